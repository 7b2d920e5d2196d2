"""Whoever leaves takes what they allowed with them: should they come back, apps have to ask again.

In the same transaction: a worker may be away for longer than they are, and would then find what they allowed
since they came back.
"""

from rolecall.accounts.events import MembershipEnded
from rolecall.accounts.models import Member
from rolecall.kit.events import Automatic
from rolecall.kit.recording import within
from rolecall.oauth import actions


@within(MembershipEnded)
def end_what_they_allowed(event: MembershipEnded) -> None:
    """End the grants of a member who left. Their tokens open nothing from that moment on."""
    actions.end_grants_of(Member.objects.get(id=event.member_id), by=Automatic("Rolecall"))
