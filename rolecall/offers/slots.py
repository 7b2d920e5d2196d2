"""What offers put on the candidate's page and into the inbox."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from rolecall.accounts.models import Member
from rolecall.accounts.owed import Owed, owes
from rolecall.candidates.models import Candidate
from rolecall.kit.addresses import address_of
from rolecall.offers import access, queries, terms
from rolecall.pipeline.models import Application
from rolecall.ui.slots import fills, part

LONGEST = 140


MADE = "SELECT FROM offers_offer WHERE application_id = %(application)s"


@fills("candidate.cards", order=30, rows=MADE)
def card(request: HttpRequest, *, candidate: Candidate, application: Application | None) -> Iterable[Any]:
    """The offers of the application that is open."""
    if application is None:
        return
    offers = queries.offers_of(application.id, request.member)  # type: ignore[attr-defined]
    if offers:
        shown = [(offer, terms.words_of(offer)["salary"]) for offer in offers]
        yield part("offers/_card.html", request, {"offers": shown})


@fills("candidate.acts", order=30)
def acts(request: HttpRequest, *, candidate: Candidate, application: Application | None) -> Iterable[Any]:
    """'Make an offer…' where there may be one."""
    if application is not None and application.is_active and access.can_make(request.member):  # type: ignore[attr-defined]
        slug = request.organization.slug  # type: ignore[attr-defined]
        yield ("Make an offer…", address_of("offers:new", slug, application.id), "file-pen-line", False)


@owes("Offers to sign", order=35)
def to_sign(member: Member, most: int) -> Iterable[Owed]:
    """Accepted offers that wait for a signature beside the candidate's, the oldest first."""
    if access.can_countersign_some(member):
        for each in queries.to_countersign(member)[:most]:
            yield Owed(
                title=each.application.candidate.name,
                about=f"{each.title} · accepted",
                act="Sign",
                href=address_of("offers:offer", member.organization.slug, each.id),
                since=each.accepted_at,
            )


@owes("Questions about your offers", order=36)
def questions(member: Member, most: int) -> Iterable[Owed]:
    """What candidates asked about offers that this member made, while nobody wrote back."""
    for each in queries.unanswered_questions(member)[:most]:
        candidate = each.offer.application.candidate
        yield Owed(
            title=candidate.name,
            about=each.text if len(each.text) <= LONGEST else f"{each.text[:LONGEST].rstrip()}…",
            act="Answer",
            href=address_of("pipeline:candidate", member.organization.slug, candidate.id),
            since=each.created_at,
        )
