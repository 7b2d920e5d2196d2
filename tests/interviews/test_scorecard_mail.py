"""Being asked for a scorecard, and answering by mail."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.actions import CriterionRow, Rated, Said
from rolecall.evaluation.models import PlannedInterview, Scorecard
from rolecall.interviews import actions as interviews
from rolecall.interviews.actions.scorecards import take_scorecard
from rolecall.interviews.models import Interview, Seat
from rolecall.interviews.owing import humane
from rolecall.interviews.scorecard_mail import address_for, hear
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.errands import do_errands
from tests.interviews.conftest import EVE
from tests.interviews.test_invitations import mails
from tests.pipeline.conftest import stage

ASK, ANSWER = "interviews.ask_for_scorecard", "interviews.say_what_is_missing"
ATHENS = ZoneInfo("Europe/Athens")
FRIDAY = datetime(2031, 3, 7, 15, tzinfo=UTC)
"""17:00 in Athens: the interview ends at 18:00, and nobody is asked before Monday."""
WHOLE = "Recommendation: yes\nCalm: 3 – stayed calm\nwhen the mast broke\nSummary: would sail with her\n"


@pytest.fixture(autouse=True)
def _sunday() -> Iterator[None]:
    with clock.at(EVE):
        yield


@pytest.fixture
def planned(rae: Member, team: Job) -> PlannedInterview:
    row = evaluation.plan_interview(team, by=rae, stage=stage(team, "Panel"), name="Panel talk")
    evaluation.set_criteria(row, [CriterionRow("Calm", ["a1", "a2", "a3", "a4"])], by=rae)
    return row


@pytest.fixture
def talk(rae: Member, ivo: Member, amara: Application, planned: PlannedInterview) -> Interview:
    return interviews.book(
        amara,
        by=rae,
        seats=[(ivo.id, "lead")],
        starts_at=FRIDAY,
        minutes=60,
        title="Panel talk",
        zone="Europe/Athens",
        planned=planned,
    )


def asked(ivo: Member) -> list[datetime]:
    """When Ivo was asked, each question at the moment for which it is queued."""
    moments: list[datetime] = []
    done: set[int] = set()
    while job := ProcrastinateJob.objects.filter(task_name=ASK).exclude(id__in=done).first():
        done.add(job.id)
        before = len(mails().get(ivo.email, []))
        with clock.at(job.scheduled_at):
            app.tasks[ASK].func(**job.args)
        if len(mails().get(ivo.email, [])) > before:
            moments.append(job.scheduled_at)
    return moments


def mailed(seat: Seat, text: str, *, to: str = "", sender: str = "", more: str = "") -> bytes:
    return (
        f"From: Ivo <{sender or seat.member.email}>\nTo: {to or address_for(seat.id)}\n{more}"
        f"Subject: Re: Your scorecard\nContent-Type: text/plain; charset=utf-8\n\n{text}"
    ).encode()


def test_whoever_owes_a_scorecard_is_asked_three_times_on_working_days_and_no_more(
    ivo: Member, talk: Interview
) -> None:
    local = [each.astimezone(ATHENS) for each in asked(ivo)]

    assert [(each.day, each.hour) for each in local] == [(10, 9), (11, 9), (12, 9)]


@pytest.mark.parametrize("stop", ["submitted", "cancelled", "closed", "declined"])
def test_nobody_is_asked_for_what_is_there_or_moot(
    rae: Member, ivo: Member, amara: Application, planned: PlannedInterview, talk: Interview, stop: str
) -> None:
    stops: dict[str, Callable[[], Any]] = {
        "submitted": lambda: evaluation.submit(amara, planned, Said(recommendation=3), by=ivo),
        "cancelled": lambda: interviews.cancel(talk, by=rae, reason="Ill"),
        "closed": lambda: pipeline.withdraw(amara, by=rae),
        "declined": lambda: Seat.objects.filter(member=ivo).update(answer="declined"),
    }
    stops[stop]()

    assert asked(ivo) == []


def test_who_submits_after_the_first_question_is_not_asked_again(
    ivo: Member, amara: Application, planned: PlannedInterview, talk: Interview
) -> None:
    with clock.at(datetime(2031, 3, 10, 7, tzinfo=UTC)):
        assert do_errands(ASK) == [ASK]
    evaluation.submit(amara, planned, Said(recommendation=3), by=ivo)

    assert ProcrastinateJob.objects.filter(task_name=ASK).count() == 2
    assert asked(ivo) == []


def test_the_question_goes_from_an_address_that_is_the_members_alone(ivo: Member, talk: Interview) -> None:
    with clock.at(datetime(2031, 3, 10, 7, tzinfo=UTC)):
        do_errands(ASK)

    letter = mails()[ivo.email][-1]
    seat = talk.seats.get()
    assert str(letter["Reply-To"]) == address_for(seat.id)
    assert len(address_for(seat.id).partition("@")[0]) <= 64
    assert "Calm: 3" in letter.get_body(("plain",)).get_content()  # type: ignore[union-attr]


def test_an_answer_becomes_the_members_scorecard_and_twice_is_once(ivo: Member, talk: Interview) -> None:
    quoted = f"{WHOLE}\nOn Mon, 10 Mar 2031 Northwind Kites wrote:\n> Calm: 1 – no\n"
    raw = mailed(talk.seats.select_related("member").get(), quoted)

    assert take_scorecard(raw) == "submitted"
    assert take_scorecard(raw) == "ignored"

    card = Scorecard.objects.get()
    rating = card.ratings.get()
    assert (card.author, card.recommendation, card.summary) == (ivo, 3, "would sail with her")
    assert (rating.points, rating.evidence) == (3, "stayed calm\nwhen the mast broke")


@pytest.mark.parametrize("forged", ["signature", "seat", "sender", "several", "automatic", "released"])
def test_forged_and_automatic_answers_change_nothing_and_are_not_answered(
    rae: Member, talk: Interview, forged: str
) -> None:
    seat = talk.seats.select_related("member").get()
    name, _, domain = address_for(seat.id).partition("@")
    turned = name[:-1] + ("a" if name[-1] != "a" else "b")
    other = f"scorecard-{'a' * 26}-{name[-26:]}"
    if forged == "released":
        interviews.cancel(talk, by=rae, reason="Ill")
    raw = {
        "signature": mailed(seat, WHOLE, to=f"{turned}@{domain}"),
        "seat": mailed(seat, WHOLE, to=f"{other}@{domain}"),
        "sender": mailed(seat, WHOLE, sender=rae.email),
        "several": mailed(seat, WHOLE, sender=f"{seat.member.email}>, <{rae.email}"),
        "automatic": mailed(seat, "I am away", more="Auto-Submitted: auto-replied\n"),
        "released": mailed(seat, WHOLE),
    }[forged]

    assert take_scorecard(raw) == "ignored"
    assert not Scorecard.objects.exists()
    assert do_errands(ANSWER) == []


@pytest.mark.parametrize(
    ("text", "missing", "kept"),
    [
        ("She was great, hire her!", "Recommendation: yes", "hire her!"),
        ("Recommendation: perhaps\nCalm: 3 – yes", "Recommend one of", "yes"),
        ("Recommendation: yes\nCalm: 7 – very", "from 1 to 4", "7 – very"),
        ("Recommendation: yes\nPatience: 3 – waited", "“Patience” is not assessed", "3 – waited"),
        ("", "nothing that was written", ""),
    ],
)
def test_what_cannot_be_read_is_kept_as_a_draft_and_answered(
    ivo: Member, talk: Interview, text: str, missing: str, kept: str
) -> None:
    assert take_scorecard(mailed(talk.seats.select_related("member").get(), text)) == "kept"

    draft = Scorecard.objects.get()
    assert not draft.is_submitted
    assert do_errands(ANSWER) == [ANSWER]
    words = mails()[ivo.email][-1].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert missing in words
    assert f"/applications/{talk.application_id}/scorecards/{talk.planned_id}/" in words
    evidence = " ".join(each.evidence for each in draft.ratings.all())
    assert kept in f"{draft.summary} {evidence}"


def test_an_answer_goes_on_with_the_draft_that_is_there(
    ivo: Member, amara: Application, planned: PlannedInterview, talk: Interview
) -> None:
    key = planned.criteria.get().id
    evaluation.save_draft(amara, planned, Said({key: Rated(2, "Typed")}, None, "Notes"), by=ivo)

    assert take_scorecard(mailed(talk.seats.get(), "Recommendation: definitely")) == "submitted"

    card = Scorecard.objects.get()
    assert (card.recommendation, card.summary, card.ratings.get().evidence) == (4, "Notes", "Typed")


def test_whoever_receives_the_mail_hands_it_over(ada: Member, talk: Interview) -> None:
    def call(role: str) -> Any:
        _, secret = accounts.create_key(name="Mail", role=role, by=ada)
        body = json.dumps({"mail": mailed(talk.seats.get(), WHOLE).decode()})
        return Client().post(
            "/api/v1/interviews/scorecard_replies",
            body,
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )

    assert call("interviewer").status_code == 403
    assert not Scorecard.objects.exists()
    assert call("recruiter").json() == {"result": "submitted"}


def test_a_criterion_with_a_colon_in_its_name_is_found(planned: PlannedInterview, rae: Member) -> None:
    evaluation.set_criteria(planned, [CriterionRow("Python: tests", ["a", "b", "c", "d"])], by=rae)
    criteria = list(planned.criteria.filter(removed_at=None))

    heard = hear("python: TESTS : 4/4 - wrote one first", criteria)

    assert heard.ratings == {criteria[0].id: Rated(4, "wrote one first")}
    assert not heard.wrong


@pytest.mark.parametrize("zone", ["Europe/Athens", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia"])
def test_humane_hours_are_of_a_working_day_and_the_next_there_is(zone: str) -> None:
    for hour in range(24 * 9):
        moment = datetime(2031, 3, 27, tzinfo=UTC) + timedelta(hours=hour)
        found = humane(moment, ZoneInfo(zone))
        local = found.astimezone(ZoneInfo(zone))
        assert local.weekday() < 5
        assert 9 <= local.hour < 18
        assert timedelta() <= found - moment <= timedelta(hours=15 + 48 + 1)
