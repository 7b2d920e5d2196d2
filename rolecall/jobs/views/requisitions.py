"""Requisitions: all of them, one, its writing, and whether jobs need one."""

from typing import Any
from uuid import UUID

from django import forms
from django.db import transaction
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.approvals import queries as approvals
from rolecall.audit.queries import timeline_of
from rolecall.jobs import access
from rolecall.jobs import actions as jobs
from rolecall.jobs import requisition_queries as queries
from rolecall.jobs.forms import PolicyForm, RequisitionForm, blame
from rolecall.jobs.models import (
    APPROVED,
    AWAITING,
    CLOSED,
    DRAFT,
    REQUISITION,
    REQUISITION_STATES,
    Job,
    Requisition,
    RequisitionPolicy,
)
from rolecall.jobs.views.finding import address
from rolecall.kit import pages
from rolecall.kit.errors import NotFound, RuleBroken
from rolecall.kit.seen import Seen
from rolecall.ui.slots import filled

TONES = {DRAFT: "", AWAITING: "warn", APPROVED: "good", CLOSED: ""}
SUBMIT = "submit"


@require_safe
@members(*roles.DECIDERS)
def requisitions(request: MemberRequest) -> HttpResponse:
    state = request.GET.get("state", "")
    state = state if state in dict(REQUISITION_STATES) else ""
    before = _uuid(request.GET.get("before", ""))
    found = queries.requisitions_for(request.member, state, before)
    shown = found[: queries.PER_PAGE]
    context = {
        "requisitions": shown,
        "tones": TONES,
        "states": REQUISITION_STATES,
        "counts": queries.states_of(request.member),
        "state": state,
        "before": before,
        "older": shown[-1].id if len(found) > len(shown) else None,
    }
    return pages.render(request, "jobs/requisitions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.DECIDERS)
def new_requisition(request: MemberRequest) -> HttpResponse:
    member = request.member
    first = {"hiring_manager": member.id, "salary_currency": request.organization.currency}
    if access.can_lead(member):
        first = {"recruiter": member.id, "salary_currency": request.organization.currency}
    form = RequisitionForm(request.POST or None, initial=first, organization=request.organization)
    seen = Seen({}, None)
    if request.method == "POST" and form.is_valid() and (written := _written(request, form, None, seen)):
        return go_to(request, written)
    context = {"form": form, "seen": seen, "requisition": None}
    return pages.render(request, "jobs/requisition_form.html", context, 422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.DECIDERS)
def edit_requisition(request: MemberRequest, requisition_id: UUID) -> HttpResponse:
    found = requisition_of(request, requisition_id)
    access.require_change(request.member, found)
    found.must_not_be_closed()
    first = RequisitionForm.initial_of(found, request.organization)
    form = RequisitionForm(request.POST or None, initial=first, organization=request.organization)
    seen = Seen(first, request.POST or None)
    if request.method == "POST" and form.is_valid() and _written(request, form, found, seen):
        return go_to(request, found)
    if form.errors:
        found = requisition_of(request, requisition_id)  # as it still is
    context = {"form": form, "seen": seen, "requisition": found}
    return pages.render(request, "jobs/requisition_form.html", context, 422 if form.errors else 200)


@require_safe
@members(*roles.EVERYONE)
def requisition(request: MemberRequest, requisition_id: UUID) -> HttpResponse:
    found, member = requisition_of(request, requisition_id), request.member
    openings = queries.openings_of(found)
    there = [each for each in openings if each.closed_at is None]
    approval = approvals.approval_of(REQUISITION, found.id)
    context = {
        "requisition": found,
        "tone": TONES[found.state],
        "openings": openings,
        "left": found.seats - len(there),
        "filled": sum(each.filled_at is not None for each in there),
        "hires": {hire[0]: hire[1:] for hire in filled("requisition.hires", request, openings=there)},
        "seen_jobs": _jobs_seen(request, [each.job_id for each in openings]),
        "days": {each.id: queries.days_to_fill(each) for each in there},
        "time": queries.time_to_fill(openings),
        "approval": approval,
        "steps": approvals.steps_of(approval) if approval else [],
        "can_change": access.can_change(member, found) and found.state != CLOSED,
        "can_open": access.can_edit(member) and found.state == APPROVED,
        "can_list": access.can_ask(member),
        "entries": timeline_of(found.id),
    }
    return pages.render(request, "jobs/requisition.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@members(*roles.ADMINS)
def requisition_settings(request: MemberRequest) -> HttpResponse:
    form = PolicyForm(request.POST or None, initial={"needed": RequisitionPolicy.wants_one()})
    if request.method == "POST":
        form = PolicyForm(request.POST)
        form.full_clean()
        jobs.need_requisitions(form.cleaned_data["needed"], by=request.member)
        pages.toast(request, "The setting is saved.")
        return pages.go(request, address(request, "jobs:requisition_settings"))
    return pages.render(request, "jobs/requisition_settings.html", {"form": form})


def requisition_of(request: MemberRequest, requisition_id: UUID) -> Requisition:
    """The requisition, if the member may see it."""
    found = queries.visible_requisition(requisition_id, request.member)
    if found is None:
        raise NotFound
    return found


def go_to(request: MemberRequest, found: Requisition) -> HttpResponse:
    """Answer a post with the page of a requisition."""
    return pages.go(request, address(request, "jobs:requisition", found.id))


def say_where_it_stands(request: MemberRequest, found: Requisition) -> None:
    """Tell whoever changed a requisition what happens to it now."""
    said = {
        DRAFT: "is a draft. Ask for approval when it says all.",
        AWAITING: "awaits approval. Whoever is asked got a mail.",
        APPROVED: "is approved: its seats can be opened.",
        CLOSED: "is closed.",
    }
    pages.toast(request, f"{found.reference} {said[found.state]}")


def _written(
    request: MemberRequest, form: RequisitionForm, found: Requisition | None, seen: Seen
) -> Requisition | None:
    by, submits = request.member, request.POST.get("act") == SUBMIT
    wanted = form.wanted(seen.of_the_writer(form.cleaned_data), found)
    if seen.asks(form):
        return None
    try:
        with transaction.atomic():
            if found is None:
                found = jobs.write_requisition(by=by, **wanted)
            else:
                jobs.change_requisition(found, by=by, **wanted)
            if submits and found.state == DRAFT:
                jobs.submit_requisition(found, by=by)
    except RuleBroken as broken:
        blame(form, broken)
        return None
    say_where_it_stands(request, found)
    return found


def _jobs_seen(request: MemberRequest, ids: list[UUID]) -> set[UUID]:
    seen = Job.objects.visible_to(request.member).filter(id__in=ids)
    return set(seen.values_list("id", flat=True)) if ids else set()


def _uuid(text: str) -> Any:
    try:
        return forms.UUIDField(required=False).clean(text)
    except forms.ValidationError:
        return None
