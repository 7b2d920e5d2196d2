"""Many rows of one table, written with one statement and one parameter.

`bulk_create` writes a placeholder for each value and adapts each by itself, which for some thousands of rows
costs several times what the database needs to take them. Here they go as JSON, and the database makes of it
what its columns are.
"""

from collections.abc import Iterable
from functools import cache
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
    model = type(rows[0])
    left = frozenset(name for name in _fillable(model) if isinstance(getattr(rows[0], name), DatabaseDefault))
    sql, columns = _statement(model, left)
    said = [{column: getattr(row, name) for name, column in columns} for row in rows]
    with connection.cursor() as cursor:
        cursor.execute(sql, [msgspec.json.encode(said).decode()])


@cache
def _fillable(model: type[models.Model]) -> list[str]:
    """The fields that the database can fill."""
    return [each.attname for each in model._meta.concrete_fields if each.has_db_default()]


@cache
def _statement(model: type[models.Model], left: frozenset[str]) -> tuple[str, list[tuple[str, str]]]:
    """What writes rows of a model without these fields, and the other fields with their columns."""
    meta = model._meta
    written = [(each.attname, str(each.column)) for each in meta.concrete_fields if each.attname not in left]
    columns = ", ".join(f'"{column}"' for _, column in written)
    # names of a table and its columns, from the model alone
    poured = f'SELECT {columns} FROM json_populate_recordset(NULL::"{meta.db_table}", %s::json)'  # noqa: S608
    return f'INSERT INTO "{meta.db_table}" ({columns}) {poured}', written
