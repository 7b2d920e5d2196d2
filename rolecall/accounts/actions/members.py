"""Inviting people, and what becomes of them in the organization."""

from datetime import timedelta

from rolecall.accounts import access, roles, tasks
from rolecall.accounts.events import (
    InvitationRevoked,
    MemberChanged,
    MemberInvited,
    MemberJoined,
    MembershipEnded,
    changes_of,
)
from rolecall.accounts.models import Invitation, Member, User
from rolecall.accounts.sight import member_of
from rolecall.kit import clock, crypto
from rolecall.kit.db import uuid7
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor, Automatic
from rolecall.kit.recording import record

DAYS_TO_ACCEPT = 14
INVITATIONS = "100/hour"
"""How many letters of invitation an organization may send, at every door."""


class AlreadyMember(RuleBroken):
    """Whoever is a member needs no invitation."""

    sentence = "This person is a member already. Change their role in the list of members."


class AlreadyInvited(RuleBroken):
    """One invitation at a time waits for a person."""

    sentence = "An invitation is waiting for this person. Send it again from the list below."


class InvitationEnded(RuleBroken):
    """Used, taken back or run out."""

    sentence = "This invitation has ended. Ask whoever invited you for a new one."


class InvitedSomebodyElse(RuleBroken):
    """An invitation is for the address it was sent to."""

    sentence = "This invitation is for another e-mail address. Sign in with that one to accept it."


class LastAdministrator(RuleBroken):
    """An organization always has somebody who can change it."""

    sentence = "This is the only administrator. Make somebody else one first."


class HasLeft(RuleBroken):
    """Who has left is no member to change."""

    sentence = "This person is not a member any more. Invite them again to bring them back."


def invite(*, by: Actor, email: str, role: str, name: str = "") -> Invitation:
    """Invite a person by mail to become a member with a role."""
    access.administer(by)
    email = email.strip().lower()
    if Member.objects.active().filter(email=email).exists():
        raise AlreadyMember(field="email")
    if Invitation.objects.open().filter(email=email).exists():
        raise AlreadyInvited(field="email")
    invitation = Invitation(
        id=uuid7(),
        email=email,
        name=name,
        role=role,
        invited_by=member_of(by),
        invited_by_name=by.actor_name,
    )
    _send(invitation)
    record(MemberInvited(invitation.id, email, role), by=by)
    return invitation


def resend_invitation(invitation: Invitation, *, by: Actor) -> Invitation:
    """Send an invitation again, with a new link and the full time to accept; the old link ends."""
    access.administer(by)
    _must_wait(invitation)
    _send(invitation)
    record(MemberInvited(invitation.id, invitation.email, invitation.role, again=True), by=by)
    return invitation


def revoke_invitation(invitation: Invitation, *, by: Actor) -> None:
    """Take an invitation back; its link ends."""
    access.administer(by)
    _must_wait(invitation)
    invitation.revoked_at = clock.now()
    invitation.save(update_fields=["revoked_at"])
    record(InvitationRevoked(invitation.id, invitation.email), by=by)


def accept_invitation(invitation: Invitation, *, user: User) -> Member:
    """Become a member, or one again, as the invited person; an invitation is used once.

    Who became one meanwhile, or was one under another address, stays in the role that they have.
    """
    invitation = Invitation.objects.select_for_update().get(id=invitation.id)
    if not invitation.is_open:
        raise InvitationEnded
    if user.email != invitation.email:
        raise InvitedSomebodyElse
    invitation.accepted_at = clock.now()
    invitation.save(update_fields=["accepted_at"])
    _end_others_for(invitation)
    here = Member.objects.active().filter(user=user).first()
    if here is not None:
        return here
    member, _ = Member.objects.update_or_create(
        user=user,
        defaults={
            "name": user.name or invitation.name or user.email,
            "email": user.email,
            "role": invitation.role,
            "left_at": None,
        },
    )
    record(MemberJoined(member.id, member.name, member.role, invitation.id), by=member)
    return member


def change_role(member: Member, *, role: str, by: Actor) -> Member:
    """Give a member another role."""
    access.administer(by)
    _must_be_active(member)
    if member.role == role:
        return member
    if member.role == roles.ADMIN:
        _keep_an_administrator(member)
    before, member.role = member.role, role
    member.save(update_fields=["role"])
    record(MemberChanged(member.id, member.name, {"role": [before, role]}), by=by)
    return member


def end_membership(member: Member, *, by: Actor) -> None:
    """Let a member go; what they did stays, their way in ends."""
    access.end_membership(member, by)
    _must_be_active(member)
    if member.role == roles.ADMIN:
        _keep_an_administrator(member)
    member.left_at = clock.now()
    member.save(update_fields=["left_at"])
    record(MembershipEnded(member.id, member.name), by=by)


def _send(invitation: Invitation) -> None:
    invitation.expires_at = clock.now() + timedelta(days=DAYS_TO_ACCEPT)
    invitation.fingerprint, invitation.problem = crypto.fingerprint(invitation.secret), ""
    invitation.save()
    tasks.send_invitation.defer(invitation_id=invitation.id)


def _end_others_for(invitation: Invitation) -> None:
    """Whoever joined by one link has no other left, by which they could come back once they were let go."""
    # one that is held is being accepted or ended itself
    others = Invitation.objects.waiting().filter(email=invitation.email).order_by("id")
    for other in others.select_for_update(skip_locked=True):
        other.revoked_at = clock.now()
        other.save(update_fields=["revoked_at"])
        record(InvitationRevoked(other.id, other.email), by=Automatic("Rolecall"))


def _must_wait(invitation: Invitation) -> None:
    # held, and looked at as it is now: whoever is invited may be accepting it at this moment
    invitation.refresh_from_db(from_queryset=Invitation.objects.select_for_update())
    if invitation.accepted_at is not None or invitation.revoked_at is not None:
        raise InvitationEnded


def _must_be_active(member: Member) -> None:
    if member.left_at is not None:
        raise HasLeft


def _keep_an_administrator(member: Member) -> None:
    # all administrators are locked, so that two cannot step down at the same time
    administrators = Member.objects.active().filter(role=roles.ADMIN).order_by("id").select_for_update()
    if all(each.id == member.id for each in administrators):
        raise LastAdministrator


def want_digest(member: Member, *, wanted: bool, by: Actor) -> None:
    """Say whether what a member owes is mailed to them on working mornings: they alone do."""
    access.be_themselves(member, by)
    changes = changes_of(member, {"has_digest": wanted})
    if changes:
        member.has_digest = wanted
        member.save(update_fields=["has_digest"])
        record(MemberChanged(member.id, member.name, {"morning mail": changes["has_digest"]}), by=by)
