"""What offers put on the candidate's page."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest

from rolecall.candidates.models import Candidate
from rolecall.kit.addresses import address_of
from rolecall.offers import access, queries, terms
from rolecall.pipeline.models import Application
from rolecall.ui.slots import fills, part


@fills("candidate.cards", order=30)
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
