"""Tables of people, whoever made them: read in the same confined process as résumés."""

import io
import zipfile
from dataclasses import dataclass, field
from enum import StrEnum

import msgspec

from rolecall.candidates import reading
from rolecall.candidates.reading.owner import Died, TookTooLong
from rolecall.candidates.reading.results import Limits
from rolecall.candidates.reading.wire import Request

MOST_ROWS, MOST_COLUMNS, MOST_CELL = 100_000, 200, 20_000
TABLE_LIMITS = Limits(seconds=60.0, memory=1024 * 2**20, file_bytes=20 * 2**20, answer_bytes=160 * 2**20)
MOST_INFLATED = 400 * 2**20
ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CONTAINERS = (ZIP, OLE)


class Trouble(StrEnum):
    """Why a table could not be read, in words that say what to do."""

    EMPTY = "The file is empty. Choose one with a row of headings and a row for each person."
    ONLY_A_HEAD = "There is only one row. The first row holds the headings; add a row for each person."
    LOCKED = "The workbook is locked with a password. Save a copy without one, and choose that."
    DAMAGED = "The file cannot be read as a table. Save it as CSV or XLSX, and choose that."
    TOO_LARGE = "The file is too large to read. Split it into files of up to 20 MB."
    TOO_LONG = "There are more than 100,000 rows. Split the file, and import the parts one after the other."
    TOO_WIDE = "There are more than 200 columns. Remove those that you do not need."
    TOO_SLOW = "Reading the file took too long and was stopped. Split it, or save it as CSV."


@dataclass(frozen=True, slots=True)
class Table:
    """A row of headings and the rows below it, all of one width; `numbers` count the file's own rows.

    `others` are sheets of the workbook that hold rows too, and are not read.
    """

    head: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    trouble: str = ""
    sheet: str = ""
    others: list[str] = field(default_factory=list)

    def to_json(self) -> bytes:
        """The table as JSON, to be kept."""
        return msgspec.json.encode(self)

    @classmethod
    def from_json(cls, data: bytes) -> "Table":
        """The table that `to_json` wrote."""
        return msgspec.json.decode(data, type=cls)


def table(data: bytes, *, limits: Limits = TABLE_LIMITS) -> Table:
    """Read a CSV, XLSX, XLS or ODS file as a table; whatever it is made of, nothing is raised."""
    if len(data) > limits.file_bytes or _would_burst(data):
        return troubled(Trouble.TOO_LARGE)
    try:
        _, answer = reading.only_answer(Request("table", limits), data)
        return Table.from_json(answer)
    except TookTooLong:
        return troubled(Trouble.TOO_SLOW)
    except (Died, msgspec.MsgspecError):
        return troubled(Trouble.DAMAGED)


def troubled(trouble: Trouble) -> Table:
    """A table that could not be read."""
    return Table(trouble=str(trouble))


def _would_burst(data: bytes) -> bool:
    """Whether a workbook says that it is far larger unpacked; one that lies meets the limits inside."""
    if not data.startswith(ZIP):
        return False
    try:
        return sum(each.file_size for each in zipfile.ZipFile(io.BytesIO(data)).infolist()) > MOST_INFLATED
    except (zipfile.BadZipFile, ValueError, OSError):
        return False
