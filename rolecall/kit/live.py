"""Open screens hear of changes: one listener per web process, any number of event streams.

A stream carries ids only, and only those its signed ticket names: the page that opened it already
checked that its reader may see them. The page then asks again for its parts through the wall, unless the
change was an act of its own whose answer showed it: each change says of which act it is.
"""

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Callable, Iterator
from functools import lru_cache
from uuid import UUID

import psycopg

from rolecall.kit import clock, crypto
from rolecall.kit.event_log import ACT, CHANNEL, WHO

PURPOSE = "live"
TICKET_SECONDS = 24 * 3600
ANEW_AFTER_SECONDS = 3600
HEARTBEAT_SECONDS = 20


def ticket(organization_id: UUID, *topics: UUID) -> str:
    """What lets a page listen to changes of these things of this organization; the same for a while."""
    return _ticket(int(clock.now().timestamp() // ANEW_AFTER_SECONDS), organization_id, topics)


@lru_cache(maxsize=1000)
def _ticket(hour: int, organization_id: UUID, topics: tuple[UUID, ...]) -> str:
    return crypto.sign(PURPOSE, [str(organization_id), [str(topic) for topic in topics]])


def listening_to(token: str) -> tuple[str, frozenset[str]] | None:
    """The organization and topics of a ticket, or None when it is not ours or too old."""
    value = crypto.unsign(PURPOSE, token, max_age_seconds=TICKET_SECONDS)
    return (value[0], frozenset(value[1])) if isinstance(value, list) else None


class Hub:
    """Passes the database's notifications on to the streams of this process, and to what remembers things."""

    def __init__(
        self,
        conninfo: str,
        on_change: Callable[[str, str], None],
        on_act: Callable[[UUID], None] = lambda who: None,
    ) -> None:
        """`on_change(organization_id, event_type)` is called for each; with '' twice if some were missed.

        `on_act` is told who acted, in whatever process.
        """
        self.conninfo = conninfo
        self.on_change = on_change
        self.on_act = on_act
        self.is_listening = False
        self.streams: dict[asyncio.Queue[dict[str, object]], tuple[str, frozenset[str] | None]] = {}
        self.listener: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Listen, in the running event loop, until `stop`."""
        self.listener = asyncio.create_task(self._keep_listening())

    def stop(self) -> None:
        """End the listening."""
        if self.listener:
            self.listener.cancel()

    async def stream(self, organization_id: str, topics: frozenset[str]) -> AsyncIterator[bytes]:
        """Server-sent events for one page, with a heartbeat; ends when the page goes away."""
        with self.listening(organization_id, topics) as queue:
            yield b"retry: 1000\n\n"
            while True:
                yield await self._next(queue)

    @contextlib.contextmanager
    def listening(
        self, organization_id: str, topics: frozenset[str] | None = None
    ) -> Iterator["asyncio.Queue[dict[str, object]]"]:
        """The changes of an organization as they come, of these things or of all."""
        queue: asyncio.Queue[dict[str, object]] = asyncio.Queue(maxsize=256)
        self.streams[queue] = (organization_id, topics)
        try:
            yield queue
        finally:
            del self.streams[queue]

    async def _next(self, queue: asyncio.Queue[dict[str, object]]) -> bytes:
        try:
            change = await asyncio.wait_for(queue.get(), HEARTBEAT_SECONDS)
        except TimeoutError:
            return b": still here\n\n"
        return b"data: " + json.dumps(change).encode() + b"\n\n"

    async def _keep_listening(self) -> None:
        while True:
            with contextlib.suppress(psycopg.OperationalError):
                await self._listen_once()
            await asyncio.sleep(0.5)

    async def _listen_once(self) -> None:
        connection = await psycopg.AsyncConnection.connect(self.conninfo, autocommit=True)
        async with connection:
            await connection.execute(f"LISTEN {CHANNEL}")
            self._look_again()
            self.is_listening = True
            try:
                async for notification in connection.notifies():
                    self._pass_on(notification.payload)
            finally:
                self.is_listening = False

    def _look_again(self) -> None:
        """Whatever changed while nobody listened: let every page look again."""
        self.on_change("", "")
        for queue in self.streams:
            _offer(queue, {"type": "look_again", "topics": []})

    def _pass_on(self, payload: str) -> None:
        organization_id, kind, topics = payload.split(" ", 2)
        self.on_change(organization_id, kind)
        told = topics.split(",")
        about = [each for each in told if not each.startswith((ACT, WHO))]
        act = next((each.removeprefix(ACT) for each in told if each.startswith(ACT)), "")
        for who in (each.removeprefix(WHO) for each in told if each.startswith(WHO)):
            self.on_act(UUID(who))
        for queue, (organization, wanted) in self.streams.items():
            if organization != organization_id:
                continue
            topics_heard = about if wanted is None else [topic for topic in about if topic in wanted]
            if topics_heard or wanted is None:
                _offer(queue, {"type": kind, "topics": topics_heard, "act": act})


def _offer(queue: asyncio.Queue[dict[str, object]], change: dict[str, object]) -> None:
    # a page that does not read its stream misses a change rather than holding up the others;
    # it looks again at its next one
    with contextlib.suppress(asyncio.QueueFull):
        queue.put_nowait(change)
