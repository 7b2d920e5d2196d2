"""What the screens of offers show."""

from dataclasses import dataclass
from uuid import UUID

from rolecall.accounts.models import Organization
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.offers.models import Offer, OfferPaper, OfferQuerySet, OfferTemplate

PER_PAGE = 50


@dataclass(frozen=True)
class Papers:
    """The PDFs of an offer: the newest of each kind."""

    letter: OfferPaper | None
    signed: OfferPaper | None


def offers_for(actor: Actor, *, state: str = "", before: UUID | None = None) -> list[Offer]:
    """A page of the offers that somebody may see, newest first."""
    rows: OfferQuerySet = Offer.objects.visible_to(actor).whole()
    rows = rows.in_state(state) if state else rows
    rows = rows.filter(id__lt=before) if before else rows
    return list(rows.order_by("-id")[:PER_PAGE])


def offers_of(application_id: UUID, actor: Actor) -> list[Offer]:
    """The offers of an application that somebody may see, newest first."""
    return _offers(application_id, actor.role, actor.actor_kind, actor.actor_id)


@written
def _offers(application: UUID, role: str, kind: str, viewer: UUID | None) -> OfferQuerySet:
    seen: OfferQuerySet = Offer.objects.visible_to(Viewer(role, kind, viewer)).whole()
    return seen.filter(application=application).order_by("-id")[:PER_PAGE]


def offer_for_candidate(application_id: UUID) -> Offer | None:
    """The offer that the candidate sees: the newest that was sent to them."""
    sent = Offer.objects.whole().select_related("template").filter(application=application_id)
    return sent.filter(sent_at__isnull=False).order_by("-id").first()


def papers_of(offer: Offer) -> Papers:
    """The PDFs of an offer."""
    newest = {paper.kind: paper for paper in offer.papers.order_by("id")}
    return Papers(newest.get("letter"), newest.get("signed"))


def letter_of(offer: Offer) -> OfferPaper:
    """The letter as it was sent."""
    return offer.papers.filter(kind="letter").latest("id")


def templates() -> list[OfferTemplate]:
    """The templates in use."""
    return list(OfferTemplate.objects.in_use())


def consent(organization: Organization) -> str:
    """What a person agrees to when they sign; kept with the signature word for word."""
    return (
        f"I accept the offer of {organization.name} as it is written in the letter, and I agree to sign it "
        "electronically. My typed name is my signature."
    )
