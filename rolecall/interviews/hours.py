"""From hours on a wall clock to instants, right across every change of the clocks. Knows no database.

An hour that does not exist (clocks jump over it) stands for the instant of the jump. Of an hour that exists
twice, the opening is its first and the closing its second: working hours never lose what is on the clock.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

from rolecall.kit.errors import RuleBroken

Interval = tuple[datetime, datetime]
SECOND = timedelta(seconds=1)
DAY = timedelta(days=1)


class NoSuchHour(RuleBroken):
    """The clocks jump over the hour."""

    sentence = "The clocks go forward over this hour on that day. Choose a time before or after it."


@dataclass(frozen=True)
class Hours:
    """Open hours on a weekday (Monday is 0); closing at or before the opening is closing after midnight."""

    weekday: int
    opens: time
    closes: time


OFFICE_HOURS = tuple(Hours(weekday, time(9), time(17)) for weekday in range(5))


def is_zone(name: str) -> bool:
    """Whether it names a zone."""
    return name in available_timezones()


def exists(local: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in the zone ever show this."""
    return _wall(_as_if(local, zone, 0), zone) == local


def happens_twice(local: datetime, zone: ZoneInfo) -> bool:
    """Whether clocks in the zone show this twice."""
    return exists(local, zone) and _as_if(local, zone, 0) != _as_if(local, zone, 1)


def instant(local: datetime, zone: ZoneInfo, *, second: bool = False) -> datetime:
    """When clocks in the zone show this: the first time or the second; the jump where they never do."""
    if exists(local, zone):
        return _as_if(local, zone, 1 if second else 0)
    return _jump_between(_as_if(local, zone, 1), _as_if(local, zone, 0), zone)


def moment_of(local: datetime, zone: ZoneInfo) -> datetime:
    """The instant that a person means; refused where clocks never show it, the first where they do twice."""
    if not exists(local, zone):
        raise NoSuchHour
    return _as_if(local, zone, 0)


def day_in(day: date, zone: ZoneInfo) -> Interval:
    """A whole day in a zone, however many hours it has."""
    return instant(_midnight(day), zone), instant(_midnight(day + DAY), zone)


def working_times(
    hours: Iterable[Hours],
    zone: ZoneInfo,
    since: datetime,
    until: datetime,
    *,
    off: Iterable[tuple[date, date]] = (),
) -> list[Interval]:
    """The working hours between two instants, without the days off, in order and joined."""
    days, week = _days(since, until, zone), list(hours)
    # somebody may be away for ever, and the last day that there is has no tomorrow
    closed = [
        (max(first, days[0]), min(last, days[-1]))
        for first, last in off
        if first <= days[-1] and last >= days[0]
    ]
    found = [
        _of_day(day, each, zone)
        for day in days
        for each in week
        if each.weekday == day.weekday() and not any(first <= day <= last for first, last in closed)
    ]
    free = cut(joined(found), since, until)
    return without(free, [(day_in(first, zone)[0], day_in(last, zone)[1]) for first, last in closed])


def joined(intervals: Iterable[Interval]) -> list[Interval]:
    """The same time in order, without overlaps or seams."""
    found: list[Interval] = []
    for start, end in sorted(each for each in intervals if each[0] < each[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def cut(intervals: Iterable[Interval], since: datetime, until: datetime) -> list[Interval]:
    """What of them lies between two instants."""
    return [(max(start, since), min(end, until)) for start, end in intervals if start < until and end > since]


def without(intervals: Iterable[Interval], taken: Iterable[Interval]) -> list[Interval]:
    """What is left of them when some time is taken out."""
    left = joined(intervals)
    for start, end in joined(taken):
        left = [
            piece
            for low, high in left
            for piece in ((low, min(high, start)), (max(low, end), high))
            if piece[0] < piece[1]
        ]
    return left


def shared(everybody: Sequence[Sequence[Interval]]) -> list[Interval]:
    """The time that is in all of them."""
    if not everybody:
        return []
    found = joined(everybody[0])
    for other in everybody[1:]:
        found = [(max(a, c), min(b, d)) for a, b in found for c, d in other if max(a, c) < min(b, d)]
    return joined(found)


def starts(intervals: Iterable[Interval], length: timedelta, step: timedelta) -> list[datetime]:
    """The instants, on the steps of the clock, at which something of a length fits."""
    found = []
    for low, high in intervals:
        start = _next_step(low, step)
        while start + length <= high:
            found.append(start)
            start += step
    return found


def _of_day(day: date, hours: Hours, zone: ZoneInfo) -> Interval:
    last = day if hours.closes > hours.opens else day + DAY
    return (
        instant(datetime.combine(day, hours.opens), zone),
        instant(datetime.combine(last, hours.closes), zone, second=True),
    )


def _days(since: datetime, until: datetime, zone: ZoneInfo) -> list[date]:
    first = since.astimezone(zone).date() - DAY  # yesterday's hours may run past midnight
    count = (until.astimezone(zone).date() - first).days + 1
    return [first + DAY * number for number in range(count)]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _as_if(local: datetime, zone: ZoneInfo, fold: int) -> datetime:
    return local.replace(tzinfo=zone, fold=fold).astimezone(UTC)


def _wall(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def _jump_between(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    offset = before.astimezone(zone).utcoffset()
    while after - before > SECOND:
        middle = before + (after - before) // 2
        if middle.astimezone(zone).utcoffset() == offset:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)


def _next_step(moment: datetime, step: timedelta) -> datetime:
    over = (moment - datetime(1970, 1, 1, tzinfo=UTC)) % step
    return moment if not over else moment + (step - over)
