"""Statements that are asked often, on the shortest way to the database; several of them at once.

psycopg makes a cursor for each statement, with a transformer of its own, and each waits for its answer before
the next is sent. A page asks a dozen things that do not depend on each other, most of which the database
answers in less time than it takes to ask: together they are one way there and one back.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import psycopg
from psycopg import adapt, errors, generators
from psycopg._queries import _query2pg
from psycopg.abc import PQGen
from psycopg.pq import ExecStatus, Format, TransactionStatus
from psycopg.pq.abc import PGresult

Rows = list[Any]
Params = Sequence[Any] | Mapping[str, Any]
FINE = (ExecStatus.TUPLES_OK, ExecStatus.COMMAND_OK)


class Asking(NamedTuple):
    """A statement that reads, with its values."""

    sql: str
    params: Params

    @property
    def key(self) -> Hashable:
        """The same for the same question; a list among the values is one for what is in it."""
        given = self.params
        values = given.values() if isinstance(given, Mapping) else given
        return self.sql, tuple([tuple(each) if isinstance(each, list) else each for each in values])


class _Ready(NamedTuple):
    """A statement as it is sent: its name if it is prepared, and its values as the database reads them."""

    name: bytes | None
    sql: bytes
    params: Sequence[Any]
    types: tuple[int, ...]
    formats: Sequence[Format]


class Prepared:
    """One connection with what it has prepared, used without a cursor."""

    def __init__(self, there: psycopg.Connection[Any]) -> None:
        self._there, self._server = there, there.pgconn
        self._values = adapt.Transformer(there)
        self._known = there._prepared._names
        self._answers: dict[Hashable, Rows] = {}

    def answer(self, sql: str, params: Params) -> Rows | None:
        """The rows of a statement; None, and nothing is sent, where it is not prepared or has no transaction.

        What was asked ahead is there already, and is taken.
        """
        if self._answers:
            ahead = self._answers.pop(Asking(sql, params).key, None)
            if ahead is not None:
                return ahead
        if not self._may_send() or (ready := self._ready(sql, params)) is None:
            return None
        with self._there.lock:
            self._send(ready)
            results = self._there.wait(generators.execute(self._server))
        return self._rows(results[-1])

    def ask(self, asked: Iterable[Asking]) -> None:
        """Send statements together, and keep their answers for whoever asks for the same next."""
        if not self._may_send():
            return
        found = self._among(asked)
        if len(found) > 1:  # one alone would go the same way as without
            self._ask(found)

    def begin(self, statement: bytes, asked: Iterable[Asking]) -> bool:
        """Open a transaction, do a statement without values in it, and ask these; all by one way and back.

        False, and nothing is done, where none of them is prepared.
        """
        found = self._among(asked)
        if found:
            self._ask(found, b"BEGIN", statement)
        return bool(found)

    def forget(self) -> None:
        """What was asked ahead may have changed."""
        self._answers.clear()

    def _may_send(self) -> bool:
        if self._there._pipeline is not None:
            return False
        status = self._server.transaction_status
        # where there is none, and there should be one, psycopg begins it with what it sends itself
        return status == TransactionStatus.INTRANS or (
            status == TransactionStatus.IDLE and self._there.autocommit
        )

    def _among(self, asked: Iterable[Asking]) -> list[tuple[Asking, _Ready]]:
        return [(each, ready) for each in asked if (ready := self._ready(each.sql, each.params))]

    def _ask(self, found: Sequence[tuple[Asking, _Ready]], *before: bytes) -> None:
        with self._there.lock:
            results = self._together(before, [ready for _, ready in found])
        for result in results[: len(before)]:
            self._must_be_fine(result)
        for (each, _), result in zip(found, results[len(before) :], strict=True):
            self._answers[each.key] = self._rows(result)

    def _ready(self, sql: str, params: Params) -> _Ready | None:
        query, formats, order = _written(sql, self._values.encoding)
        given = [params[name] for name in order] if isinstance(params, Mapping) else params  # type: ignore[union-attr]
        values = self._values.dump_sequence(given, formats)
        types = self._values.types or ()
        name = self._known.get((query, types))
        if name is not None:
            # those that were not used for longest are forgotten first
            self._known.move_to_end((query, types))
        elif self._there._prepared.prepare_threshold is not None:
            return None  # a cursor sends it, and prepares it when it comes again
        return _Ready(name, query, values, types, self._values.formats or ())

    def _send(self, ready: _Ready) -> None:
        if ready.name is not None:
            self._server.send_query_prepared(ready.name, ready.params, param_formats=ready.formats)
        else:  # behind a pool that knows no prepared statements, which is what is furthest away
            self._server.send_query_params(
                ready.sql, ready.params, param_types=ready.types, param_formats=ready.formats
            )

    def _together(self, before: Sequence[bytes], all_ready: Sequence[_Ready]) -> list[PGresult]:
        self._server.enter_pipeline_mode()
        try:
            for statement in before:
                self._server.send_query_params(statement, None)
            for ready in all_ready:
                self._send(ready)
            self._server.pipeline_sync()
            results = self._there.wait(_answers(self._server, len(before) + len(all_ready)))
        finally:
            if not self._there.closed:
                self._server.exit_pipeline_mode()
        return results

    def _rows(self, result: PGresult) -> Rows:
        self._must_be_fine(result)
        self._values.set_pgresult(result)
        rows = self._values.load_rows(0, result.ntuples, tuple)
        self._values.set_pgresult(None)  # the database's bytes need not be held until the next answer
        return rows

    def _must_be_fine(self, result: PGresult) -> None:
        if result.status not in FINE:
            raise errors.error_from_result(result, encoding=self._values.encoding)


def _answers(server: Any, count: int) -> PQGen[list[PGresult]]:
    yield from generators.send(server)
    results = []
    for _ in range(count):
        results += yield from generators.fetch_many(server)
    yield from generators.fetch_many(server)  # that they were all
    return results


@lru_cache(maxsize=2000)
def _written(sql: str, encoding: str) -> tuple[bytes, Any, list[str] | None]:
    """A statement as the database reads it, and in which order the names of its values stand in it."""
    query, formats, order, _ = _query2pg(sql.encode(encoding), encoding)
    return query, formats, order
