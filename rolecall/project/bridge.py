"""Between granian's loop and Django in its threads: one way there with the whole request, one way back.

What goes through piece by piece costs a wait of thread and loop for each, more than a small answer does.
So a request is read on the loop before a thread has it (who sends slowly holds no thread), and an answer is
handed back whole. What is large in either direction, or is a stream, goes piece by piece as it comes.
"""

import asyncio
import contextvars
import json
from collections.abc import Awaitable, Callable, Iterable
from functools import partial
from http import HTTPStatus
from io import BytesIO
from typing import Any, cast

from a2wsgi import WSGIMiddleware
from a2wsgi.wsgi import build_environ

from rolecall.project.threads import Threads

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
NOTHING_MORE: dict[str, Any] = {"type": "http.request", "body": b"", "more_body": False}
SAY_A_BODY = (b"content-length", b"transfer-encoding")
MOST_HELD = 256 * 1024
"""So many bytes of a request or an answer are held at the most."""


class Bridge:
    """A WSGI application as an ASGI application, for HTTP."""

    def __init__(self, wsgi: Any, *, threads: int, at_once: int | None = None) -> None:
        self.wsgi = wsgi
        self.threads = Threads(threads, at_once=at_once)
        self.by_pieces = cast("Any", WSGIMiddleware(wsgi))
        self.by_pieces.executor = self.threads

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        body = bytearray()
        message = await receive() if _may_have_a_body(scope) else NOTHING_MORE
        body += message.get("body", b"")
        while message.get("more_body") and len(body) <= MOST_HELD:
            message = await receive()
            body += message.get("body", b"")
        if message["type"] == "http.disconnect":
            return  # whoever asked has gone before all was said
        if message.get("more_body") and not _says_its_length(scope):
            await _refuse_without_length(send)
            return
        if message.get("more_body"):
            await self.by_pieces(scope, _beginning_with(bytes(body), receive), send)
            return
        answer = _Answer(asyncio.get_running_loop(), send)
        environ = cast("Any", build_environ)(scope, BytesIO(body))
        # who sends in pieces does not say how many there will be, and Django reads as many as are said
        environ.setdefault("CONTENT_LENGTH", str(len(body)))
        work = partial(contextvars.copy_context().run, self._answer, environ, answer)
        await answer.loop.run_in_executor(self.threads, work)
        await answer.end()

    def _answer(self, environ: dict[str, Any], answer: "_Answer") -> None:
        pieces: Iterable[bytes] = self.wsgi(environ, answer.start)
        try:
            answer.is_stream = getattr(pieces, "streaming", False)
            for piece in pieces:
                answer.write(piece)
        finally:
            getattr(pieces, "close", lambda: None)()


class _Answer:
    """An answer that is put together in a thread; what is left in the end is sent on the loop."""

    def __init__(self, loop: asyncio.AbstractEventLoop, send: Send) -> None:
        self.loop, self.send = loop, send
        self.is_stream = False
        self.head: dict[str, Any] | None = None
        self.held: list[bytes] = []
        self.size = 0

    def start(self, status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> None:
        """As WSGI has it: the status and the headers, before anything is written."""
        if exc_info is not None:
            raise exc_info[1].with_traceback(exc_info[2])
        self.head = {
            "type": "http.response.start",
            "status": int(status.partition(" ")[0]),
            "headers": [
                (name.strip().lower().encode("latin1"), value.strip().encode("latin1"))
                for name, value in headers
            ],
        }

    def write(self, piece: bytes) -> None:
        """Keep a piece, or let all that is kept go if it is much or somebody waits for it; in the thread."""
        self.held.append(piece)
        self.size += len(piece)
        if self.is_stream or self.size > MOST_HELD:
            # the thread goes on when it is sent: who reads slowly fills no memory
            asyncio.run_coroutine_threadsafe(self._flush(more=True), self.loop).result()

    async def end(self) -> None:
        """Send what is left, and that it was all; on the loop."""
        await self._flush(more=False)

    async def _flush(self, *, more: bool) -> None:
        if self.head is not None:
            head, self.head = self.head, None
            await self.send(head)
        body, self.held, self.size = b"".join(self.held), [], 0
        await self.send({"type": "http.response.body", "body": body, "more_body": more})


def _may_have_a_body(scope: dict[str, Any]) -> bool:
    """Whether anything is to be waited for: to be told that there is nothing takes a turn of the loop."""
    if scope["method"] not in ("GET", "HEAD"):
        return True
    return any(name in SAY_A_BODY for name, _ in scope["headers"])


def _says_its_length(scope: dict[str, Any]) -> bool:
    return any(name.lower() == b"content-length" for name, _ in scope["headers"])


async def _refuse_without_length(send: Send) -> None:
    """Django reads as many bytes as are said: what is large and does not say would be read as nothing."""
    status = HTTPStatus.LENGTH_REQUIRED
    problem = {
        "type": "about:blank",
        "title": status.phrase,
        "status": status.value,
        "detail": f"What is larger than {MOST_HELD // 1024} KB says its length. Send it with Content-Length.",
    }
    headers = [(b"content-type", b"application/problem+json")]
    await send({"type": "http.response.start", "status": status.value, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(problem).encode(), "more_body": False})


def _beginning_with(body: bytes, receive: Receive) -> Receive:
    """What a request says, the part first that was read of it already."""
    read: list[bytes] = [body]

    async def received() -> dict[str, Any]:
        if read:
            return {"type": "http.request", "body": read.pop(), "more_body": True}
        return await receive()

    return received
