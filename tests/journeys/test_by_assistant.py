"""An assistant over MCP, with the official client: it may what its key may, and all of it is told."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import httpx2
import pytest
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp_types import CallToolResult, Tool

from rolecall.demo.content.people import candidates
from rolecall.project.mcp.offered import ACTING, READING
from tests.journeys.companies import Company
from tests.journeys.programs import Program
from tests.journeys.test_by_api import apply as apply_for
from tests.journeys.test_by_api import find_the_post, write_the_job

NOA = candidates(6)[5]
HELLO = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}
ACCEPTED = {"Accept": "application/json, text/event-stream"}


@pytest.fixture(scope="module")
def application(company: Company) -> dict[str, Any]:
    """Somebody's, whom no other journey knows, for a job that is open."""
    program, stranger = Program(company.address, company.key("recruiter")), Program(company.address)
    job = write_the_job(program)
    apply_for(stranger, company, find_the_post(stranger, company, job), NOA)
    found = program.call("list_applications", query={"job_id": job["id"]})
    application: dict[str, Any] = found["items"][0]
    return application


def test_a_recruiters_assistant_finds_somebody_and_moves_them_on(
    company: Company, application: dict[str, Any]
) -> None:
    async def assist(client: Client) -> dict[str, Any]:
        stages = await told(client, "list_stages", job_id=application["job"]["id"])
        screen = next(each for each in stages["items"] if each["name"] == "Phone screen")
        here = {"application_id": application["id"]}
        tried = await told(client, "move_application", **here, dry_run=True, body={"stage_id": screen["id"]})
        assert tried["application"]["stage"]["id"] == screen["id"]
        assert (await told(client, "get_application", **here))["stage"]["id"] != screen["id"]
        await told(client, "move_application", **here, body={"stage_id": screen["id"]})
        await told(
            client, "add_comment", candidate_id=application["candidate"]["id"], body={"body": "Seen by MCP."}
        )
        return await told(client, "get_timeline", candidate_id=application["candidate"]["id"])

    timeline = connected(company, "recruiter", assist)

    types = [event["type"] for event in timeline["items"]]
    assert "application_moved" in types
    assert "comment_added" in types
    assert all(event["actor"]["name"] for event in timeline["items"])


def test_tools_are_those_that_the_key_may_use_and_say_what_they_change(company: Company) -> None:
    of_recruiter = connected(company, "recruiter", tools)
    of_interviewer = connected(company, "interviewer", tools)

    assert set(of_recruiter) == {*READING, *ACTING}
    assert set(of_interviewer) < set(of_recruiter)
    assert "reject_application" not in of_interviewer
    assert of_recruiter["get_candidate"].annotations.read_only_hint
    assert of_recruiter["reject_application"].annotations.destructive_hint
    assert all(tool.description and tool.input_schema["type"] == "object" for tool in of_recruiter.values())


def test_what_is_not_ones_own_is_refused_in_words(company: Company, application: dict[str, Any]) -> None:
    async def overstep(client: Client) -> tuple[CallToolResult, CallToolResult]:
        rejected = await client.call_tool(
            "reject_application", {"application_id": application["id"], "body": {}}
        )
        return rejected, await client.call_tool("get_candidate", {"candidate_id": "../jobs"})

    rejected, astray = connected(company, "interviewer", overstep)

    assert rejected.is_error
    assert astray.is_error
    assert astray.structured_content["status"] in (404, 422)


@pytest.mark.parametrize(
    "headers", [{}, {"Authorization": "Bearer rc_nobody"}, {"Cookie": "sessionid=anything"}]
)
def test_who_is_unknown_is_told_what_to_send(company: Company, headers: dict[str, str]) -> None:
    answer = httpx.post(f"{company.address}/mcp", json=HELLO, headers=ACCEPTED | headers)

    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"].startswith("Bearer")
    assert "Authorization" in answer.json()["detail"]


def test_an_assistant_that_lacks_a_scope_is_told_which_to_ask_for(company: Company) -> None:
    def call(name: str, **arguments: Any) -> httpx.Response:
        asked = {"jsonrpc": "2.0", "id": 1, "method": "tools/call"}
        asked |= {"params": {"name": name, "arguments": arguments}}
        return httpx.post(f"{company.address}/mcp", json=asked, headers=headers)

    secret = company.key("recruiter", "jobs:read")
    headers = {**ACCEPTED, "Authorization": f"Bearer {secret}", "MCP-Protocol-Version": "2025-06-18"}

    assert call("list_jobs").status_code == 200
    refused = call("list_candidates")
    assert refused.status_code == 403
    challenge = refused.headers["WWW-Authenticate"]
    assert challenge.startswith("Bearer ")
    assert challenge.endswith('/mcp", error="insufficient_scope", scope="candidates:read"')
    assert refused.json()["result"]["isError"] is True


async def tools(client: Client) -> dict[str, Tool]:
    return {tool.name: tool for tool in (await client.list_tools()).tools}


async def told(client: Client, name: str, **arguments: Any) -> dict[str, Any]:
    """What a tool answers when all is well."""
    result = await client.call_tool(name, arguments)
    assert not result.is_error, result.structured_content
    answer: dict[str, Any] = result.structured_content
    return answer


def connected(company: Company, role: str, do: Callable[[Client], Awaitable[Any]]) -> Any:
    """Do something as an assistant with a key of this role."""

    async def assist() -> Any:
        headers = {"Authorization": f"Bearer {company.key(role)}"}
        async with httpx2.AsyncClient(headers=headers, timeout=60) as http:
            transport = streamable_http_client(f"{company.address}/mcp", http_client=http)
            async with Client(transport) as client:
                return await do(client)

    return asyncio.run(assist())
