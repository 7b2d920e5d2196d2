"""DOC, Word's format until 2007: the text in its pieces, without its looks."""

import re
import struct
from collections.abc import Iterator

from rolecall.candidates.reading.document import Block, Document, Run, Unreadable, document_of, with_text
from rolecall.candidates.reading.formats import word_xml
from rolecall.candidates.reading.formats.ole import Container
from rolecall.candidates.reading.results import Limits, Reason

WORD_97 = 0xA5EC
IS_ENCRYPTED, IN_SECOND_TABLE = 0x0100, 0x0200
AT_FLAGS, AT_LENGTHS, AT_PIECES = 0x0A, 0x4C, 0x01A2
PIECE_TABLE, PROPERTIES = 2, 1
IN_ONE_BYTE = 0x4000_0000
FIELD_CODE = re.compile(r"\x13([^\x13-\x15]{0,2000})\x14?")
TARGET = re.compile(r'HYPERLINK\s+"([^"]{4,500})"')
ROW_END, CELL_END = "\x07\x07", "\x07"
DROPPED = re.compile(r"[\x00-\x06\x08\x0e-\x1f]")


def load(data: bytes, limits: Limits) -> Document:
    """The document in a DOC; what is older than 1997 is not read."""
    if data[:64].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return word_xml.load(data, limits)
    container = Container(data)
    main = container.stream("WordDocument")
    try:
        text = text_in(container, main)[: limits.characters]
    except (struct.error, ValueError, IndexError) as broken:
        raise Unreadable(Reason.OLD_WORD) from broken
    shown = with_text(blocks_of(text))
    if not shown:
        raise Unreadable(Reason.OLD_WORD)
    targets = [target for code in FIELD_CODE.findall(text) for target in TARGET.findall(code)]
    return document_of([*shown, *(Block("paragraph", [Run("", url=url)]) for url in dict.fromkeys(targets))])


def text_in(container: Container, main: bytes) -> str:
    """The text of the body, then of notes and of headers and footers, then of text boxes; no comments."""
    magic = struct.unpack_from("<H", main, 0)[0]
    flags = struct.unpack_from("<H", main, AT_FLAGS)[0]
    if magic != WORD_97:
        raise ValueError("not Word 97")
    if flags & IS_ENCRYPTED:
        raise Unreadable(Reason.ENCRYPTED)
    table = container.stream("1Table" if flags & IN_SECOND_TABLE else "0Table")
    start, size = struct.unpack_from("<II", main, AT_PIECES)
    body, notes, heads, macros, comments, ends, boxes, _ = struct.unpack_from("<8I", main, AT_LENGTHS)
    text = "".join(pieces(main, piece_table(table[start : start + size])))
    shown = body + notes + heads
    first = shown + macros + comments + ends
    return f"{text[:shown]}\r\r{text[first : first + boxes]}"


def piece_table(content: bytes) -> bytes:
    """The table of pieces, behind properties that do not matter here."""
    place = 0
    while content[place] == PROPERTIES:
        place += 3 + struct.unpack_from("<H", content, place + 1)[0]
    if content[place] != PIECE_TABLE:
        raise ValueError("no table of pieces")
    size = struct.unpack_from("<I", content, place + 1)[0]
    return content[place + 5 : place + 5 + size]


def pieces(main: bytes, table: bytes) -> Iterator[str]:
    count = (len(table) - 4) // 12
    places = struct.unpack_from(f"<{count + 1}I", table, 0)
    for number in range(count):
        start = struct.unpack_from("<I", table, 4 * (count + 1) + 8 * number + 2)[0]
        length = max(places[number + 1] - places[number], 0)
        if start & IN_ONE_BYTE:
            begin = (start & ~IN_ONE_BYTE) // 2
            yield main[begin : begin + length].decode("cp1252", "replace")
        else:
            yield main[start : start + 2 * length].decode("utf-16-le", "replace")


def blocks_of(text: str) -> Iterator[Block]:
    """A paragraph a line; the cells of a row of a table on one line."""
    shown = FIELD_CODE.sub("", text).replace("\x15", "").replace("\x1e", "-")
    shown = shown.replace(ROW_END, "\r").replace(CELL_END, "\t")
    shown = DROPPED.sub("", shown.replace("\x0b", "\n").replace("\x0c", "\r"))
    for paragraph in shown.split("\r"):
        yield Block("paragraph", [Run(paragraph.rstrip("\t"))])
