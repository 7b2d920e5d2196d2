"""What becomes of an offer: sent, seen, signed or declined, withdrawn, run out, countersigned."""

import re
from datetime import timedelta

import pytest
from django.db import transaction

from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.models import ApprovalRule
from rolecall.jobs.models import Job
from rolecall.kit import clock, storage
from rolecall.kit.errors import Invalid, NotAllowed, RuleBroken
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.messaging.models import Message
from rolecall.offers import actions as offers
from rolecall.offers import queries, schedule
from rolecall.offers.errors import (
    LaterPlease,
    NothingToCountersign,
    NotOpenToChange,
    OfferAcceptedAlready,
    OfferIsAnother,
    OfferRanOut,
    OfferWithdrawnAlready,
)
from rolecall.offers.models import Offer
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Hire
from tests.errands import do_errands
from tests.offers.conftest import SECRETS, Make, letters_to, sign, some_terms, visitor, write_template
from tests.offers.reading import now, text_of, told

AMARA = "amara@mail.example.org"


def test_an_offer_goes_from_draft_to_hired(draft: Offer, rae: Member) -> None:
    assert draft.state == "draft"
    sent = offers.send(draft, by=rae)
    assert sent.state == "sent"
    assert letters_to(AMARA)[0] == "Our offer: Backend Engineer"
    assert offers.view(sent, by=visitor(sent)).state == "viewed"

    sign(sent)

    assert now(sent).state == "accepted"
    hire = Hire.objects.get()
    assert (hire.application_id, hire.starts_on) == (sent.application_id, sent.starts_on)
    assert hire.opening is not None
    assert hire.opening.filled_at is not None
    signature = sent.signatures.get()
    assert (signature.name, signature.address, signature.user_agent) == (
        "Amara Nwosu",
        "192.0.2.7",
        "A phone",
    )
    assert told() == ["offer_made", "offer_sent", "offer_viewed", "offer_accepted"]
    assert "You accepted our offer: Backend Engineer" in letters_to(AMARA)
    assert "Amara Nwosu accepted your offer" in letters_to(rae.email)


def test_no_letter_is_changed_after_it_was_sent(sent: Offer, rae: Member) -> None:
    with pytest.raises(NotOpenToChange):
        offers.change(sent, terms=some_terms(title="Other"), by=rae)
    with pytest.raises(NotOpenToChange):
        offers.send(sent, by=rae)
    assert "Amara Nwosu" in text_of(storage.fetch(queries.letter_of(sent).key))


def test_only_the_candidate_answers(sent: Offer, rae: Member) -> None:
    for somebody in (rae, Visitor("Somebody", rae.id)):
        with pytest.raises(NotAllowed):
            sign(sent, by=somebody)
        with pytest.raises(NotAllowed):
            offers.decline(sent, by=somebody)
    assert now(sent).state == "sent"


def test_a_signature_needs_a_name_a_yes_and_the_letter_that_was_read(sent: Offer) -> None:
    with pytest.raises(Invalid) as refused:
        sign(sent, name=" ", agrees=False)
    assert set(refused.value.fields) == {"name", "agrees"}
    with pytest.raises(OfferIsAnother):
        sign(sent, letter_sha256="0" * 64)
    assert not Hire.objects.exists()


def test_declined_with_a_reason(sent: Offer, rae: Member) -> None:
    offers.decline(sent, by=visitor(sent), reason="I found other work.")

    assert now(sent).decline_reason == "I found other work."
    assert "Amara Nwosu declined your offer" in letters_to(rae.email)
    assert "other work" not in str(EventRow.objects.get(type="offer_declined").data)
    with pytest.raises(RuleBroken):
        sign(sent)


def test_a_question_goes_to_the_recruiter(sent: Offer, rae: Member) -> None:
    offers.ask(sent, by=visitor(sent), text="May I start in April?")

    assert letters_to(rae.email)[0] == "Amara Nwosu asks about your offer"
    with pytest.raises(Invalid):
        offers.ask(sent, by=visitor(sent), text=" ")


def test_a_withdrawn_offer_cannot_be_signed_nor_a_signed_one_withdrawn(
    sent: Offer, rae: Member, apply: object, make: Make, job: Job
) -> None:
    other = offers.send(make(apply(job, 7)), by=rae)  # type: ignore[operator]
    offers.withdraw(sent, by=rae)
    assert "About our offer: Backend Engineer" in letters_to(AMARA)
    with pytest.raises(OfferWithdrawnAlready):
        sign(sent)

    sign(other)
    with pytest.raises(OfferAcceptedAlready):
        offers.withdraw(other, by=rae)
    assert Hire.objects.count() == 1


def test_time_runs_out_and_more_can_be_given(sent: Offer, rae: Member) -> None:
    late = sent.expires_at + timedelta(minutes=1)
    with clock.at(late):
        with pytest.raises(OfferRanOut):
            sign(sent)
        schedule.follow_every_organization(0)
        assert offers.expire_due() == 0
        assert now(sent).state == "expired"
        with pytest.raises(LaterPlease):
            offers.extend(sent, until=sent.expires_at, by=rae)
        offers.extend(sent, until=late + timedelta(days=3), by=rae)
        assert now(sent).state == "sent"
        sign(sent)
    assert "offer_expired" in told()


def test_reminded_once_and_again_after_more_time(sent: Offer, rae: Member) -> None:
    assert offers.remind_due() == 0
    with clock.at(sent.expires_at - timedelta(days=1)):
        schedule.follow_every_organization(0)
        assert offers.remind_due() == 0
        offers.extend(sent, until=sent.expires_at + timedelta(days=5), by=rae)
    with clock.at(sent.expires_at + timedelta(days=4)):
        assert offers.remind_due() == 1
    assert Message.objects.filter(subject__startswith="Our offer waits").count() == 2


def test_whoever_withdrew_their_application_has_no_offer(sent: Offer, amara: Application) -> None:
    pipeline.withdraw(amara, by=visitor(sent))
    with pytest.raises(RuleBroken), transaction.atomic():
        sign(sent)

    do_errands("offers.reactions.end_offers")

    assert now(sent).state == "withdrawn"
    assert not Message.objects.filter(subject__startswith="About our offer").exists()


def test_a_member_signs_beside_the_candidate(
    amara: Application, rae: Member, cleo: Member, team: Job
) -> None:
    template = write_template(rae, countersigned=True)
    sent = offers.send(offers.make(amara, template=template, terms=some_terms(), by=rae), by=rae)
    with pytest.raises(NothingToCountersign):
        offers.countersign(sent, by=cleo, name="Cleo")
    sign(sent)

    offers.countersign(sent, by=cleo, name="Cleo Manager")

    assert [each.party for each in sent.signatures.all()] == ["candidate", "employer"]
    with pytest.raises(NothingToCountersign):
        offers.countersign(sent, by=rae, name="Rae")


def test_an_interviewer_countersigns_nothing(sent: Offer, ivo: Member, team: Job) -> None:
    with pytest.raises(NotAllowed):
        offers.countersign(sent, by=ivo, name="Ivo")


def test_no_event_of_an_offer_holds_terms(
    draft: Offer, rae: Member, cleo: Member, rule: ApprovalRule
) -> None:
    approval = offers.ask_approval(draft, by=rae)
    assert approval is not None
    approvals.approve(approval, by=cleo, comment="83417 is fine")
    offers.send(draft, by=rae)
    sign(draft)
    do_errands()

    told = str(list(EventRow.objects.values_list("data", flat=True)))
    # keys, digests and moments are digits too, and hold any four of them by chance
    events = re.sub(r"[0-9a-f]{32,}|[0-9a-f]{8}-[0-9a-f-]{27}|\d{4}-\d\d-\d\dT[\d:.]+", "", told)

    assert not [secret for secret in SECRETS if secret in events]
