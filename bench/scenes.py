"""Organizations with their members and jobs, made through the actions; their people are poured in later."""

from dataclasses import dataclass
from uuid import UUID

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Department, Location, Member, User
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Tag
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.kit import tasks, tenancy
from rolecall.pipeline.models import RejectionReason
from rolecall.questions.kinds import Value
from rolecall.questions.models import Question

SOURCES = [("Careers site", "careers_site"), ("Job board", "job_board"), ("Referral", "referral")]
TAGS = [
    "relocates", "part time", "silver medal", "speaks German", "speaks Greek", "from abroad", "alumni",
    "call in spring", "writes well", "leads people",
]  # fmt: skip


@dataclass(frozen=True)
class Stop:
    """One stage of a job."""

    id: UUID
    name: str
    kind: str


@dataclass(frozen=True)
class Place:
    """One job, with what its applications point at."""

    id: UUID
    post_id: UUID
    stages: list[Stop]
    questions: list[tuple[UUID, str, str, Value | None]]
    """The questions of its form, each with its words, its kind, and what everybody answers."""


@dataclass(frozen=True)
class Scene:
    """One organization."""

    id: UUID
    slug: str
    member_id: UUID
    member: str
    sources: list[UUID]
    tags: list[UUID]
    reasons: list[UUID]
    jobs: list[Place]


def found(slug: str, count: int, open_count: int) -> Scene:
    """An organization with an administrator, a recruiter and so many jobs, some of them open."""
    user = accounts.new_user(f"ada@{slug}.example.org", name="Ada Admin")
    with tasks.at_once("pipeline.", "messaging."):  # its reasons for rejecting, its letters
        organization = accounts.create_organization(slug.title(), admin=user, slug=slug)
    with tenancy.acting_in(organization.id):
        ada = Member.objects.get(user=user)
        _join("Rae Recruiter", f"rae@{slug}.example.org")
        places = [_job(ada, number, open_count) for number in range(count)]
        return Scene(
            id=organization.id,
            slug=slug,
            member_id=ada.id,
            member=ada.name,
            sources=[candidates.source_named(name, kind).id for name, kind in SOURCES],
            tags=[Tag.objects.get_or_create(name=name)[0].id for name in TAGS],
            reasons=list(RejectionReason.objects.values_list("id", flat=True)),
            jobs=places,
        )


def _join(name: str, email: str) -> None:
    user = User.objects.create_user(email=email, name=name)
    Member.objects.create(user=user, name=name, email=email, role=roles.RECRUITER)


def _job(ada: Member, number: int, open_count: int) -> Place:
    shelf = library.all_templates()
    template = shelf[number % len(shelf)]
    department, _ = Department.objects.get_or_create(name=template.department)
    location, _ = Location.objects.get_or_create(name="Port Linden", city="Port Linden", country="DE")
    title = f"{template.title} {number // len(shelf) + 1}"
    job = jobs.create(by=ada, title=title, template=template, department=department, locations=[location])
    if number < open_count:
        jobs.publish(job, by=ada)
    asked = [
        (question.id, question.text, question.kind, question.take(_said_to(question)))
        for question in job.post.question_set.asked
        if question.kind in ("short", "long", "yes_no", "one_of")
    ]
    stages = [Stop(stage.id, stage.name, stage.kind) for stage in job.current_stages()]
    return Place(job.id, job.post.id, stages, asked[:2])


def _said_to(question: Question) -> str:
    if question.kind == "yes_no":
        return "yes"
    return question.options[0] if question.options else "Three years of it, with two colleagues."
