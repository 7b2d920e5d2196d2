"""Wall clocks and instants, where clocks change and where they do not."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolecall.interviews.hours import (
    Hours,
    NoSuchHour,
    day_in,
    exists,
    happens_twice,
    instant,
    joined,
    moment_of,
    shared,
    starts,
    without,
    working_times,
)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]


def wall(*parts: int) -> datetime:
    """What a clock on the wall shows."""
    return utc(*parts).replace(tzinfo=None)


BERLIN = ZoneInfo("Europe/Berlin")
ZONES = sorted(available_timezones())
TRICKY = ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo", "UTC"]
zones = st.one_of(st.sampled_from(TRICKY), st.sampled_from(ZONES)).map(ZoneInfo)
moments = st.datetimes(wall(2020, 1, 1), wall(2036, 12, 31))


def test_an_hour_that_does_not_exist_is_refused_as_an_appointment() -> None:
    with pytest.raises(NoSuchHour):
        moment_of(wall(2031, 3, 30, 2, 30), BERLIN)


def test_an_hour_that_does_not_exist_opens_at_the_jump() -> None:
    assert instant(wall(2031, 3, 30, 2, 30), BERLIN) == utc(2031, 3, 30, 1)


def test_an_hour_that_exists_twice_has_a_first_and_a_second() -> None:
    local = wall(2031, 10, 26, 2, 30)

    assert happens_twice(local, BERLIN)
    assert instant(local, BERLIN) == utc(2031, 10, 26, 0, 30)
    assert instant(local, BERLIN, second=True) == utc(2031, 10, 26, 1, 30)


@pytest.mark.parametrize(
    ("zone", "local", "first"),
    [
        ("America/New_York", wall(2031, 3, 9, 2, 30), utc(2031, 3, 9, 7)),
        ("Australia/Lord_Howe", wall(2031, 10, 5, 2, 15), utc(2031, 10, 4, 15, 30)),
        ("Pacific/Apia", wall(2011, 12, 30, 12), utc(2011, 12, 30, 10)),
    ],
)
def test_zones_that_jump_on_other_days_or_by_other_lengths(
    zone: str, local: datetime, first: datetime
) -> None:
    assert not exists(local, ZoneInfo(zone))
    assert instant(local, ZoneInfo(zone)) == first


def test_the_day_of_a_jump_has_23_hours_and_the_day_of_a_return_25() -> None:
    spring, autumn = day_in(date(2031, 3, 30), BERLIN), day_in(date(2031, 10, 26), BERLIN)

    assert spring[1] - spring[0] == timedelta(hours=23)
    assert autumn[1] - autumn[0] == timedelta(hours=25)


def test_hours_over_midnight_close_on_the_next_day() -> None:
    night = [Hours(0, time(22), time(2))]

    found = working_times(night, ZoneInfo("UTC"), utc(2031, 3, 3), utc(2031, 3, 5))

    assert found == [(utc(2031, 3, 3, 22), utc(2031, 3, 4, 2))]


def test_hours_until_midnight_end_the_day() -> None:
    found = working_times([Hours(0, time(18), time(0))], ZoneInfo("UTC"), utc(2031, 3, 3), utc(2031, 3, 10))

    assert found == [(utc(2031, 3, 3, 18), utc(2031, 3, 4))]


def test_the_29th_of_february_is_a_day_like_others() -> None:
    sunday = [Hours(6, time(9), time(10))]

    assert working_times(sunday, ZoneInfo("UTC"), utc(2032, 2, 28), utc(2032, 3, 2)) == [
        (utc(2032, 2, 29, 9), utc(2032, 2, 29, 10))
    ]


def test_a_day_off_takes_its_day_in_the_members_own_zone() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    always = [Hours(day, time(0), time(0)) for day in range(7)]
    day = date(2031, 7, 2)

    found = working_times(always, auckland, utc(2031, 7, 1), utc(2031, 7, 3), off=[(day, day)])

    assert found == [(utc(2031, 7, 1), utc(2031, 7, 1, 12)), (utc(2031, 7, 2, 12), utc(2031, 7, 3))]


@given(moments, zones)
@settings(max_examples=300, deadline=None)
def test_an_interview_is_at_the_same_instant_for_everyone(local: datetime, zone: ZoneInfo) -> None:
    local = local.replace(microsecond=0)
    if not exists(local, zone):
        return
    moment = moment_of(local, zone)
    for other in map(ZoneInfo, TRICKY):
        assert moment.astimezone(other).astimezone(UTC) == moment
    assert moment.astimezone(zone).replace(tzinfo=None, fold=0) == local


@given(moments, moments, zones)
@settings(max_examples=300, deadline=None)
def test_later_on_the_clock_is_never_earlier_in_time(a: datetime, b: datetime, zone: ZoneInfo) -> None:
    early, late = sorted((a.replace(microsecond=0), b.replace(microsecond=0)))
    if (late - early) > timedelta(days=1):
        late = early + timedelta(hours=3)

    assert instant(early, zone) <= instant(late, zone, second=True)


@given(st.dates(date(2020, 1, 1), date(2036, 12, 30)), zones)
@settings(max_examples=200, deadline=None)
def test_days_follow_each_other_without_a_gap(day: date, zone: ZoneInfo) -> None:
    assert day_in(day, zone)[1] == day_in(day + timedelta(days=1), zone)[0]


spans = st.lists(
    st.tuples(st.integers(0, 200), st.integers(1, 40)).map(
        lambda pair: (
            utc(2031, 1, 1) + timedelta(hours=pair[0]),
            utc(2031, 1, 1) + timedelta(hours=sum(pair)),
        )
    ),
    max_size=8,
)


def hours_in(intervals: list[tuple[datetime, datetime]]) -> set[datetime]:
    return {
        start + timedelta(hours=n)
        for start, end in intervals
        for n in range((end - start) // timedelta(hours=1))
    }


@given(spans, spans)
def test_taking_out_and_sharing_are_what_sets_do(
    a: list[tuple[datetime, datetime]], b: list[tuple[datetime, datetime]]
) -> None:
    assert hours_in(joined(a)) == hours_in(a)
    assert hours_in(without(a, b)) == hours_in(a) - hours_in(b)
    assert hours_in(shared([joined(a), joined(b)])) == hours_in(a) & hours_in(b)


def test_starts_stand_on_the_half_hours_and_fit() -> None:
    free = [(utc(2031, 3, 3, 9, 10), utc(2031, 3, 3, 11))]

    found = starts(free, timedelta(minutes=60), timedelta(minutes=30))

    assert found == [utc(2031, 3, 3, 9, 30), utc(2031, 3, 3, 10)]
