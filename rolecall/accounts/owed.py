"""What a member owes: each context says what of its own waits for them, the inbox shows it.

The inbox knows none of the contexts. A context registers in its `slots.py`, which its `apps.py` loads, a
function that finds its rows by itself, so that what was done elsewhere is gone from the inbox as well.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rolecall.accounts.models import Member

MOST = 50
"""How many rows a group shows at once."""


@dataclass(frozen=True)
class Owed:
    """One thing that waits for a member: whom or what it is about, and the one link to do it."""

    title: str
    about: str
    act: str
    href: str
    since: datetime | None = None
    clock_time: str = ""
    """What is said of the time instead of how long ago it was."""
    is_late: bool = False
    dismiss: str = ""
    """Where a form posts to that takes it off the list."""
    dismiss_act: str = "Seen"
    """What its button says."""


@dataclass(frozen=True)
class Group:
    """What one context found, under its heading."""

    title: str
    rows: list[Owed]
    has_more: bool


Zones = Callable[[], dict[UUID, str]]
_zones: list[Zones] = []
Finder = Callable[[Member, int], Iterable[Owed]]
_finders: list[tuple[int, str, Finder]] = []


def owes(title: str, *, order: int) -> Callable[[Finder], Finder]:
    """Register a function `(member, most)` that finds at most so many rows, the most urgent first.

    It sees to it that the member may see what it names, and asks the database as often for one as for many.
    """

    def register(finder: Finder) -> Finder:
        _finders.append((order, title, finder))
        _finders.sort(key=lambda each: each[:2])
        return finder

    return register


def owed_by(member: Member) -> list[Group]:
    """Everything that waits for a member, in groups that are not empty."""
    found = [(title, list(finder(member, MOST + 1))) for _, title, finder in _finders]
    return [Group(title, rows[:MOST], len(rows) > MOST) for title, rows in found if rows]


def tells_zones(zones: Zones) -> Zones:
    """Register who knows in which zones members of the organization work: names of zones by member."""
    _zones.append(zones)
    return zones


def zones_of_members() -> dict[UUID, str]:
    """The zones of those members who said theirs; others work in the organization's."""
    return {member: zone for zones in _zones for member, zone in zones().items()}
