"""Offers as a kind of thing that is approved."""

from rolecall.accounts.sight import sees_all
from rolecall.approvals.kinds import Kind, register
from rolecall.kit.events import Actor
from rolecall.offers import terms
from rolecall.offers.models import Offer, OfferQuerySet
from rolecall.pipeline.models import Application


def visible_to(actor: Actor) -> OfferQuerySet:
    """The ids of the offers that somebody may see, whoever asked whom for approval."""
    return Offer.objects.visible_to(actor).values("id")  # type: ignore[return-value]


def closed_to(actor: Actor) -> OfferQuerySet:
    """The ids of the offers to people whom somebody reviews blind."""
    if sees_all(actor):
        return Offer.objects.none().values("id")  # type: ignore[return-value]
    blind = Application.objects.in_blind_review()
    return Offer.objects.filter(application__in=blind).values("id")  # type: ignore[return-value]


def announce() -> None:
    """Let rules ask for approval of offers."""
    register(
        Kind(
            "offer",
            "Offer",
            "Offers",
            visible_to=visible_to,
            closed_to=closed_to,
            route="offers:offer",
            order=tuple(terms.LABELS.values()),
            marks={"Letter": "as it stands on the page of the offer"},
        )
    )
