"""What is owed, by mail: each working morning in one's own zone, once, and only to those who want it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage

import pytest
from django.test import Client
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import actions as accounts
from rolecall.accounts import digest
from rolecall.accounts.models import Member
from rolecall.accounts.schedule import send_digests
from rolecall.interviews.models import Availability, Interview
from rolecall.kit import clock, crypto
from rolecall.kit.errors import NotAllowed
from tests.postbox import Postbox
from tests.project.test_inbox import (
    MONDAY,
    _monday,
    _own_folders,
    amara,
    apply,
    job,
    planned,
    talk,
    team,
)

__all__ = ["_monday", "_own_folders", "amara", "apply", "job", "planned", "talk", "team"]
Browser = Callable[[Member], Client]


@pytest.fixture
def sent(postbox: Postbox) -> Callable[[datetime], list[EmailMessage]]:
    """Which digests are mailed when the clock asks at a moment."""

    def at(moment: datetime) -> list[EmailMessage]:
        postbox.mails.clear()
        queued = ProcrastinateJob.objects.filter(task_name="accounts.send_digest")
        earlier = list(queued.values_list("id", flat=True))
        with clock.at(moment):
            send_digests(0)
            for each in queued.exclude(id__in=earlier):
                digest.send_digest(member_id=each.args["member_id"])
        return list(postbox.mails)

    return at


Sent = Callable[[datetime], list[EmailMessage]]


def words_of(mail: EmailMessage, kind: str = "plain") -> str:
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content())


def stop_path(mail: EmailMessage) -> str:
    found = re.search(r"/digest/[^/\s>]+/", words_of(mail))
    assert found
    return found[0]


def test_at_eight_it_names_what_waits_with_its_link(ivo: Member, talk: Interview, sent: Sent) -> None:
    mails = sent(MONDAY)

    assert [each["To"] for each in mails] == [ivo.email]
    assert mails[0]["Subject"] == "1 thing waits for you at Northwind Kites"
    assert "Amara" in words_of(mails[0])
    assert f"/northwind/interviews/{talk.id}/" in words_of(mails[0], "html")
    assert "/northwind/inbox/" in words_of(mails[0])


def test_once_a_day_and_again_the_next(ivo: Member, talk: Interview, sent: Sent) -> None:
    assert len(sent(MONDAY)) == 1
    assert sent(MONDAY + timedelta(minutes=30)) == []
    assert sent(MONDAY + timedelta(hours=2)) == []
    next_day = sent(MONDAY + timedelta(days=1))
    assert "Scorecards to write" in words_of(next_day[0])


def test_nothing_is_mailed_when_nothing_waits(ivo: Member, sent: Sent) -> None:
    assert sent(MONDAY) == []


@pytest.mark.parametrize(
    "moment",
    [MONDAY - timedelta(minutes=1), MONDAY + timedelta(hours=4), MONDAY - timedelta(days=1)],
    ids=["before eight", "after noon", "on Sunday"],
)
def test_not_outside_of_a_working_morning(ivo: Member, talk: Interview, sent: Sent, moment: datetime) -> None:
    assert sent(moment) == []


def test_eight_is_eight_in_ones_own_zone(ivo: Member, talk: Interview, sent: Sent) -> None:
    Availability.objects.create(member=ivo, zone="Asia/Kolkata")

    assert sent(datetime(2031, 3, 3, 2, 29, tzinfo=UTC)) == []
    assert len(sent(datetime(2031, 3, 3, 2, 31, tzinfo=UTC))) == 1


def test_eight_stays_eight_when_clocks_change() -> None:
    before, after = datetime(2031, 3, 28, 6, tzinfo=UTC), datetime(2031, 3, 31, 5, tzinfo=UTC)

    assert digest.morning(before, "Europe/Athens") == before.date()
    assert digest.morning(after - timedelta(minutes=1), "Europe/Athens") is None
    assert digest.morning(after, "Europe/Athens") == after.date()


def test_the_link_in_the_mail_stops_it_by_a_button(ivo: Member, talk: Interview, sent: Sent) -> None:
    path, visitor = stop_path(sent(MONDAY)[0]), Client()

    asked = visitor.get(path)
    ivo.refresh_from_db()
    assert (asked.status_code, ivo.has_digest) == (200, True)
    assert visitor.post(path, {"sure": "1"}).status_code == 200
    ivo.refresh_from_db()
    assert not ivo.has_digest
    assert sent(MONDAY + timedelta(days=1)) == []


def test_a_forged_link_stops_nothing(ivo: Member) -> None:
    ids = [str(ivo.organization_id), str(ivo.id)]
    for token in (
        "nonsense",
        crypto.sign("other", ids),
        crypto.sign("digest", "a"),
        crypto.sign("digest", ids)[:-1],
    ):
        assert Client().post(f"/digest/{token}/").status_code == 404
    ivo.refresh_from_db()
    assert ivo.has_digest


def test_who_has_left_is_mailed_nothing_and_their_link_is_dead(
    ivo: Member, ada: Member, talk: Interview, sent: Sent
) -> None:
    path = stop_path(sent(MONDAY)[0])
    accounts.end_membership(ivo, by=ada)

    assert Client().get(path).status_code == 404
    assert sent(MONDAY + timedelta(days=1)) == []


def test_it_is_stopped_and_wanted_again_in_the_inbox(ivo: Member, signed_in: Browser) -> None:
    browser = signed_in(ivo)
    browser.post("/northwind/inbox/digest/", {"wanted": "no"})
    ivo.refresh_from_db()
    assert not ivo.has_digest
    assert "Mail it to me" in browser.get("/northwind/inbox/").content.decode()
    browser.post("/northwind/inbox/digest/", {"wanted": "yes"})
    ivo.refresh_from_db()
    assert ivo.has_digest


def test_nobody_stops_it_for_another(ivo: Member, ada: Member) -> None:
    with pytest.raises(NotAllowed):
        accounts.want_digest(ivo, wanted=False, by=ada)
    ivo.refresh_from_db()
    assert ivo.has_digest


def test_a_zone_that_is_no_more_stops_nobody_elses(
    ivo: Member, cleo: Member, talk: Interview, sent: Sent
) -> None:
    Availability.objects.create(member=cleo, zone="Atlantis/Harbour")

    assert [each["To"] for each in sent(MONDAY)] == [ivo.email]
