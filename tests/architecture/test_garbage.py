"""What a page was written from is let go of when its answer was sent.

What is held in circles stays until Python looks for garbage: in the midst of somebody's request, and through
all that those before it left.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.http import HttpRequest
from django.test import Client
from jinja2.runtime import Context, Macro

from rolecall.accounts.models import Member
from tests.architecture.growing import World
from tests.architecture.test_query_counts import address_of, page_addresses, world  # noqa: F401

ALL_DAY = (
    "<slug:organization>/jobs/<uuid:job_id>/board/",
    "<slug:organization>/jobs/<uuid:job_id>/table/",
    "<slug:organization>/candidates/",
    "<slug:organization>/search/",
)
"""What recruiters look at all day leaves nothing at all."""


def test_no_page_leaves_what_it_was_written_from(
    world: World,  # noqa: F811
    signed_in: Callable[[Member], Client],
) -> None:
    client = signed_in(world.by)
    routes = list(page_addresses())
    assert set(ALL_DAY) <= set(routes)

    with looked_for_by_hand():
        left = {route: left_by(client, address_of(world, route)) for route in routes}

    assert not {route: kinds for route, kinds in left.items() if {HttpRequest, Context, Macro} & kinds}
    assert not {route: left[route] for route in ALL_DAY if left[route]}


def test_nor_does_a_part_of_one(
    world: World,  # noqa: F811
    signed_in: Callable[[Member], Client],
) -> None:
    client = signed_in(world.by)

    with looked_for_by_hand():
        left = left_by(client, f"/{world.by.organization.slug}/search/", HTTP_HX_REQUEST="true")

    assert not left


def left_by(client: Client, address: str, **headers: str) -> set[type]:
    """The kinds of what is left in circles, once what is kept between requests is kept."""
    ask(client, address, **headers)
    gc.collect()
    with garbage_kept():
        ask(client, address, **headers)
        gc.collect()
        return {kind for each in gc.garbage for kind in type(each).__mro__} - {object}


@contextmanager
def looked_for_by_hand() -> Iterator[None]:
    """Garbage is looked for when the test does it, in what is made from now on."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.enable()


@contextmanager
def garbage_kept() -> Iterator[None]:
    """What is found as garbage is kept to be looked at."""
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        yield
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def ask(client: Client, address: str, **headers: str) -> None:
    """Ask as the server does, and read the answer to its end."""
    from rolecall.project.wsgi import application

    path, _, query = address.partition("?")
    environ = {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "testserver",
        "SERVER_PORT": "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_COOKIE": f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}",
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        **headers,
    }
    told: list[str] = []
    with connection_kept():
        answer: Any = application(environ, lambda status, headers: told.append(status))
        b"".join(answer)
        answer.close()
    assert told[0][:3] in ("200", "204", "302", "405"), f"{address}: {told}"


@contextmanager
def connection_kept() -> Iterator[None]:
    """As a test's client does: the connection is the test's own."""
    around = (request_started, request_finished)
    for signal in around:
        signal.disconnect(close_old_connections)
    try:
        yield
    finally:
        for signal in around:
            signal.connect(close_old_connections)
