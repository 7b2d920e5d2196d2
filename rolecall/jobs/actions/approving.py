"""Approval of a job before it opens, and again when what was approved changes.

`publish` and `reopen` come here first; the answer of the approvers comes back through `settle`.
"""

from rolecall.approvals import actions as approvals
from rolecall.approvals import queries
from rolecall.approvals.models import DECLINED, WAITING
from rolecall.jobs import kind
from rolecall.jobs.events import JobNotApproved, JobPublished, JobPutToApproval
from rolecall.jobs.models import AWAITING_APPROVAL, DRAFT, ON_HOLD, OPEN, Job
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


def must_wait(job: Job, *, by: Actor) -> bool:
    """Ask for approval where a rule wants it; whether the job cannot open before the answer.

    A job that was open before there was a rule is not asked for; one whose request was taken back is.
    """
    if job.opened_at is not None and not queries.was_asked(kind.KEY, job.id):
        return False
    return _asked(job, by)


def ask_again(job: Job, *, by: Actor) -> None:
    """After a change: the approvers see it, and an open job is taken down until they have answered.

    One that waits for them opens when no rule asks for it any more.
    """
    if job.state not in (AWAITING_APPROVAL, OPEN) or not queries.was_asked(kind.KEY, job.id):
        return
    approval = approvals.request(kind.subject_of(job), by=by)
    if approval is None and job.state == AWAITING_APPROVAL:
        go_on(job, by=by)
    elif approval is not None and approval.state == WAITING and job.state == OPEN:
        wait(job, by=by)


def wait(job: Job, *, by: Actor) -> None:
    """The job takes no applications until it is approved."""
    before = job.state
    stand(job, AWAITING_APPROVAL)
    record(JobPutToApproval(job.id, job.title, from_state=before), by=by)


def go_on(job: Job, *, by: Actor) -> None:
    """Open what nobody is asked for any more, unless something that it needs went meanwhile."""
    if missing := job.missing():
        send_back(job, by=by, reason=" ".join(each.sentence for each in missing))
    else:
        publish(job, by=by)


def send_back(job: Job, *, by: Actor, reason: str) -> None:
    """A draft is a draft again; a job that had been open is on hold."""
    stand(job, DRAFT if job.opened_at is None else ON_HOLD)
    record(JobNotApproved(job.id, job.title, reason, to_state=job.state), by=by)


def reason_of(job: Job) -> str:
    """Why it was not approved."""
    approval = queries.approval_of(kind.KEY, job.id)
    if approval is None or approval.state != DECLINED:
        return "The request for approval was taken back."
    return queries.reasons_against(approval)


def publish(job: Job, *, by: Actor) -> None:
    """Open a job that was a draft, on hold or awaited approval."""
    before = job.state
    stand_open(job)
    post = job.post
    record(JobPublished(job.id, job.title, post.id, post.is_live, from_state=before), by=by)


def stand_open(job: Job) -> None:
    """Let a job take applications; its time begins when it first does."""
    now = clock.now()
    if job.opened_at is None:
        job.opened_at = now
        job.openings.unfilled().filter(requisition=None).update(opened_at=now)
    job.closed_at = None
    stand(job, OPEN)


def stand(job: Job, state: str) -> None:
    """Put the job into a state; its post is shown or not as that says."""
    job.state = state
    job.updated_at = clock.now()
    job.save()
    job.post.follow(job)


def _asked(job: Job, by: Actor) -> bool:
    approval = approvals.request(kind.subject_of(job), by=by)
    return approval is not None and approval.state == WAITING
