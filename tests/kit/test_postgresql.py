"""Connections keep what was planned on them, and notice without asking when the server has gone."""

from collections.abc import Callable, Iterator
from typing import Any, cast

import pytest
from django.core.signals import request_started
from django.db import DatabaseError, OperationalError, connection, connections, transaction

from rolecall.kit import tenancy
from rolecall.kit.db import uuid7

ASKED = "SELECT %s::int + 41 AS answer"


def ask() -> int:
    with connection.cursor() as cursor:
        cursor.execute(ASKED, [1])
        return int(cursor.fetchone()[0])


def prepared() -> int:
    """How many statements like ours this connection has prepared."""
    with connection.cursor() as cursor:
        like = "%41 AS answer%"
        cursor.execute("SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE %s", [like])
        return int(cursor.fetchone()[0])


@pytest.fixture
def anew(transactional_db: None) -> Iterator[None]:
    """A connection that nobody has used."""
    connection.close()
    yield
    connection.close()


@pytest.mark.usefixtures("anew")
def test_what_is_asked_again_is_prepared_and_stays_so_when_something_is_refused() -> None:
    for _ in range(2):
        ask()
    assert prepared() == 1

    with transaction.atomic():
        ask()
        transaction.set_rollback(True)
    with transaction.atomic():
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT 1 / 0")
        ask()

    assert (prepared(), ask()) == (1, 42)


@pytest.fixture
def beside(anew: None) -> Iterator[Callable[..., Any]]:
    """What another connection is answered."""
    other = connections.create_connection("default")

    def answer(sql: str, *values: object) -> Any:
        with other.cursor() as cursor:
            cursor.execute(sql, values)
            return cursor.fetchone()[0]

    yield answer
    other.close()


def test_a_connection_that_is_alive_is_asked_nothing(beside: Callable[..., Any]) -> None:
    ask()
    assert connection.is_usable()
    last = beside("SELECT query FROM pg_stat_activity WHERE pid = %s", connection.connection.info.backend_pid)
    assert "41 AS answer" in last


def test_a_connection_that_was_ended_is_made_anew_before_it_is_used(
    beside: Callable[..., Any],
) -> None:
    ask()
    was = connection.connection.info.backend_pid
    assert beside("SELECT pg_terminate_backend(%s, 10000)", was)

    request_started.send(object)
    assert ask() == 42
    assert connection.connection.info.backend_pid != was


SETTING = "SELECT current_setting('rolecall.organization_id', true)"


def test_an_organization_is_set_in_the_statement_that_begins_and_for_one_transaction(
    beside: Callable[..., Any],
) -> None:
    ask()
    here, mine = uuid7(), "SELECT query FROM pg_stat_activity WHERE pid = %s"
    with tenancy.acting_in(here):
        last = beside(mine, connection.connection.info.backend_pid)
        assert last == f"BEGIN; SELECT set_config('rolecall.organization_id', '{here}', true)"
        assert answer_of(SETTING) == str(here)
        with tenancy.acting_in(other := uuid7()):
            assert answer_of(SETTING) == str(other)
        assert answer_of(SETTING) == str(here)
    assert not answer_of(SETTING)


def test_nothing_but_an_id_is_put_into_the_statement_that_begins(anew: None) -> None:
    with tenancy.acting_in(cast("Any", "x', true), set_config('application_name', 'taken")):
        assert answer_of("SELECT current_setting('application_name')") != "taken"


def test_a_transaction_whose_server_has_gone_says_so(beside: Callable[..., Any]) -> None:
    ask()
    assert beside("SELECT pg_terminate_backend(%s, 10000)", connection.connection.info.backend_pid)
    with pytest.raises(OperationalError), tenancy.acting_in(uuid7()):
        pass
    with tenancy.acting_in(here := uuid7()):
        assert answer_of(SETTING) == str(here)


def answer_of(sql: str) -> str | None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
        answer: str | None = cursor.fetchone()[0]
    return answer
