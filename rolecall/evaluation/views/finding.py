"""How the pages find the job and the interview they are about."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse

from rolecall.accounts.doors import MemberRequest
from rolecall.evaluation import access
from rolecall.evaluation.models import PlannedInterview
from rolecall.jobs.heads import head_of
from rolecall.jobs.models import Job
from rolecall.jobs.queries import visible_job
from rolecall.kit import pages
from rolecall.kit.errors import NotFound


def job_of(request: MemberRequest, job_id: UUID) -> Job:
    """The job, if the member may see it."""
    job = visible_job(job_id, request.member)
    if job is None:
        raise NotFound
    return job


def planned_of(request: MemberRequest, job_id: UUID, planned_id: UUID) -> PlannedInterview:
    """The planned interview of the job, if the member may see it."""
    rows = access.plans_visible_to(request.member).select_related("job", "stage")
    found = rows.filter(id=planned_id, job=job_id).first()
    if found is None:
        raise NotFound
    return found


def address(request: MemberRequest, name: str, *args: Any) -> str:
    """A page of evaluation in this organization."""
    return reverse(f"evaluation:{name}", args=[request.organization.slug, *args])


def page(
    request: MemberRequest, template: str, job: Job, context: dict[str, Any], *, wrong: bool = False
) -> HttpResponse:
    """A page about a job's interviews, under its head and tabs; 422 when something needs another look."""
    about = {
        "head": head_of(job, request.member),
        "job": job,
        "tab": "interviews",
        "can_plan": access.can_plan(request.member, job),
    }
    return pages.render(request, template, about | context, 422 if wrong else 200)
