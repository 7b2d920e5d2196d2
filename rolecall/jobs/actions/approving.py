"""Approval of a job before it opens, and again when what was approved changes.

`publish` and `reopen` come here first; the answer of the approvers comes back through `settle`.
"""

from rolecall.approvals import actions as approvals
from rolecall.approvals import queries
from rolecall.approvals.models import DECLINED, WAITING
from rolecall.jobs import kind
from rolecall.jobs.events import JobNotApproved, JobPutToApproval
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
    """After a change: the approvers see it, and an open job is taken down until they have answered."""
    if job.state not in (AWAITING_APPROVAL, OPEN) or not queries.was_asked(kind.KEY, job.id):
        return
    if _asked(job, by) and job.state == OPEN:
        wait(job, by=by)


def wait(job: Job, *, by: Actor) -> None:
    """The job takes no applications until it is approved."""
    before = job.state
    stand(job, AWAITING_APPROVAL)
    record(JobPutToApproval(job.id, job.title, from_state=before), by=by)


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


def stand(job: Job, state: str) -> None:
    """Put the job into a state; its post is shown or not as that says."""
    job.state = state
    job.updated_at = clock.now()
    job.save()
    job.post.follow(job)


def _asked(job: Job, by: Actor) -> bool:
    approval = approvals.request(kind.subject_of(job), by=by)
    return approval is not None and approval.state == WAITING
