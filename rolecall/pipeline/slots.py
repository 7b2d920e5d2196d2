"""What applications put into the inbox and onto the page of a requisition."""

from collections.abc import Iterator, Sequence
from uuid import UUID

from django.http import HttpRequest

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, owes
from rolecall.jobs.models import Opening
from rolecall.kit.addresses import address_of
from rolecall.pipeline.models import Application, Hire
from rolecall.pipeline.queries.comments import unseen_mentions
from rolecall.ui.slots import fills

LONGEST = 140


@fills("requisition.hires")
def hires(request: HttpRequest, openings: Sequence[Opening]) -> Iterator[tuple[UUID | None, str, str]]:
    """Who fills which seat, with their page: those whom the member may see."""
    filled = [each for each in openings if each.filled_at]
    if not filled:
        return
    member = request.member  # type: ignore[attr-defined]
    there = Application.objects.filter(job__in={each.job_id for each in filled}, state="hired")
    seen = there.filter(id__in=Application.objects.visible_to(member).values("id"))
    rows = Hire.objects.filter(application__in=seen, opening__in=filled, undone_at=None)
    for each in rows.select_related("application__candidate"):
        person = each.application.candidate
        yield (
            each.opening_id,
            person.name,
            address_of("pipeline:candidate", member.organization.slug, person.id),
        )


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
