"""Interviews with people whom their interviewers review blind."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.interviews import access, actions
from rolecall.interviews.known import one_known_to
from rolecall.interviews.models import Interview
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.errors import NotAllowed
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.blind import pseudonym
from rolecall.pipeline.models import Application
from tests.interviews.conftest import EVE
from tests.pipeline.conftest import stage

MONDAY = datetime(2031, 3, 3, 9, tzinfo=UTC)


@pytest.fixture
def talk(amara: Application, team: Job, rae: Member, cleo: Member, ivo: Member) -> Interview:
    """Cleo and Ivo talk with Amara, in a stage that is blind."""
    team.stages.filter(name="Panel").update(blind=True)
    candidates.attach(amara.candidate, by=rae, data=b"Amara Nwosu built ships", file_name="amara.txt")
    with clock.at(EVE):
        return actions.book(
            amara, by=rae, seats=[(ivo.id, "lead"), (cleo.id, "panel")], starts_at=MONDAY, minutes=60,
            title="Talk with Amara", note="Amara asked for coffee", zone="Europe/Athens",
            meeting_link="https://meet.example.org/amara",
        )  # fmt: skip


def test_a_copy_says_nothing_of_the_person_and_the_interview_stays_as_it_is(
    talk: Interview, ivo: Member, rae: Member
) -> None:
    known = one_known_to(ivo, talk)

    assert known.application.candidate.name == pseudonym(talk.application_id)
    assert (known.title, known.note) == ("Talk with [name]", "[name] asked for coffee")
    assert known.meeting_link == ""
    assert (talk.title, talk.application.candidate.name) == ("Talk with Amara", "Amara Nwosu")
    assert one_known_to(rae, talk) is talk


def test_the_interviewers_page_has_the_covered_resume_and_gives_no_file(
    talk: Interview, ivo: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser, here = signed_in(ivo), f"/{ivo.organization.slug}/interviews/{talk.id}/"

    page = browser.get(here).content.decode()

    assert pseudonym(talk.application_id) in page
    assert "Amara" not in page
    assert browser.get(f"{here}resume/").status_code == 404


def test_a_manager_who_reviews_blind_arranges_nothing_and_a_recruiter_does(
    talk: Interview, team: Job, cleo: Member, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    with pytest.raises(NotAllowed, match="review this person blind"):
        actions.cancel(talk, by=cleo, reason="Ill")
    page = signed_in(cleo).get(f"/{cleo.organization.slug}/interviews/{talk.id}/change/")

    assert page.status_code == 403
    assert "Amara" not in page.content.decode()
    assert Interview.objects.get(id=talk.id).is_booked
    assert access.can_schedule(rae, talk.application)

    pipeline.move(talk.application, to=stage(team, "Offer"), by=rae)
    assert access.can_schedule(cleo, talk.application)
