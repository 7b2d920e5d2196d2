"""Requisitions for programs: asked for, put to approval, their seats opened on jobs, closed."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Body, Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Department, Location, Member
from rolecall.jobs import actions as jobs
from rolecall.jobs import requisition_queries as queries
from rolecall.jobs.api import following
from rolecall.jobs.api.door import door
from rolecall.jobs.api.shown import job_of, openings_json, whole_json
from rolecall.jobs.models import Job, Opening, Requisition, RequisitionPolicy
from rolecall.jobs.schemas.jobs import JobDetailOut
from rolecall.jobs.schemas.parts import OpeningsOut
from rolecall.jobs.schemas.requisitions import (
    CloseOpeningIn,
    CloseRequisitionIn,
    OpenSeatsIn,
    RequisitionChangeIn,
    RequisitionFilters,
    RequisitionIn,
    RequisitionOut,
    RequisitionPage,
    RequisitionPolicyIn,
    RequisitionPolicyOut,
    RequisitionSeatsOut,
)
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import answer, answer_page, page_of
from rolecall.kit.scopes import ONLY_PERSONS, SOME_PERSONS

ONE = "/requisitions/{uuid:requisition_id}"
PLAIN = (
    "id", "reference", "title", "state", "seats", "reason", "replaces", "why", "wanted_by", "salary_period",
    "asked_by_id", "asked_by_name", "submitted_at", "approved_at", "closed_at", "close_note", "created_at",
    "updated_at",
)  # fmt: skip
REFS = ("department", "location", "hiring_manager", "recruiter")
AMOUNTS = ("salary_low", "salary_high", "yearly_budget")
OF_SEAT = ("id", "job_id", "opened_at", "target_date", "filled_at", "closed_at", "close_reason")
NEVER_EMPTY = ("title", "seats", "reason", "salary_period", "hiring_manager_id")
NOT_NEEDED = CloseRequisitionIn(reason="cancelled", note="")
NAMED = {
    "department_id": (Department.objects, "There is no such department. See /departments."),
    "location_id": (Location.objects, "There is no such location. See /locations."),
    "hiring_manager_id": (Member.objects, "There is no such user. See /users."),
    "recruiter_id": (Member.objects, "There is no such user. See /users."),
}


@door.get(
    "/requisitions",
    roles=roles.RECRUITERS,
    response=RequisitionPage,
    synced=following.REQUISITIONS,
    heeds_reach=False,
    persons=SOME_PERSONS,
)
def list_requisitions(request: KeyRequest, filters: Query[RequisitionFilters]) -> HttpResponse:
    """List requisitions, newest first."""
    rows = Requisition.objects.visible_to(request.key).whole().counted()
    rows = rows.in_state(filters.state) if filters.state else rows
    rows = rows.filter(department=filters.department_id) if filters.department_id else rows
    rows = rows.filter(hiring_manager=filters.hiring_manager_id) if filters.hiring_manager_id else rows
    found, next_cursor = page_of(rows, filters)
    return answer_page([_json(each) for each in found], next_cursor, request)


@door.post(
    "/requisitions",
    roles=roles.RECRUITERS,
    response={201: RequisitionOut},
    heeds_reach=False,
    persons=ONLY_PERSONS,
)
def write_requisition(request: KeyRequest, payload: RequisitionIn) -> HttpResponse:
    """Write a requisition, as a draft."""
    fields = {name: value for name, value in _fields_of(payload).items() if value is not None}
    written = jobs.write_requisition(by=request.key, **fields)
    return _shown(request, written.id, 201)


@door.get(
    ONE,
    roles=roles.RECRUITERS,
    response=RequisitionOut,
    row=Requisition,
    heeds_reach=False,
    persons=SOME_PERSONS,
)
def get_requisition(request: KeyRequest, requisition_id: UUID) -> HttpResponse:
    """Look at a requisition."""
    return _shown(request, requisition_id)


@door.patch(ONE, roles=roles.RECRUITERS, response=RequisitionOut, heeds_reach=False, persons=ONLY_PERSONS)
def update_requisition(
    request: KeyRequest, requisition_id: UUID, payload: RequisitionChangeIn
) -> HttpResponse:
    """Change a requisition; an approved field that is another asks for approval again."""
    found, fields = _requisition(request, requisition_id), _fields_of(payload)
    jobs.change_requisition(found, by=request.key, **fields)
    return _shown(request, requisition_id)


@door.post(
    f"{ONE}/submit", roles=roles.RECRUITERS, response=RequisitionOut, heeds_reach=False, persons=ONLY_PERSONS
)
def submit_requisition(request: KeyRequest, requisition_id: UUID) -> HttpResponse:
    """Put a draft to approval; where no rule asks for one it is approved at once."""
    jobs.submit_requisition(_requisition(request, requisition_id), by=request.key)
    return _shown(request, requisition_id)


@door.post(
    f"{ONE}/withdraw",
    roles=roles.RECRUITERS,
    response=RequisitionOut,
    heeds_reach=False,
    persons=ONLY_PERSONS,
)
def withdraw_requisition(request: KeyRequest, requisition_id: UUID) -> HttpResponse:
    """Take it back before it is approved; nobody is asked any more."""
    jobs.withdraw_requisition(_requisition(request, requisition_id), by=request.key)
    return _shown(request, requisition_id)


@door.post(
    f"{ONE}/close", roles=roles.RECRUITERS, response=RequisitionOut, heeds_reach=False, persons=ONLY_PERSONS
)
def close_requisition(
    request: KeyRequest, requisition_id: UUID, payload: Body[CloseRequisitionIn] = NOT_NEEDED
) -> HttpResponse:
    """Give its seats up; the unfilled openings that it has on jobs are closed."""
    jobs.close_requisition(
        _requisition(request, requisition_id), by=request.key, reason=payload.reason, note=payload.note
    )
    return _shown(request, requisition_id)


@door.post(
    f"{ONE}/job",
    roles=roles.RECRUITERS,
    response={201: JobDetailOut},
    heeds_reach=False,
    persons=ONLY_PERSONS,
)
def write_job_of_requisition(request: KeyRequest, requisition_id: UUID) -> HttpResponse:
    """Write its job, as a draft with its title, place, pay, people and the seats that are left."""
    job = jobs.write_job(_requisition(request, requisition_id), by=request.key)
    return answer(whole_json(job_of(request, job.id)), 201)


@door.get(f"{ONE}/openings", roles=roles.RECRUITERS, response=RequisitionSeatsOut, heeds_reach=False)
def list_openings_of_requisition(request: KeyRequest, requisition_id: UUID) -> HttpResponse:
    """List its seats on jobs, filled and closed ones too, and how long they took to fill."""
    return _seats(request, requisition_id)


@door.post(
    f"{ONE}/openings",
    roles=roles.RECRUITERS,
    response={201: RequisitionSeatsOut},
    heeds_reach=False,
    persons=ONLY_PERSONS,
)
def open_seats(request: KeyRequest, requisition_id: UUID, payload: OpenSeatsIn) -> HttpResponse:
    """Open so many of its approved seats on a job."""
    found = _requisition(request, requisition_id)
    job = Job.objects.visible_to(request.key).filter(id=payload.job_id).first()
    if job is None:
        raise Invalid({"job_id": "There is no such job. See /jobs."})
    jobs.open_seats(found, job, by=request.key, count=payload.seats)
    return _seats(request, requisition_id, 201)


@door.post(
    "/jobs/{uuid:job_id}/openings/{uuid:opening_id}/close", roles=roles.RECRUITERS, response=OpeningsOut
)
def close_opening(
    request: KeyRequest, job_id: UUID, opening_id: UUID, payload: CloseOpeningIn
) -> HttpResponse:
    """Close one seat of a job that nobody will fill; its requisition has the seat back."""
    job = job_of(request, job_id)
    opening = Opening.objects.filter(job=job, id=opening_id).select_related("job").first()
    if opening is None:
        raise NotFound
    jobs.close_opening(opening, by=request.key, reason=payload.reason)
    return answer({"items": openings_json(job_of(request, job_id).openings.all())})


@door.get(
    "/requisition_policy",
    roles=roles.RECRUITERS,
    response=RequisitionPolicyOut,
    row=RequisitionPolicy,
    heeds_reach=False,
)
def get_requisition_policy(request: KeyRequest) -> HttpResponse:
    """Read whether a job needs an approved requisition before it opens."""
    return _policy(RequisitionPolicy.objects.first())


@door.put("/requisition_policy", roles=roles.ADMINS, response=RequisitionPolicyOut, heeds_reach=False)
def set_requisition_policy(request: KeyRequest, payload: RequisitionPolicyIn) -> HttpResponse:
    """Say whether a job needs an approved requisition before it opens."""
    return _policy(jobs.need_requisitions(payload.needed, by=request.key))


def _requisition(request: KeyRequest, requisition_id: UUID) -> Requisition:
    found = queries.visible_requisition(requisition_id, request.key)
    if found is None:
        raise NotFound
    return found


def _shown(request: KeyRequest, requisition_id: UUID, status: int = 200) -> HttpResponse:
    found = Requisition.objects.visible_to(request.key).whole().counted().filter(id=requisition_id).first()
    if found is None:
        raise NotFound
    return answer(_json(found), status)


def _seats(request: KeyRequest, requisition_id: UUID, status: int = 200) -> HttpResponse:
    openings = queries.openings_of(_requisition(request, requisition_id))
    time = queries.time_to_fill(openings)
    items = [
        {**{name: getattr(each, name) for name in OF_SEAT}, "days_to_fill": queries.days_to_fill(each)}
        for each in openings
    ]
    return answer({"items": items, "time_to_fill_days": time.days, "time_to_fill_n": time.n}, status)


def _policy(policy: RequisitionPolicy | None) -> HttpResponse:
    since = policy.needed_since if policy else None
    return answer({"needed": since is not None, "needed_since": since})


def _json(found: Any) -> dict[str, Any]:
    return {
        **{name: getattr(found, name) for name in PLAIN},
        "seats_taken": found.taken,
        "seats_filled": found.filled,
        **{name: _ref(getattr(found, name)) for name in REFS},
        **{name: _amount(getattr(found, name)) for name in AMOUNTS},
        "salary_currency": found.salary_currency or None,
        "close_reason": found.close_reason or None,
    }


def _ref(thing: Any) -> dict[str, Any] | None:
    return {"id": thing.id, "name": thing.name} if thing else None


def _amount(amount: Decimal | None) -> float | None:
    return None if amount is None else float(amount)


def _fields_of(payload: RequisitionChangeIn) -> dict[str, Any]:
    fields = payload.given()
    for name in NEVER_EMPTY:
        if name in fields and fields[name] is None:
            raise Invalid({name: "This cannot be empty. Leave it out to keep it as it is."})
    for name, (rows, missing) in NAMED.items():
        if name in fields:
            wanted = fields.pop(name)
            thing = rows.filter(id=wanted).first() if wanted else None
            if wanted and thing is None:
                raise Invalid({name: missing})
            fields[name.removesuffix("_id")] = thing
    for name in ("replaces", "why", "salary_currency"):
        if name in fields:
            fields[name] = fields[name] or ""
    return fields
