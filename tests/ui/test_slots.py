from collections.abc import Iterator
from uuid import UUID

import pytest
from django.db import connection
from django.http import HttpRequest
from django.test.utils import CaptureQueriesContext

from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.ui.slots import filled, fills

TAKEN = UUID(int=7)
ASKED: list[str] = []


@fills("test.shelf", order=20, rows="SELECT WHERE %(book)s = '00000000-0000-0000-0000-000000000007'::uuid")
def lent(request: HttpRequest, book: UUID) -> Iterator[str]:
    ASKED.append("lent")
    yield "lent"


@fills("test.shelf", order=30, rows="SELECT WHERE %(book)s::uuid IS NULL")
def nameless(request: HttpRequest, book: UUID) -> Iterator[str]:
    ASKED.append("nameless")
    yield "nameless"


@fills("test.shelf", order=10)
def always(request: HttpRequest, book: UUID) -> Iterator[str]:
    yield "a book"


@pytest.mark.parametrize(
    ("book", "shown"), [(TAKEN, ["a book", "lent"]), (None, ["a book", "nameless"]), (uuid7(), ["a book"])]
)
def test_whoever_has_nothing_of_a_thing_is_not_asked(db: None, book: UUID | None, shown: list[str]) -> None:
    ASKED.clear()

    with tenancy.acting_in(uuid7()), CaptureQueriesContext(connection) as log:
        found = filled("test.shelf", HttpRequest(), book=book)

    assert (found, ASKED) == (shown, shown[1:])
    assert len(log) == 1
