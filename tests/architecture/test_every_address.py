"""Every address and every operation, walked: none gives or changes what is another organization's."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import get_resolver

from rolecall.accounts.models import Member
from rolecall.kit import pages
from tests.architecture.strangers import contents_of, ids_in, refusals
from tests.worlds import SLUG, furnished

SURELY = {"Application", "Candidate", "Comment", "Document", "Interview", "Job", "Member", "Scorecard"}
"""Kinds of rows of which foreign ids are tried in any case."""
ROUTE_PARAMETER = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")


def organization_routes() -> Iterator[str]:
    """The routes of an organization's pages, with their parameters."""
    for route, view in pages.all_views():
        access = pages.access_of(view)
        if access is not None and access.kind == "members":
            yield route


def address(route: str, slug: str, stranger: object) -> str:
    def fill(found: re.Match[str]) -> str:
        if found["name"] == "organization":
            return slug
        return "1" if found["kind"] == "int" else str(stranger) if found["kind"] == "uuid" else "anything"

    return "/" + ROUTE_PARAMETER.sub(fill, route)


def test_every_page_of_members_sends_a_stranger_to_the_sign_in(rae: Member, client: Client) -> None:
    for route in organization_routes():
        answer = client.get(address(route, rae.organization.slug, uuid4()))

        # a file says to strangers that there is none
        assert answer.status_code in (302, 404, 405), route
        if answer.status_code == 302:
            assert answer["Location"].startswith("/accounts/login/"), route


def test_no_page_gives_or_changes_what_is_another_organizations(
    ada: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser, elsewhere = signed_in(ada), furnished()
    strangers = ids_in(elsewhere)
    before, tried = contents_of(elsewhere), set()

    for route in organization_routes():
        if "<uuid:" not in route:
            continue
        for verb in (browser.get, browser.post):
            nobodys, foreign = refusals(partial(status_of, verb, route, ada.organization.slug), strangers)
            assert nobodys in (404, 405, 409), route
            for kind, status in foreign:
                assert status == nobodys, f"{verb.__name__} {route} with a foreign {kind}"
                tried.add(kind)
    assert tried >= SURELY
    assert contents_of(elsewhere) == before


def status_of(verb: Callable[[str], Any], route: str, slug: str, stranger: object) -> int:
    return int(verb(address(route, slug, stranger)).status_code)


def test_the_slug_of_another_organization_opens_nothing(
    ada: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser = signed_in(ada)
    furnished()

    for route in organization_routes():
        answer = browser.get(address(route, SLUG, uuid4()))
        assert answer.status_code in (404, 405), route


def test_every_view_declares_who_may_open_it() -> None:
    undeclared = [
        route for route, view in pages.all_views(get_resolver().url_patterns) if not pages.access_of(view)
    ]

    assert undeclared == []
