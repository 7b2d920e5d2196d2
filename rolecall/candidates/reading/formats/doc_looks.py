"""How the words of a DOC are set: runs and paragraphs by their places in the file, on top of their styles."""

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from rolecall.candidates.reading.formats.doc_styles import NO_STYLE, Style, changed, modifiers, styles_in
from rolecall.candidates.reading.formats.looks import Look

PAGE = 512
AT_STYLES, AT_RUNS, AT_PARAGRAPHS = 0xA2, 0xFA, 0x102
PAGE_NUMBER = 0x003F_FFFF
ITEM, IN_TABLE, ENDS_ROW, OUTLINE = 0x460B, 0x2416, 0x2417, 0x2640
BODY_LEVEL = 9


@dataclass(slots=True, frozen=True)
class Paragraph:
    """What holds for a whole paragraph."""

    style: Style = NO_STYLE
    is_item: bool = False
    in_table: bool = False
    ends_row: bool = False
    level: int = 0


@dataclass(slots=True)
class Looks:
    """The looks of one file, by where in the file a letter stands."""

    run_starts: list[int]
    runs: list[bytes]
    paragraph_starts: list[int]
    paragraphs: list[Paragraph]
    styles: list[Style]
    known: dict[tuple[bytes, Look, bool], Look] = field(default_factory=dict)

    @classmethod
    def of(cls, main: bytes, table: bytes) -> "Looks":
        """The looks in a file; none where what should say them is broken."""
        try:
            styles = styles_in(part(main, table, AT_STYLES))
            runs = dict(properties(main, part(main, table, AT_RUNS), run_at))
            told = properties(main, part(main, table, AT_PARAGRAPHS), paragraph_at)
            contents = dict(told)
            known = {content: paragraph_of(content, styles) for content in set(contents.values())}
            paragraphs = {start: known[content] for start, content in contents.items()}
        except (struct.error, ValueError, IndexError):
            return cls([], [], [], [], [])
        return cls(sorted(runs), [runs[at] for at in sorted(runs)], sorted(paragraphs),
                   [paragraphs[at] for at in sorted(paragraphs)], styles)  # fmt: skip

    def between(self, start: int, end: int) -> list[int]:
        """Where another look begins between two places of the file."""
        found = set()
        for starts in (self.run_starts, self.paragraph_starts):
            found |= {*starts[bisect_right(starts, start) : bisect_right(starts, end - 1)]}
        return sorted(found)

    def at(self, place: int) -> tuple[Look, Paragraph]:
        """How a letter is set, and what holds for its paragraph."""
        number = bisect_right(self.paragraph_starts, place) - 1
        paragraph = self.paragraphs[number] if number >= 0 else Paragraph()
        number = bisect_right(self.run_starts, place) - 1
        changes = self.runs[number] if number >= 0 else b""
        key = (changes, paragraph.style.look, paragraph.in_table)
        if key not in self.known:
            look = replace(paragraph.style.look, in_table=paragraph.in_table)
            self.known[key] = changed(look, changes, self.styles)
        return self.known[key], paragraph


def part(main: bytes, table: bytes, at: int) -> bytes:
    start, size = struct.unpack_from("<II", main, at)
    return table[start : start + size]


def properties(
    main: bytes, listed: bytes, found_at: Callable[[bytes, int], bytes]
) -> Iterator[tuple[int, bytes]]:
    """Where stretches begin, and what is said of each."""
    count = (len(listed) - 4) // 8
    for number in range(count):
        page_at = PAGE * (struct.unpack_from("<I", listed, 4 * (count + 1) + 4 * number)[0] & PAGE_NUMBER)
        page = main[page_at : page_at + PAGE]
        if len(page) == PAGE:
            for index in range(page[-1]):
                yield struct.unpack_from("<I", page, 4 * index)[0], found_at(page, index)


def run_at(page: bytes, index: int) -> bytes:
    at = 2 * page[4 * (page[-1] + 1) + index]
    return page[at + 1 : at + 1 + page[at]] if at else b""


def paragraph_at(page: bytes, index: int) -> bytes:
    at = 2 * page[4 * (page[-1] + 1) + 13 * index]
    if not at:
        return b""
    if page[at]:
        return page[at + 1 : at + 2 * page[at]]
    return page[at + 2 : at + 2 + 2 * page[at + 1]]


def paragraph_of(content: bytes, styles: list[Style]) -> Paragraph:
    """What the properties of a paragraph say: the number of its style, then what differs from it."""
    if len(content) < 2:
        return Paragraph(styles[0] if styles else NO_STYLE)
    number = struct.unpack_from("<H", content)[0]
    style = styles[number] if number < len(styles) else NO_STYLE
    found = Paragraph(style, level=style.level)
    for code, operand in modifiers(content[2:]):
        if code == ITEM:
            found = replace(found, is_item=any(operand))
        elif code == IN_TABLE:
            found = replace(found, in_table=any(operand))
        elif code == ENDS_ROW:
            found = replace(found, ends_row=any(operand))
        elif code == OUTLINE and operand:
            found = replace(found, level=operand[0] + 1 if operand[0] < BODY_LEVEL else 0)
    return found
