"""Places in a screen that contexts above it fill.

A screen belongs to one context, and what stands on it often to another that may not be imported there: an
interview on the candidate's page, for one. The screen names a slot and shows whatever was registered for
it; the context above registers in its own `slots.py`, which its `apps.py` loads.
"""

from bisect import insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.template.loader import get_template
from markupsafe import Markup

from rolecall.kit.ahead import Asking, ahead, rows

Filling = Callable[..., Iterable[Any]]
Asks = Callable[..., Iterable[Asking]]


@dataclass(frozen=True, order=True)
class _Registered:
    order: int
    name: str
    fill: Filling = field(compare=False)
    rows: str | None = field(compare=False)
    asks: Asks | None = field(compare=False)


_fillings: dict[str, list[_Registered]] = {}


def fills(
    slot: str, *, order: int = 50, rows: str | None = None, asks: Asks | None = None
) -> Callable[[Filling], Filling]:
    """Register a function `(request, **about)` whose results stand in a slot; lower orders stand first.

    What most things have nothing of says by `rows`, a query, where there may be something: the function is
    asked only if it finds a row. The query names what the slot is about by its keys, as `%(candidate)s`. All
    queries of a slot are one statement. `asks`, a function of the same arguments, tells what the filling will
    ask of the database, so that all of a slot is asked for together (`kit.ahead`).
    """

    def register(filling: Filling) -> Filling:
        name = f"{filling.__module__}.{filling.__qualname__}"
        insort(_fillings.setdefault(slot, []), _Registered(order, name, filling, rows, asks))
        return filling

    return register


def filled(slot: str, request: HttpRequest, **about: Any) -> list[Any]:
    """What stands in a slot, of everybody who fills it, in order."""
    fillings = _fillings.get(slot, [])
    asked = [ask for each in fillings if each.asks for ask in each.asks(request, **about)]
    return [each for one in _asked(fillings, about, asked) for each in one.fill(request, **about)]


def _asked(fillings: list[_Registered], about: dict[str, Any], beside: list[Asking]) -> list[_Registered]:
    """Those who may have something to say."""
    unsure = [each for each in fillings if each.rows]
    if not unsure:
        ahead(*beside)
        return fillings
    keys = {name: getattr(value, "pk", value) for name, value in about.items()}
    asking = Asking(f"SELECT {', '.join(f'EXISTS ({each.rows})' for each in unsure)}", keys)
    ahead(asking, *beside)
    there = dict(zip(unsure, rows(*asking)[0], strict=True))
    return [each for each in fillings if there.get(each, True)]


def part(template: str, request: HttpRequest, context: dict[str, Any]) -> Markup:
    """A template as markup, for a slot that shows markup: what a template made is escaped already."""
    return Markup(get_template(template).render(context, request))  # noqa: S704
