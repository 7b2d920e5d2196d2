"""The description of the API: right by the standard, whole, kept as the code has it, and never narrower."""

import json
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import jsonschema_rs
import pytest
from django.conf import settings
from openapi_spec_validator.schemas.utils import get_schema_content

from rolecall.developers import kept, reference
from rolecall.kit.describing import operations_of
from rolecall.project import api_pages
from rolecall.project.api import api
from rolecall.project.api_contract import breaches

Json = dict[str, Any]
DESCRIBED: Json = api.get_openapi_schema()
OPERATIONS = list(operations_of(DESCRIBED))
STANDARD = jsonschema_rs.Draft202012Validator(get_schema_content("3.1"))
PAGES = settings.ROOT / "docs" / "api"
COMMAND = "bin/rolecall django describe_api"
HOW = (
    f"\nIf programs are meant to be broken, say in docs/api/CHANGELOG.md what they have to do, and run"
    f" {COMMAND} --deliberate"
)


def test_the_description_is_right_by_the_standard() -> None:
    assert DESCRIBED["openapi"].startswith("3.1")
    assert [str(error) for error in STANDARD.iter_errors(DESCRIBED)] == []
    assert {pointer for pointer in references_in(DESCRIBED) if not is_there(pointer)} == set()
    for path, _, operation in OPERATIONS:
        named = {each["name"] for each in operation["parameters"] if each["in"] == "path"}
        assert named == set(re.findall(r"{(\w+)}", path))


def references_in(node: Any) -> Iterator[str]:
    """Where the description points to in itself."""
    if isinstance(node, dict) and isinstance(node.get("$ref"), str):
        yield node["$ref"]
    for each in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from references_in(each)


def is_there(pointer: str) -> bool:
    here: Any = DESCRIBED
    for step in pointer.removeprefix("#/").split("/"):
        here = here.get(step, {})
    return bool(here)


def test_nothing_in_the_description_is_without_words() -> None:
    fields = [
        f"{name}.{field}"
        for name, schema in DESCRIBED["components"]["schemas"].items()
        for field, said in schema.get("properties", {}).items()
        if not said.get("description")
    ]
    parameters = [
        f"{each['in']}.{each['name']} of {operation['operationId']}"
        for _, _, operation in OPERATIONS
        for each in operation["parameters"]
        if not each.get("description")
    ]
    assert not (bare := fields + parameters), f"Say in rolecall/project/api_words.py what they are: {bare}"


def test_every_operation_says_who_may_call_it_and_what_it_can_answer() -> None:
    names = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert len(set(names)) == len(names) > 200

    for path, method, operation in OPERATIONS:
        assert operation["summary"]
        assert operation["description"]
        assert operation["x-roles"]
        assert set(operation["tags"]) <= {tag["name"] for tag in DESCRIBED["tags"]}
        answers = set(operation["responses"])
        with_key = operation["x-roles"] != ["public"]
        assert {"401", "403", "429"} <= answers or not with_key
        assert bool(operation.get("security")) is with_key
        assert {"409", "422"} <= answers or method == "get"
        assert "412" in answers or method == "get" or not with_key
        assert "404" in answers or "{" not in path
        assert {"400", "413"} <= answers or "requestBody" not in operation


def test_every_operation_shows_what_it_is_asked_and_what_it_answers() -> None:
    for _, _, operation in OPERATIONS:
        sent = list(operation.get("requestBody", {}).get("content", {}).values())
        shown = [
            content
            for code, answer in operation["responses"].items()
            if code < "300"
            for kind, content in answer.get("content", {}).items()
            if kind == "application/json"
        ]
        assert all("example" in content for content in sent), operation["operationId"]
        assert any("example" in content for content in shown) or not shown, operation["operationId"]


def test_the_description_is_kept_as_the_code_has_it_and_breaks_no_program() -> None:
    before = kept.read()

    assert not (broken := breaches(before, DESCRIBED)), "\n".join(["This breaks programs:", *broken]) + HOW
    assert kept.FILE.read_text() == kept.laid_out(DESCRIBED), f"The API has changed: run {COMMAND}"


def test_every_resource_has_its_page_with_all_operations() -> None:
    for resource in reference.resources().values():
        written = (PAGES / f"{resource.name}.md").read_text()
        assert written == api_pages.page(resource, written), f"The API has changed: run {COMMAND}"
        assert f"({resource.name}.md)" in (PAGES / "README.md").read_text()
    shown = {one.name for resource in reference.resources().values() for one in resource.operations}
    assert shown == {operation["operationId"] for _, _, operation in operations_of(kept.read())}


MOVE = "/api/v1/applications/{application_id}/move"
LIST = "/api/v1/applications"


def _without(document: Json, *steps: str) -> None:
    for step in steps[:-1]:
        document = document[step]
    del document[steps[-1]]


def _schema(document: Json, name: str) -> Json:
    found: Json = document["components"]["schemas"][name]
    return found


BREAKING = {
    "operation": (lambda d: _without(d, "paths", MOVE), "is gone"),
    "parameter": (lambda d: d["paths"][LIST]["get"]["parameters"].pop(0), "the parameter 'cursor' is gone"),
    "newly required": (lambda d: d["paths"][LIST]["get"]["parameters"][0].update(required=True), "required"),
    "role": (lambda d: d["paths"][LIST]["get"]["x-roles"].remove("recruiter"), "not call it any more"),
    "answered field": (lambda d: _without(_schema(d, "ApplicationOut"), "properties", "state"), "is gone"),
    "enum value": (lambda d: _schema(d, "ApplicationOut")["properties"]["state"]["enum"].pop(), "cannot be"),
    "sent field": (lambda d: _without(_schema(d, "JobIn"), "properties", "title"), "'body.title' is gone"),
    "needed field": (
        lambda d: _schema(d, "MessageIn")["required"].append("application_id"),
        "is required now",
    ),
    "narrower": (lambda d: _schema(d, "MessageIn")["properties"]["subject"].update(maxLength=3), "smaller"),
    "another type": (
        lambda d: _schema(d, "ApplicationOut")["properties"].update(state={"type": "integer"}),
        "may be integer now",
    ),
}


@pytest.mark.parametrize("change", BREAKING)
def test_a_change_that_breaks_programs_is_found(change: str) -> None:
    narrow, words = BREAKING[change]
    after = deepcopy(DESCRIBED)
    narrow(after)

    assert any(words in breach for breach in breaches(DESCRIBED, after)), breaches(DESCRIBED, after)


def test_what_is_added_breaks_nothing() -> None:
    after = deepcopy(DESCRIBED)
    after["paths"]["/api/v1/news"] = deepcopy(after["paths"][LIST])
    _schema(after, "ApplicationOut")["properties"]["fresh"] = {"type": "string"}
    _schema(after, "ApplicationOut")["properties"]["state"]["enum"].append("resting")
    _schema(after, "JobIn")["properties"]["fresh"] = {"type": "string"}
    _schema(after, "MessageIn")["properties"]["subject"]["maxLength"] = 9000

    assert breaches(DESCRIBED, json.loads(json.dumps(after))) == []
