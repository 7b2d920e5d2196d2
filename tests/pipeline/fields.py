"""Fields of an organization's own, and what the tests of their pages read off them."""

import re
from collections.abc import Callable

from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates.field_queries import custom_fields, filled_by
from rolecall.candidates.models import Candidate
from rolecall.pipeline.models import Application

SignedIn = Callable[[Member], Client]
SETTINGS = "/northwind/settings/custom-fields/"
PARTS = {"HTTP_HX_REQUEST": "true"}


def names() -> list[str]:
    return [field.name for field in custom_fields()]


def said_of(candidate: Candidate) -> dict[str, object]:
    return {field.name: value for field, value in filled_by([candidate.id])[candidate.id]}


def fill_address(application: Application) -> str:
    return f"/northwind/candidates/{application.candidate_id}/fields/"


def seen_in(html: str) -> str:
    found = re.search(r'name="seen" value="([^"]*)"', html)
    assert found
    return found[1]
