"""A template may change; what an offer that was made from it says does not."""

from django.test import Client

from rolecall.accounts.models import Member
from rolecall.approvals import actions as approvals
from rolecall.approvals.models import ApprovalRule
from rolecall.offers import actions as offers
from rolecall.offers import terms
from rolecall.offers.actions import Field
from rolecall.offers.actions.writing import needs_approval
from rolecall.offers.models import Offer
from tests.offers.conftest import page_of, sign, some_terms
from tests.offers.reading import now

LETTER = "<p>Dear {name}, from {start}.</p>"


def change_fields(offer: Offer, by: Member, *fields: Field) -> None:
    offers.keep_template(offer.template, by=by, name="Permanent", letter=LETTER, fields=fields)


def test_an_offer_says_what_it_said_when_its_template_asks_for_something_else(
    sent: Offer, rae: Member, client: Client
) -> None:
    before = terms.shown(sent)

    change_fields(sent, rae, Field("Notice period"))

    assert before["Signing bonus"] == "€5,219"
    assert terms.shown(now(sent)) == before
    page = client.get(page_of(sent)).content.decode()
    assert "a bonus of €5,219" in page


def test_a_field_of_another_kind_closes_no_page(sent: Offer, rae: Member, client: Client) -> None:
    change_fields(sent, rae, Field("Signing bonus", "date"))

    assert client.get(page_of(sent)).status_code == 200
    sign(now(sent))


def test_what_was_approved_stays_approved(
    draft: Offer, rae: Member, cleo: Member, rule: ApprovalRule
) -> None:
    approval = offers.ask_approval(draft, by=rae)
    assert approval is not None
    approvals.approve(approval, by=cleo)

    change_fields(draft, rae, Field("Bonus", "money"))

    assert not needs_approval(now(draft))
    assert offers.send(draft, by=rae).state == "sent"


def test_a_draft_keeps_its_own_fields_when_it_is_changed(draft: Offer, rae: Member) -> None:
    change_fields(draft, rae, Field("Car", required=True))

    changed = offers.change(draft, terms=some_terms(title="Lead"), by=rae)

    assert changed.own["signing_bonus"] == "5219"


def test_an_offer_of_before_offers_kept_their_fields_keeps_those_of_then(sent: Offer, rae: Member) -> None:
    before = terms.shown(sent)
    Offer.objects.update(fields=None)
    assert terms.shown(now(sent)) == before

    change_fields(now(sent), rae, Field("Car"))

    assert terms.shown(now(sent)) == before
