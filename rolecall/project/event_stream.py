"""The log of events as a stream of server-sent events, for programs: `GET /api/v1/events/stream`.

It waits in the loop and reads in a thread, so that many programs can listen for days. Each reading checks the
key anew: a stream ends when its key does.
"""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs
from uuid import UUID

import msgspec
from django.db import connection

from rolecall.accounts import directory, roles
from rolecall.accounts.middleware import key_with, prefix_of, secret_in
from rolecall.accounts.models import ApiKey
from rolecall.audit import feed
from rolecall.audit.queries import unknown_among
from rolecall.kit import live, tenancy
from rolecall.kit.db import uuid7
from rolecall.project.middleware import address_written

PATH = "/api/v1/events/stream"
SCOPE = "events:read"
AT_A_TIME = 100
WAIT_SECONDS, AGAIN_SECONDS, AGAIN = 20.0, 1.0, 5
"""How long it waits for a change; and how soon and often it looks for one that it was told of."""
HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
]
PROBLEMS = {
    HTTPStatus.UNAUTHORIZED: ("unauthenticated", "Send a valid key as 'Authorization: Bearer …'."),
    HTTPStatus.FORBIDDEN: (
        "not_allowed",
        "Administrators' keys with the scope 'events:read' read the log of events.",
    ),
    HTTPStatus.UNPROCESSABLE_ENTITY: ("invalid", "There is no such event here. Begin with `after=latest`."),
}


class Refused(Exception):
    """The stream is not opened, or ends; with the status that says why."""

    def __init__(self, status: HTTPStatus, *, lacks: str = "", sentence: str = "") -> None:
        self.status, self.lacks, self.sentence = status, lacks, sentence
        super().__init__(status.phrase)


@dataclass
class Listener:
    """A program that listens, and up to where it has heard."""

    secret: str
    after: str
    types: list[str]
    address: str | None = None

    @classmethod
    def of(cls, scope: dict[str, Any]) -> "Listener":
        """Whoever opens a stream: its key, and from where on it wants to hear."""
        headers = {
            name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]
        }
        query = parse_qs(scope["query_string"].decode("latin-1"))
        after = headers.get("last-event-id") or query.get("after", [feed.LATEST])[0]
        peer = (scope.get("client") or [None])[0]
        address = address_written(headers.get("x-forwarded-for", "")) or peer
        return cls(secret_in(headers.get("authorization", "")) or "", after, query.get("type", []), address)

    def organization_id(self) -> UUID:
        """Whose log it is."""
        found = directory.key_owner(prefix_of(self.secret)) if self.secret else None
        if found is None:
            raise Refused(HTTPStatus.UNAUTHORIZED)
        return found

    def heard(self) -> tuple[list[dict[str, Any]], bool]:
        """What is new, in order, and whether there is more; in a thread, with a connection of its own."""
        try:
            with tenancy.acting_in(self.organization_id()):
                from rolecall.audit import withholding  # loaded with the API (decision 0009)

                key = self._check_key()
                if sentence := unknown_among(self.types):
                    raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, sentence=sentence)
                batch = self._batch(key)
                self.after = str(batch.after or self.after)
                return withholding.told(batch.rows, to=key), batch.more
        finally:
            connection.close()

    def _check_key(self) -> ApiKey:
        key = key_with(self.secret, self.address)
        if key is None:
            raise Refused(HTTPStatus.UNAUTHORIZED)
        if key.role not in roles.ADMINS:
            raise Refused(HTTPStatus.FORBIDDEN)
        if not key.has_scope(SCOPE):
            raise Refused(HTTPStatus.FORBIDDEN, lacks=SCOPE)
        return key

    def _batch(self, key: ApiKey) -> feed.Batch:
        if self.after == feed.LATEST:
            return feed.latest()
        with contextlib.suppress(ValueError):
            batch = feed.events_after(UUID(self.after), limit=AT_A_TIME, to=key, types=self.types)
            if batch is not None:
                return batch
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY)


async def chunks(listener: Listener, hub: live.Hub) -> AsyncGenerator[bytes, None]:
    """The stream, from its first reading on; it ends when its key does."""
    organization_id = str(await asyncio.to_thread(listener.organization_id))
    with hub.listening(organization_id) as changes:
        rows, more = await asyncio.to_thread(listener.heard)
        yield b"retry: 1000\n\n"
        eager = 0
        while True:
            for row in rows:
                yield written(row)
            if not more:
                is_told = await _change(changes, AGAIN_SECONDS if eager and not rows else WAIT_SECONDS)
                eager = AGAIN if is_told else max(eager - 1, 0)
                yield b": still here\n\n"
            try:
                rows, more = await asyncio.to_thread(listener.heard)
            except Refused:
                return


def written(row: dict[str, Any]) -> bytes:
    """One event as the stream carries it."""
    data = msgspec.json.encode(row, enc_hook=str).decode()
    return f"id: {row['id']}\nevent: {row['type']}\ndata: {data}\n\n".encode()


async def answer(scope: dict[str, Any], send: Any, hub: live.Hub) -> None:
    """Answer one program until it goes away."""
    stream = chunks(Listener.of(scope), hub)
    try:
        first = await anext(stream)
    except Refused as refused:
        await _refuse(send, refused)
        return
    await send({"type": "http.response.start", "status": 200, "headers": HEADERS})
    if scope["method"] == "HEAD":
        await stream.aclose()
        return
    await send({"type": "http.response.body", "body": first, "more_body": True})
    async for chunk in stream:
        await send({"type": "http.response.body", "body": chunk, "more_body": True})


async def _change(changes: asyncio.Queue[dict[str, object]], seconds: float) -> bool:
    """Wait for a change, no longer than this; whether there was one."""
    try:
        await asyncio.wait_for(changes.get(), seconds)
    except TimeoutError:
        return False
    while not changes.empty():
        changes.get_nowait()
    return True


async def _refuse(send: Any, refused: Refused) -> None:
    status = refused.status
    code, sentence = PROBLEMS[status]
    number = str(uuid7())
    problem = {
        "type": f"/docs/api/problems#{code}",
        "title": status.phrase,
        "status": int(status),
        "code": code,
        "detail": refused.sentence or sentence,
        "errors": [],
        "request_id": number,
    }
    headers = [(b"content-type", b"application/problem+json"), (b"x-request-id", number.encode())]
    if status == HTTPStatus.UNAUTHORIZED or refused.lacks:
        from rolecall.kit import problems  # loaded with the API, not with the pages (decision 0009)

        said = problems.lacking(refused.lacks) if refused.lacks else problems.known_by()
        headers.append((b"www-authenticate", said.encode()))
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": msgspec.json.encode(problem), "more_body": True})
