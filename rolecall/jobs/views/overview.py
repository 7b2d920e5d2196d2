"""What a job is, at one look: what is missing, its facts, its people, and what happened."""

from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.views.decorators.http import require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs.models import MUST
from rolecall.jobs.queries import by_part, told_of
from rolecall.jobs.requisition_queries import seen_on, time_to_fill
from rolecall.jobs.views.finding import job_of, page

RECENT, PER_PAGE = 8, 50


@require_safe
@members(*roles.EVERYONE)
def job(request: MemberRequest, job_id: UUID) -> HttpResponse:
    found = job_of(request, job_id)
    requirements = list(found.requirements.all())
    openings = list(found.openings.filter(closed_at=None).order_by("id"))
    context = {
        "post": found.post,
        "musts": [each for each in requirements if each.necessity == MUST],
        "nices": [each for each in requirements if each.necessity != MUST],
        "stages": found.current_stages(),
        "team": by_part(found.team.select_related("member")),
        "openings": openings,
        "time": time_to_fill(openings),
        "requisitions": seen_on(found, request.member),
        "entries": told_of(found, limit=RECENT),
    }
    return page(request, "jobs/job.html", found, "job", context)


@require_safe
@members(*roles.EVERYONE)
def activity(request: MemberRequest, job_id: UUID) -> HttpResponse:
    found = job_of(request, job_id)
    entries = told_of(found, before=_before(request), limit=PER_PAGE + 1)
    context = {
        "entries": entries[:PER_PAGE],
        "older": entries[PER_PAGE - 1].id if len(entries) > PER_PAGE else None,
        "is_first": _before(request) is None,
    }
    return page(request, "jobs/activity.html", found, "activity", context)


def _before(request: MemberRequest) -> UUID | None:
    try:
        return forms.UUIDField(required=False).clean(request.GET.get("before", ""))  # type: ignore[no-any-return]
    except forms.ValidationError:
        return None
