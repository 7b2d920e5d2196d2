"""However many rows there are, a page and a list ask the database as often as when there are few.

Every address that can be read is asked, by an admin, who sees all, and by a hiring manager, who sees what
is of a team. What a new address needs is said in three places: what its parameters stand for in
`World._params` of growing.py (or in a `Share`, for the contexts above), what it is asked with in
`ASKED_WITH`, and that there is one more of everything that it shows in `World.grow` (or the share's).
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.approvals import kinds
from rolecall.kit import pages
from rolecall.pipeline.models import Application
from rolecall.project.api import api
from tests.architecture.growing import World
from tests.errands import do_errands

FEW, MORE = 3, 3
"""How many of everything there are at first, more than the pages of a file that come at once; then more."""
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|{(\w+)}")
LAST = UUID(int=2**128 - 1)
Ask = Callable[[str], Any]
Asked = dict[tuple[str, str], list[str]]
"""The statements that an address took, by who asked and the route."""


def active_people(world: World) -> str:
    ids = Application.objects.active().filter(job=world.job).values_list("id", flat=True)
    return "&".join(f"application={each}" for each in ids)


def columns_seen(world: World) -> str:
    world.job.refresh_from_db()
    return "&".join(f"seen={stage.id}:as+it+was" for stage in world.job.current_stages())


ASKED_WITH: dict[str, Callable[[World], str]] = {
    "<slug:organization>/jobs/<uuid:job_id>/board/changes/": columns_seen,
    "<slug:organization>/jobs/<uuid:job_id>/board/<uuid:stage_id>/": lambda _: (
        f"at=9999-01-01T00:00:00%2B00:00&last={LAST}"
    ),
    "<slug:organization>/candidates/new/stages/": lambda world: f"job={world.job.id}",
    "<slug:organization>/applications/reject/": active_people,
    "<slug:organization>/candidates/many/": lambda _: "scope=all&act=message",
    "<slug:organization>/talent-pools/put-in/": lambda world: f"person={world.candidate.id}",
}
"""What a page must be asked with besides its address."""


@pytest.fixture
def world(ada: Member, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(kinds, "_kinds", {**kinds._kinds})  # a share may add one
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    world = World(ada)
    world.grow(FEW)
    do_errands("candidates.read_document")
    return world


def test_no_page_asks_more_often_when_there_are_more_rows(
    world: World, signed_in: Callable[[Member], Client]
) -> None:
    people = {member.role: signed_in(member) for member in (world.by, world.manager)}

    few, many = before_and_after(world, {role: each.get for role, each in people.items()}, page_addresses())

    assert not (found := oftener(few, many)), "\n".join(found)
    assert not (found := skipping(many)), "\n".join(found)


def test_no_operation_asks_more_often_when_there_are_more_rows(world: World) -> None:
    few, many = before_and_after(
        world, {role: program(world, role) for role in (roles.ADMIN, roles.HIRING_MANAGER)}, operations()
    )

    assert not (found := oftener(few, many)), "\n".join(found)
    assert not (found := skipping(many)), "\n".join(found)


def page_addresses() -> Iterator[str]:
    """The routes of pages in an organization, and of its careers site."""
    for route, view in pages.all_views():
        access = pages.access_of(view)
        if (access is not None and access.kind == "members") or route.startswith("careers/"):
            yield route


def operations() -> Iterator[str]:
    """What can be read through the API."""
    for path, methods in api.get_openapi_schema()["paths"].items():
        if "get" in methods:
            yield path.removeprefix("/")


def program(world: World, role: str) -> Ask:
    """A program with a key of a role."""
    _, secret = accounts.create_key(by=world.by, name=f"Test {role}", role=role)
    return lambda address: Client().get(address, headers={"Authorization": f"Bearer {secret}"})


def before_and_after(world: World, who: dict[str, Ask], routes: Iterable[str]) -> tuple[Asked, Asked]:
    """What each address asks the database for, before and after there is more of everything."""
    known = list(routes)
    must_be_known(world, known)
    few = {(role, route): statements_of(world, route, ask) for role, ask in who.items() for route in known}
    world.grow(MORE)
    many = {(role, route): statements_of(world, route, ask) for role, ask in who.items() for route in known}
    return few, many


def must_be_known(world: World, routes: list[str]) -> None:
    """Fail with all the parameters of addresses that nothing is known of."""
    unknown = {
        name: route for route in routes for name in parameters_of(route) if not world.param(name, route)
    }
    assert not unknown, (
        "Say what these parameters stand for in World._params, or in a Share, of"
        f" tests/architecture/growing.py: {unknown}"
    )


def statements_of(world: World, route: str, ask: Ask) -> list[str]:
    """What an address asks the database for, once what is kept between requests is kept."""
    address = address_of(world, route)
    first = ask(address)
    if first.status_code in (403, 405):  # others may open it, or it is only posted to
        return []
    assert first.status_code in (200, 204, 302), (
        f"{address} answers {first.status_code}: say in ASKED_WITH of tests/architecture/test_query_counts.py"
        " what it is asked with, or in growing.py what its parameters stand for"
    )
    with CaptureQueriesContext(connection) as queries:
        answer = ask(address)
        b"".join(answer)  # a streamed answer asks as it is read
    return [query["sql"] for query in queries.captured_queries]


def oftener(few: Asked, many: Asked) -> list[str]:
    """The addresses that asked more often once there was more: how often, and what they repeat."""
    return [
        f"{route} as {role}: {len(few[role, route])} queries, then {len(many[role, route])}."
        f" New or repeated: {grown(few[role, route], many[role, route])}"
        for role, route in many
        if len(many[role, route]) > len(few[role, route])
    ]


def grown(few: list[str], many: list[str]) -> list[str]:
    """The statements that were sent more often, without the values in them."""
    before, after = Counter(map(shape, few)), Counter(map(shape, many))
    return [f"{after[each] - before[each]} × {each}" for each in after if after[each] > before[each]]


def shape(statement: str) -> str:
    bare = re.sub(r"'[^']*'(::\w+)?|\bs\d+_x\d+|\b\d+\b", "?", statement)
    return f"{bare[:60]} … {bare[bare.find(' FROM ') :][:200]}"


def skipping(asked: Asked) -> list[str]:
    """The statements that read rows to skip them: pages go on after a row, not after a number."""
    return [
        f"{route} as {role}: {statement}"
        for (role, route), statements in asked.items()
        for statement in statements
        if " OFFSET " in statement.upper()
    ]


def parameters_of(route: str) -> list[str]:
    return [of_page or of_api for of_page, of_api in PARAMETER.findall(route)]


def address_of(world: World, route: str) -> str:
    """The address with its parameters filled in, and what it is asked with."""
    path = PARAMETER.sub(lambda found: str(world.param(found[1] or found[2], route)), route)
    asked = ASKED_WITH.get(route, lambda _: "")(world)
    return f"/{path}?{asked}" if asked else f"/{path}"
