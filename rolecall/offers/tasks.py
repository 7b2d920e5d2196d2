"""Papers of offers, and mails to colleagues."""

import hashlib
from typing import Any

from rolecall.accounts.models import Member, Organization
from rolecall.audit.queries import Entry, entry_of
from rolecall.jobs.models import TeamMember
from rolecall.kit import clock, mail, storage, tenancy
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import record
from rolecall.kit.tasks import LETTERS_LANE, task
from rolecall.offers import letters, paper, sealing, terms
from rolecall.offers.events import OfferSealed
from rolecall.offers.models import Offer, OfferPaper, OfferQuestion, OfferSignature
from rolecall.pipeline.blind import is_blind_to

SEALER = Automatic("Seal")
WHAT = {
    "accepted": "accepted your offer",
    "declined": "declined your offer",
    "expired": "did not answer your offer in time",
}


def freeze_letter(offer: Offer) -> OfferPaper:
    """Make the letter as PDF, once and for all."""
    organization = Organization.objects.get()
    pdf = letter_pdf(offer, organization)
    return OfferPaper.objects.create(
        offer=offer, kind="letter", key=storage.keep(pdf), sha256=hashlib.sha256(pdf).hexdigest()
    )


def letter_pdf(offer: Offer, organization: Organization) -> bytes:
    """The letter as PDF, as the terms are now."""
    return paper.letter(
        organization=organization.name,
        heading=f"Offer: {offer.title}",
        html=terms.filled(offer, organization),
        facts={**terms.shown(offer), "Answer by": terms.last_day(offer.expires_at, organization)},
        written=int((offer.sent_at or clock.now()).timestamp()),
    )


@task(name="offers.seal")
def seal(offer_id: str) -> None:
    """Make the signed PDF: the letter as it was sent, the evidence, and the organization's seal over both."""
    offer = Offer.objects.whole().select_related("template").get(id=offer_id)
    Offer.objects.select_for_update(no_key=True).get(id=offer_id)
    letter = offer.papers.filter(kind="letter").latest("id")
    mark = sealing.seal_of_today()
    pages = paper.evidence(_evidence(offer, letter, sealing.fingerprint(mark)), int(clock.now().timestamp()))
    whole = paper.joined(storage.fetch(letter.key), pages)
    pdf = sealing.sealed(whole, mark, reason="The offer was signed electronically")
    digest = hashlib.sha256(pdf).hexdigest()
    OfferPaper.objects.create(offer=offer, kind="signed", key=storage.keep(pdf), sha256=digest)
    certificate = sealing.fingerprint(mark).replace(":", "").lower()
    record(OfferSealed(**offer.about(), sha256=digest, certificate_sha256=certificate), by=SEALER)


@task(name="offers.tell_of_question", queue=LETTERS_LANE)
def tell_of_question(question_id: str) -> None:
    """Mail a candidate's question to who made the offer."""
    question = OfferQuestion.objects.select_related("offer__application__candidate").get(id=question_id)
    offer = question.offer
    letter = letters.to_members("asks about your offer", offer, Organization.objects.get(), question.text)
    _mail(_maker(offer), letter, reply_to=offer.application.candidate.email)


@task(name="offers.tell_team", queue=LETTERS_LANE)
def tell_team(offer_id: str, what: str) -> None:
    """Mail who made the offer and the hiring managers of the job how it was answered."""
    offer = Offer.objects.select_related("application__candidate").get(id=offer_id)
    led = TeamMember.objects.filter(job=offer.application.job_id, part="hiring_manager").values("member")
    told = [each for each in _active(id__in=led) if not is_blind_to(each, offer.application)]
    people = {member.id: member for member in [*_maker(offer), *told]}
    reason = offer.decline_reason if what == "declined" else ""
    _mail(list(people.values()), letters.to_members(WHAT[what], offer, Organization.objects.get(), reason))


def _maker(offer: Offer) -> list[Member]:
    if offer.made_by_id is None:
        return _active(teams__job=offer.application.job_id, teams__part="lead_recruiter")
    return _active(id=offer.made_by_id)


def _active(**which: Any) -> list[Member]:
    return list(Member.objects.active().filter(**which).order_by("id"))


def _mail(people: list[Member], letter: tuple[str, str], reply_to: str | None = None) -> None:
    subject, html = letter
    here = str(tenancy.current())
    for member in people:
        # what candidates write about money is for those who see the offer
        mail.send(
            mail.Letter(
                member.email, subject, html, organization_id=here, reply_to=reply_to or None, is_private=True
            )
        )


def _evidence(offer: Offer, letter: OfferPaper, fingerprint: str) -> dict[str, Any]:
    organization, candidate = Organization.objects.get(), offer.application.candidate
    events = EventRow.objects.filter(about__subject_id=offer.id).order_by("id")
    return {
        "what": [
            ["Offer", f"{offer.title}, {organization.name}"],
            ["To", f"{candidate.name}, {candidate.email}"],
            ["Number", str(offer.id)],
            ["SHA-256 of the letter as it was sent", letter.sha256],
            ["Certificate of the seal (SHA-256)", fingerprint],
        ],
        "signatures": [_signature(each) for each in offer.signatures.select_related("member")],
        "events": [_event(entry_of(row)) for row in events],
        "note": "The pages before this one are the letter as it was sent. The seal covers all pages: "
        "a changed byte breaks it. How to verify it: see the page “How to verify” of the organization.",
    }


def _signature(signature: OfferSignature) -> dict[str, Any]:
    who = signature.member.email if signature.member else "by their own signed link"
    return {
        "heading": f"Signed by {signature.name} ({signature.get_party_display().lower()})",
        "rows": [
            ["Moment (UTC)", f"{signature.created_at:%Y-%m-%d %H:%M:%S}"],
            ["Known as", who],
            ["Agreed to", signature.consent],
            ["Address", signature.address or "not known"],
            ["Browser", signature.user_agent or "not known"],
            ["SHA-256 of what was signed", signature.letter_sha256],
        ],
    }


def _event(entry: Entry) -> list[str]:
    return [f"{entry.at:%Y-%m-%d %H:%M:%S}", entry.actor_name, entry.sentence]
