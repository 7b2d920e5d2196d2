"""Interview plans, scorecards and decisions, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Member
from rolecall.evaluation import access, actions, following, meeting, queries
from rolecall.evaluation.actions.planning import Who
from rolecall.evaluation.calibration.rows import Wanted, calibration_of, last_year
from rolecall.evaluation.calibration.schemas import CalibrationIn, CalibrationOut, plain
from rolecall.evaluation.models import Decision, PlannedInterview, Pool, Scorecard
from rolecall.evaluation.schemas import (
    DecisionIn,
    DecisionOut,
    DecisionPage,
    InterviewPlanOut,
    KitQuestionOut,
    MatrixOut,
    MatrixRatingOut,
    PlannedInterviewIn,
    PlannedInterviewOut,
    RatingOut,
    ScorecardPage,
)
from rolecall.jobs.models import Job, Stage
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Paging, answer, answer_page, page_of
from rolecall.kit.scopes import NO_PERSONS
from rolecall.kit.text import line
from rolecall.pipeline.models import Application

door = Door(tags=["evaluation"], heeds_reach=True)
RECOMMENDED = {1: "definitely_not", 2: "no", 3: "yes", 4: "definitely"}


@door.get(
    "/jobs/{uuid:job_id}/interview_plan",
    roles=roles.RECRUITERS,
    response=InterviewPlanOut,
    persons=NO_PERSONS,
)
def get_interview_plan(request: KeyRequest, job_id: UUID) -> HttpResponse:
    """Read the interviews of a job with their kits and criteria, and which must-haves nobody assesses."""
    job = _job(request, job_id)
    items = [_planned_json(each) for stage in queries.plan_of(job) for each in stage.interviews]
    missed = [each.id for each in queries.coverage_of(job).missed]
    return answer({"items": items, "unassessed_requirement_ids": missed})


@door.post(
    "/jobs/{uuid:job_id}/planned_interviews",
    roles=roles.RECRUITERS,
    response={201: PlannedInterviewOut},
    persons=NO_PERSONS,
)
def plan_interview(request: KeyRequest, job_id: UUID, payload: PlannedInterviewIn) -> HttpResponse:
    """Add an interview to a job's plan."""
    job = _job(request, job_id)
    stage = Stage.objects.current().filter(job=job, id=payload.stage_id).first()
    if stage is None:
        raise Invalid({"stage_id": "Name a stage of this job."})
    fields = payload.dict(exclude={"stage_id", "member_ids", "pool_ids"})
    planned = actions.plan_interview(job, by=request.key, stage=stage, who=_who(payload), **fields)
    return answer(_planned_json(planned), 201)


@door.get(
    "/planned_interviews/{uuid:planned_interview_id}",
    roles=roles.RECRUITERS,
    response=PlannedInterviewOut,
    row=PlannedInterview,
    persons=NO_PERSONS,
)
def get_planned_interview(request: KeyRequest, planned_interview_id: UUID) -> HttpResponse:
    """Read one interview of a job's plan with its kit and criteria, also when it was taken out."""
    return answer(_planned_json(_planned(request, planned_interview_id)))


@door.delete(
    "/planned_interviews/{uuid:planned_interview_id}",
    roles=roles.RECRUITERS,
    response={204: None},
    persons=NO_PERSONS,
)
def remove_planned_interview(request: KeyRequest, planned_interview_id: UUID) -> HttpResponse:
    """Take an interview out of its job's plan; scorecards written for it stay."""
    found = access.plans_visible_to(request.key).select_related("job").filter(id=planned_interview_id)
    planned = found.first()
    if planned is None:
        raise NotFound
    actions.remove_interview(planned, by=request.key)
    return HttpResponse(status=204)


@door.post(
    "/planned_interviews/{uuid:planned_interview_id}/put_back",
    roles=roles.RECRUITERS,
    response=PlannedInterviewOut,
    persons=NO_PERSONS,
)
def put_back_planned_interview(request: KeyRequest, planned_interview_id: UUID) -> HttpResponse:
    """Put an interview that was taken out of its job's plan back where it was."""
    planned = _planned(request, planned_interview_id)
    actions.put_back_interview(planned, by=request.key)
    return answer(_planned_json(planned))


@door.get(
    "/applications/{uuid:application_id}/scorecards",
    roles=roles.RECRUITERS,
    response=ScorecardPage,
    synced=following.SCORECARDS,
)
def list_scorecards(request: KeyRequest, application_id: UUID, paging: Query[Paging]) -> HttpResponse:
    """List the submitted scorecards about an application, every version, newest first; no drafts."""
    if not Application.objects.visible_to(request.key).filter(id=application_id).exists():
        raise NotFound
    seen = access.scorecards_visible_to(request.key).filter(application=application_id)
    rows, cursor = page_of(seen.select_related("author").prefetch_related("ratings"), paging)
    return answer_page([_scorecard_json(row) for row in rows], cursor, request)


@door.get("/applications/{uuid:application_id}/matrix", roles=roles.RECRUITERS, response=MatrixOut)
def get_matrix(request: KeyRequest, application_id: UUID) -> HttpResponse:
    """Read the newest scorecards side by side, what nobody assessed, and who owes a scorecard."""
    application = _application(request, application_id)
    return answer(_matrix_json(meeting.matrix_of(application, request.key)))


@door.get(
    "/applications/{uuid:application_id}/decisions",
    roles=roles.RECRUITERS,
    response=DecisionPage,
    synced=following.DECISIONS,
)
def list_decisions(request: KeyRequest, application_id: UUID, paging: Query[Paging]) -> HttpResponse:
    """List what was decided about an application; the newest stands."""
    application = _application(request, application_id)
    rows, cursor = page_of(meeting.decisions_of(application, request.key), paging)
    return answer_page([_decision_json(row) for row in rows], cursor, request)


@door.post(
    "/applications/{uuid:application_id}/decisions", roles=roles.RECRUITERS, response={201: DecisionOut}
)
def record_decision(request: KeyRequest, application_id: UUID, payload: DecisionIn) -> HttpResponse:
    """Record a decision; it supersedes the one before, which stays readable."""
    people = list(Member.objects.active().filter(id__in=payload.member_ids).order_by("name", "id"))
    if len(people) != len(set(payload.member_ids)):
        raise Invalid({"member_ids": "Name only members of this organization."})
    application, said = _application(request, application_id), payload.dict(exclude={"member_ids"})
    made = actions.decide(application, by=request.key, people=people, **said)
    return answer(_decision_json(made), 201)


@door.get("/calibration", roles=roles.RECRUITERS, response=CalibrationOut, heeds_reach=False)
def get_calibration(request: KeyRequest, asked: Query[CalibrationIn]) -> HttpResponse:
    """Read how interviewers score beside others: leniency, spread, agreement, and drift."""
    zone = clock.zone_named(request.organization.time_zone)
    since, until = last_year(zone, asked.until)
    if asked.since and asked.since > until:
        raise Invalid({"since": "Name a day that is not after the last."})
    wanted = Wanted(
        zone,
        asked.since or since,
        until,
        job=asked.job_id,
        department=asked.department_id,
        kind=asked.kind or "",
        criterion=line(asked.criterion),
        member=asked.member_id,
    )
    return answer(plain(calibration_of(request.key, wanted)))


def _application(request: KeyRequest, application_id: UUID) -> Application:
    seen = Application.objects.visible_to(request.key).select_related("stage")
    found = seen.filter(id=application_id).first()
    if found is None:
        raise NotFound
    return found


def _job(request: KeyRequest, job_id: UUID) -> Job:
    job = Job.objects.visible_to(request.key).filter(id=job_id).first()
    if job is None:
        raise NotFound
    return job


def _who(payload: PlannedInterviewIn) -> list[Who]:
    members = list(Member.objects.active().filter(id__in=payload.member_ids))
    pools = list(Pool.objects.current().filter(id__in=payload.pool_ids))
    if len(members) != len(set(payload.member_ids)):
        raise Invalid({"member_ids": "Name only members of this organization."})
    if len(pools) != len(set(payload.pool_ids)):
        raise Invalid({"pool_ids": "Name only pools that are in use."})
    return [*members, *pools]


def _planned(request: KeyRequest, planned_interview_id: UUID) -> PlannedInterview:
    jobs = Job.objects.visible_to(request.key)
    planned = PlannedInterview.objects.filter(job__in=jobs, id=planned_interview_id).first()
    if planned is None:
        raise NotFound
    return planned


def _planned_json(row: PlannedInterview) -> dict[str, Any]:
    holders, criteria = list(row.interviewers.all()), list(row.criteria.all())
    plain = ("id", "stage_id", "name", "kind", "minutes", "seats", "guide")
    return {
        **{name: getattr(row, name) for name in plain},
        "member_ids": [each.member_id for each in holders if each.member_id],
        "pool_ids": [each.pool_id for each in holders if each.pool_id],
        "questions": [
            {name: getattr(each, name) for name in KitQuestionOut.model_fields}
            for each in row.questions.all()
        ],
        "criteria": [
            {name: getattr(each, name) for name in ("id", "requirement_id", "name", "anchors")}
            for each in criteria
        ],
    }


def _scorecard_json(row: Scorecard) -> dict[str, Any]:
    return {
        "id": row.id,
        "planned_interview_id": row.planned_id,
        "author_id": row.author_id,
        "author_name": row.author.name,
        "version": row.version,
        "recommendation": RECOMMENDED[row.recommendation or 1],
        "summary": row.summary,
        "submitted_at": row.submitted_at,
        "ratings": [
            {name: getattr(each, name) for name in RatingOut.model_fields} for each in row.ratings.all()
        ],
    }


def _decision_json(row: Decision) -> dict[str, Any]:
    plain = ("id", "outcome", "reason", "recorded_as", "decided_at")
    people = [{"member_id": each.member_id, "name": each.member.name} for each in row.people.all()]
    before = {"decided_by": row.decided_by_id, "supersedes": row.supersedes_id}
    return {**{name: getattr(row, name) for name in plain}, "people": people, **before}


def _matrix_json(matrix: meeting.Matrix) -> dict[str, Any]:
    owed = [
        {"planned_interview_id": each.planned.id, "member_id": each.member_id, "name": each.name}
        for each in matrix.owed
    ]
    return {
        "scorecards": [_scorecard_json(card) for card in matrix.cards],
        "criteria": [_row_json(row) for row in matrix.rows],
        "unassessed_requirement_ids": [each.id for each in matrix.unassessed],
        "owed": owed,
    }


def _row_json(row: meeting.Row) -> dict[str, Any]:
    ratings = [
        {name: getattr(each, name) for name in MatrixRatingOut.model_fields} for each in row.ratings if each
    ]
    requirement_id = row.requirement.id if row.requirement else None
    return {"name": row.name, "requirement_id": requirement_id, "is_must": row.is_must, "ratings": ratings}
