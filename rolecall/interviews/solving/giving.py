"""When there is no plan: the smallest set of constraints to give up so that there is one.

Every set of constraints that cannot be kept together (a conflict) has to lose one of its own. So the smallest
set to give up is the smallest that touches every conflict: conflicts are found one after another, until what
touches them all is enough. Among sets of one size the one that hurts least wins, so that every engine gives
the same answer.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from enum import IntEnum
from itertools import combinations

from rolecall.interviews.solving.engines import Engine
from rolecall.interviews.solving.grid import Grid, Known
from rolecall.interviews.solving.request import Person, Request, Session


class Kind(IntEnum):
    """What can be given up, from what hurts least to what hurts most."""

    MOST_BREAK = 1
    DAYS = 2
    BEFORE = 3
    ORDER = 4
    LEAST_BREAK = 5
    APART = 6
    ROOM = 7
    SHADOW = 8
    MOST_A_DAY = 9
    MOST_A_WEEK = 10
    PLACE = 11
    CANDIDATE = 12


@dataclass(frozen=True, order=True)
class Constraint:
    """One thing that a request asks, and that could be given up."""

    kind: Kind
    session: str = ""
    """The session that it is about, or the first of a pair."""
    then: str = ""
    place: str = ""
    person: str = ""


class NoTime(Exception):
    """The time was over before the answer was sure."""


def constraints_of(request: Request) -> list[Constraint]:
    """All that could be given up, what hurts least first."""
    return sorted(_constraints(request))


def relaxed(request: Request, constraints: Iterable[Constraint]) -> Request:
    """The same request without some of its constraints."""
    for each in constraints:
        request = _without(request, each)
    return request


def smallest(request: Request, engine: Engine, *, until: float) -> tuple[Constraint, ...] | None:
    """The smallest set to give up; None when not even giving up all would help. Raises NoTime."""
    known: Known = {}

    def is_possible(given_up: Sequence[Constraint]) -> bool:
        answer = engine.is_possible(Grid(relaxed(request, given_up), known=known), until=until)
        if answer is None:
            raise NoTime
        return answer

    everything = constraints_of(request)
    if not is_possible(everything):
        return None
    conflicts: list[frozenset[Constraint]] = []
    while True:
        given_up = next(_touching(conflicts))
        if is_possible(given_up):
            return given_up
        kept = [each for each in everything if each not in given_up]
        conflicts.append(_conflict(kept, everything, is_possible))


def _conflict(
    kept: Sequence[Constraint],
    everything: Sequence[Constraint],
    is_possible: Callable[[list[Constraint]], bool],
) -> frozenset[Constraint]:
    """A smallest part of the kept constraints that cannot be kept together, halving what is in doubt."""

    def fails(some: Sequence[Constraint]) -> bool:
        return not is_possible([each for each in everything if each not in some])

    def needed(base: list[Constraint], doubtful: list[Constraint], *, is_new: bool) -> list[Constraint]:
        if is_new and fails(base):
            return []
        if len(doubtful) == 1:
            return doubtful
        left, right = doubtful[: len(doubtful) // 2], doubtful[len(doubtful) // 2 :]
        of_right = needed([*base, *left], right, is_new=bool(left))
        of_left = needed([*base, *of_right], left, is_new=bool(of_right))
        return [*of_left, *of_right]

    return frozenset(needed([], list(kept), is_new=False))


def _touching(conflicts: Sequence[frozenset[Constraint]]) -> Iterator[tuple[Constraint, ...]]:
    """Sets that touch every conflict: fewest first, then those that hurt least, then in order."""
    known = sorted({each for conflict in conflicts for each in conflict})
    for size in range(len(known) + 1):
        for some in sorted(combinations(known, size), key=_pain):
            if all(conflict.intersection(some) for conflict in conflicts):
                yield some


def _pain(some: tuple[Constraint, ...]) -> tuple[int, tuple[Constraint, ...]]:
    return sum(each.kind for each in some), some


def _constraints(request: Request) -> Iterator[Constraint]:
    count = len(request.sessions)
    asked = {
        Kind.MOST_BREAK: request.most_break is not None and count > 1,
        Kind.DAYS: request.days < count,
        Kind.LEAST_BREAK: request.least_break > 0 and count > 1,
        Kind.ORDER: request.in_order and count > 1,
        Kind.CANDIDATE: True,
    }
    yield from (Constraint(kind) for kind, is_asked in asked.items() if is_asked)
    yield from (Constraint(Kind.BEFORE, session=a, then=b) for a, b in dict.fromkeys(request.before))
    for session in request.sessions:
        if session.needs_room:
            yield Constraint(Kind.ROOM, session=session.key)
        for place in session.places:
            kind = Kind.SHADOW if place.shadow else Kind.PLACE
            yield Constraint(kind, session=session.key, place=place.key)
    for person in request.people:
        if person.most_a_day is not None:
            yield Constraint(Kind.MOST_A_DAY, person=person.key)
        if person.most_a_week is not None:
            yield Constraint(Kind.MOST_A_WEEK, person=person.key)
        if person.apart and count > 1:
            yield Constraint(Kind.APART, person=person.key)


def _without(request: Request, each: Constraint) -> Request:
    match each.kind:
        case Kind.MOST_BREAK:
            return replace(request, most_break=None)
        case Kind.LEAST_BREAK:
            return replace(request, least_break=0)
        case Kind.DAYS:
            return replace(request, days=len(request.sessions))
        case Kind.ORDER:
            return replace(request, in_order=False)
        case Kind.BEFORE:
            left = tuple(pair for pair in request.before if pair != (each.session, each.then))
            return replace(request, before=left)
        case Kind.CANDIDATE:
            able = request.candidate_able
            return replace(request, candidate_free=(_always(request),) if able is None else able)
        case Kind.ROOM | Kind.PLACE | Kind.SHADOW:
            sessions = tuple(
                _session(one, each) if one.key == each.session else one for one in request.sessions
            )
            return replace(request, sessions=sessions)
        case Kind.MOST_A_DAY | Kind.MOST_A_WEEK | Kind.APART:
            people = tuple(_person(one, each) if one.key == each.person else one for one in request.people)
            return replace(request, people=people)


def _session(session: Session, each: Constraint) -> Session:
    if each.kind is Kind.ROOM:
        return replace(session, needs_room=False)
    places = tuple(place for place in session.places if place.key != each.place)
    # nobody listens where nobody asks
    return replace(session, places=() if all(place.shadow for place in places) else places)


def _person(person: Person, each: Constraint) -> Person:
    if each.kind is Kind.APART:
        return replace(person, apart=0)
    if each.kind is Kind.MOST_A_DAY:
        return replace(person, most_a_day=None)
    return replace(person, most_a_week=None)


def _always(request: Request) -> tuple[datetime, datetime]:
    first = datetime.combine(request.earliest, time(), request.zone)
    after = datetime.combine(request.latest + timedelta(days=1), time(), request.zone)
    return first.astimezone(UTC), after.astimezone(UTC)
