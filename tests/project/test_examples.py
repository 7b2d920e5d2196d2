"""Every operation of the API has an example, and answers today what the example says.

    ROLECALL_REWRITE=examples bin/test tests/project/test_examples.py

asks all of them anew and keeps what they answer; `bin/rolecall django describe_api` then tells of it.
"""

import json
import os
import re
from typing import Any
from uuid import UUID

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.approvals import kinds
from rolecall.kit.describing import operations_of
from rolecall.project.api import EXAMPLES, api
from tests.architecture.growing import World
from tests.errands import do_errands
from tests.project.examples import PREPARED, WORDS, Ask

Json = dict[str, Any]
DESCRIBED: Json = api.get_openapi_schema()
OPERATIONS = {
    described["operationId"]: (path, method) for path, method, described in operations_of(DESCRIBED)
}
REWRITE = os.environ.get("ROLECALL_REWRITE") == "examples"
MOST = 2
"""of a list that an example shows"""
MOMENT = re.compile(r"20\d\d-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)")
IDS = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
SIGNED = re.compile(r"\.eJ[A-Za-z0-9_-]{8,}(:[A-Za-z0-9_-]+)*")
MARKS = re.compile(r'("(?:next_cursor|sync_token)": )"[^"]+"')
SECRETS = re.compile(r"\b(rk_|rs_|app_(?=[\w-]{22}\b)|whsec_)[A-Za-z0-9+/=_-]{8,}")


class Program:
    """A program of an administrator, in the world that grows."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.secret = accounts.create_key(by=world.by, name="Examples", role=roles.ADMIN)[1]

    def done(self, name: str, body: Any = None, **where: str) -> Json:
        """What an operation answers when all is well."""
        answer, _ = self.ask(name, Ask(body, **where), most=100)
        assert answer.status_code < 300, f"{name}: {answer.content.decode()}"
        return json.loads(answer.content) if answer.content else {}

    def ask(self, name: str, ask: Ask, most: int = MOST) -> tuple[HttpResponse, Json]:
        """What an operation answers, and what its parameters stood for."""
        path, method = OPERATIONS[name]
        route = path.removeprefix("/")
        where = {
            each: ask.where.get(each) or self.world.param(each, route)
            for each in re.findall(r"{(\w+)}", path)
        }
        query: Json = {"per_page": most} if self._is_paged(path, method) else {}
        if name == "search_candidates":
            query["q"] = "person"
        headers = {"Authorization": f"Bearer {self.secret}"}
        address = path.format(**where)
        if ask.files is not None:
            return Client().post(address, ask.files, headers=headers), where
        sent: Json = (
            {} if ask.body is None else {"data": json.dumps(ask.body), "content_type": "application/json"}
        )
        if method == "get":
            return Client().get(address, query, headers=headers), where
        return Client().generic(method.upper(), address, headers=headers, **sent), where

    def _is_paged(self, path: str, method: str) -> bool:
        return any(each["name"] == "per_page" for each in DESCRIBED["paths"][path][method]["parameters"])


@pytest.fixture
def program(ada: Member, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(kinds, "_kinds", {**kinds._kinds})  # a share may add one
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    world = World(ada)
    world.grow(1)
    do_errands("candidates.read_document")
    return Program(world)


def test_every_operation_answers_as_its_example_says(program: Program) -> None:
    kept: Json = json.loads(EXAMPLES.read_text()) if EXAMPLES.exists() else {}
    found, wrong = {}, []
    for name in OPERATIONS:
        with transaction.atomic():
            example, problems = tried(program, name)
            transaction.set_rollback(True)
        found[name] = example
        wrong += [f"{name}: {each}" for each in problems]
        if not REWRITE and not fits(kept.get(name), example):
            wrong.append(f"{name}: its example is stale")
    if REWRITE and not wrong:
        EXAMPLES.write_text(laid_out(found))
    assert not wrong, "\n".join([*wrong, __doc__ or ""])
    assert set(kept) == set(found) or REWRITE


def tried(program: Program, name: str) -> tuple[Json, list[str]]:
    """The example of an operation, and what is not as it is described."""
    path, method = OPERATIONS[name]
    described = DESCRIBED["paths"][path][method]
    ask = asked_with(program, name, described)
    answer, where = program.ask(name, ask)
    content = b"".join(answer) if answer.streaming else answer.content
    if answer.status_code >= 300:
        return {}, [f"{answer.status_code} {content.decode()[:400]} asked with {ask.body}"]
    documented = described["responses"].get(str(answer.status_code))
    if documented is None:
        return {}, [f"{answer.status_code} is not described"]
    headers = {each for each in documented.get("headers", {}) if each not in SOMETIMES}
    missing = sorted(each for each in headers if each not in answer.headers)
    problems = [f"without the header {each}" for each in missing]
    if "ETag" in answer.headers and "ETag" not in headers:
        problems.append("answers with an ETag that is not described")
    return example_of(ask, where, content, answer.headers.get("Content-Type", "")), problems


SOMETIMES = ("Link", "Idempotent-Replayed", "X-Dry-Run")
"""Headers that come only where there is something to say."""


def asked_with(program: Program, name: str, described: Json) -> Ask:
    if name in PREPARED:
        return PREPARED[name](program)
    content = described.get("requestBody", {}).get("content", {}).get("application/json")
    return Ask(made_up(content["schema"], "") if content else None)


def made_up(schema: Json, field: str) -> Any:
    """The least that a schema takes, in words that fit."""
    if "$ref" in schema:
        return made_up(DESCRIBED["components"]["schemas"][schema["$ref"].rpartition("/")[2]], field)
    if "anyOf" in schema:
        return made_up(schema["anyOf"][0], field)
    if "enum" in schema:
        return schema["enum"][0]
    if schema["type"] == "object":
        needed = schema.get("required", ())
        return {each: made_up(child, each) for each, child in schema["properties"].items() if each in needed}
    made = {"integer": 1, "number": 1, "boolean": True, "array": []}
    return made.get(schema["type"], WORDS.get(field, "harbour"))


def example_of(ask: Ask, where: Json, content: bytes, kind: str) -> Json:
    example: Json = {"parameters": where} if where else {}
    if ask.body is not None:
        example["request"] = ask.body
    if ask.files is not None:
        example["request"] = {field: f"(the bytes of {file.name})" for field, file in ask.files.items()}
    if content and kind.startswith("application/json"):
        example["answer"] = json.loads(content)
    return json.loads(timeless(json.dumps(shortened(example))))


def shortened(value: Any) -> Any:
    """Without more of a list than an example needs."""
    if isinstance(value, list):
        return [shortened(each) for each in value[:MOST]]
    return {name: shortened(each) for name, each in value.items()} if isinstance(value, dict) else value


def timeless(text: str) -> str:
    """The same whenever it is asked: ids in the order in which they come, one moment, no secrets."""
    known: dict[str, str] = {}
    text = IDS.sub(lambda found: known.setdefault(found[0], _id(len(known) + 1)), text)
    text = SIGNED.sub(".eJwLzKwA", text)
    text = MARKS.sub(r'\1"k8QQAZjQ"', text)
    text = MOMENT.sub("2026-03-02T09:00:00Z", text)
    return SECRETS.sub(lambda found: f"{found[1]}5JqkVx8TzLw2", text)


def _id(number: int) -> str:
    return str(UUID(int=0x0198_0000_0000_7000_8000_0000_0000_0000 + number))


def fits(kept: Any, found: Any) -> bool:
    """Whether two examples have the same fields with the same kinds of values; null fits all."""
    if isinstance(kept, dict) and isinstance(found, dict):
        return kept.keys() == found.keys() and all(fits(kept[each], found[each]) for each in kept)
    if isinstance(kept, list) and isinstance(found, list):
        return not kept or not found or fits(kept[0], found[0])
    return kept is None or found is None or type(kept) is type(found)


def laid_out(examples: Json) -> str:
    """A line for each example."""
    lines = [
        f"{json.dumps(name)}: {json.dumps(examples[name], ensure_ascii=False)}" for name in sorted(examples)
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"
