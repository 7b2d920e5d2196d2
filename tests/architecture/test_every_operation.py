"""Every operation of the API, from its own OpenAPI: roles, foreign ids, and no silent success."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.kit import tenancy
from rolecall.project.api import api
from tests.architecture.strangers import contents_of, ids_in, refusals
from tests.worlds import furnished


@dataclass(frozen=True)
class Operation:
    """One operation of the document."""

    method: str
    path: str
    roles: tuple[str, ...]
    body: dict[str, Any] | None
    name: str
    id: str
    filters: tuple[str, ...]
    """The parameters of its query that are ids."""
    texts: tuple[str, ...]
    """Those that are free text."""


def operations() -> Iterator[Operation]:
    schema = json.loads(json.dumps(api.get_openapi_schema(), default=str))
    for path, methods in schema["paths"].items():
        for method, described in methods.items():
            content = described.get("requestBody", {}).get("content", {}).get("application/json", {})
            body = _resolved(content.get("schema"), schema) if content else None
            asked = [each for each in described.get("parameters", ()) if each["in"] == "query"]
            ids = tuple(each["name"] for each in asked if '"uuid"' in json.dumps(each["schema"]))
            texts = tuple(each["name"] for each in asked if _is_text(each))
            role_names, name = tuple(described["x-roles"]), f"{method.upper()} {path}"
            yield Operation(method, path, role_names, body, name, described["operationId"], ids, texts)


PLACE = ("cursor", "fields", "expand", "sync_token", "after")


def _is_text(parameter: dict[str, Any]) -> bool:
    kinds = parameter["schema"].get("anyOf", [parameter["schema"]])
    plain = any(each.get("type") == "string" and not {"enum", "format", "const"} & {*each} for each in kinds)
    return plain and parameter["name"] not in PLACE


def _resolved(node: Any, schema: dict[str, Any]) -> Any:
    if isinstance(node, dict) and "$ref" in node:
        return _resolved(schema["components"]["schemas"][node["$ref"].rsplit("/", 1)[1]], schema)
    if isinstance(node, dict):
        return {key: _resolved(value, schema) for key, value in node.items()}
    return [_resolved(item, schema) for item in node] if isinstance(node, list) else node


def sample(node: dict[str, Any], stranger: str) -> Any:
    """A value that fits a schema, with every id a stranger's."""
    if "anyOf" in node:
        return sample(next(option for option in node["anyOf"] if option.get("type") != "null"), stranger)
    if "const" in node or "enum" in node:
        return node.get("const") or node["enum"][0]
    kind = node.get("type")
    if kind == "object":
        fields = {name: sample(child, stranger) for name, child in node.get("properties", {}).items()}
        is_by_id = node.get("propertyNames", {}).get("format") == "uuid"
        return fields | ({stranger: sample(node["additionalProperties"], stranger)} if is_by_id else {})
    if kind == "array":
        return [sample(node["items"], stranger)]
    if kind == "string":
        return {"uuid": stranger, "email": "new@example.org", "date": "2031-03-30"}.get(
            node.get("format", ""), "text"
        )
    return {"integer": 1, "number": 1, "boolean": True}.get(str(kind), "text")


def names_ids(operation: Operation) -> bool:
    return "{" in operation.path or '"format": "uuid"' in json.dumps(operation.body)


def call(operation: Operation, secret: str | None, stranger: object) -> int:
    path = "/".join(str(stranger) if part.startswith("{") else part for part in operation.path.split("/"))
    body = json.dumps(sample(operation.body, str(stranger))) if operation.body else ""
    return send(operation.method, path, body, secret)


def send(method: str, path: str, body: str, secret: str | None) -> int:
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}
    answer = Client().generic(method.upper(), path, body, content_type="application/json", headers=headers)
    return answer.status_code


ALL = list(operations())
WITH_KEY = [operation for operation in ALL if "public" not in operation.roles]


@pytest.mark.parametrize("operation", WITH_KEY, ids=lambda o: o.name)
def test_without_a_key_an_operation_answers_401(operation: Operation, rae: Member) -> None:
    assert call(operation, None, uuid4()) == 401
    assert call(operation, "rk_not-a-real-key-at-all", uuid4()) == 401


@pytest.mark.parametrize("operation", WITH_KEY, ids=lambda o: o.name)
def test_a_role_that_is_not_declared_is_refused_before_anything_is_read(
    operation: Operation, ada: Member
) -> None:
    for role in set(roles.EVERYONE) - set(operation.roles):
        _, secret = accounts.create_key(name="Test", role=role, by=ada)

        assert call(operation, secret, uuid4()) == 403


def test_ids_of_another_organization_are_refused_and_nothing_changes(ada: Member) -> None:
    elsewhere = furnished()
    before, strangers = contents_of(elsewhere), ids_in(elsewhere)
    taken, tried = [], set()

    for operation in filter(names_ids, WITH_KEY):
        _, secret = accounts.create_key(name="Test", role=operation.roles[0], by=ada)
        nobodys, foreign = refusals(partial(call, operation, secret), strangers)
        for kind, status in [("nobody's", nobodys), *foreign]:
            tried.add(kind)
            if not 400 <= status < 500:
                taken.append(f"{operation.name} with a foreign {kind} answered {status}")
    assert taken == []
    assert tried >= {"Application", "Candidate", "Document", "Interview", "Job", "Member", "Stage"}
    assert contents_of(elsewhere) == before


OWN_KIND = {
    "user_id": "Member",
    "key_id": "ApiKey",
    "template_id": "MessageTemplate",
    "reason_id": "RejectionReason",
}


@pytest.mark.django_db
def test_foreign_ids_in_a_body_are_refused_though_the_path_is_ones_own() -> None:
    elsewhere, here = ids_in(furnished()), furnished("halden")
    mine = ids_in(here)
    taken = []

    for operation in WITH_KEY:
        secret = _key_in(here, operation.roles[0])
        for place, body in _bodies_with_one_id(operation.body or {}):
            nobodys, foreign = refusals(partial(_send_about, operation, secret, mine, body), elsewhere)
            for kind, status in [("nobody's", nobodys), *foreign]:
                if not 400 <= status < 500:
                    taken.append(f"{operation.name}: {place} took a foreign {kind} ({status})")
    assert taken == []


def _key_in(organization_id: UUID, role: str) -> str:
    with tenancy.acting_in(organization_id):
        admin = Member.objects.filter(role="admin").get()
        return accounts.create_key(name="Test", role=role, by=admin)[1]


def _send_about(
    operation: Operation, secret: str, mine: dict[str, UUID], body: Callable[[str], Any], stranger: UUID
) -> int:
    path = _own_path(operation.path, mine)
    return send(operation.method, path, json.dumps(body(str(stranger))), secret)


def _own_path(path: str, mine: dict[str, UUID]) -> str:
    def fill(found: re.Match[str]) -> str:
        kind = OWN_KIND.get(found[1], found[1].removesuffix("_id").title().replace("_", ""))
        return str(mine.get(kind, uuid4()))

    return re.sub(r"\{(\w+)\}", fill, path)


def _bodies_with_one_id(schema: dict[str, Any]) -> Iterator[tuple[str, Callable[[str], Any]]]:
    """For each id that a body may name: the least body that names it."""
    required = {
        name: sample(child, str(uuid4()))
        for name, child in schema.get("properties", {}).items()
        if name in schema.get("required", ())
    }
    for name, child in schema.get("properties", {}).items():
        if '"format": "uuid"' in json.dumps(child):
            yield name, partial(_body, required, name, child)


def _body(required: dict[str, Any], name: str, child: dict[str, Any], stranger: str) -> dict[str, Any]:
    return {**required, name: sample(child, stranger)}
