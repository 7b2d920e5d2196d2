"""Busy times out of iCalendar files, as calendars really write them and as nobody should."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from rolecall.interviews.calendars.expanding import expanded
from rolecall.interviews.calendars.interface import Busy, CalendarBroken, CalendarTooMuch
from rolecall.interviews.calendars.reading import MOST_BYTES, read

SINCE, UNTIL = datetime(2031, 3, 1, tzinfo=UTC), datetime(2031, 4, 15, tzinfo=UTC)
ZONE = "Europe/Berlin"
WINDOWS_ZONE = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0330
TZOFFSETTO:+0330
END:STANDARD
END:VTIMEZONE
"""


def calendar(*events: str, zones: str = "") -> bytes:
    inner = "".join(f"BEGIN:VEVENT\n{each.strip()}\nEND:VEVENT\n" for each in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//y\n{zones}{inner}END:VCALENDAR\n".replace(
        "\n", "\r\n"
    ).encode()


def busy(
    *events: str, zones: str = "", zone: str = ZONE, since: datetime = SINCE, until: datetime = UNTIL
) -> list[str]:
    """As '03-04 09:00 to 03-04 10:00' in UTC."""
    found = expanded(calendar(*events, zones=zones), since, until, ZoneInfo(zone))
    assert found["unreadable"] == 0
    return [f"{said(start)} to {said(end)}" for start, end, _ in sorted(found["busy"])]


def said(seconds: int) -> str:
    return f"{datetime.fromtimestamp(seconds, UTC):%m-%d %H:%M}"


def test_an_event_is_busy_from_its_start_to_its_end_and_keeps_its_uid() -> None:
    event = "UID:a@example.org\nDTSTART:20310304T090000Z\nDTEND:20310304T100000Z"
    nine, ten = datetime(2031, 3, 4, 9, tzinfo=UTC), datetime(2031, 3, 4, 10, tzinfo=UTC)
    assert read(calendar(event), SINCE, UNTIL, ZONE).busy == [Busy(nine, ten, "a@example.org")]


def test_an_event_may_have_a_duration_instead_of_an_end() -> None:
    assert busy("UID:a\nDTSTART:20310304T090000Z\nDURATION:PT45M") == ["03-04 09:00 to 03-04 09:45"]


@pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed")
def test_a_zone_is_known_by_its_olson_its_windows_and_its_own_name() -> None:
    start = "03-04 08:00 to 03-04 09:00"
    for name in ("Europe/Berlin", "W. Europe Standard Time", "/freeassociation.example.org/Europe/Berlin"):
        event = f"UID:a\nDTSTART;TZID={name}:20310304T090000\nDTEND;TZID={name}:20310304T100000"
        assert busy(event, zone="Asia/Tokyo") == [start]
    own = "UID:a\nDTSTART;TZID=Customized Time Zone:20310304T090000\nDURATION:PT1H"
    assert busy(own, zones=WINDOWS_ZONE) == ["03-04 05:30 to 03-04 06:30"]


def test_a_calendar_does_not_name_the_zones_of_the_next() -> None:
    own = "UID:a\nDTSTART;TZID=Customized Time Zone:20310304T090000\nDURATION:PT1H"
    files = [calendar(own, zones=zones) for zones in (WINDOWS_ZONE, WINDOWS_ZONE.replace("+0330", "-0800"))]
    starts = [each.starts_at for each in read(b"\r\n".join(files), SINCE, UNTIL, ZONE).busy]
    assert [f"{each:%H:%M}" for each in starts] == ["05:30", "17:00"]


def test_a_broken_calendar_among_others_is_counted_and_the_others_are_read() -> None:
    good = calendar("UID:a\nDTSTART:20310304T090000Z\nDURATION:PT1H")
    reading = read(good.replace(b"END:VEVENT", b"END") + good, SINCE, UNTIL, ZONE)
    assert (len(reading.busy), reading.unreadable) == (1, 1)


def test_a_byte_order_mark_is_no_fault() -> None:
    data = calendar("UID:a\nDTSTART:20310304T090000Z\nDURATION:PT1H")
    assert len(read(b"\xef\xbb\xbf" + data, SINCE, UNTIL, ZONE).busy) == 1


def test_a_time_without_a_zone_and_a_whole_day_are_in_the_zone_of_the_owner() -> None:
    floating = "UID:a\nDTSTART:20310304T090000\nDTEND:20310304T100000"
    assert busy(floating, zone="Asia/Kolkata") == ["03-04 03:30 to 03-04 04:30"]
    day = "UID:a\nDTSTART;VALUE=DATE:20310304\nDTEND;VALUE=DATE:20310306"
    assert busy(day) == ["03-03 23:00 to 03-05 23:00"]
    assert busy("UID:a\nDTSTART;VALUE=DATE:20310304") == ["03-03 23:00 to 03-04 23:00"]


def test_a_whole_day_is_as_long_as_the_day_is() -> None:
    assert busy("UID:a\nDTSTART;VALUE=DATE:20310330") == ["03-29 23:00 to 03-30 22:00"]
    autumn = {"since": datetime(2031, 10, 1, tzinfo=UTC), "until": datetime(2031, 11, 1, tzinfo=UTC)}
    assert busy("UID:a\nDTSTART;VALUE=DATE:20311026", **autumn) == ["10-25 22:00 to 10-26 23:00"]


def test_the_29th_of_february_is_a_day() -> None:
    leap = {"since": datetime(2032, 2, 1, tzinfo=UTC), "until": datetime(2032, 4, 1, tzinfo=UTC)}
    assert busy("UID:a\nDTSTART;VALUE=DATE:20320229", zone="UTC", **leap) == ["02-29 00:00 to 03-01 00:00"]


def test_a_weekly_meeting_keeps_its_hour_when_the_clocks_change() -> None:
    event = (
        "UID:a\nDTSTART;TZID=Europe/Berlin:20310324T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2"
    )
    assert busy(event) == ["03-24 08:00 to 03-24 09:00", "03-31 07:00 to 03-31 08:00"]


def test_an_hour_that_does_not_exist_is_busy_at_the_instant_it_would_have_been() -> None:
    event = "UID:a\nDTSTART;TZID=Europe/Berlin:20310330T023000\nDTEND;TZID=Europe/Berlin:20310330T030000"
    assert busy(event) == ["03-30 01:30 to 03-30 02:00"]


def test_a_meeting_of_years_ago_that_repeats_is_busy_today() -> None:
    event = "UID:a\nDTSTART:20000103T090000Z\nDTEND:20000103T100000Z\nRRULE:FREQ=MONTHLY;BYDAY=1MO"
    assert busy(event) == ["03-03 09:00 to 03-03 10:00", "04-07 09:00 to 04-07 10:00"]


def test_a_repetition_ends_leaves_out_moves_and_adds_days() -> None:
    series = """UID:a
DTSTART;TZID=Europe/Berlin:20310303T090000
DTEND;TZID=Europe/Berlin:20310303T100000
RRULE:FREQ=DAILY;UNTIL=20310306T080000Z
EXDATE;TZID=Europe/Berlin:20310304T090000
RDATE;TZID=Europe/Berlin:20310310T150000"""
    moved = """UID:a
RECURRENCE-ID;TZID=Europe/Berlin:20310305T090000
DTSTART;TZID=Europe/Berlin:20310305T160000
DTEND;TZID=Europe/Berlin:20310305T170000"""
    cancelled = """UID:a
RECURRENCE-ID;TZID=Europe/Berlin:20310306T090000
DTSTART;TZID=Europe/Berlin:20310306T090000
DTEND;TZID=Europe/Berlin:20310306T100000
STATUS:CANCELLED"""
    assert busy(series, moved, cancelled) == [
        "03-03 08:00 to 03-03 09:00",
        "03-05 15:00 to 03-05 16:00",
        "03-10 14:00 to 03-10 15:00",
    ]


@pytest.mark.parametrize(
    "shown",
    ["TRANSP:TRANSPARENT", "STATUS:CANCELLED", "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "transp:transparent"],
)
def test_what_is_shown_as_free_or_cancelled_takes_no_time(shown: str) -> None:
    assert busy(f"UID:a\nDTSTART:20310304T090000Z\nDURATION:PT1H\n{shown}") == []


def test_a_tentative_event_takes_time() -> None:
    event = "UID:a\nDTSTART:20310304T090000Z\nDURATION:PT1H\nSTATUS:TENTATIVE"
    assert busy(event) == ["03-04 09:00 to 03-04 10:00"]


def test_only_what_lies_between_the_two_moments_is_told() -> None:
    before = "UID:a\nDTSTART:20310227T090000Z\nDTEND:20310301T100000Z"
    after = "UID:b\nDTSTART:20310414T230000Z\nDTEND:20310420T100000Z"
    touching = "UID:c\nDTSTART:20310228T230000Z\nDTEND:20310301T000000Z"
    moment = "UID:d\nDTSTART:20310304T090000Z"
    assert busy(before, after, touching, moment) == [
        "03-01 00:00 to 03-01 10:00",
        "04-14 23:00 to 04-15 00:00",
    ]


def test_periods_that_a_server_worked_out_are_busy() -> None:
    periods = (
        "BEGIN:VFREEBUSY\nFREEBUSY:20310304T090000Z/PT1H,20310305T090000Z/20310305T093000Z\n"
        "FREEBUSY;FBTYPE=FREE:20310306T090000Z/PT1H\nEND:VFREEBUSY\n"
    )
    assert busy(zones=periods) == ["03-04 09:00 to 03-04 10:00", "03-05 09:00 to 03-05 09:30"]


def test_an_empty_calendar_is_one() -> None:
    assert busy() == []


def test_a_broken_event_is_counted_and_the_others_are_read() -> None:
    good = "UID:a\nDTSTART:20310304T090000Z\nDURATION:PT1H"
    bad = [
        "UID:b\nDTSTART:tomorrow",
        "UID:c\nDTSTART:20310304T090000Z\nRRULE:FREQ=SOMETIMES",
        "UID:d\nSUMMARY:No start",
        "UID:e\nDTSTART:20310304T090000Z\nDTEND:later",
    ]
    reading = read(calendar(good, *bad), SINCE, UNTIL, ZONE)
    assert [each.uid for each in reading.busy] == ["a"]
    assert reading.unreadable == 4


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"<html>Sign in</html>", b"\xff\xfe\x00", b"BEGIN:VCALENDAR", b"\x00" * 1000),
        *(b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\r\n", b"BEGIN:VCARD\r\nEND:VCARD\r\n"),
    ],
)
def test_what_is_no_calendar_is_said_so(data: bytes) -> None:
    with pytest.raises(CalendarBroken):
        read(data, SINCE, UNTIL, ZONE)


def test_a_calendar_that_is_too_big_is_not_read() -> None:
    with pytest.raises(CalendarTooMuch):
        read(b" " * (MOST_BYTES + 1), SINCE, UNTIL, ZONE)


@pytest.mark.parametrize(
    "rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;BYMONTH=3,4", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"]
)
def test_a_rule_that_repeats_too_often_or_never_comes_true_is_left_in_seconds(
    rule: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rolecall.interviews.calendars.reading.SECONDS", 2.0)
    event = f"UID:a\nDTSTART:20310304T090000Z\nDURATION:PT1S\nRRULE:{rule}"
    with pytest.raises(CalendarTooMuch):
        read(calendar(event), SINCE, UNTIL, ZONE)
