"""The organization's own fields on screen: administrators say which there are, recruiters fill them in."""

import re
from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_queries import custom_fields, filled_by
from rolecall.candidates.models import Candidate, CustomField
from rolecall.jobs.models import Job
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.pipeline.conftest import stage

SignedIn = Callable[[Member], Client]
SETTINGS = "/northwind/settings/custom-fields/"
PARTS = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def notice(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Notice period", kind="one_of", options=["None", "3 months"])


@pytest.fixture
def wage(ada: Member) -> CustomField:
    return candidates.add_field(
        by=ada, name="Wage", kind="number", limits={"min": 0, "max": 500}, hint="A day"
    )


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka")


def names() -> list[str]:
    return [field.name for field in custom_fields()]


def said_of(candidate: Candidate) -> dict[str, object]:
    return {field.name: value for field, value in filled_by([candidate.id])[candidate.id]}


def fill_address(application: Application) -> str:
    return f"/northwind/candidates/{application.candidate_id}/fields/"


def seen_in(html: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', html)
    assert found
    return found[1]


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


def test_a_recruiter_fills_the_fields_on_the_page_of_a_person(
    amara: Application, notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client, page = signed_in(rae), f"/northwind/candidates/{amara.candidate_id}/"
    assert "Not filled: Notice period, Wage" in client.get(page).content.decode()

    form = client.get(fill_address(amara), **PARTS).content.decode()
    assert "A day" in form
    data = {f"field-{notice.id}": "3 months", f"field-{wage.id}": "42,5", "seen": seen_in(form)}
    shown = client.post(fill_address(amara), data, **PARTS).content.decode()

    assert said_of(amara.candidate) == {"Notice period": "3 months", "Wage": 42.5}
    assert "3 months" in shown
    assert "42.5" in shown
    assert "Not filled" not in shown
    candidates.fill(amara.candidate, {wage.id: None}, by=rae)
    told = client.get(page).content.decode()
    assert ">Emptied Wage<" in told
    candidates.fill(amara.candidate, {notice.id: "None"}, by=rae)
    assert ">Set Notice period to None<" in client.get(page).content.decode()


def test_without_script_the_form_is_a_page_and_leads_back(
    amara: Application, notice: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    assert "<html" in client.get(fill_address(amara)).content.decode()

    answer = client.post(fill_address(amara), {f"field-{notice.id}": "None"})

    assert answer.headers["Location"] == f"/northwind/candidates/{amara.candidate_id}/"
    assert said_of(amara.candidate) == {"Notice period": "None"}


def test_a_value_that_is_none_is_told_beside_its_field_and_what_was_typed_stays(
    amara: Application, notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    data = {f"field-{notice.id}": "3 months", f"field-{wage.id}": "900"}
    answer = signed_in(rae).post(fill_address(amara), data, **PARTS)
    shown = answer.content.decode()

    assert answer.status_code == 422
    assert re.search(rf'id="id_field-{wage.id}_error".*?Enter a number from 0 to 500', shown, re.DOTALL)
    assert 'value="900"' in shown
    assert '<option value="3 months" selected>' in shown
    assert said_of(amara.candidate) == {}


def test_a_value_that_is_offered_no_longer_stays_where_it_is_left_alone(
    amara: Application, notice: CustomField, wage: CustomField, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)
    candidates.change_field(notice, by=ada, options=["None", "6 months"])
    client = signed_in(rae)
    form = client.get(fill_address(amara), **PARTS).content.decode()
    assert '<option value="3 months" selected>' in form

    data = {f"field-{notice.id}": "3 months", f"field-{wage.id}": "7", "seen": seen_in(form)}
    assert client.post(fill_address(amara), data, **PARTS).status_code == 200
    assert said_of(amara.candidate) == {"Notice period": "3 months", "Wage": 7}


def test_what_a_colleague_filled_meanwhile_stays(
    amara: Application, notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    seen = seen_in(client.get(fill_address(amara), **PARTS).content.decode())
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)

    data = {f"field-{notice.id}": "", f"field-{wage.id}": "7", "seen": seen}
    assert client.post(fill_address(amara), data, **PARTS).status_code == 200
    assert said_of(amara.candidate) == {"Notice period": "3 months", "Wage": 7}

    asked = client.post(fill_address(amara), {**data, f"field-{notice.id}": "None"}, **PARTS)
    assert asked.status_code == 422
    assert "somebody else changed this" in asked.content.decode()


def test_who_sees_a_person_sees_what_is_filled_and_fills_nothing(
    team: Job, amara: Application, notice: CustomField, wage: CustomField, rae: Member, ivo: Member,
    signed_in: SignedIn,
) -> None:  # fmt: skip
    client, page = signed_in(ivo), f"/northwind/candidates/{amara.candidate_id}/"
    assert 'id="custom-fields"' not in client.get(page).content.decode().replace(
        '<div id="custom-fields">\n</div>', ""
    )
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)
    shown = client.get(page).content.decode()

    assert "3 months" in shown
    assert "Not filled" not in shown
    assert "/fields/" not in shown
    assert client.get(fill_address(amara)).status_code == 403
    assert client.post(fill_address(amara), {f"field-{notice.id}": "None"}).status_code == 403
    assert said_of(amara.candidate) == {"Notice period": "3 months"}


def test_who_reviews_blind_reads_nothing_of_the_fields(
    team: Job, amara: Application, notice: CustomField, rae: Member, ivo: Member, signed_in: SignedIn
) -> None:
    candidates.fill(amara.candidate, {notice.id: "3 months"}, by=rae)
    screen = stage(team, "Phone screen")
    screen.blind = True
    screen.save()
    pipeline.move(amara, to=screen, by=rae)
    client = signed_in(ivo)

    assert client.get(f"/northwind/candidates/{amara.candidate_id}/").status_code == 404
    assert client.get(fill_address(amara)).status_code == 403
    blind = client.get(f"/northwind/jobs/{team.id}/blind/{amara.id}/")
    assert "3 months" not in blind.content.decode()


def test_the_page_asks_once_for_all_fields(
    amara: Application, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    client, page = signed_in(rae), f"/northwind/candidates/{amara.candidate_id}/"

    def asked() -> list[str]:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            client.get(page)
        return [each["sql"] for each in captured if "customfield" in each["sql"]]

    for number in range(5):
        field = candidates.add_field(by=ada, name=f"Fact {number}", kind="short")
        candidates.fill(amara.candidate, {field.id: "x"}, by=rae)
        assert len(asked()) == 1


def test_whoever_adds_a_person_fills_the_fields_at_once(
    notice: CustomField, wage: CustomField, rae: Member, signed_in: SignedIn
) -> None:
    client, add = signed_in(rae), "/northwind/candidates/new/"
    assert "Notice period" in client.get(add).content.decode()

    data = {"name": "Noor Haddad", f"field-{notice.id}": "None", f"field-{wage.id}": "900"}
    refused = client.post(add, data)
    assert refused.status_code == 422
    assert "Enter a number from 0 to 500" in refused.content.decode()
    assert not Candidate.objects.filter(name="Noor Haddad").exists()

    client.post(add, {**data, f"field-{wage.id}": ""})
    assert said_of(Candidate.objects.get(name="Noor Haddad")) == {"Notice period": "None"}
