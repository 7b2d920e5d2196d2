"""What custom fields say stays right: changed, merged, in tables of people, and in the index."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import custom_fields as fields
from rolecall.candidates.models import Candidate
from rolecall.kit import tenancy
from rolecall.pipeline import actions as pipeline
from rolecall.search import asking, feeding, records
from rolecall.search.naming import must_be_there
from rolecall.search.queries import Wanted, asked_of_engine
from tests.errands import do_errands
from tests.search.conftest import Fed
from tests.search.own import Own, filled, names, own, say
from tests.search.test_index import held

__all__ = ["filled", "own"]
SignedIn = Callable[[Member], Client]


def test_what_is_changed_emptied_removed_or_renamed_is_found_so_and_leaves_the_files(
    organization: Organization, own: Own, ada: Member, rae: Member, filled: Candidate, fed: Fed
) -> None:
    def after(task: str = "") -> None:
        if task:
            do_errands(f"search.reactions.{task}")
        fed()
        assert feeding.drift(tenancy.current()).is_none

    say(filled, own, rae, Remarks="Rides a unicycle.", **{"Work permit": None})
    after()
    assert (names(rae, "unicycle"), names(rae, "forklift")) == (["Amara Nwosu"], [])
    assert names(rae, 'field:"work permit"') == ["Bela Quist"]

    fields.remove_field(own["Remarks"], by=ada)
    after("tell_of_removed_field")
    assert names(rae, "unicycle") == []

    fields.bring_back(own["Remarks"], by=ada)
    after("tell_of_field_again")
    assert names(rae, "field:remarks=unicycle") == ["Amara Nwosu"]

    fields.change_field(own["Remarks"], by=ada, name="Oddities")
    after("tell_of_renamed_field")
    assert names(rae, "field:oddities=unicycle") == ["Amara Nwosu"]
    with pytest.raises(asking.Mistake):
        must_be_there({"q": ["field:remarks=unicycle"]}, rae)

    Candidate.objects.filter(id=filled.id).delete()
    after()
    assert b"unicycle" not in held(organization)


def test_two_records_that_become_one_say_what_both_said_and_are_two_again(
    own: Own, rae: Member, filled: Candidate, fed: Fed
) -> None:
    twin = candidates.add(by=rae, name="Amara Twin")
    say(twin, own, rae, Remarks="Carves whistles.", **{"Notice in weeks": 9})
    say(filled, own, rae, Remarks=None)

    merged = pipeline.merge(filled, twin, by=rae)
    fed()
    assert names(rae, "field:remarks=whistles field:notice=3") == ["Amara Nwosu"]
    assert names(rae, "field:notice=9") == []

    pipeline.undo_merge(merged, by=rae)
    fed()
    assert names(rae, "field:remarks=whistles field:notice=9") == ["Amara Twin"]
    assert names(rae, "field:notice=3 -field:remarks") == ["Amara Nwosu"]


def test_a_table_shows_the_fields_that_are_chosen_with_as_many_queries_for_many(
    organization: Organization, own: Own, rae: Member, filled: Candidate, signed_in: SignedIn, fed: Fed
) -> None:
    client, address = signed_in(rae), reverse("search:search", args=[organization.slug])
    column = f"own:{own['Shifts'].id.hex}"
    remarks = f"own:{own['Remarks'].id.hex}"
    asked = {"q": "field:notice", "view": "table", "column": ["tags", column, remarks, "own:" + "0" * 32]}

    def shown() -> tuple[str, int]:
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(address, asked)
        return answer.content.decode(), len(queries)

    shown()
    page, few = shown()
    assert 'data-label="Shifts">Early, Night</td>' in page
    assert f'value="{column}" checked' in page
    for number in range(8):
        person = candidates.add(by=rae, name=f"Person {number}")
        say(person, own, rae, Shifts=["Late"], **{"Notice in weeks": number, "Remarks": "Long words. " * 90})
    fed()
    page, many = shown()
    assert page.count('data-label="Shifts">Late</td>') == 8
    assert page.count(f'data-label="Remarks">{"Long words. " * 10}'.rstrip() + "…</td>") == 8
    assert many == few


def test_people_are_read_for_the_index_with_as_many_queries_for_many(
    own: Own, rae: Member, filled: Candidate
) -> None:
    def read() -> int:
        everybody = list(Candidate.objects.values_list("id", flat=True))
        with CaptureQueriesContext(connection) as queries:
            assert len(records.kept(everybody)) == len(everybody)
        return len(queries)

    read()
    few = read()
    for number in range(8):
        say(candidates.add(by=rae, name=f"Person {number}"), own, rae, Remarks="Whistles", Shifts=["Late"])
    assert read() == few
    assert len(asked_of_engine(rae, Wanted("field:notice")).ids) == 2
