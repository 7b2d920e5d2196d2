"""Who may see and do what with applications: the only place of this context that reads roles."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from rolecall.accounts import roles
from rolecall.accounts.sight import SEE_ALL, sees_all
from rolecall.candidates.models import Candidate
from rolecall.jobs import access as jobs
from rolecall.jobs.models import Job
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application, Comment, Mention, Task


def candidates_visible_to(actor: Actor) -> QuerySet[Candidate]:
    """The people that whoever asks may see: all for recruiters, those of their jobs for others.

    Whoever was merged into somebody else is seen as that person alone.
    """
    if sees_all(actor):
        return Candidate.objects.current()
    theirs = Application.objects.visible_to(actor).filter(candidate=OuterRef("pk"))
    return Candidate.objects.current().filter(Exists(theirs))


def sees_everybody(actor: Actor) -> bool:
    """Whether everybody is somebody's to see, and nobody is reviewed blind by them."""
    return sees_all(actor)


def can_decide(actor: Actor, job_ids: Iterable[UUID]) -> bool:
    """Whether somebody may move, reject and hire people of all these jobs."""
    if sees_all(actor):
        return True
    return actor.role in (*SEE_ALL, roles.HIRING_MANAGER) and _within_reach(actor, set(job_ids))


def can_withdraw(actor: Actor, job_id: UUID) -> bool:
    """Whether somebody may withdraw an application: who decides, and the candidate with their signed link."""
    return actor.role == "candidate" or can_decide(actor, [job_id])


def can_change_stages(actor: Actor) -> bool:
    """Whether somebody may take a stage out of a job's pipeline: whoever writes jobs."""
    return jobs.can_edit(actor)


def can_change_reasons(actor: Actor) -> bool:
    """Whether somebody may change the organization's reasons for rejecting people."""
    return actor.role in (*roles.ADMINS, "automation")


def can_black_out(actor: Actor) -> bool:
    """Whether somebody chooses what blind reviewers do not read: whoever is never blind."""
    return sees_all(actor)


def can_write_letters(actor: Actor) -> bool:
    """Whether letters to and from people are for somebody's eyes."""
    return actor.role in (*roles.DECIDERS, "automation")


def can_see_private(actor: Actor) -> bool:
    """Whether private comments are for somebody's eyes."""
    return sees_all(actor)


def can_comment(actor: Actor, candidate: Candidate, *, private: bool = False) -> bool:
    """Whether somebody may say something about a person: whoever sees them, in private recruiters only."""
    if private and not can_see_private(actor):
        return False
    return sees_all(actor) or candidates_visible_to(actor).filter(id=candidate.id).exists()


def can_read_of(actor: Actor, candidate: Candidate, application: Application | None) -> bool:
    """Whether what is asked for about a person, or one of their applications, is for somebody's eyes."""
    if sees_all(actor):
        return True
    if application is None:
        return candidates_visible_to(actor).filter(id=candidate.id).exists()
    return Application.objects.visible_to(actor).filter(id=application.id).exists()


def can_change_task(actor: Actor, task: Task) -> bool:
    """Whether somebody may change or remove a task: who gave it, whose it is, and recruiters."""
    if actor.role in SEE_ALL:
        return True
    return actor.actor_kind == "member" and actor.actor_id in (task.author_id, task.assignee_id)


def can_remove_comment(actor: Actor, comment: Comment) -> bool:
    """Whether somebody may remove a comment: who wrote it, and administrators."""
    if actor.role in roles.ADMINS:
        return True
    return actor.actor_kind == "member" and comment.author_id == actor.actor_id


def is_spoken_to(actor: Actor, mention: Mention) -> bool:
    """Whether it is to this member that a comment speaks: whether they saw it is theirs to say."""
    return actor.actor_kind == "member" and mention.member_id == actor.actor_id


def require(allowed: bool) -> None:
    """Refuse what the role does not reach."""
    if not allowed:
        raise NotAllowed


def _within_reach(actor: Actor, job_ids: set[UUID]) -> bool:
    return Job.objects.visible_to(actor).filter(id__in=job_ids).count() == len(job_ids)
