"""Pages that are the same for everybody, answered from memory before Django is asked.

A view marks such an answer with the header `X-Rolecall-Public: <organization id>` (never sent on).
The database's own notifications tell when an organization changed; while they cannot be heard,
nothing is answered from memory. So a closed job is gone from its page at once, on every process.
"""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

from rolecall.kit.live import Hub

MARK = b"x-rolecall-public"
MOST_PAGES = 2000
MOST_BYTES = 512 * 1024
# Events that happen to people all day and change nothing that the public sees.
UNSEEN = ("application_", "candidate_", "comment_", "document_", "message_", "move_", "hire_", "tag")
OWN_TO_REQUEST = (b"x-request-id", b"date", b"content-length", MARK)


@dataclass(frozen=True)
class Page:
    """A whole answer, with the organization that it speaks of."""

    organization_id: str
    status: int
    headers: list[tuple[bytes, bytes]]
    body: bytes
    tag: bytes


class PublicPages:
    """The pages of one process."""

    def __init__(self, django: Any, hub: Hub | None = None) -> None:
        self.django = django
        self.hub = hub
        self.pages: OrderedDict[tuple[bytes, str, bytes], Page] = OrderedDict()
        self.changes = 0

    def forget(self, organization_id: str, event_type: str) -> None:
        """Drop what an event may have changed; with no organization named, everything."""
        if organization_id and event_type.startswith(UNSEEN):
            return
        self.changes += 1
        if not organization_id:
            self.pages.clear()
        for key in [k for k, page in self.pages.items() if page.organization_id == organization_id]:
            del self.pages[key]

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:
        """Answer from memory, or let Django answer and remember it if it may be."""
        if scope["method"] not in ("GET", "HEAD") or self.hub is None or not self.hub.is_listening:
            await self.django(scope, receive, _without_mark(send))
            return
        key = _key_of(scope)
        page = self.pages.get(key)
        if page is not None:
            await _send(page, scope, send)
            return
        await self._ask(key, scope, receive, send)

    async def _ask(
        self, key: tuple[bytes, str, bytes], scope: dict[str, Any], receive: Any, send: Any
    ) -> None:
        before = self.changes
        parts: list[dict[str, Any]] = []

        async def overhear(message: dict[str, Any]) -> None:
            parts.append(message)
            if not _is_marked(parts[0]):
                await send(message)

        await self.django(scope, receive, overhear)
        if parts and _is_marked(parts[0]):
            page = _page_of(parts)
            # a change in between may have been missed by what Django read: then only answer with it
            if self.changes == before and scope["method"] == "GET" and len(page.body) <= MOST_BYTES:
                self.pages[key] = page
                if len(self.pages) > MOST_PAGES:
                    self.pages.popitem(last=False)
            await _send(page, scope, send)


def _key_of(scope: dict[str, Any]) -> tuple[bytes, str, bytes]:
    return (_header(scope["headers"], b"host"), scope["path"], scope["query_string"])


def _header(headers: Any, name: bytes) -> bytes:
    return next((value for key, value in headers if key == name), b"")


def _names(known: bytes, tag: bytes) -> bool:
    """Whether a browser has it; a proxy that compresses calls the same page W/, weak."""
    tags = [each.strip().removeprefix(b"W/") for each in known.split(b",")]
    return tag in tags or tags == [b"*"]


def _is_marked(start: dict[str, Any]) -> bool:
    return any(key.lower() == MARK for key, _ in start.get("headers", ()))


def _page_of(parts: list[dict[str, Any]]) -> Page:
    body = b"".join(part.get("body", b"") for part in parts[1:])
    tag = b'"' + hashlib.sha256(body).hexdigest()[:24].encode() + b'"'
    headers = [(k.lower(), v) for k, v in parts[0]["headers"] if k.lower() not in OWN_TO_REQUEST]
    headers += [(b"etag", tag), (b"content-length", str(len(body)).encode())]
    organization_id = next(v for k, v in parts[0]["headers"] if k.lower() == MARK).decode()
    return Page(organization_id, parts[0]["status"], headers, body, tag)


async def _send(page: Page, scope: dict[str, Any], send: Any) -> None:
    if page.status == 200 and _names(_header(scope["headers"], b"if-none-match"), page.tag):
        await send({"type": "http.response.start", "status": 304, "headers": [(b"etag", page.tag)]})
        await send({"type": "http.response.body", "body": b""})
        return
    await send({"type": "http.response.start", "status": page.status, "headers": page.headers})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else page.body})


def _without_mark(send: Any) -> Any:
    async def plain(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "headers": [h for h in message["headers"] if h[0].lower() != MARK]}
        await send(message)

    return plain
