"""Something is done to everybody in a talent pool, whoever put them there: on its page, and by programs."""

from collections.abc import Callable

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate, CandidateTag
from rolecall.importing import selecting
from rolecall.importing.models import Run
from rolecall.pipeline.models import Application
from rolecall.search import actions as searches
from rolecall.search.models import TalentPool
from tests.errands import do_errands
from tests.importing.test_found import keepers
from tests.importing.test_found_api import Ask, ask, tagged
from tests.pipeline.conftest import amara, apply, job, team
from tests.search.conftest import fed

__all__ = ["amara", "apply", "ask", "fed", "job", "keepers", "team"]
SignedIn = Callable[[Member], Client]
HERE = "/northwind/candidates/many/"


@pytest.fixture
def by_hand(rae: Member, keepers: list[Candidate], amara: Application) -> TalentPool:
    pool = searches.add_pool("Silver", by=rae)
    searches.pool([*keepers[:2], amara.candidate], pool, by=rae)
    return pool


@pytest.fixture
def by_search(rae: Member, keepers: list[Candidate]) -> TalentPool:
    shared = searches.save("Lighthouses", {"q": ["lighthouses"]}, by=rae, shared=True)
    return searches.add_pool("Lights", by=rae, search=shared)


def all_of(pool: TalentPool, act: str = "tag") -> str:
    return f"{HERE}?scope=pool&act={act}&pool={pool.id}"


def test_the_page_of_a_pool_offers_it_to_whoever_may(
    rae: Member, ivo: Member, by_hand: TalentPool, by_search: TalentPool, signed_in: SignedIn
) -> None:
    for pool in (by_hand, by_search):
        page = signed_in(rae).get(f"/northwind/talent-pools/{pool.id}/").content.decode()
        assert '<option value="pool">Everybody in the pool</option>' in page
        assert f'<input type="hidden" name="pool" value="{pool.id}">' in page
        assert 'form="many" name="person"' in page
        assert 'aria-label="Select Ada Berg"' in page
    empty = searches.add_pool("Nobody", by=rae)
    assert 'id="many"' not in signed_in(rae).get(f"/northwind/talent-pools/{empty.id}/").content.decode()


def test_everybody_in_it_is_said_and_tagged_and_nobody_else(
    rae: Member, by_hand: TalentPool, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    page = browser.get(all_of(by_hand)).content.decode()
    begun = browser.post(all_of(by_hand), {"tags": "Met", "expected": "3"})
    do_errands("importing.act_batch")

    assert "All 3 people in “Silver”" in page
    assert f'href="/northwind/talent-pools/{by_hand.id}/"' in page
    assert begun.status_code == 302
    assert tagged() == ["Ada Berg", "Amara Nwosu", "Bo Dahl"]
    kept = Run.objects.get().given["selection"]
    assert kept == {"chosen": 3, "search": f"pool={by_hand.id}", "pool": "Silver"}


def test_of_a_pool_that_a_search_fills_those_are_meant_whom_it_finds_now(
    rae: Member, by_search: TalentPool, signed_in: SignedIn
) -> None:
    signed_in(rae).post(all_of(by_search), {"tags": "Met", "expected": "2"})
    do_errands("importing.act_batch")

    assert tagged() == ["Ada Berg", "Bo Dahl"]


def test_hiring_managers_reach_those_of_their_jobs_alone(
    cleo: Member, team: object, by_hand: TalentPool, amara: Application, signed_in: SignedIn
) -> None:
    page = signed_in(cleo).get(all_of(by_hand, "message")).content.decode()

    assert "1 person in “Silver”<" in page
    assert amara.candidate.name in page
    assert "Ada Berg" not in page


def test_a_pool_that_there_is_not_or_that_was_removed_means_nobody(
    rae: Member, by_hand: TalentPool, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    searches.remove_pool(by_hand, by=rae)

    for address in (all_of(by_hand), f"{HERE}?scope=pool&act=tag", f"{HERE}?scope=pool&act=tag&pool=x"):
        assert browser.post(address, {"tags": "Met", "expected": "3"}).status_code == 404
    assert not CandidateTag.objects.filter(tag__name="Met").exists()


def test_programs_act_on_a_pool_and_export_it(
    by_hand: TalentPool, by_search: TalentPool, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = {"act": "tag", "tags": ["Met"], "talent_pool_id": str(by_hand.id)}
    assert ask("POST", "/candidates/bulk", {**body, "dry_run": True}).said["count"] == 3
    refused = ask("POST", "/candidates/bulk", {**body, "expected": 2})
    assert (refused.status, refused.said["count"]) == (409, 3)
    assert ask("POST", "/candidates/bulk", {**body, "expected": 3}).status == 201
    do_errands("importing.act_batch")
    made = ask(
        "POST", "/exports", {"talent_pool_id": str(by_search.id), "columns": ["name"], "file_kind": "json"}
    )
    do_errands("importing.write_export")

    assert tagged() == ["Ada Berg", "Amara Nwosu", "Bo Dahl"]
    assert ask("GET", f"/exports/{made.said['id']}/content").said == [
        {"name": "Bo Dahl"},
        {"name": "Ada Berg"},
    ]
    unknown = ask(
        "POST", "/candidates/bulk", {**body, "talent_pool_id": "01980000-0000-7000-8000-000000000000"}
    )
    assert (unknown.status, unknown.said["errors"][0]["field"]) == (422, "talent_pool_id")
    monkeypatch.setattr(selecting, "MOST", 1)
    assert ask("POST", "/candidates/bulk", {**body, "dry_run": True}).said["count"] == 3
    assert ask("POST", "/candidates/bulk", body).status == 422
