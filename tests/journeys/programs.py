"""A program that knows a key and the address of the description, and finds every operation there."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx
from jsonschema import Draft202012Validator

from tests.journeys.windows import SECONDS
from tests.runtime.rolecalls import until

DESCRIPTION = "/api/v1/openapi.json"


@dataclass(frozen=True)
class Operation:
    """One operation of the description."""

    method: str
    path: str
    described: dict[str, Any]


class Program:
    """Calls operations by their ids; what comes back must be as the description says."""

    def __init__(self, address: str, secret: str = "") -> None:
        headers = {"Authorization": f"Bearer {secret}"} if secret else {}
        self.http = httpx.Client(base_url=address, headers=headers, timeout=60)
        self.document = self.http.get(DESCRIPTION).json()
        self.operations = {
            described["operationId"]: Operation(method, path, described)
            for path, methods in self.document["paths"].items()
            for method, described in methods.items()
        }

    def call(
        self, name: str, body: object = None, *, query: dict[str, Any] | None = None, **where: str
    ) -> Any:
        """What an operation answers when all is well."""
        answer = self.ask(name, body, query=query, **where)
        assert answer.is_success, f"{name}: {answer.status_code} {answer.text}"
        return answer.json() if answer.content else None

    def ask(
        self, name: str, body: object = None, *, query: dict[str, Any] | None = None, **where: str
    ) -> httpx.Response:
        """Whatever an operation answers, held against its description."""
        operation = self.operations[name]
        path = operation.path.format(**where)
        answer = self.http.request(operation.method.upper(), path, json=body, params=query)
        self._hold_against(operation, answer)
        return answer

    def until(self, name: str, wanted: Callable[[Any], Any], **where: str) -> Any:
        """Ask again until there is what is wanted in the answer; that."""
        found: list[Any] = []

        def is_there() -> bool:
            found[:] = [wanted(self.call(name, **where))]
            return bool(found[0])

        until(is_there, SECONDS)
        return found[0]

    def _hold_against(self, operation: Operation, answer: httpx.Response) -> None:
        declared = operation.described["responses"].get(str(answer.status_code))
        assert declared, f"{operation.path} answered {answer.status_code}: {answer.text}"
        if "$ref" in declared:
            declared = self.document["components"]["responses"][declared["$ref"].rpartition("/")[2]]
        kind = answer.headers.get("Content-Type", "").partition(";")[0]
        if not declared.get("content"):
            assert answer.content == b""
            return
        assert kind in declared["content"], f"{operation.path} answered {kind}"
        if not kind.endswith("json"):
            return
        schema = declared["content"][kind]["schema"] | {"components": self.document["components"]}
        Draft202012Validator(schema).validate(answer.json())
