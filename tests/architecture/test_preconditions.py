"""Every operation that changes a thing can be held to what the program saw: its tag, which is stable."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.kit import clock, versions
from rolecall.project.api import api
from tests.architecture.growing import World
from tests.architecture.test_query_counts import address_of

PREFIX = "api/v1"


def changes() -> list[tuple[str, str]]:
    """What can be changed: its name and its path."""
    return [
        (f"{method.upper()} {path}", path.removeprefix(f"/{PREFIX}"))
        for path, methods in api.get_openapi_schema()["paths"].items()
        for method, described in methods.items()
        if method != "get" and "{" in path and "public" not in described["x-roles"]
    ]


def test_whatever_is_changed_can_be_read_first() -> None:
    known = changes()

    assert len(known) > 60
    assert [name for name, path in known if versions.look_for(path) is None] == []


def test_a_tag_changes_only_with_what_it_stands_for(
    ada: Member, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    world = World(ada)
    world.grow(1)
    _, secret = accounts.create_key(by=ada, name="Test", role=roles.ADMIN)

    def ask(address: str) -> Any:
        return Client().get(address, headers={"Authorization": f"Bearer {secret}"})

    addresses = [address_of(world, f"{PREFIX}{path}") for path in versions.readable()]
    tags = {address: ask(address).headers.get("ETag") for address in addresses}
    assert [address for address, tag in tags.items() if tag is None] == []

    now = clock.now()
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=5))
    later = {address: ask(address).headers.get("ETag") for address in addresses}
    assert [address for address, tag in later.items() if tag != tags[address]] == []
