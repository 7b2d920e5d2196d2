"""The protocol, spoken by the official package: stateless, so that any process can answer any request."""

import asyncio
import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import httpx
import mcp_types as protocol
from django.conf import settings
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

from rolecall.kit.problems import known_by, lacking
from rolecall.project.mcp import calling
from rolecall.project.mcp.calling import Caller
from rolecall.project.mcp.offered import Offer, offers

NAME, CALLER = "rolecall", "rolecall.caller"
MOST_BYTES = 1024 * 1024
INSTRUCTIONS = """
Rolecall is an applicant tracking system. People are candidates; their candidacies for a job are
applications, each in a stage of the job's pipeline. Find people with search_candidates, then work with
ids. Lists come in pages: pass the `next_cursor` of an answer as `cursor`. What you do is done by whoever
connected you, stands on the timeline with their name, and people may be told of it: rejecting, hiring
and writing messages reach candidates. Ask before such an act; most of them can be tried first with
`dry_run`.
""".strip()
PASSED_ON = ("content-type", "cache-control", "retry-after")
UNKNOWN = [
    (b"content-type", b"application/problem+json"),
    (b"cache-control", b"no-store"),
    (b"www-authenticate", known_by("/mcp").encode()),
]


@dataclass
class Asking:
    """One request: who asks, what they may do, and the scope that it turned out to lack."""

    caller: Caller
    may: set[str]
    lacks: str = ""

    def answering(self, send: Any) -> Any:
        """`send`, which says 403 and names the scope where one is missing, so that clients ask for it."""

        async def answer(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start" and self.lacks:
                said = (b"www-authenticate", lacking(self.lacks, "/mcp").encode())
                message = {**message, "status": 403, "headers": [*message["headers"], said]}
            await send(message)

        return answer


class Assistants:
    """The address `/mcp` of one process."""

    def __init__(self) -> None:
        server: Server[Any] = Server(
            NAME,
            title="Rolecall",
            instructions=INSTRUCTIONS,
            website_url=settings.PUBLIC_URL,
            on_list_tools=_list_tools,
            on_call_tool=_call_tool,
        )
        self.manager = StreamableHTTPSessionManager(
            server, json_response=True, stateless=True, max_request_body_size=MOST_BYTES
        )
        self.runs: asyncio.Task[None] | None = None
        self.is_ready = asyncio.Event()

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Answer one request; whoever is unknown learns how to be known."""
        if scope["method"] != "POST":
            await _say(send, 405, [(b"allow", b"POST")], b"")
            return
        caller = Caller.of(scope)
        said = await asyncio.to_thread(calling.rights_of, caller)
        if said is None:
            await _refuse(send)
            return
        if said.is_error:
            await _pass_on(send, said)
            return
        await self._be_ready()
        asking = Asking(caller, set(said.json()["operations"]))
        await self.manager.handle_request(scope | {CALLER: asking}, receive, asking.answering(send))

    async def _be_ready(self) -> None:
        """The manager lives as long as the process, in a task of its own."""
        if self.runs is None:
            self.runs = asyncio.create_task(self._run())
        await self.is_ready.wait()

    async def _run(self) -> None:
        async with self.manager.run():
            self.is_ready.set()
            await asyncio.Event().wait()


async def _list_tools(ctx: Any, params: Any) -> protocol.ListToolsResult:
    """The tools that the caller may use."""
    asking: Asking = ctx.request.scope[CALLER]
    return protocol.ListToolsResult(
        tools=[_told(offer) for name, offer in offers().items() if name in asking.may],
        ttl_ms=0,
        cache_scope="private",
    )


async def _call_tool(ctx: Any, params: protocol.CallToolRequestParams) -> protocol.CallToolResult:
    """Do it, as far as the API lets the caller; a problem is told to the model in words."""
    asking: Asking = ctx.request.scope[CALLER]
    offer = offers().get(params.name)
    if offer is None:
        return _result({"detail": f"There is no tool {params.name!r} here."}, is_error=True)
    answer = await asyncio.to_thread(calling.call, asking.caller, offer, params.arguments or {})
    told = answer.json() if answer.content else {"done": True}
    if answer.status_code == HTTPStatus.FORBIDDEN and told["code"] == "scope_missing":
        asking.lacks = offer.scope
    return _result(told if isinstance(told, dict) else {"items": told}, is_error=answer.status_code >= 400)


def _told(offer: Offer) -> protocol.Tool:
    return protocol.Tool(
        name=offer.name,
        title=offer.summary,
        description=offer.description,
        input_schema=offer.schema,
        annotations=protocol.ToolAnnotations(
            read_only_hint=offer.reads,
            destructive_hint=offer.is_final,
            idempotent_hint=offer.reads or offer.method in ("PUT", "DELETE"),
            open_world_hint=False,
        ),
    )


def _result(told: dict[str, Any], *, is_error: bool) -> protocol.CallToolResult:
    text = protocol.TextContent(type="text", text=json.dumps(told, ensure_ascii=False))
    return protocol.CallToolResult(content=[text], structured_content=told, is_error=is_error)


async def _refuse(send: Any) -> None:
    detail = "Send a valid key or token as 'Authorization: Bearer …'."
    problem = {"status": 401, "code": "unauthenticated", "detail": detail}
    await _say(send, 401, UNKNOWN, json.dumps(problem, ensure_ascii=False).encode())


async def _pass_on(send: Any, said: httpx.Response) -> None:
    """Why the API answers somebody not now or not here: by a 401 their client would forget who they are."""
    told = [(name.encode(), said.headers[name].encode()) for name in PASSED_ON if name in said.headers]
    await _say(send, said.status_code, told, said.content)


async def _say(send: Any, status: int, headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})
