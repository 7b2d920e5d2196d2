"""A plan, what it costs, and when two plans are really different.

The objective: each day beyond the first counts like eight hours of waiting; each minute that the candidate
waits beyond the shortest break counts one; each interview of a person counts fifteen for every interview that
they have had already; each day from the earliest until the last session counts ten. Less is better.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from rolecall.interviews.solving.request import Request

DAY, WAITING, LOAD, EARLINESS = 480, 1, 15, 10
APART = timedelta(minutes=60)


@dataclass(frozen=True)
class Booking:
    """One session with its time, the people of each of its places, in their order, and its room."""

    session: str
    starts_at: datetime
    ends_at: datetime
    people: tuple[tuple[str, ...], ...]
    room: str | None = None

    @property
    def everybody(self) -> tuple[str, ...]:
        """All who sit in it."""
        return tuple(key for place in self.people for key in place)


@dataclass(frozen=True)
class Cost:
    """What a plan asks of people."""

    days: int
    waiting: int
    load: int
    earliness: int

    @property
    def total(self) -> int:
        """All of it in one number; less is better."""
        return DAY * (self.days - 1) + WAITING * self.waiting + LOAD * self.load + EARLINESS * self.earliness


@dataclass(frozen=True)
class Plan:
    """Bookings for all sessions, in the order of time."""

    bookings: tuple[Booking, ...]
    cost: Cost
    reasons: tuple[str, ...] = ()


def cost_of(request: Request, bookings: Sequence[Booking]) -> Cost:
    """What these bookings ask of people."""
    days = [day_of(request, each.starts_at) for each in bookings]
    last = max(days)
    return Cost(
        days=len(set(days)),
        waiting=sum(gap - request.least_break for gap in breaks_of(request, bookings)),
        load=_load(request, bookings),
        earliness=(last - request.earliest).days,
    )


def breaks_of(request: Request, bookings: Iterable[Booking]) -> list[int]:
    """The minutes between the sessions of each day, in order, those without a break too."""
    ordered = sorted(bookings, key=lambda each: each.starts_at)
    return [
        (after.starts_at - before.ends_at) // timedelta(minutes=1)
        for before, after in pairwise(ordered)
        if day_of(request, before.starts_at) == day_of(request, after.starts_at)
    ]


def day_of(request: Request, moment: datetime) -> date:
    """The candidate's day of an instant."""
    return moment.astimezone(request.zone).date()


def are_different(one: Sequence[Booking], other: Sequence[Booking]) -> bool:
    """Whether at least half of the sessions begin an hour apart or more, or with nobody in common."""
    return sum(same(a, b) for a, b in zip(_by_key(one), _by_key(other), strict=True)) <= len(one) // 2


def same(one: Booking, other: Booking) -> bool:
    """Whether two bookings of one session are nearly the same."""
    near = abs(one.starts_at - other.starts_at) < APART
    return near and (not one.everybody or bool(set(one.everybody) & set(other.everybody)))


def _by_key(bookings: Sequence[Booking]) -> list[Booking]:
    return sorted(bookings, key=lambda each: each.session)


def _load(request: Request, bookings: Iterable[Booking]) -> int:
    counts = Counter(key for each in bookings for key in each.everybody)
    before = {each.key: each.load for each in request.people}
    return sum(before[key] + nth for key, count in counts.items() for nth in range(count))
