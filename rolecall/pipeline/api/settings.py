"""The board's counts, stages that are removed, reasons for rejecting people."""

from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.jobs.models import Job, Stage
from rolecall.jobs.schemas.parts import StageOut
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import answer
from rolecall.kit.scopes import NO_PERSONS
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.api.door import door
from rolecall.pipeline.models import STATES, RejectionReason
from rolecall.pipeline.queries.board import counts_of
from rolecall.pipeline.schemas.settings import (
    BoardOut,
    ReasonIn,
    ReasonOrderIn,
    ReasonOut,
    ReasonsOut,
    StageRemovedOut,
)


@door.get(
    "/jobs/{uuid:job_id}/board",
    roles=roles.EVERYONE,
    response=BoardOut,
    operation_id="get_board_of_job",
    persons=NO_PERSONS,
)
def get_board_of_job(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """Count the people in each stage and state of a job."""
    job = Job.objects.visible_to(request.key).filter(id=job_id).first()
    if job is None:
        raise NotFound
    board = counts_of(job, request.key)
    stages = [
        {
            "id": column.id,
            "name": column.name,
            "kind": column.kind,
            "days_limit": column.days_limit,
            "people": column.count,
            "over_limit": column.late,
        }
        for column in board.columns
    ]
    states = {state: board.states.get(state, 0) for state, _ in STATES}
    return answer({"states": states, "stages": stages})


@door.get(
    "/stages/{uuid:stage_id}",
    roles=roles.EVERYONE,
    response=StageOut,
    operation_id="get_stage",
    row=Stage,
    persons=NO_PERSONS,
)
def get_stage(request: KeyRequest, stage_id: UUID) -> HttpResponse:
    """Read one stage of a pipeline."""
    stage = _stages(request).filter(id=stage_id).first()
    if stage is None:
        raise NotFound
    return answer({name: getattr(stage, name) for name in StageOut.model_fields})


@door.delete(
    "/stages/{uuid:stage_id}",
    roles=roles.RECRUITERS,
    response=StageRemovedOut,
    operation_id="remove_stage",
)
def remove_stage(request: KeyRequest, stage_id: UUID, people_to: UUID | None = None) -> HttpResponse:
    """Take a stage out of a pipeline; `people_to` names the stage that its people go to."""
    stage = _stages(request).filter(id=stage_id).first()
    if stage is None:
        raise NotFound
    target = _stages(request).filter(id=people_to).first() if people_to else None
    if people_to and target is None:
        raise Invalid({"people_to": "There is no such stage."})
    removed = pipeline.remove_stage(stage, people_to=target, by=request.key)
    return answer({"people_moved": removed.people_moved})


@door.get(
    "/rejection_reasons",
    roles=roles.EVERYONE,
    response=ReasonsOut,
    operation_id="list_rejection_reasons",
    row=RejectionReason,
    persons=NO_PERSONS,
)
def list_rejection_reasons(request: KeyRequest) -> HttpResponse:
    """List the reasons for rejecting people, in their order."""
    return answer(_reasons_json())


@door.post(
    "/rejection_reasons",
    roles=roles.ADMINS,
    response={201: ReasonOut},
    operation_id="add_rejection_reason",
    heeds_reach=False,
    persons=NO_PERSONS,
)
def add_rejection_reason(request: KeyRequest, payload: ReasonIn) -> HttpResponse:
    """Add a reason at the end of the list."""
    reason = pipeline.add_reason(payload.name, by=request.key)
    return answer(_reason_json(reason), 201)


@door.put(
    "/rejection_reasons/order",
    roles=roles.ADMINS,
    response=ReasonsOut,
    operation_id="order_rejection_reasons",
    heeds_reach=False,
    persons=NO_PERSONS,
)
def order_rejection_reasons(request: KeyRequest, payload: ReasonOrderIn) -> HttpResponse:
    """Put the reasons in order."""
    pipeline.reorder_reasons(payload.ids, by=request.key)
    return answer(_reasons_json())


@door.get(
    "/rejection_reasons/{uuid:reason_id}",
    roles=roles.EVERYONE,
    response=ReasonOut,
    operation_id="get_rejection_reason",
    row=RejectionReason,
    persons=NO_PERSONS,
)
def get_rejection_reason(request: KeyRequest, reason_id: UUID) -> HttpResponse:
    """Read one reason that is offered."""
    return answer(_reason_json(_reason(reason_id)))


@door.patch(
    "/rejection_reasons/{uuid:reason_id}",
    roles=roles.ADMINS,
    response=ReasonOut,
    operation_id="rename_rejection_reason",
    heeds_reach=False,
    persons=NO_PERSONS,
)
def rename_rejection_reason(request: KeyRequest, reason_id: UUID, payload: ReasonIn) -> HttpResponse:
    """Put a reason in other words."""
    reason = pipeline.rename_reason(_reason(reason_id), name=payload.name, by=request.key)
    return answer(_reason_json(reason))


@door.delete(
    "/rejection_reasons/{uuid:reason_id}",
    roles=roles.ADMINS,
    response={204: None},
    operation_id="remove_rejection_reason",
    heeds_reach=False,
    persons=NO_PERSONS,
)
def remove_rejection_reason(request: KeyRequest, reason_id: UUID) -> HttpResponse:
    """Offer a reason no longer; those who were rejected for it keep it."""
    pipeline.remove_reason(_reason(reason_id), by=request.key)
    return HttpResponse(status=204)


def _stages(request: KeyRequest) -> "QuerySet[Stage]":
    return Stage.objects.filter(removed_at=None, job__in=Job.objects.visible_to(request.key))


def _reason(reason_id: UUID) -> RejectionReason:
    reason = RejectionReason.objects.current().filter(id=reason_id).first()
    if reason is None:
        raise NotFound
    return reason


def _reasons_json() -> dict[str, Any]:
    return {"items": [_reason_json(each) for each in RejectionReason.objects.current()]}


def _reason_json(reason: RejectionReason) -> dict[str, Any]:
    return {"id": reason.id, "name": reason.name}
