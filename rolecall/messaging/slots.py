"""What candidates answered, on their page and in the inbox."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, owes
from rolecall.candidates.models import Candidate
from rolecall.kit import clock, richtext
from rolecall.kit.addresses import address_of
from rolecall.messaging import queries
from rolecall.messaging.models import BY_CANDIDATE, Reply
from rolecall.pipeline.access import can_write_letters
from rolecall.pipeline.models import Application
from rolecall.ui.slots import fills, part

LONGEST = 140
LATE_DAYS = 2


UNREAD = """
    SELECT FROM messaging_reply reply JOIN messaging_message message ON message.id = reply.message_id
    WHERE message.candidate_id = %(candidate)s AND reply.read_at IS NULL
"""


@fills("candidate.cards", order=10, rows=UNREAD)
def card(request: HttpRequest, *, candidate: Candidate, application: Application | None) -> Iterable[Any]:
    """What the person answered and nobody has read."""
    member = request.member  # type: ignore[attr-defined]
    if can_write_letters(member) and (unread := queries.unread_in(member, candidate)):
        context = {"candidate": candidate, "unread": unread, "said": short(unread[0])}
        yield part("messaging/_card.html", request, context)


@owes("Replies", order=25, is_left=False)
def replies(member: Member, most: int) -> Iterable[Owed]:
    """Answers of candidates that they see to, the longest waiting first."""
    if not can_write_letters(member):
        return
    slug = member.organization.slug
    for each in queries.waiting_for(member)[:most]:
        yield Owed(
            title=each.message.candidate.name,
            about=_about(each),
            act="Answer",
            href=address_of("messaging:reply", slug, each.id),
            since=each.created_at,
            is_late=(clock.now() - each.created_at).days >= LATE_DAYS,
            dismiss=address_of("messaging:read_reply", slug, each.id),
        )


@owes("Letters that did not arrive", order=26, is_left=False)
def undelivered(member: Member, most: int) -> Iterable[Owed]:
    """Letters of theirs that no mail server took, or that came back, the oldest first."""
    slug = member.organization.slug
    for each in queries.failed_for(member)[:most]:
        of = f"?application={each.application_id}" if each.application_id else ""
        yield Owed(
            title=each.candidate.name,
            about=f"{each.subject} · {each.error}",
            act="Open",
            href=address_of("messaging:messages", slug, each.candidate_id) + of,
            since=each.send_after,
        )


def short(reply: Reply) -> str:
    """The beginning of what was said, on one line."""
    line = " ".join(richtext.to_text(reply.message.body_for_members).split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"


def _about(reply: Reply) -> str:
    said = short(reply) or "Sent a mail without words"
    return said if reply.origin == BY_CANDIDATE else f"From another address: {said}"
