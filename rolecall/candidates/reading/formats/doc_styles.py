"""The styles of a DOC, and the codes that change how words are set."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rolecall.candidates.reading.formats.docx_styles import HEADING
from rolecall.candidates.reading.formats.looks import PLAIN, Look

BOLD, ITALIC, SIZE, HIDDEN, DELETED, CHARACTER_STYLE = 0x0835, 0x0836, 0x4A43, 0x083C, 0x0800, 0x4A30
SIZES = {0: 1, 1: 1, 2: 2, 3: 4, 4: 2, 5: 2, 7: 3}
LONG = {0xD608, 0xD606}
"""Codes whose length has two bytes."""
AS_STYLE, OTHERWISE = 0x80, 0x81
OF_PARAGRAPHS, OF_WORDS, NO_BASE = 1, 2, 0x0FFF
DEEPEST, MOST = 12, 4_000


@dataclass(slots=True, frozen=True)
class Style:
    """A style: how its words are set, and the level of the heading that it is."""

    look: Look = PLAIN
    level: int = 0
    changes: bytes = b""


NO_STYLE = Style()


def modifiers(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The codes in a list of changes, each with what it says."""
    at = 0
    while at + 2 <= len(content):
        code = struct.unpack_from("<H", content, at)[0]
        at += 2
        size = SIZES.get(code >> 13)
        if size is None and code in LONG:
            size = struct.unpack_from("<H", content, at)[0] + 1
        elif size is None:
            size = content[at] + 1 if at < len(content) else 1
        yield code, content[at : at + size]
        at += size


def changed(look: Look, changes: bytes, styles: list[Style]) -> Look:
    """A look after a list of changes."""
    base = look
    for code, operand in modifiers(changes):
        if not operand:
            break
        if (
            code == CHARACTER_STYLE
            and len(operand) == 2
            and (n := struct.unpack("<H", operand)[0]) < len(styles)
        ):
            look = base = changed(look, styles[n].changes, [])
        elif code == BOLD:
            look = replace(look, bold=switched(operand[0], base.bold))
        elif code == ITALIC:
            look = replace(look, italic=switched(operand[0], base.italic))
        elif code == HIDDEN:
            look = replace(look, hidden=switched(operand[0], base.hidden))
        elif code == DELETED:
            look = replace(look, deleted=operand[0] == 1)
        elif code == SIZE and len(operand) == 2:
            look = replace(look, size=struct.unpack("<H", operand)[0] / 2)
    return look


def switched(operand: int, of_style: bool) -> bool:
    if operand in (AS_STYLE, OTHERWISE):
        return of_style != (operand == OTHERWISE)
    return operand == 1


def styles_in(sheet: bytes) -> list[Style]:
    """The styles of a file, by number."""
    if len(sheet) < 6:
        return []
    head, count, fixed = struct.unpack_from("<HHH", sheet)
    at, raw = 2 + head, []
    for _ in range(min(count, MOST)):
        if at + 2 > len(sheet):
            break
        size = struct.unpack_from("<H", sheet, at)[0]
        raw.append(sheet[at + 2 : at + 2 + size])
        at += 2 + size
    known: dict[int, Style] = {}
    return [style_of(number, raw, fixed, known) for number in range(len(raw))]


def style_of(number: int, raw: list[bytes], fixed: int, known: dict[int, Style], depth: int = 0) -> Style:
    """A style on top of the one that it is based on."""
    if number in known:
        return known[number]
    content = raw[number] if number < len(raw) else b""
    if len(content) < fixed + 2 or fixed < 8 or depth > DEEPEST:
        return NO_STYLE
    kind_and_base, counts = struct.unpack_from("<HH", content, 2)
    base = NO_STYLE
    if kind_and_base >> 4 not in (NO_BASE, number):
        base = style_of(kind_and_base >> 4, raw, fixed, known, depth + 1)
    letters = struct.unpack_from("<H", content, fixed)[0]
    name = content[fixed + 2 : fixed + 2 + 2 * letters].decode("utf-16-le", "replace")
    parts = [*parts_of(content, fixed + 4 + 2 * letters, counts & 0xF)]
    kind = kind_and_base & 0xF
    own = parts[1] if kind == OF_PARAGRAPHS and len(parts) > 1 else b""
    own = parts[0] if kind == OF_WORDS and parts else own
    found = HEADING.match(name)
    level = int(found[1]) if found else 1 if name.lower() == "title" else base.level
    known[number] = Style(changed(base.look, own, []), min(level, 6), base.changes + own)
    return known[number]


def parts_of(content: bytes, at: int, count: int) -> Iterator[bytes]:
    for _ in range(count):
        at += at % 2
        if at + 2 > len(content):
            return
        size = struct.unpack_from("<H", content, at)[0]
        yield content[at + 2 : at + 2 + size]
        at += 2 + size
