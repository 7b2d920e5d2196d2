"""How jobs and their parts are found for a key, and written as JSON."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.doors import KeyRequest
from rolecall.jobs.models import Job, Opening, Requirement, Stage, TeamMember
from rolecall.jobs.queries import by_part, with_parts
from rolecall.kit.errors import NotFound
from rolecall.kit.shaping import expands

PLAIN = (
    "id", "title", "state", "visibility", "workplace", "contract", "salary_period", "salary_shown",
    "opened_at", "closed_at", "created_at", "updated_at",
)  # fmt: skip
OF_OPENING = ("id", "requisition_id", "opened_at", "target_date", "filled_at", "closed_at", "close_reason")


def visible(request: KeyRequest) -> QuerySet[Job]:
    """The jobs that a key sees, with what their JSON needs."""
    return with_parts(Job.objects.visible_to(request.key)).prefetch_related("posts")


def job_of(request: KeyRequest, job_id: UUID) -> Job:
    """The job, if the key sees it."""
    job = visible(request).filter(id=job_id).first()
    if job is None:
        raise NotFound
    return job


@expands("job", scope="jobs:read")
def jobs_by_id(request: KeyRequest, ids: list[UUID]) -> dict[UUID, dict[str, Any]]:
    """Jobs as lists show them, of these the ones that the key sees."""
    return {job.id: job_json(job) for job in visible(request).filter(id__in=ids)}


def job_json(job: Job) -> dict[str, Any]:
    """A job as lists show it."""
    post = job.post
    return {
        **{name: getattr(job, name) for name in PLAIN},
        "department": _ref(job.department) if job.department else None,
        "locations": [_ref(each.location) for each in job.job_locations.all()],
        "salary_low": _amount(job.salary_low),
        "salary_high": _amount(job.salary_high),
        "salary_currency": job.salary_currency or None,
        "template_key": job.template_key or None,
        "job_post_id": post.id,
        "is_live": post.is_live,
    }


def whole_json(job: Job) -> dict[str, Any]:
    """A job with all its parts."""
    return {
        **job_json(job),
        "brief": job.brief,
        "missing": [{"part": each.part, "sentence": each.sentence} for each in job.missing()],
        "requirements": requirements_json(job.requirements.all()),
        "stages": [stage_json(stage) for stage in job.current_stages()],
        "hiring_team": team_json(job.team.all()),
        "openings": openings_json(job.openings.all()),
    }


def requirements_json(requirements: Iterable[Requirement]) -> list[dict[str, Any]]:
    """Requirements, in order."""
    names = ("id", "text", "kind", "necessity", "level", "years")
    return [{name: getattr(each, name) for name in names} for each in requirements]


def stage_json(stage: Stage) -> dict[str, Any]:
    """One stage."""
    return {name: getattr(stage, name) for name in ("id", "name", "kind", "days_limit", "blind", "position")}


def team_json(team: Iterable[TeamMember]) -> list[dict[str, Any]]:
    """A hiring team, the lead recruiter first."""
    return [
        {"user_id": mate.member_id, "name": mate.member.name, "part": mate.part} for mate in by_part(team)
    ]


def openings_json(openings: Iterable[Opening]) -> list[dict[str, Any]]:
    """Openings, the oldest first."""
    oldest_first = sorted(openings, key=lambda each: (each.opened_at, each.id))
    return [{name: getattr(each, name) for name in OF_OPENING} for each in oldest_first]


def _ref(thing: Any) -> dict[str, Any]:
    return {"id": thing.id, "name": thing.name}


def _amount(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)
