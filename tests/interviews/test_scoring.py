"""Whoever sits in an interview writes its scorecard, on the hiring team or not, and sees nothing else."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation import meeting
from rolecall.evaluation.access import can_compare
from rolecall.evaluation.actions import Said
from rolecall.evaluation.models import PlannedInterview, Scorecard
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Interview
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.pipeline.models import Application
from tests.cast import join
from tests.interviews.conftest import EVE
from tests.interviews.test_free import at
from tests.interviews.test_invitations import reply
from tests.pipeline.conftest import Apply

SignedIn = Callable[[Member], Client]
FOUND = "Asked what the tide would do"


@pytest.fixture(autouse=True)
def _sunday() -> object:
    with clock.at(EVE):
        yield


@pytest.fixture
def otto(team: Job) -> Member:
    """An interviewer of another hiring team."""
    return join("Otto Outsider", "interviewer")


@pytest.fixture
def planned(rae: Member, amara: Application) -> PlannedInterview:
    return evaluation.plan_interview(amara.job, by=rae, stage=amara.stage, name="Talk about the sea")


@pytest.fixture
def interview(rae: Member, otto: Member, amara: Application, planned: PlannedInterview) -> Interview:
    return interviews.book(
        amara, by=rae, seats=[(otto.id, "panel")], starts_at=at(9), minutes=60, title="Talk",
        zone="Europe/Athens", planned=planned,
    )  # fmt: skip


def answered(interview: Interview, member: Member, answer: str) -> str:
    return interviews.take_reply(reply(interview, member.email, answer))


def card_of(application: Application, planned: PlannedInterview, name: str = "scorecard") -> str:
    return reverse(f"evaluation:{name}", args=["northwind", application.id, planned.id])


def test_who_sits_in_an_interview_finds_and_writes_its_scorecard(
    otto: Member, amara: Application, planned: PlannedInterview, interview: Interview, signed_in: SignedIn
) -> None:
    browser, card = signed_in(otto), card_of(amara, planned)
    mine, one = reverse("interviews:mine", args=["northwind"]), f"/northwind/interviews/{interview.id}/"

    assert f'href="{card}"' in browser.get(mine).content.decode()
    assert f'href="{card}"' in browser.get(one).content.decode()
    html = browser.get(card).content.decode()
    assert browser.post(card_of(amara, planned, "draft"), {"summary": FOUND}).status_code == 302
    assert browser.post(card, {"summary": FOUND, "recommendation": "3"}).status_code == 302

    assert f"/candidates/{amara.candidate_id}/" not in html
    assert f"/jobs/{amara.job_id}/" not in html
    assert Scorecard.objects.submitted().get().author == otto
    assert "You submitted version 1." in browser.get(card).content.decode()
    assert "Scorecard is in" in browser.get(one).content.decode()


def test_a_seat_opens_that_scorecard_and_nothing_else(
    rae: Member,
    otto: Member,
    amara: Application,
    apply: Apply,
    planned: PlannedInterview,
    interview: Interview,
    signed_in: SignedIn,
) -> None:
    browser, other = signed_in(otto), apply(amara.job, 5)
    second = evaluation.plan_interview(amara.job, by=rae, stage=amara.stage, name="Talk about kites")
    evaluation.submit(amara, planned, Said(recommendation=1, summary="Sank the boat"), by=rae)
    browser.post(card_of(amara, planned), {"summary": FOUND, "recommendation": "3"})

    html = browser.get(card_of(amara, planned)).content.decode()
    assert FOUND in html
    assert "Sank the boat" not in html
    hidden = [
        card_of(amara, second), card_of(other, planned), f"/northwind/candidates/{amara.candidate_id}/",
        f"/northwind/jobs/{amara.job_id}/interviews/",
        f"/northwind/jobs/{amara.job_id}/interviews/{planned.id}/kit/",
    ]  # fmt: skip
    assert [browser.get(address).status_code for address in hidden] == [404] * len(hidden)


def test_a_seat_that_was_given_back_opens_nothing_any_more(
    rae: Member,
    otto: Member,
    amara: Application,
    planned: PlannedInterview,
    interview: Interview,
    signed_in: SignedIn,
) -> None:
    interviews.cancel(interview, by=rae, reason="")
    with clock.at(EVE + timedelta(hours=1)):
        browser = signed_in(otto)

        assert browser.get(card_of(amara, planned)).status_code == 404
        assert browser.post(card_of(amara, planned), {"recommendation": "3"}).status_code == 404
    assert not Scorecard.objects.exists()


def test_whoever_declined_owes_no_scorecard_and_reads_those_of_who_came(
    rae: Member, otto: Member, amara: Application, interview: Interview, planned: PlannedInterview
) -> None:
    seats = [(otto.id, "panel"), (rae.id, "panel")]
    changed = interviews.change(interview, by=rae, seats=seats)
    answered(changed, rae, "DECLINED")
    with clock.at(changed.ends_at + timedelta(minutes=1)):
        owed = meeting.matrix_of(amara, rae).owed
        assert [each.name for each in owed] == ["Otto Outsider"]

        evaluation.submit(amara, planned, Said(recommendation=3), by=otto)

        assert can_compare(rae, amara)
        assert evaluation.decide(amara, outcome="go_on", reason="Calm", people=[otto], by=rae)


def test_nobody_declines_after_it_has_begun_and_reads_what_others_found(
    rae: Member, otto: Member, amara: Application, interview: Interview, planned: PlannedInterview
) -> None:
    changed = interviews.change(interview, by=rae, seats=[(otto.id, "panel"), (rae.id, "panel")])
    evaluation.submit(amara, planned, Said(recommendation=3), by=otto)

    with clock.at(changed.starts_at + timedelta(minutes=1)):
        assert answered(changed, rae, "DECLINED") == "ignored"

        assert not can_compare(rae, amara)
