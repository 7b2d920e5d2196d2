"""Who may do what with jobs. Who sees a job at all, its queryset decides."""

from django.db.models import Exists, OuterRef, Q

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.jobs.models import Job, Requisition, TeamMember
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


def falls_to(member: Member, job: str) -> Q:
    """Rows that nobody else sees to, by the name of their job: those of the jobs that a member leads.

    Where nobody leads who can, whoever sees every job does.
    """
    leads = TeamMember.objects.filter(
        job=OuterRef(job), part="lead_recruiter", member__left_at=None, member__role__in=roles.RECRUITERS
    )
    own = Q(Exists(leads.filter(member=member)))
    return own | ~Q(Exists(leads)) if member.is_recruiter else own


def can_ask(actor: Actor) -> bool:
    """Whether somebody writes requisitions: recruiters, and hiring managers for themselves."""
    return actor.role in EDITORS or (actor.actor_kind == "member" and actor.role == roles.HIRING_MANAGER)


def require_ask(actor: Actor) -> None:
    """Refuse whoever may not wish for seats."""
    if not can_ask(actor):
        raise NotAllowed("Hiring managers, recruiters and administrators ask for requisitions.")


def can_change(actor: Actor, requisition: Requisition) -> bool:
    """Whether somebody changes a requisition, asks for its approval or closes it.

    Those are recruiters, who asked for it, and its hiring manager; who approves it only reads.
    """
    theirs = (requisition.asked_by_id, requisition.hiring_manager_id)
    return actor.role in EDITORS or (can_ask(actor) and actor.actor_id in theirs)


def require_change(actor: Actor, requisition: Requisition) -> None:
    """Refuse whoever only reads it."""
    if not can_change(actor, requisition):
        raise NotAllowed


def require_settings(actor: Actor) -> None:
    """Refuse whoever may not say what jobs need before they open."""
    if actor.role not in roles.ADMINS:
        raise NotAllowed


def can_want(member: Member) -> bool:
    """Whether a member can be the hiring manager of a requisition."""
    return member.left_at is None and member.role in roles.DECIDERS
