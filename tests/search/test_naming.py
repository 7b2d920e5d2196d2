"""A question that names a field, a question or a choice that is not there says so, and loses nothing."""

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import custom_fields as fields
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.kit.errors import Invalid
from rolecall.questions.models import Question
from rolecall.search import actions as searches
from rolecall.search import asking
from rolecall.search.naming import must_be_there
from tests.errands import do_errands
from tests.pipeline.conftest import open_job
from tests.pipeline.test_people_api import program
from tests.search.conftest import Fed
from tests.search.own import Own, filled, own
from tests.search.test_custom_fields_renamed import keep

__all__ = ["filled", "own"]
WORDS = [
    ("amara OR field:permt", "permt", "is called “permt”. Did you mean “Work permit”?"),
    ("field:remrks", "remrks", "Did you mean “Remarks”?"),
    ("field:notise>=3", "notise", "Did you mean “Notice in weeks”?"),
    ('field:"works free"', "works free", "Name a question"),
    ("-field:zzz amara", "zzz", "is called “zzz”. Name a question"),
    ("field:office=Athen", "=Athen", "“office” does not offer “Athen”. Did you mean “Athens”?"),
    ("field:permit=maybe", "=maybe", "“permit” does not offer “maybe”. It offers Yes, No."),
    ("amara field:office>=3", ">=3", "“office” holds no numbers to compare. Write = and what it says."),
    ("field:notice>today", ">today", "“notice” holds no days to compare."),
    ("(field:shifts=noon)", "=noon", "“shifts” does not offer “noon”. It offers Early, Late, Night."),
]
THERE = [
    {"q": ["field:office=lind*"]},
    {"q": ["field:office=athens"]},
    {"q": ["field:permit=yes field:shifts=early"]},
    {"q": ["field:remarks=unicorn field:notice=77 field:free>=2029"]},
    {"field": ['"Favourite office"="athens"', "remarks=zebra"]},
    {"answer": ["Favourite office → Athens", "Work permit → No"]},
]
FILTERS = [
    ({"field": ['"Notice in month"<="3"']}, "field", '“"Notice in month"<="3"”: No question of your forms'),
    ({"field": ["office=athen"]}, "field", "Did you mean “Athens”?"),
    ({"answer": ["Favourite office → Athen"]}, "answer", "does not offer “Athen”. Did you mean “Athens”?"),
    ({"answer": ["work permit → yes"]}, "answer", "Did you mean “Yes”?"),
    ({"answer": ["Favourit office → Athens"]}, "answer", "Did you mean “Favourite office”?"),
    ({"answer": ["Remarks → forklift"]}, "answer", 'Ask field:"Remarks"="forklift" instead.'),
    ({"answer": ["Athens"]}, "answer", "“Athens” is no choice."),
]


@pytest.mark.parametrize(("q", "place", "sentence"), WORDS)
def test_a_mistake_in_a_name_is_told_at_its_place(
    q: str, place: str, sentence: str, own: Own, rae: Member, ivo: Member, filled: Candidate
) -> None:
    for reader in (rae, ivo):
        with pytest.raises(asking.Mistake) as wrong:
            must_be_there({"q": [q]}, reader)
        assert place in wrong.value.parts(q)[1]
        assert sentence in wrong.value.sentence


@pytest.mark.parametrize(("asked", "name", "sentence"), FILTERS)
def test_a_filter_that_names_what_is_not_there_is_explained(
    asked: Any, name: str, sentence: str, own: Own, rae: Member, filled: Candidate
) -> None:
    with pytest.raises(Invalid) as wrong:
        must_be_there(asked, rae)
    assert [*wrong.value.fields] == [name]
    assert sentence in wrong.value.fields[name]


@pytest.mark.parametrize("asked", THERE)
def test_what_is_there_is_asked_whether_anybody_has_it_or_not(
    asked: Any, own: Own, rae: Member, ivo: Member, filled: Candidate
) -> None:
    for reader in (rae, ivo):
        must_be_there(asked, reader)


def test_what_is_offered_no_longer_is_there_as_long_as_somebody_within_reach_has_it(
    own: Own, ada: Member, rae: Member, ivo: Member, filled: Candidate, fed: Fed
) -> None:
    other = candidates.add(by=rae, name="Nobody of Ivo's")
    candidates.fill(other, {own["Favourite office"].id: "Athens"}, by=rae)
    fed()
    fields.change_field(own["Favourite office"], by=ada, options=["Faro", "Porto"])
    for asked in ({"q": ["field:office=linden"]}, {"answer": ["Favourite office → Port Linden"]}):
        must_be_there(asked, rae)
        must_be_there(asked, ivo)
    for asked in ({"q": ["field:office=athens"]}, {"answer": ["Favourite office → Athens"]}):
        must_be_there(asked, rae)
        with pytest.raises(Invalid):
            must_be_there(asked, ivo)


def test_nobody_is_told_of_a_question_of_a_job_that_they_do_not_see(
    own: Own, rae: Member, ivo: Member, team: Job, job: Job, filled: Candidate
) -> None:
    other = open_job("Ward Nurse")
    for of, text in ((other, "Vaccinated against measles?"), (job, "Swims how far?")):
        Question.objects.create(question_set=of.posts.get().question_set, text=text, kind="short")

    for q in ("field:vaccinated", "field:swims"):
        must_be_there({"q": [q]}, rae)
    must_be_there({"q": ["field:swims"]}, ivo)
    for q in ("field:vaccinated", 'field:"vaccinated against measles"', 'field:"vacinated against measles"'):
        with pytest.raises(asking.Mistake) as wrong:
            must_be_there({"q": [q]}, ivo)
        assert "Did you mean" not in wrong.value.sentence


def test_the_page_says_it_in_place_with_all_that_was_chosen(
    own: Own, rae: Member, filled: Candidate, signed_in: Any
) -> None:
    client: Client = signed_in(rae)
    address = reverse("search:search", args=[rae.organization.slug])
    chosen = {"answer": "Work permit → Yes", "location": "Patras", "employer": "Acme", "view": "table"}
    for asked, said in (
        ({"q": "field:permt"}, "Did you mean “Work permit”?"),
        ({"q": "skill:(python"}, "The bracket opened here is not closed."),
        ({"q": "amara", "field": "office=athen"}, "Did you mean “Athens”?"),
    ):
        for headers in ({}, {"HX-Request": "true"}):
            answer = client.get(address, {**asked, **chosen}, headers=headers)
            page = unescape(answer.content.decode())
            assert said in page
            assert 'name="answer" value="Work permit → Yes" checked' in page
            assert 'name="location" value="Patras" checked' in page
            assert 'name="employer" value="Acme"' in page
            assert 'name="view" value="table"' in page
            assert answer.status_code == (200 if headers else 422)
        assert ('value="office=athen" checked' in page) == ("field" in asked)


def test_programs_are_answered_422_with_the_name_of_the_filter(
    own: Own, ada: Member, filled: Candidate
) -> None:
    api = program(ada)
    for asked, name in (
        ({"q": "field:permt"}, "q"),
        ({"field": "office=athen"}, "field"),
        ({"answer": "Favourite office → Athen"}, "answer"),
    ):
        answer = api.get("/api/v1/search/candidates", asked)
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, name)
        assert "Did you mean" in answer.json()["errors"][0]["message"]
    assert api.get("/api/v1/search/candidates", {"q": "field:permit"}).json()["total"] == 2


def test_a_search_that_names_what_is_not_there_is_not_saved(own: Own, rae: Member) -> None:
    with pytest.raises(asking.Mistake):
        searches.save("Wrong", {"q": ["field:permt"]}, by=rae)
    saved = searches.save("Right", {"q": ["field:permit"]}, by=rae)
    with pytest.raises(Invalid):
        searches.change(saved, by=rae, asked={"answer": ["Work permit → Maybe"]})


def test_searches_that_name_what_was_removed_stay_and_say_so(
    own: Own, ada: Member, rae: Member, filled: Candidate, fed: Fed, signed_in: Any
) -> None:
    asked = {"q": ["-field:remarks=zebra"]}
    search = searches.save("No zebras", asked, by=rae, shared=True)
    fine = searches.save("Permits", {"q": ["field:permit"]}, by=rae, shared=True)
    pools = [searches.add_pool(f"Of {each.name}", by=rae, search=each) for each in (search, fine)]
    fields.remove_field(own["Remarks"], by=ada)
    do_errands("search.reactions.tell_of_removed_field")
    fed()
    client, slug = signed_in(rae), rae.organization.slug
    sentence = "The custom field “Remarks” was removed."

    listed = unescape(client.get(reverse("search:saved", args=[slug])).content.decode())
    assert listed.count(sentence) == 1
    shown = [client.get(reverse("search:pool", args=[slug, each.id])).content.decode() for each in pools]
    assert [sentence in each for each in shown] == [True, False]
    assert "Amara Nwosu" in shown[0]
    opened = client.get(reverse("search:open", args=[slug, search.id]), follow=True)
    assert sentence in opened.content.decode()
    assert 'value="-field:remarks=zebra"' in opened.content.decode()
    api = program(ada)
    answer = api.get(f"/api/v1/talent_pools/{pools[0].id}/people")
    assert (answer.status_code, answer.json()["code"]) == (409, "search_is_unclear")
    assert sentence in answer.json()["detail"]
    told = api.get(f"/api/v1/saved_searches/{search.id}").json()["problem"]
    assert told.startswith(sentence)
    listed = api.get("/api/v1/saved_searches").json()["items"]
    assert {each["name"]: each["problem"] for each in listed} == {"No zebras": told, "Permits": None}
    search.refresh_from_db()
    assert search.asked == asked

    fields.bring_back(own["Remarks"], by=ada)
    assert sentence not in client.get(reverse("search:saved", args=[slug])).content.decode()


def test_the_list_of_searches_asks_no_more_for_many(own: Own, rae: Member, signed_in: Any) -> None:
    client, address = signed_in(rae), reverse("search:saved", args=[rae.organization.slug])

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(address)
        return len(queries)

    keep(0, {"field": ['"Gone"="x"']}, rae)
    asked()
    few = asked()
    for number in range(1, 12):
        keep(number, {"q": [f"field:permit=yes field:gone{number}"], "answer": ["Shifts → Night"]}, rae)
    assert asked() == few


@pytest.mark.parametrize("kinds", [["number"], ["long", "date"], ["yes_no"], ["several_of"], ["short"], []])
def test_the_examples_on_the_page_can_be_asked(
    kinds: list[str], ada: Member, rae: Member, signed_in: Any
) -> None:
    for number, kind in enumerate(kinds):
        options = ['The "first"', "Another"] if kind == "several_of" else []
        fields.add_field(by=ada, name=f'Field "{number}" of {kind}', kind=kind, options=options)
    page = signed_in(rae).get(reverse("search:search", args=[rae.organization.slug])).content.decode()

    examples = [unescape(each) for each in re.findall(r"<code>(.*?)</code></a>", page)]
    assert len(examples) == 10 + bool(kinds) + 1
    for each in examples:
        must_be_there({"q": [each]}, rae)
