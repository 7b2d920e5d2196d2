"""Assistants at `/mcp` whom the API does not answer now: they are told why, and are no strangers."""

import asyncio
import json

import httpx
import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.project.mcp.server import Assistants
from tests.audit.test_feed import Follower

pytestmark = pytest.mark.django_db(transaction=True)
HELLO = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}


def test_an_assistant_that_asks_too_often_is_told_when_to_go_on(settings: Settings) -> None:
    program = Follower()
    settings.API_RATE = "1/hour"
    assert Client().get("/api/v1/me", headers=program.headers).status_code == 200

    answer = called(program.headers)

    assert answer.status_code == 429, "by a 401 it would forget whom it acts for"
    assert int(answer.headers["Retry-After"]) > 0
    assert "WWW-Authenticate" not in answer.headers
    assert json.loads(answer.content)["code"] == "too_many"


def called(headers: dict[str, str]) -> httpx.Response:
    async def call() -> httpx.Response:
        here = httpx.ASGITransport(app=Assistants())
        async with httpx.AsyncClient(transport=here, base_url="http://127.0.0.1:8000") as client:
            return await client.post("/mcp", json=HELLO, headers=headers)

    return asyncio.run(call())
