"""Offers and their templates that two people change at once: nothing is taken back, nothing leaves unread."""

import re
from typing import Any

from rolecall.accounts.models import Member
from rolecall.approvals.models import ApprovalRule
from rolecall.offers import actions as offers
from rolecall.offers.forms import OfferForm
from rolecall.offers.models import Offer, OfferTemplate
from tests.jobs.sent import rows_of
from tests.offers.conftest import Make
from tests.offers.test_doors import Browser


def seen_on(page: Any) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', page.content.decode())
    assert found is not None
    return found[1]


def filled_in(offer: Offer, **changes: str) -> dict[str, str]:
    """The form of an offer as it is shown, with what somebody writes into it."""
    shown = OfferForm.initial_of(offer, offer.organization)
    return {**{name: str(value) for name, value in shown.items()}, **changes}


def colleague_changes(offer: Offer, by: Member, **changes: str) -> None:
    form = OfferForm(filled_in(offer, **changes), own=offer.own_fields, organization=offer.organization)
    assert form.is_valid(), form.errors
    offers.change(offer, terms=form.terms(), by=by)


def test_what_only_a_colleague_changed_in_an_offer_stays(
    rae: Member, amara: Any, make: Make, signed_in: Browser
) -> None:
    offer, browser = make(amara), signed_in(rae)
    edit = f"/northwind/offers/{offer.id}/edit/"
    seen, mine = seen_on(browser.get(edit)), filled_in(offer, location="Patras")
    colleague_changes(offer, rae, salary_amount="91000", own_signing_bonus="7000")

    assert browser.post(edit, {**mine, "seen": seen}).status_code == 302

    kept = Offer.objects.get()
    assert (kept.location, kept.salary_amount, kept.own["signing_bonus"]) == ("Patras", 91000, "7000")


def test_who_wrote_the_same_term_as_a_colleague_is_asked_once(
    rae: Member, amara: Any, make: Make, signed_in: Browser
) -> None:
    offer, browser = make(amara), signed_in(rae)
    edit = f"/northwind/offers/{offer.id}/edit/"
    mine = filled_in(offer, title="Mine") | {"seen": seen_on(browser.get(edit))}
    colleague_changes(offer, rae, title="Theirs")

    asked = browser.post(edit, mine)
    told = Offer.objects.get().title
    again = browser.post(edit, mine | {"seen": seen_on(asked)})

    page = asked.content.decode()
    assert (asked.status_code, told, again.status_code) == (422, "Theirs", 302)
    assert "somebody else changed this: Title (now “Theirs”)" in page
    assert 'value="Mine"' in page
    assert Offer.objects.get().title == "Mine"


def test_who_saves_an_offer_that_a_colleague_sent_meanwhile_still_has_their_words(
    rae: Member, sent: Offer, signed_in: Browser
) -> None:
    answer = signed_in(rae).post(
        f"/northwind/offers/{sent.id}/edit/",
        filled_in(sent, letter="<p>Dear {name}, my <b>new</b> words.</p>"),
    )

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What you wrote is not saved" in page
    assert "Dear {name}, my new words." in page


def test_an_offer_is_not_sent_by_somebody_who_has_not_read_it_as_it_is(
    rae: Member, amara: Any, make: Make, signed_in: Browser
) -> None:
    offer, browser = make(amara), signed_in(rae)
    page = f"/northwind/offers/{offer.id}/"
    read = seen_on(browser.get(page))
    colleague_changes(offer, rae, salary_amount="91000")

    asked = browser.post(f"{page}send/", {"message": "See you soon", "seen": read})
    state = Offer.objects.get().state
    sent = browser.post(f"{page}send/", {"message": "See you soon", "seen": seen_on(asked)})

    shown = asked.content.decode()
    assert (asked.status_code, state, sent.status_code) == (422, "draft", 302)
    assert "Somebody changed the offer after you opened this page" in shown
    assert "See you soon" in shown
    assert "91,000" in shown
    assert Offer.objects.get().sent_at is not None


def test_nobody_is_asked_to_approve_an_offer_that_whoever_asks_has_not_read(
    rae: Member, rule: ApprovalRule, amara: Any, make: Make, signed_in: Browser
) -> None:
    offer, browser = make(amara), signed_in(rae)
    page = f"/northwind/offers/{offer.id}/"
    read = seen_on(browser.get(page))
    colleague_changes(offer, rae, salary_amount="91000")

    told = browser.post(f"{page}ask-approval/", {"seen": read})
    state = Offer.objects.get().state
    asked = browser.post(f"{page}ask-approval/", {"seen": seen_on(told)})

    assert (told.status_code, state, asked.status_code) == (422, "draft", 302)
    assert "Somebody changed the offer after you opened this page" in told.content.decode()
    assert Offer.objects.get().state == "awaiting_approval"


def test_a_template_of_offers_may_be_written_by_two(
    rae: Member, template: OfferTemplate, signed_in: Browser
) -> None:
    browser, page = signed_in(rae), f"/northwind/settings/offer-templates/{template.id}/"
    rows = [
        {
            "label": each["label"],
            "kind": each["kind"],
            "options": "\r\n".join(each["options"]),
            "ORDER": place,
        }
        for place, each in enumerate(template.fields, 1)
    ]
    mine = {
        "seen": seen_on(browser.get(page)),
        "name": template.name,
        "letter": template.letter,
        "days_to_answer": "9",
        **rows_of("fields", *rows, initial=2),
    }
    own = [offers.Field("Signing bonus", "money"), offers.Field("Car")]
    offers.keep_template(
        template, by=rae, name="Theirs", letter=template.letter, fields=own, days_to_answer=7
    )

    assert browser.post(page, mine).status_code == 302

    kept = OfferTemplate.objects.get(id=template.id)
    assert (kept.name, kept.days_to_answer) == ("Theirs", 9)
    assert [each["label"] for each in kept.fields] == ["Signing bonus", "Car"]
