"""What becomes of an offer when its application ends, and when that is taken back."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import transaction
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.kit import clock
from rolecall.messaging.models import Message
from rolecall.offers import actions as offers
from rolecall.offers.errors import OfferWithdrawnAlready
from rolecall.offers.models import Offer
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import AlreadyRejected
from rolecall.pipeline.models import Application, Hire, Rejection
from tests.errands import do_errands
from tests.messaging.saying_no import no_to
from tests.offers.conftest import Make, page_of, sign
from tests.offers.reading import now


def later(minutes: int = 11) -> None:
    """What was due by then is done."""
    do_errands()
    with clock.at(clock.now() + timedelta(minutes=minutes)):
        do_errands()


@pytest.mark.parametrize("end", [pipeline.reject, pipeline.hire])
def test_an_end_that_is_taken_back_leaves_the_offer_with_the_candidate(
    sent: Offer, amara: Application, rae: Member, end: Callable[..., Rejection | Hire]
) -> None:
    act = end(amara, by=rae)
    do_errands()
    pipeline.undo(act.id, by=rae)
    later()

    assert now(sent).state == "sent"
    sign(sent)


def test_who_stays_rejected_or_hired_has_no_offer(sent: Offer, amara: Application, rae: Member) -> None:
    pipeline.reject(amara, by=rae)
    later()

    assert now(sent).state == "withdrawn"
    assert not Message.objects.filter(subject__startswith="About our offer").exists()


def test_the_candidates_page_says_nothing_before_the_letter_has_left(
    sent: Offer, amara: Application, rae: Member, client: Client
) -> None:
    pipeline.reject(amara, by=rae)
    no_to(amara, rae)
    later()
    assert "withdrawn" not in client.get(page_of(sent)).content.decode()

    later(minutes=130)

    assert "This offer is withdrawn" in client.get(page_of(sent)).content.decode()


def test_whoever_signs_after_they_were_rejected_is_told_of_the_offer_and_not_to_reopen(
    sent: Offer, amara: Application, rae: Member
) -> None:
    pipeline.reject(amara, by=rae)

    with pytest.raises(OfferWithdrawnAlready), transaction.atomic():
        sign(sent)

    assert now(sent).state == "sent"


def test_who_was_rejected_meanwhile_is_given_no_more_time(
    sent: Offer, amara: Application, rae: Member
) -> None:
    with clock.at(sent.expires_at + timedelta(minutes=1)):
        offers.expire_due()
        pipeline.reject(amara, by=rae)
        do_errands()

        with pytest.raises(AlreadyRejected), transaction.atomic():
            offers.extend(sent, until=clock.now() + timedelta(days=3), by=rae)

    assert now(sent).state == "expired"
    assert not Message.objects.filter(subject__startswith="More time").exists()


def test_the_candidate_sees_the_offer_that_they_can_answer(
    sent: Offer, make: Make, amara: Application, rae: Member, client: Client
) -> None:
    with clock.at(sent.expires_at + timedelta(minutes=1)):
        offers.expire_due()
        other = offers.send(make(amara, expires_at=clock.now() + timedelta(days=7)), by=rae)
        offers.withdraw(other, by=rae)
        assert "This offer is withdrawn" in client.get(page_of(sent)).content.decode()

        offers.extend(sent, until=clock.now() + timedelta(days=3), by=rae)

        assert "Accept" in client.get(page_of(sent)).content.decode()
        assert client.get(page_of(sent)).content.decode().count("This offer is withdrawn") == 0
