"""What becomes of an option that people have: asked on settings, and done for everybody at once."""

import re
from html import unescape

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, CustomField
from rolecall.kit.models import EventRow
from rolecall.pipeline.models import Application
from tests.pipeline.fields import PARTS, SETTINGS, SignedIn, fill_address, said_of, seen_in
from tests.pipeline.test_people_api import program, send


@pytest.fixture
def level(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Level", kind="one_of", options=["Jr", "Sr", "Lead"])


@pytest.fixture
def hana(level: CustomField, rae: Member) -> Candidate:
    person = candidates.add(by=rae, name="Hana Tanaka")
    return candidates.fill(person, {level.id: "Sr"}, by=rae)


def asked_in(html: str) -> dict[str, str]:
    """What is asked of options, with what is chosen."""
    selects = re.findall(r'<select[^>]*name="(field-was-\w+)".*?</select>', html, re.DOTALL)
    chosen = {}
    for name in selects:
        found = re.search(rf'name="{name}".*?<option value="([^"]*)" selected', html, re.DOTALL)
        chosen[name] = unescape(found[1]) if found else ""
    return chosen


def test_an_option_that_is_written_otherwise_asks_once_and_takes_people_along(
    ada: Member, level: CustomField, hana: Candidate, signed_in: SignedIn
) -> None:
    client, address = signed_in(ada), f"{SETTINGS}{level.id}/"
    seen = seen_in(client.get(address).content.decode())
    data = {"field-name": "Level", "field-options": "Jr\nSenior\nLead", "field-hint": "x", "seen": seen}

    asked = client.post(address, data)
    shown = unescape(asked.content.decode())

    assert asked.status_code == 422
    assert "“Sr”, which 1 person has" in shown
    assert "Check what becomes of it" in shown
    assert ">\nJr\nSenior\nLead</textarea>" in shown
    answers = asked_in(shown)
    assert [*answers.values()] == ["now:Senior"]
    assert said_of(hana) == {"Level": "Sr"}
    assert not EventRow.objects.filter(type="custom_field_changed").exists()

    done = client.post(address, {**data, **answers}, follow=True)

    level.refresh_from_db()
    assert (level.options, level.hint) == (["Jr", "Senior", "Lead"], "x")
    assert said_of(hana) == {"Level": "Senior"}
    assert "“Level” is changed." in done.content.decode()
    assert "offered no longer" not in done.content.decode()


def test_an_option_that_is_taken_away_says_how_many_have_it_and_stays_theirs(
    ada: Member, level: CustomField, hana: Candidate, signed_in: SignedIn
) -> None:
    client, address = signed_in(ada), f"{SETTINGS}{level.id}/"
    data = {"field-name": "Level", "field-options": "Jr\nLead"}
    asked = client.post(address, data)
    answers = asked_in(asked.content.decode())
    assert (asked.status_code, [*answers.values()]) == (422, ["keep"])

    done = unescape(client.post(address, {**data, **answers}, follow=True).content.decode())

    assert "1 person has “Sr” still, which is offered no longer." in done
    assert said_of(hana) == {"Level": "Sr"}
    later = client.get(address).content.decode()
    [name] = asked_in(later)
    client.post(address, {**data, name: "now:Lead"})
    assert said_of(hana) == {"Level": "Lead"}
    assert asked_in(client.get(address).content.decode()) == {}


def test_what_nobody_has_is_asked_of_nobody(ada: Member, level: CustomField, signed_in: SignedIn) -> None:
    data = {"field-name": "Level", "field-options": "Junior\nSenior"}
    assert signed_in(ada).post(f"{SETTINGS}{level.id}/", data).status_code == 302
    level.refresh_from_db()
    assert level.options == ["Junior", "Senior"]


def test_two_records_of_one_person_are_counted_as_one(
    ada: Member, rae: Member, level: CustomField, hana: Candidate, signed_in: SignedIn
) -> None:
    twice = candidates.fill(candidates.add(by=rae, name="Tanaka, Hana"), {level.id: "Jr"}, by=rae)
    assert "2 people" in signed_in(ada).get(SETTINGS).content.decode()
    candidates.merge(hana, twice, by=rae)
    assert "1 person" in signed_in(ada).get(SETTINGS).content.decode()


def test_who_did_not_touch_the_options_is_not_asked_of_what_a_colleague_renamed(
    ada: Member, level: CustomField, hana: Candidate, signed_in: SignedIn
) -> None:
    client, address = signed_in(ada), f"{SETTINGS}{level.id}/"
    seen = seen_in(client.get(address).content.decode())
    candidates.change_field(level, by=ada, renamed_options={"Sr": "Senior"})

    mine = {"field-name": "Level", "field-options": "Jr\nSr\nLead", "field-hint": "Of now", "seen": seen}
    assert client.post(address, mine).status_code == 302
    level.refresh_from_db()
    assert (level.options, level.hint) == (["Jr", "Senior", "Lead"], "Of now")


def test_who_fills_the_card_meanwhile_takes_nothing_back(
    amara: Application, level: CustomField, wage: CustomField, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    candidates.fill(amara.candidate, {level.id: "Sr"}, by=rae)
    client = signed_in(rae)
    seen = seen_in(client.get(fill_address(amara), **PARTS).content.decode())
    candidates.change_field(level, by=ada, renamed_options={"Sr": "Senior"})

    left = {f"field-{level.id}": "Sr", f"field-{wage.id}": "7", "seen": seen}
    assert client.post(fill_address(amara), left, **PARTS).status_code == 200
    assert said_of(amara.candidate) == {"Level": "Senior", "Wage": 7}

    chosen = {**left, f"field-{level.id}": "Jr"}
    asked = client.post(fill_address(amara), chosen, **PARTS)
    assert asked.status_code == 422
    assert "somebody else changed this" in asked.content.decode()


def test_who_chooses_what_is_offered_no_longer_reads_so_and_finds_it_chosen_still(
    amara: Application, level: CustomField, ada: Member, rae: Member, signed_in: SignedIn
) -> None:
    client = signed_in(rae)
    seen = seen_in(client.get(fill_address(amara), **PARTS).content.decode())
    candidates.change_field(level, by=ada, renamed_options={"Sr": "Senior"})

    answer = client.post(fill_address(amara), {f"field-{level.id}": "Sr", "seen": seen}, **PARTS)

    assert answer.status_code == 422
    assert '<option value="Sr" selected>' in answer.content.decode()
    assert "Choose one of the answers that are offered: Jr, Senior, Lead." in answer.content.decode()
    assert said_of(amara.candidate) == {}


def test_programs_rename_an_option_and_read_how_many_have_each(
    ada: Member, level: CustomField, hana: Candidate
) -> None:
    api, one = program(ada, "admin"), f"/custom_fields/{level.id}"
    wrong = send(api, "PATCH", one, {"renamed_options": {"Sr": "Senior"}, "options": ["Jr", "Sr"]})
    assert (wrong.status_code, wrong.json()["errors"][0]["field"]) == (422, "renamed_options")

    done = send(api, "PATCH", one, {"renamed_options": {"Sr": "Senior"}})
    assert done.json()["options"] == ["Jr", "Senior", "Lead"]
    assert said_of(hana) == {"Level": "Senior"}

    send(api, "PATCH", one, {"options": ["Jr", "Lead"]})
    assert api.get(f"/api/v1{one}/options").json()["items"] == [
        {"option": "Jr", "people": 0, "is_offered": True},
        {"option": "Lead", "people": 0, "is_offered": True},
        {"option": "Senior", "people": 1, "is_offered": False},
    ]
    assert program(ada, "interviewer").get(f"/api/v1{one}/options").status_code == 403
