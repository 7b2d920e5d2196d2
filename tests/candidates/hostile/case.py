"""One hostile file: how it is made, and the ends that are right for it."""

from collections.abc import Callable
from dataclasses import dataclass

from rolecall.candidates.reading import Limits, Reason

READ = None
"""the reason of a file that could be read"""
USUAL, BRIEF = Limits(), Limits(seconds=1.0)
"""the brief ones are for files whose point is that they would never end"""


@dataclass(frozen=True)
class Case:
    make: Callable[[], bytes]
    ends: frozenset[Reason | None]
    limits: Limits = USUAL
    says: str = ""
    """what a reader has to find in it, where it can be read"""


def case(make: Callable[[], bytes], *ends: Reason | None, says: str = "") -> Case:
    """A file that ends in one of these ways well within the usual limits."""
    return Case(make, frozenset(ends), says=says)


def endless(make: Callable[[], bytes], *ends: Reason | None) -> Case:
    """A file that may also be given up for taking too long, under brief limits."""
    return Case(make, frozenset({*ends, Reason.TOO_SLOW}), BRIEF)
