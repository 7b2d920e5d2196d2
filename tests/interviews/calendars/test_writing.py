"""Interviews as iCalendar, read back by the library and by our own reading."""

from datetime import UTC, datetime, timedelta, timezone

import icalendar

from rolecall.interviews.calendars.interface import Busy, Event
from rolecall.interviews.calendars.reading import read
from rolecall.interviews.calendars.writing import feed, stored

AT = datetime(2031, 3, 4, 9, tzinfo=UTC)
EVENT = Event(
    uid="interview-1@rolecall.example.org",
    title="Interview: Amara Okafor",
    starts_at=AT.astimezone(timezone(timedelta(hours=5, minutes=30))),
    ends_at=AT + timedelta(minutes=45),
    changed_at=AT - timedelta(days=3),
    place="Room 2; third floor, left",
    url="https://jobs.example.org/interviews/1",
    sequence=2,
)


def parsed(data: bytes) -> list[icalendar.Component]:
    return icalendar.Calendar.from_ical(data).walk("VEVENT")


def test_an_interview_is_written_at_its_instant_and_is_read_as_busy() -> None:
    reading = read(stored(EVENT), AT - timedelta(days=1), AT + timedelta(days=1), "Asia/Tokyo")
    assert reading.busy == [Busy(AT, AT + timedelta(minutes=45), EVENT.uid)]
    event = parsed(stored(EVENT))[0]
    assert (event["SEQUENCE"], event["LOCATION"]) == (2, "Room 2; third floor, left")


def test_no_server_finds_a_reason_to_send_mail_and_no_text_but_the_event_s_own() -> None:
    for data in (stored(EVENT), feed([EVENT], name="Interviews")):
        names = {line.split(b":")[0].split(b";")[0] for line in data.splitlines()}
        assert not names & {b"METHOD", b"ORGANIZER", b"ATTENDEE", b"DESCRIPTION", b"COMMENT", b"CONTACT"}
        assert parsed(data)[0]["CLASS"] == "PRIVATE"


def test_a_title_cannot_write_lines_of_its_own() -> None:
    sly = Event("1", "Hi\r\nATTENDEE:mailto:x@example.org\x00\n", AT, AT + timedelta(hours=1), AT)
    data = stored(sly)
    assert not [line for line in data.splitlines() if line.startswith(b"ATTENDEE")]
    assert parsed(data)[0]["SUMMARY"] == "Hi ATTENDEE:mailto:x@example.org"


def test_a_feed_has_all_events_in_order_and_the_same_events_are_the_same_bytes() -> None:
    later = Event("2", "Later", AT + timedelta(days=1), AT + timedelta(days=1, hours=1), AT)
    assert [str(each["UID"]) for each in parsed(feed([later, EVENT], name="Mine"))] == [EVENT.uid, "2"]
    assert feed([later, EVENT], name="Mine") == feed([EVENT, later], name="Mine")
    assert icalendar.Calendar.from_ical(feed([], name="Mine"))["X-WR-CALNAME"] == "Mine"
