"""Query parameters of the API: one that is not known is refused.

A filter that is ignored misleads, and a slip in `dry_run` does what was only to be tried.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from ninja.operation import Operation

from rolecall.kit.errors import Invalid

ALWAYS = ("fields", "expand")
"""What every `GET` takes (`kit.shaping`)."""
FREE = "x-"
"""What a parameter's name begins with that is for others than us: proxies, logs."""


def take_known_only(operation: Operation, *also: str) -> None:
    """Make an operation answer 422 to a query parameter that it does not have, once the key is right."""
    known = sorted([*names_of(operation), *also])
    operation.view_func = _refusing_others(operation.view_func, known)


def names_of(operation: Operation) -> list[str]:
    """The query parameters that an operation has, as they are written."""
    models = [model for model in operation.models if model.__ninja_param_source__ == "query"]
    return sorted({str(name) for model in models for name in model.__ninja_flatten_map__})


def _refusing_others(view: Callable[..., Any], known: list[str]) -> Callable[..., Any]:
    told = [name for name in known if name not in ALWAYS]

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> Any:
        unknown = [name for name in request.GET if name not in known and not name.startswith(FREE)]
        if unknown:
            raise Invalid({name[:80]: _sentence(told) for name in unknown})
        return view(request, **values)

    return answer


def _sentence(known: list[str]) -> str:
    if not known:
        return "This address takes no parameters. Leave it out."
    return f"There is no such parameter here. Leave it out, or use one of: {', '.join(known)}."
