"""The page of a member's own calendars: what it takes, what it says, and what it keeps to itself."""

import logging
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts.models import Member
from rolecall.interviews import actions, schedule
from rolecall.interviews.models import CalendarAccount
from rolecall.kit import clock, tenancy
from rolecall.kit.models import EventRow
from tests.errands import do_errands
from tests.interviews.calendars.conftest import Radicale, radicale
from tests.interviews.conftest import EVE
from tests.interviews.ics_server import SECRET, IcsServer
from tests.interviews.test_calendars import THEIRS, _sunday, busy, connected, there
from tests.interviews.test_free import at

__all__ = ["_sunday", "radicale", "there"]

SignedIn = Callable[[Member], Client]


def page(name: str, *args: object) -> str:
    return reverse(f"interviews:{name}", args=["northwind", *args])


def test_a_secret_is_in_no_page_log_task_or_event(
    ivo: Member, there: IcsServer, signed_in: SignedIn, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    browser = signed_in(ivo)

    browser.post(page("connect_address"), {"ics-address": there.address})
    html = browser.get(page("calendars")).content.decode()
    with clock.at(EVE + timedelta(hours=1)):
        schedule.read_every_calendar(0)
        do_errands("interviews.read_calendar")

    assert "Read" in html
    assert "1 busy time in the next eight weeks" in html
    kept = [*EventRow.objects.values_list("data", flat=True), *ProcrastinateJob.objects.values_list("args")]
    for text in (html, caplog.text, str(kept), repr(CalendarAccount.objects.get())):
        assert SECRET not in text


def test_a_refused_address_is_said_in_words_and_nothing_typed_is_lost(
    ivo: Member, signed_in: SignedIn
) -> None:
    words = {
        "caldav-address": "https://10.0.0.1/dav",
        "caldav-user_name": "ines",
        "caldav-password": "harbour",
    }

    answer = signed_in(ivo).post(page("connect_server"), words)

    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Give an https address on the public internet" in html
    assert 'value="https://10.0.0.1/dav"' in html
    assert 'value="ines"' in html
    assert "harbour" not in html


def test_a_caldav_account_is_tried_read_and_chosen_from(
    ivo: Member, radicale: Radicale, signed_in: SignedIn
) -> None:
    radicale.make("Private")
    for folder, hour in (("work", 8), ("private", 12)):
        event = (
            f"UID:{folder}\r\nDTSTAMP:20310101T000000Z\r\nDTSTART:20310303T{hour:02}0000Z\r\nDURATION:PT1H"
        )
        body = THEIRS.format(event=event)
        assert radicale.ask("PUT", f"/ines/{folder}/1.ics", body).is_success
    words = {"caldav-address": radicale.url, "caldav-user_name": "ines", "caldav-password": "wrong"}
    browser = signed_in(ivo)

    refused = browser.post(page("connect_server"), words)
    browser.post(page("connect_server"), words | {"caldav-password": "harbour"})

    assert "did not accept this name and password" in refused.content.decode()
    account = CalendarAccount.objects.get()
    assert busy(ivo) == [(at(8), at(9)), (at(12), at(13))]
    work = account.calendars.get(name="Work")
    browser.post(page("choose_calendars", account.id), {"read": [str(work.id)]})
    assert busy(ivo) == [(at(8), at(9))]
    browser.post(page("remove_calendar", account.id))
    assert busy(ivo) == []


def test_a_page_reaches_only_ones_own_accounts(
    ivo: Member, ada: Member, there: IcsServer, signed_in: SignedIn, elsewhere: UUID
) -> None:
    account = connected(ivo, there)
    with tenancy.acting_in(elsewhere):
        olga = Member.objects.get()
        foreign = actions.connect_address(olga, by=olga, address=there.address)
    browser = signed_in(ada)

    for each in (account, foreign):
        for name in ("choose_calendars", "read_calendar", "remove_calendar"):
            assert browser.post(page(name, each.id)).status_code == 404
    assert "127.0.0.1" not in browser.get(page("calendars")).content.decode()
    assert CalendarAccount.objects.count() == 1
