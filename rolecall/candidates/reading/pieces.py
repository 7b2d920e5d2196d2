"""Words on a page and the rows they stand in."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from rolecall.candidates.reading.document import Box, Span, clean
from rolecall.candidates.reading.once import once

SIGNS_OF_ITEMS = frozenset("•▪●○◦■‣·*–-➢✓✔❖")
OF_DATE = re.compile(r"[–—-]|(?:19|20)\d\d[.,;:)\]]{0,3}")
STRETCHED, WIDE, USUAL, EASTERN_SPACE, HAIR = 1.6, 0.85, 0.45, 1.15, 0.3
CAPITAL, SPACE_OF_TRACKED = 0.72, 4.5
"""how wide a capital is, in parts of the size, and a space, in parts of the white between letters apart"""


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
    italic: bool = False
    ink: int = 0


def gap_between(one: Piece, other: Piece) -> float:
    """The white between two words of a row, whichever comes first on paper."""
    return max(other.x0 - one.x1, one.x0 - other.x1)


def said(pieces: list[Piece]) -> str:
    """Words of a row as one text, in the order they are spoken."""
    leftward = bool(pieces) and unicodedata.bidirectional(pieces[0].text[:1]) in ("R", "AL")
    return " ".join(piece.text for piece in (reversed(pieces) if leftward else pieces))


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
        italic=one.italic,
        ink=one.ink,
    )


@dataclass
class Row:
    """The words that stand on one line of one column."""

    pieces: list[Piece]
    band: tuple[float, float] | None = None
    breaks: list[float] = field(default_factory=list)
    """Where white space stays down the rows, so that what stands to its sides is apart."""

    @once
    def x0(self) -> float:
        return min(piece.x0 for piece in self.pieces)

    @once
    def x1(self) -> float:
        return max(piece.x1 for piece in self.pieces)

    @once
    def y0(self) -> float:
        return min(piece.y0 for piece in self.pieces)

    @once
    def y1(self) -> float:
        return max(piece.y1 for piece in self.pieces)

    @once
    def size(self) -> float:
        return max((piece.size for piece in self.pieces), default=0.0)

    @property
    def bold(self) -> bool:
        return bool(self.pieces) and all(piece.bold for piece in self.pieces)

    @property
    def italic(self) -> bool:
        return bool(self.pieces) and all(piece.italic for piece in self.pieces)

    @property
    def text(self) -> str:
        """The words, with a tab for each gap that is more than a space between words."""
        parts = [self.pieces[0].text]
        for left, right in pairwise(self.pieces):
            parts += ["\t" if self.is_parted(left, right) else " ", right.text]
        return clean("".join(parts))

    @property
    def spans(self) -> Iterator[Span]:
        """Its words in groups that are set alike and stand together."""
        for group in self.alike():
            row = Row(group)
            if text := row.text:
                yield Span(text, row.size, row.bold, row.italic, group[0].ink, row.box)

    def alike(self) -> list[list[Piece]]:
        groups: list[list[Piece]] = []
        for piece in self.pieces:
            last = groups[-1][-1] if groups else None
            if last and is_alike(last, piece) and not self.is_parted(last, piece):
                groups[-1].append(piece)
            else:
                groups.append([piece])
        return groups

    def is_parted(self, left: Piece, right: Piece) -> bool:
        """Whether the white between two words is more than a space; no cell follows the sign of an item."""
        if left is self.pieces[0] and left.text in SIGNS_OF_ITEMS:
            return False
        # The parts of a date stay together, however much a narrow column stretches it.
        of_date = OF_DATE.fullmatch(right.text) or OF_DATE.fullmatch(left.text)
        widest = STRETCHED if of_date else self.widest_space
        if is_wide_gap(left, right, max(widest, EASTERN_SPACE if are_eastern(left, right) else 0.0)):
            return True
        first, last = (left, right) if left.x0 <= right.x0 else (right, left)
        # Justified lines begin a hair before the edge of their column.
        return any(first.x0 < edge - HAIR and edge <= last.x0 for edge in self.breaks)

    @once
    def widest_space(self) -> float:
        """How much white may still be a space, in parts of the size: much in lines that are stretched."""
        gaps = [gap_between(*pair) / min(pair[0].size, pair[1].size) for pair in pairwise(self.pieces)]
        if not gaps or (self.pieces[0].text.isupper() and all(map(is_capital, self.pieces))):
            return max(STRETCHED, SPACE_OF_TRACKED * tracking_of(self.pieces))
        return WIDE if len(gaps) <= 3 or min(gaps) < USUAL else STRETCHED

    @property
    def box(self) -> Box:
        return round(self.x0, 1), round(self.y0, 1), round(self.x1, 1), round(self.y1, 1)


def is_capital(piece: Piece) -> bool:
    """Whether a word is in capitals, or a sign between such: 'EVENT & WEDDING PLANNER'."""
    return piece.text.isupper() or not any(map(str.isalnum, piece.text))


def tracking_of(pieces: list[Piece]) -> float:
    """How much white is between the letters of words in capitals, in parts of the size."""
    words = [piece for piece in pieces if len(piece.text) > 1]
    letters = sum(len(piece.text) * piece.size for piece in words)
    return sum(piece.x1 - piece.x0 for piece in words) / letters - CAPITAL if letters else 0.0


def are_eastern(left: Piece, right: Piece) -> bool:
    """Whether both words are Chinese, Japanese or Korean, whose space is as wide as a letter."""
    return "\u2e80" <= left.text[-1] < "\uff00" and "\u2e80" <= right.text[0] < "\uff00"


def is_wide_gap(left: Piece, right: Piece, widest: float) -> bool:
    """Whether the white between two words is more than a space; leftward letters are measured too narrow."""
    leftward = unicodedata.bidirectional(left.text[0]) in ("R", "AL")
    return gap_between(left, right) > (3.0 if leftward else widest) * min(left.size, right.size)


def is_alike(one: Piece, other: Piece) -> bool:
    looks = (one.bold, one.italic, one.ink) == (other.bold, other.italic, other.ink)
    # A mark between words is set as whatever it stands beside.
    return looks and abs(one.size - other.size) < 0.6
