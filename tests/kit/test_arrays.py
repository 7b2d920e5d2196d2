"""Lists of ids and of whatever else arrive in the database as they were given."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st
from psycopg.adapt import PyFormat

from rolecall.kit.arrays import QuickListDumper

pytestmark = pytest.mark.django_db
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"))


def back(given: Sequence[Any], kind: str) -> object:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT %s::{kind}[]", [list(given)])
        return cursor.fetchone()[0]


@given(ids=st.lists(st.uuids()))
def test_ids(ids: list[UUID]) -> None:
    assert back(ids, "uuid") == ids


@given(texts=st.lists(TEXTS | st.none()))
def test_texts_that_look_like_lists_stay_texts(texts: list[str | None]) -> None:
    assert back(texts, "text") == texts


@pytest.mark.parametrize("ids", [[UUID(int=5), None], [[UUID(int=5)], [UUID(int=6)]], [None], []])
def test_ids_with_nothing_or_lists_among_them(ids: list[object]) -> None:
    assert back(ids, "uuid") == ids


def test_it_is_ours_that_writes_them() -> None:
    connection.ensure_connection()
    assert connection.connection.adapters.get_dumper(list, PyFormat.AUTO) is QuickListDumper
