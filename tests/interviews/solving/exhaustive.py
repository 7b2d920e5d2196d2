"""The slow truth: every time, team and room of a small panel, where the independent checker finds nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import combinations, product

from rolecall.interviews.solving import Booking, Cost, Plan, Request, Session, check, cost_of

NOTHING = Cost(0, 0, 0, 0)
STEP = timedelta(minutes=15)


def least_cost(request: Request) -> int | None:
    """What the cheapest plan costs; None when there is no plan."""
    costs = [cost_of(request, plan.bookings).total for plan in plans(request)]
    return min(costs, default=None)


def plans(request: Request) -> Iterator[Plan]:
    alone = [list(_alone(session, request)) for session in request.sessions]
    for some in _apart(alone, ()):
        plan = Plan(tuple(sorted(some, key=lambda each: each.starts_at)), NOTHING)
        if not check(plan, request):
            yield plan


def _apart(alone: list[list[Booking]], chosen: tuple[Booking, ...]) -> Iterator[tuple[Booking, ...]]:
    """One of each, no two at once: the candidate is in all of them."""
    if len(chosen) == len(alone):
        yield chosen
        return
    for one in alone[len(chosen)]:
        if all(one.ends_at <= other.starts_at or other.ends_at <= one.starts_at for other in chosen):
            yield from _apart(alone, (*chosen, one))


def _alone(session: Session, request: Request) -> Iterator[Booking]:
    """What is right of one session by itself; what binds sessions together is left to the checker."""
    lone = Request(
        sessions=(session,), people=request.people, rooms=request.rooms, zone=request.zone,
        candidate_free=request.candidate_free, earliest=request.earliest, latest=request.latest,
    )  # fmt: skip
    rooms = [room.key for room in request.rooms] if session.needs_room else [None]
    teams = list(product(*(list(combinations(place.people, place.count)) for place in session.places)))
    for moment, people, room in product(_moments(request), teams, rooms):
        booking = Booking(session.key, moment, moment + timedelta(minutes=session.minutes), people, room)
        if not check(Plan((booking,), NOTHING), lone):
            yield booking


def _moments(request: Request) -> Iterator[datetime]:
    moment = datetime.combine(request.earliest, time(), request.zone).astimezone(UTC)
    after = datetime.combine(request.latest + timedelta(days=1), time(), request.zone).astimezone(UTC)
    while moment < after:
        yield moment
        moment += STEP
