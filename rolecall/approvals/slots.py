"""What approvals put into the inbox."""

from collections.abc import Iterator

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, owes
from rolecall.approvals import queries
from rolecall.kit.addresses import address_of


@owes("Approvals to answer", order=30)
def approvals(member: Member, most: int) -> Iterator[Owed]:
    """What waits for their yes or no, the oldest first."""
    slug = member.organization.slug
    for each in queries.waiting_for(member).order_by("id")[:most]:
        yield Owed(
            title=each.title[:1].upper() + each.title[1:],
            about=f"Asked by {each.requested_by_name}",
            act="Answer",
            href=address_of("approvals:approval", slug, each.id),
            since=each.created_at,
        )


@owes("Approvals that nobody can give", order=31, is_left=False)
def stuck(member: Member, most: int) -> Iterator[Owed]:
    """What they are to ask for anew, since somebody who was asked has left, the oldest first."""
    slug = member.organization.slug
    for each in queries.stuck_of(member).order_by("id")[:most]:
        yield Owed(
            title=each.title[:1].upper() + each.title[1:],
            about="Somebody who was asked has left. Take the request back, and ask again.",
            act="Open",
            href=address_of("approvals:approval", slug, each.id),
            since=each.created_at,
        )
