"""Fields of an organization's own: which there are, what they take, and what they say of people."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_queries import custom_fields, filled_by
from rolecall.candidates.models import Candidate, CustomField, CustomFieldValue
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.kit.recording import event_of
from rolecall.questions.kinds import BadAnswer


@pytest.fixture
def notice(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Notice period", kind="one_of", options=["None", "3 months"])


@pytest.fixture
def wage(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Wage", kind="number", limits={"min": 0, "max": 500})


def said_of(candidate: Candidate) -> dict[str, object]:
    return {field.name: value for field, value in filled_by([candidate.id])[candidate.id]}


def test_recruiters_fill_what_administrators_want_to_know(
    hana: Candidate, notice: CustomField, wage: CustomField, rae: Member
) -> None:
    candidates.fill(hana, {wage.id: "42,5", notice.id: "3 months"}, by=rae)
    candidates.fill(hana, {wage.id: 45, notice.id: "3 months"}, by=rae)
    assert said_of(hana) == {"Notice period": "3 months", "Wage": 45}

    candidates.fill(hana, {notice.id: ""}, by=rae)
    assert said_of(hana) == {"Wage": 45}
    told = EventRow.objects.filter(type="candidate_fields_filled").order_by("id")
    said = [
        [{each["name"]: each["value"] for each in side} for side in row.data["changes"]["custom_fields"]]
        for row in told
    ]
    assert said == [
        [{}, {"Wage": 42.5, "Notice period": "3 months"}],
        [{"Wage": 42.5}, {"Wage": 45}],
        [{"Notice period": "3 months"}, {}],
    ]
    assert [event_of(row).told() for row in told] == [
        "filled Wage and Notice period",
        "set Wage to 45",
        "emptied Notice period",
    ]


def test_what_a_field_does_not_take_is_told_field_by_field_and_nothing_is_kept(
    hana: Candidate, notice: CustomField, wage: CustomField, rae: Member
) -> None:
    nobodys = uuid4()

    with pytest.raises(Invalid) as refused:
        candidates.fill(hana, {notice.id: "a year", wage.id: 501, nobodys: "x"}, by=rae)

    assert refused.value.fields == {
        f"custom_fields.{notice.id}": "Choose one of the answers that are offered: None, 3 months.",
        f"custom_fields.{wage.id}": "Enter a number from 0 to 500.",
        f"custom_fields.{nobodys}": "There is no such field.",
    }
    assert said_of(hana) == {}


def test_of_many_options_some_are_named_to_whoever_chose_none(ada: Member) -> None:
    field = candidates.add_field(
        by=ada, name="Ports", kind="several_of", options=[f"Port {number}" for number in range(9)]
    )
    with pytest.raises(BadAnswer, match=r": Port 0, .*, Port 5 and 3 more\.$"):
        field.take(["Port 9"])


def test_many_are_filled_with_as_many_statements_as_one(wage: CustomField, rae: Member) -> None:
    people = [candidates.add(by=rae, name=f"Person {number}") for number in range(12)]
    with CaptureQueriesContext(connection) as one:
        candidates.fill_many([(people[0], {wage.id: 1})], by=rae)
    with CaptureQueriesContext(connection) as many:
        changed = candidates.fill_many([(each, {wage.id: 1}) for each in people], by=rae)

    assert sorted(changed) == sorted(each.id for each in people[1:])
    assert len(many) <= len(one)
    with CaptureQueriesContext(connection) as read:
        assert len(filled_by([each.id for each in people])) == 12
    assert len(read) == 1


def test_a_field_that_is_removed_says_nothing_until_it_is_brought_back(
    hana: Candidate, notice: CustomField, wage: CustomField, ada: Member, rae: Member
) -> None:
    candidates.fill(hana, {notice.id: "None", wage.id: 1}, by=rae)

    candidates.remove_field(notice, by=ada)
    assert [each.name for each in custom_fields()] == ["Wage"]
    assert said_of(hana) == {"Wage": 1}
    with pytest.raises(Invalid, match="another look"):
        candidates.fill(hana, {notice.id: "None"}, by=rae)

    candidates.bring_back(notice, by=ada)
    assert [each.name for each in custom_fields()] == ["Wage", "Notice period"]
    assert said_of(hana) == {"Notice period": "None", "Wage": 1}


def test_fields_are_changed_and_put_in_order(notice: CustomField, wage: CustomField, ada: Member) -> None:
    candidates.change_field(wage, by=ada, name="Wage an hour", limits=None)
    candidates.put_in_order([wage.id, notice.id], by=ada)

    assert [(each.name, each.limits) for each in custom_fields()] == [
        ("Wage an hour", None),
        ("Notice period", None),
    ]
    told = EventRow.objects.filter(type="custom_field_changed").order_by("id")
    assert told[0].data["changes"] == {
        "name": ["Wage", "Wage an hour"],
        "limits": [{"min": 0, "max": 500}, None],
    }


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"name": "★ (?)"}, "name"),
        ({"name": "notice PERIOD"}, "name"),
        ({"name": "Nótice  Périod"}, "name"),
        ({"kind": "file"}, "kind"),
        ({"kind": "one_of", "options": ["only one"]}, "options"),
        ({"options": ["a", "b"]}, "options"),
        ({"hint": "x" * 301}, "hint"),
        ({"limits": {"min": 1}}, "limits"),
        ({"kind": "number", "limits": {"min": 2, "max": 1}}, "limits"),
    ],
)
def test_what_is_no_field_is_refused(
    given: dict[str, object], wrong: str, notice: CustomField, ada: Member
) -> None:
    with pytest.raises(Invalid) as refused:
        candidates.add_field(by=ada, **{"name": "Permit", "kind": "short", **given})  # type: ignore[arg-type]

    assert list(refused.value.fields) == [wrong]
    assert CustomField.objects.count() == 1


def test_only_administrators_say_which_there_are_and_only_recruiters_fill_them(
    hana: Candidate, wage: CustomField, rae: Member, ivo: Member
) -> None:
    with pytest.raises(NotAllowed):
        candidates.add_field(by=rae, name="Permit", kind="short")
    with pytest.raises(NotAllowed):
        candidates.fill(hana, {wage.id: 1}, by=ivo)


def test_two_records_of_one_person_keep_both_and_part_again(
    hana: Candidate, twice: Candidate, notice: CustomField, wage: CustomField, rae: Member
) -> None:
    candidates.fill(hana, {wage.id: 10}, by=rae)
    candidates.fill(twice, {wage.id: 12, notice.id: "None"}, by=rae)

    merge = candidates.merge(hana, twice, by=rae)
    assert said_of(hana) == {"Wage": 10, "Notice period": "None"}
    with pytest.raises(candidates.MergedIntoAnother):
        candidates.fill(twice, {wage.id: 13}, by=rae)

    candidates.undo_merge(merge, by=rae)
    assert said_of(hana) == {"Wage": 10}
    assert said_of(twice) == {"Wage": 12, "Notice period": "None"}
    assert CustomFieldValue.objects.count() == 3
