"""What somebody wishes of a panel, and the short texts in which plans and constraints travel."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from rolecall.interviews.solving import Booking, Constraint, Kind

WORKDAYS = frozenset(range(5))
MOST_SESSIONS, MOST_DAYS_AHEAD = 8, 31
SHADOW, POOL = "shadow", "pool"
"""Keys of the places of a session that are not for one named member."""


@dataclass(frozen=True)
class Wish:
    """A panel as a person asks for it: which interviews of the plan, when, and by which rules."""

    planned: tuple[UUID, ...]
    """The interviews, in their order."""
    earliest: date
    latest: date
    zone: ZoneInfo
    """The candidate's."""
    opens: time = time(9)
    closes: time = time(18)
    """When the candidate can, on their own clocks."""
    weekdays: frozenset[int] = WORKDAYS
    with_room: frozenset[UUID] = frozenset()
    with_shadow: frozenset[UUID] = frozenset()
    days: int = 1
    least_break: int = 0
    most_break: int | None = 60
    in_order: bool = False
    given_up: tuple[Constraint, ...] = ()
    """What was given up already, because without that there was no plan."""


def code_of(constraint: Constraint) -> str:
    """A constraint as the value of a button."""
    about = (constraint.session, constraint.then, constraint.place, constraint.person)
    return "|".join((constraint.kind.name, *about))


def constraint_from(code: str) -> Constraint | None:
    """The constraint of a button's value, if it is one."""
    kind, *about = code.split("|")
    if kind not in Kind.__members__ or len(about) != 4:
        return None
    return Constraint(Kind[kind], *about)


def plan_code(bookings: Iterable[Booking]) -> str:
    """The bookings of a plan as the value of a button; whoever gets it back checks every word of it."""
    return ";".join(
        ",".join(
            (
                each.session,
                each.starts_at.isoformat(),
                each.ends_at.isoformat(),
                each.room or "",
                *("+".join(place) for place in each.people),
            )
        )
        for each in bookings
    )


def bookings_from(code: str) -> list[Booking]:
    """The bookings of a button's value; a value that is none gives none."""
    try:
        return [_booking(part.split(",")) for part in code.split(";")]
    except (ValueError, TypeError, OverflowError):
        return []


def _booking(parts: Sequence[str]) -> Booking:
    session, starts_at, ends_at, room, *people = parts
    start, end = datetime.fromisoformat(starts_at), datetime.fromisoformat(ends_at)
    if start.tzinfo is None or end.tzinfo is None:
        raise ValueError("a moment without a zone")
    places = tuple(tuple(str(UUID(key)) for key in filter(None, place.split("+"))) for place in people)
    return Booking(str(UUID(session)), start, end, places, str(UUID(room)) if room else None)
