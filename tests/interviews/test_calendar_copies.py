"""Interviews written to a real CalDAV server, and what their owners make of them there."""

from collections.abc import Callable
from datetime import datetime

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.calendars.caldav import CalDav
from rolecall.interviews.copying import write_calendar
from rolecall.interviews.models import BusyTime, CalendarAccount, CalendarCopy, Interview
from rolecall.kit import clock
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.calendars.conftest import Radicale, radicale
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_free import at

__all__ = ["radicale"]

SignedIn = Callable[[Member], Client]
WRITING = ("interviews.reactions.write_to_calendars", "interviews.write_calendar")


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def ivos(ivo: Member, radicale: Radicale) -> CalendarAccount:
    """Ivo's account, in whose one calendar interviews are written."""
    account = interviews.connect_server(
        ivo, by=ivo, address=radicale.url, user_name="ines", password="harbour"
    )
    work = account.calendars.get()
    interviews.choose_calendars(account, by=ivo, read=[work.id], write=work.id)
    return account


def standing(radicale: Radicale) -> list[tuple[datetime, datetime]]:
    """What is in the calendar, as another program sees it."""
    there = CalDav(radicale.account()).busy(at(0), at(23))
    return [(each.starts_at, each.ends_at) for each in there.busy]


def path_of(interview: Interview) -> str:
    return f"/ines/work/{interview.uid}.ics"


def changed_there(radicale: Radicale, interview: Interview, old: str, new: str) -> None:
    """Its owner changes an entry by another program."""
    text = radicale.ask("GET", path_of(interview)).text
    assert old in text
    assert radicale.ask("PUT", path_of(interview), text.replace(old, new)).is_success


def write() -> None:
    do_errands(*WRITING)


def test_an_interview_is_written_moved_and_taken_out(
    rae: Member, amara: Application, ivo: Member, ivos: CalendarAccount, radicale: Radicale
) -> None:
    interview = book(amara, rae, ivo)
    write()
    text = radicale.ask("GET", path_of(interview)).text
    assert standing(radicale) == [(at(9), at(10))]
    assert "Amara" not in text
    assert f"/northwind/interviews/{interview.id}/" in text.replace("\r\n ", "")

    interviews.change(interview, by=rae, starts_at=at(12))
    write()
    assert standing(radicale) == [(at(12), at(13))]

    interviews.cancel(interview, by=rae)
    write()
    assert standing(radicale) == []
    assert not CalendarCopy.objects.exists()


def test_whoever_sits_there_no_more_has_it_no_more(
    rae: Member, amara: Application, ivo: Member, ivos: CalendarAccount, radicale: Radicale
) -> None:
    interview = book(amara, rae, ivo)
    write()

    interviews.change(interview, by=rae, seats=[(rae.id, "lead")])
    write()

    assert standing(radicale) == []


def test_what_was_booked_before_is_written_when_a_calendar_is_chosen_and_taken_out_when_it_is_not(
    rae: Member, amara: Application, ivo: Member, radicale: Radicale
) -> None:
    book(amara, rae, ivo)
    account = interviews.connect_server(
        ivo, by=ivo, address=radicale.url, user_name="ines", password="harbour"
    )
    work = account.calendars.get()

    interviews.choose_calendars(account, by=ivo, read=[], write=work.id)
    write()
    assert standing(radicale) == [(at(9), at(10))]

    interviews.choose_calendars(account, by=ivo, read=[work.id])
    write()
    assert standing(radicale) == []


def test_what_its_owner_moves_there_is_told_once_and_moves_nothing(
    rae: Member,
    amara: Application,
    ivo: Member,
    ivos: CalendarAccount,
    radicale: Radicale,
    signed_in: SignedIn,
) -> None:
    interview = book(amara, rae, ivo)
    write()
    changed_there(radicale, interview, "T090000Z", "T150000Z")
    changed_there(radicale, interview, "T100000Z", "T160000Z")

    interviews.read_now(ivos, by=ivo)
    interviews.read_now(ivos, by=ivo)
    write()

    [row] = EventRow.objects.filter(type="calendar_differs")
    assert "15:00" not in row.data["to"]
    assert "17:00 (Europe/Athens)" in row.data["to"]
    assert standing(radicale) == [(at(15), at(16))]
    interview.refresh_from_db()
    assert interview.starts_at == at(9)
    assert not BusyTime.objects.exists()
    address = reverse("interviews:one", args=["northwind", interview.id])
    html = signed_in(rae).get(address).content.decode()
    assert "Ivo Interviewer moved it in their own calendar to" in html
    assert "moved it in their own calendar" not in signed_in(ivo).get(address).content.decode()


def test_a_newer_decision_is_written_over_what_its_owner_did_to_our_entry(
    rae: Member, amara: Application, ivo: Member, ivos: CalendarAccount, radicale: Radicale
) -> None:
    interview = book(amara, rae, ivo)
    write()
    changed_there(radicale, interview, "T100000Z", "T113000Z")

    interviews.change(interview, by=rae, starts_at=at(12))
    write()

    copy = CalendarCopy.objects.get()
    assert standing(radicale) == [(at(12), at(13))]
    assert (copy.difference, copy.starts_at, copy.sequence) == ("", at(12), 1)


def test_what_is_gone_from_a_calendar_is_told_and_not_written_again_until_it_changes(
    rae: Member, amara: Application, ivo: Member, ivos: CalendarAccount, radicale: Radicale
) -> None:
    interview = book(amara, rae, ivo)
    write()
    assert radicale.ask("DELETE", path_of(interview)).is_success

    interviews.read_now(ivos, by=ivo)
    write()
    assert EventRow.objects.filter(type="calendar_differs").count() == 1
    assert CalendarCopy.objects.get().difference == "gone"
    assert standing(radicale) == []

    interviews.change(interview, by=rae, starts_at=at(12))
    write()
    assert standing(radicale) == [(at(12), at(13))]


def test_what_is_put_back_as_it_was_is_no_difference_any_more(
    rae: Member, amara: Application, ivo: Member, ivos: CalendarAccount, radicale: Radicale
) -> None:
    interview = book(amara, rae, ivo)
    write()
    changed_there(radicale, interview, "T090000Z", "T093000Z")
    interviews.read_now(ivos, by=ivo)
    assert CalendarCopy.objects.get().difference == "moved"

    changed_there(radicale, interview, "T093000Z", "T090000Z")
    interviews.read_now(ivos, by=ivo)

    assert CalendarCopy.objects.get().difference == ""


def test_something_else_in_the_place_of_an_interview_is_left_alone_and_said(
    rae: Member, amara: Application, ivo: Member, ivos: CalendarAccount, radicale: Radicale
) -> None:
    interview = book(amara, rae, ivo)
    theirs = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:theirs\r\nDTSTAMP:20310101T000000Z\r\n"
        "DTSTART:20310303T140000Z\r\nDURATION:PT1H\r\nEND:VEVENT\r\nEND:VCALENDAR"
    )
    assert radicale.ask("PUT", path_of(interview), theirs).is_success

    write()

    ivos.refresh_from_db()
    assert "Something else stands in the calendar" in ivos.write_problem
    assert standing(radicale) == [(at(14), at(15))]
    assert radicale.ask("DELETE", path_of(interview)).is_success
    write_calendar(account_id=str(ivos.id))
    ivos.refresh_from_db()
    assert ivos.write_problem == ""
    assert standing(radicale) == [(at(9), at(10))]


def test_a_server_that_is_away_is_written_to_after_the_next_reading(
    rae: Member,
    amara: Application,
    ivo: Member,
    ivos: CalendarAccount,
    radicale: Radicale,
    settings: Settings,
) -> None:
    interview = book(amara, rae, ivo)
    allowed, settings.OUTBOUND_ALLOW = settings.OUTBOUND_ALLOW, []
    write_calendar(account_id=str(ivos.id))
    ivos.refresh_from_db()
    assert "begin with https" in ivos.write_problem
    settings.OUTBOUND_ALLOW = allowed

    interviews.read_now(ivos, by=ivo)
    do_errands("interviews.write_calendar")

    assert CalendarCopy.objects.get().interview == interview
    assert standing(radicale) == [(at(9), at(10))]
