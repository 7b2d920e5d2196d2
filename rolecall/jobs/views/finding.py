"""How the pages find the job they are about, and where they lead."""

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from rolecall.accounts.doors import MemberRequest
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


def address(request: MemberRequest, name: str, *args: Any) -> str:
    """A page of this organization."""
    return reverse(name, args=[request.organization.slug, *args])


def go(request: MemberRequest, name: str, job: Job) -> HttpResponse:
    """Answer a post with a page about the job."""
    return HttpResponseRedirect(address(request, name, job.id))


def back(request: MemberRequest, job: Job) -> HttpResponse:
    """Answer a post with the page that it came from, or the overview of the job."""
    came_from = request.headers.get("Referer", "")
    here = url_has_allowed_host_and_scheme(came_from, allowed_hosts={request.get_host()})
    if not came_from or not here:
        return go(request, "jobs:job", job)
    parts = urlsplit(came_from)
    return HttpResponseRedirect(f"{parts.path}{'?' + parts.query if parts.query else ''}")


def page(
    request: MemberRequest, template: str, job: Job, tab: str, context: dict[str, Any], *, wrong: bool = False
) -> HttpResponse:
    """A page about one job, under its head and tabs; 422 when what was typed needs another look."""
    about = {"head": head_of(job, request.member), "job": job, "tab": tab}
    return pages.render(request, template, about | context, 422 if wrong else 200)
