"""Google Calendar and Microsoft 365 behind the same interface, tried against a stand-in of their shapes."""

import logging
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Member
from rolecall.interviews import actions as interviews
from rolecall.interviews.calendars.interface import ChangedThere
from rolecall.interviews.calendars.oauth import ServiceFailed, SignedOut
from rolecall.interviews.models import BusyTime, CalendarAccount, CalendarApp, CalendarCopy
from rolecall.interviews.opening import calendar_of
from rolecall.kit import clock
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.calendar_service import ADDRESS, CLIENT, CLIENT_SECRET, CalendarService, serving
from tests.interviews.conftest import EVE
from tests.interviews.test_booking import book
from tests.interviews.test_calendar_copies import WRITING
from tests.interviews.test_calendars import page
from tests.interviews.test_free import at

SignedIn = Callable[[Member], Client]
KINDS = pytest.mark.parametrize("kind", ["google", "microsoft"])


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def service(ada: Member, settings: Settings) -> Iterator[CalendarService]:
    """A service at which the organization has an app, and its owner is busy at eight."""
    with serving() as server:
        settings.OUTBOUND_ALLOW = [server.place]
        settings.CALENDAR_SERVICES = {kind: server.urls(kind) for kind in ("google", "microsoft")}
        server.standing.busy = [("2031-03-03T08:00:00Z", "2031-03-03T09:00:00Z")]
        for kind in ("google", "microsoft"):
            interviews.keep_app(kind, by=ada, client_id=CLIENT, client_secret=CLIENT_SECRET)
        yield server


def begun(browser: Client, kind: str, service: CalendarService) -> dict[str, str]:
    """Somebody goes to the service and allows what is asked; what they come back with."""
    there = urlsplit(browser.get(page("sign_in_calendar", kind))["Location"])
    asked = {name: values[0] for name, values in parse_qs(there.query).items()}
    assert (there.path, asked["code_challenge_method"], asked["client_id"]) == ("/authorize", "S256", CLIENT)
    service.standing.codes["code-1"] = asked["code_challenge"] + asked["redirect_uri"]
    assert asked["redirect_uri"].endswith(page("calendar_signed_in", kind))
    return {"code": "code-1", "state": asked["state"]}


def come_back(browser: Client, kind: str, words: dict[str, str]) -> str:
    return browser.get(page("calendar_signed_in", kind), words, follow=True).content.decode()


def connected(member: Member, kind: str, service: CalendarService, signed_in: SignedIn) -> CalendarAccount:
    browser = signed_in(member)
    come_back(browser, kind, begun(browser, kind, service))
    return CalendarAccount.objects.get(member=member)


def written_to(member: Member, kind: str, service: CalendarService, signed_in: SignedIn) -> CalendarAccount:
    account = connected(member, kind, service, signed_in)
    calendar = account.calendars.get()
    interviews.choose_calendars(account, by=member, read=[calendar.id], write=calendar.id)
    return account


def standing(service: CalendarService) -> list[dict[str, Any]]:
    return [each for each in service.standing.events.values() if each.get("status") != "cancelled"]


@KINDS
def test_signing_in_connects_a_calendar_and_its_busy_times_count(
    ivo: Member, service: CalendarService, signed_in: SignedIn, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    account = connected(ivo, kind, service, signed_in)

    assert (account.user_name, account.found, account.last_problem) == (ADDRESS, 1, "")
    assert list(BusyTime.objects.values_list("starts_at", "ends_at")) == [(at(8), at(9))]
    assert account.secret == "refresh-1"
    html = signed_in(ivo).get(page("calendars")).content.decode()
    assert ADDRESS in html
    assert "have not been tried against the services themselves" in html
    told = str([*EventRow.objects.values_list("data", flat=True)])
    for secret in ("refresh-1", "access-1", CLIENT_SECRET, "code-1"):
        assert secret not in html + told
    for secret in ("refresh-1", "access-1", CLIENT_SECRET):
        assert secret not in caplog.text


@KINDS
def test_a_sign_in_that_was_not_begun_here_connects_nothing(
    ivo: Member, rae: Member, service: CalendarService, signed_in: SignedIn, kind: str
) -> None:
    browser = signed_in(ivo)
    words = begun(browser, kind, service)

    assert "not begun here" in come_back(signed_in(rae), kind, words)
    assert "not begun here" in come_back(browser, kind, words | {"state": "forged"})
    assert "not begun here" in come_back(browser, kind, words)
    again = begun(browser, kind, service)
    assert "was not allowed" in come_back(browser, kind, {"error": "access_denied", "state": again["state"]})
    assert not CalendarAccount.objects.exists()


@KINDS
def test_what_the_service_refuses_is_said_in_words(
    ivo: Member, ada: Member, service: CalendarService, signed_in: SignedIn, kind: str
) -> None:
    browser = signed_in(ivo)

    words = begun(browser, kind, service)
    assert "does not let Rolecall in" in come_back(browser, kind, words | {"code": "another"})
    service.standing.gives_refresh = False
    assert "one hour only" in come_back(browser, kind, begun(browser, kind, service))
    interviews.keep_app(kind, by=ada, client_id=CLIENT, client_secret="wrong")
    words = begun(browser, kind, service)
    assert "An administrator has to look" in come_back(browser, kind, words).replace("&#39;", "'")
    assert not CalendarAccount.objects.exists()


@KINDS
def test_a_new_token_for_later_takes_the_place_of_the_old_and_an_end_is_said(
    ivo: Member, service: CalendarService, signed_in: SignedIn, kind: str
) -> None:
    account = connected(ivo, kind, service, signed_in)
    service.standing.rotates = True

    for _ in range(2):
        interviews.read_now(account, by=ivo)
        assert account.last_problem == ""
    assert account.secret == service.standing.refresh != "refresh-1"

    service.standing.refresh = "revoked"
    interviews.read_now(account, by=ivo)
    assert "Connect the calendar again" in account.last_problem
    assert BusyTime.objects.count() == 1


@KINDS
def test_interviews_are_written_moved_and_taken_out(
    rae: Member, ivo: Member, amara: Application, service: CalendarService, signed_in: SignedIn, kind: str
) -> None:
    account = written_to(ivo, kind, service, signed_in)
    interview = book(amara, rae, ivo)
    do_errands(*WRITING)
    [event] = standing(service)
    assert event["start"]["dateTime"].startswith("2031-03-03T09:00:00")
    assert "Amara" not in str(event)
    interviews.read_now(account, by=ivo)
    assert list(BusyTime.objects.values_list("starts_at", "ends_at")) == [(at(8), at(9))]
    assert CalendarCopy.objects.get().difference == ""

    interviews.change(interview, by=rae, starts_at=at(12))
    do_errands(*WRITING)
    [event] = standing(service)
    assert event["start"]["dateTime"].startswith("2031-03-03T12:00:00")

    interviews.cancel(interview, by=rae)
    do_errands(*WRITING)
    assert standing(service) == []
    assert not CalendarCopy.objects.exists()


@KINDS
def test_what_its_owner_changes_there_is_told_and_a_newer_decision_is_written_over_it(
    rae: Member, ivo: Member, amara: Application, service: CalendarService, signed_in: SignedIn, kind: str
) -> None:
    account = written_to(ivo, kind, service, signed_in)
    interview = book(amara, rae, ivo)
    do_errands(*WRITING)
    [event] = standing(service)
    version = "etag" if kind == "google" else "changeKey"
    for name, hour in (("start", 15), ("end", 16)):
        event[name]["dateTime"] = event[name]["dateTime"].replace(event[name]["dateTime"][11:13], f"{hour}")
    event[version] = service.standing.next()

    interviews.read_now(account, by=ivo)
    do_errands(*WRITING)

    copy = CalendarCopy.objects.get()
    assert (copy.difference, copy.their_start) == ("moved", at(15))
    assert EventRow.objects.filter(type="calendar_differs").count() == 1
    assert standing(service)[0]["start"]["dateTime"].startswith("2031-03-03T15")
    interviews.change(interview, by=rae, starts_at=at(12))
    do_errands(*WRITING)
    assert standing(service)[0]["start"]["dateTime"].startswith("2031-03-03T12")


@KINDS
def test_what_is_deleted_there_is_told_and_comes_back_only_when_it_changes(
    rae: Member, ivo: Member, amara: Application, service: CalendarService, signed_in: SignedIn, kind: str
) -> None:
    account = written_to(ivo, kind, service, signed_in)
    interview = book(amara, rae, ivo)
    do_errands(*WRITING)
    if kind == "google":
        standing(service)[0].update(status="cancelled", etag=service.standing.next())
    else:
        service.standing.events.clear()

    interviews.read_now(account, by=ivo)
    do_errands(*WRITING)
    assert (CalendarCopy.objects.get().difference, standing(service)) == ("gone", [])

    interviews.change(interview, by=rae, starts_at=at(12))
    do_errands(*WRITING)
    assert len(standing(service)) == 1
    assert CalendarCopy.objects.get().difference == ""


@KINDS
def test_a_version_that_has_changed_is_not_overwritten(
    rae: Member, ivo: Member, amara: Application, service: CalendarService, signed_in: SignedIn, kind: str
) -> None:
    account = written_to(ivo, kind, service, signed_in)
    interview = book(amara, rae, ivo)
    do_errands(*WRITING)
    there = calendar_of(account, account.calendars.get(), "UTC")

    with pytest.raises(ChangedThere):
        there.remove(interview.uid, '"old"')
    assert there.version_of(interview.uid) == CalendarCopy.objects.get().etag
    service.standing.is_down = True
    with pytest.raises(ServiceFailed):
        there.version_of(interview.uid)
    service.standing.is_down = False
    service.standing.access = "another"
    with pytest.raises(SignedOut):
        there.version_of(interview.uid)
    assert len(standing(service)) == 1


def test_administrators_keep_the_apps_and_no_secret_is_shown(
    ada: Member, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    browser = signed_in(ada)
    words = {"google-client_id": "app-9", "google-client_secret": "s3cret-9"}

    refused = signed_in(rae).post(page("keep_calendar_app", "google"), words)
    incomplete = browser.post(page("keep_calendar_app", "google"), words | {"google-client_id": ""})
    browser.post(page("keep_calendar_app", "google"), words)
    html = browser.get(page("calendar_services")).content.decode()

    assert (refused.status_code, incomplete.status_code) == (403, 422)
    assert "app-9" in html
    assert "/northwind/interviews/calendars/back/google/" in html
    assert "Not tried against the vendor." in html
    assert "s3cret-9" not in html + incomplete.content.decode()
    app = CalendarApp.objects.get()
    assert app.secret == "s3cret-9"
    assert "s3cret-9" not in app.sealed
    with pytest.raises(NotAllowed):
        interviews.remove_app("google", by=rae)
    assert browser.get(page("sign_in_calendar", "unheard-of")).status_code == 404
    assert "has set up no app" in signed_in(ivo).get(page("sign_in_calendar", "microsoft")).content.decode()
    browser.post(page("remove_calendar_app", "google"))
    assert not CalendarApp.objects.exists()
