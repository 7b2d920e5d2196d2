"""Files that leave: CSV, XLSX and JSON, row by row, with nothing in them that a spreadsheet would run."""

import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, BinaryIO

import msgspec

from rolecall.importing.columns import Row, text_of
from rolecall.importing.lines import line_of
from rolecall.importing.own_fields import BEFORE

CSV, XLSX, JSON = "csv", "xlsx", "json"
FILE_KINDS = {CSV: "CSV", XLSX: "XLSX", JSON: "JSON"}
MOST_IN_CELL = 32_000
MARK = "\ufeff".encode()
Writer = Callable[[BinaryIO, Mapping[str, str], Iterable[Row]], int]


def as_csv(file: BinaryIO, columns: Mapping[str, str], rows: Iterable[Row]) -> int:
    """Every cell quoted, none that begins like a formula; a mark tells spreadsheets that it is UTF-8."""
    file.write(MARK + line_of(columns.values()).encode())
    count = 0
    for count, row in enumerate(rows, 1):  # noqa: B007  how many there were
        file.write(line_of(text_of(row.get(name)) for name in columns).encode())
    return count


def as_xlsx(file: BinaryIO, columns: Mapping[str, str], rows: Iterable[Row]) -> int:
    """One sheet of plain text: neither formulas nor links."""
    import xlsxwriter  # type: ignore[import-untyped]  # heavy and rare (decision 0009)

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    sheet = book.add_worksheet("People")
    sheet.freeze_panes(1, 0)
    _write(sheet, 0, list(columns.values()), book.add_format({"bold": True}))
    count = 0
    for count, row in enumerate(rows, 1):
        _write(sheet, count, [text_of(row.get(name)) for name in columns])
    book.close()
    return count


def as_json(file: BinaryIO, columns: Mapping[str, str], rows: Iterable[Row]) -> int:
    """A list of objects with the names that the API has for the columns; custom fields by their own."""
    count = 0
    file.write(b"[")
    for count, row in enumerate(rows, 1):
        said = {name: row.get(name) for name in columns if not name.startswith(BEFORE)}
        if own := {label: row.get(name) for name, label in columns.items() if name.startswith(BEFORE)}:
            said["custom_fields"] = own
        file.write((b"\n" if count == 1 else b",\n") + msgspec.json.encode(said, enc_hook=str))
    file.write(b"\n]\n")
    return count


def _write(sheet: Any, number: int, cells: Sequence[str], style: Any = None) -> None:
    for place, cell in enumerate(cells):
        sheet.write_string(number, place, cell[:MOST_IN_CELL], style)


def written(file_kind: str, columns: Mapping[str, str], rows: Iterable[Row]) -> tuple[bytes, int]:
    """A whole file, and how many rows are in it."""
    file = io.BytesIO()
    count = WRITERS[file_kind](file, columns, rows)
    return file.getvalue(), count


WRITERS: dict[str, Writer] = {CSV: as_csv, XLSX: as_xlsx, JSON: as_json}
