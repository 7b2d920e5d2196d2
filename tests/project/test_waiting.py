"""The number beside the inbox: what waits for a member, for next to nothing on each page."""

from collections.abc import Callable
from datetime import timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.accounts.waiting import count_now
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment, Mention
from rolecall.ui.navigation import Place
from tests.accounts.test_shell import shell
from tests.pipeline.conftest import amara, apply, job, team

__all__ = ["amara", "apply", "job", "team"]
Browser = Callable[[Member], Client]


def inbox(member: Member) -> Place:
    return shell(member).places[0]


def counted(member: Member) -> int | None:
    return inbox(member).count


def say_to_cleo(amara: Application, by: Member) -> Comment:
    return pipeline.comment(amara.candidate, by=by, body="@cleo.manager, look", application=amara)


def test_what_waits_is_counted_beside_the_inbox_and_nothing_is_no_number(
    rae: Member, cleo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    say_to_cleo(amara, rae)
    browser = signed_in(cleo)

    answer = browser.get("/northwind/inbox/count/").content.decode()
    shown = browser.get("/northwind/jobs/").content.decode()

    for text in (answer, shown):
        assert '<span class="count num" id="count-waiting">1</span>' in text
    assert "hidden" in signed_in(rae).get("/northwind/inbox/count/").content.decode()
    assert counted(rae) is None


def test_a_number_that_is_not_known_or_a_minute_old_is_asked_for_once_the_page_is_there(
    rae: Member, cleo: Member, team: Job, amara: Application
) -> None:
    now = clock.now()
    with clock.at(now):
        assert inbox(cleo).count_url == "/northwind/inbox/count/"
        count_now(cleo)
        say_to_cleo(amara, rae)
        assert (inbox(cleo).count, inbox(cleo).count_url) == (None, "")

    with clock.at(now + timedelta(minutes=1)):
        assert inbox(cleo).count_url == "/northwind/inbox/count/"
        count_now(cleo)
        assert (inbox(cleo).count, inbox(cleo).count_url) == (1, "")


def test_what_a_member_looks_at_is_counted_and_after_what_they_do_it_is_asked_anew(
    rae: Member, cleo: Member, team: Job, amara: Application, signed_in: Browser
) -> None:
    browser = signed_in(cleo)
    say_to_cleo(amara, rae)
    browser.get("/northwind/inbox/")
    assert (inbox(cleo).count, inbox(cleo).count_url) == (1, "")

    browser.post(f"/northwind/mentions/{Mention.objects.get().id}/seen/")

    assert inbox(cleo).count_url
    browser.get("/northwind/inbox/")
    assert (inbox(cleo).count, inbox(cleo).count_url) == (None, "")


def test_no_page_asks_the_database_for_the_number(rae: Member, signed_in: Browser) -> None:
    browser = signed_in(rae)
    browser.get("/northwind/settings/interview-pools/")
    with CaptureQueriesContext(connection) as unknown:
        browser.get("/northwind/settings/interview-pools/")
    count_now(rae)
    with CaptureQueriesContext(connection) as known:
        browser.get("/northwind/settings/interview-pools/")

    assert len(unknown) == len(known)
