"""Evidence for a job's requirements: quotes, years or nothing; no score, and not where the person refused."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates import tasks
from rolecall.candidates.comparing import Evidence, Need, Passage, compared, terms_of
from rolecall.candidates.models import Document
from rolecall.candidates.queries import profile_of
from rolecall.candidates.reading.profile import Entry, Fact, Hidden, Language, Position, Profile, Study
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job, TeamMember
from rolecall.kit import clock
from rolecall.pipeline.models import Application
from tests.candidates.papers import pdf_of
from tests.pipeline.test_profile_page import read_as

SAID = Profile(
    experience=[
        Position(
            Fact("Staff engineer"),
            Fact("Fold"),
            None,
            Fact("2020-01"),
            Fact("2021-12"),
            points=["Ran Postgres"],
        ),
        Position(
            Fact("Engineer"),
            Fact("Minato"),
            None,
            Fact("2021-01"),
            Fact("2022-12"),
            points=["PostgreSQL tuning"],
        ),
        Position(Fact("Baker"), Fact("Bread"), None, Fact("2015-01"), Fact("2019-12")),
    ],
    education=[Study(Fact("BSc"), Fact("Computer Science"), Fact("Waseda University"), end=Fact("2014"))],
    languages=[Language(Fact("Deutsch"), "de", "C1"), Language(Fact("Greek", 0.3), "el")],
    hidden=[Hidden("Kubernetes Kafka Terraform", "colour", 1, (0.0, 0.0, 1.0, 1.0))],
)
LINES = [
    Passage("Ran Postgres for the booking ledger", 1, (1, 2, 3, 4)),
    Passage("Kubernetes Kafka Terraform", 1),
]
NOW = datetime(2026, 1, 15, tzinfo=UTC)


@pytest.fixture
def resume(amara: Application, rae: Member) -> Document:
    data = pdf_of("Amara Nwosu", "Ran Postgres for the booking ledger", "Kept ships in order")
    document = candidates.attach(amara.candidate, by=rae, data=data, file_name="amara.pdf")
    tasks.read_document(document_id=str(document.id))
    read_as(amara.candidate, document, SAID)
    return document


def evidence(amara: Application, *needs: Need) -> list[Evidence]:
    with clock.at(NOW):
        return compared(needs, LINES, profile_of(amara.candidate_id))


def ask_for(job: Job, *needs: tuple[str, str, int | None], by: Member) -> None:
    rows = [jobs.RequirementRow(text, kind, "must", "", years, None) for text, kind, years in needs]
    jobs.set_requirements(job, rows, by=by)


def test_a_skill_is_quoted_under_any_of_its_names_and_its_years_counted_once(
    amara: Application, resume: Document
) -> None:
    (found,) = evidence(amara, Need("4+ years of PostgreSQL", "experience", 4))

    assert [each.line for each in found.passages] == ["Ran Postgres for the booking ledger"]
    assert found.years == 3.0


@pytest.mark.parametrize(
    ("need", "facts", "years"),
    [
        (Need("German, fluent", "language"), ["Deutsch"], None),
        (Need("Greek", "language"), [], None),
        (Need("A bachelor's degree", "credential"), ["BSc"], None),
        (Need("Master of Science", "credential"), [], None),
        (Need("At least 5 years of experience", "experience", 5), [], 8.0),
        (Need("Experience with Kubernetes", "skill"), [], None),
        (Need("Baker", "experience"), [], 5.0),
    ],
)
def test_each_kind_of_need_finds_its_own_kind_of_evidence(
    amara: Application, resume: Document, need: Need, facts: list[str], years: float | None
) -> None:
    (found,) = evidence(amara, need)

    assert [fact.title for fact in found.facts] == facts
    assert found.years == years
    assert found.passages == []


@pytest.mark.parametrize(
    ("need", "facts"),
    [
        ("Driving licence", ["B"]),
        ("A valid driver's license", ["B"]),
        ("Nursing licence", []),
        ("Forklift licence", ["Forklift truck certificate"]),
        ("Certificate in welding", ["Welding certificate"]),
        ("Licence or Master", ["Licence"]),
    ],
)
def test_a_licence_to_drive_is_no_degree_and_one_to_nurse_is_none_to_drive(
    amara: Application, resume: Document, need: str, facts: list[str]
) -> None:
    papers = [Entry(Fact("Forklift truck certificate")), Entry(Fact("Welding certificate"))]
    studies = [Study(Fact("Licence"), Fact("Droit"), Fact("Université de Brest"))]
    said = replace(SAID, education=studies, certificates=papers, driving_licences=[Fact("B")])
    read_as(amara.candidate, resume, said)
    (found,) = evidence(amara, Need(need, "credential"))

    assert [fact.title for fact in found.facts] == facts


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Strong knowledge of lighthouse lenses or whale oil", ["lighthouse lenses", "whale oil"]),
        ("5 years of experience", []),
    ],
)
def test_what_the_vocabulary_does_not_know_is_looked_for_as_it_is_written(
    text: str, terms: list[str]
) -> None:
    assert terms_of(text) == terms


def test_the_card_quotes_the_resume_and_says_what_is_not_found(
    job: Job, amara: Application, resume: Document, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    ask_for(job, ("PostgreSQL", "skill", None), ("Sailing permit", "legal", None), by=rae)
    client, address = signed_in(rae), f"/northwind/applications/{amara.id}/evidence/"

    assert address in client.get(f"/northwind/candidates/{amara.candidate_id}/").content.decode()
    card = client.get(address).content.decode()

    quoted, nothing = card.partition("Sailing permit")[::2]
    assert "“Ran Postgres for the booking ledger”" in quoted
    assert f"/northwind/documents/{resume.id}/?find=" in quoted
    assert "Not found" in nothing
    assert "text that is not visible" in nothing


def test_whoever_refused_is_not_compared_and_the_recruiter_is_told(
    job: Job, amara: Application, resume: Document, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    ask_for(job, ("PostgreSQL", "skill", None), by=rae)
    candidates.refuse_comparison(amara.candidate, by=rae)

    card = signed_in(rae).get(f"/northwind/applications/{amara.id}/evidence/").content.decode()

    assert "asked that the résumé is not compared" in card
    assert "Postgres" not in card


def test_blind_reviewers_and_strangers_to_the_job_see_no_evidence(
    job: Job,
    amara: Application,
    resume: Document,
    rae: Member,
    ivo: Member,
    signed_in: Callable[[Member], Client],
) -> None:
    ask_for(job, ("PostgreSQL", "skill", None), by=rae)
    addresses = [
        f"/northwind/applications/{amara.id}/evidence/",
        f"/northwind/candidates/{amara.candidate_id}/profile/",
        f"/northwind/documents/{resume.id}/?find=ledger",
    ]
    reader = signed_in(ivo)
    assert [reader.get(each).status_code for each in addresses] == [404, 404, 404]

    TeamMember.objects.create(job=job, member=ivo, part="interviewer")
    assert [reader.get(each).status_code for each in addresses] == [200, 200, 200]
    job.stages.filter(name="Panel").update(blind=True)
    assert [reader.get(each).status_code for each in addresses] == [404, 404, 404]
