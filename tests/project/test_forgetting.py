"""Nothing that a process remembers of somebody outlives their removal for good."""

import asyncio

import pytest
from asgiref.sync import sync_to_async
from django.conf import settings
from django.test import Client

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing.selecting import Selection
from rolecall.kit import live, tenancy
from rolecall.project.forgetting import on_change
from rolecall.search import asking, recalling
from rolecall.ui import remembered
from tests.cast import found, join
from tests.project.traces import work

pytestmark = pytest.mark.django_db(transaction=True)


def named(name: str) -> int:
    """In how many of the pieces that are remembered somebody stands."""
    kept = [*remembered._pieces.values(), *remembered._runs.values()]
    return sum(name in each.text for each in kept)


def kept_of_texts() -> int:
    """How many pages are remembered by what was said in texts of them."""
    return len(recalling._cut._found)


def test_the_rows_of_who_is_removed_are_forgotten_by_each_process_that_hears_of_it() -> None:
    ours = found("northwind", "Northwind Kites").id
    with tenancy.acting_in(ours):
        ada = join("Ada Admin", roles.ADMIN)
        eli = candidates.add(by=ada, name="Eli Osei-Zephyr", email="eli@mail.example.org")
    client = Client()
    client.force_login(ada.user, backend="rolecall.accounts.backends.Backend")
    assert "Eli Osei-Zephyr" in client.get("/northwind/candidates/").content.decode()
    assert named("Osei-Zephyr")

    def remove() -> None:
        with tenancy.acting_in(ours):
            importing.act_on_many(Selection(ids=[eli.id]), "remove", {}, by=ada)
        work()

    async def hear() -> None:
        heard, removed = asyncio.Event(), asyncio.Event()

        def tell(_: str, kind: str) -> None:
            heard.set()
            if kind == "candidate_removed":
                removed.set()

        hub = live.Hub(settings.DATABASE_DIRECT_URL, on_change(tell))
        hub.start()
        async with asyncio.timeout(20):
            await heard.wait()
            await sync_to_async(client.get)("/northwind/candidates/")  # what was missed was forgotten, too
            await sync_to_async(client.get)("/northwind/search/?q=Osei-Zephyr")
            recalling.recalled_of_texts("q", [(eli.id, "Note", "Eli Osei-Zephyr")], list)
            assert named("Osei-Zephyr")
            assert asking.read.cache_info().currsize
            assert kept_of_texts()
            await sync_to_async(remove)()
            await removed.wait()
        hub.stop()

    asyncio.run(hear())

    with tenancy.acting_in(ours):
        assert not Candidate.objects.filter(id=eli.id).exists()
    assert not named("Osei-Zephyr")
    assert not asking.read.cache_info().currsize
    assert not kept_of_texts()
