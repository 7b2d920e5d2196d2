"""The API as people read it: resources, their operations, and what goes in and comes out, field by field."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from rolecall.developers import kept

Json = dict[str, Any]
DEEPEST = 3
"""How far into what is sent or answered fields are listed one by one."""
BODY_OF = "#/components/schemas/"


@dataclass(frozen=True)
class Field:
    """One field or parameter: where it stands, what it takes and means."""

    name: str
    kind: str
    about: str
    required: bool = False
    place: str = ""


@dataclass(frozen=True)
class Operation:
    """One operation, whole."""

    name: str
    method: str
    path: str
    summary: str
    more: str
    roles: tuple[str, ...]
    scopes: tuple[str, ...]
    parameters: list[Field]
    sent: list[Field]
    sent_as: str
    answered: list[Field]
    code: str
    problems: list[tuple[str, str]]
    example: Json = field(default_factory=dict)

    @property
    def is_public(self) -> bool:
        return "public" in self.roles

    @property
    def can_be_tried(self) -> bool:
        """Whether a form on a page can send it: no files go in, and no bytes or streams come out."""
        return self.sent_as in ("", "application/json") and (bool(self.answered) or self.code == "204")

    @property
    def headers(self) -> list[Field]:
        """What it takes in headers."""
        return [each for each in self.parameters if each.place == "header"]

    @property
    def words(self) -> str:
        """Everything by which somebody could look for it."""
        return f"{self.name} {self.method} {self.path} {self.summary} {self.more}".lower()


@dataclass(frozen=True)
class Resource:
    """What belongs together: one page."""

    name: str
    about: str
    operations: list[Operation]


@cache
def resources() -> dict[str, Resource]:
    """Every resource by its name, in the order in which they are told of."""
    document = kept.read()
    told = {tag["name"]: tag["description"] for tag in document["tags"]}
    found = [
        (described["tags"][0], _Reader(document).operation(path, method, described))
        for path, methods in document["paths"].items()
        for method, described in methods.items()
    ]
    return {
        name: Resource(name, about, sorted((each for tag, each in found if tag == name), key=_by_path))
        for name, about in told.items()
    }


def find(words: str) -> list[tuple[Resource, Operation]]:
    """The operations in which all of some words stand."""
    wanted = re.findall(r"[\w{}/]+", words.lower())
    return [
        (resource, operation)
        for resource in resources().values()
        for operation in resource.operations
        if wanted and all(word in operation.words for word in wanted)
    ]


METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def _by_path(operation: Operation) -> tuple[str, int]:
    return operation.path, METHODS.index(operation.method)


class _Reader:
    """Reads operations out of the description."""

    def __init__(self, document: Json) -> None:
        self.components = document["components"]

    def operation(self, path: str, method: str, described: Json) -> Operation:
        code, answer = next((code, each) for code, each in described["responses"].items() if code < "300")
        shown = answer.get("content", {}).get("application/json", {})
        nothing: tuple[str, Json] = "", {}
        sent_as, body = next(iter(described.get("requestBody", {}).get("content", {}).items()), nothing)
        parameters = [self._parameter(each) for each in described["parameters"]]
        example = {"request": body.get("example"), "answer": shown.get("example")}
        said = [part for part in described["description"].split("\n\n") if part != described["summary"]]
        return Operation(
            name=described["operationId"],
            method=method.upper(),
            path=path,
            summary=described["summary"],
            more="\n\n".join(said[:-1]).removeprefix(described["summary"]).strip(),
            roles=tuple(described["x-roles"]),
            scopes=tuple(described.get("x-scopes", ())),
            parameters=parameters,
            sent=list(self._fields(body.get("schema", {}))),
            sent_as=sent_as,
            answered=list(self._fields(shown.get("schema", {}))),
            code=code,
            problems=list(self._problems(described["responses"])),
            example={**example, "parameters": _examples_of(described["parameters"])},
        )

    def _parameter(self, described: Json) -> Field:
        kind, about = self._kind(described["schema"]), described["description"]
        return Field(described["name"], kind, about, described["required"], described["in"])

    def _problems(self, responses: Json) -> Iterator[tuple[str, str]]:
        for code, response in responses.items():
            if code >= "400":
                name = response["$ref"].rpartition("/")[2]
                yield code, self.components["responses"][name]["description"]

    def _fields(self, schema: Json, before: str = "", depth: int = 1) -> Iterator[Field]:
        schema = self._whole(schema)
        needed = schema.get("required", ())
        for name, child in schema.get("properties", {}).items():
            place = f"{before}{name}"
            yield Field(place, self._kind(child), child.get("description", ""), name in needed)
            if depth < DEEPEST:
                inside, mark = self._inside(child)
                yield from self._fields(inside, f"{place}{mark}.", depth + 1)

    def _inside(self, schema: Json) -> tuple[Json, str]:
        """What is one level further in, and how that is written."""
        schema = self._one(schema)
        if schema.get("type") == "array":
            return self._one(schema.get("items", {})), "[]"
        return schema, ""

    def _one(self, schema: Json) -> Json:
        """What a schema is when it is not null."""
        options = [each for each in schema.get("anyOf", ()) if each.get("type") != "null"]
        return self._whole(options[0] if options else schema)

    def _whole(self, schema: Json) -> Json:
        if "$ref" not in schema:
            return schema
        return self._whole(self.components["schemas"][schema["$ref"].removeprefix(BODY_OF)])

    def _kind(self, schema: Json) -> str:
        """What can stand there, in a few words."""
        schema = self._whole(schema) if "anyOf" not in schema else schema
        if "anyOf" in schema:
            return " or ".join(dict.fromkeys(self._kind(each) for each in schema["anyOf"]))
        if "enum" in schema:
            return " · ".join(str(value) for value in schema["enum"])
        if "const" in schema:
            return str(schema["const"])
        if schema.get("type") == "array":
            return f"list of {self._kind(schema.get('items', {}))}"
        return KINDS.get(schema.get("format", ""), str(schema.get("type", "anything")))


KINDS = {"uuid": "id", "date-time": "moment", "date": "day", "binary": "file", "time": "time of day"}


def _examples_of(parameters: list[Json]) -> dict[str, str]:
    return {each["name"]: str(each["example"]) for each in parameters if "example" in each}


def as_text(value: Any) -> str:
    """An example as it is shown."""
    return json.dumps(value, indent=2, ensure_ascii=False)
