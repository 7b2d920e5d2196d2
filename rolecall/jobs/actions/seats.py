"""Seats of requisitions as openings of jobs: no more than were approved, each filled or closed once."""

from uuid import UUID

from rolecall.jobs import access
from rolecall.jobs.actions import approving
from rolecall.jobs.errors import RequisitionNeeded, SeatIsGone
from rolecall.jobs.models import ARCHIVED, FILLED, Job, Opening, Requisition, RequisitionPolicy
from rolecall.jobs.requisition_events import (
    OpeningClosed,
    RequisitionFilled,
    RequisitionPolicyChanged,
    RequisitionUnfilled,
    SeatsOpened,
)
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.text import line

REASON = 200


class JobIsArchived(RuleBroken):
    """What is out of sight hires nobody."""

    sentence = "This job is archived. Reopen it before you add seats to it."


def open_seats(requisition: Requisition, job: Job, *, by: Actor, count: int) -> list[Opening]:
    """Open so many approved seats of a requisition on a job.

    Before a job was ever open, and where every seat needs a requisition, they take the place of the openings
    that it has without one.
    """
    access.require_edit(by)
    requisition.take_turn()
    job.take_turn()
    if job.state == ARCHIVED:
        raise JobIsArchived
    if count < 1:
        raise Invalid({"seats": "Enter 1 or more."})
    requisition.must_have_left(count)
    seats = put_on(job, requisition, count)
    job.touch()
    record(
        SeatsOpened(requisition.id, requisition.reference, requisition.title, job.id, job.title, count), by=by
    )
    approving.ask_again(job, by=by)
    return seats


def put_on(job: Job, requisition: Requisition, count: int) -> list[Opening]:
    """Make openings of so many seats; who calls has looked whether that many are left."""
    plain: list[Opening] = []
    if job.opened_at is None or RequisitionPolicy.wants_one():
        plain = list(job.openings.unfilled().filter(requisition=None).order_by("id")[:count])
    start = requisition.approved_at or clock.now()
    for seat in plain:
        seat.requisition, seat.opened_at = requisition, start
        seat.target_date = seat.target_date or requisition.wanted_by
    Opening.objects.bulk_update(plain, ["requisition", "opened_at", "target_date"])
    more = [
        Opening(job=job, requisition=requisition, opened_at=start, target_date=requisition.wanted_by)
        for _ in range(count - len(plain))
    ]
    return [*plain, *Opening.objects.bulk_create(more)]


def close_opening(opening: Opening, *, by: Actor, reason: str) -> Opening:
    """Close one seat of a job that nobody will fill; its requisition has the seat back."""
    access.require_edit(by)
    opening.job.take_turn()
    reason = line(reason)
    if not reason:
        raise Invalid({"reason": "Say why nobody will fill it."})
    if len(reason) > REASON:
        raise Invalid({"reason": f"Shorten the reason to {REASON} characters; it has {len(reason)}."})
    # by its state in the database, because a person may be hired on it in this moment
    closed = Opening.objects.unfilled().filter(id=opening.id)
    if not closed.update(closed_at=clock.now(), close_reason=reason):
        raise SeatIsGone
    opening.refresh_from_db()
    opening.job.touch()
    record(OpeningClosed(opening.id, opening.job_id, reason, opening.requisition_id), by=by)
    approving.ask_again(opening.job, by=by)
    return opening


def close_all(requisition: Requisition, *, by: Actor, reason: str) -> int:
    """Close the unfilled openings of a requisition on all jobs, and say how many there were."""
    waiting = list(requisition.openings.unfilled().select_related("job").order_by("job", "id"))
    for opening in waiting:
        close_opening(opening, by=by, reason=reason)
    return len(waiting)


def hold_requisitions_of(job: Job) -> None:
    """Wait for whoever uses the requisitions of a job now; they are held before the job, never after it."""
    ids = job.openings.filter(requisition__isnull=False).values("requisition")
    list(Requisition.objects.filter(id__in=ids).order_by("id").select_for_update().values_list("id"))


def offer_again(job: Job) -> None:
    """Open the seats again that were closed with the job: as far as they are still approved, and no others
    where every seat needs a requisition."""
    waiting = job.openings.filter(closed_at=job.closed_at, filled_at=None)
    plain = waiting.none() if RequisitionPolicy.wants_one() else waiting.filter(requisition=None)
    ids: list[UUID] = list(plain.values_list("id", flat=True))
    for requisition in Requisition.objects.approved().filter(id__in=waiting.values("requisition")):
        left = max(0, requisition.seats - requisition.seats_taken())
        ids += waiting.filter(requisition=requisition).order_by("id").values_list("id", flat=True)[:left]
    job.openings.filter(id__in=ids).update(closed_at=None, close_reason="")


def must_have_one(job: Job) -> None:
    """Whoever opens a job looks for somebody: where no seat is free it gets one."""
    if job.openings.unfilled().exists():
        return
    if RequisitionPolicy.wants_one():
        raise RequisitionNeeded
    Opening.objects.create(job=job, opened_at=clock.now())


def count_filled(requisition: Requisition, *, by: Actor) -> Requisition:
    """Close a requisition when its last seat is filled; open it again when a hire was taken back."""
    access.require_edit(by)
    requisition.take_turn()
    everybody = requisition.seats_filled() >= requisition.seats
    about = (requisition.id, requisition.reference, requisition.title)
    if everybody and requisition.closed_at is None and requisition.approved_at is not None:
        requisition.save_as_of_now(closed_at=clock.now(), close_reason=FILLED)
        record(RequisitionFilled(*about, seats=requisition.seats), by=by)
    elif not everybody and requisition.close_reason == FILLED:
        requisition.save_as_of_now(closed_at=None, close_reason="")
        record(RequisitionUnfilled(*about), by=by)
    return requisition


def need_requisitions(needed: bool, *, by: Actor) -> RequisitionPolicy:
    """Say whether a job needs an approved requisition before it opens; open ones stay open."""
    access.require_settings(by)
    policy, _ = RequisitionPolicy.objects.get_or_create()
    if (policy.needed_since is not None) != needed:
        policy.needed_since = clock.now() if needed else None
        policy.save()
        record(RequisitionPolicyChanged(needed), by=by)
    return policy
