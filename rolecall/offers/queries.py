"""What the screens of offers show."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from rolecall.accounts.models import Member, Organization
from rolecall.accounts.sight import SEE_ALL
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.messaging.models import Message
from rolecall.offers.models import (
    ACCEPTED,
    SENT,
    VIEWED,
    Offer,
    OfferPaper,
    OfferQuerySet,
    OfferQuestion,
    OfferSignature,
    OfferTemplate,
)

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
    if actor.role in SEE_ALL:
        return _every_offer(application_id)
    # for whom others see depends on the day: it must not be written once
    viewer = Viewer(actor.role, actor.actor_kind, actor.actor_id)
    return list(_newest(Offer.objects.visible_to(viewer), application_id))


@written
def _every_offer(application: UUID) -> OfferQuerySet:
    return _newest(Offer.objects.all(), application)


def _newest(seen: OfferQuerySet, application: UUID) -> OfferQuerySet:
    rows: OfferQuerySet = seen.whole().filter(application=application).order_by("-id")[:PER_PAGE]
    return rows


def offer_for_candidate(application_id: UUID) -> Offer | None:
    """The offer that the candidate sees: the one that they can answer, or else the newest sent to them."""
    rows = Offer.objects.whole().select_related("template").filter(application=application_id)
    sent = list(rows.filter(sent_at__isnull=False).order_by("-id"))
    return next((each for each in sent if each.state in (SENT, VIEWED)), next(iter(sent), None))


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


def to_countersign(actor: Actor) -> OfferQuerySet:
    """Accepted offers that somebody sees and that still want a signature beside the candidate's."""
    signed = OfferSignature.objects.filter(offer=OuterRef("pk"), party="employer")
    seen = Offer.objects.visible_to(actor).whole().in_state(ACCEPTED).filter(countersigned=True)
    return seen.exclude(Exists(signed)).order_by("accepted_at", "id")


def unanswered_questions(member: Member) -> QuerySet[OfferQuestion]:
    """What was asked about open offers that a member made, since the last letter to the person."""
    answered = Message.objects.filter(
        candidate=OuterRef("offer__application__candidate"), author__isnull=False, id__gt=OuterRef("pk")
    ).exclude(state="taken_back")
    mine = Offer.objects.visible_to(member).under_way().filter(made_by=member)
    asked = OfferQuestion.objects.filter(offer__in=mine).exclude(Exists(answered))
    return asked.select_related("offer__application__candidate").order_by("id")
