"""People who are near in meaning: like somebody, and for a job. Without the extra there are no such pages."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs.heads import head_of
from rolecall.jobs.queries import visible_job
from rolecall.kit import pages
from rolecall.kit.errors import NotFound
from rolecall.pipeline.access import candidates_visible_to
from rolecall.search import access
from rolecall.search.like import is_available, near


@require_GET
@members(*access.SAVERS)
def people_like(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = candidates_visible_to(request.member).filter(id=candidate_id).first()
    if candidate is None or not is_available():
        raise NotFound
    found = near.people_like(candidate, reader=request.member)
    return pages.render(request, "search/people_like.html", {"candidate": candidate, "found": found})


@require_GET
@members(*access.SAVERS)
def people_for(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = visible_job(job_id, request.member)
    if job is None or not is_available():
        raise NotFound
    found = near.people_for(job, reader=request.member)
    context = {"job": job, "head": head_of(job, request.member), "tab": "near", "found": found}
    return pages.render(request, "search/people_for.html", context)
