"""The page of an offer template, as a browser sends it."""

from collections.abc import Callable

from django.test import Client
from lxml import html

from rolecall.accounts.models import Member
from rolecall.offers.models import OfferTemplate

Browser = Callable[[Member], Client]

NEW = "/northwind/settings/offer-templates/new/"


def as_it_stands(page: str, *, is_scripted: bool) -> dict[str, str]:
    """What is sent of a page on which nobody touched anything; a script numbers the rows."""
    form = next(each for each in html.fromstring(page).forms if "letter" in each.fields)
    sent = {name: value for name, value in form.form_values() if "__prefix__" not in name}
    numbered = {f"fields-{n}-ORDER": str(n + 1) for n in range(int(sent["fields-TOTAL_FORMS"]))}
    return sent | (numbered if is_scripted else {})


def test_a_template_without_fields_of_its_own_is_kept(rae: Member, signed_in: Browser) -> None:
    browser = signed_in(rae)
    for name, is_scripted in (("Permanent", True), ("Fixed term", False)):
        sent = as_it_stands(browser.get(NEW).content.decode(), is_scripted=is_scripted)

        assert browser.post(NEW, sent | {"name": name}).status_code == 302

    assert [each.fields for each in OfferTemplate.objects.all()] == [[], []]
