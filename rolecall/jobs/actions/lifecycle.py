"""The states of a job: draft, awaiting approval, open, on hold, closed, archived, and what leads where."""

from rolecall.approvals.models import APPROVED, WAITING
from rolecall.approvals.queries import approval_of
from rolecall.jobs import access, kind
from rolecall.jobs.actions import approving, seats
from rolecall.jobs.actions.approving import stand
from rolecall.jobs.events import JobArchived, JobClosed, JobHeld, JobReopened
from rolecall.jobs.models import ARCHIVED, AWAITING_APPROVAL, CLOSED, DRAFT, ON_HOLD, OPEN, Job
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.text import line

REASON = 200


class AlreadyOpen(RuleBroken):
    """A job is opened once."""

    sentence = "This job is open already."


class WrongState(RuleBroken):
    """Each state leads to some others only."""


class NotReady(RuleBroken):
    """The public sees no half-written job."""

    sentence = "This job is not ready to be published."


def publish(job: Job, *, by: Actor) -> Job:
    """Open a draft or a job on hold: it takes applications, and the careers site shows it if it is public.

    Where a rule asks for approval, it opens when that is given.
    """
    access.require_edit(by)
    job.take_turn()
    if job.state == OPEN:
        raise AlreadyOpen
    _refuse_while_awaiting(job)
    if job.state not in (DRAFT, ON_HOLD):
        raise WrongState(f"This job is {job.state}. Reopen it to publish it again.")
    _check_ready(job)
    if approving.must_wait(job, by=by):
        approving.wait(job, by=by)
    else:
        approving.publish(job, by=by)
    return job


def settle(job: Job, *, by: Actor) -> Job:
    """Do with a job that awaits approval what its approvers said; nothing while they are asked."""
    access.require_edit(by)
    job.take_turn()
    approval = approval_of(kind.KEY, job.id)
    if job.state != AWAITING_APPROVAL or (approval is not None and approval.state == WAITING):
        return job
    if approval is None or approval.state != APPROVED:
        approving.send_back(job, by=by, reason=approving.reason_of(job))
    else:
        approving.go_on(job, by=by)
    return job


def hold(job: Job, *, by: Actor) -> Job:
    """Put an open job on hold: its post is taken down, its people stay where they are."""
    access.require_edit(by)
    job.take_turn()
    if job.state != OPEN:
        raise WrongState("Only an open job can be put on hold.")
    stand(job, ON_HOLD)
    record(JobHeld(job.id, job.title), by=by)
    return job


def close(job: Job, *, by: Actor, reason: str = "") -> Job:
    """Close a job: its post is taken down, and the unfilled openings are closed with the reason."""
    access.require_edit(by)
    job.take_turn()
    reason = line(reason)
    if len(reason) > REASON:
        raise Invalid({"reason": f"Shorten the reason to {REASON} characters; it has {len(reason)}."})
    if job.state == DRAFT:
        raise WrongState("This job was never open. Archive it instead.")
    _refuse_while_awaiting(job)
    if job.state not in (OPEN, ON_HOLD):
        raise WrongState("This job is closed already.")
    before, job.closed_at = job.state, clock.now()
    stand(job, CLOSED)
    job.openings.unfilled().update(closed_at=job.closed_at, close_reason=reason)
    record(JobClosed(job.id, job.title, reason, from_state=before), by=by)
    return job


def archive(job: Job, *, by: Actor) -> Job:
    """Put a draft or a closed job out of sight."""
    access.require_edit(by)
    job.take_turn()
    if job.state == ARCHIVED:
        raise WrongState("This job is archived already.")
    _refuse_while_awaiting(job)
    if job.state not in (DRAFT, CLOSED):
        raise WrongState("Close this job first: people may still wait for an answer.")
    before = job.state
    stand(job, ARCHIVED)
    record(JobArchived(job.id, job.title, from_state=before), by=by)
    return job


def reopen(job: Job, *, by: Actor, was: str | None = None) -> Job:
    """Open a closed or archived job again; an archived draft is a draft again.

    Where closing or archiving it is only taken back, `was` is the state that it had before: what was closed
    or on hold is so again, and it has the seats that it had.
    """
    access.require_edit(by)
    seats.hold_requisitions_of(job)
    job.take_turn()
    if job.state not in (CLOSED, ARCHIVED):
        raise WrongState("Only a closed or archived job can be reopened.")
    before = job.state
    if job.opened_at is None:
        stand(job, DRAFT)
    elif (was, before) == (CLOSED, ARCHIVED):
        stand(job, CLOSED)
    elif (was, before) == (ON_HOLD, CLOSED):
        seats.offer_again(job)
        job.closed_at = None
        stand(job, ON_HOLD)
    else:
        _check_ready(job)
        seats.offer_again(job)
        if was is None:
            seats.must_have_one(job)
        if approving.must_wait(job, by=by):
            job.closed_at = None
            approving.wait(job, by=by)
            return job
        approving.stand_open(job)
    record(JobReopened(job.id, job.title, before, job.state, live=job.post.is_live), by=by)
    return job


def _refuse_while_awaiting(job: Job) -> None:
    if job.state == AWAITING_APPROVAL:
        raise WrongState("This job awaits approval. Take the request back first.")


def _check_ready(job: Job) -> None:
    if missing := job.missing():
        raise NotReady(" ".join(each.sentence for each in missing))
