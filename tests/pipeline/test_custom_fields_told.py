"""What programs are told of custom fields as things happen: the same as the API says."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.audit import feed, withholding
from rolecall.audit.queries import entry_of
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, CustomField
from rolecall.kit.models import EventRow
from rolecall.pipeline.queries.records import record_of
from rolecall.webhooks.bodies import body_of
from tests.pipeline.fields import KINDS_FILLED

Json = dict[str, Any]


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka", headline="Sailor")


@pytest.fixture
def own(ada: Member) -> list[CustomField]:
    """One field of each kind; the last of them is called as a column of people is."""
    return [
        candidates.add_field(by=ada, name=name, kind=kind, options=options)
        for name, kind, options, _ in KINDS_FILLED
    ]


def fill_all(hana: Candidate, own: list[CustomField], by: Member) -> None:
    values = [value for *_, value in KINDS_FILLED]
    candidates.fill(hana, {field.id: value for field, value in zip(own, values, strict=True)}, by=by)


def last_told() -> Json:
    """The last event, as programs get it."""
    [told] = feed.told([EventRow.objects.latest("id")])
    return as_json(told)


def as_json(value: Any) -> Any:
    return json.loads(json.dumps(value, default=str))


def said_by_api(person: Candidate, by: Member) -> list[Json]:
    found = record_of(person.id, by)
    assert found is not None
    said: list[Json] = as_json(found["custom_fields"])
    return said


def test_an_event_about_a_person_says_of_custom_fields_what_the_api_says(
    hana: Candidate, own: list[CustomField], ada: Member, rae: Member
) -> None:
    fill_all(hana, own, rae)
    filled = last_told()
    candidates.put_in_order([own[2].id, own[0].id], by=ada)
    candidates.remove_field(own[1], by=ada)
    before = said_by_api(hana, rae)
    candidates.update(hana, by=rae, headline="Skipper")
    changed = last_told()
    candidates.fill(hana, {own[0].id: ""}, by=rae)

    assert len(before) == len(own) - 1
    assert [each["id"] for each in filled["data"]["object"]["custom_fields"]] == [str(one.id) for one in own]
    assert changed["data"]["object"]["custom_fields"] == before
    assert (
        last_told()["data"]["object"]["custom_fields"]
        == said_by_api(hana, rae)
        == [each for each in before if each["id"] != str(own[0].id)]
    )


def test_nobody_s_fields_are_none(hana: Candidate, own: list[CustomField]) -> None:
    assert last_told()["data"]["object_type"] is None  # of the field that was added last
    [told] = feed.told(EventRow.objects.filter(type="candidate_added"))
    assert told["data"]["object"]["custom_fields"] == []


def test_a_change_is_told_with_what_was_before_by_the_field_and_not_by_its_name(
    hana: Candidate, own: list[CustomField], rae: Member, ada: Member
) -> None:
    fill_all(hana, own, rae)
    number = next(each for each in own if each.kind == "number")
    candidates.change_field(number, by=ada, name="name")
    candidates.fill(hana, {number.id: 3, own[0].id: None}, by=rae)
    row = EventRow.objects.latest("id")
    told, sent = last_told(), json.loads(body_of(row, ada.organization))["data"]

    was = {"id": str(number.id), "name": "name", "kind": "number", "value": 42.5}
    other = {"id": str(own[0].id), "name": own[0].name, "kind": "short", "value": "Blue"}
    assert told["previous"] == sent["previous"] == {"custom_fields": [was, other]}
    assert sent["snapshot"] == {"candidate_id": str(hana.id), "custom_fields": [{**was, "value": 3}]}
    assert sent["object"]["name"] == "Hana Tanaka"
    assert sent["sentence"] == "filled name and Motto"


def test_the_audit_trail_shows_each_field_with_what_it_said(
    hana: Candidate, own: list[CustomField], rae: Member
) -> None:
    fill_all(hana, own, rae)
    candidates.fill(hana, {own[0].id: "Green", own[-1].id: None}, by=rae)

    assert entry_of(EventRow.objects.latest("id")).details == [
        ("Motto", "Blue", "Green"),
        (own[-1].name, "Rope, Knots", ""),
    ]


def test_an_event_costs_no_statement_more_whatever_fields_say(
    hana: Candidate, own: list[CustomField], rae: Member
) -> None:
    with CaptureQueriesContext(connection) as before:
        candidates.update(hana, by=rae, headline="Skipper")
    fill_all(hana, own, rae)
    with CaptureQueriesContext(connection) as after:
        candidates.update(hana, by=rae, headline="Sailor")

    assert len(after) == len(before)


def test_a_key_without_personal_data_is_told_which_fields_and_nothing_of_what_they_say(
    hana: Candidate, own: list[CustomField], rae: Member
) -> None:
    fill_all(hana, own, rae)
    candidates.fill(hana, {each.id: None for each in own}, by=rae)
    filled, emptied = (
        as_json(withholding.without_persons(each))
        for each in feed.told(EventRow.objects.filter(type="candidate_fields_filled").order_by("id"))
    )

    told = {json.dumps(value) for *_, value in KINDS_FILLED if not isinstance(value, list)}
    for event in (filled, emptied):
        assert not [each for each in told if f": {each}" in json.dumps(event)], event
    for listed in (filled["data"]["object"], emptied["previous"], emptied["data"]["previous"]):
        assert [(each["id"], each["value"]) for each in listed["custom_fields"]] == [
            (str(field.id), None) for field in own
        ]
    assert "object.custom_fields.value" in filled["data"]["withheld"]


def test_whoever_goes_on_is_told_with_what_both_said(
    hana: Candidate, own: list[CustomField], rae: Member
) -> None:
    twice = candidates.add(by=rae, name="H. Tanaka")
    fill_all(twice, own, rae)
    candidates.merge(hana, twice, by=rae)

    assert last_told()["data"]["object"]["custom_fields"] == said_by_api(hana, rae)
    assert len(said_by_api(hana, rae)) == len(own)
