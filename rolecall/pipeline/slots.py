"""What applications and what is said about them put into the inbox."""

from collections.abc import Iterator

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, owes
from rolecall.kit.addresses import address_of
from rolecall.pipeline.queries.comments import unseen_mentions

LONGEST = 140


@owes("Colleagues said to you", order=40)
def mentions(member: Member, most: int) -> Iterator[Owed]:
    """Comments that speak to them and that they have not seen, the latest first."""
    slug = member.organization.slug
    for each in unseen_mentions(member)[:most]:
        said = each.comment
        yield Owed(
            title=said.candidate.name,
            about=f"{said.author_name}: {_short(said.body)}",
            act="Read",
            href=address_of("pipeline:candidate", slug, said.candidate_id),
            since=said.created_at,
            dismiss=address_of("pipeline:see_mention", slug, each.id),
        )


def _short(body: str) -> str:
    line = " ".join(body.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"
