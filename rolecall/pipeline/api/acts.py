"""What is done with applications: move, withdraw, hire, unreject, reopen, undo. `messaging` has reject."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.jobs.models import Job, Opening, Stage
from rolecall.kit.errors import Invalid, NotFound, RuleBroken
from rolecall.kit.rest import answer
from rolecall.kit.scopes import SOME_PERSONS
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.actions.undoing import last_act_of
from rolecall.pipeline.api.applications import shown, visible
from rolecall.pipeline.api.door import door
from rolecall.pipeline.errors import NotRejected
from rolecall.pipeline.models import REJECTED, Application
from rolecall.pipeline.schemas.applications import (
    ActedOut,
    HiredOut,
    HireIn,
    MovedManyOut,
    MoveIn,
    MoveManyIn,
    UndoIn,
    UndoManyIn,
    UndoneOut,
    WithdrawIn,
)

ONE = "/applications/{uuid:application_id}"


@door.post(
    f"{ONE}/move",
    roles=roles.DECIDERS,
    response=ActedOut,
    operation_id="move_application",
    persons=SOME_PERSONS,
)
def move_application(request: KeyRequest, application_id: UUID, payload: MoveIn) -> HttpResponse:
    """Move a person to another stage of the same job."""
    application = _one(request, application_id)
    moved = pipeline.move(application, to=_stage(request, payload.stage_id), by=request.key)
    return answer(_acted(application, moved.batch_id if moved.count else None))


@door.post(
    "/applications/move",
    roles=roles.DECIDERS,
    response=MovedManyOut,
    operation_id="move_applications",
    persons=SOME_PERSONS,
)
def move_applications(request: KeyRequest, payload: MoveManyIn) -> HttpResponse:
    """Move several people of one job to another of its stages, and say for each what came of it."""
    stage = _stage(request, payload.stage_id)
    before = {each.id: each for each in visible(request).filter(id__in=payload.application_ids)}
    places = {each.id: each.stage_id for each in before.values()}
    moved = pipeline.move_many(before.values(), to=stage, by=request.key)
    missing = {each: NotFound() for each in payload.application_ids if each not in before}
    refused: dict[UUID, RuleBroken] = {**moved.refused, **missing}
    results = [
        _outcome(each, refused.get(each), stayed=places.get(each) == stage.id)
        for each in dict.fromkeys(payload.application_ids)
    ]
    act_id = moved.batch_id if moved.count else None
    return answer({"act_id": act_id, "moved": moved.count, "results": results})


@door.post(
    f"{ONE}/withdraw",
    roles=roles.DECIDERS,
    response=ActedOut,
    operation_id="withdraw_application",
    persons=SOME_PERSONS,
)
def withdraw_application(request: KeyRequest, application_id: UUID, payload: WithdrawIn) -> HttpResponse:
    """Mark an application as withdrawn, on the candidate's behalf."""
    application = _one(request, application_id)
    withdrawn = pipeline.withdraw(application, by=request.key, note=payload.note)
    return answer(_acted(application, withdrawn.id))


@door.post(
    f"{ONE}/hire",
    roles=roles.DECIDERS,
    response=HiredOut,
    operation_id="hire_application",
    persons=SOME_PERSONS,
)
def hire_application(request: KeyRequest, application_id: UUID, payload: HireIn) -> HttpResponse:
    """Hire a person: an opening is filled, and it is said whether it was the last."""
    application = _one(request, application_id)
    opening = _opening(application.job, payload.opening_id) if payload.opening_id else None
    hired = pipeline.hire(
        application,
        by=request.key,
        opening=opening,
        starts_on=payload.starts_on,
    )
    left = Opening.objects.unfilled().filter(job=application.job_id).exists()
    return answer({**_acted(application, hired.id), "opening_id": hired.opening_id, "job_filled": not left})


@door.post(
    f"{ONE}/unreject",
    roles=roles.DECIDERS,
    response=ActedOut,
    operation_id="unreject_application",
    persons=SOME_PERSONS,
)
def unreject_application(request: KeyRequest, application_id: UUID) -> HttpResponse:
    """Make a rejected application active again, in the stage where it was."""
    application = _one(request, application_id)
    if application.state != REJECTED:
        raise NotRejected
    pipeline.reopen(application, by=request.key)
    return answer(_acted(application, None))


@door.post(
    f"{ONE}/reopen",
    roles=roles.DECIDERS,
    response=ActedOut,
    operation_id="reopen_application",
    persons=SOME_PERSONS,
)
def reopen_application(request: KeyRequest, application_id: UUID) -> HttpResponse:
    """Make a rejected or withdrawn application active again; a hire is taken back."""
    application = _one(request, application_id)
    pipeline.reopen(application, by=request.key)
    return answer(_acted(application, None))


@door.post(
    f"{ONE}/undo",
    roles=roles.DECIDERS,
    response=UndoneOut,
    operation_id="undo_on_application",
    persons=SOME_PERSONS,
)
def undo_on_application(request: KeyRequest, application_id: UUID, payload: UndoIn) -> HttpResponse:
    """Take back an act on one application: the last one, or the one that is named."""
    application = _one(request, application_id)
    act_id = last_act_of(application, act_id=payload.act_id)
    return answer(_undone(pipeline.undo(act_id, by=request.key)))


@door.post(
    "/applications/undo",
    roles=roles.DECIDERS,
    response=UndoneOut,
    operation_id="undo_applications",
    heeds_reach=False,
)
def undo_applications(request: KeyRequest, payload: UndoManyIn) -> HttpResponse:
    """Take back an act on several applications, where nothing has happened since."""
    return answer(_undone(pipeline.undo(payload.act_id, by=request.key)))


def _one(request: KeyRequest, application_id: UUID) -> Application:
    application = visible(request).select_related("job", "stage").filter(id=application_id).first()
    if application is None:
        raise NotFound
    return application


def _stage(request: KeyRequest, stage_id: UUID) -> Stage:
    within = Job.objects.visible_to(request.key)
    stage = Stage.objects.filter(id=stage_id, removed_at=None, job__in=within).first()
    if stage is None:
        raise Invalid({"stage_id": "There is no such stage, or it is out of the key's reach."})
    return stage


def _opening(job: Job, opening_id: UUID) -> Opening:
    opening = Opening.objects.filter(job=job, id=opening_id).first()
    if opening is None:
        raise Invalid({"opening_id": "This job has no such opening."})
    return opening


def _acted(application: Application, act_id: UUID | None) -> dict[str, Any]:
    return {"application": shown(application.id), "act_id": act_id}


def _outcome(application_id: UUID, broken: RuleBroken | None, *, stayed: bool) -> dict[str, Any]:
    outcome = "refused" if broken else "unchanged" if stayed else "moved"
    return {
        "application_id": application_id,
        "outcome": outcome,
        "code": broken.code if broken else None,
        "detail": broken.sentence if broken else None,
    }


def _undone(undone: pipeline.Undone) -> dict[str, int]:
    return {"undone": undone.count, "left_alone": undone.left_alone}
