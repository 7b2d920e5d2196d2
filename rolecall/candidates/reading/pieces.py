"""Words on a page and the rows they stand in."""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from rolecall.candidates.reading.document import clean


@dataclass(slots=True)
class Piece:
    """A word on a page."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False
    is_broken: bool = False


def gap_between(one: Piece, other: Piece) -> float:
    """The white between two words of a row, whichever comes first on paper."""
    return max(other.x0 - one.x1, one.x0 - other.x1)


def merged(one: Piece, other: Piece) -> Piece:
    """Two parts of a word as one."""
    return Piece(
        one.text + other.text,
        min(one.x0, other.x0),
        min(one.y0, other.y0),
        max(one.x1, other.x1),
        max(one.y1, other.y1),
        one.size,
        one.bold,
    )


@dataclass
class Row:
    """The words that stand on one line of one column."""

    pieces: list[Piece]

    @cached_property
    def x0(self) -> float:
        return min(piece.x0 for piece in self.pieces)

    @cached_property
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    @cached_property
    def y0(self) -> float:
        return min(piece.y0 for piece in self.pieces)

    @cached_property
    def y1(self) -> float:
        return max(piece.y1 for piece in self.pieces)

    @cached_property
    def size(self) -> float:
        return max((piece.size for piece in self.pieces), default=0.0)

    @property
    def bold(self) -> bool:
        return bool(self.pieces) and all(piece.bold for piece in self.pieces)

    @property
    def text(self) -> str:
        """The words, with a tab for each gap that is more than a space between words."""
        parts = [self.pieces[0].text]
        for left, right in pairwise(self.pieces):
            gap = gap_between(left, right)
            parts += ["\t" if gap > 1.6 * min(left.size, right.size) else " ", right.text]
        return clean("".join(parts))
