"""The Python client that is shipped: made from the description as it is kept, and it works."""

from collections.abc import Iterator
from datetime import timedelta
from email.utils import format_datetime
from inspect import signature
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest
import rolecall_client
from django.core.wsgi import get_wsgi_application
from rolecall_client import AuthenticatedClient, Problem, etag
from rolecall_client.api.candidates import (
    add_candidate,
    change_candidate,
    get_candidate,
    list_candidates,
    remove_document,
)
from rolecall_client.api.organization import get_me
from rolecall_client.models import CandidateChangeIn, CandidateIn
from rolecall_client.paging import every

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.developers import kept
from rolecall.kit import clock
from rolecall.kit.describing import operations_of
from tests.errands import connection_kept

MADE = Path(rolecall_client.__file__).parent
HOW = "The API has changed: run python clients/python/make.py"


@pytest.fixture
def client(ada: Member) -> Iterator[AuthenticatedClient]:
    """A client of the product itself, in its own process."""
    _, secret = accounts.create_key(by=ada, name="Client", role=roles.RECRUITER)
    transport = httpx.WSGITransport(app=get_wsgi_application())
    here = AuthenticatedClient("http://127.0.0.1:8000", secret, httpx_args={"transport": transport})
    with connection_kept(), here as client:
        yield client


def test_a_program_adds_pages_changes_and_is_told_of_problems(client: AuthenticatedClient) -> None:
    me = get_me.sync(client=client)
    assert me.role == "recruiter"

    added = [
        add_candidate.sync(
            client=client, body=CandidateIn(name=f"Person {number}"), idempotency_key=f"person-{number}"
        )
        for number in range(5)
    ]
    again = add_candidate.sync(client=client, body=CandidateIn(name="Person 4"), idempotency_key="person-4")
    assert again.id == added[-1].id

    found = [person.id for person in every(list_candidates.sync, client=client, per_page=2)]
    assert found == [person.id for person in reversed(added)]

    person = added[0].id
    change_candidate.sync(person, client=client, body=CandidateChangeIn(headline="Harbour master"))
    assert get_candidate.sync(person, client=client).headline == "Harbour master"

    with pytest.raises(Problem) as missing:
        get_candidate.sync(uuid4(), client=client)
    assert (missing.value.status, missing.value.code) == (404, "not_found")
    assert missing.value.request_id

    with pytest.raises(Problem) as wrong:
        add_candidate.sync(client=client, body=CandidateIn(name=""))
    assert (wrong.value.code, list(wrong.value.errors)) == ("invalid", ["name"])
    with pytest.raises(Problem) as stale:
        change_candidate.sync(person, client=client, body=CandidateChangeIn(name="Other"), if_match='"old"')
    assert stale.value.code == "changed_meanwhile"

    get_candidate.sync(person, client=client)
    tag = etag()
    change_candidate.sync(person, client=client, body=CandidateChangeIn(name="Other"), if_match=tag)
    with pytest.raises(Problem) as overtaken:
        change_candidate.sync(person, client=client, body=CandidateChangeIn(name="Third"), if_match=tag)
    assert overtaken.value.code == "changed_meanwhile"


def test_the_client_has_every_operation_and_every_field() -> None:
    document = kept.read()
    wanted = {f"{each['tags'][0]}/{each['operationId']}" for _, _, each in operations_of(document)}
    modules = {
        f"{path.parent.name}/{path.stem}" for path in MADE.glob("api/*/*.py") if path.stem != "__init__"
    }
    assert modules == wanted, HOW

    written = "\n".join(path.read_text() for path in (MADE / "models").glob("*.py"))
    fields = {
        field
        for schema in document["components"]["schemas"].values()
        for field in schema.get("properties", {})
    }
    assert {field for field in fields if f'"{field}"' not in written} <= UNUSED, HOW


UNUSED = {"request_id", "errors", "detail", "status"}
"""Fields of problems, which are raised."""


def test_a_redirect_is_not_taken_for_an_answer() -> None:
    elsewhere = _answering(301, headers={"Location": "https://jobs.example.org/api/v1/documents/1"})

    with pytest.raises(Problem) as moved:
        remove_document.sync(uuid4(), client=elsewhere)

    assert moved.value.status == 301
    assert "https://jobs.example.org/api/v1/documents/1" in moved.value.detail


def test_what_a_proxy_says_instead_is_a_problem_too() -> None:
    until = clock.now() + timedelta(minutes=2)
    busy = _answering(503, headers={"Retry-After": format_datetime(until, usegmt=True)})

    with pytest.raises(Problem) as away:
        remove_document.sync(uuid4(), client=busy)

    assert (away.value.status, away.value.detail) == (503, "Service Unavailable")
    assert 100 < (away.value.retry_after or 0) <= 120
    with pytest.raises(Problem) as soon:
        remove_document.sync(uuid4(), client=_answering(503, headers={"Retry-After": "soon"}))
    assert soon.value.retry_after is None


def test_values_and_fields_that_came_after_the_client_are_kept(client: AuthenticatedClient) -> None:
    known = get_me.sync(client=client).to_dict()
    newer = _answering(200, json={**known, "role": "auditor", "floor": 3})

    me = get_me.sync(client=newer)

    assert (me.role, me["floor"]) == ("auditor", 3)
    assert me.to_dict()["role"] == "auditor"


def test_answers_are_whole_as_their_types_say() -> None:
    assert "fields" not in signature(list_candidates.sync).parameters


def _answering(status: int, **answer: Any) -> AuthenticatedClient:
    """A client of whatever stands before an instance, or of a newer one."""
    transport = httpx.MockTransport(lambda request: httpx.Response(status, **answer))
    return AuthenticatedClient("http://jobs.example.org", "rk_1", httpx_args={"transport": transport})
