"""Who may write to candidates, and who may change the templates."""

from django.db.models import Exists, OuterRef, Q

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.jobs import access as jobs
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application

SYSTEM = ("automation", "candidate")


def must_write(by: Actor) -> None:
    """Refuse unless they may send mail to candidates."""
    if by.role not in (*roles.DECIDERS, *SYSTEM):
        raise NotAllowed("Recruiters and hiring managers write to candidates.")


def must_keep_templates(by: Actor) -> None:
    """Refuse unless they may change mail templates."""
    if by.role not in (*roles.RECRUITERS, "automation"):
        raise NotAllowed("Recruiters and administrators change mail templates.")


def answers(by: Actor) -> bool:
    """Whether a letter of theirs answers what waits in its thread: a person's or a program's does."""
    return by.role not in SYSTEM


def cared_for() -> Q:
    """Replies to letters whose writer is there and may read them."""
    theirs = Application.objects.in_the_open().filter(
        id=OuterRef("message__application"), job__team__member=OuterRef("answers__author")
    )
    can_read = Q(answers__author__role__in=roles.RECRUITERS) | Q(
        Exists(theirs), answers__author__role=roles.HIRING_MANAGER
    )
    return Q(can_read, answers__author__left_at=None)


def falls_to(member: Member, job: str = "message__application__job") -> Q:
    """Replies that a member sees to when the writer cannot: those of the jobs that they lead.

    Where nobody leads, whoever sees all applications does.
    """
    return jobs.falls_to(member, job)


def can_read_kept_mail(member: Member, *, to: str, is_private: bool) -> bool:
    """Codes and invitations let in as somebody else: they are for administrators and for whom they name."""
    return not is_private or member.role in roles.ADMINS or to == member.email
