"""Blocks out of what old formats say in order: words in their looks, ends of paragraphs, cells and boxes."""

import re
from dataclasses import dataclass, field, replace

from rolecall.candidates.reading.document import (
    Block,
    Document,
    Run,
    beside,
    clean,
    document_of,
    with_text,
)
from rolecall.candidates.reading.formats.looks import PLAIN, Look
from rolecall.candidates.reading.profile import Hidden

BOXES = {"shptxt", "dptxbxtext"}
ALL_BOXES = "boxes"
"""All boxes of a file that does not say where they stand."""
MARK = re.compile(r"[-–•‣▪·●○◦\uf0b7\uf0a7]\t\s*(?=\S)")
MOST_HIDDEN, MOST_TEXT = 200, 1_000


@dataclass(slots=True, frozen=True)
class Event:
    """A piece of text in a look, or a word such as 'par'; 'open' and 'close' are of margins and boxes."""

    kind: str
    text: str = ""
    """of a paragraph's end: 'item', or the level of a heading"""
    look: Look = PLAIN
    url: str | None = None


@dataclass(slots=True)
class Part:
    """The text, or a margin or a box: its blocks so far, and the row, cell and paragraph that are open."""

    blocks: list[Block] = field(default_factory=list)
    row: list[list[Block]] = field(default_factory=list)
    cell: list[Block] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    in_row: bool = False
    """since a row was begun"""


class Builder:
    """Blocks out of what a source says."""

    def __init__(self) -> None:
        self.parts = [Part()]
        self.margins: list[Block] = []
        self.hidden: list[Hidden] = []

    @property
    def part(self) -> Part:
        """The part that is open."""
        return self.parts[-1]

    def take(self, event: Event) -> None:
        """One more event."""
        if event.kind == "text":
            self.add(event)
        elif event.kind == "open":
            self.parts.append(Part())
        elif event.kind == "close":
            self.close(event.text)
        elif event.kind == "trowd":
            self.part.in_row = True
        elif event.kind == "cell":
            self.end_cell(event.text)
        elif event.kind == "row":
            self.end_row()
        else:
            self.end_paragraph(in_cell=event.look.in_table or self.part.in_row, told=event.text)

    def add(self, event: Event) -> None:
        look = event.look
        if look.deleted:
            return
        if look.hidden:
            if event.text.strip() and len(self.hidden) < MOST_HIDDEN:
                self.hidden.append(Hidden(clean(event.text)[:MOST_TEXT], "invisible"))
            return
        last = self.part.runs[-1] if self.part.runs else None
        told = (look.bold, look.italic, event.url, look.size)
        if last and told == (last.bold, last.italic, last.url, last.size):
            last.text += event.text
        else:
            self.part.runs.append(Run(event.text, *told))

    def end_paragraph(self, *, in_cell: bool, told: str = "") -> None:
        part = self.part
        target = part.cell if in_cell else part.blocks
        block = block_of(part.runs)
        if told and block.kind == "paragraph" and block.text.strip():
            block.kind, block.level = ("item", 0) if told == "item" else ("heading", int(told))
        target.append(block)
        target += beside(part.boxes)
        part.runs, part.boxes = [], []

    def end_cell(self, told: str = "") -> None:
        self.end_paragraph(in_cell=True, told=told)
        self.part.row.append(with_text(self.part.cell))
        self.part.cell = []

    def end_row(self) -> None:
        part = self.part
        if part.runs or part.cell:
            self.end_cell()
        if not part.blocks or part.blocks[-1].kind != "table":
            part.blocks.append(Block("table"))
        part.blocks[-1].rows.append(part.row)
        part.row, part.in_row = [], False

    def ended(self) -> list[Block]:
        """All blocks of the part that is open."""
        if self.part.row:
            self.end_row()
        self.end_paragraph(in_cell=False)
        return [*self.part.blocks, *self.part.cell]

    def close(self, kind: str) -> None:
        if len(self.parts) < 2:
            return
        blocks = self.ended()
        self.parts.pop()
        if kind == ALL_BOXES or kind in BOXES:
            for block in blocks:
                block.is_beside = kind == ALL_BOXES
            self.part.boxes += with_text(blocks)
            return
        seen = {block.text for block in self.margins}
        for block in with_text(blocks):
            if block.kind == "table" or block.text not in seen:
                block.in_margin = True
                self.margins.append(block)

    def document(self) -> Document:
        """The document, also of a source that breaks off."""
        while len(self.parts) > 1:
            self.close("shptxt")
        document = document_of([*self.ended(), *self.margins])
        document.hidden = self.hidden
        return document


def block_of(runs: list[Run]) -> Block:
    """A paragraph as what it is: a mark and a tab begin an item of a list."""
    # Characters beyond the first plane come as two halves.
    for run in runs:
        run.text = whole(run.text)
    shown = stripped(runs)
    size = max((run.size for run in shown if run.text.strip()), default=0.0)
    mark = MARK.match("".join(run.text for run in shown))
    return (
        Block("item", without(shown, mark.end()), size=size) if mark else Block("paragraph", shown, size=size)
    )


def whole(text: str) -> str:
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def stripped(runs: list[Run]) -> list[Run]:
    """The runs without the white space around all of them."""
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    while runs and not runs[0].text.strip():
        runs = runs[1:]
    if not runs:
        return []
    runs[0].text = runs[0].text.lstrip()
    runs[-1].text = runs[-1].text.rstrip()
    return runs


def without(runs: list[Run], count: int) -> list[Run]:
    """The runs without their first letters."""
    left: list[Run] = []
    for run in runs:
        if rest := run.text[count:]:
            left.append(replace(run, text=rest))
        count = max(count - len(run.text), 0)
    return left
