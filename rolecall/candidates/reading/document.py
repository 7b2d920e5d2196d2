"""The one form that every format is brought to before anything is concluded from it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from rolecall.candidates.reading.results import Page, Reason

# Marks of direction and breaking, icons in the private area, halves of characters.
INVISIBLE = re.compile(
    "[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\ue000-\\uf8ff\\ufffc-\\uffff\\ud800-\\udfff]"
)
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


# Where a format does not say; a title is then half as large again.
BODY_SIZE, HEADING_SIZE = 10.0, 18.0
BlockKind = Literal["paragraph", "heading", "item", "table"]


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


@dataclass(slots=True)
class Block:
    """A paragraph, heading, list item or table of a document that flows, without pages."""

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    level: int = 0
    size: float = 0.0
    in_margin: bool = False
    rows: "list[list[list[Block]]]" = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the block as one string, lines kept."""
        return "".join(run.text for run in self.runs)


@dataclass(slots=True)
class Line:
    """One line as it is read, with what its looks say about its weight."""

    text: str
    size: float = 0.0
    bold: bool = False
    page: int = 1
    in_margin: bool = False


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
        document.lines.append(Line(""))
    first = len(document.lines)
    bold = bool(block.runs) and all(run.bold or not run.text.strip() for run in block.runs)
    size = block.size or (HEADING_SIZE - 2 * block.level if block.kind == "heading" else BODY_SIZE)
    for text in block.text.split("\n"):
        document.lines.append(Line(clean(text), size, bold, in_margin=block.in_margin))
    document.mentions += [Mention(run.url, first) for run in block.runs if run.url]


def add_row(document: Document, row: list[list[Block]], in_margin: bool) -> None:
    # A row of short cells is one line of a table; anything longer is a layout made with a table.
    short = all(len(cell) <= 1 and all(is_short(block) for block in cell) for cell in row)
    if not short:
        for cell in row:
            for block in cell:
                add_block(document, block)
        return
    cells = [block for cell in row for block in cell if block.text.strip()]
    for block in cells:
        document.mentions += [Mention(run.url, len(document.lines)) for run in block.runs if run.url]
    if cells:
        size = max(block.size for block in cells) or BODY_SIZE
        text = "\t".join(clean(block.text) for block in cells)
        document.lines.append(Line(text, size, in_margin=in_margin))


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
    folded = unicodedata.normalize("NFKC", INVISIBLE.sub("", text))
    return re.sub(r" {2,}", " ", CONTROL.sub("", folded)).strip()


def with_text(blocks: Iterable[Block]) -> list[Block]:
    """Only the blocks that say something."""
    return [block for block in blocks if block.kind == "table" or block.text.strip()]
