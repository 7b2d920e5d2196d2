"""Django's connection to PostgreSQL, which keeps what was planned and asks nothing to know that it is alive.

Planning the thirty statements of a person's page costs the database six times what answering them does, so a
plan is worth keeping for as long as its connection is.
"""

import re
import select
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from threading import get_ident
from typing import Any

import psycopg
from django.db.backends.postgresql import base
from psycopg._preparing import Prepare, PrepareManager
from psycopg.pq import ExecStatus, TransactionStatus
from psycopg.pq.abc import PGresult

from rolecall.kit.postgresql.cursors import Cursor
from rolecall.kit.postgresql.prepared import Asking, Params, Prepared, Rows

MOST_PREPARED = 500
"""All statements of the screens in the shapes of a few roles; a hundred, psycopg's own limit, is less than
what a recruiter's morning asks, and then each page pushes out the plans of the one before."""
_FORGETS = re.compile(rb"^(?:DROP|ALTER|DISCARD ALL|DEALLOCATE ALL)\b").match


class DatabaseWrapper(base.DatabaseWrapper):
    """What `settings.DATABASES` names."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._waited_for: list[Callable[[], object]] = []
        self._taken_back: list[Callable[[], object]] = []
        self.pipeline: psycopg.Pipeline | None = None
        """The one in which statements are sent ahead."""
        self._to_check: list[Callable[[], object]] = []
        """What is to be looked at when its answers are there."""
        self._prepared: Prepared | None = None

    def cursor(self) -> Any:
        """As Django's, by a shorter way where nobody stands in between.

        It may change what was asked ahead, which therefore is forgotten.
        """
        self.ensure_connection()
        self._forget()
        mine: Any = self  # not all that Django has is in its stubs
        if self.queries_logged or mine._thread_ident != get_ident() or not mine.health_check_done:
            return super().cursor()
        with self.wrap_database_errors:
            return Cursor(self.connection.cursor(), self)

    def rows(self, sql: str, params: Params) -> Rows:
        """The rows of a statement that reads, by the shortest way where nobody stands in between."""
        if (prepared := self._prepared_here()) is not None:
            with self.wrap_database_errors:
                found = prepared.answer(sql, params)
            if found is not None:
                return found
        with self.cursor() as cursor:
            cursor.execute(sql, params)
            found = cursor.fetchall()
        return list(found)

    def ahead(self, asked: Iterable[Asking]) -> None:
        """Ask now, together, what `rows` will be asked next. See `kit.ahead`."""
        if (prepared := self._prepared_here()) is not None:
            with self.wrap_database_errors:
                prepared.ask(asked)

    def _prepared_here(self) -> Prepared | None:
        mine: Any = self  # not all that Django has is in its stubs
        if self.execute_wrappers or self.queries_logged or mine._thread_ident != get_ident():
            return None
        mine.close_if_health_check_failed()
        if self.connection is None:
            return None
        if self.needs_rollback:
            self.validate_no_broken_transaction()
        return self._prepared

    def begins_with(self, statement: bytes, asked: Iterable[Asking] = ()) -> bool:
        """Open the transaction of this block and do a statement without values in it, by one way and back.

        What will be asked in it first goes with them. False, and nothing is done, where the transaction is
        open already or somebody counts statements.
        """
        there: psycopg.Connection[Any] | None = self.connection
        if there is None or self.execute_wrappers or self.queries_logged or there.autocommit:
            return False
        if there.pgconn.transaction_status != TransactionStatus.IDLE:
            return False
        with self.wrap_database_errors:
            if self._prepared is not None and self._prepared.begin(statement, asked):
                return True
            try:
                done = there.pgconn.exec_(b"BEGIN; " + statement)
            except MemoryError:  # so it is told that nothing could be sent
                raise psycopg.OperationalError(there.pgconn.get_error_message()) from None
            if done.status != ExecStatus.TUPLES_OK:
                if there.closed:
                    raise psycopg.OperationalError(there.pgconn.get_error_message())
                raise psycopg.errors.error_from_result(done, encoding=there.info.encoding)
        return True

    @contextmanager
    def pipelined(self) -> Iterator[None]:
        """Send the statements of this block one behind the other, and wait for their answers together.

        See `kit.pipelined`. Whoever counts statements, or stands in between, sees each by itself as ever.
        """
        there: psycopg.Connection[Any] | None = self.connection
        is_seen = self.execute_wrappers or self.queries_logged
        if there is None or is_seen or not self.in_atomic_block or self.pipeline is not None:
            yield
            return
        try:
            with self.wrap_database_errors, there.pipeline() as self.pipeline:
                yield
            for check in self._to_check:
                check()
        finally:
            self.pipeline, self._to_check = None, []

    def once_answered(self, check: Callable[[], object]) -> None:
        """Look at what a statement answered: at once, or when the answers of the pipeline are there."""
        if self.pipeline is None:
            check()
        else:
            self._to_check.append(check)

    def before_commit(self, wait: Callable[[], object]) -> None:
        """Commit this transaction only when `wait` has come back; if it raises, nothing is written.

        Outside of a transaction it is waited for at once.
        """
        if self.in_atomic_block:
            self._waited_for.append(wait)
        else:
            wait()

    def if_rolled_back(self, take_back: Callable[[], object]) -> None:
        """Do this if the transaction is rolled back; never where it may have been committed."""
        if self.in_atomic_block:
            self._taken_back.append(take_back)

    def commit(self) -> None:
        """Commit, after what was to be waited for."""
        waited_for, self._waited_for = self._waited_for, []
        self._forget()
        try:
            for wait in waited_for:
                wait()
        except BaseException:
            self.rollback()
            raise
        self._taken_back = []  # from here on it may be committed, whatever is heard of it
        super().commit()

    def rollback(self) -> None:
        """Roll back; nobody waits any more, and what goes with the transaction is taken back."""
        taken_back, self._taken_back = self._taken_back, []
        self._waited_for = []
        self._forget()
        try:
            super().rollback()
        finally:
            for take_back in taken_back:
                take_back()

    def _forget(self) -> None:
        if self._prepared is not None:
            self._prepared.forget()

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """One connection, with what it has prepared kept by our rules."""
        made = super().get_new_connection(conn_params)
        keeping = _Kept()
        keeping.prepare_threshold, keeping.prepared_max = made.prepare_threshold, MOST_PREPARED
        made._prepared = keeping
        self._prepared = Prepared(made)
        return made

    def _set_autocommit(self, autocommit: bool) -> None:
        """As Django's. psycopg would only note it, too, but by waiting for nothing."""
        there: Any = self.connection
        if there.pgconn.transaction_status != TransactionStatus.IDLE:
            super()._set_autocommit(autocommit)  # type: ignore[misc]
        else:
            there._autocommit = autocommit

    def is_usable(self) -> bool:
        """Whether the server is there still: who went away has closed the connection, which can be read.

        Where nothing waits to be read, nothing is asked, before each request.
        """
        if self.connection is None:
            return False
        if self.errors_occurred:
            return super().is_usable()
        try:
            waiting = select.poll()
            waiting.register(self.connection.fileno(), select.POLLIN)
            if not waiting.poll(0):
                return True
        except psycopg.Error:
            return False
        return super().is_usable()


class _Kept(PrepareManager):
    """psycopg forgets all statements when anything is rolled back, since tables may have been made in it.

    We make none outside of migrations; and each refused form, each address where nobody is, rolls back.
    """

    def _should_discard(self, prep: Prepare, results: Sequence[PGresult], *_: Any) -> bool:
        if not (self._names or prep is Prepare.SHOULD):
            return False
        done = [result.command_status for result in results if result.status == ExecStatus.COMMAND_OK]
        return any(_FORGETS(status) for status in done if status) and super().clear()

    def clear(self) -> bool:
        """What `Connection.rollback` calls."""
        return False
