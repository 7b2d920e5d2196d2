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
KINDS_FILLED: list[tuple[str, str, list[str], object]] = [
    ("Motto", "short", [], "Blue"),
    ("Remarks", "long", [], "Came twice.\n\nWill come again."),
    ("Work permit", "yes_no", [], "yes"),
    ("Notice period", "one_of", ["None", "3 months"], "3 months"),
    ("Wage", "number", [], 42.5),
    ("Free from", "date", [], "2027-03-01"),
    ("Certificates", "several_of", ["Rope", "Sails", "Knots"], ["Rope", "Knots"]),
]
"""One field of each kind: its name, kind, options, and what it says of somebody."""


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
