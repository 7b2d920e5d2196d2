"""Settings of the organization's own fields: administrators say which there are."""

import re

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_models import MOST_FIELDS
from rolecall.candidates.models import Candidate, CustomField
from rolecall.kit.errors import Invalid
from tests.pipeline.fields import (
    SETTINGS,
    SignedIn,
    names,
    said_of,
    seen_in,
)


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka")


def test_an_administrator_adds_a_field_and_changes_it(ada: Member, signed_in: SignedIn) -> None:
    client = signed_in(ada)
    asked = {
        "field-name": "Office",
        "field-kind": "one_of",
        "field-options": "Lisbon\nPorto\n",
        "field-hint": "?",
    }
    client.post(f"{SETTINGS}new/", asked)
    office = CustomField.objects.get()
    assert (office.name, office.kind, office.options, office.hint) == (
        "Office",
        "one_of",
        ["Lisbon", "Porto"],
        "?",
    )

    form = client.get(f"{SETTINGS}{office.id}/").content.decode()
    assert "Porto" in form
    changed = {"field-name": "Favourite office", "field-options": "Porto\nFaro", "seen": seen_in(form)}
    client.post(f"{SETTINGS}{office.id}/", changed)
    office.refresh_from_db()
    assert (office.name, office.options, office.hint) == ("Favourite office", ["Porto", "Faro"], "")

    assert "Favourite office" in client.get(SETTINGS).content.decode()


def test_the_limits_of_a_number_are_said_and_taken_away(
    ada: Member, wage: CustomField, signed_in: SignedIn
) -> None:
    client = signed_in(ada)
    form = client.get(f"{SETTINGS}{wage.id}/").content.decode()

    asked = {"field-name": "Wage", "field-least": "100", "field-most": "", "seen": seen_in(form)}
    client.post(f"{SETTINGS}{wage.id}/", asked)
    wage.refresh_from_db()
    assert wage.limits == {"min": 100}

    client.post(f"{SETTINGS}{wage.id}/", {"field-name": "Wage", "field-least": "", "field-most": ""})
    wage.refresh_from_db()
    assert wage.limits is None


def test_what_cannot_be_is_told_beside_its_field_and_nothing_is_lost(
    ada: Member, notice: CustomField, signed_in: SignedIn
) -> None:
    asked = {"field-name": "notice PERIOD", "field-kind": "one_of", "field-options": "Only one"}
    answer = signed_in(ada).post(f"{SETTINGS}new/", asked)
    shown = answer.content.decode()

    assert answer.status_code == 422
    assert 'value="notice PERIOD"' in shown
    assert ">\nOnly one</textarea>" in shown
    assert re.search(r'id="id_field-name_error".*?There is a field of this name already', shown, re.DOTALL)
    assert re.search(r'id="id_field-options_error".*?Offer between 2 and 50', shown, re.DOTALL)
    crossed = {"field-name": "Age", "field-kind": "number", "field-least": "9", "field-most": "1"}
    shown = signed_in(ada).post(f"{SETTINGS}new/", crossed).content.decode()
    assert re.search(r'id="id_field-least_error".*?above the largest', shown, re.DOTALL)
    assert names() == ["Notice period"]


def test_two_who_change_a_field_at_once_take_nothing_back_from_each_other(
    ada: Member, notice: CustomField, signed_in: SignedIn
) -> None:
    client = signed_in(ada)
    seen = seen_in(client.get(f"{SETTINGS}{notice.id}/").content.decode())
    candidates.change_field(notice, by=ada, name="Notice", options=["None", "6 months"])

    mine = {"field-options": "None\n3 months", "field-hint": "From today", "seen": seen}
    client.post(f"{SETTINGS}{notice.id}/", {**mine, "field-name": "Notice period"})
    notice.refresh_from_db()
    assert (notice.name, notice.options, notice.hint) == ("Notice", ["None", "6 months"], "From today")

    candidates.change_field(notice, by=ada, name="Free from")
    asked = client.post(f"{SETTINGS}{notice.id}/", {**mine, "field-name": "Leaves after"})
    assert asked.status_code == 422
    assert "somebody else changed this" in asked.content.decode()


def test_fields_are_put_in_order_by_buttons_that_keep_the_focus(
    ada: Member, notice: CustomField, wage: CustomField, signed_in: SignedIn
) -> None:
    client = signed_in(ada)
    permit = candidates.add_field(by=ada, name="Permit", kind="date")

    def press(way: str, field: CustomField) -> list[str]:
        """What has the focus on the page that answers."""
        shown = client.post(f"{SETTINGS}order/", {way: field.id}, follow=True).content.decode()
        return re.findall(r'<button[^>]*aria-label="([^"]*)"[^>]*autofocus', shown)

    assert press("down", notice) == ["Move “Notice period” down"]
    assert names() == ["Wage", "Notice period", "Permit"]
    assert press("up", permit) == ["Move “Permit” up"]
    assert names() == ["Wage", "Permit", "Notice period"]
    assert press("up", permit) == ["Move “Permit” down"]
    assert names() == ["Permit", "Wage", "Notice period"]


def test_a_field_is_removed_with_a_word_of_who_has_it_and_comes_back_with_it(
    ada: Member, notice: CustomField, hana: Candidate, signed_in: SignedIn
) -> None:
    client = signed_in(ada)
    candidates.fill(hana, {notice.id: "3 months"}, by=ada)

    assert "filled for 1 person" in client.get(f"{SETTINGS}{notice.id}/remove/").content.decode()
    assert names() == ["Notice period"]
    done = client.post(f"{SETTINGS}{notice.id}/remove/", follow=True).content.decode()
    assert names() == []
    assert done.count(f"{SETTINGS}{notice.id}/restore/") == 2
    assert ">Undo<" in done
    assert client.get(f"{SETTINGS}{notice.id}/").status_code == 404

    client.post(f"{SETTINGS}{notice.id}/restore/")
    assert said_of(hana) == {"Notice period": "3 months"}


def test_a_field_whose_name_was_given_to_another_waits_for_that_one(
    ada: Member, notice: CustomField, signed_in: SignedIn
) -> None:
    candidates.remove_field(notice, by=ada)
    candidates.add_field(by=ada, name="Notice period", kind="date")

    refused = signed_in(ada).post(f"{SETTINGS}{notice.id}/restore/", follow=True)

    assert "Another field is called “Notice period” now." in refused.content.decode()
    notice.refresh_from_db()
    assert notice.removed_at is not None


def test_a_field_is_brought_back_where_there_is_a_place_for_it(
    ada: Member, notice: CustomField, signed_in: SignedIn
) -> None:
    candidates.remove_field(notice, by=ada)
    for number in range(MOST_FIELDS):
        last = candidates.add_field(by=ada, name=f"Field {number}", kind="date")
    client = signed_in(ada)

    refused = client.post(f"{SETTINGS}{notice.id}/restore/", follow=True)
    assert "There can be 50 fields. Remove one first, then bring “Notice period” back." in (
        refused.content.decode()
    )
    with pytest.raises(Invalid, match="another look"):
        candidates.bring_back(notice, by=ada)
    notice.refresh_from_db()
    assert (notice.removed_at is None, len(names())) == (False, MOST_FIELDS)

    candidates.remove_field(last, by=ada)
    client.post(f"{SETTINGS}{notice.id}/restore/")
    assert names()[-1] == "Notice period"


def test_only_administrators_say_which_fields_there_are(
    notice: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    pages = ["", "new/", f"{notice.id}/", f"{notice.id}/remove/"]

    assert {client.get(f"{SETTINGS}{page}").status_code for page in pages} == {403}
    assert client.post(f"{SETTINGS}{notice.id}/remove/").status_code == 403
    assert client.post(f"{SETTINGS}order/", {"up": notice.id}).status_code == 403
    assert names() == ["Notice period"]


def test_the_settings_lead_there(ada: Member, rae: Member, signed_in: SignedIn) -> None:
    leads = [SETTINGS in signed_in(who).get("/northwind/settings/").content.decode() for who in (ada, rae)]

    assert leads == [True, False]
