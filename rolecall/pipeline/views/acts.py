"""What is done with one person: move, hire, withdraw, reopen; and taking an act back."""

import json
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs import access as job_access
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import ON_HOLD, OPEN, Opening
from rolecall.kit import pages
from rolecall.pipeline import access
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions.undoing import Undone
from rolecall.pipeline.forms.acts import HireForm, WithdrawForm
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.board import HIRED_STAGE, is_filled, stages_of
from rolecall.pipeline.queries.going import Stood
from rolecall.pipeline.views.answers import (
    after_act,
    application_of,
    applications_of,
    board_address,
    candidate_address,
    hire_address,
    job_of,
    people,
    slug_of,
    stage_among,
    undo_address,
)
from rolecall.pipeline.views.board import answer_on_board, answer_to_move, card_in_place

LISTED = 200


@require_http_methods(["GET", "POST"])
@members(*roles.DECIDERS)
def move(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_of(request, application_id)
    stages = stages_of(application.job)
    if request.method == "GET":
        return _ask(request, "pipeline/move.html", application, stages=stages)
    stage = stage_among(stages, request.POST.get("stage", ""))
    if stage.kind == HIRED_STAGE:
        return pages.go(request, hire_address(request, application.id))
    stood, name = Stood.before(application), application.candidate.name
    moved = pipeline.move(application, to=stage, by=request.member)
    if not moved.count:
        return answer_on_board(request, application.job, f"{name} is in {stage.name} already.", undo=None)
    said = f"Moved {name} to {stage.name}."
    return answer_to_move(request, stood, application, said, undo=moved.batch_id, stages=stages)


@require_http_methods(["GET", "POST"])
@members(*roles.DECIDERS)
def hire(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_of(request, application_id)
    application.must_be_active()
    access.require(access.can_decide(request.member, [application.job_id]))
    form = HireForm(request.POST or None, job=application.job)
    if request.method == "GET" or not form.is_valid():
        status = 200 if request.method == "GET" else 422
        return _ask(request, "pipeline/hire.html", application, status=status, form=form)
    hired = pipeline.hire(
        application,
        by=request.member,
        opening=form.cleaned_data.get("opening"),
        starts_on=form.cleaned_data["starts_on"],
    )
    return _after_hire(request, application, hired.id)


@require_http_methods(["GET", "POST"])
@members(*roles.DECIDERS)
def withdraw(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_of(request, application_id)
    application.must_be_active()
    form = WithdrawForm(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        status = 200 if request.method == "GET" else 422
        return _ask(request, "pipeline/withdraw.html", application, status=status, form=form)
    done = pipeline.withdraw(application, by=request.member, note=form.cleaned_data["note"])
    said = f"Marked {application.candidate.name} as withdrawn."
    return after_act(request, said, undo=done.id, otherwise=candidate_address(request, application))


@require_POST
@members(*roles.DECIDERS)
def reopen(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_of(request, application_id)
    pipeline.reopen(application, by=request.member)
    said = f"{application.candidate.name} is in {application.stage.name} again."
    return after_act(request, said, undo=None, otherwise=candidate_address(request, application))


@require_POST
@members(*roles.DECIDERS)
def undo(request: MemberRequest, act_id: UUID) -> HttpResponse:
    undone = pipeline.undo(act_id, by=request.member)
    said = _told(undone)
    if not pages.wants_part(request):
        home = reverse("home")
        return after_act(request, said, undo=None, otherwise=home)
    if undone.stood and undone.act_id:
        back = undone.applications[0]
        job, toast = job_of(request, back.job_id), {"said": said, "undo": ""}
        in_place = card_in_place(request, job, undone.stood, back.stage_id, toast)
        if in_place:
            return pages.shown(in_place, undone.act_id)
    answer = pages.render(request, "pipeline/_toast.html", {"said": said})
    # the board behind the toast asks for what changed, whether or not it hears of it by itself
    changed = {f"rc:changed:{each.job_id}": "" for each in undone.applications}
    answer.headers["HX-Trigger"] = json.dumps(changed)
    return answer


@require_http_methods(["GET", "POST"])
@members(*roles.DECIDERS)
def after_hire(request: MemberRequest, job_id: UUID) -> HttpResponse:
    job = job_of(request, job_id)
    if request.method == "POST":
        jobs.close(job, by=request.member, reason="Every opening is filled")
        pages.toast(request, f"{job.title} is closed.")
        return pages.go(request, request.get_full_path())
    active = (
        applications_of(request).active().filter(job=job).order_by("stage__position", "-stage_entered_at")
    )
    context = {
        "job": job,
        "people": list(active[:LISTED]),
        "count": active.count(),
        "free": Opening.objects.unfilled().filter(job=job).count(),
        "may_close": job.state in (OPEN, ON_HOLD) and job_access.can_edit(request.member),
    }
    return pages.render(request, "pipeline/after_hire.html", context)


def _after_hire(request: MemberRequest, application: Application, hire_id: UUID) -> HttpResponse:
    said = f"{application.candidate.name} is hired."
    if not is_filled(application.job):
        return after_act(request, said, undo=hire_id, otherwise=board_address(request, application.job_id))
    pages.toast(request, said, undo=undo_address(request, hire_id))
    return pages.go(request, reverse("pipeline:after_hire", args=[slug_of(request), application.job_id]))


def _ask(
    request: MemberRequest, template: str, application: Application, *, status: int = 200, **more: object
) -> HttpResponse:
    back = pages.behind(request, board_address(request, application.job_id))
    context = {"application": application, "back": back, **more}
    return pages.render(request, template, context, status)


def _told(undone: Undone) -> str:
    back = undone.applications
    if len(back) == 1:
        said = f"{back[0].candidate.name} is in {back[0].stage.name} again."
    else:
        said = f"{people(len(back))} are back where they were." if back else "Nothing was taken back."
    if undone.left_alone:
        rest = people(undone.left_alone)
        said = f"{said} {rest} stayed: something has happened with them since."
    return said
