"""Streams of changes, over the database's own notifications."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings

from rolecall.accounts.models import Organization
from rolecall.kit import live, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.recording import record
from tests.kit.test_recording import CLOCK, KettleBoiled

pytestmark = pytest.mark.django_db(transaction=True)


def founded() -> UUID:
    organization_id = uuid7()
    with tenancy.acting_in(organization_id):
        Organization.objects.create(id=organization_id, slug=f"org-{organization_id.hex[-8:]}", name="Org")
    return organization_id


def boil(organization_id: UUID, kettle_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        record(KettleBoiled(kettle_id=kettle_id, degrees=100), by=CLOCK)


async def next_change(stream: AsyncIterator[bytes]) -> dict[str, Any]:
    async for chunk in stream:
        if chunk.startswith(b"data: "):
            return dict(json.loads(chunk.removeprefix(b"data: ")))
    raise AssertionError("the stream ended")


async def listening_hub() -> live.Hub:
    heard = asyncio.Event()
    hub = live.Hub(settings.DATABASE_DIRECT_URL, lambda organization_id, kind: heard.set())
    hub.start()
    async with asyncio.timeout(10):
        await heard.wait()
    return hub


def test_a_page_hears_of_its_own_things_and_of_nothing_else() -> None:
    ours, theirs, kettle = founded(), founded(), uuid7()

    async def listen() -> dict[str, Any]:
        hub = await listening_hub()
        stream = hub.stream(str(ours), frozenset([str(kettle)]))
        assert (await anext(stream)).startswith(b"retry")
        await sync_to_async(boil)(theirs, kettle)
        await sync_to_async(boil)(ours, uuid7())
        await sync_to_async(boil)(ours, kettle)
        async with asyncio.timeout(10):
            change = await next_change(stream)
        hub.stop()
        return change

    assert asyncio.run(listen()) == {"type": "kettle_boiled", "topics": [str(kettle)]}


def test_a_ticket_names_what_may_be_heard_and_cannot_be_made_up() -> None:
    organization_id, topic = uuid7(), uuid7()

    assert live.listening_to(live.ticket(organization_id, topic)) == (
        str(organization_id),
        frozenset([str(topic)]),
    )
    assert live.listening_to("made-up") is None
