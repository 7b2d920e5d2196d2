"""Every field as a filter: chosen on the page, by a program, in a saved search; and in an index of before."""

from collections.abc import Callable
from uuid import UUID

import pytest
import tantivy
from django.test import Client
from django.urls import reverse
from django.utils.http import urlencode

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member, Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Document, ProfileFact
from rolecall.jobs.models import TeamMember
from rolecall.kit import tenancy
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, ApplicationVersion, RejectionReason
from rolecall.questions.models import Answer, Question
from rolecall.search import actions as searches
from rolecall.search import asking, feeding
from rolecall.search.engine import places
from rolecall.search.engine.chosen import engine
from rolecall.search.engine.kept import schema
from rolecall.search.errors import IndexIsOlder
from rolecall.search.index_state import state_of_index
from rolecall.search.models import SavedSearch
from rolecall.search.naming import must_be_there
from rolecall.search.narrowing import asked_in, ids_fitting, must_ask, wanted_in
from rolecall.search.queries import Wanted, asked_of_engine, find
from tests.search.conftest import Fed

SignedIn = Callable[[Member], Client]
PERMIT, NOTICE = "Work permit?", "Notice period in weeks"


@pytest.fixture
def known(amara: Application, rae: Member, cleo: Member, fed: Fed) -> Application:
    """Amara, of whom this and that is known; and Bela, of whom nothing is."""
    person = amara.candidate
    facts = [
        ("language", {"title": "Deutsch", "known_as": "de", "level": "B2"}),
        ("licence", {"title": "B"}),
        (
            "experience",
            {"title": "Keeper", "organisation": "Acme Lights", "start": "2010", "is_current": True},
        ),
    ]
    ProfileFact.objects.bulk_create(
        ProfileFact(candidate=person, section=name, **said) for name, said in facts
    )
    Document.objects.create(
        candidate=person, file_name="cv.txt", content_kind="txt", size=1, sha256="1", key="1"
    )
    sheet = ApplicationVersion.objects.filter(application=amara).order_by("-number")[0]
    form = amara.job.posts.get().question_set
    for text, kind, value in ((PERMIT, "yes_no", "yes"), (NOTICE, "number", 3)):
        question = Question.objects.create(question_set=form, text=text, kind=kind)
        Answer.objects.create(
            sheet_id=sheet.id, question=question, question_text=text, kind=kind, value=value
        )
    TeamMember.objects.create(job=amara.job, member=cleo, part="interviewer")
    RejectionReason.objects.create(name="Too far away")
    candidates.add(by=rae, name="Bela Quist")
    fed()
    return amara


CHOSEN: list[dict[str, str]] = [
    {"language": "German"},
    {"language": "German", "language_level": "B2"},
    {"licence": "B"},
    {"employer": "acme"},
    {"has_resume": "yes"},
    {"years_min": "10", "years_max": "80"},
    {"answer": f"{PERMIT} → Yes"},
    {"field": '"notice period"<=3'},
    {"field": "permit=yes"},
    {"field_name": NOTICE, "field_sign": "=", "field_value": "3"},
    {"applied_after": "2020-01-01", "applied_before": "2199-01-01"},
    {"active_after": "2020-01-01", "employer": "lights"},
]
REFUSED: list[tuple[dict[str, str], str]] = [
    ({"years_min": "many"}, "years like 5"),
    ({"applied_after": "soon"}, "2026-11-02"),
    ({"field": "notice<soon"}, "Compare with a number"),
    ({"field": "notice OR permit"}, "quotation marks"),
    ({"language": "German", "language_level": "good"}, "Choose a level"),
]


def test_each_filter_finds_whom_it_fits_for_recruiters_and_for_a_team_in_page_program_and_saved_search(
    organization: Organization,
    ada: Member,
    rae: Member,
    cleo: Member,
    known: Application,
    signed_in: SignedIn,
) -> None:
    page, client = reverse("search:search", args=[organization.slug]), signed_in(rae)
    _, secret = accounts.create_key(by=ada, name="Finder", role="recruiter")
    for given in CHOSEN:
        asked = asked_in({name: [value] for name, value in given.items()})
        for member in (rae, cleo):
            assert ids_fitting(member, wanted_in(asked, member), most=9) == [known.candidate_id], given
        shown = client.get(page, given).content.decode()
        assert "Amara Nwosu" in shown, given
        assert "Bela Quist" not in shown, given
        must_ask(asked)
    everything = asked_in({name: [value] for given in CHOSEN for name, value in given.items()})
    assert searches.save("All", everything, by=rae).asked == everything
    for given, sentence in REFUSED:
        refused = client.get(page, given)
        assert refused.status_code == 422
        assert sentence in refused.content.decode()
    programs = {"Authorization": f"Bearer {secret}"}
    answer = client.get(
        "/api/v1/search/candidates",
        {"has_resume": "true", "years_min": 3, "language": "German"},
        headers=programs,
    ).json()
    assert [each["id"] for each in answer["items"]] == [str(known.candidate_id)]
    assert answer["facets"]["answer"] == [{"value": f"{PERMIT} → Yes", "name": f"{PERMIT} → Yes", "count": 1}]
    sent = {
        "language": ["German"],
        "language_level": "B2",
        "has_resume": True,
        "years_max": 40.0,
        "field": ["notice=1"],
    }
    kept = client.post(
        "/api/v1/saved_searches",
        {"name": "Kept", "asked": sent},
        content_type="application/json",
        headers=programs,
    ).json()
    assert {name: kept["asked"][name] for name in sent} == sent
    asked = SavedSearch.objects.get(id=kept["id"]).asked
    assert ids_fitting(rae, wanted_in({**asked, "field": ["notice=3"]}, rae), most=9) == [known.candidate_id]


def test_reasons_are_found_and_counted_and_a_name_that_no_question_has_is_explained(
    rae: Member, cleo: Member, known: Application, fed: Fed
) -> None:
    reason = RejectionReason.objects.get(name="Too far away")
    pipeline.reject(known, by=rae, reason=reason)
    fed()
    for member in (rae, cleo):
        page = find(member, Wanted("reason:far"))
        assert [(each.name, each.count) for each in (page.facets or {})["reason"]] == [("Too far away", 1)]
        assert find(member, Wanted(chosen=(("reason", (reason.id.hex,)),))).total == 1
    for member in (rae, cleo):
        with pytest.raises(asking.Mistake) as told:
            must_be_there({"q": ['python field:"Notise period in weeks"=3']}, member)
        assert told.value.parts('python field:"Notise period in weeks"=3')[1] == '"Notise period in weeks"=3'
        assert "Did you mean “Notice period in weeks”?" in told.value.sentence
    pipeline.reopen(known, by=rae)
    fed()
    assert find(rae, Wanted("reason:far")).total == 0


def test_an_index_of_before_is_asked_and_fed_on_and_written_anew_by_itself(
    rae: Member, known: Application, fed: Fed
) -> None:
    here = tenancy.current()
    _write_as_before(here, 1)
    assert state_of_index().is_older
    candidates.add(by=rae, name="Cora Later")
    assert feeding.feed(here) == 1
    assert find(rae, Wanted("cora")).total == 1
    with pytest.raises(IndexIsOlder):
        asked_of_engine(rae, Wanted("has:resume"))
    assert feeding.needs_rebuild(here)
    fed()
    assert not state_of_index().is_older
    assert find(rae, Wanted("has:resume")).total == 1
    assert feeding.drift(here).is_none


def test_an_index_of_version_2_is_asked_for_everything_until_it_was_written_anew(
    rae: Member, cleo: Member, known: Application, fed: Fed
) -> None:
    here = tenancy.current()
    _write_as_before(here, 2)
    candidates.update(known.candidate, by=rae, headline="Harbour pilots")
    pipeline.comment(known.candidate, by=rae, body="Paints lighthouses on weekends", private=True)
    feeding.feed(here)
    assert engine().is_older(here)
    asked = {
        "lighthouse": 1,  # a note, by its stem
        "painting": 1,
        "pilots": 1,  # a headline as it stands, and not by its stem
        "pilot": 0,
        "has:resume": 1,
        "-lighthouse harbour": 1,
    }
    for _ in range(2):  # as it was written, and after it was written anew
        assert {q: find(rae, Wanted(q)).total for q in asked} == asked
        assert find(cleo, Wanted("lighthouse")).total == 0  # the note is for recruiters alone
        assert not state_of_index().is_older  # nothing is missing, and nobody is told to wait
        fed()
    assert not engine().is_older(here)
    assert feeding.drift(here).is_none


def _write_as_before(organization: UUID, version: int) -> None:
    generation = places.new_generation(organization)
    tantivy.Index(schema(version), path=str(generation))
    if version > 1:
        places.mark_version(generation, version)
    with engine().generation_writer(organization, generation.name) as writer:
        writer.commit()
    engine().switch_to(organization, generation.name)


def test_what_was_typed_to_compare_stays_in_the_page(
    organization: Organization, rae: Member, known: Application, signed_in: SignedIn
) -> None:
    address = reverse("search:search", args=[organization.slug])
    given = {"field": '"notice period"<=3', "employer": "acme", "language": "German", "language_level": "B1"}
    page = signed_in(rae).get(f"{address}?{urlencode(given)}").content.decode()
    assert 'value="&#34;notice period&#34;&lt;=3" checked' in page
    assert 'name="employer" value="acme"' in page
    assert '<option value="B1" selected>' in page
    assert 'name="language" value="German" checked' in page
    half = (
        signed_in(rae).get(address, {"q": "amara", "field_name": NOTICE, "field_sign": ">="}).content.decode()
    )
    assert f'<option value="{NOTICE}" selected>' in half
    assert '<option value="&gt;=" selected>' in half


def test_only_questions_of_jobs_that_one_sees_are_offered(
    organization: Organization, cleo: Member, ivo: Member, known: Application, signed_in: SignedIn
) -> None:
    address = reverse("search:search", args=[organization.slug])
    for_cleo, for_ivo = (signed_in(who).get(address).content.decode() for who in (cleo, ivo))

    assert f'<option value="{NOTICE}">' in for_cleo
    assert NOTICE not in for_ivo
