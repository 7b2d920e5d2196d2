"""What accounts ask of whoever ends a membership: keys that go on without who knows them."""

from collections.abc import Iterator

from rolecall.accounts.models import ApiKey, Member
from rolecall.accounts.owed import Owed, leaves
from rolecall.kit.addresses import address_of


@leaves("API keys that they made", order=60)
def keys(member: Member, most: int) -> Iterator[Owed]:
    """Keys that still open something and whose secret was shown to them, the newest first."""
    made = ApiKey.objects.valid().of_programs().filter(created_by=member)
    for each in made.order_by("-id")[:most]:
        yield Owed(
            title=each.name,
            about=f"{each.prefix}… goes on, and they may know its secret: rotate it, or revoke it",
            act="Open",
            href=address_of("accounts:keys", member.organization.slug),
        )
