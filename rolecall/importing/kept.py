"""Tables between being brought and being read in: one row a line, so that a few can be read alone."""

from collections.abc import Iterable

import msgspec

from rolecall.candidates.reading.tabulating import Table
from rolecall.kit import storage

Row = tuple[int, list[str]]


def keep(table: Table) -> str:
    """Store a table and give its key."""
    return keep_rows(table.head, zip(table.numbers, table.rows, strict=True))


def keep_rows(head: list[str], rows: Iterable[Row]) -> str:
    """Store headings and rows, each with its number in the file that came, and give their key."""
    encode = msgspec.json.encode
    return storage.keep(b"\n".join([encode(head), *(encode(row) for row in rows)]))


def head_of(key: str) -> list[str]:
    """The headings of a kept table."""
    return msgspec.json.decode(storage.fetch(key).partition(b"\n")[0], type=list[str])


def rows_of(key: str, first: int = 0, most: int | None = None) -> list[Row]:
    """Rows of a kept table, counted from its first; each with its number in the file that came."""
    lines = storage.fetch(key).split(b"\n")[1:]
    wanted = lines[first:] if most is None else lines[first : first + most]
    return [msgspec.json.decode(line, type=Row) for line in wanted]
