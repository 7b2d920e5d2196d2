"""The interview plan of a job: looking at it, adding, changing, ordering, removing."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.evaluation import access, actions, queries
from rolecall.evaluation.forms import InterviewForm, explain
from rolecall.evaluation.models import PlannedInterview
from rolecall.evaluation.views.finding import address, job_of, page, planned_of
from rolecall.jobs.models import Job
from rolecall.kit import pages
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen


@require_safe
@members(*roles.EVERYONE)
def plan(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    context = {"stages": queries.plan_of(job), "coverage": queries.coverage_of(job)}
    return page(request, "evaluation/plan.html", job, context)


@require_http_methods(["GET", "POST"])
@members(*roles.DECIDERS)
def new(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    access.must_plan(request.member, job)
    form = InterviewForm(request.POST or None, job=job, initial={"stage": request.GET.get("stage")})
    return _keep(request, job, None, form)


@require_http_methods(["GET", "POST"])
@members(*roles.DECIDERS)
def planned(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    kept = planned_of(request, job_id, planned_id)
    access.must_plan(request.member, kept.job)
    form = InterviewForm(request.POST or None, job=kept.job, initial=InterviewForm.initial_of(kept))
    return _keep(request, kept.job, kept, form)


@require_POST
@members(*roles.DECIDERS)
def move(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    kept = planned_of(request, job_id, planned_id)
    actions.move_interview(kept, earlier=request.POST.get("where") == "earlier", by=request.member)
    return pages.go(request, address(request, "plan", job_id))


@require_POST
@members(*roles.DECIDERS)
def remove(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    kept = planned_of(request, job_id, planned_id)
    actions.remove_interview(kept, by=request.member)
    undo = address(request, "put_back", job_id, planned_id)
    pages.toast(request, f"“{kept.name}” is out of the plan.", undo=undo)
    return pages.go(request, address(request, "plan", job_id))


@require_POST
@members(*roles.DECIDERS)
def put_back(request: MemberRequest, job_id: UUID, planned_id: UUID) -> HttpResponse:
    removed = get_object_or_404(PlannedInterview, job=job_of(request, job_id), id=planned_id)
    actions.put_back_interview(removed, by=request.member)
    pages.toast(request, f"“{removed.name}” is in the plan again.")
    return pages.go(request, address(request, "plan", job_id))


def _keep(
    request: MemberRequest, job: Job, kept: PlannedInterview | None, form: InterviewForm
) -> HttpResponse:
    seen = Seen(form.initial if kept else {}, request.POST or None)
    if request.method == "POST" and form.is_valid():
        written = seen.of_the_writer(form.cleaned_data)
        try:
            if not seen.asks(form):
                after = _write(request, job, kept, form.planned(written))
                return pages.go(request, address(request, "kit", job.id, after.id))
        except Invalid as invalid:
            explain(form, invalid)
    context = {"form": form, "planned": kept, "seen": seen}
    return page(request, "evaluation/planned.html", job, context, wrong=bool(form.errors))


def _write(
    request: MemberRequest, job: Job, kept: PlannedInterview | None, fields: dict[str, Any]
) -> PlannedInterview:
    if kept is None:
        planned = actions.plan_interview(job, by=request.member, **fields)
        pages.toast(request, f"“{planned.name}” is planned. Now say what it asks and assesses.")
        return planned
    pages.toast(request, "The interview is saved.")
    return actions.change_interview(kept, by=request.member, **fields)
