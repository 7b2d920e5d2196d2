"""Saved searches and talent pools, for programs: the same rules, the same people."""

import json
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.pipeline.models import Application
from rolecall.search import actions as searches
from rolecall.search.models import PooledCandidate, SavedSearch, TalentPool
from tests.search.conftest import Fed

Ask = Callable[..., tuple[int, Any]]


@pytest.fixture
def program(ada: Member) -> Callable[[str], Ask]:
    def of(role: str) -> Ask:
        _, secret = accounts.create_key(by=ada, name=f"Program {role}", role=role)

        def ask(method: str, path: str, body: object = None, **query: object) -> tuple[int, Any]:
            client, headers = Client(), {"Authorization": f"Bearer {secret}"}
            if method == "get":
                answer = client.get(f"/api/v1{path}", query, headers=headers)
            else:
                sent = {"data": json.dumps(body), "content_type": "application/json"} if body else {}
                answer = client.generic(method.upper(), f"/api/v1{path}", headers=headers, **sent)
            return answer.status_code, json.loads(answer.content) if answer.content else None

        return ask

    return of


def test_a_question_that_a_program_changes_is_looked_at_as_before(
    program: Callable[[str], Ask], rae: Member
) -> None:
    looked_at = {"view": ["table"], "column": ["headline", "added"]}
    kept = searches.save("Kites", {"q": ["kites"], **looked_at}, by=rae, shared=True)
    status, changed = program("recruiter")("patch", f"/saved_searches/{kept.id}", {"asked": {"q": "sails"}})

    assert status == 200
    assert SavedSearch.objects.get().asked == {"q": ["sails"], **looked_at}
    assert changed["address"] == "q=sails&view=table&column=headline&column=added"


def test_programs_keep_searches_for_everybody(
    program: Callable[[str], Ask], rae: Member, amara: Application
) -> None:
    ask, mine = program("recruiter"), searches.save("Rae's own", {"q": ["kites"]}, by=rae)
    asked = {"q": "kites", "job_id": [str(amara.job_id)], "stage": ["Applied"], "added_after": "2026-01-01"}
    status, made = ask("post", "/saved_searches", {"name": "Kites", "asked": asked})
    assert status == 201
    assert {name: value for name, value in made["asked"].items() if value} == asked
    assert made["address"] == f"q=kites&added_after=2026-01-01&stage=Applied&job={amara.job_id.hex}"
    assert [each["name"] for each in ask("get", "/saved_searches")[1]["items"]] == ["Kites"]
    here = f"/saved_searches/{made['id']}"
    assert ask("patch", here, {"name": "Kites of Athens"})[1]["name"] == "Kites of Athens"
    for method, path, body, refusal in (
        ("post", "/saved_searches", {"name": "Nothing", "asked": {}}, 422),
        ("post", "/saved_searches", {"name": "Kites of athens", "asked": {"q": "x"}}, 409),
        ("post", "/saved_searches", {"name": "Foreign", "asked": {"tag_id": [str(uuid4())]}}, 422),
        ("post", "/saved_searches", {"name": "Broken", "asked": {"q": "(kites"}}, 422),
        ("get", f"/saved_searches/{mine.id}", None, 404),
        ("delete", f"/saved_searches/{mine.id}", None, 404),
    ):
        assert ask(method, path, body)[0] == refusal
    assert program("hiring_manager")("delete", here)[0] == 403
    assert program("interviewer")("get", "/saved_searches")[0] == 403
    assert ask("delete", here)[0] == 204
    assert SavedSearch.objects.filter(removed_at=None).get() == mine


def test_programs_keep_pools_and_read_them_page_by_page(
    program: Callable[[str], Ask], rae: Member, amara: Application, fed: Fed
) -> None:
    ask = program("recruiter")
    bela = candidates.add(by=rae, name="Bela Quist", headline="Keeper of lighthouses")
    _, pool = ask("post", "/talent_pools", {"name": "Silver", "description": "Nearly hired"})
    people = f"/talent_pools/{pool['id']}/people"
    ids = [str(amara.candidate_id), str(bela.id)]
    status, put = ask("post", people, {"candidate_ids": ids, "note": "Came second"})
    assert (status, sorted(put["added"])) == (200, sorted(ids))
    assert ask("post", people, {"candidate_ids": ids})[1] == {"added": []}
    status, page = ask("get", people, per_page=1)
    _, rest = ask("get", people, per_page=1, cursor=page["next_cursor"])
    found = page["items"] + rest["items"]
    assert {(each["candidate_id"], each["note"]) for each in found} == {(id_, "Came second") for id_ in ids}
    seen = program("hiring_manager")("get", people)[1]["items"]
    assert [each["name"] for each in seen] == ["Amara Nwosu"]
    assert ask("post", people, {"candidate_ids": [str(uuid4())]})[0] == 422
    assert ask("delete", f"{people}/{bela.id}")[0] == 204
    assert ask("delete", f"{people}/{bela.id}")[0] == 404
    assert PooledCandidate.objects.count() == 1

    _, search = ask("post", "/saved_searches", {"name": "Keepers", "asked": {"q": "keeper"}})
    _, itself = ask("post", "/talent_pools", {"name": "Keepers", "saved_search_id": search["id"]})
    fed()
    found = ask("get", f"/talent_pools/{itself['id']}/people")[1]["items"]
    assert [each["name"] for each in found] == ["Bela Quist"]
    assert ask("post", f"/talent_pools/{itself['id']}/people", {"candidate_ids": ids})[0] == 409
    assert ask("delete", f"/saved_searches/{search['id']}")[0] == 409
    assert ask("patch", f"/talent_pools/{pool['id']}", {"name": "KEEPERS"})[0] == 409
    assert ask("post", "/talent_pools", {"name": "Foreign", "saved_search_id": str(uuid4())})[0] == 422
    assert ask("delete", f"/talent_pools/{pool['id']}")[0] == 204
    assert TalentPool.objects.in_use().count() == 1
