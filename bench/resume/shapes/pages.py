"""Papers as pages of words with boxes: columns, sidebars, headings at the side, dates at either edge."""

from collections import defaultdict
from dataclasses import dataclass, field

from rolecall.candidates.reading.document import Document
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.layout_margins import mark_margins
from rolecall.candidates.reading.pieces import Piece
from shapes.parts import Part
from shapes.type import Word, words_in

LEFT, RIGHT, TOP, FOOT = 42.0, 553.0, 48.0, 790.0
BAR, GUTTER, DATES, SIDE, STEP = 150.0, 22.0, 104.0, 112.0, 1.32
SPACE, GAP, NARROW = 2.7, 8.0, 200.0
IN_BAR = ("skills", "languages", "certificates")


@dataclass
class Paper:
    """The words of each page."""

    pieces: dict[int, list[Piece]] = field(default_factory=lambda: defaultdict(list))

    def document(self) -> Document:
        """What the reader makes of the pages."""
        document = Document([], page_count=len(self.pieces))
        for number in sorted(self.pieces):
            document.lines += [line for _, line in lines_on(self.pieces[number], number)]
        mark_margins(document.lines)
        return document


@dataclass
class Column:
    """A column being filled from its top; it goes on at the top of the next page."""

    paper: Paper
    x0: float
    x1: float
    y: float = TOP
    page: int = 1

    def write(self, line: str, *, dates_at_left: bool = False) -> None:
        """A marked line with its cells; in a narrow column those stand above each other."""
        if not line:
            self.y += GAP
            return
        if self.x1 - self.x0 < NARROW:
            for cell in line.split("\t"):
                self.row(cell, dates_at_left=False)
        else:
            self.row(line, dates_at_left=dates_at_left)

    def row(self, line: str, *, dates_at_left: bool) -> None:
        """A line, on the next page where this one is full."""
        if self.y > FOOT:
            self.page, self.y = self.page + 1, TOP
        self.y = max(self.cell(*cell) for cell in self.cells(line, dates_at_left))

    def cells(self, line: str, dates_at_left: bool) -> list[tuple[list[Word], float, float]]:
        """The words of each cell, and the edges that they stand between."""
        first, *others = [words_in(cell) for cell in line.split("\t")]
        x0 = self.x0 + (DATES if dates_at_left and (line.startswith("\t") or others) else 0.0)
        if dates_at_left and others:
            cells = [(first, self.x0, x0 - 6)] if first else []
            first, *others = others
        else:
            cells = []
        if len(others) == 1:
            width = width_of(others[0])
            return [*cells, (first, x0, self.x1 - width - 12), (others[0], self.x1 - width, self.x1 + 1)]
        step = (self.x1 - x0) / (len(others) + 1)
        edges = [x0 + step * at for at in range(len(others) + 2)]
        rows = zip([first, *others], edges, edges[1:], strict=False)
        return [*cells, *((words, one, other - 6 * bool(others)) for words, one, other in rows)]

    def cell(self, words: list[Word], x0: float, x1: float) -> float:
        """Set words between two edges; where the cell ends."""
        x, y, size = x0, self.y, max((word.look[0] for word in words), default=10.0)
        hang = x0 + (words[0].width + SPACE if words and words[0].text in "•-▪" else 0.0)
        for word in words:
            x += SPACE * word.look[0] / 10 * word.spaces
            if x > hang and x + word.width > x1:
                x, y = hang, y + size * STEP
            self.set(word, x, y + size)
            x += word.width
        return y + size * STEP

    def set(self, word: Word, x: float, base: float) -> None:
        size, bold, italic = word.look
        top, bottom = base - 0.9 * size, base + 0.22 * size
        piece = Piece(word.text, x, top, x + word.width, bottom, size, bold, italic=italic)
        self.paper.pieces[self.page].append(piece)

    def part(self, part: Part) -> None:
        """A section with its heading."""
        if part.heading:
            self.y += GAP
            self.write(part.heading)
        for line in part.lines:
            self.write(line, dates_at_left=part.has_dates_at_left)
        self.y += GAP


def width_of(words: list[Word]) -> float:
    gaps = sum(SPACE * word.look[0] / 10 * word.spaces for word in words)
    return sum(word.width for word in words) + gaps


def one_column(head: Part, parts: list[Part]) -> Document:
    """Everything from edge to edge."""
    paper = Paper()
    column = Column(paper, LEFT, RIGHT)
    for part in [head, *parts]:
        column.part(part)
    return paper.document()


def with_bar(head: Part, parts: list[Part], *, at_left: bool, holds: tuple[str, ...] = IN_BAR) -> Document:
    """A narrow column beside a wide one, from the top of the page; the name stands over the wide one."""
    paper = Paper()
    edges = (LEFT, LEFT + BAR), (LEFT + BAR + GUTTER, RIGHT)
    if not at_left:
        edges = (RIGHT - BAR, RIGHT), (LEFT, RIGHT - BAR - GUTTER)
    bar, main = Column(paper, *edges[0]), Column(paper, *edges[1])
    main.part(head)
    for part in parts:
        (bar if part.kind in holds else main).part(part)
    return paper.document()


def in_halves(head: Part, parts: list[Part]) -> Document:
    """The head from edge to edge; beneath it work at the left and the rest at the right."""
    paper = Paper()
    top = Column(paper, LEFT, RIGHT)
    top.part(head)
    middle = (LEFT + RIGHT) / 2
    left, right = Column(paper, LEFT, middle - 12, top.y), Column(paper, middle + 12, RIGHT, top.y)
    for part in parts:
        (left if part.kind in ("experience", "summary") else right).part(part)
    return paper.document()


def with_headings_at_side(head: Part, parts: list[Part]) -> Document:
    """Headings in a column of their own, each level with the first line of its section."""
    paper = Paper()
    column = Column(paper, LEFT, RIGHT)
    column.part(head)
    for part in parts:
        side = Column(paper, LEFT, LEFT + SIDE - 8, column.y, column.page)
        text = Column(paper, LEFT + SIDE, RIGHT, column.y, column.page)
        side.write(part.heading)
        text.part(Part(part.kind, "", part.lines, has_dates_at_left=part.has_dates_at_left))
        column.y, column.page = text.y, text.page
        if side.page == text.page:
            column.y = max(side.y, text.y) + GAP
    return paper.document()
