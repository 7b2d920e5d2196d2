"""The log as a stream, over the database's own notifications."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import urlencode

import pytest
from asgiref.sync import sync_to_async

from rolecall.accounts import access
from rolecall.accounts import actions as accounts
from rolecall.accounts.models import ApiKey
from rolecall.kit import tenancy
from rolecall.project import event_stream
from rolecall.project.event_stream import Listener
from tests.audit.test_feed import Follower, boil
from tests.cast import found
from tests.project.test_live import listening_hub

pytestmark = pytest.mark.django_db(transaction=True)


def opened(follower: Follower, query: str = "", last: str = "") -> Listener:
    headers = [(b"authorization", follower.headers["Authorization"].encode())]
    if last:
        headers.append((b"last-event-id", last.encode()))
    return Listener.of({"headers": headers, "query_string": query.encode()})


async def next_event(stream: AsyncIterator[bytes]) -> dict[str, str]:
    async for chunk in stream:
        fields = dict(line.split(": ", 1) for line in chunk.decode().strip().splitlines())
        if "data" in fields:
            return fields
    raise AssertionError("the stream ended")


def test_a_program_hears_of_what_happens_and_goes_on_where_it_stopped() -> None:
    follower, elsewhere = Follower(), found("brightwater", "Brightwater").id

    async def listen() -> tuple[dict[str, str], dict[str, str]]:
        hub = await listening_hub()
        async with asyncio.timeout(30):
            stream = event_stream.chunks(opened(follower, "type=kettle_boiled"), hub)
            await anext(stream)
            await sync_to_async(boil)(elsewhere, 96)
            await sync_to_async(boil)(follower.place, 97)
            first = await next_event(stream)
            await stream.aclose()
            await sync_to_async(boil)(follower.place, 98)
            again = event_stream.chunks(opened(follower, last=first["id"]), hub)
            second = await next_event(again)
        hub.stop()
        return first, second

    first, second = asyncio.run(listen())

    assert [json.loads(each["data"])["data"]["degrees"] for each in (first, second)] == [97, 98]
    assert first["event"] == "kettle_boiled"
    assert json.loads(first["data"])["id"] == first["id"]


def test_a_stream_ends_when_its_key_is_revoked() -> None:
    follower = Follower()

    def revoke() -> None:
        with tenancy.acting_in(follower.place):
            accounts.revoke_key(ApiKey.objects.get(), by=access.HOST)

    async def listen() -> list[bytes]:
        hub = await listening_hub()
        async with asyncio.timeout(30):
            stream = event_stream.chunks(opened(follower), hub)
            await anext(stream)
            await sync_to_async(revoke)()
            rest = [chunk async for chunk in stream]
        hub.stop()
        return rest

    assert asyncio.run(listen()) == [b": still here\n\n"]


def test_who_may_not_listen_is_told_why() -> None:
    recruiter = Follower("northwind", role="recruiter")
    admin = Follower("brightwater")

    async def status(listener: Listener) -> dict[str, Any]:
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        scope = {
            "method": "GET",
            "headers": [(b"authorization", f"Bearer {listener.secret}".encode())],
            "query_string": urlencode({"after": listener.after, "type": listener.types}, doseq=True).encode(),
        }
        hub = await listening_hub()
        await event_stream.answer(scope, send, hub)
        hub.stop()
        return dict(json.loads(sent[-1]["body"])) | {"answered": sent[0]["status"]}

    def asked(listener: Listener) -> tuple[int, str]:
        problem = asyncio.run(status(listener))
        return problem["answered"], problem["code"]

    assert asked(Listener("rk_nobodys-key", "latest", [])) == (401, "unauthenticated")
    assert asked(opened(recruiter)) == (403, "not_allowed")
    assert asked(opened(admin, "after=x")) == (422, "invalid")
    assert asked(opened(admin, "type=kettle_boild")) == (422, "invalid")
    assert "application_moved, " in asyncio.run(status(opened(admin, "type=kettle_boild")))["detail"]


def test_head_tells_what_a_stream_would_be_and_ends() -> None:
    follower = Follower()

    async def asked() -> list[dict[str, Any]]:
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        headers = [(b"authorization", follower.headers["Authorization"].encode())]
        scope = {"method": "HEAD", "headers": headers, "query_string": b""}
        hub = await listening_hub()
        async with asyncio.timeout(30):
            await event_stream.answer(scope, send, hub)
        hub.stop()
        return sent

    (start,) = asyncio.run(asked())

    assert (start["status"], dict(start["headers"])[b"content-type"]) == (200, event_stream.HEADERS[0][1])
