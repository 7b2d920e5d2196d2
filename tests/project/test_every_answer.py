"""Whatever the API answers, it says which request it was, and what the key may still ask."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.audit import feed

LIMITS = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")
JSON = {"content_type": "application/json"}


class Asking:
    """A program with a key of a role."""

    def __init__(self, by: Member, role: str) -> None:
        _, secret = accounts.create_key(by=by, name=f"Program of {role}", role=role)
        self.headers = {"Authorization": f"Bearer {secret}"}

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        given = {"data": body, **JSON} if body is not None else {}
        client = Client(raise_request_exception=False)
        return getattr(client, method)(f"/api/v1{path}", headers={**self.headers, **named}, **given)


def test_every_answer_says_which_request_it_was_and_what_may_still_be_asked(
    ada: Member, rae: Member, monkeypatch: pytest.MonkeyPatch
) -> None:
    admin, interviewer = Asking(ada, "admin"), Asking(ada, "interviewer")
    place = admin("post", "/departments", {"name": "Sails"}).json()["id"]
    monkeypatch.setattr(feed, "told", lambda rows: 1 / 0)
    tag = admin("get", f"/departments/{place}").headers["ETag"]
    answers = {
        200: admin("get", "/departments"),
        304: admin("get", f"/departments/{place}", If_None_Match=tag),
        400: admin("post", "/departments", "{"),
        403: interviewer("post", "/departments", {"name": "Kites"}),
        404: admin("get", f"/departments/{uuid4()}"),
        (404, "no such address"): admin("get", "/nothing/at/all"),
        (404, "no such id"): admin("get", "/departments/x"),
        405: admin("put", "/departments", {"name": "Kites"}),
        409: admin("post", "/departments", {"name": "Sails"}),
        412: admin("patch", f"/departments/{place}", {"name": "Kites"}, If_Match='"another"'),
        422: admin("post", "/departments", {}),
        500: admin("get", "/events"),
    }

    for case, answer in answers.items():
        status = case if isinstance(case, int) else case[0]  # type: ignore[index]
        assert answer.status_code == status, (case, answer.content[:200])
        assert not [name for name in LIMITS if name not in answer.headers], case
        must_name_the_request(answer, case)


def test_who_is_refused_at_the_door_is_told_which_request_it_was(ada: Member, settings: Settings) -> None:
    settings.API_RATE = "1/hour"
    program = Asking(ada, "admin")
    program("get", "/departments")

    spent = program("get", "/departments")
    program.headers = {}
    for case, answer in {401: program("get", "/departments"), 429: spent}.items():
        assert answer.status_code == case
        must_name_the_request(answer, case)
    assert spent.headers["X-RateLimit-Remaining"] == "0"
    assert int(spent.headers["Retry-After"]) > 0


def must_name_the_request(answer: Any, case: object) -> None:
    number = answer.headers["X-Request-Id"]
    if answer.status_code >= 400:
        assert answer.headers["Content-Type"] == "application/problem+json", case
        assert answer.json()["request_id"] == number, case
        assert answer.json()["status"] == answer.status_code, case
