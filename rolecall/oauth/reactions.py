"""Whoever leaves takes what they allowed with them: should they come back, apps have to ask again."""

from rolecall.accounts.events import MembershipEnded
from rolecall.accounts.models import Member
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.oauth import actions


@on(MembershipEnded)
def end_what_they_allowed(event: MembershipEnded, row: EventRow) -> None:
    """End the grants of a member who left. Their tokens open nothing since that moment."""
    actions.end_grants_of(Member.objects.get(id=event.member_id), by=Automatic("Rolecall"))
