"""Sending an offer, giving more time, withdrawing it, signing beside the candidate."""

from datetime import datetime, timedelta

from rolecall.accounts.models import Organization
from rolecall.accounts.sight import member_of
from rolecall.approvals import actions as approvals
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.messaging import actions as messaging
from rolecall.offers import access, letters, queries, tasks
from rolecall.offers.actions.writing import TOO_FAR, hold, is_too_far, must_be_known, needs_approval
from rolecall.offers.errors import (
    LaterPlease,
    NeedsApproval,
    NothingToCountersign,
    NotOpenToChange,
    NotWithTheCandidate,
)
from rolecall.offers.events import OfferCountersigned, OfferExtended, OfferSent, OfferWithdrawn
from rolecall.offers.models import EXPIRED, SENT, VIEWED, Offer, OfferSignature

AT_ONCE = timedelta(0)


def send(offer: Offer, *, by: Actor, message: str = "") -> Offer:
    """Send an offer: its letter is frozen as PDF, and the candidate gets a link to it."""
    access.must_make(by)
    held = hold(offer)
    if not held.can_change:
        raise NotOpenToChange
    if needs_approval(held):
        raise NeedsApproval
    must_be_known(held)
    held.application.must_be_active()
    if held.expires_at <= clock.now():
        raise LaterPlease("The day to answer by has passed. Change the offer first.")
    held.sent_at = clock.now()
    held.save(update_fields=["sent_at"])
    tasks.freeze_letter(held)
    record(OfferSent(**held.about(), expires_at=held.expires_at.isoformat()), by=by)
    write(held, letters.sent(held, Organization.objects.get(), message), by)
    return held


def extend(offer: Offer, *, until: datetime, by: Actor) -> Offer:
    """Give more time to answer; an offer that has run out is with the candidate again."""
    access.must_make(by)
    held = hold(offer)
    if held.state not in (SENT, VIEWED, EXPIRED):
        raise NotWithTheCandidate
    held.application.must_be_active()
    if until <= max(held.expires_at, clock.now()):
        raise LaterPlease
    if is_too_far(until):
        raise LaterPlease(TOO_FAR)
    before, held.expires_at = held.expires_at, until
    if held.expired_at and Offer.objects.under_way().filter(application=held.application).exists():
        raise NotWithTheCandidate("Another offer is under way for this application.")
    held.expired_at = held.reminded_at = None
    held.save(update_fields=["expires_at", "expired_at", "reminded_at"])
    told = OfferExtended(**held.about(), before=before.isoformat(), expires_at=until.isoformat())
    record(told, by=by)
    write(held, letters.extended(held, Organization.objects.get()), by)
    return held


def withdraw(offer: Offer, *, by: Actor, told: bool = True) -> Offer:
    """Withdraw an offer; the candidate is told if it was with them, unless they know."""
    access.must_make(by)
    held = hold(offer)
    was_sent = held.sent_at is not None
    if was_sent:
        held.must_be_with_candidate(min(clock.now(), held.expires_at - timedelta(microseconds=1)))
    elif not held.can_change:
        raise NotWithTheCandidate
    held.withdrawn_at = clock.now()
    held.save(update_fields=["withdrawn_at"])
    if held.approval is not None and held.approval.state == "waiting":
        approvals.cancel(held.approval, by=by)
    record(OfferWithdrawn(**held.about()), by=by)
    if was_sent and told:
        write(held, letters.withdrawn(held, Organization.objects.get()), by)
    return held


def countersign(
    offer: Offer, *, by: Actor, name: str, address: str | None = None, user_agent: str = ""
) -> Offer:
    """Sign beside the candidate, where the template asks for it; the sealed PDF is made anew."""
    access.must_countersign(by, offer)
    held = hold(offer)
    if not held.awaits_countersignature or held.signatures.filter(party="employer").exists():
        raise NothingToCountersign
    if not name.strip():
        raise Invalid({"name": "Type your full name: it is your signature."})
    digest = queries.letter_of(held).sha256
    OfferSignature.objects.create(
        offer=held,
        party="employer",
        member=member_of(by),
        name=name.strip()[:200],
        consent=queries.consent(Organization.objects.get()),
        address=address,
        user_agent=user_agent[:400],
        letter_sha256=digest,
    )
    record(OfferCountersigned(**held.about(), letter_sha256=digest), by=by)
    tasks.seal.defer(offer_id=held.id)
    return held


def write(offer: Offer, letter: tuple[str, str], by: Actor, purpose: str = "other") -> None:
    """Mail the candidate, if there is an address."""
    subject, body = letter
    candidate = offer.application.candidate
    if candidate.email:
        messaging.write(
            candidate,
            application=offer.application,
            by=by,
            subject=subject,
            body=body,
            purpose=purpose,
            after=AT_ONCE,
        )
