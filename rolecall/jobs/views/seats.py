"""The buttons of a requisition: ask, withdraw, close, and bring its seats on jobs."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.approvals.errors import TooFewApprovers
from rolecall.jobs import actions as jobs
from rolecall.jobs import requisition_queries as queries
from rolecall.jobs.forms import (
    CloseOpeningForm,
    CloseRequisitionForm,
    RequisitionOfJobForm,
    SeatsOnJobForm,
    blame,
)
from rolecall.jobs.models import Opening
from rolecall.jobs.views.finding import go, job_of
from rolecall.jobs.views.requisitions import go_to, requisition_of, say_where_it_stands
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound, RuleBroken
from rolecall.ui.filters import plural


@require_POST
@members(*roles.DECIDERS)
def submit_requisition(request: MemberRequest, requisition_id: UUID) -> HttpResponse:
    found = requisition_of(request, requisition_id)
    try:
        jobs.submit_requisition(found, by=request.member)
    except Invalid as invalid:
        messages.error(request, " ".join(invalid.fields.values()))
        return pages.go(request, f"{request.path.removesuffix('submit/')}edit/")
    except TooFewApprovers as broken:
        messages.error(request, broken.sentence)
        return go_to(request, found)
    say_where_it_stands(request, found)
    return go_to(request, found)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.DECIDERS)
def withdraw_requisition(request: MemberRequest, requisition_id: UUID) -> HttpResponse:
    found = requisition_of(request, requisition_id)
    if request.method == "POST":
        jobs.withdraw_requisition(found, by=request.member)
        pages.toast(request, f"{found.reference} is withdrawn.")
        return go_to(request, found)
    return pages.render(request, "jobs/requisition_withdraw.html", {"requisition": found})


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.DECIDERS)
def close_requisition(request: MemberRequest, requisition_id: UUID) -> HttpResponse:
    found = requisition_of(request, requisition_id)
    form = CloseRequisitionForm(request.POST if request.method == "POST" else None)
    close = partial(jobs.close_requisition, found, by=request.member)
    if form.is_valid() and _done(form, lambda: close(**form.cleaned_data)):
        pages.toast(request, f"{found.reference} is closed.")
        return go_to(request, found)
    return _panel(request, "jobs/requisition_close.html", form, requisition=found)


@require_POST
@members(*roles.RECRUITERS)
def write_job(request: MemberRequest, requisition_id: UUID) -> HttpResponse:
    job = jobs.write_job(requisition_of(request, requisition_id), by=request.member)
    pages.toast(request, f"{job.title} is a draft now. Say what the work needs, then publish it.")
    return go(request, "jobs:edit", job)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def open_seats(request: MemberRequest, requisition_id: UUID) -> HttpResponse:
    """From the requisition: which job gets how many of its seats."""
    found = requisition_of(request, requisition_id)
    form = SeatsOnJobForm(
        request.POST if request.method == "POST" else None,
        initial={"seats": max(1, found.seats - found.seats_taken())},
        jobs=queries.jobs_to_fill(request.member),
    )
    if form.is_valid():
        job, count = form.cleaned_data["job"], form.cleaned_data["seats"]
        if _done(form, lambda: jobs.open_seats(found, job, by=request.member, count=count)):
            pages.toast(request, f"{job.title} has {plural(count, 'seat')} of {found.reference} now.")
            return go_to(request, found)
    return _panel(request, "jobs/requisition_seats.html", form, requisition=found)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def seats_of_requisition(request: MemberRequest, job_id: UUID) -> HttpResponse:
    """From the job: of which requisition it gets how many seats."""
    job = job_of(request, job_id)
    choices = queries.with_seats_left().visible_to(request.member).order_by("number")
    form = RequisitionOfJobForm(request.POST if request.method == "POST" else None, requisitions=choices)
    if form.is_valid():
        found, count = form.cleaned_data["requisition"], form.cleaned_data["seats"]
        if _done(form, lambda: jobs.open_seats(found, job, by=request.member, count=count)):
            pages.toast(request, f"{job.title} has {plural(count, 'seat')} of {found.reference} now.")
            return go(request, "jobs:job", job)
    some = choices.exists()
    return _panel(request, "jobs/seats_of_requisition.html", form, job=job, some=some)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.RECRUITERS)
def close_opening(request: MemberRequest, job_id: UUID, opening_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    opening = Opening.objects.filter(job=job, id=opening_id).select_related("requisition", "job").first()
    if opening is None:
        raise NotFound
    form = CloseOpeningForm(request.POST if request.method == "POST" else None)
    close = partial(jobs.close_opening, opening, by=request.member)
    if form.is_valid() and _done(form, lambda: close(**form.cleaned_data)):
        pages.toast(request, "The opening is closed.")
        return go_to(request, opening.requisition) if opening.requisition else go(request, "jobs:job", job)
    return _panel(request, "jobs/close_opening.html", form, job=job, opening=opening)


def _done(form: forms.Form, act: Callable[[], object]) -> bool:
    try:
        with transaction.atomic():
            act()
    except RuleBroken as broken:
        blame(form, broken)
        return False
    return True


def _panel(request: MemberRequest, template: str, form: forms.Form, **about: Any) -> HttpResponse:
    return pages.render(request, template, {"form": form, **about}, 422 if form.errors else 200)
