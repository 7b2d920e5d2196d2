"""What candidates do with an offer, by their own link: open it, ask, accept by signature, decline."""

from uuid import UUID

from rolecall.accounts.models import Organization
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor, Automatic
from rolecall.kit.recording import record
from rolecall.offers import access, letters, queries, tasks
from rolecall.offers.actions.sending import write
from rolecall.offers.actions.writing import hold
from rolecall.offers.errors import OfferIsAnother, OfferWithdrawnAlready
from rolecall.offers.events import OfferAccepted, OfferDeclined, OfferQuestionAsked, OfferViewed
from rolecall.offers.models import SENT, Offer, OfferQuestion, OfferSignature
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import NotActive
from rolecall.pipeline.models import Hire

MOST_QUESTIONS = 20


def view(offer: Offer, *, by: Actor) -> Offer:
    """Note that the candidate opened the offer; the first time counts."""
    access.must_be_the_candidate(by, offer)
    held = hold(offer)
    if held.state == SENT:
        held.viewed_at = clock.now()
        held.save(update_fields=["viewed_at"])
        record(OfferViewed(**held.about()), by=by)
    return held


def ask(offer: Offer, *, by: Actor, text: str) -> OfferQuestion:
    """Ask the recruiter something about the offer; the same once more is the same question."""
    access.must_be_the_candidate(by, offer)
    held = hold(offer)
    held.must_be_with_candidate(clock.now())
    if not text.strip():
        raise Invalid({"text": "Write your question."})
    words = text.strip()[:4000]
    last = held.questions.order_by("-id").first()
    if last is not None and last.text == words:
        return last
    if held.questions.count() >= MOST_QUESTIONS:
        raise Invalid({"text": "That are many questions already. Write to us by mail."})
    question = OfferQuestion.objects.create(offer=held, text=words)
    record(OfferQuestionAsked(**held.about(), question_id=question.id), by=by)
    tasks.tell_of_question.defer(question_id=question.id)
    return question


def accept(
    offer: Offer,
    *,
    by: Actor,
    name: str,
    agrees: bool,
    letter_sha256: str,
    address: str | None = None,
    user_agent: str = "",
) -> Hire:
    """Accept an offer by signature: once, whoever else acts at the same moment; it hires and fills a seat.

    The order is that of the locks: the offer first, then the application. Whoever comes second, a
    withdrawal or another acceptance, sees what the first did, and is refused in words.
    """
    access.must_be_the_candidate(by, offer)
    held = hold(offer)
    held.must_be_with_candidate(clock.now())
    _check(name, agrees)
    if queries.letter_of(held).sha256 != letter_sha256:
        raise OfferIsAnother
    held.accepted_at = clock.now()
    held.viewed_at = held.viewed_at or held.accepted_at
    held.save(update_fields=["accepted_at", "viewed_at"])
    organization = Organization.objects.get()
    OfferSignature.objects.create(
        offer=held,
        party="candidate",
        name=name.strip()[:200],
        consent=queries.consent(organization),
        address=address,
        user_agent=user_agent[:400],
        letter_sha256=letter_sha256,
    )
    record(OfferAccepted(**held.about(), letter_sha256=letter_sha256), by=by)
    hire = _hired(held)
    write(held, letters.accepted(held, organization), Automatic(organization.name), "hired")
    tasks.seal.defer(offer_id=held.id)
    _tell_team(held.id, "accepted")
    return hire


def decline(offer: Offer, *, by: Actor, reason: str = "") -> Offer:
    """Decline an offer, with the reason if they give one."""
    access.must_be_the_candidate(by, offer)
    held = hold(offer)
    held.must_be_with_candidate(clock.now())
    held.declined_at, held.decline_reason = clock.now(), reason.strip()[:4000]
    held.save(update_fields=["declined_at", "decline_reason"])
    record(OfferDeclined(**held.about()), by=by)
    _tell_team(held.id, "declined")
    return held


def _check(name: str, agrees: bool) -> None:
    problems = {}
    if len(name.split()) < 1:
        problems["name"] = "Type your full name: it is your signature."
    if not agrees:
        problems["agrees"] = "Tick this to sign electronically."
    if problems:
        raise Invalid(problems)


def _hired(offer: Offer) -> Hire:
    try:
        return pipeline.hire(offer.application, by=_by_signature(offer), starts_on=offer.starts_on)
    except NotActive:
        # why the application has ended is not said here, to whom it may not have been told yet
        raise OfferWithdrawnAlready from None


def _by_signature(offer: Offer) -> Automatic:
    return Automatic(f"Signature of {offer.application.candidate.name}"[:200])


def _tell_team(offer_id: UUID, what: str) -> None:
    tasks.tell_team.defer(offer_id=offer_id, what=what)
