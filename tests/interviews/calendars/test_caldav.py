"""A calendar on a real CalDAV server, changed from both sides."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytest_django.fixtures import Settings

from rolecall.interviews.calendars import dav
from rolecall.interviews.calendars.caldav import (
    Account,
    CalDav,
    CalendarFailed,
    CalendarRefused,
    NoCalendarThere,
    calendars,
)
from rolecall.interviews.calendars.interface import Busy, ChangedThere, Event
from rolecall.kit.outbound import AddressRefused
from tests.interviews.calendars.conftest import Radicale

AT = datetime(2031, 3, 4, 9, tzinfo=UTC)
SINCE, UNTIL = AT - timedelta(days=30), AT + timedelta(days=30)
EVENT = Event("interview-1@example.org", "Interview", AT, AT + timedelta(hours=1), AT)
THEIRS = """BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n\
DTSTAMP:20310101T000000Z\r\n{lines}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"""


def put_theirs(radicale: Radicale, uid: str, lines: str) -> None:
    assert radicale.ask("PUT", f"/ines/work/{uid}.ics", THEIRS.format(uid=uid, lines=lines)).is_success


@pytest.mark.parametrize("path", ["/", "/ines/", "/ines/work/", ""])
def test_any_address_of_a_server_leads_to_the_calendars_that_take_events(
    radicale: Radicale, path: str
) -> None:
    radicale.make("Tasks", "VTODO")
    found = calendars(radicale.account(path))
    assert [(each.url, each.name) for each in found] == [(f"{radicale.url}/ines/work/", "Work")]


def test_an_event_is_written_changed_read_back_and_removed(radicale: Radicale) -> None:
    calendar = CalDav(radicale.account())
    version = calendar.put(EVENT)
    assert version == calendar.version_of(EVENT.uid)
    assert calendar.busy(SINCE, UNTIL).busy == [Busy(AT, AT + timedelta(hours=1), EVENT.uid)]
    later = AT + timedelta(hours=3)
    calendar.put(replace(EVENT, starts_at=later, ends_at=later + timedelta(hours=1), sequence=1), version)
    assert calendar.busy(SINCE, UNTIL).busy == [Busy(later, later + timedelta(hours=1), EVENT.uid)]
    calendar.remove(EVENT.uid)
    assert calendar.busy(SINCE, UNTIL).busy == []
    calendar.remove(EVENT.uid)


def test_what_somebody_else_wrote_is_neither_overwritten_nor_removed(radicale: Radicale) -> None:
    calendar = CalDav(radicale.account())
    version = calendar.put(EVENT)
    path = f"/ines/work/{EVENT.uid}.ics"
    changed = radicale.ask("GET", path).text.replace("SUMMARY:Interview", "SUMMARY:Mine")
    assert radicale.ask("PUT", path, changed).is_success
    for act in (
        lambda: calendar.put(EVENT),
        lambda: calendar.put(EVENT, version),
        lambda: calendar.remove(EVENT.uid, version),
    ):
        with pytest.raises(ChangedThere):
            act()
    assert "SUMMARY:Mine" in radicale.ask("GET", path).text
    assert calendar.version_of(EVENT.uid) not in (None, version)
    assert calendar.version_of("nothing@example.org") is None


def test_an_entry_of_another_uid_is_not_taken_for_ours(radicale: Radicale) -> None:
    body = THEIRS.format(uid="theirs", lines="DTSTART:20310305T080000Z\r\nDURATION:PT1H")
    assert radicale.ask("PUT", f"/ines/work/{EVENT.uid}.ics", body).is_success
    with pytest.raises(ChangedThere, match="Something else"):
        CalDav(radicale.account()).version_of(EVENT.uid)


def test_what_the_owner_writes_there_is_read_repetitions_and_zones_included(radicale: Radicale) -> None:
    put_theirs(radicale, "dentist", "DTSTART;TZID=Europe/Berlin:20310305T080000\r\nDURATION:PT1H")
    put_theirs(radicale, "team", "DTSTART:20300107T130000Z\r\nDURATION:PT30M\r\nRRULE:FREQ=WEEKLY")
    starts = [each.starts_at for each in CalDav(radicale.account()).busy(AT, AT + timedelta(days=7)).busy]
    assert starts == [datetime(2031, 3, 5, 7, tzinfo=UTC), datetime(2031, 3, 10, 13, tzinfo=UTC)]


def test_an_event_of_ours_that_the_owner_moves_or_deletes_is_seen_so(radicale: Radicale) -> None:
    calendar = CalDav(radicale.account())
    calendar.put(EVENT)
    path = f"/ines/work/{EVENT.uid}.ics"
    moved = radicale.ask("GET", path).text.replace("T090000Z", "T150000Z").replace("T100000Z", "T160000Z")
    assert radicale.ask("PUT", path, moved).is_success
    [busy] = calendar.busy(SINCE, UNTIL).busy
    assert (busy.uid, busy.starts_at) == (EVENT.uid, AT.replace(hour=15))
    assert radicale.ask("DELETE", path).is_success
    assert calendar.busy(SINCE, UNTIL).busy == []


def test_a_wrong_password_and_a_wrong_address_are_told_apart(radicale: Radicale) -> None:
    with pytest.raises(CalendarRefused):
        calendars(replace(radicale.account(), password="wrong"))
    with pytest.raises(CalendarRefused):
        CalDav(replace(radicale.account(), password="wrong")).put(EVENT)
    with pytest.raises(NoCalendarThere):
        CalDav(radicale.account("/ines/holidays/")).busy(SINCE, UNTIL)


def test_a_uid_cannot_reach_out_of_its_calendar(radicale: Radicale) -> None:
    radicale.make("Private")
    sly = replace(EVENT, uid="../private/x")
    CalDav(radicale.account()).put(sly)
    assert CalDav(radicale.account("/ines/private/")).busy(SINCE, UNTIL).busy == []
    CalDav(radicale.account()).remove(sly.uid)
    assert CalDav(radicale.account()).busy(SINCE, UNTIL).busy == []


def test_a_server_that_nobody_allowed_is_not_called() -> None:
    with pytest.raises(AddressRefused):
        calendars(Account("http://127.0.0.1:5232/", "ines", "harbour"))


def test_a_password_does_not_leave_for_another_host(radicale: Radicale, settings: Settings) -> None:
    other = radicale.url.replace("127.0.0.1", "localhost")
    settings.OUTBOUND_ALLOW = [each.removeprefix("http://") for each in (radicale.url, other)]
    with pytest.raises(CalendarFailed, match="another host"):
        radicale.account().ask("PROPFIND", other + "/ines/work/")


@pytest.mark.parametrize("body", [b"", b"<html></html>", b"\xff", b"{}", b"<a><b></a>"])
def test_an_answer_that_is_not_of_webdav_is_not_understood(body: bytes) -> None:
    with pytest.raises(dav.NotUnderstood):
        dav.items(body)


def test_entities_of_an_answer_are_neither_read_nor_multiplied() -> None:
    secret = b"""<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]>
    <d:multistatus xmlns:d="DAV:"><d:response><d:href>/a/</d:href><d:propstat><d:prop>
    <d:displayname>name &x;</d:displayname></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>
    </d:response></d:multistatus>"""
    assert [each.text("d:displayname") for each in dav.items(secret)] == ["name"]
