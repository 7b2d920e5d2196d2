"""The secret address at which a member's calendar reads their own interviews."""

from rolecall.accounts.models import Member
from rolecall.interviews import access
from rolecall.interviews.events import CalendarFeedMade, CalendarFeedRevoked
from rolecall.interviews.models import CalendarFeed
from rolecall.kit import clock, crypto
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


def make_feed(member: Member, *, by: Actor) -> str:
    """Make the address anew and give its secret, which nobody can be shown again; an older one ends."""
    access.must_be_themselves(by, member.id)
    _end(member)
    secret = crypto.new_secret()
    CalendarFeed.objects.create(member=member, fingerprint=crypto.fingerprint(secret))
    record(CalendarFeedMade(member_id=member.id), by=by)
    return secret


def revoke_feed(member: Member, *, by: Actor) -> None:
    """Take the address back; whoever has it reads nothing any more."""
    access.must_be_themselves(by, member.id)
    if _end(member):
        record(CalendarFeedRevoked(member_id=member.id), by=by)


def _end(member: Member) -> int:
    # the member's row lets two that are made at once wait for each other
    Member.objects.select_for_update(no_key=True).get(id=member.id)
    return CalendarFeed.objects.filter(member=member, revoked_at=None).update(revoked_at=clock.now())
