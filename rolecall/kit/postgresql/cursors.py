"""A cursor that does what Django's does on the way to the database, and no more of it than is needed.

Django wraps each call of each statement anew, so that anybody may stand in between; on the way of a statement
that the database answers in twenty microseconds that takes ten.
"""

from typing import Any

from django.db.backends.utils import CursorWrapper


class Cursor(CursorWrapper):
    """One statement; errors are Django's, and whoever counts or forbids statements stands in between."""

    def execute(self, sql: Any, params: Any = None) -> Any:
        """As Django's."""
        there = self.db
        if there.execute_wrappers or params is None:
            return super().execute(sql, params)
        if there.needs_rollback:
            there.validate_no_broken_transaction()
        with there.wrap_database_errors:
            return self.cursor.execute(sql, params)

    @property
    def rowcount(self) -> int:
        """As Django's; in a pipeline the answer is waited for."""
        with self.db.wrap_database_errors:
            if self.cursor.pgresult is None and self.db.pipeline is not None:
                self.db.pipeline.sync()
            return int(self.cursor.rowcount)

    def fetchall(self) -> Any:
        """As Django's."""
        with self.db.wrap_database_errors:
            return self.cursor.fetchall()

    def fetchone(self) -> Any:
        """As Django's."""
        with self.db.wrap_database_errors:
            return self.cursor.fetchone()

    def close(self) -> None:
        """As Django's."""
        self.cursor.close()
