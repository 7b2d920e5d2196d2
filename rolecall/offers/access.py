"""Who may do what with offers. Who sees one at all, its queryset decides."""

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.offers.models import Offer

MAKERS = (*roles.RECRUITERS, "automation")


def can_make(by: Actor) -> bool:
    """Whether somebody makes, sends and withdraws offers."""
    return by.role in MAKERS


def must_make(by: Actor) -> None:
    """Refuse unless they may make offers."""
    if not can_make(by):
        raise NotAllowed("Recruiters and administrators make offers.")


def must_be_the_candidate(by: Actor, offer: Offer) -> None:
    """Refuse unless it is the person to whom the offer was made, by their own link."""
    if by.actor_kind != "candidate" or by.actor_id != offer.application.candidate_id:
        raise NotAllowed("Only the person to whom an offer was made answers it.")


def can_countersign_some(by: Actor) -> bool:
    """Whether offers that they see may be theirs to countersign."""
    return by.actor_kind == "member" and by.role in roles.DECIDERS


def must_countersign(by: Actor, offer: Offer) -> None:
    """Refuse unless it is a member who sees the offer as recruiter or as hiring manager of its job."""
    seen = isinstance(by, Member) and by.role in roles.DECIDERS
    if not seen or not Offer.objects.visible_to(by).filter(id=offer.id).exists():
        raise NotAllowed("Recruiters and the hiring managers of the job countersign offers.")
