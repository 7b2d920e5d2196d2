"""A program with a key, and what it is told of its mistakes."""

import json
from typing import Any

from django.test import Client

from rolecall.accounts import access
from rolecall.accounts import actions as accounts


class Program:
    """A program that holds a key with a role."""

    def __init__(self, role: str) -> None:
        self.key, self.secret = accounts.create_key(by=access.HOST, name=f"A {role}", role=role)

    def __call__(self, method: str, path: str, body: Any = None) -> Any:
        return Client().generic(
            method,
            f"/api/v1{path}",
            data="" if body is None else json.dumps(body, default=str),
            content_type="application/json",
            headers={"Authorization": f"Bearer {self.secret}"},
        )


def problems(answer: Any) -> dict[str, str]:
    assert answer.headers["Content-Type"] == "application/problem+json"
    return {each["field"]: each["message"] for each in answer.json()["errors"]}
