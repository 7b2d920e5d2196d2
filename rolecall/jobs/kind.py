"""Jobs as a kind of thing that is approved."""

from decimal import Decimal

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.accounts.sight import sees_all
from rolecall.approvals.kinds import Kind, register
from rolecall.approvals.subjects import Subject
from rolecall.jobs.models import A_YEAR, Job, JobQuerySet
from rolecall.kit.events import Actor
from rolecall.ui.filters import money_range

KEY = "job"
APPROVED = {
    "title", "department", "locations", "workplace", "contract", "visibility",
    "salary_low", "salary_high", "salary_currency", "salary_period",
}  # fmt: skip
"""What of a job is approved, by the names of its fields, beside the number of its openings."""
FIELDS = ("Title", "Department", "Locations", "Workplace", "Contract", "Salary", "Openings", "Who sees it")


def announce() -> None:
    """Let rules ask for approval of jobs."""
    register(Kind(KEY, "Job", "Jobs", visible_to=visible_to, route="jobs:job", order=FIELDS))


def visible_to(actor: Actor) -> JobQuerySet:
    """The ids of the jobs that somebody may see with their approval: a salary need not be public."""
    seen = Job.objects.visible_to(actor)
    if actor.actor_kind != "member" and not sees_all(actor):
        seen = seen.none()
    return seen.values("id")  # type: ignore[return-value]


def subject_of(job: Job) -> Subject:
    """The job as it is put to approval."""
    return Subject(
        kind=KEY,
        id=job.id,
        title=f"the job {job.title}",
        fields=dict(zip(FIELDS, _words(job), strict=True)),
        amount=_yearly(job),
        currency=job.salary_currency,
        department_id=job.department_id,
        people={roles.HIRING_MANAGER: _hiring_managers(job)},
    )


def _words(job: Job) -> tuple[str, ...]:
    return (
        job.title,
        job.department.name if job.department else "",
        ", ".join(job.locations.order_by("name_normalised").values_list("name", flat=True)),
        job.get_workplace_display(),
        job.get_contract_display(),
        money_range(job.salary_low, job.salary_high, job.salary_currency, job.salary_period),
        str(job.openings.filter(closed_at=None).count()),
        job.get_visibility_display(),
    )


def _yearly(job: Job) -> Decimal | None:
    """The highest pay of one person in a year; rules compare it with their bounds."""
    highest = job.salary_low if job.salary_high is None else job.salary_high
    return None if highest is None else highest * A_YEAR[job.salary_period]


def _hiring_managers(job: Job) -> list[Member]:
    mates = job.team.filter(part="hiring_manager").select_related("member").order_by("id")
    return [mate.member for mate in mates]
