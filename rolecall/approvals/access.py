"""Who may do what with approvals: the only place of this context that reads roles."""

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.approvals import kinds
from rolecall.approvals.errors import NotAskedNow, OwnRequest
from rolecall.approvals.models import Approval, ApprovalStep, Approver
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor

KEEPERS = (*roles.RECRUITERS, "automation")


def must_keep_rules(by: Actor) -> None:
    """Refuse unless they may change the rules that ask for approval."""
    if by.role not in (*roles.ADMINS, "automation"):
        raise NotAllowed("Administrators change the rules for approvals.")


def can_cancel(by: Actor, approval: Approval) -> bool:
    """Whether somebody may take a request back: who asked, and recruiters."""
    return by.role in KEEPERS or is_asker(by, approval)


def is_asker(by: Actor, approval: Approval) -> bool:
    """Whether somebody asked for this approval."""
    return by.actor_kind == "member" and by.actor_id == approval.requested_by_id


def can_arrange_absence(by: Actor, member: Member) -> bool:
    """Whether somebody may name who stands in for a member: the member, and administrators."""
    return by.role in roles.ADMINS or (by.actor_kind == "member" and by.actor_id == member.id)


def voter(by: Actor) -> Member:
    """The member who votes; a key is nobody."""
    if not isinstance(by, Member):
        raise NotAllowed("Approvals are given by people who were named, not by keys.")
    return by


def seat_of(by: Actor, step: ApprovalStep, approval: Approval) -> Approver:
    """The seat in which a member votes, their own first; nobody approves what they asked for."""
    member = voter(by)
    if is_asker(member, approval) or member.id == kinds.owner_of(approval.kind, approval.subject_id):
        raise OwnRequest
    seats = list(
        Approver.objects.standing_in(member.id).filter(step=step).exclude(member=approval.requested_by)
    )
    seats.sort(key=lambda seat: (seat.member_id != member.id, seat.id))
    if not seats:
        raise NotAskedNow
    taken = set(step.votes.filter(answer__in=["yes", "no"]).values_list("approver_id", flat=True))
    return next((seat for seat in seats if seat.id not in taken), seats[0])
