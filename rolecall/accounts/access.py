"""Who may do what with an organization, its members, places and keys: the only reader of roles here."""

from rolecall.accounts import roles
from rolecall.accounts.limits import Limits
from rolecall.accounts.models import Member
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor, Automatic

HOST = Automatic("The host", actor_kind="host", role=roles.ADMIN)
"""Whoever has the machine, by the command line."""


def administer(by: Actor) -> None:
    """Change the organization, its members, invitations and keys."""
    if by.role not in roles.ADMINS:
        raise NotAllowed


def hand_on(limits: Limits, by: Actor) -> None:
    """A key that is limited itself makes none that could do more, and an app none for whom it acts."""
    own: Limits | None = getattr(by, "limits", None)
    if own is not None and not own.cover(limits):
        raise NotAllowed("A key hands on no more than it has: fewer scopes, its networks, until it ends.")


def arrange_places(by: Actor) -> None:
    """Change departments and locations."""
    if by.role not in roles.RECRUITERS:
        raise NotAllowed


def end_membership(member: Member, by: Actor) -> None:
    """Administrators end anybody's membership, everybody ends their own."""
    if by.actor_kind == "member" and by.actor_id == member.id:
        return
    administer(by)


def be_themselves(member: Member, by: Actor) -> None:
    """What a member wants for themselves, nobody else says."""
    if by.actor_kind != "member" or by.actor_id != member.id:
        raise NotAllowed


def can_administer(by: Actor) -> bool:
    """Whether the pages that change members and keys are theirs."""
    return by.role in roles.ADMINS


RIGHTS = {
    "administer": roles.ADMINS,
    "arrange_departments_and_locations": roles.RECRUITERS,
    "see_every_job_and_candidate": roles.RECRUITERS,
    "move_and_reject": roles.DECIDERS,
}


def rights_of(by: Actor) -> list[str]:
    """What a role may do, in words for programs."""
    return [right for right, allowed in RIGHTS.items() if by.role in allowed]
