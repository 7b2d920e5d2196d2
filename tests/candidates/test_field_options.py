"""An option of a field that is renamed is renamed for everybody who has it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.field_queries import filled_by, options_held
from rolecall.candidates.models import Candidate, CustomField, CustomFieldValue
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.kit.recording import event_of

LEVELS, SKILLS = ["Jr", "Sr", "Lead"], ["Rope", "Sails", "Knots"]


@pytest.fixture
def level(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Level", kind="one_of", options=LEVELS)


@pytest.fixture
def skills(ada: Member) -> CustomField:
    return candidates.add_field(by=ada, name="Skills", kind="several_of", options=SKILLS)


@pytest.fixture
def people(level: CustomField, skills: CustomField, rae: Member) -> list[Candidate]:
    some = [candidates.add(by=rae, name=f"Person {number}") for number in range(3)]
    said = [("Sr", ["Rope", "Knots"]), ("Jr", ["Sails", "Knots"]), ("Sr", ["Knots"])]
    pairs = zip(some, said, strict=True)
    candidates.fill_many([(who, {level.id: one, skills.id: many}) for who, (one, many) in pairs], by=rae)
    return some


def said(field: CustomField) -> list[object]:
    values = CustomFieldValue.objects.filter(field=field).order_by("candidate_id")
    return list(values.values_list("value", flat=True))


def test_whoever_has_it_has_the_new_word_and_nobody_else_is_touched(
    people: list[Candidate], level: CustomField, skills: CustomField, ada: Member
) -> None:
    candidates.change_field(level, by=ada, renamed_options={"Sr": " Senior "})
    candidates.change_field(
        skills,
        by=ada,
        options=["Knots and bends", "Sails", "Rope"],
        renamed_options={"Knots": "Knots and bends"},
    )

    assert (level.options, said(level)) == (["Jr", "Senior", "Lead"], ["Senior", "Jr", "Senior"])
    assert said(skills) == [["Knots and bends", "Rope"], ["Knots and bends", "Sails"], ["Knots and bends"]]
    assert options_held(level) == {"Senior": 2, "Jr": 1}


def test_two_options_become_one_and_who_had_both_has_it_once(
    people: list[Candidate], level: CustomField, skills: CustomField, ada: Member
) -> None:
    candidates.change_field(skills, by=ada, options=["Rope", "Sails"], renamed_options={"Knots": "Rope"})
    assert said(skills) == [["Rope"], ["Rope", "Sails"], ["Rope"]]
    candidates.change_field(level, by=ada, options=["Jr", "Lead"], renamed_options={"Sr": "Lead"})
    assert said(level) == ["Lead", "Jr", "Lead"]


def test_what_was_taken_away_before_gets_its_new_name_later(
    people: list[Candidate], level: CustomField, ada: Member
) -> None:
    candidates.change_field(level, by=ada, options=["Jr", "Senior"])
    assert options_held(level) == {"Sr": 2, "Jr": 1}

    candidates.change_field(level, by=ada, renamed_options={"Sr": "Senior"})

    assert options_held(level) == {"Senior": 2, "Jr": 1}


def test_one_event_tells_of_it_however_many_have_it(
    people: list[Candidate], level: CustomField, ada: Member
) -> None:
    before = EventRow.objects.count()
    candidates.change_field(level, by=ada, renamed_options={"Sr": "Senior", "Jr": "Junior"})

    told = EventRow.objects.get(type="custom_field_options_renamed")
    assert told.data["renamed"] == {"Sr": "Senior", "Jr": "Junior"}
    assert event_of(told).told() == "renamed “Jr” to “Junior” and “Sr” to “Senior” in the custom field Level"
    assert EventRow.objects.get(type="custom_field_changed").data["changes"] == {
        "options": [LEVELS, ["Junior", "Senior", "Lead"]]
    }
    assert EventRow.objects.count() == before + 2


def test_it_takes_as_many_statements_for_many_people(level: CustomField, ada: Member, rae: Member) -> None:
    def rename(old: str, new: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            candidates.change_field(level, by=ada, renamed_options={old: new})
        return len(queries)

    candidates.fill(candidates.add(by=rae, name="One"), {level.id: "Sr"}, by=rae)
    few = rename("Sr", "Senior")
    some = [candidates.add(by=rae, name=f"Person {number}") for number in range(30)]
    candidates.fill_many([(each, {level.id: "Senior"}) for each in some], by=rae)
    assert rename("Senior", "Old hand") == few
    assert options_held(level) == {"Old hand": 31}


@pytest.mark.parametrize(
    ("options", "renamed"),
    [
        (["Jr", "Sr", "Senior"], {"Sr": "Senior"}),
        (["Jr", "Lead"], {"Sr": "Senior"}),
        (["Jr", "Lead", "Senior"], {"Sr": ""}),
    ],
)
def test_what_cannot_be_renamed_is_told_and_nothing_is_changed(
    people: list[Candidate], level: CustomField, ada: Member, options: list[str], renamed: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as refused:
        candidates.change_field(level, by=ada, options=options, renamed_options=renamed)
    assert [*refused.value.fields] == ["renamed_options"]
    level.refresh_from_db()
    assert (level.options, said(level)) == (LEVELS, ["Sr", "Jr", "Sr"])


def test_recruiters_rename_nothing(people: list[Candidate], level: CustomField, rae: Member) -> None:
    with pytest.raises(NotAllowed):
        candidates.change_field(level, by=rae, renamed_options={"Sr": "Senior"})
    assert "Sr" in said(level)


def test_of_two_records_of_one_person_one_is_counted(
    people: list[Candidate], level: CustomField, rae: Member
) -> None:
    merged = candidates.merge(people[0], people[2], by=rae)
    assert options_held(level) == {"Sr": 1, "Jr": 1}
    candidates.undo_merge(merged, by=rae)
    assert options_held(level) == {"Sr": 2, "Jr": 1}
    assert {value for _, value in filled_by([people[2].id])[people[2].id] if isinstance(value, str)} == {"Sr"}
