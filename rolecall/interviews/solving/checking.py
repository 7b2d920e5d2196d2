"""An independent reader of plans: it knows the request and the calendar, nothing of how plans are found."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from rolecall.interviews.solving.plans import Booking, Plan
from rolecall.interviews.solving.request import STEP, Place, Request, Session, Span


@dataclass(frozen=True)
class Violation:
    """What a plan breaks."""

    rule: str
    about: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.about}"


def check(plan: Plan, request: Request) -> list[Violation]:
    """Everything that a plan breaks of a request; nothing when it may be booked."""
    if sorted(each.session for each in plan.bookings) != sorted(each.key for each in request.sessions):
        return [Violation("sessions", "not each session once")]
    return [
        *(each for booking in plan.bookings for each in _booking(booking, request)),
        *_days(plan, request),
        *_order(plan, request),
        *_limits(plan, request),
        *_apart(plan, request),
    ]


def _booking(booking: Booking, request: Request) -> Iterator[Violation]:
    session = request.session(booking.session)
    start, end = _wall(booking.starts_at, request), _wall(booking.ends_at, request)
    if booking.ends_at - booking.starts_at != timedelta(minutes=session.minutes):
        yield Violation("minutes", session.key)
    if start.minute % STEP or start.second:
        yield Violation("granularity", session.key)
    if not request.earliest <= start.date() <= request.latest:
        yield Violation("dates", session.key)
    if start.date() != (end - timedelta(microseconds=1)).date():
        yield Violation("midnight", session.key)
    if not _is_within(booking, request.candidate_free):
        yield Violation("candidate", session.key)
    yield from _people(booking, session, request)
    yield from _room(booking, session, request)


def _people(booking: Booking, session: Session, request: Request) -> Iterator[Violation]:
    if len(booking.people) != len(session.places):
        yield Violation("places", session.key)
        return
    if len(set(booking.everybody)) != len(booking.everybody):
        yield Violation("twice", session.key)
    for place, keys in zip(session.places, booking.people, strict=True):
        yield from _place(booking, place, keys, request)
    trained = {each.key for each in request.people if not each.in_training}
    if session.places and not trained.intersection(booking.everybody):
        yield Violation("training", f"{session.key}: nobody is trained")


def _place(booking: Booking, place: Place, keys: tuple[str, ...], request: Request) -> Iterator[Violation]:
    if len(keys) != place.count:
        yield Violation("count", f"{booking.session}: {place.key}")
    for key in keys:
        if key not in place.people:
            yield Violation("pool", f"{booking.session}: {key}")
            continue
        person = request.person(key)
        if not _is_within(booking, person.free):
            yield Violation("person", f"{booking.session}: {key}")
        if person.in_training and not place.shadow:
            yield Violation("training", f"{booking.session}: {key}")


def _room(booking: Booking, session: Session, request: Request) -> Iterator[Violation]:
    room = next((each for each in request.rooms if each.key == booking.room), None)
    if (room is None) == session.needs_room:
        yield Violation("room", session.key)
    if room and room.seats < 1 + len(booking.everybody):
        yield Violation("seats", session.key)
    if room and not _is_within(booking, room.free):
        yield Violation("room is taken", session.key)


def _days(plan: Plan, request: Request) -> Iterator[Violation]:
    if len({_wall(each.starts_at, request).date() for each in plan.bookings}) > request.days:
        yield Violation("days", str(request.days))
    for before, after in pairwise(sorted(plan.bookings, key=lambda each: each.starts_at)):
        gap = (after.starts_at - before.ends_at).total_seconds() / 60
        if gap < 0:
            yield Violation("overlap", after.session)
        elif _wall(before.starts_at, request).date() == _wall(after.starts_at, request).date():
            if gap < request.least_break:
                yield Violation("least break", after.session)
            if request.most_break is not None and gap > request.most_break:
                yield Violation("most break", after.session)


def _order(plan: Plan, request: Request) -> Iterator[Violation]:
    starts = {each.session: each.starts_at for each in plan.bookings}
    listed = [each.key for each in request.sessions]
    if request.in_order and sorted(listed, key=starts.__getitem__) != listed:
        yield Violation("order", "as listed")
    for first, then in request.before:
        if starts[first] >= starts[then]:
            yield Violation("before", f"{first}, {then}")


def _limits(plan: Plan, request: Request) -> Iterator[Violation]:
    for person in request.people:
        mine = [each.starts_at for each in plan.bookings if person.key in each.everybody]
        zone = person.zone or request.zone
        days = [each.astimezone(zone).date() for each in mine]
        had = [each.astimezone(zone).date() for each in person.booked]
        for rule, most, unit in (
            ("most a day", person.most_a_day, date.toordinal),
            ("most a week", person.most_a_week, _week),
        ):
            counts = Counter(map(unit, days))
            held = Counter(map(unit, had))
            if most is not None and any(count + held[each] > most for each, count in counts.items()):
                yield Violation(rule, person.key)


def _apart(plan: Plan, request: Request) -> Iterator[Violation]:
    for person in request.people:
        mine = sorted(
            (each.starts_at, each.ends_at) for each in plan.bookings if person.key in each.everybody
        )
        for (_, end), (start, _) in pairwise(mine):
            if start - end < timedelta(minutes=person.apart):
                yield Violation("apart", person.key)


def _is_within(booking: Booking, spans: tuple[Span, ...]) -> bool:
    """Walk along the free time from the beginning until the end is reached, over spans that touch."""
    reached = booking.starts_at
    for start, end in sorted(spans):
        if start <= reached < end:
            reached = end
    return reached >= booking.ends_at


def _wall(moment: datetime, request: Request) -> datetime:
    return moment.astimezone(request.zone)


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
