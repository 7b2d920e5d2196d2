"""A custom field that is renamed is found under its new name by all that was kept under the old one."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.candidates.actions import custom_fields as fields
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.pipeline.models import Application, ApplicationVersion
from rolecall.questions.models import Answer, Question
from rolecall.search import actions as searches
from rolecall.search.models import SavedSearch
from rolecall.search.narrowing import ids_fitting, wanted_in
from tests.errands import do_errands
from tests.search.conftest import Fed
from tests.search.own import Own, filled, own

__all__ = ["filled", "own"]
NEW = 'Leaves "soon"'
NOTICE = [
    ({"q": ['field:"Notice in weeks"<=3']}, {"q": ['field:"Leaves soon"<=3']}),
    ({"q": ["Amara -(Field:notice>5 OR field:shifts=late)"]}, None),
    ({"q": ["field:notice*=3..4 field:weeks=3"]}, {"q": ['field:"Leaves soon"=3..4 field:"Leaves soon"=3']}),
    ({"q": ["field:in"]}, {"q": ['field:"Leaves soon"']}),
    ({"field": ['"notice in weeks"<="3"', '"Remarks"="forklift"']}, None),
    ({"q": ["amara"], "field": ["notice>=3"], "answer": ["Shifts → Night"]}, None),
    ({"q": ["field:shifts=night"], "order": ["newest"]}, {"q": ["field:shifts=night"], "order": ["newest"]}),
    ({"q": ["field:notice (not closed"]}, {"q": ["field:notice (not closed"]}),
]
CHOSEN = [
    ({"answer": ["Work permit → No", "Work permit → Yes"]}, {"answer": ["May work → No", "May work → Yes"]}),
    ({"q": ["amara field:permit=yes"]}, {"q": ['amara field:"May work"=yes']}),
]
OFFICE = [({"q": ["field:office=linden"]},) * 2]


def found(search: SavedSearch, by: Member) -> list[Any]:
    return ids_fitting(by, wanted_in(search.asked, by), most=9)


def keep(number: int, asked: dict[str, list[str]], by: Member) -> SavedSearch:
    """A search as it may stand there, whatever is asked of those who save one now."""
    name = f"Search {number}"
    return SavedSearch.objects.create(
        owner=by, owner_name=by.name, name=name, name_normalised=name, asked=asked, is_shared=True
    )


def test_a_question_that_would_have_too_many_words_stays_one_that_can_be_read(
    ada: Member, rae: Member, own: Own
) -> None:
    fields.add_field(by=ada, name="Notice given", kind="number")
    asked = {"q": [" OR ".join(f"field:notice={number}" for number in range(40))]}
    compared = {"q": ["amara"], "field": [f"notice={number}" for number in range(50)]}
    searches_kept = [keep(number, each, rae) for number, each in enumerate((asked, compared))]

    fields.change_field(own["Notice in weeks"], by=ada, name="Leaves soon")

    for search in searches_kept:
        search.refresh_from_db()
        assert found(search, rae) == []


@pytest.mark.parametrize(
    ("field", "name", "kept"),
    [
        ("Notice in weeks", NEW, NOTICE),
        ("Work permit", "May work", CHOSEN),
        ("Favourite office", "Office of choice", OFFICE),
    ],
)
def test_searches_that_name_it_go_on_finding(
    field: str, name: str, kept: Any, own: Own, ada: Member, rae: Member, filled: Candidate, fed: Fed
) -> None:
    saved = [keep(number, asked, rae) for number, (asked, _) in enumerate(kept)]
    readable = [each for each in saved if "not closed" not in str(each.asked)]
    before = [found(each, rae) for each in readable]
    assert all(filled.id in each for each in before)

    fields.change_field(own[field], by=ada, name=name)
    for each in saved:
        each.refresh_from_db()
    for each, (_, after) in zip(saved, kept, strict=True):
        assert after is None or each.asked == after
    do_errands("search.reactions.tell_of_renamed_field")
    fed()

    assert [found(each, rae) for each in readable] == before


def test_a_name_that_others_go_by_too_still_means_them(
    own: Own, ada: Member, rae: Member, filled: Candidate, amara: Application, job: Job, fed: Fed
) -> None:
    sheet = ApplicationVersion.objects.get(application=amara)
    for text, kind, value in (("Work permit", "yes_no", "no"), ("Notice in weeks, at most", "number", 40)):
        question = Question.objects.create(question_set=job.posts.get().question_set, text=text, kind=kind)
        Answer.objects.create(
            sheet_id=sheet.id, question=question, question_text=text, kind=kind, value=value
        )
    fields.fill(filled, {own["Remarks"].id: "Asked"}, by=rae)
    fed()
    saved = [
        keep(number, asked, rae)
        for number, asked in enumerate(
            [
                {"q": ["amara field:permit=no"]},
                {"field": ['"work permit"="no"', "remarks=asked"], "q": ["amara"]},
                {"answer": ["Work permit → No"]},
                {"q": ["field:notice>=12"]},
            ]
        )
    ]
    before = [found(each, rae) for each in saved]
    assert [len(each) for each in before] == [1, 1, 2, 2]

    fields.change_field(own["Work permit"], by=ada, name="May work")
    fields.change_field(own["Notice in weeks"], by=ada, name="Leaves after")
    do_errands("search.reactions.tell_of_renamed_field")
    fed()
    for each in saved:
        each.refresh_from_db()

    assert [found(each, rae) for each in saved] == before
    assert saved[1].asked == {
        "q": ['(amara) (field:"work permit"="no" OR field:"May work"="no")'],
        "field": ["remarks=asked"],
    }
    assert saved[2].asked == {"answer": ["Work permit → No", "May work → No"]}


def test_pools_and_pins_follow_and_what_is_rolled_back_leaves_them(
    own: Own, ada: Member, rae: Member, filled: Candidate, fed: Fed, signed_in: Any
) -> None:
    asked = {"q": ['field:"Notice in weeks"<=3']}
    search = searches.save("Soon", asked, by=rae, shared=True)
    pool = searches.add_pool("Those who come soon", by=rae, search=search)
    searches.pin(search, by=rae)
    with transaction.atomic():
        fields.change_field(own["Notice in weeks"], by=ada, name="Leaves after")
        transaction.set_rollback(True)
    search.refresh_from_db()
    assert search.asked == asked

    fields.change_field(own["Notice in weeks"], by=ada, name="Leaves after")
    do_errands("search.reactions.tell_of_renamed_field")
    fed()

    client: Client = signed_in(rae)
    page = reverse("search:pool", args=[rae.organization.slug, pool.id])
    assert "Amara Nwosu" in client.get(page, follow=True).content.decode()
    pinned = reverse("search:open", args=[rae.organization.slug, search.id])
    assert "Amara Nwosu" in client.get(pinned, follow=True).content.decode()


def test_it_takes_as_many_statements_for_many_searches(own: Own, ada: Member, rae: Member) -> None:
    def rename(name: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            fields.change_field(own["Remarks"], by=ada, name=name)
        return len(queries)

    keep(0, {"field": ['"Remarks"="x"']}, rae)
    rename("Oddities")
    few = rename("Habits")
    for number in range(1, 12):
        keep(number, {"field": ['"Habits"="x"']}, rae)
    assert rename("Ways") == few
    assert {str(each.asked).count("Ways") for each in SavedSearch.objects.all()} == {1}
