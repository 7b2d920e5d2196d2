"""Whole tables of what stands at the top of résumés: who the person is, however it is written."""

from collections.abc import Callable
from typing import Any

import pytest

from rolecall.candidates.reading.facts.identity import Identity
from rolecall.candidates.reading.facts.person import person_in
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.profile import Fact
from tests.candidates.reading.heads import Head, heads_of


def person_of(head: Head) -> dict[str, Any]:
    scope = Scope.of(head.document)
    return person_in(scope, Identity.of(scope))


def name_of(head: Head) -> str | None:
    return said(person_of(head)["name"])


def phones_of(head: Head) -> str | None:
    return ", ".join(phone.value for phone in person_of(head)["phones"])


def place_of(head: Head) -> str | None:
    return said(person_of(head)["place"])


def said(fact: Fact | None) -> str | None:
    return fact.value if fact else None


READ: dict[str, Callable[[Head], str | None]] = {"names": name_of, "phones": phones_of, "places": place_of}


@pytest.mark.parametrize("table", READ)
def test_what_heads_say_is_read(table: str) -> None:
    read = READ[table]
    wrong = [
        (head.expected, found, head.text)
        for head in heads_of(table)
        if (found := read(head) or "-").casefold() != head.expected.casefold()
    ]

    assert wrong == []
