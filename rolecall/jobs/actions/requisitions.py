"""A requisition is written, put to approval, used, closed."""

from typing import Any

from django.db import transaction
from django.db.models import Max

from rolecall.accounts.sight import member_of
from rolecall.approvals import actions as approvals
from rolecall.approvals import queries
from rolecall.approvals.models import APPROVED as SAID_YES
from rolecall.approvals.models import DECLINED, WAITING
from rolecall.jobs import access
from rolecall.jobs.actions import seats, writing
from rolecall.jobs.actions.requisition_fields import COSTS, NOT_APPROVED, checked, told
from rolecall.jobs.errors import ApprovedAlready, AskedAlready, NoSeatLeft, NotApprovedYet
from rolecall.jobs.models import (
    APPROVED,
    AWAITING,
    DRAFT,
    GIVEN_UP,
    REQUISITION,
    WITHDRAWN,
    Job,
    Requisition,
    TeamMember,
)
from rolecall.jobs.requisition_events import (
    RequisitionApproved,
    RequisitionChanged,
    RequisitionClosed,
    RequisitionNotApproved,
    RequisitionSubmitted,
    RequisitionWithdrawn,
    RequisitionWritten,
    SeatsOpened,
)
from rolecall.jobs.requisition_kind import subject_of
from rolecall.kit import clock, locks
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor, Automatic
from rolecall.kit.recording import record
from rolecall.kit.text import line

NOTE = 200
RULES = Automatic("Rolecall")


def write_requisition(*, by: Actor, **fields: Any) -> Requisition:
    """Write the wish to hire down, as a draft."""
    access.require_ask(by)
    wanted = checked({"title": "", "hiring_manager": member_of(by), **fields})
    locks.hold("requisition-number")
    last = Requisition.objects.aggregate(last=Max("number"))["last"] or 0
    requisition = Requisition.objects.create(
        **wanted,
        number=last + 1,
        asked_by=member_of(by),
        asked_by_name=by.actor_name,
        updated_at=clock.now(),
    )
    record(RequisitionWritten(*_about(requisition)), by=by)
    return requisition


@transaction.atomic  # what the rule of approval refuses leaves nothing behind
def change_requisition(requisition: Requisition, *, by: Actor, **wanted: Any) -> Requisition:
    """Change a requisition; what was put to approval is asked for again when an approved field is another."""
    access.require_change(by, requisition)
    requisition.take_turn()
    requisition.must_not_be_closed()
    wanted = checked(wanted, requisition)
    _must_keep_taken(requisition, wanted.get("seats", requisition.seats))
    changed = {name: value for name, value in wanted.items() if getattr(requisition, name) != value}
    if not changed:
        return requisition
    changes = {
        name: [told(getattr(requisition, name)), told(value)]
        for name, value in changed.items()
        if name not in COSTS
    }
    requisition.save_as_of_now(**changed)
    costs = [name for name in changed if name in COSTS]
    record(RequisitionChanged(*_about(requisition), changes=changes, costs=costs), by=by)
    if requisition.state != DRAFT and changed.keys() - NOT_APPROVED:
        _ask(requisition, by)
    return requisition


@transaction.atomic
def submit_requisition(requisition: Requisition, *, by: Actor) -> Requisition:
    """Put a draft to approval; where no rule asks for one it is approved at once."""
    access.require_change(by, requisition)
    requisition.take_turn()
    requisition.must_not_be_closed()
    if requisition.state != DRAFT:
        raise AskedAlready
    if not requisition.why:
        raise Invalid({"why": "Say why the seat is needed: whoever approves it reads this first."})
    requisition.save_as_of_now(submitted_at=clock.now())
    record(RequisitionSubmitted(*_about(requisition)), by=by)
    _ask(requisition, by)
    return requisition


def settle_requisition(requisition: Requisition, *, by: Actor) -> Requisition:
    """Do with a requisition that awaits approval what its approvers said; nothing while they are asked."""
    access.require_edit(by)
    requisition.take_turn()
    approval = queries.approval_of(REQUISITION, requisition.id)
    if requisition.state != AWAITING or (approval is not None and approval.state == WAITING):
        return requisition
    if approval is not None and approval.state == SAID_YES:
        _approve(requisition, by, by_rule=True)
        return seats.count_filled(requisition, by=RULES)
    said = queries.reasons_against(approval) if approval is not None and approval.state == DECLINED else ""
    requisition.save_as_of_now(submitted_at=None)
    why = said or "The request for approval was taken back."
    record(RequisitionNotApproved(*_about(requisition), why=why), by=by)
    return requisition


def withdraw_requisition(requisition: Requisition, *, by: Actor) -> Requisition:
    """Take the wish back before it is approved; nobody is asked any more."""
    access.require_change(by, requisition)
    requisition.take_turn()
    requisition.must_not_be_closed()
    if requisition.state == APPROVED or requisition.seats_taken():
        raise ApprovedAlready
    requisition.save_as_of_now(closed_at=clock.now(), close_reason=WITHDRAWN)
    record(RequisitionWithdrawn(*_about(requisition)), by=by)
    _ask_nobody(requisition)
    return requisition


def close_requisition(
    requisition: Requisition, *, by: Actor, reason: str = "cancelled", note: str = ""
) -> Requisition:
    """Give the seats up that nobody fills: their openings are closed, the filled ones stay filled."""
    access.require_change(by, requisition)
    requisition.take_turn()
    requisition.must_not_be_closed()
    if requisition.state != APPROVED and not requisition.seats_taken():
        raise NotApprovedYet("This requisition is not approved. Withdraw it instead.")
    note = line(note)
    if reason not in dict(GIVEN_UP):
        raise Invalid({"reason": f"Choose one of {', '.join(dict(GIVEN_UP))}."})
    if len(note) > NOTE:
        raise Invalid({"note": f"Shorten this to {NOTE} characters; it has {len(note)}."})
    words = dict(GIVEN_UP)[reason]
    closed = seats.close_all(requisition, by=Automatic(by.actor_name), reason=words)
    requisition.save_as_of_now(closed_at=clock.now(), close_reason=reason, close_note=note)
    record(RequisitionClosed(*_about(requisition), words, note, closed), by=by)
    _ask_nobody(requisition)
    return requisition


def write_job(requisition: Requisition, *, by: Actor) -> Job:
    """Write the job of a requisition, as a draft with its title, place, pay, people and remaining seats."""
    access.require_edit(by)
    requisition.take_turn()
    requisition.must_have_left(1)
    left = requisition.seats - requisition.seats_taken()
    names = ("title", "department", "salary_low", "salary_high", "salary_currency", "salary_period")
    job = writing.create(
        by=by,
        locations=[requisition.location] if requisition.location else [],
        **{name: getattr(requisition, name) for name in names},
    )
    _add_people(job, requisition)
    seats.put_on(job, requisition, left)
    record(SeatsOpened(*_about(requisition), job.id, job.title, left), by=by)
    return job


def _about(requisition: Requisition) -> tuple[Any, str, str]:
    return requisition.id, requisition.reference, requisition.title


def _must_keep_taken(requisition: Requisition, seats: int) -> None:
    taken = requisition.seats_taken()
    if seats < taken:
        there = "1 seat is" if taken == 1 else f"{taken} seats are"
        raise NoSeatLeft(f"{there} on jobs already. Close openings there first.", field="seats")


def _ask(requisition: Requisition, by: Actor) -> None:
    approval = approvals.request(subject_of(requisition), by=by)
    if approval is None or approval.state == SAID_YES:
        if requisition.approved_at is None:
            _approve(requisition, by, by_rule=approval is not None)
        seats.count_filled(requisition, by=RULES)
    elif requisition.approved_at is not None:
        requisition.save_as_of_now(approved_at=None)


def _approve(requisition: Requisition, by: Actor, *, by_rule: bool) -> None:
    requisition.save_as_of_now(approved_at=clock.now())
    record(RequisitionApproved(*_about(requisition), seats=requisition.seats, by_rule=by_rule), by=by)


def _ask_nobody(requisition: Requisition) -> None:
    approval = queries.approval_of(REQUISITION, requisition.id)
    if approval is not None and approval.state == WAITING:
        # whoever asked for it may not be the one who gives it up
        approvals.cancel(approval, by=RULES)


def _add_people(job: Job, requisition: Requisition) -> None:
    manager, recruiter = requisition.hiring_manager, requisition.recruiter
    there = set(job.team.values_list("member_id", flat=True))
    wanted = [(manager, "hiring_manager"), (recruiter, "lead_recruiter")]
    for member, part in wanted:
        if member is not None and member.left_at is None and member.id not in there:
            TeamMember.objects.create(job=job, member=member, part=part)
            there.add(member.id)
