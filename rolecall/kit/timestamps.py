"""Moments as the database sends them, read at the speed of C.

Django reads each through a regular expression of psycopg and changes its zone afterwards: a third of the
time of a page of rows. Since Python 3.11 the standard library reads PostgreSQL's way of writing them.
"""

from datetime import UTC, datetime, tzinfo

from django.conf import settings
from django.db.backends.postgresql.psycopg_any import get_adapters_template
from psycopg.abc import Buffer
from psycopg.types.datetime import TimestamptzLoader

_read = datetime.fromisoformat


class MomentLoader(TimestamptzLoader):
    """A `timestamptz` as an aware datetime in UTC; connections speak UTC."""

    timezone: tzinfo = UTC

    def load(self, data: Buffer) -> datetime:
        try:
            moment = _read(str(data, "ascii"))
        except ValueError:
            pass  # before the year 1 or after 9999: the error of psycopg says so
        else:
            if moment.tzinfo is UTC:
                return moment
        return super().load(data).replace(tzinfo=self.timezone)


def read_quickly() -> None:
    """Let every connection of Django read moments so."""
    get_adapters_template(settings.USE_TZ, UTC).register_loader("timestamptz", MomentLoader)
