"""Streams of changes, over the database's own notifications."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, ClassVar
from uuid import UUID

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings

from rolecall.accounts.models import Organization
from rolecall.kit import clock, live, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Event
from rolecall.kit.models import EventRow
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


@dataclass(frozen=True)
class KettleFilled(Event):
    kettle_id: UUID
    batch_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ("kettle_id",)


def fill_up(organization_id: UUID, kettle_id: UUID, batch_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        record(KettleFilled(kettle_id=kettle_id, batch_id=batch_id), by=CLOCK)


async def next_change(stream: AsyncIterator[bytes]) -> dict[str, Any]:
    async for chunk in stream:
        if chunk.startswith(b"data: "):
            return dict(json.loads(chunk.removeprefix(b"data: ")))
    raise AssertionError("the stream ended")


@dataclass(frozen=True)
class Cook:
    """Somebody who acts."""

    actor_id: UUID
    actor_kind: str = "member"
    actor_name: str = "A cook"
    role: str = "recruiter"


async def listening_hub(on_act: Callable[[UUID], None] = lambda who: None) -> live.Hub:
    heard = asyncio.Event()
    hub = live.Hub(settings.DATABASE_DIRECT_URL, lambda organization_id, kind: heard.set(), on_act)
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

    change = asyncio.run(listen())
    with tenancy.acting_in(ours):
        (told,) = EventRow.objects.filter(about__subject_id=kettle)
    assert change == {"type": "kettle_boiled", "topics": [str(kettle)], "act": str(told.id)}


def test_each_process_hears_who_acted_and_pages_hear_of_the_thing_alone() -> None:
    ours, kettle, cook = founded(), uuid7(), Cook(uuid7())
    acted: list[UUID] = []

    def boil_as_cook() -> None:
        with tenancy.acting_in(ours):
            record(KettleBoiled(kettle_id=kettle, degrees=100), by=cook)

    async def listen() -> dict[str, Any]:
        hub = await listening_hub(acted.append)
        with hub.listening(str(ours)) as changes:
            await sync_to_async(boil_as_cook)()
            async with asyncio.timeout(10):
                change = await changes.get()
        hub.stop()
        return change

    assert asyncio.run(listen())["topics"] == [str(kettle)]
    assert acted == [cook.actor_id]


def test_parts_of_one_act_say_of_which_they_are() -> None:
    ours, kettle, batch = founded(), uuid7(), uuid7()

    async def listen() -> dict[str, Any]:
        hub = await listening_hub()
        stream = hub.stream(str(ours), frozenset([str(kettle)]))
        await anext(stream)
        await sync_to_async(fill_up)(ours, kettle, batch)
        async with asyncio.timeout(10):
            change = await next_change(stream)
        hub.stop()
        return change

    assert asyncio.run(listen()) == {"type": "kettle_filled", "topics": [str(kettle)], "act": str(batch)}


def test_a_ticket_names_what_may_be_heard_and_cannot_be_made_up() -> None:
    organization_id, topic = uuid7(), uuid7()

    assert live.listening_to(live.ticket(organization_id, topic)) == (
        str(organization_id),
        frozenset([str(topic)]),
    )
    assert live.listening_to("made-up") is None


def test_a_ticket_is_the_same_for_a_while_and_then_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """So a page says the same, and is not signed anew; what is given lasts for nearly a day."""
    organization_id, topic, other = uuid7(), uuid7(), uuid7()
    hour = clock.now().replace(minute=0, second=0, microsecond=0)

    def given(after: timedelta, *topics: UUID) -> str:
        monkeypatch.setattr(clock, "now", lambda: hour + after)
        monkeypatch.setattr(time, "time", (hour + after).timestamp)  # by which it is signed
        return live.ticket(organization_id, *topics)

    first = given(timedelta(0), topic)

    assert given(timedelta(minutes=59), topic) == first != given(timedelta(minutes=59), topic, other)
    assert given(timedelta(hours=1), topic) != first
