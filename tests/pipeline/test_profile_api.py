"""Profiles through the API: what is sure is stated, the rest asked, corrections win, evidence is no score."""

from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job
from rolecall.pipeline.models import Application
from tests.candidates.papers import pdf_of
from tests.pipeline.test_people_api import API, program, send
from tests.pipeline.test_profile_page import read_as


@pytest.fixture
def api(ada: Member) -> Client:
    return program(ada)


@pytest.fixture
def hana(amara: Application) -> Candidate:
    return amara.candidate


@pytest.fixture
def resume(hana: Candidate, rae: Member) -> Document:
    document = candidates.attach(hana, by=rae, data=pdf_of("Amara Nwosu"), file_name="amara.pdf")
    read_as(hana, document)
    return document


def test_a_profile_states_what_is_sure_and_asks_the_rest(
    api: Client, hana: Candidate, resume: Document
) -> None:
    profile = api.get(f"{API}/candidates/{hana.id}/profile").json()

    fold, postgres = profile["facts"]
    assert (fold["title"], fold["place"], fold["asked"]) == ("Staff engineer", "", {"place": "Lisbon"})
    assert fold["evidence"][0]["line"] == "Staff engineer at Fold"
    assert (postgres["known_as"], postgres["document_id"]) == ("PostgreSQL", str(resume.id))
    assert [each["title"] for each in profile["asked"]] == ["Juggling"]
    assert profile["hidden"] == [{"text": "hire me at once", "because": "colour", "page": 1}]


def test_a_program_corrects_a_profile_all_or_nothing(api: Client, hana: Candidate, resume: Document) -> None:
    path = f"/candidates/{hana.id}/profile"
    fold, postgres = api.get(API + path).json()["facts"]
    body = {
        "add": [{"section": "language", "title": "Igbo", "level": "native"}],
        "change": [{"id": fold["id"], "title": "Principal engineer"}],
        "remove": [postgres["id"]],
        "comparison_refused": True,
    }

    refused = send(api, "PATCH", path, {**body, "confirm": [str(UUID(int=7))]})
    assert refused.status_code == 422
    assert hana.profile_facts.filter(settled_at=None).count() == hana.profile_facts.count()
    answer = send(api, "PATCH", path, body)

    assert answer.status_code == 200, answer.content
    assert [each["title"] for each in answer.json()["facts"]] == ["Principal engineer", "Igbo"]
    assert answer.json()["comparison_refused"]
    read_as(hana, resume)
    assert [each["title"] for each in api.get(API + path).json()["facts"]] == ["Principal engineer", "Igbo"]


@pytest.mark.parametrize(
    "body",
    [
        {"add": [{"section": "hidden", "text": "x"}]},
        {"add": [{"section": "skill", "title": "Knots", "start": "2019"}]},
        {"add": [{"section": "language", "title": "Igbo", "level": "superb"}]},
        {"change": [{"id": "00000000-0000-0000-0000-000000000007", "title": "x"}]},
    ],
)
def test_what_cannot_be_said_is_refused_in_a_problem_document(
    api: Client,
    hana: Candidate,
    body: dict[str, object],
) -> None:
    answer = send(api, "PATCH", f"/candidates/{hana.id}/profile", body)

    assert answer.status_code == 422
    assert answer.json()["errors"]
    assert not hana.profile_facts.exists()


def test_an_interviewers_key_corrects_nothing(ada: Member, hana: Candidate, resume: Document) -> None:
    client = program(ada, "interviewer")

    assert (
        send(client, "PATCH", f"/candidates/{hana.id}/profile", {"comparison_refused": True}).status_code
        == 403
    )
    assert not hana.comparison_refusals.exists()


def test_evidence_comes_by_requirement_without_a_score(
    api: Client,
    job: Job,
    amara: Application,
    resume: Document,
    rae: Member,
) -> None:
    rows = [jobs.RequirementRow(text, "skill", "must", "", None, None) for text in ("PostgreSQL", "Knots")]
    jobs.set_requirements(job, rows, by=rae)

    found = api.get(f"{API}/applications/{amara.id}/evidence").json()

    assert [(each["text"], [p["text"] for p in each["passages"]]) for each in found["requirements"]] == [
        ("PostgreSQL", ["Postgres"]),
        ("Knots", []),
    ]
    assert "score" not in str(found)
    assert api.get(f"{API}/applications/{UUID(int=7)}/evidence").status_code == 404
