"""Who may do what with jobs. Who sees a job at all, its queryset decides."""

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.jobs.models import Job
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor

EDITORS = (*roles.RECRUITERS, "automation")


def can_edit(actor: Actor) -> bool:
    """Whether somebody writes jobs; hiring managers and interviewers read those of their teams."""
    return actor.role in EDITORS


def require_edit(actor: Actor) -> None:
    """Refuse whoever may only read."""
    if not can_edit(actor):
        raise NotAllowed


def whose_side_bar(job: Job, actor: Actor) -> Member:
    """The member who may pin a job: one who sees it. A program has no side bar."""
    if not isinstance(actor, Member) or not Job.objects.visible_to(actor).filter(id=job.id).exists():
        raise NotAllowed
    return actor


def can_lead(member: Member) -> bool:
    """Whether a member can be the lead recruiter of a job."""
    return member.is_recruiter
