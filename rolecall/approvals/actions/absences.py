"""Absence: another member votes for one, from a day to a day."""

from datetime import date

from rolecall.accounts.days import today
from rolecall.accounts.models import Member
from rolecall.approvals import access
from rolecall.approvals.events import ApprovalsDelegated, DelegationEnded
from rolecall.approvals.models import Absence
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


def delegate(member: Member, *, to: Member, since: date, until: date, by: Actor) -> Absence:
    """Let another member vote in one's place from a day to a day; it replaces what was arranged before."""
    if not access.can_arrange_absence(by, member):
        raise NotAllowed("Members name their own stand-in, or an administrator does.")
    _check(member, to, since, until)
    Absence.objects.filter(member=member, ended_at=None).update(ended_at=clock.now())
    absence = Absence.objects.create(member=member, stand_in=to, starts_on=since, ends_on=until)
    told = ApprovalsDelegated(
        member_id=member.id,
        stand_in_id=to.id,
        member=member.name,
        stand_in=to.name,
        starts_on=since.isoformat(),
        ends_on=until.isoformat(),
    )
    record(told, by=by)
    return absence


def end_delegation(member: Member, *, by: Actor) -> None:
    """Vote for oneself again."""
    if not access.can_arrange_absence(by, member):
        raise NotAllowed
    if Absence.objects.filter(member=member, ended_at=None).update(ended_at=clock.now()):
        record(DelegationEnded(member_id=member.id, member=member.name), by=by)


def _check(member: Member, to: Member, since: date, until: date) -> None:
    problems = {}
    if to.id == member.id:
        problems["to"] = "Choose somebody else."
    elif to.left_at is not None:
        problems["to"] = "Choose somebody who is still a member."
    if until < since:
        problems["until"] = "Choose a day on or after the first one."
    elif until < today():
        problems["until"] = "Choose a day that is still to come."
    if problems:
        raise Invalid(problems)
