"""A job with a pipeline, and people who apply for it."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.contacts import words_of
from rolecall.candidates.models import Candidate, CustomField, NamePart
from rolecall.jobs.models import Job, JobPost, Opening, Stage, TeamMember
from rolecall.kit import clock
from rolecall.kit.db import uuid7
from rolecall.kit.events import Automatic, Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, StageVisit
from rolecall.pipeline.submission import Submission
from rolecall.questions import actions as questions

STAGES = [
    ("Applied", "applied", None),
    ("Phone screen", "screen", 2),
    ("Panel", "interview", 5),
    ("Offer", "offer", None),
    ("Hired", "hired", None),
]
Apply = Callable[..., Application]
EVERYTHING = Automatic("A reader of everything")


def open_job(title: str = "Backend Engineer", *rows: questions.Row, openings: int = 1) -> Job:
    """A job that takes applications, with a live post that asks these questions."""
    job = Job.objects.create(title=title, state="open", opened_at=clock.now())
    for position, (name, kind, days_limit) in enumerate(STAGES):
        Stage.objects.create(job=job, name=name, kind=kind, days_limit=days_limit, position=position)
    for _ in range(openings):
        Opening.objects.create(job=job, opened_at=clock.now())
    JobPost.objects.create(
        job=job,
        title=title,
        slug=f"{title.lower().replace(' ', '-')}-{uuid7().hex[-6:]}",
        question_set=questions.set_of(rows),
        published_at=clock.now(),
        updated_at=clock.now(),
    )
    return job


def someone(number: int = 1, **fields: object) -> Submission:
    """A form as filled in by one of many people."""
    return Submission(
        **{"name": f"Person {number:03}", "email": f"person{number}@mail.example.org", **fields}
    )  # type: ignore[arg-type]


def stage(job: Job, name: str) -> Stage:
    return job.stages.get(name=name)


@pytest.fixture
def job(organization: Organization) -> Job:
    return open_job()


@pytest.fixture
def apply() -> Apply:
    """`apply(job, 3)`: the third person applies."""

    def applying(job: Job, number: int = 1, **fields: object) -> Application:
        return pipeline.apply(job.posts.get(), someone(number, **fields), by=Visitor())

    return applying


@pytest.fixture
def amara(job: Job, apply: Apply) -> Application:
    """An application that was just received."""
    return apply(job, name="Amara Nwosu", email="amara@mail.example.org")


@pytest.fixture
def team(job: Job, cleo: Member, ivo: Member) -> Job:
    """The job, with its hiring manager and interviewer on the team."""
    TeamMember.objects.create(job=job, member=cleo, part="hiring_manager")
    TeamMember.objects.create(job=job, member=ivo, part="interviewer")
    return job


def fill(job: Job, count: int, *, stage_name: str = "Applied") -> None:
    """Many people on a job at once, without the events of each."""
    now, to = clock.now(), stage(job, stage_name)
    people = [
        Candidate(name=f"Many {number:04}", name_normalised=f"many {number:04}", updated_at=now)
        for number in range(count)
    ]
    Candidate.objects.bulk_create(people)
    NamePart.objects.bulk_create(
        NamePart(candidate=each, word=word) for each in people for word in words_of(each.name)
    )
    entered = [now - timedelta(minutes=number) for number in range(count)]
    applications = [
        Application(job=job, candidate=person, stage=to, stage_entered_at=moment, applied_at=moment)
        for person, moment in zip(people, entered, strict=True)
    ]
    Application.objects.bulk_create(applications)
    StageVisit.objects.bulk_create(
        StageVisit(application=each, stage=to, entered_at=each.stage_entered_at) for each in applications
    )


@pytest.fixture
def notice(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Notice period", kind="one_of", options=["None", "3 months"])


@pytest.fixture
def wage(ada: Member) -> CustomField:
    return candidates.add_field(
        by=ada, name="Wage", kind="number", limits={"min": 0, "max": 500}, hint="A day"
    )
