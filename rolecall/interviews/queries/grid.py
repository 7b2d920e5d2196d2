"""A week as a grid: for every half hour, who is free, who is busy, who does not work."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from rolecall.interviews.hours import DAY, Interval, exists, instant, shared, starts
from rolecall.interviews.models import Interview
from rolecall.interviews.queries.free import STEP, weeks_of
from rolecall.kit import clock

EARLIEST, LATEST = 8, 18
"""The hours that a grid shows even if nobody works then."""


@dataclass(frozen=True)
class Cell:
    """One half hour of one day."""

    starts_at: datetime
    is_free: bool
    busy: list[str]
    away: list[str]


@dataclass(frozen=True)
class Grid:
    """A week of everybody's time, in one zone."""

    monday: date
    zone: ZoneInfo
    days: list[date]
    rows: list[tuple[str, list[Cell | None]]]
    free: list[datetime]

    @property
    def by_day(self) -> list[tuple[date, list[datetime]]]:
        """The free times of each day that has any."""
        return [(day, list(times)) for day, times in groupby(self.free, self._day)]

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()


def grid_of(
    names: Mapping[UUID, str],
    monday: date,
    zone: ZoneInfo,
    length: timedelta,
    *,
    besides: Interview | None = None,
) -> Grid:
    """The week that begins on a day, for members by id with their names."""
    days = [monday + DAY * number for number in range(7)]
    since, until = _midnight(days[0], zone), _midnight(days[-1] + DAY, zone)
    weeks = weeks_of(names, since, until, besides=besides)
    times = [
        (names[each], week.working(since, until), week.free(since, until)) for each, week in weeks.items()
    ]
    now = clock.now()
    free = [each for each in starts(shared([free for _, _, free in times]), length, STEP) if each > now]
    hours = _hours_shown([working for _, working, _ in times], zone)
    rows = [(f"{at:%H:%M}", [_cell(day, at, zone, times, set(free)) for day in days]) for at in hours]
    return Grid(monday, zone, days, rows, free)


def _cell(
    day: date,
    at: time,
    zone: ZoneInfo,
    times: Sequence[tuple[str, list[Interval], list[Interval]]],
    free: set[datetime],
) -> Cell | None:
    local = datetime.combine(day, at)
    if not exists(local, zone):
        return None
    start = instant(local, zone)
    away = [name for name, working, _ in times if not _within(start, working)]
    busy = [name for name, _, theirs in times if name not in away and not _within(start, theirs)]
    return Cell(start, start in free, busy, away)


def _within(start: datetime, intervals: list[Interval]) -> bool:
    return any(low <= start and start + STEP <= high for low, high in intervals)


def _hours_shown(working: Sequence[list[Interval]], zone: ZoneInfo) -> list[time]:
    first, last = EARLIEST, LATEST
    for start, end in (each for intervals in working for each in intervals):
        first = min(first, start.astimezone(zone).hour)
        local_end = end.astimezone(zone)
        last = max(last, 24 if local_end.date() > start.astimezone(zone).date() else local_end.hour + 1)
    return [time(half // 2, 30 * (half % 2)) for half in range(first * 2, min(last, 24) * 2)]


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return instant(datetime.combine(day, time()), zone)
