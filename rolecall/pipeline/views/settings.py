"""What is set up: the reasons for rejecting people, and taking a stage out of a pipeline."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs.models import Stage
from rolecall.kit import pages
from rolecall.kit.errors import NotFound, RuleBroken
from rolecall.kit.seen import Seen
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import PeopleNeedAStage, ReasonExists, StageIsNeeded
from rolecall.pipeline.forms.acts import ReasonForm
from rolecall.pipeline.forms.filters import ids_of
from rolecall.pipeline.models import Application, RejectionReason
from rolecall.pipeline.queries.board import HIRED_STAGE, stages_of
from rolecall.pipeline.views.answers import people, slug_of


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def reasons(request: MemberRequest) -> HttpResponse:
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _add(request, form):
        pages.toast(request, f"“{form.cleaned_data['name']}” is a reason now.")
        return pages.go(request, _reasons_address(request))
    context = {"form": form, "reasons": list(RejectionReason.objects.current())}
    return pages.render(request, "pipeline/reasons.html", context, 422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@members(*roles.ADMINS)
def reason(request: MemberRequest, reason_id: UUID) -> HttpResponse:
    found = _reason(reason_id)
    form = ReasonForm(request.POST or None, initial={"name": found.name})
    seen = Seen(form.initial, request.POST)
    if request.method == "POST" and form.is_valid() and _rename(request, found, form, seen):
        pages.toast(request, f"Renamed to “{found.name}”.")
        return pages.go(request, _reasons_address(request))
    context = {"form": form, "reason": found, "seen": seen}
    return pages.render(request, "pipeline/reason.html", context, 422 if form.errors else 200)


@require_POST
@members(*roles.ADMINS)
def order(request: MemberRequest) -> HttpResponse:
    ids = list(RejectionReason.objects.current().values_list("id", flat=True))
    step = -1 if "up" in request.POST else 1
    for moved in ids_of(request.POST.getlist("up" if step < 0 else "down")):
        if moved in ids:
            place = max(0, ids.index(moved) + step)
            ids.remove(moved)
            ids.insert(place, moved)
    pipeline.reorder_reasons(ids, by=request.member)
    return pages.go(request, _reasons_address(request))


@require_POST
@members(*roles.ADMINS)
def remove_reason(request: MemberRequest, reason_id: UUID) -> HttpResponse:
    found = _reason(reason_id)
    pipeline.remove_reason(found, by=request.member)
    pages.toast(request, f"“{found.name}” is no longer offered. People rejected for it keep it.")
    return pages.go(request, _reasons_address(request))


@require_http_methods(["GET", "POST"])
@members(*roles.RECRUITERS)
def remove_stage(request: MemberRequest, stage_id: UUID) -> HttpResponse:
    stage = Stage.objects.select_related("job").filter(id=stage_id, removed_at=None).first()
    if stage is None:
        raise NotFound
    targets = [each for each in stages_of(stage.job) if each.id != stage.id and each.kind != HIRED_STAGE]
    problem = _remove(request, stage, targets) if request.method == "POST" else None
    if request.method == "POST" and problem is None:
        return pages.go(request, reverse("jobs:pipeline_settings", args=[slug_of(request), stage.job_id]))
    count = Application.objects.active().filter(job=stage.job, stage=stage).count()
    context = {"stage": stage, "targets": targets, "count": count, "problem": problem}
    # a dialog shows the form again for 422 only
    return pages.render(request, "pipeline/remove_stage.html", context, 422 if problem else 200)


def _remove(request: MemberRequest, stage: Stage, targets: list[Stage]) -> RuleBroken | None:
    chosen = {str(each.id): each for each in targets}.get(request.POST.get("people_to", ""))
    try:
        removed = pipeline.remove_stage(stage, people_to=chosen, by=request.member)
    except (PeopleNeedAStage, StageIsNeeded) as broken:
        return broken
    moved = (
        f" {people(removed.people_moved)} moved to {chosen.name}." if chosen and removed.people_moved else ""
    )
    pages.toast(request, f"{stage.name} is removed.{moved}")
    return None


def _add(request: MemberRequest, form: ReasonForm) -> bool:
    try:
        pipeline.add_reason(form.cleaned_data["name"], by=request.member)
    except ReasonExists as broken:
        form.add_error("name", broken.sentence)
        return False
    return True


def _rename(request: MemberRequest, found: RejectionReason, form: ReasonForm, seen: Seen) -> bool:
    written = seen.of_the_writer(form.cleaned_data)
    if seen.asks(form):
        return False
    try:
        pipeline.rename_reason(found, name=written.get("name", found.name), by=request.member)
    except ReasonExists as broken:
        form.add_error("name", broken.sentence)
        return False
    return True


def _reason(reason_id: UUID) -> RejectionReason:
    found = RejectionReason.objects.current().filter(id=reason_id).first()
    if found is None:
        raise NotFound
    return found


def _reasons_address(request: MemberRequest) -> str:
    return reverse("pipeline:reasons", args=[slug_of(request)])
