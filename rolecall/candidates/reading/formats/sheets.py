"""Tables that people bring: CSV however it is encoded and separated, and the first table of a workbook.

What a cell shows is text here, whatever a spreadsheet would make of it: a formula is read as its words in a
CSV, and as the value that was last worked out in a workbook.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from rolecall.candidates.reading.formats.charsets import decoded
from rolecall.candidates.reading.results import Limits
from rolecall.candidates.reading.tabulating import (
    CONTAINERS,
    MOST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    Trouble,
    troubled,
)

SEPARATORS = ",;\t|"
LOOKED_AT = 20
MOST_NAME, MOST_OTHERS = 100, 20
SEPARATOR_TOLD = re.compile(r"\ufeff?\"?sep=([^\w\s\"]|\t)\"?\n")
"""The line by which a file tells spreadsheets what stands between its cells."""
IN_MARKS = re.compile(r"""\ufeff?\s*(?:<[!?a-z]|\{\s*["}]|\[\s*[{\]])""", re.IGNORECASE)
"""HTML, XML or JSON: some systems call a page with a table in it a workbook."""
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
Rows = Iterator[tuple[int, list[str]]]


def table_of(data: bytes, limits: Limits) -> Table:
    """The table in a file; one that cannot be read says why."""
    if not data.strip():
        return troubled(Trouble.EMPTY)
    try:
        return _of_workbook(data) if data.startswith(CONTAINERS) else _tabled(_of_text(data))
    except PasswordError:
        return troubled(Trouble.LOCKED)
    except (CalamineError, csv.Error, ValueError, OverflowError):
        return troubled(Trouble.DAMAGED)
    except MemoryError:
        return troubled(Trouble.TOO_LARGE)


def _tabled(rows: Rows) -> Table:
    filled = ((number, cells) for number, cells in rows if any(cells))
    _, head = next(filled, (0, []))
    if not head:
        return troubled(Trouble.EMPTY)
    if len(head) > MOST_COLUMNS:
        return troubled(Trouble.TOO_WIDE)
    kept = list(islice(filled, MOST_ROWS + 1))
    if len(kept) > MOST_ROWS:
        return troubled(Trouble.TOO_LONG)
    if not kept:
        return troubled(Trouble.ONLY_A_HEAD)
    width = max(len(head), _width_below(head, kept))
    head = _fit(head, width)
    return Table(head, [_fit(cells, width) for _, cells in kept], [number for number, _ in kept])


def _width_below(head: list[str], rows: list[tuple[int, list[str]]]) -> int:
    """How wide the table is where its first row, of one cell, may be a title above it."""
    if sum(map(bool, head)) > 1:
        return 0
    return min(max(len(cells) for _, cells in rows[:LOOKED_AT]), MOST_COLUMNS)


def _fit(cells: list[str], width: int) -> list[str]:
    return [*cells[:width], *[""] * (width - len(cells))]


def _of_text(data: bytes) -> Rows:
    if b"\0" in data[:2000] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        data = _marked(data)
    text = decoded(data).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    if IN_MARKS.match(text):
        raise ValueError("a page or a list of objects, though it may be called a table")
    csv.field_size_limit(10 * MOST_CELL)
    told = SEPARATOR_TOLD.match(text)
    rest = text[told.end() :] if told else text
    reader = csv.reader(io.StringIO(rest, newline=""), delimiter=told[1] if told else _separator(rest))
    return (
        (number, [_text(cell) for cell in cells]) for number, cells in enumerate(reader, 2 if told else 1)
    )


def _marked(data: bytes) -> bytes:
    """UTF-16 that says nothing of its order: the zeros of plain letters stand on one side."""
    sample = data[:2000]
    return (b"\xff\xfe" if sample[1::2].count(0) >= sample[::2].count(0) else b"\xfe\xff") + data


def _separator(text: str) -> str:
    """The one that parts most rows into the same, largest number of cells."""
    return max(SEPARATORS, key=lambda each: _agreement(text, each))


def _agreement(text: str, separator: str) -> tuple[int, int]:
    reader = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=separator)
    try:
        widths = [len(cells) for cells in islice(reader, LOOKED_AT) if any(cells)]
    except csv.Error:
        return 0, 0
    # a title may stand above the headings
    width = widths[0] if widths and widths[0] > 1 else max(widths, key=widths.count, default=1)
    return (sum(each == width for each in widths) if width > 1 else 0), width


def _of_workbook(data: bytes) -> Table:
    """The first sheet that is more than a line or a column, or else the first that holds anything."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    sheets = [book.get_sheet_by_index(number) for number in range(len(book.sheet_names))]
    filled = [sheet for sheet in sheets if sheet.width]
    tables = [sheet for sheet in filled if sheet.width > 1 and sheet.height > 1]
    for sheet in (tables or filled)[:1]:
        read = _tabled(_of_sheet(sheet.iter_rows(), 1))
        others = [other.name[:MOST_NAME] for other in tables if other is not sheet]
        return replace(read, sheet=sheet.name[:MOST_NAME], others=others[:MOST_OTHERS])
    return troubled(Trouble.EMPTY)


def _of_sheet(rows: Iterable[Sequence[object]], first: int) -> Rows:
    for number, cells in enumerate(rows, first):
        yield number, [_text(_shown(cell)) for cell in cells[: MOST_COLUMNS + 1]]


def _shown(cell: object) -> str:
    match cell:
        case bool():
            return "Yes" if cell else "No"
        case float() if cell.is_integer() and abs(cell) < 1e15:
            return str(int(cell))
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime() | date() | time():
            return cell.isoformat()
        case timedelta():
            return str(cell)
    return str(cell)


def _text(cell: str) -> str:
    return CONTROLS.sub("", cell[:MOST_CELL]).strip()
