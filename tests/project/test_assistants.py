"""Assistants at `/mcp`: what they are told where the API does not do as they ask."""

import asyncio
import json
from typing import Any

import httpx
import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.project.mcp.server import Assistants
from tests.audit.test_feed import Follower

pytestmark = pytest.mark.django_db(transaction=True)
HELLO = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
SPOKEN = {"Accept": "application/json, text/event-stream", "MCP-Protocol-Version": "2025-06-18"}


def test_an_assistant_that_asks_too_often_is_told_when_to_go_on(settings: Settings) -> None:
    program = Follower()
    settings.API_RATE = "1/hour"
    assert Client().get("/api/v1/me", headers=program.headers).status_code == 200

    answer = called(program.headers)

    assert answer.status_code == 429, "by a 401 it would forget whom it acts for"
    assert int(answer.headers["Retry-After"]) > 0
    assert "WWW-Authenticate" not in answer.headers
    assert json.loads(answer.content)["code"] == "too_many"


def test_an_argument_that_a_tool_does_not_have_is_refused_and_not_passed_over() -> None:
    asked = {"name": "list_applications", "arguments": {"stage": "Phone screen", "per_page": 5}}

    answer = called(Follower().headers, {**HELLO, "method": "tools/call", "params": asked})

    result = answer.json()["result"]
    assert result["isError"], "everybody would be listed, as if they were in that stage"
    assert [each["field"] for each in result["structuredContent"]["errors"]] == ["stage"]


def called(headers: dict[str, str], asked: dict[str, Any] = HELLO) -> httpx.Response:
    async def call() -> httpx.Response:
        here = httpx.ASGITransport(app=Assistants())
        async with httpx.AsyncClient(transport=here, base_url="http://127.0.0.1:8000") as client:
            return await client.post("/mcp", json=asked, headers=SPOKEN | headers)

    return asyncio.run(call())
