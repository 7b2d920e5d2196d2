"""What granian serves: live streams answered here, everything else by Django in a pool of threads.

An event stream costs one coroutine instead of a thread, so that thousands of open boards do not
starve the pages (`docs/decisions/`).
"""

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable, Coroutine
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any
from urllib.parse import parse_qs

from rolecall.project.runtime.loading import load_test_signals_alone, loading

with loading():
    from rolecall.project.wsgi import application as django  # isort: skip  it sets Django up for the others

    from django.conf import settings
    from django.urls import get_resolver

    from rolecall.accounts.waiting import count_anew
    from rolecall.kit import live
    from rolecall.project import event_stream
    from rolecall.project.bridge import Bridge
    from rolecall.project.forgetting import on_change
    from rolecall.project.public_pages import PublicPages
    from rolecall.project.sharing_out import Load

    load_test_signals_alone()
    get_resolver().url_patterns  # noqa: B018  all views, before the first visitor waits for them

THREADS = 8
ASSISTANTS = "/mcp"
LISTENING = ("GET", "HEAD")
API_LOADED_AFTER_SECONDS = 2.0
pages = PublicPages(Bridge(django, threads=THREADS, at_once=settings.REQUESTS_AT_ONCE))
hub = pages.hub = live.Hub(settings.DATABASE_DIRECT_URL, on_change(pages.forget), count_anew)
load = Load()
streams: set[asyncio.Task[None]] = set()


async def application(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Dispatch one connection."""
    if scope["type"] == "http" and scope["path"] == "/live":
        await _live(scope, receive, send)
    elif scope["type"] == "http" and scope["path"] == event_stream.PATH and scope["method"] in LISTENING:
        await _streaming(event_stream.answer(scope, send, hub), receive, send)
    elif scope["type"] == "http" and scope["path"] == ASSISTANTS:
        await _assistants()(scope, _coroutine(receive), send)
    elif scope["type"] == "http":
        with load.one_more():
            await pages(scope, _coroutine(receive), load.sharing_out(scope, send))
    elif scope["type"] == "lifespan":
        await _live_and_die(receive, send)


@cache
def _assistants() -> Any:
    """Loaded by the first assistant that connects: most processes never meet one."""
    return import_module("rolecall.project.mcp.server").Assistants()


def _coroutine(receive: Any) -> Any:
    """What the bridge to WSGI can hand to the loop from its thread: granian's `receive` gives a future."""

    async def received() -> Any:
        return await receive()

    return received


async def _live_and_die(receive: Any, send: Any) -> None:
    while True:
        message = await receive()
        if message["type"] == "lifespan.startup":
            if settings.SHARED:
                load.join(Path(settings.SHARED))
            hub.start()
            asyncio.get_running_loop().call_later(API_LOADED_AFTER_SECONDS, _load_the_api)
            _end_streams_when_asked_to_stop()
        elif message["type"] == "lifespan.shutdown":
            hub.stop()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return


def _load_the_api() -> None:
    """Beside the first pages, so that the first program does not wait for it either."""
    threading.Thread(target=_api_or_end, daemon=True).start()


def _api_or_end() -> None:
    try:
        import_module("rolecall.project.api_urls")
    except Exception:
        # an operation that does not say who may call it, for one: no half of the product runs
        logging.getLogger("django").exception("The API cannot be loaded, so this process ends.")
        os._exit(1)


def _end_streams_when_asked_to_stop() -> None:
    """The server waits for open answers before it stops, and a stream never ends by itself."""
    if threading.current_thread() is not threading.main_thread():
        return
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        # asyncio hears of signals through its wake-up pipe, so the server's own handler goes on working
        before = signal.getsignal(number)
        signal.signal(number, partial(_end_streams, loop, before if callable(before) else None))
        signal.siginterrupt(number, False)


def _end_streams(
    loop: asyncio.AbstractEventLoop, before: Callable[..., Any] | None, number: int, frame: FrameType | None
) -> None:
    loop.call_soon_threadsafe(lambda: [feeding.cancel() for feeding in streams])
    if before:
        before(number, frame)


async def _live(scope: dict[str, Any], receive: Any, send: Any) -> None:
    """Changes of the things that the ticket in the address names, for an open page."""
    query = parse_qs(scope["query_string"].decode("latin-1"))
    listening = live.listening_to(query.get("ticket", [""])[0])
    if listening is None:
        await _no_content(send)
    else:
        await _streaming(_feed(send, *listening), receive, send)


async def _streaming(answering: Coroutine[Any, Any, None], receive: Any, send: Any) -> None:
    """Answer without end: until whoever listens goes away, or the process is asked to stop."""
    feeding = asyncio.create_task(answering)
    leaving = asyncio.create_task(_leaving(receive))
    streams.add(feeding)
    try:
        await asyncio.wait((feeding, leaving), return_when=asyncio.FIRST_COMPLETED)
    finally:
        streams.discard(feeding)
        feeding.cancel()
        leaving.cancel()
    await send({"type": "http.response.body", "body": b""})


async def _leaving(receive: Any) -> None:
    while (await receive())["type"] != "http.disconnect":
        continue


async def _feed(send: Any, organization_id: str, topics: frozenset[str]) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": event_stream.HEADERS})
    async for chunk in hub.stream(organization_id, topics):
        await send({"type": "http.response.body", "body": chunk, "more_body": True})


async def _no_content(send: Any) -> None:
    # 204 tells an EventSource not to come back
    await send({"type": "http.response.start", "status": 204, "headers": []})
    await send({"type": "http.response.body", "body": b""})
