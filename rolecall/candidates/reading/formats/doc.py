"""DOC, Word's format until 2007: the text in its pieces, each with its looks."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from rolecall.candidates.reading.document import Document, Unreadable
from rolecall.candidates.reading.formats import word_xml
from rolecall.candidates.reading.formats.building import ALL_BOXES, Builder, Event
from rolecall.candidates.reading.formats.doc_looks import Looks, Paragraph
from rolecall.candidates.reading.formats.looks import Look
from rolecall.candidates.reading.formats.ole import Container
from rolecall.candidates.reading.results import Limits, Reason

WORD_97 = 0xA5EC
IS_ENCRYPTED, IN_SECOND_TABLE = 0x0100, 0x0200
AT_FLAGS, AT_LENGTHS, AT_PIECES = 0x0A, 0x4C, 0x01A2
PIECE_TABLE, PROPERTIES = 2, 1
IN_ONE_BYTE = 0x4000_0000
TARGET = re.compile(r'HYPERLINK\s+"([^"]{4,500})"')
SIGNS = re.compile(r"([\r\x06\x07\x13-\x15])")
"""Ends of paragraphs, cells and rows; where the code of a field begins and ends, and where its words end."""
ROW_END, MARKED_ROW_END = "\x07\x07", "\x07\x06"
DROPPED = re.compile(r"[\x00-\x05\x08\x0e-\x1f]")
SHOWN = str.maketrans({"\x0b": "\n", "\x0c": "\r", "\x1e": "-"})


@dataclass(slots=True, frozen=True)
class Stretch:
    """Text in one look, and where it begins, counted in letters."""

    start: int
    text: str
    look: Look
    paragraph: Paragraph


def load(data: bytes, limits: Limits) -> Document:
    """The document in a DOC; what is older than 1997 is not read."""
    if data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return word_xml.load(data, limits)
    container = Container(data)
    main = container.stream("WordDocument")
    builder = Builder()
    try:
        table, lengths = table_of(container, main)
        stretches = stretches_in(main, table, limits.characters)
        for kind, first, last in parts_of(lengths):
            fill(builder, kind, between(stretches, first, last))
    except (struct.error, ValueError, IndexError) as broken:
        raise Unreadable(Reason.OLD_WORD) from broken
    document = builder.document()
    if not any(line.text for line in document.lines):
        raise Unreadable(Reason.OLD_WORD)
    return document


def table_of(container: Container, main: bytes) -> tuple[bytes, tuple[int, ...]]:
    """The stream of tables, and how long the parts of the text are."""
    magic = struct.unpack_from("<H", main, 0)[0]
    flags = struct.unpack_from("<H", main, AT_FLAGS)[0]
    if magic != WORD_97:
        raise ValueError("not Word 97")
    if flags & IS_ENCRYPTED:
        raise Unreadable(Reason.ENCRYPTED)
    table = container.stream("1Table" if flags & IN_SECOND_TABLE else "0Table")
    return table, struct.unpack_from("<8I", main, AT_LENGTHS)


def parts_of(lengths: tuple[int, ...]) -> Iterator[tuple[str, int, int]]:
    """Where the parts begin and end: the text with its notes, margins, boxes, their boxes; no comments."""
    body, notes, heads, macros, comments, ends, boxes, head_boxes = lengths
    shown = body + notes
    first = shown + heads + macros + comments + ends
    yield "", 0, shown
    yield "header", shown, shown + heads
    yield ALL_BOXES, first, first + boxes
    yield "header", first + boxes, first + boxes + head_boxes


def stretches_in(main: bytes, table: bytes, most: int) -> list[Stretch]:
    """The whole text, cut where its look changes."""
    looks = Looks.of(main, table)
    start, size = struct.unpack_from("<II", main, AT_PIECES)
    found: list[Stretch] = []
    place = 0
    for text, at, step in pieces(main, piece_table(table[start : start + size])):
        # Without paragraphs that say so, a row ends where a cell of nothing does.
        said = text.replace("\x06", "") if looks.paragraphs else text.replace(ROW_END, MARKED_ROW_END)
        cuts = [(cut - at) // step for cut in looks.between(at, at + step * len(text))]
        for first, last in zip([0, *cuts], [*cuts, len(said)], strict=True):
            found.append(Stretch(place + first, said[first:last], *looks.at(at + step * first)))
        place += len(text)
        if place > most:
            break
    return found


def between(stretches: list[Stretch], first: int, last: int) -> Iterator[Stretch]:
    """The stretches between two letters."""
    for each in stretches:
        low, high = max(first - each.start, 0), min(last - each.start, len(each.text))
        if low < high:
            yield Stretch(each.start + low, each.text[low:high], each.look, each.paragraph)


def piece_table(content: bytes) -> bytes:
    """The table of pieces, behind properties that do not matter here."""
    place = 0
    while content[place] == PROPERTIES:
        place += 3 + struct.unpack_from("<H", content, place + 1)[0]
    if content[place] != PIECE_TABLE:
        raise ValueError("no table of pieces")
    size = struct.unpack_from("<I", content, place + 1)[0]
    return content[place + 5 : place + 5 + size]


def pieces(main: bytes, table: bytes) -> Iterator[tuple[str, int, int]]:
    """The pieces, each with where it stands in the file and how many bytes a letter has there."""
    count = (len(table) - 4) // 12
    places = struct.unpack_from(f"<{count + 1}I", table, 0)
    for number in range(count):
        start = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)[0]
        length = max(places[number + 1] - places[number], 0)
        if start & IN_ONE_BYTE:
            begin = (start & ~IN_ONE_BYTE) // 2
            yield main[begin : begin + length].decode("cp1252", "replace"), begin, 1
        else:
            yield main[start : start + 2 * length].decode("utf-16-le", "replace"), start, 2


def fill(builder: Builder, kind: str, stretches: Iterator[Stretch]) -> None:
    """The builder with one part more."""
    if kind:
        builder.take(Event("open", kind))
    for event in Fields().events(stretches):
        builder.take(event)
    if kind:
        builder.take(Event("close", kind))


class Fields:
    """Text without the codes of its fields, and with the targets of those that are links."""

    def __init__(self) -> None:
        self.codes: list[list[str]] = []
        self.url: str | None = None

    def events(self, stretches: Iterator[Stretch]) -> Iterator[Event]:
        """What is said, in order."""
        for stretch in stretches:
            for said in SIGNS.split(stretch.text.translate(SHOWN)):
                yield from self.after(said, stretch)

    def after(self, said: str, stretch: Stretch) -> Iterator[Event]:
        if said == "\x13":
            self.codes.append([])
        elif said in ("\x14", "\x15"):
            self.end(said)
        elif said == "\r":
            self.codes.clear()  # a code that no sign ends
            yield Event("par", told_of(stretch.paragraph), stretch.look)
        elif self.codes:
            self.codes[-1].append(said)
        elif said in ("\x06", "\x07"):
            is_row = said == "\x06" or stretch.paragraph.ends_row
            yield Event("row" if is_row else "cell", told_of(stretch.paragraph))
        elif shown := DROPPED.sub("", said):
            yield Event("text", shown, stretch.look, self.url)

    def end(self, sign: str) -> None:
        """A sign between a code and what it shows, or behind both."""
        if sign == "\x15":
            self.url = None
        if self.codes:
            found = TARGET.search("".join(self.codes.pop()))
            self.url = found[1] if found and sign == "\x14" else self.url


def told_of(paragraph: Paragraph) -> str:
    return str(paragraph.level) if paragraph.level else "item" * paragraph.is_item
