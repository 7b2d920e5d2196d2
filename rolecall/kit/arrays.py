"""Lists of ids as the database takes them, written at once.

psycopg writes each id of an array by itself and looks whether it must be quoted; a board names a hundred and
fifty people in its statements.
"""

from collections.abc import Callable
from datetime import UTC
from typing import Any

from django.conf import settings
from django.db.backends.postgresql.psycopg_any import get_adapters_template
from psycopg.abc import Buffer
from psycopg.types.array import ListDumper
from psycopg.types.uuid import UUIDDumper


class QuickListDumper(ListDumper):
    """An array as text; of ids alone it needs no look at each."""

    def _dump_list(
        self, obj: list[Any], tokens: list[Buffer], needs_quotes: Callable[[Buffer], object]
    ) -> None:
        if obj and isinstance(self.sub_dumper, UUIDDumper):
            try:
                ids = ",".join([each.hex for each in obj])
            except AttributeError:
                pass  # nothing, or a list, is among them
            else:
                tokens.append(f"{{{ids}}}".encode())
                return
        super()._dump_list(obj, tokens, needs_quotes)


def write_quickly() -> None:
    """Let every connection of Django write lists so."""
    get_adapters_template(settings.USE_TZ, UTC).register_dumper(list, QuickListDumper)
