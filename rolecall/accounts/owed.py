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
MOST_LEFT = 10
"""How many rows of a group are named to whoever ends a membership."""


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
Registered = list[tuple[int, str, Finder]]
_finders: Registered = []
_leavers: Registered = []


def owes(title: str, *, order: int, is_left: bool = True) -> Callable[[Finder], Finder]:
    """Register a function `(member, most)` that finds at most so many rows, the most urgent first.

    It sees to it that the member may see what it names, and asks the database as often for one as for many.
    `is_left`: it waits for them still when they leave, so that whoever ends the membership is told of it.
    """

    def register(finder: Finder) -> Finder:
        _add(_finders, order, title, finder)
        return leaves(title, order=order)(finder) if is_left else finder

    return register


def leaves(title: str, *, order: int) -> Callable[[Finder], Finder]:
    """Register what somebody who leaves should hand over, though their inbox does not ask for it today."""

    def register(finder: Finder) -> Finder:
        _add(_leavers, order, title, finder)
        return finder

    return register


def owed_by(member: Member) -> list[Group]:
    """Everything that waits for a member, in groups that are not empty."""
    return _found(_finders, member, MOST)


def left_by(member: Member) -> list[Group]:
    """What would wait for nobody if this member left."""
    return _found(_leavers, member, MOST_LEFT)


def _add(registered: Registered, order: int, title: str, finder: Finder) -> None:
    registered.append((order, title, finder))
    registered.sort(key=lambda each: each[:2])


def _found(registered: Registered, member: Member, most: int) -> list[Group]:
    found = [(title, list(finder(member, most + 1))) for _, title, finder in registered]
    return [Group(title, rows[:most], len(rows) > most) for title, rows in found if rows]


def tells_zones(zones: Zones) -> Zones:
    """Register who knows in which zones members of the organization work: names of zones by member."""
    _zones.append(zones)
    return zones


def zones_of_members() -> dict[UUID, str]:
    """The zones of those members who said theirs; others work in the organization's."""
    return {member: zone for zones in _zones for member, zone in zones().items()}
