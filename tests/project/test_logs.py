"""Logs can be kept and passed on: no key that stands in an address is in them."""

import copy
import io
import logging.config
import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLResolver, get_resolver

KEY = re.compile(r"<str:(?:token|secret)>")


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """What is written by the handlers that a process of the product has."""
    root, written = logging.getLogger(), io.StringIO()
    kept = root.handlers[:]
    wanted: dict[str, Any] = copy.deepcopy(settings.LOGGING)
    wanted["handlers"]["stderr"]["stream"] = written
    logging.config.dictConfig(wanted)
    yield written
    root.handlers[:] = kept


def test_what_went_wrong_at_an_address_is_told_without_its_key(
    logs: io.StringIO, db: None, client: Client
) -> None:
    client.get("/careers/my/WyJhIiwiYiJd:1xYBzP:POhst9o8bmvj/offer/")

    told = logs.getvalue()
    assert "/careers/my/…/offer/" in told
    assert "POhst9o8bmvj" not in told


def test_no_address_that_lets_one_in_is_written_down(logs: io.StringIO) -> None:
    addresses = [KEY.sub("1xYBzP:POhst9o8bmvj", each) for each in _routes() if KEY.search(each)]

    for each in addresses:
        logging.getLogger("django.request").warning("Not Found: /%s", each)

    told = logs.getvalue()
    assert len(addresses) > 10
    assert told.count("Not Found: /") == len(addresses)
    assert "POhst9o8bmvj" not in told


def test_a_traceback_has_none_either(logs: io.StringIO) -> None:
    try:
        raise ValueError("https://example.org/join/POhst9o8bmvj/")
    except ValueError:
        logging.getLogger("rolecall").exception("It broke at %s", "/enter/POhst9o8bmvj/?next=/halden/")

    told = logs.getvalue()
    assert "It broke at /enter/…/?next=/halden/" in told
    assert "POhst9o8bmvj" not in told


def _routes(resolver: URLResolver | None = None, before: str = "") -> Iterator[str]:
    for each in (resolver or get_resolver()).url_patterns:
        route = before + str(each.pattern)
        if isinstance(each, URLResolver):
            yield from _routes(each, route)
        else:
            yield route
