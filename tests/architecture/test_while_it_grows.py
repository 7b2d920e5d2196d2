"""An organization goes on while programs read it: lists stand still, and events tell what was then."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.test.utils import override_settings
from pytest_django.plugin import DjangoDbBlocker

from rolecall.accounts import actions as accounts
from rolecall.approvals import kinds
from rolecall.audit import feed
from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many
from rolecall.candidates.models import Candidate
from rolecall.kit import snapshots, tenancy
from rolecall.kit.models import EventRow
from rolecall.project.api import api
from tests.architecture.growing import World
from tests.architecture.test_query_counts import address_of
from tests.cast import found, join
from tests.errands import connection_kept

FEW, MANY = 1, 100
ADDRESSES = {
    "candidate": "candidates", "application": "applications", "job": "jobs", "interview": "interviews",
    "offer": "offers", "requisition": "requisitions", "member": "users", "department": "departments",
    "location": "locations", "message": "messages", "task": "tasks", "room": "rooms",
    "saved_search": "saved_searches", "talent_pool": "talent_pools",
}  # fmt: skip
"""Where the API gives the things of which snapshots are kept."""


class Program:
    """One that reads everything with an administrator's key."""

    def __init__(self, world: World) -> None:
        _, secret = accounts.create_key(by=world.by, name="Reader", role="admin")
        self.world, self.headers = world, {"Authorization": f"Bearer {secret}"}

    def read(self, address: str, **query: Any) -> Any:
        given = Client().get(address, query, headers=self.headers)
        assert given.status_code == 200, f"{address}: {given.content[:300]!r}"
        return given.json()

    def rest(self, address: str, page: Any) -> Iterator[Any]:
        """The rows of the pages that follow one."""
        while page["next_cursor"]:
            page = self.read(address, cursor=page["next_cursor"], per_page=MANY)
            yield from page["items"]

    def events(self) -> list[Any]:
        """Everything that was told: the log itself waits until this transaction has ended."""
        return feed.told(list(EventRow.objects.order_by("id")))


@pytest.fixture(scope="module")
def program(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Program]:
    """In a transaction that is rolled back in the end."""
    known = {**kinds._kinds}  # a share may add one
    outbox = override_settings(EMAIL_BACKEND="rolecall.kit.mail.OutboxBackend")
    with django_db_blocker.unblock(), connection_kept(), transaction.atomic(), outbox:
        with tenancy.acting_in(found("northwind", "Northwind").id):
            world = World(join("Ada Admin", "admin"))
            world.grow(FEW)
            yield Program(world)
        transaction.set_rollback(True)
    kinds._kinds.clear()
    kinds._kinds.update(known)


def lists() -> list[str]:
    """The operations that answer page by page, from the description."""
    described = api.get_openapi_schema()
    return [
        path.removeprefix("/")
        for path, methods in described["paths"].items()
        if "get" in methods and _is_paged(methods["get"], described)
    ]


def _is_paged(operation: Any, described: Any) -> bool:
    content = operation["responses"].get("200", {}).get("content", {}).get("application/json", {})
    name = content.get("schema", {}).get("$ref", "").rpartition("/")[2]
    shown = described["components"]["schemas"].get(name, {}).get("properties", {})
    takes = {each["name"] for each in operation.get("parameters", ())}
    return {"items", "next_cursor"} <= shown.keys() and {"cursor", "per_page"} <= takes


def test_every_list_stands_still_while_rows_are_added(program: Program) -> None:
    addresses = [address_of(program.world, route) for route in lists()]
    pages = {each: program.read(each, per_page=FEW) for each in addresses}
    began = {each: page for each, page in pages.items() if page["next_cursor"]}
    whole = {each: program.read(each, per_page=MANY)["items"] for each in began}
    program.world.grow(1)

    moved = []
    for address, first in began.items():
        there = [_name(each) for each in whole[address]]
        read = [_name(each) for each in (*first["items"], *program.rest(address, first))]
        if len(read) != len(set(read)) or not set(there) <= set(read):
            moved.append(address)
    assert moved == []
    assert len(began) > len(addresses) / 2, "most have several pages"


def _name(item: Any) -> str:
    return str(item.get("id", item))


def test_what_an_event_is_about_is_told_as_the_api_gives_it(program: Program) -> None:
    last = {each["data"]["object"]["id"]: each["data"] for each in program.events() if each["data"]["object"]}
    for merged in Candidate.objects.exclude(merged_into=None):
        last.pop(str(merged.id), None)  # the API gives the one that they went on as
    wrong: list[Any] = []
    for about in last.values():
        told = about["object"]
        given = program.read(f"/api/v1/{ADDRESSES[about['object_type']]}/{told['id']}")
        wrong += [
            (about["object_type"], name, told[name], given[name])
            for name in told.keys() - {"updated_at"}  # what hangs on a thing may touch it later
            if told[name] != given[name]
        ]

    assert wrong == []
    assert {about["object_type"] for about in last.values()} == ADDRESSES.keys()
    assert {kind.name for kind in snapshots._kinds.values()} == ADDRESSES.keys()


def test_a_later_change_leaves_what_was_told_before_and_erasing_takes_it_out(program: Program) -> None:
    world, before = program.world, len(program.events())
    with transaction.atomic():
        person = candidates.add(by=world.by, name="Vesna Adding", emails=["vesna@example.org"])
        candidates.update(person, by=world.by, name="Vesna Written", source=candidates.source_named("Fair"))
        candidates.update(person, by=world.by, name="Vesna Again", emails=["v@example.org", "w@example.org"])
        added, written, again = (each["data"] for each in program.events()[before:])

        assert [each["object"]["name"] for each in (added, written, again)] == [
            *("Vesna Adding", "Vesna Written", "Vesna Again"),
        ]
        assert added["object"]["emails"] == ["vesna@example.org"]
        assert written["previous"] == {"name": "Vesna Adding", "source": {"id": None, "name": None}}
        assert again["previous"] == {"name": "Vesna Written", "emails": ["vesna@example.org"]}
        assert again["object"]["emails"] == ["v@example.org", "w@example.org"]

        many.remove_many([person], by=world.by)
        *erased, removed = program.events()[before:]
        assert [each["data"]["object"] for each in erased] == [None, None, None]
        assert (removed["type"], removed["data"]["object"]) == ("candidate_removed", None)
        transaction.set_rollback(True)
