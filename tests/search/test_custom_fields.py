"""What custom fields say is found: by words, compared, counted, and by whoever sees the person."""

from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member, Organization
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, ApplicationVersion
from rolecall.questions.models import Answer, Question
from rolecall.search import actions as searches
from rolecall.search import asking
from rolecall.search.naming import must_be_there
from rolecall.search.narrowing import asked_in, ids_fitting, must_ask, wanted_in
from rolecall.search.queries import Wanted, find
from tests.pipeline.conftest import open_job, someone
from tests.search.conftest import Fed
from tests.search.own import Own, counted, filled, names, own

__all__ = ["filled", "own"]
SignedIn = Callable[[Member], Client]
ASKED = [
    "forklift",
    '"since school"',
    '"port linden"',
    'field:"notice in weeks"<=3',
    "field:notice=3",
    "field:notice=2..4",
    'field:"free from">=2027',
    'field:"free from"=2027-03',
    'field:"free from"<2027-03-02',
    'field:"work permit"=yes',
    "field:office=linden",
    'field:office="port linden"',
    "field:shifts=night field:shifts=early",
    "field:remarks=forklift",
    "field:remarks",
    "amara field:notice<5 -field:shifts=late",
]
CHOSEN: list[dict[str, str]] = [
    {"answer": "Work permit → Yes"},
    {"answer": "Favourite office → Port Linden"},
    {"answer": "Shifts → Night", "q": "amara"},
    {"from:Notice in weeks": "2", "to:Notice in weeks": "3.5"},
    {"from:Free from": "2027-03-01", "to:Free from": "2027-03-01", "answer": "Shifts → Early"},
    {"field": '"notice in weeks"<=3'},
    {"field_name": "Remarks", "field_sign": "=", "field_value": "forklift"},
]


def test_what_is_filled_is_found_as_answers_are_by_whoever_sees_the_person(
    rae: Member, cleo: Member, ivo: Member, filled: Candidate
) -> None:
    for q in ASKED:
        for reader in (rae, cleo, ivo):
            assert names(reader, q) == ["Amara Nwosu"], (q, reader.name)
    assert names(rae, "field:notice") == ["Amara Nwosu", "Bela Quist"]
    assert names(cleo, "field:notice") == ["Amara Nwosu"]
    passage = find(rae, Wanted("forklift")).hits[0].passage
    assert passage
    assert passage.where == "Remarks"
    assert [text for text, is_match in passage.pieces if is_match] == ["forklift"]
    with pytest.raises(asking.Mistake, match="no custom field is called “remaks”"):
        must_be_there({"q": ["field:remaks=x"]}, rae)


def test_whoever_reviews_blind_finds_nobody_by_a_field(
    ivo: Member, amara: Application, filled: Candidate
) -> None:
    amara.job.stages.update(blind=True)

    assert [names(ivo, q) for q in ("forklift", "field:notice", 'field:"work permit"=yes')] == [[], [], []]
    assert counted(ivo) == {}


def test_fields_are_chosen_on_the_page_by_a_program_in_saved_searches_and_pools(
    organization: Organization, ada: Member, rae: Member, cleo: Member, filled: Candidate, signed_in: SignedIn
) -> None:
    page, client = reverse("search:search", args=[organization.slug]), signed_in(rae)
    for given in CHOSEN:
        asked = asked_in({name: [value] for name, value in given.items()})
        must_ask(asked)
        for member in (rae, cleo):
            assert ids_fitting(member, wanted_in(asked, member), most=9) == [filled.id], given
        shown = client.get(page, given).content.decode()
        assert "Amara Nwosu" in shown, given
        assert "Bela Quist" not in shown, given
    assert client.get(page, {"from:Notice in weeks": "soon"}).status_code == 422
    everything = asked_in({name: [value] for given in CHOSEN for name, value in given.items()})
    saved = searches.save("All", everything, by=rae, shared=True)
    pool = searches.add_pool("Those", by=rae, search=saved)
    shown = client.get(
        reverse("search:pool", args=[organization.slug, pool.id]), follow=True
    ).content.decode()
    assert "Amara Nwosu" in shown
    assert "Bela Quist" not in shown
    _, secret = accounts.create_key(by=ada, name="Finder", role="recruiter")
    sent = {"answer": "Shifts → Night", "field": '"Notice in weeks">=3'}
    told = client.get(
        "/api/v1/search/candidates", {**sent, "q": "forklift"}, headers={"Authorization": f"Bearer {secret}"}
    ).json()
    assert [(each["id"], each["passage"]["where"]) for each in told["items"]] == [(str(filled.id), "Remarks")]
    assert {each["name"]: each["count"] for each in told["facets"]["answer"]} == {
        "Favourite office → Port Linden": 1,
        "Shifts → Early": 1,
        "Shifts → Night": 1,
        "Work permit → Yes": 1,
    }


def test_from_and_to_stay_in_the_page_and_other_comparisons_stand_by_themselves(
    organization: Organization, rae: Member, filled: Candidate, signed_in: SignedIn
) -> None:
    given = {"from:Notice in weeks": "2", "field": ['"Free from"<="2027-04-01"', '"Remarks"="forklift"']}
    address = f"{reverse('search:search', args=[organization.slug])}?{urlencode(given, doseq=True)}"
    page = signed_in(rae).get(address).content.decode()

    assert 'name="from:Notice in weeks" value="2"' in page
    assert 'name="to:Free from" value="2027-04-01"' in page
    assert 'value="&#34;Remarks&#34;=&#34;forklift&#34;" checked' in page
    assert 'value="&#34;Free from&#34;' not in page
    assert '<option value="Remarks">' in page


def test_choices_are_counted_with_those_of_a_reader_who_sees_few(
    rae: Member, cleo: Member, filled: Candidate
) -> None:
    mine = {
        "Work permit → Yes": 1,
        "Favourite office → Port Linden": 1,
        "Shifts → Early": 1,
        "Shifts → Night": 1,
    }
    assert counted(rae) == {**mine, "Work permit → No": 1}
    assert counted(cleo) == mine


def test_fields_are_offered_beside_however_many_questions(
    rae: Member, job: Job, amara: Application, filled: Candidate, fed: Fed
) -> None:
    sheet = ApplicationVersion.objects.get(application=amara)
    for number in range(8):
        question = Question.objects.create(
            question_set=job.posts.get().question_set, text=f"Question {number}", kind="yes_no"
        )
        Answer.objects.create(
            sheet_id=sheet.id, question=question, question_text=question.text, kind="yes_no", value="yes"
        )
    pipeline.comment(amara.candidate, by=rae, body="Asked much")
    fed()
    offered = {name.partition(" →")[0] for name in counted(rae)}

    assert {"Work permit", "Favourite office", "Shifts"} <= offered
    assert len(offered) == 3 + 6


def test_a_question_called_as_a_field_is_tells_nobody_more_than_they_may_see(
    own: Own, rae: Member, cleo: Member, team: Job, filled: Candidate, job: Job, fed: Fed
) -> None:
    """Cleo does not see the other job: its answers are of no field, whatever they are called."""
    other = open_job("Ward Nurse")
    hidden = pipeline.apply(other.posts.get(), someone(7, email="amara@mail.example.org"), by=rae)
    sheet = ApplicationVersion.objects.get(application=hidden)
    for text, kind, value in (("Shifts", "several_of", ["Late"]), ("Notice in weeks", "number", 40)):
        question = Question.objects.create(
            question_set=other.posts.get().question_set, text=text, kind=kind, options=["Late"]
        )
        Answer.objects.create(
            sheet_id=sheet.id, question=question, question_text=text, kind=kind, value=value
        )
    fed()

    assert hidden.candidate_id == filled.id
    for q in ("field:shifts=late", "field:notice=40", "field:notice>12"):
        assert (names(rae, q), names(cleo, q)) == (["Amara Nwosu"], []), q
    assert "Shifts → Late" not in counted(cleo)
