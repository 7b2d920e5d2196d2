"""The parts of a job: requirements, stages, hiring team, openings. `pipeline` removes stages."""

from uuid import UUID

from django.http import HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.api.door import door
from rolecall.jobs.api.shown import job_of, openings_json, requirements_json, stage_json, team_json
from rolecall.jobs.models import Job, Stage
from rolecall.jobs.schemas.jobs import OpeningsIn
from rolecall.jobs.schemas.parts import (
    MateIn,
    OpeningsOut,
    RequirementsIn,
    RequirementsOut,
    StageChangeIn,
    StageIn,
    StageOrderIn,
    StageOut,
    StagesOut,
    TeamIn,
    TeamOut,
)
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import answer

ONE = "/jobs/{uuid:job_id}"


@door.get(f"{ONE}/requirements", roles=roles.EVERYONE, response=RequirementsOut, row=Job)
def get_requirements(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """List what the work needs, in order."""
    return answer({"items": requirements_json(job_of(request, job_id).requirements.all())})


@door.put(f"{ONE}/requirements", roles=roles.RECRUITERS, response=RequirementsOut)
def set_requirements(request: KeyRequest, job_id: UUID, payload: RequirementsIn) -> HttpResponse:
    """Make the job need these things and no others, in this order."""
    rows = [each.row() for each in payload.requirements]
    kept = jobs.set_requirements(job_of(request, job_id), rows, by=request.key)
    return answer({"items": requirements_json(kept)})


@door.get(f"{ONE}/stages", roles=roles.EVERYONE, response=StagesOut, row=Job)
def list_stages(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """List the stages of the pipeline, in order."""
    return answer({"items": [stage_json(stage) for stage in job_of(request, job_id).current_stages()]})


@door.post(f"{ONE}/stages", roles=roles.RECRUITERS, response={201: StageOut})
def add_stage(request: KeyRequest, job_id: UUID, payload: StageIn) -> HttpResponse:
    """Add a stage to the pipeline."""
    stage = jobs.add_stage(job_of(request, job_id), by=request.key, **payload.model_dump())
    return answer(stage_json(stage), 201)


@door.put(f"{ONE}/stages/order", roles=roles.RECRUITERS, response=StagesOut)
def order_stages(request: KeyRequest, job_id: UUID, payload: StageOrderIn) -> HttpResponse:
    """Put the stages in order; people arrive first and are hired last."""
    ordered = jobs.reorder_stages(job_of(request, job_id), payload.stages, by=request.key)
    return answer({"items": [stage_json(stage) for stage in ordered]})


@door.patch(f"{ONE}/stages/{{uuid:stage_id}}", roles=roles.RECRUITERS, response=StageOut)
def update_stage(request: KeyRequest, job_id: UUID, stage_id: UUID, payload: StageChangeIn) -> HttpResponse:
    """Change the name, the time limit or the kind of a stage, and whether it is blind."""
    # not at /stages/…, where pipeline removes stages: two routers cannot share an address
    job = job_of(request, job_id)
    stage = Stage.objects.current().filter(job=job, id=stage_id).first()
    if stage is None:
        raise NotFound
    given = payload.given()
    jobs.rename_stage(
        stage,
        by=request.key,
        name=given.get("name") or stage.name,
        days_limit=given.get("days_limit", stage.days_limit),
        kind=given.get("kind"),
        blind=given.get("blind"),
    )
    return answer(stage_json(stage))


@door.get(f"{ONE}/hiring_team", roles=roles.EVERYONE, response=TeamOut, row=Job)
def get_hiring_team(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """List who works on the job."""
    return answer({"items": team_json(job_of(request, job_id).team.all())})


@door.put(f"{ONE}/hiring_team", roles=roles.RECRUITERS, response=TeamOut)
def set_hiring_team(request: KeyRequest, job_id: UUID, payload: TeamIn) -> HttpResponse:
    """Make these users the hiring team, and nobody else."""
    job = job_of(request, job_id)
    return answer({"items": team_json(jobs.set_team(job, _mates(payload.team), by=request.key))})


@door.get(f"{ONE}/openings", roles=roles.EVERYONE, response=OpeningsOut, row=Job)
def list_openings(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """List the seats of the job."""
    return answer({"items": openings_json(job_of(request, job_id).openings.all())})


@door.put(f"{ONE}/openings", roles=roles.RECRUITERS, response=OpeningsOut)
def set_openings(request: KeyRequest, job_id: UUID, payload: OpeningsIn) -> HttpResponse:
    """Say how many people the job hires in all, and by when."""
    job = job_of(request, job_id)
    jobs.set_openings(job, payload.count, by=request.key, target_date=payload.target_date)
    return answer({"items": openings_json(job_of(request, job_id).openings.all())})


def _mates(team: list[MateIn]) -> list[tuple[Member, str]]:
    found = {member.id: member for member in Member.objects.filter(id__in=[mate.user_id for mate in team])}
    missing = {
        f"team.{number}.user_id": "There is no such user. See /users."
        for number, mate in enumerate(team)
        if mate.user_id not in found
    }
    if missing:
        raise Invalid(missing)
    return [(found[mate.user_id], mate.part) for mate in team]
