"""Heads of résumés as they stand on paper, in text files: what is to be read, then the lines.

`# ` is a line in 22 points, `## ` in 14, all else in 10; `^` stands before the header of a page, ` ¦ ` is a
gap between cells. What is expected stands behind `= `; `-` is nothing. Under each head the same jobs follow.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rolecall.candidates.reading.document import Document, Line, Span, clean

SIZES = {"# ": 22.0, "## ": 14.0}
BODY = """
## Experience
Store Manager, Lake Foods Ltd, Springfield
2019 - 2024
Ran a shop with forty people and kept its books in order through three moves and a flood.
Shift Leader, Ash & Thorn Markets
2015 - 2019
Planned the shifts of fifteen people, trained the new ones and counted the tills every night.
## Education
Diploma in Retail, Cascade College, 2012 - 2015
"""


@dataclass(frozen=True)
class Head:
    """What stands at the top of a résumé, and what is to be read there."""

    expected: str
    text: str

    @property
    def document(self) -> Document:
        """The head with jobs and a school under it."""
        return Document([line_of(text) for text in [*self.text.split("\n"), "", *BODY.strip().split("\n")]])


def line_of(written: str) -> Line:
    """A line as it is written in the files."""
    mark, size = next(((mark, size) for mark, size in SIZES.items() if written.startswith(mark)), ("", 10.0))
    text = written.removeprefix(mark)
    cells = [clean(cell) for cell in text.removeprefix("^").split(" ¦ ")]
    spans = [Span(cell, size) for cell in cells if cell]
    return Line("\t".join(cells), size, in_margin=text.startswith("^"), spans=spans)


def heads_of(name: str) -> Iterator[Head]:
    """The heads of a file beside this one."""
    for block in Path(__file__).with_name(f"{name}.txt").read_text("utf-8").strip().split("\n\n"):
        expected, _, text = block.partition("\n")
        yield Head(expected.removeprefix("= "), text)
