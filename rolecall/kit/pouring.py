"""Many rows of one table, written with one statement and one parameter.

`bulk_create` writes a placeholder for each value and adapts each by itself, which for some thousands of rows
costs several times what the database needs to take them. Here they go as JSON, and the database makes of it
what its columns are.
"""

from collections.abc import Iterable
from typing import TypeVar

import msgspec
from django.db import connection, models
from django.db.models.expressions import DatabaseDefault

AT_ONCE = 5000
Row = TypeVar("Row", bound=models.Model)


def pour(rows: Iterable[Row]) -> list[Row]:
    """Insert new rows of one table, and give them; a column that the database fills is left to it."""
    new = list(rows)
    for at in range(0, len(new), AT_ONCE):
        _insert(new[at : at + AT_ONCE])
    for row in new:
        row._state.adding, row._state.db = False, connection.alias
    return new


def _insert(rows: list[Row]) -> None:
    meta = rows[0]._meta
    fields = [each for each in meta.concrete_fields if not _is_filled_in(rows[0], each.attname)]
    columns = ", ".join(f'"{each.column}"' for each in fields)
    said = [{each.column: getattr(row, each.attname) for each in fields} for row in rows]
    with connection.cursor() as cursor:
        # names of a table and its columns, from the model alone
        cursor.execute(
            f'INSERT INTO "{meta.db_table}" ({columns})'  # noqa: S608
            f' SELECT {columns} FROM json_populate_recordset(NULL::"{meta.db_table}", %s::json)',
            [msgspec.json.encode(said).decode()],
        )


def _is_filled_in(row: models.Model, name: str) -> bool:
    return isinstance(getattr(row, name), DatabaseDefault)
