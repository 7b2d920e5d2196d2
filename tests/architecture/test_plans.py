"""What hot pages and lists ask the database for is found by indexes, however much there is beside it.

The statements are those that the pages send. Each is explained with what it really read: no table that grows
is read from end to end, and of none are read many more rows than are shown.
"""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from tests.architecture.crowd import PEOPLE, Crowd

GROWING = {
    "candidates_candidate", "candidates_namepart", "candidates_emailaddress", "candidates_phone",
    "candidates_candidatetag", "candidates_document", "candidates_consent", "candidates_link",
    "pipeline_application", "pipeline_applicationversion", "pipeline_stagevisit", "pipeline_rejection",
    "pipeline_comment", "pipeline_mention", "questions_answer", "messaging_message", "kit_eventrow",
    "kit_eventsubject",
}  # fmt: skip
MOST_READ = 300
"""How many rows of a table one statement may read: a page of a hundred, or all of a small job, and more."""
PAGES = {
    "the board": "jobs/{job}/board/",
    "the board, filtered": "jobs/{job}/board/?q=last1",
    "the board, those who wait too long": "jobs/{job}/board/?over=1",
    "the table": "jobs/{job}/table/",
    "people": "candidates/",
    "people by name": "candidates/?sort=name",
    "people by a beginning": "candidates/?q=last39",
    "people by two words": "candidates/?q=first7+last1007",
    "people by e-mail": "candidates/?q=last39@",
    "people by phone": "candidates/?q=0030210555",
    "people of a job": "candidates/?job={job}",
    "a person": "candidates/{candidate}/",
    "a person's application": "candidates/{candidate}/?application={application}",
    "a person's timeline": "candidates/{candidate}/timeline/",
    "a person's messages": "candidates/{candidate}/messages/",
    "the trail": "settings/audit/",
    "the trail of somebody": "settings/audit/?who=member:{me}",
    "the trail of a kind": "settings/audit/?type=job_created",
    "the trail of a day": "settings/audit/?since=2020-01-01&until=2020-01-02",
    "a job": "jobs/{job}/",
}
LISTS = {
    "applications": "applications",
    "applications of a job": "applications?job_id={job}",
    "applications of a candidate": "applications?candidate_id={candidate}",
    "applications of a state": "applications?state=active&job_id={job}",
    "an application": "applications/{application}",
    "candidates": "candidates",
    "a candidate": "candidates/{candidate}",
    "a candidate's timeline": "candidates/{candidate}/timeline",
    "a candidate's messages": "candidates/{candidate}/messages",
    "a candidate's comments": "candidates/{candidate}/comments",
    "the trail": "audit_events",
    "the trail of somebody": "audit_events?actor_id={me}",
    "the trail of a thing": "audit_events?subject_id={candidate}",
    "the board": "jobs/{job}/board",
}
PUBLIC = {"the careers site": "careers/{organization}/", "a post": "careers/{organization}/jobs/{slug}/"}


@pytest.fixture
def crowd(ada: Member) -> Crowd:
    return Crowd(ada)


@pytest.fixture
def words(crowd: Crowd) -> dict[str, str]:
    """What the addresses are filled in with."""
    return {
        "job": str(crowd.job.id),
        "candidate": str(crowd.candidate_id),
        "application": str(crowd.application_id),
        "me": str(crowd.by.id),
        "organization": crowd.by.organization.slug,
        "slug": crowd.job.post.slug,
    }


def test_pages_are_found_by_indexes(
    crowd: Crowd, words: dict[str, str], signed_in: Callable[[Member], Client]
) -> None:
    browser, here = signed_in(crowd.by), crowd.by.organization.slug

    asked = {name: f"/{here}/{address.format(**words)}" for name, address in PAGES.items()}
    assert not (found := read_too_much(browser.get, asked)), "\n".join(found)


def test_the_next_page_of_people_costs_as_much_as_the_first(
    crowd: Crowd, signed_in: Callable[[Member], Client]
) -> None:
    browser = signed_in(crowd.by)

    asked = {}
    for order in ("newest", "name"):
        people = f"/{crowd.by.organization.slug}/candidates/?sort={order}"
        cursor = re.search(r"after=([\w-]+)", browser.get(people).content.decode())
        assert cursor
        asked[order] = f"{people}&after={cursor[1]}"
    assert not (found := read_too_much(browser.get, asked)), "\n".join(found)


def test_lists_of_the_api_are_found_by_indexes(crowd: Crowd, words: dict[str, str]) -> None:
    _, secret = accounts.create_key(by=crowd.by, name="Test", role=roles.ADMIN)

    def ask(address: str) -> Any:
        return Client().get(address, headers={"Authorization": f"Bearer {secret}"})

    asked = {name: f"/api/v1/{address.format(**words)}" for name, address in LISTS.items()}
    cursor = ask("/api/v1/applications").json()["next_cursor"]
    asked["more applications"] = f"/api/v1/applications?cursor={cursor}"
    assert not (found := read_too_much(ask, asked)), "\n".join(found)


def test_public_pages_are_found_by_indexes(crowd: Crowd, words: dict[str, str]) -> None:
    asked = {name: f"/{address.format(**words)}" for name, address in PUBLIC.items()}
    assert not (found := read_too_much(Client().get, asked)), "\n".join(found)


def test_new_people_of_the_jobs_list_are_counted_from_their_own_index(
    crowd: Crowd, signed_in: Callable[[Member], Client]
) -> None:
    page = f"/{crowd.by.organization.slug}/jobs/"

    scans = [node for _, node in scans_of(signed_in(crowd.by).get, page)]

    assert {node["Node Type"] for node in scans} <= {"Index Scan", "Index Only Scan", "Bitmap Heap Scan"}
    new = [node for node in scans if node.get("Index Name") == "new_applications_of_job"]
    assert [(node["Node Type"], rows_read(node)) for node in new] == [("Index Only Scan", PEOPLE / 10)]


def test_every_table_is_planned_for_the_largest_organization(db: None) -> None:
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT t.relname FROM pg_class t JOIN pg_attribute c ON c.attrelid = t.oid
            WHERE c.attname = 'organization_id' AND t.relkind = 'r'
              AND t.relnamespace = 'public'::regnamespace
              AND NOT 'n_distinct=1' = ANY (coalesce(c.attoptions, '{}'))
        """)
        assert cursor.fetchall() == []


def read_too_much(ask: Callable[[str], Any], asked: dict[str, str]) -> list[str]:
    """Where what is asked for reads a growing table from end to end, or far more of it than is shown."""
    return [
        f"{name}: {node['Node Type']} over {node['Relation Name']}, {rows_read(node):.0f} rows: {statement}"
        for name, address in asked.items()
        for statement, node in scans_of(ask, address)
        if node["Node Type"] == "Seq Scan" or rows_read(node) > MOST_READ
    ]


def scans_of(ask: Callable[[str], Any], address: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every reading of a growing table by the statements that an address takes."""
    for statement in statements_of(ask, address):
        for node in _all_within(_plan(statement)):
            if node.get("Relation Name") in GROWING:
                yield statement, node


def statements_of(ask: Callable[[str], Any], address: str) -> list[str]:
    with CaptureQueriesContext(connection) as queries:
        answer = ask(address)
    assert answer.status_code == 200, f"{address} answers {answer.status_code}"
    sent = [query["sql"].strip() for query in queries.captured_queries]
    assert not [each for each in sent if " OFFSET " in each.upper()], f"{address} reads rows to skip them"
    return [
        each for each in sent if each.startswith(("SELECT", "WITH")) and " FROM " in " ".join(each.split())
    ]


def rows_read(node: dict[str, Any]) -> float:
    """How many rows were read, those that were left out included."""
    left_out = node.get("Rows Removed by Filter", 0) + node.get("Rows Removed by Index Recheck", 0)
    return float((node["Actual Rows"] + left_out) * node["Actual Loops"])


def _plan(statement: str) -> dict[str, Any]:
    with connection.cursor() as cursor:
        # what an index can serve is then served by one, however few rows the planner expects
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("EXPLAIN (ANALYZE, FORMAT JSON) " + statement.replace("%", "%%"), [])
        found = cursor.fetchone()[0]
    plan = json.loads(found) if isinstance(found, str) else found
    root: dict[str, Any] = plan[0]["Plan"]
    return root


def _all_within(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for child in node.get("Plans", ()):
        yield from _all_within(child)
