"""Places in a screen that contexts above it fill.

A screen belongs to one context, and what stands on it often to another that may not be imported there: an
interview on the candidate's page, for one. The screen names a slot and shows whatever was registered for
it; the context above registers in its own `slots.py`, which its `apps.py` loads.
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.http import HttpRequest
from django.template.loader import get_template
from markupsafe import Markup

Filling = Callable[..., Iterable[Any]]
_fillings: dict[str, list[tuple[int, str, Filling]]] = {}


def fills(slot: str, *, order: int = 50) -> Callable[[Filling], Filling]:
    """Register a function `(request, **about)` whose results stand in a slot; lower orders stand first."""

    def register(filling: Filling) -> Filling:
        name = f"{filling.__module__}.{filling.__qualname__}"
        _fillings.setdefault(slot, []).append((order, name, filling))
        _fillings[slot].sort(key=lambda each: each[:2])
        return filling

    return register


def filled(slot: str, request: HttpRequest, **about: Any) -> list[Any]:
    """What stands in a slot, of everybody who fills it, in order."""
    return [each for _, _, filling in _fillings.get(slot, []) for each in filling(request, **about)]


def part(template: str, request: HttpRequest, context: dict[str, Any]) -> Markup:
    """A template as markup, for a slot that shows markup: what a template made is escaped already."""
    return Markup(get_template(template).render(context, request))  # noqa: S704
