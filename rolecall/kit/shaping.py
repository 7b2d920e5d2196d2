"""How much a reader wants: only some fields, and whole things where there is only a reference.

Both work on the answer that the operation gave, so every list and every thing has them without saying so.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from http import HTTPStatus
from typing import Any, get_args
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse

from rolecall.kit import scopes, withholding
from rolecall.kit.errors import Invalid

View = Callable[..., HttpResponse]
Json = dict[str, Any]
Loader = Callable[[Any, list[UUID]], Mapping[UUID, Any]]
FIELDS, EXPAND = "fields", "expand"
_loaders: dict[str, tuple[Loader, str]] = {}


def expands(*names: str, scope: str) -> Callable[[Loader], Loader]:
    """Register how the things are loaded that stand in an answer as `name: {id, …}` or `name_id`.

    The function takes the request and ids, and gives by id what its key may see, in few queries. `scope` is
    what a key needs to read such things at their own address; it needs it here too.
    """

    def register(loader: Loader) -> Loader:
        _loaders.update(dict.fromkeys(names, (loader, scope)))
        return loader

    return register


def shaped(view: View, schema: Any, *, public: bool) -> View:
    """Make a `GET` heed `fields` and `expand`; `schema` is what it answers. The public expands none."""
    known = _fields_of(schema)
    references = [] if public else sorted({name.removesuffix("_id") for name in known})

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        wanted, expanded = _asked(request, FIELDS, known), _asked(request, EXPAND, _expandable(references))
        if expanded and withholding.is_withheld_from(request):
            raise Invalid({EXPAND: withholding.EXPANDED})
        for name in expanded:
            scopes.require(request.key, _loaders[name][1])  # type: ignore[attr-defined]
        shown = view(request, **values)
        if shown.status_code == HTTPStatus.OK and (wanted or expanded):
            _shape(shown, request, wanted, expanded)
        return shown

    return answer


def _shape(shown: HttpResponse, request: HttpRequest, wanted: list[str], expanded: list[str]) -> None:
    data = msgspec.json.decode(shown.content)
    listed = isinstance(data.get("items"), list)
    items: list[Json] = data["items"] if listed else [data]
    for name in expanded:
        _expand(items, name, request)
    if wanted:
        kept = {"id", "withheld", *wanted, *expanded}
        items = [{name: value for name, value in item.items() if name in kept} for item in items]
    shown.content = msgspec.json.encode(data | {"items": items} if listed else items[0], enc_hook=str)


def _expand(items: list[Json], name: str, request: HttpRequest) -> None:
    ids = {id_ for item in items if (id_ := _id_of(item, name))}
    load, _ = _loaders[name]
    found = load(request, sorted(ids)) if ids else {}
    for item in items:
        if (id_ := _id_of(item, name)) and id_ in found:
            item[name] = found[id_]


def _id_of(item: Json, name: str) -> UUID | None:
    reference = item.get(name)
    written = reference.get("id") if isinstance(reference, dict) else item.get(f"{name}_id")
    return UUID(written) if isinstance(written, str) else None


def _asked(request: HttpRequest, parameter: str, known: Iterable[str]) -> list[str]:
    asked = [name.strip() for name in request.GET.get(parameter, "").split(",") if name.strip()]
    offered = list(known)
    if [name for name in asked if name not in offered]:
        names = f"Name some of these, with commas between them: {', '.join(offered)}."
        raise Invalid({parameter: names if offered else "There is nothing to choose here. Leave it out."})
    return asked


def _expandable(references: list[str]) -> list[str]:
    return [name for name in references if name in _loaders]


def _fields_of(schema: Any) -> list[str]:
    """The fields of a thing, or of those in a list."""
    fields = getattr(schema, "model_fields", {})
    if "items" in fields and (inside := get_args(fields["items"].annotation)):
        fields = getattr(inside[0], "model_fields", {})
    return list(fields)
