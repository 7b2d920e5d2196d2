"""Programs act on everybody whom a question finds: the same people, number and way back as on the screen."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, CandidateTag
from rolecall.importing import selecting
from rolecall.importing.models import Run
from rolecall.pipeline.models import Application
from rolecall.search import actions as searches
from tests.errands import do_errands
from tests.importing.test_found import keepers
from tests.pipeline.conftest import amara, apply, job, team
from tests.search.conftest import Fed, fed

__all__ = ["amara", "apply", "fed", "job", "keepers", "team"]
Ask = Callable[..., SimpleNamespace]
BULK, TAG = "/candidates/bulk", {"act": "tag", "tags": ["Met"]}
LIGHTHOUSES = {"search": {"q": "keeper -bees"}}


@pytest.fixture
def ask(ada: Member) -> Ask:
    _, secret = accounts.create_key(by=ada, name="Sync", role=roles.RECRUITER)

    def call(method: str, path: str, body: Any = None, **headers: str) -> SimpleNamespace:
        text = "" if body is None else json.dumps(body)
        answer = Client().generic(
            method,
            f"/api/v1{path}",
            text,
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}", **headers},
        )
        said = answer.content.startswith((b"{", b"["))
        return SimpleNamespace(status=answer.status_code, said=json.loads(answer.content) if said else None)

    return call


def tagged() -> list[str]:
    rows = CandidateTag.objects.filter(tag__name="Met").values_list("candidate__name", flat=True)
    return sorted(rows)


def test_everybody_whom_a_question_finds_is_counted_acted_on_told_of_and_taken_back(
    keepers: list[Candidate], ask: Ask
) -> None:
    counted = ask("POST", BULK, {**TAG, **LIGHTHOUSES, "dry_run": True})
    assert counted.said == {"count": 2, "run": None}
    assert not Run.objects.exists()

    begun = ask("POST", BULK, {**TAG, **LIGHTHOUSES, "expected": counted.said["count"]})
    do_errands("importing.act_batch")
    here = f"{BULK}/{begun.said['run']['id']}"

    assert (begun.status, begun.said["count"], tagged()) == (201, 2, ["Ada Berg", "Bo Dahl"])
    assert {row["outcome"] for row in ask("GET", f"{here}/rows").said["items"]} == {"done"}
    assert Run.objects.get().given["selection"] == {"chosen": 2, "search": "q=keeper+-bees"}
    ask("POST", f"{here}/undo")
    do_errands("importing.undo_acts")
    assert (ask("GET", here).said["state"], tagged()) == ("undone", [])


def test_when_others_fit_than_were_expected_nothing_is_done_and_their_number_is_said(
    rae: Member, keepers: list[Candidate], fed: Fed, ask: Ask
) -> None:
    candidates.add(by=rae, name="Di Roth", headline="Keeper of lighthouses")
    fed()
    refused = ask("POST", BULK, {**TAG, **LIGHTHOUSES, "expected": 2})

    assert (refused.status, refused.said["code"], refused.said["count"]) == (409, "not_as_many", 3)
    assert refused.said["errors"][0]["field"] == "expected"
    assert not Run.objects.exists()


def test_when_nobody_fits_any_more_it_is_said_so(keepers: list[Candidate], ask: Ask) -> None:
    nobody = {**TAG, "search": {"q": "glassblower"}}

    assert ask("POST", BULK, {**nobody, "dry_run": True}).said["count"] == 0
    refused = ask("POST", BULK, {**nobody, "expected": 2})
    assert (refused.status, refused.said["code"], refused.said["count"]) == (409, "not_as_many", 0)
    for body in (nobody, {**nobody, "expected": 0}):
        empty = ask("POST", BULK, body)
        assert (empty.status, empty.said["errors"][0]["field"]) == (422, "search")
        assert empty.said["detail"] == "Nobody fits. Select other people."
    assert not Run.objects.exists()


def test_what_is_only_tried_and_what_is_sent_twice(keepers: list[Candidate], ask: Ask) -> None:
    body = {**TAG, **LIGHTHOUSES, "expected": 2}
    tried = ask("POST", f"{BULK}?dry_run=true", body)
    assert (tried.status, tried.said["count"], Run.objects.count()) == (201, 2, 0)

    first, again = (ask("POST", BULK, body, **{"Idempotency-Key": "all-keepers"}) for _ in range(2))
    assert first.said["run"]["id"] == again.said["run"]["id"]
    assert Run.objects.count() == 1
    other = {**body, "search": {"q": "bees"}}
    assert ask("POST", BULK, other, **{"Idempotency-Key": "all-keepers"}).said["code"] == (
        "idempotency_key_reused"
    )


def test_a_question_has_the_filters_of_the_search(
    amara: Application, keepers: list[Candidate], ask: Ask
) -> None:
    def count(**asked: Any) -> int:
        answer = ask("POST", BULK, {**TAG, "search": asked, "dry_run": True})
        assert answer.status == 200, answer.said
        return int(answer.said["count"])

    assert count(job_id=[str(amara.job_id)]) == 1
    assert count(q="keeper", job_id=[str(amara.job_id)]) == 0
    assert count(has_resume=False, q="keeper OR amara") >= 3
    for asked, field in (
        ({"tag_id": [str(uuid4())]}, "search.tag_id"),
        ({"q": "(keeper"}, "search.q"),
        ({"colour": "red"}, "search.colour"),
        ({}, "search"),
        ({"order": "name"}, "search"),
    ):
        refused = ask("POST", BULK, {**TAG, "search": asked})
        assert (refused.status, refused.said["errors"][0]["field"]) == (422, field)
    assert not Run.objects.exists()


def test_a_shared_search_means_those_whom_it_finds_now(
    rae: Member, keepers: list[Candidate], fed: Fed, ask: Ask
) -> None:
    shared = searches.save("Keepers", {"q": ["lighthouses"], "view": ["table"]}, by=rae, shared=True)
    own = searches.save("Mine", {"q": ["lighthouses"]}, by=rae)
    candidates.add(by=rae, name="Di Roth", headline="Keeper of lighthouses")
    fed()
    begun = ask("POST", BULK, {**TAG, "saved_search_id": str(shared.id), "expected": 3})
    do_errands("importing.act_batch")

    assert (begun.status, tagged()) == (201, ["Ada Berg", "Bo Dahl", "Di Roth"])
    for id_ in (own.id, uuid4()):
        refused = ask("POST", BULK, {**TAG, "saved_search_id": str(id_)})
        assert (refused.status, refused.said["errors"][0]["field"]) == (422, "saved_search_id")
    twice = {**TAG, "saved_search_id": str(shared.id), **LIGHTHOUSES}
    assert ask("POST", BULK, twice).status == 422


def test_more_than_can_be_acted_on_are_counted_as_they_are_and_refused(
    keepers: list[Candidate], ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selecting, "MOST", 1)
    everyone = {**TAG, "search": {"q": "keeper"}}

    assert ask("POST", BULK, {**everyone, "dry_run": True}).said["count"] == 3
    refused = ask("POST", BULK, everyone)
    assert (refused.status, Run.objects.count()) == (422, 0)
    assert "more than 1 people" in refused.said["errors"][0]["message"]


def test_a_day_in_words_is_a_day_of_the_organization(
    rae: Member, keepers: list[Candidate], fed: Fed, ask: Ask
) -> None:
    """At eleven in the evening of the 30th in Greenwich it is the 1st in Tokyo."""
    rae.organization.time_zone = "Asia/Tokyo"
    rae.organization.save()
    late = datetime(2026, 6, 30, 23, tzinfo=UTC)
    Candidate.objects.filter(id=keepers[0].id).update(created_at=late)
    candidates.tag(keepers[0], ["Late"], by=rae)
    fed()
    days = {"after:2026-07-01 before:2026-07-02": 1, "after:2026-06-30 before:2026-07-01": 0}
    for asked, count in days.items():
        found = ask("GET", f"/search/candidates?q={asked.replace(' ', '+')}").said["total"]
        meant = ask("POST", BULK, {**TAG, "search": {"q": asked}, "dry_run": True}).said["count"]
        assert (found, meant) == (count, count), asked


def test_what_was_done_to_many_and_what_was_exported_is_listed(keepers: list[Candidate], ask: Ask) -> None:
    begun = ask("POST", BULK, {**TAG, **LIGHTHOUSES}).said["run"]
    made = ask("POST", "/exports", LIGHTHOUSES).said
    first = ask("GET", BULK).said
    ask("POST", BULK, {**TAG, **LIGHTHOUSES, "tags": ["Again"]})
    since = ask("GET", f"{BULK}?sync_token={first['sync_token']}").said

    assert [(run["id"], run["act"]) for run in first["items"]] == [(begun["id"], "tag")]
    assert [(run["id"], run["act"]) for run in ask("GET", "/exports").said["items"]] == [(made["id"], None)]
    assert begun["id"] != since["items"][0]["id"]
    assert ask("GET", "/imports").said["items"] == []


def test_whom_a_question_finds_is_exported(keepers: list[Candidate], ask: Ask) -> None:
    wanted = {**LIGHTHOUSES, "columns": ["name"], "file_kind": "json"}
    made = ask("POST", "/exports", wanted).said
    do_errands("importing.write_export")

    rows = ask("GET", f"/exports/{made['id']}/content").said
    assert [row["name"] for row in rows] == ["Bo Dahl", "Ada Berg"]


def test_a_question_that_names_what_is_not_there_acts_on_nobody_and_says_so(
    keepers: list[Candidate], ask: Ask
) -> None:
    for search in ({"q": "keeper -field:zebra"}, {"field": ["zebra=1"]}, {"answer": ["Zebra → Yes"]}):
        refused = ask("POST", BULK, {**TAG, "search": search})
        assert refused.status == 422
        assert "zebra" in str(refused.said["errors"]).lower()
    assert (tagged(), Run.objects.exists()) == ([], False)
