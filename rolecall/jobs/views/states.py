"""The buttons that change the state of a job, copy it, or pin it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs import actions as jobs
from rolecall.jobs.forms import CloseForm, blame
from rolecall.jobs.models import AWAITING_APPROVAL, CLOSED, DRAFT, ON_HOLD, OPEN, Job
from rolecall.jobs.views.finding import address, back, go, job_of
from rolecall.kit import pages
from rolecall.kit.errors import Invalid

AGAIN = {
    OPEN: "takes applications again",
    ON_HOLD: "is on hold again",
    CLOSED: "is closed, as it was",
    DRAFT: "is a draft again",
}


@require_POST
@members(*roles.RECRUITERS)
def publish(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    try:
        jobs.publish(job, by=request.member)
    except jobs.NotReady as broken:
        messages.error(request, broken.sentence)
        return go(request, "jobs:job", job)
    if job.state == AWAITING_APPROVAL:
        pages.toast(request, f"Approval is asked for. {job.title} opens when it is given.")
        return go(request, "jobs:job", job)
    live = "It is on the careers site now." if job.post.is_live else "It is not shown to the public."
    pages.toast(
        request, f"{job.title} takes applications. {live}", undo=address(request, "jobs:hold", job.id)
    )
    return go(request, "jobs:job", job)


@require_POST
@members(*roles.RECRUITERS)
def hold(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = jobs.hold(job_of(request, job_id), by=request.member)
    pages.toast(request, f"{job.title} is on hold.", undo=address(request, "jobs:publish", job.id))
    return back(request, job)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def close(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    form, was = CloseForm(request.POST if request.method == "POST" else None), job.state
    if form.is_valid():
        try:
            jobs.close(job, by=request.member, reason=form.cleaned_data["reason"])
        except Invalid as invalid:
            blame(form, invalid)
        else:
            pages.toast(request, f"{job.title} is closed.", undo=_as_it_was(request, job, was))
            return go(request, "jobs:job", job)
    return pages.render(request, "jobs/close.html", {"job": job, "form": form}, 422 if form.errors else 200)


@require_POST
@members(*roles.RECRUITERS)
def archive(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    was = job.state
    jobs.archive(job, by=request.member)
    pages.toast(request, f"{job.title} is in the archive.", undo=_as_it_was(request, job, was))
    return go(request, "jobs:job", job)


@require_POST
@members(*roles.RECRUITERS)
def reopen(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    try:
        jobs.reopen(job, by=request.member, was=request.GET.get("was"))
    except jobs.NotReady as broken:
        messages.error(request, broken.sentence)
        return go(request, "jobs:job", job)
    if job.state == AWAITING_APPROVAL:
        pages.toast(request, f"Approval is asked for. {job.title} opens when it is given.")
        return go(request, "jobs:job", job)
    pages.toast(request, f"{job.title} {AGAIN[job.state]}.")
    return go(request, "jobs:job", job)


@require_POST
@members(*roles.RECRUITERS)
def duplicate(request: MemberRequest, job_id: UUID) -> HttpResponse:
    copy = jobs.duplicate(job_of(request, job_id), by=request.member)
    pages.toast(request, f"{copy.title} is a draft now. Give it a title of its own.")
    return go(request, "jobs:edit", copy)


@require_POST
@members(*roles.EVERYONE)
def pin(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    jobs.pin(job, by=request.member)
    pages.toast(request, f"{job.title} is in your side bar.", undo=address(request, "jobs:unpin", job.id))
    return back(request, job)


@require_POST
@members(*roles.EVERYONE)
def unpin(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    jobs.unpin(job, by=request.member)
    pages.toast(request, f"{job.title} left your side bar.", undo=address(request, "jobs:pin", job.id))
    return back(request, job)


def _as_it_was(request: MemberRequest, job: Job, was: str) -> str:
    return f"{address(request, 'jobs:reopen', job.id)}?was={was}"
