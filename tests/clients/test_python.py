"""The Python client that is shipped: made from the description as it is kept, and it works."""

from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import httpx
import pytest
import rolecall_client
from django.core.wsgi import get_wsgi_application
from rolecall_client import AuthenticatedClient, Problem, etag
from rolecall_client.api.candidates import add_candidate, change_candidate, get_candidate, list_candidates
from rolecall_client.api.organization import get_me
from rolecall_client.models import CandidateChangeIn, CandidateIn
from rolecall_client.paging import every

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.developers import kept
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
