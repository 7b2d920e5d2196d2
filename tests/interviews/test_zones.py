"""Free times, links and invitations around every change of the clocks, held against a second opinion.

The second opinion of free times looks at the clock on the wall, quarter of an hour by quarter of an hour;
that of invitations is two other programs' reading of them.
"""

from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
import vobject
from django.test import Client
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.calendars import writing
from rolecall.interviews.calendars.interface import Event
from rolecall.interviews.hours import DAY, Hours, Interval, day_in, happens_twice
from rolecall.interviews.invitations import REQUEST, Guest, invitation
from rolecall.interviews.letters import link_url
from rolecall.interviews.models import Interview
from rolecall.interviews.queries.free import Week
from rolecall.interviews.queries.links import times_of
from rolecall.kit import clock
from rolecall.pipeline.models import Application
from tests.interviews.test_hours import utc, zones

QUARTER = timedelta(minutes=15)
CHANGES = [
    ("Europe/Berlin", date(2031, 3, 30)),
    ("Europe/Berlin", date(2031, 10, 26)),
    ("America/New_York", date(2031, 3, 9)),
    ("Australia/Lord_Howe", date(2031, 4, 6)),
    ("Australia/Lord_Howe", date(2031, 10, 5)),
    ("Africa/Cairo", date(2031, 4, 25)),
    ("America/Santiago", date(2031, 9, 7)),
    ("Asia/Kathmandu", date(2032, 2, 29)),
    ("Antarctica/Troll", date(2031, 3, 30)),
]
"""Clocks jump or go back at two or at midnight, by an hour, by half of one, by two; and a 29 February."""

days = st.one_of(
    st.sampled_from(CHANGES).map(lambda pair: (ZoneInfo(pair[0]), pair[1])),
    st.tuples(zones, st.dates(date(2025, 1, 1), date(2036, 12, 29))),
)
quarters = st.integers(0, 95).map(lambda n: time(n // 4, 15 * (n % 4)))
spans = st.lists(
    st.tuples(st.integers(-100, 300), st.integers(1, 100)).map(lambda pair: (pair[0], sum(pair))), max_size=3
)
buffers = st.sampled_from([timedelta(minutes=n) for n in (0, 15, 45)])


@given(
    days, st.lists(st.tuples(quarters, quarters), max_size=3), spans, spans, buffers, buffers, st.booleans()
)
@example(
    (ZoneInfo("Europe/Berlin"), date(2031, 3, 30)), [(time(2, 30), time(0))], [], [], DAY * 0, DAY * 0, False
)
@example(
    (ZoneInfo("Europe/Berlin"), date(2031, 10, 26)),
    [(time(2, 30), time(2, 45))],
    [],
    [],
    DAY * 0,
    DAY * 0,
    False,
)
@settings(max_examples=150, deadline=None)
def test_free_times_are_what_the_clock_on_the_wall_says(
    when: tuple[ZoneInfo, date],
    hours: list[tuple[time, time]],
    busy: list[tuple[int, int]],
    seats: list[tuple[int, int]],
    before: timedelta,
    after: timedelta,
    is_held: bool,
) -> None:
    zone, day = when
    since = day_in(day - DAY, zone)[0]
    until = day_in(day + DAY, zone)[1]
    all_day = [day_in(day, zone)] if is_held else []
    week = Week(
        zone,
        [Hours(weekday, opens, closes) for weekday in range(7) for opens, closes in hours],
        before=before,
        after=after,
        off=[(day + DAY, day + DAY)],
        busy=[*_moments(since, busy), *all_day],
        seats=_moments(since, seats),
    )

    free = week.free(since, until)

    for moment in (since + QUARTER * n for n in range((until - since) // QUARTER)):
        is_free = any(low <= moment < high for low, high in free)
        wall = moment.astimezone(zone).replace(tzinfo=None, fold=0)
        may = _works(week, wall) and not _is_taken(week, moment)
        # of an hour that is there twice, both are working time where either is
        assert is_free == may or (is_free and happens_twice(wall, zone) and not _is_taken(week, moment))


def _moments(since: datetime, spans: list[tuple[int, int]]) -> list[Interval]:
    return [(since + QUARTER * start, since + QUARTER * end) for start, end in spans]


def _works(week: Week, wall: datetime) -> bool:
    def off(day: date) -> bool:
        return any(first <= day <= last for first, last in week.off)

    return not off(wall.date()) and any(
        _opens(hours, day) <= wall < _closes(hours, day)
        for hours in week.hours
        for day in (wall.date() - DAY, wall.date())
        if hours.weekday == day.weekday() and not off(day)
    )


def _opens(hours: Hours, day: date) -> datetime:
    return datetime.combine(day, hours.opens)


def _closes(hours: Hours, day: date) -> datetime:
    return datetime.combine(day if hours.closes > hours.opens else day + DAY, hours.closes)


def _is_taken(week: Week, moment: datetime) -> bool:
    apart = max(week.before, week.after)
    return any(start - week.after <= moment < end + week.before for start, end in week.busy) or any(
        start - apart <= moment < end + apart for start, end in week.seats
    )


instants = st.one_of(
    st.datetimes(datetime(2025, 1, 1), datetime(2036, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from(CHANGES).flatmap(
        lambda pair: st.integers(-8, 120).map(lambda n: day_in(pair[1], ZoneInfo(pair[0]))[0] + QUARTER * n)
    ),
).map(lambda moment: moment.replace(second=0, microsecond=0))


@given(instants, st.sampled_from((5, 30, 60, 720)), zones)
@settings(max_examples=60, deadline=None)
def test_an_interview_is_at_its_instant_for_three_readers_wherever_they_are(
    start: datetime, minutes: int, zone: ZoneInfo
) -> None:
    end = start + timedelta(minutes=minutes)
    interview = Interview(
        id=UUID(int=1), organization_id=UUID(int=2), title="Talk", starts_at=start.astimezone(zone),
        ends_at=end, zone=zone.key, uid="1@example.org",
    )  # fmt: skip
    invited = invitation(
        interview, REQUEST, [Guest("Amara", "amara@mail.example.org")], summary="Talk", description="",
        organizer=("Northwind", "jobs@example.org"),
    )  # fmt: skip
    written = writing.stored(Event("1@example.org", "Talk", start.astimezone(zone), end, start, "", "", 0))

    for text in (invited, written):
        assert _read(text, start) == [(start, end)] * 3


def _is_even(start: datetime, end: datetime) -> bool:
    """Whether no clock is changed meanwhile: the third program adds lengths to the clock on the wall."""
    return start.utcoffset() == end.astimezone(start.tzinfo).utcoffset()


def _read(text: bytes, around: datetime) -> list[Interval]:
    """From when to when it is, as three programs understand it."""
    calendar = Calendar.from_ical(text)
    event, second = calendar.walk("VEVENT")[0], vobject.readOne(text.decode()).vevent
    third = recurring_ical_events.of(calendar).between(around - DAY, around + DAY)[0]
    begins, ends = third["DTSTART"].dt, second.dtend.value
    return [
        (event["DTSTART"].dt, event["DTEND"].dt),
        (second.dtstart.value, ends),
        (begins, third["DTEND"].dt if _is_even(begins, ends) else ends),
    ]


@pytest.mark.parametrize(
    ("eve", "day", "hours", "half_past_two"),
    [
        (utc(2031, 3, 28, 12), date(2031, 3, 30), 23, []),
        (utc(2031, 10, 24, 12), date(2031, 10, 26), 25, [utc(2031, 10, 26, 0, 30), utc(2031, 10, 26, 1, 30)]),
        (utc(2032, 2, 27, 12), date(2032, 2, 29), 24, [utc(2032, 2, 29, 1, 30)]),
    ],
)
@pytest.mark.django_db
def test_a_link_offers_each_half_hour_of_a_night_once_and_books_the_one_that_is_chosen(
    rae: Member, amara: Application, client: Client,
    eve: datetime, day: date, hours: int, half_past_two: list[datetime],
) -> None:  # fmt: skip
    berlin = ZoneInfo("Europe/Berlin")
    start, end = day_in(day, berlin)
    always = [Hours(weekday, time(0), time(0)) for weekday in range(7)]
    with clock.at(eve):
        interviews.set_availability(rae, by=rae, zone=berlin.key, hours=always)
        link = interviews.make_link(
            amara, by=rae, seats=[(rae.id, "lead")], minutes=30, title="Talk", mail=False
        )
        offered = times_of(link)
        address = link_url(link).removeprefix("http://testserver") + "?zone=Europe/Berlin"
        html = client.get(address[address.index("/careers/") :]).content.decode()

        assert [each for each in offered if start <= each < end] == [
            start + timedelta(minutes=30 * n) for n in range(2 * hours)
        ]
        assert html.count(f'aria-label="{day:%A %-d %B %Y}, 02:30"') == len(half_past_two)
        for moment in half_past_two[::-1]:
            assert interviews.choose(link, starts_at=moment, zone="Asia/Kathmandu").starts_at == moment
