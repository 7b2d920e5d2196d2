"""Who may change what is known of people. Whom somebody may see at all, `pipeline.access` decides."""

from rolecall.accounts import roles
from rolecall.candidates.models import Candidate
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor

EDITORS = (*roles.RECRUITERS, "automation")


def can_edit(actor: Actor) -> bool:
    """Whether somebody may correct, tag and complete what is known of people."""
    return actor.role in EDITORS


def can_add(actor: Actor) -> bool:
    """Whether somebody may make a new person known: recruiters, and people who apply, themselves."""
    return actor.role in (*EDITORS, "candidate")


def can_attach(actor: Actor) -> bool:
    """Whether somebody may add a file: recruiters, and candidates their own."""
    return can_add(actor)


def can_choose_comparison(actor: Actor, candidate: Candidate) -> bool:
    """Whether somebody may keep a résumé from being compared: the person, and recruiters."""
    return can_edit(actor) or (actor.role == "candidate" and actor.actor_id in (None, candidate.id))


def can_define_fields(actor: Actor) -> bool:
    """Whether somebody may say what the organization keeps of people besides what everybody asks."""
    return actor.role in roles.ADMINS


def require(allowed: bool) -> None:
    """Refuse what the role does not reach."""
    if not allowed:
        raise NotAllowed
