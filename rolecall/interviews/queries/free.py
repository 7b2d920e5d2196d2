"""When members are free: working hours less days off, calendars, interviews with their buffers, and limits.

However many members are asked about, it takes the same few queries.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Prefetch

from rolecall.accounts.models import Organization
from rolecall.interviews.hours import (
    DAY,
    OFFICE_HOURS,
    Hours,
    Interval,
    day_in,
    shared,
    starts,
    without,
    working_times,
)
from rolecall.interviews.models import Availability, BusyTime, DayOff, Interview, Seat, WorkingHours
from rolecall.kit import clock

STEP = timedelta(minutes=30)
WEEK = timedelta(days=7)


@dataclass
class Week:
    """What is known of one member's time."""

    zone: ZoneInfo
    hours: list[Hours]
    before: timedelta = timedelta()
    after: timedelta = timedelta()
    most_a_day: int | None = None
    most_a_week: int | None = None
    off: list[tuple[date, date]] = field(default_factory=list)
    busy: list[Interval] = field(default_factory=list)
    seats: list[Interval] = field(default_factory=list)

    def working(self, since: datetime, until: datetime) -> list[Interval]:
        """When they work."""
        return working_times(self.hours, self.zone, since, until, off=self.off)

    def free(self, since: datetime, until: datetime) -> list[Interval]:
        """When an interview of theirs could be."""
        return without(self.between(since, until), self._full())

    def between(self, since: datetime, until: datetime) -> list[Interval]:
        """When they have time, limits of a day and a week aside."""
        return without(self.working(since, until), self._taken())

    def _taken(self) -> list[Interval]:
        # a calendar's entry wants our own buffers around the interview; two interviews share theirs
        apart = max(self.before, self.after)
        return [
            *((start - self.after, end + self.before) for start, end in self.busy),
            *((start - apart, end + apart) for start, end in self.seats),
        ]

    def _full(self) -> list[Interval]:
        days = Counter(start.astimezone(self.zone).date() for start, _ in self.seats)
        weeks: Counter[date] = Counter()
        for day, count in days.items():
            weeks[day - DAY * day.weekday()] += count
        full = [(day, day) for day, n in days.items() if self.most_a_day and n >= self.most_a_day]
        full += [
            (monday, monday + DAY * 6)
            for monday, n in weeks.items()
            if self.most_a_week and n >= self.most_a_week
        ]
        return [(day_in(first, self.zone)[0], day_in(last, self.zone)[1]) for first, last in full]


def free_times(
    members: Iterable[UUID], since: datetime, until: datetime, *, besides: Interview | None = None
) -> dict[UUID, list[Interval]]:
    """When each of these members (by id) is free between two instants, as if `besides` were not booked."""
    weeks = weeks_of(members, since, until, besides=besides)
    return {member_id: week.free(since, until) for member_id, week in weeks.items()}


def shared_starts(
    members: Iterable[UUID],
    since: datetime,
    until: datetime,
    length: timedelta,
    *,
    besides: Interview | None = None,
) -> list[datetime]:
    """The instants at which an interview of a length with all of them could begin."""
    free = free_times(members, since, until, besides=besides)
    return starts(shared(list(free.values())), length, STEP)


def weeks_of(
    members: Iterable[UUID], since: datetime, until: datetime, *, besides: Interview | None = None
) -> dict[UUID, Week]:
    """What is known of each member's time around two instants."""
    wanted = list(dict.fromkeys(members))
    weeks = _availabilities(wanted)
    days = DayOff.objects.filter(member__in=wanted, last_day__gte=(since - WEEK).date())
    for day in days.filter(first_day__lte=(until + WEEK).date()):
        weeks[day.member_id].off.append((day.first_day, day.last_day))
    busy = BusyTime.objects.filter(member__in=wanted, ends_at__gt=since - DAY, starts_at__lt=until + DAY)
    for member_id, start, end in busy.values_list("member_id", "starts_at", "ends_at"):
        weeks[member_id].busy.append((start, end))
    for member_id, start, end in _seats(wanted, since, until, besides):
        weeks[member_id].seats.append((start, end))
    return weeks


def _availabilities(members: list[UUID]) -> dict[UUID, Week]:
    hours = Prefetch("hours", WorkingHours.objects.order_by("weekday", "opens"))
    kept = {
        each.member_id: _week(each)
        for each in Availability.objects.filter(member__in=members).prefetch_related(hours)
    }
    zone = clock.zone_named(Organization.objects.values_list("time_zone", flat=True).get())
    return {each: kept.get(each) or Week(zone, list(OFFICE_HOURS)) for each in members}


def _week(availability: Availability) -> Week:
    return Week(
        zone=clock.zone_named(availability.zone),
        hours=[Hours(row.weekday, row.opens, row.closes) for row in availability.hours.all()],
        before=timedelta(minutes=availability.minutes_before),
        after=timedelta(minutes=availability.minutes_after),
        most_a_day=availability.most_a_day,
        most_a_week=availability.most_a_week,
    )


def _seats(
    members: list[UUID], since: datetime, until: datetime, besides: Interview | None
) -> Iterable[tuple[UUID, datetime, datetime]]:
    # whole weeks around, for the limits
    seats = Seat.objects.held().filter(
        member__in=members, ends_at__gt=since - WEEK - DAY, starts_at__lt=until + WEEK + DAY
    )
    if besides is not None:
        seats = seats.exclude(interview=besides)
    return seats.values_list("member_id", "starts_at", "ends_at")
