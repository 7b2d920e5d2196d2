"""What an engine is: it finds the cheapest plan on a grid, unlike others, before a deadline."""

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Protocol

from rolecall.interviews.solving.grid import Grid
from rolecall.interviews.solving.plans import Plan


@dataclass(frozen=True)
class Found:
    """The cheapest plan, or None; `is_proven` when the search was not cut off."""

    plan: Plan | None
    is_proven: bool


class Engine(Protocol):
    """Something that plans."""

    name: str

    def best(self, grid: Grid, *, unlike: Sequence[Plan], until: float) -> Found:
        """The cheapest plan that is really different from others, sought until a monotonic time."""
        ...

    def is_possible(self, grid: Grid, *, until: float) -> bool | None:
        """Whether there is a plan at all; None when there was no time to tell."""
        ...


def chosen(name: str = "") -> Engine:
    """The engine of a name ('cp-sat', 'search'); without one CP-SAT where it is installed."""
    from rolecall.interviews.solving.cpsat import CpSat, is_installed
    from rolecall.interviews.solving.search import Search

    if name == "search" or (not name and not is_installed()):
        return Search()
    return CpSat()


def is_late(until: float) -> bool:
    """Whether the time is over."""
    return monotonic() > until
