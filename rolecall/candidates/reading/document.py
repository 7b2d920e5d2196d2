"""The one form that every format is brought to before anything is concluded from it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html import unescape
from itertools import groupby
from typing import Literal

from rolecall.candidates.reading.profile import Evidence, Hidden
from rolecall.candidates.reading.results import Page, Reason
from rolecall.candidates.reading.spacing import apart, dotted, drawn_together

# Marks of direction and breaking, icons in the private area, halves of characters.
INVISIBLE = re.compile(
    "[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ue000-\\uf8ff\\ufffc-\\uffff\\ud800-\\udfff]"
)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
EASTERN_NAME = re.compile("(?:(?![年月日至今现現在職职中])[\\u3400-\\u9fff]){3}")
"""what a cell of dates does not hold: a name, in a script whose names are short"""
SPACES = re.compile(r" {2,}")
# Programs that escape a text twice print 'O&#39;Brien'.
ESCAPED = re.compile(r"&(?:#0?3[489]|#x2[267]|amp|quot|apos);", re.I)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


# Where a format does not say; a title is then half as large again.
BODY_SIZE, HEADING_SIZE = 10.0, 18.0
FEWEST_BESIDE, FEWEST_IN_COLUMN = 5, 9
BlockKind = Literal["paragraph", "heading", "item", "table"]
Box = tuple[float, float, float, float]
"""x0, y0, x1, y1 in points from the page's top left corner."""


class Unreadable(Exception):
    """A reader's verdict that nothing can be taken out of a file."""

    def __init__(self, reason: Reason, page_count: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.page_count = page_count


@dataclass(slots=True)
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None
    size: float = 0.0
    """that of its block where it is 0"""


@dataclass(slots=True)
class Block:
    """A paragraph, heading, list item or table of a document that flows, without pages."""

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    size: float = 0.0
    in_margin: bool = False
    rows: "list[list[list[Block]]]" = field(default_factory=list)
    is_beside: bool = False
    """in a long box beside the text"""

    @property
    def text(self) -> str:
        """The words of the block as one string, lines kept."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Span:
    """Words of a line that are set alike and stand together: another look or a wide gap begins another."""

    text: str
    size: float = 0.0
    bold: bool = False
    italic: bool = False
    ink: int = 0
    box: Box | None = None

    @property
    def look(self) -> tuple[int, bool, bool, int]:
        """What the eye tells one kind of text from another by."""
        return round(2 * self.size), self.bold, self.italic, self.ink


@dataclass(slots=True)
class Line:
    """One line as it is read, with what its looks say about its weight.

    A line of a page has a box, and the band (left and right edge) of the column that it stands in; one of a
    document that flows has neither. `level` is that of a declared heading, 0 for all else.
    """

    text: str
    size: float = 0.0
    bold: bool = False
    page: int = 1
    in_margin: bool = False
    italic: bool = False
    is_item: bool = False
    level: int = 0
    band: tuple[float, float] | None = None
    box: Box | None = None
    spans: list[Span] = field(default_factory=list)
    is_beside: bool = False
    column: int = 0
    """which of the cells that lay out a page as columns it stands in; 0 outside of such"""


def evidence_of(line: Line, part: str = "") -> Evidence:
    """The evidence for what a line says, or for what a part of it says: then the box is that part's."""
    box = box_of(line, part) if part else line.box
    return Evidence(line.text, line.page if box else None, box)


def box_of(line: Line, part: str) -> Box | None:
    """The box of those spans that the part is made of; the whole line's where none is."""
    boxes = [span.box for span in line.spans if span.box and (span.text in part or part in span.text)]
    if not boxes:
        return line.box
    return (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )


@dataclass(slots=True)
class Mention:
    """The target of a link, and the index of the line it stands on."""

    url: str
    line: int


@dataclass(slots=True)
class Document:
    """What a format's reader found, in reading order."""

    lines: list[Line]
    mentions: list[Mention] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    page_count: int = 0
    blocks: list[Block] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)


def document_of(blocks: list[Block]) -> Document:
    """The document that flowing blocks make: body first, then what stands in margins."""
    document = Document([], blocks=blocks)
    for block in sorted(blocks, key=lambda block: block.in_margin):
        add_block(document, block)
    return document


def add_block(document: Document, block: Block) -> None:
    if block.kind == "table":
        for row in block.rows:
            add_row(document, row, block.in_margin)
        return
    if block.kind == "heading" and document.lines:
        document.lines.append(Line("", is_beside=block.is_beside))
    first = len(document.lines)
    document.lines += lines_of(block)
    document.mentions += [Mention(run.url, first) for run in block.runs if run.url]


def lines_of(block: Block) -> Iterator[Line]:
    """The lines of a paragraph, heading or item."""
    size = size_of(block)
    level = max(block.level, 1) if block.kind == "heading" else 0
    for number, runs in enumerate(broken(block.runs)):
        spans = [*spans_of(runs, size)]
        yield Line(
            clean(dotted("".join(run.text for run in runs))),
            max((run.size for run in runs if run.text.strip()), default=0.0) or size,
            bool(spans) and all(span.bold for span in spans),
            in_margin=block.in_margin,
            italic=bool(spans) and all(span.italic for span in spans),
            is_item=block.kind == "item" and number == 0,
            level=level,
            spans=spans,
            is_beside=block.is_beside,
        )


def size_of(block: Block) -> float:
    return block.size or (HEADING_SIZE - 2 * block.level if block.kind == "heading" else BODY_SIZE)


def broken(runs: list[Run]) -> list[list[Run]]:
    """The runs of each line."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *rest = apart(run.text).split("\n")
        lines[-1].append(replace(run, text=first))
        lines += [[replace(run, text=text)] for text in rest]
    return lines


def spans_of(runs: list[Run], size: float) -> Iterator[Span]:
    looks = groupby(runs, key=lambda run: (run.bold, run.italic, run.size or size))
    for (bold, italic, own), alike in looks:
        for text in "".join(run.text for run in alike).split("\t"):
            if shown := clean(text):
                yield Span(shown, own, bold, italic)


def add_row(document: Document, row: list[list[Block]], in_margin: bool) -> None:
    # A row of short cells is one line of a table; anything longer is a layout made with a table.
    short = all(len(cell) <= 1 and all(is_short(block) for block in cell) for cell in row)
    if not short:
        are_columns = sum(len(cell) >= FEWEST_IN_COLUMN for cell in row) > 1
        for cell in dates_first(row):
            first = len(document.lines)
            for block in cell:
                add_block(document, block)
            for line in document.lines[first:] if are_columns else ():
                line.column = first + 1
        return
    cells = [block for cell in row for block in cell if block.text.strip()]
    for block in cells:
        document.mentions += [Mention(run.url, len(document.lines)) for run in block.runs if run.url]
    if cells:
        size = max(block.size for block in cells) or BODY_SIZE
        text = "\t".join(clean(block.text) for block in cells)
        spans = [span for block in cells for span in spans_of(block.runs, size_of(block))]
        # The first cell alone in its row may head those below.
        is_head = len(cells) == 1 and bool(row[0]) and row[0][0] is cells[0]
        bold = is_head and bool(spans) and all(span.bold for span in spans)
        document.lines.append(Line(text, size, bold, in_margin=in_margin, spans=spans))


def dates_first(row: list[list[Block]]) -> list[list[Block]]:
    """The cells of a row as they are read; a last cell of dates comes before the text beside it."""
    if len(row) < 2 or not is_dated(row[-1]) or is_dated(row[-2]):
        return row
    return [*row[:-2], row[-1], row[-2]]


def is_dated(cell: list[Block]) -> bool:
    texts = [block.text for block in cell]
    is_brief = 0 < len(texts) <= 3 and all(len(text) <= 40 for text in texts)
    return is_brief and bool(YEAR.search(" ".join(texts))) and not any(map(EASTERN_NAME.search, texts))


def is_short(block: Block) -> bool:
    return block.kind != "table" and "\n" not in block.text


def text_of(document: Document, most: int) -> str:
    """The text to keep and to search: lines, and the targets of links that no line shows."""
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(line.text for line in document.lines)).strip()
    shown = text.casefold()
    hidden = [target for target in targets_of(document) if bare(target).casefold() not in shown]
    return "\n".join([text, *hidden]).strip()[:most]


def targets_of(document: Document) -> Iterator[str]:
    for url in dict.fromkeys(mention.url for mention in document.mentions):
        scheme, _, rest = url.partition(":")
        if scheme.lower() in ("http", "https"):
            yield url
        elif scheme.lower() in ("mailto", "tel"):
            yield rest.partition("?")[0]


def bare(url: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?|/$", "", url)


def clean(text: str) -> str:
    """One line without what cannot be seen: compatibility forms folded, icons, marks and controls gone."""
    folded = text if text.isascii() else unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
    bare = folded if folded.isprintable() else CONTROL.sub("", folded)
    if "&" in bare and ESCAPED.search(bare):
        bare = unescape(bare)
    return SPACES.sub(" ", drawn_together(bare)).strip() if "  " in bare else bare.strip()


def beside(boxes: list[Block]) -> list[Block]:
    """What stands in a box; where it is long, as a sidebar is, it stands beside the text."""
    is_long = len(with_text(boxes)) >= FEWEST_BESIDE
    for block in boxes if is_long else []:
        block.is_beside = True
    return boxes


def with_text(blocks: Iterable[Block]) -> list[Block]:
    """Only the blocks that say something."""
    return [block for block in blocks if block.kind == "table" or block.text.strip()]
