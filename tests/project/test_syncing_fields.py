"""A copy of people that is kept by `sync_token` says of custom fields what a full read says."""

import random
from collections.abc import Callable

import pytest

from rolecall.accounts import access
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import CustomField
from rolecall.kit import tenancy
from tests.project.test_syncing import BY, Acts, CountedCopy, Place

pytestmark = pytest.mark.django_db(transaction=True)

HOST = access.HOST


class FieldActs(Acts):
    """What happens with fields and with those of whom they say something, by chance."""

    def next(self) -> Callable[[], object]:
        return self.chance.choice([
            *[self.fill] * 5, self.add, self.add_field, self.rename_field, self.move_field,
            self.remove_field, self.bring_back, self.merge, self.undo_merge,
        ])  # fmt: skip

    def fill(self) -> None:
        field = self.some(CustomField.objects.current())
        candidates.fill(self.person(), {field.id: self.chance.choice(["", self.word()])}, by=BY)

    def add_field(self) -> None:
        candidates.add_field(by=HOST, name=self.word(), kind="short")

    def rename_field(self) -> None:
        candidates.change_field(self.some(CustomField.objects.current()), by=HOST, name=self.word())

    def move_field(self) -> None:
        candidates.put_in_order([self.some(CustomField.objects.current()).id], by=HOST)

    def remove_field(self) -> None:
        candidates.remove_field(self.some(CustomField.objects.current()), by=HOST)

    def bring_back(self) -> None:
        candidates.bring_back(self.some(CustomField.objects.exclude(removed_at=None)), by=HOST)


def test_a_copy_knows_what_fields_are_called_and_say_whatever_happens_to_them() -> None:
    place, acts = Place(), FieldActs(random.Random(7))
    place.act(lambda: [acts.add() for _ in range(8)])
    for _ in range(3):
        place.act(acts.add_field)
    copy = CountedCopy(place, "candidates")
    seen: set[str] = set()

    for _ in range(4):
        for _ in range(14):
            place.act(acts.next())
        copy.sync()
        [whole] = place.pages("candidates", per_page=500)
        assert copy.rows == {row["id"]: row for row in whole["items"]}
        seen |= {each["name"] for row in whole["items"] for each in row["custom_fields"]}

    assert len(seen) > 3


@pytest.mark.parametrize("number", [2, 40])
def test_a_field_that_is_renamed_brings_those_who_have_it_with_one_event_however_many(number: int) -> None:
    place = Place()
    with tenancy.acting_in(place.id):
        wage, other = (candidates.add_field(by=HOST, name=name, kind="short") for name in ("Wage", "Other"))
        people = [candidates.add(by=BY, name=f"Person {n}") for n in range(number + 1)]
        candidates.fill_many([(each, {wage.id: "Enough"}) for each in people[1:]], by=BY)
        candidates.fill(people[0], {other.id: "Much"}, by=BY)
    copy = CountedCopy(place, "candidates")

    place.act(lambda: candidates.change_field(wage, by=HOST, name="Wage a day"))
    assert copy.sync() == number
    assert {each["name"] for row in copy.rows.values() for each in row["custom_fields"]} == {
        "Wage a day",
        "Other",
    }
    place.act(lambda: candidates.change_field(wage, by=HOST, hint="Before tax"))
    assert copy.sync() == 0, "people do not say what hint a field has"
    place.act(lambda: candidates.remove_field(wage, by=HOST))
    assert copy.sync() == number


def test_an_option_that_is_renamed_brings_those_who_have_the_field() -> None:
    place = Place()
    with tenancy.acting_in(place.id):
        level = candidates.add_field(by=HOST, name="Level", kind="one_of", options=["Jr", "Sr"])
        people = [candidates.add(by=BY, name=f"Person {n}") for n in range(3)]
        candidates.fill_many([(each, {level.id: "Sr"}) for each in people[1:]], by=BY)
    copy = CountedCopy(place, "candidates")

    place.act(lambda: candidates.change_field(level, by=HOST, renamed_options={"Sr": "Senior"}))

    assert copy.sync() == 2
    assert {each["value"] for row in copy.rows.values() for each in row["custom_fields"]} == {"Senior"}
