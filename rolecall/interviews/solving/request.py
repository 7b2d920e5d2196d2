"""What a panel is to be: sessions, people, rooms, the candidate, and the rules between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

Span = tuple[datetime, datetime]
"""Free from an instant to an instant, both in UTC."""

STEP = 15
"""Sessions begin on the quarter hours of the candidate's day."""
MOST_MINUTES = 16 * 60


@dataclass(frozen=True)
class Place:
    """A place at the table of one session: so many of these people, by their keys."""

    key: str
    name: str
    """As a person or a pool is called: 'Mara Lindt', 'Backend interviewers'."""
    people: tuple[str, ...]
    count: int = 1
    shadow: bool = False
    """Whether whoever sits here only listens; people in training may sit nowhere else."""


@dataclass(frozen=True)
class Session:
    """One conversation of the panel."""

    key: str
    name: str
    minutes: int
    places: tuple[Place, ...]
    needs_room: bool = False


@dataclass(frozen=True)
class Person:
    """Somebody who could sit in a session."""

    key: str
    name: str
    free: tuple[Span, ...]
    most_a_day: int | None = None
    most_a_week: int | None = None
    booked: tuple[datetime, ...] = ()
    """When interviews begin that they have already, for the limits of a day and a week."""
    load: int = 0
    """How many they have had of late, so that the work is shared fairly."""
    in_training: bool = False
    apart: int = 0
    """Minutes that they need between two sessions of theirs."""
    zone: ZoneInfo | None = None
    """On whose clocks their limits count a day and a week; None is on the candidate's."""


@dataclass(frozen=True)
class Room:
    """A room, and how many fit into it with the candidate."""

    key: str
    name: str
    seats: int
    free: tuple[Span, ...]


@dataclass(frozen=True)
class Request:
    """All that a panel has to keep. A day is a day in the candidate's zone."""

    sessions: tuple[Session, ...]
    people: tuple[Person, ...]
    candidate_free: tuple[Span, ...]
    zone: ZoneInfo
    earliest: date
    latest: date
    rooms: tuple[Room, ...] = ()
    days: int = 1
    """On at most so many days."""
    least_break: int = 0
    """Minutes between two sessions of a day, at least."""
    most_break: int | None = 60
    """Minutes between two sessions of a day, at most; None is without end."""
    in_order: bool = False
    """Whether the sessions follow one another as they are listed."""
    before: tuple[tuple[str, str], ...] = ()
    """Pairs of sessions of which the first begins before the second."""
    candidate_able: tuple[Span, ...] | None = None
    """When the candidate could be asked to come, beyond the times they named; None is at any time."""
    load_period: str = "this week"
    """What the load of a person was counted over, in words."""

    def __post_init__(self) -> None:
        problem = next(_problems(self), None)
        if problem:
            raise ValueError(problem)

    def person(self, key: str) -> Person:
        """One of the people."""
        return next(each for each in self.people if each.key == key)

    def session(self, key: str) -> Session:
        """One of the sessions."""
        return next(each for each in self.sessions if each.key == key)


def _problems(request: Request) -> Iterator[str]:
    if not request.sessions:
        yield "A panel needs a session."
    if len({each.key for each in request.sessions}) < len(request.sessions):
        yield "Two sessions have one key."
    if request.latest < request.earliest:
        yield "The latest date is before the earliest."
    if request.days < 1 or any(each.minutes < 1 for each in request.sessions):
        yield "Days and minutes are counted from one."
    if sum(each.minutes + STEP for each in request.sessions) > MOST_MINUTES:
        yield "The sessions are longer than a day."
    yield from _problems_of_sessions(request)


def _problems_of_sessions(request: Request) -> Iterator[str]:
    if request.most_break is not None and request.most_break < request.least_break:
        yield "The longest break is shorter than the shortest."
    known = {each.key for each in request.people}
    for session in request.sessions:
        if any(not set(place.people) <= known for place in session.places):
            yield f"{session.name} names somebody who is not among the people."
        if session.places and all(place.shadow for place in session.places):
            yield f"{session.name} has only shadows."
    if any({first, then} - {each.key for each in request.sessions} for first, then in request.before):
        yield "The order names a session that is not there."
