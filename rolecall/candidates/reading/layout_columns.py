"""Finding columns: a gutter that stays white over many rows, with text of its own on both sides."""

import re
import statistics
from dataclasses import dataclass
from itertools import pairwise

from rolecall.candidates.reading.facts.lexicon import HEADINGS, folded
from rolecall.candidates.reading.pieces import Piece, Row

MOST_ROWS = 300
FEWEST = 4
DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b")
Gap = tuple[float, float]


@dataclass(slots=True)
class Gutter:
    """White space from one row to another, where text to both sides keeps apart."""

    first: int
    last: int
    x0: float
    x1: float

    @property
    def rows(self) -> int:
        return self.last - self.first + 1


@dataclass(slots=True)
class Split:
    """A part of a page cut at a gutter."""

    gutter: Gutter
    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]


def split_at(rows: list[Row]) -> Split | None:
    """What stands above, left of, right of and below the longest gutter; None where text is in one column."""
    if not FEWEST <= len(rows) <= MOST_ROWS:
        return None
    best = max(gutters_in(rows), key=lambda gutter: (gutter.rows, gutter.x1 - gutter.x0), default=None)
    if best is None:
        return None
    end = end_of(rows, best)
    inside = [piece for row in rows[best.first : end] for piece in row.pieces]
    return Split(
        best,
        [piece for row in rows[: best.first] for piece in row.pieces],
        [piece for piece in inside if piece.x1 <= best.x0 + 0.5],
        [piece for piece in inside if piece.x1 > best.x0 + 0.5],
        [piece for row in rows[end:] for piece in row.pieces],
    )


def end_of(rows: list[Row], gutter: Gutter) -> int:
    """Where the columns end: a line or two apart at the foot, on the left alone, run under both."""
    for end in (gutter.last, gutter.last - 1):
        foot, above = rows[end : gutter.last + 1], rows[end - 1]
        is_left = all(row.x1 <= gutter.x0 + 0.5 for row in foot)
        if is_left and end - gutter.first >= FEWEST and foot[0].y1 - above.y1 > 1.6 * above.size:
            return end
    return gutter.last + 1


def gutters_in(rows: list[Row]) -> list[Gutter]:
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    least = 0.9 * statistics.median(row.size for row in rows)
    white = [gaps_in(row, left, right, least) for row in rows]
    found: list[Gutter] = []
    reached = -1
    for first in range(len(rows)):
        last, gaps = longest_run(white, first, least)
        if last > reached:
            found += [g for gap in gaps if (g := Gutter(first, last, *gap)) and has_columns(rows, g)]
            # Only what was found spares the rows below another look.
            reached = last if found and found[-1].last == last else reached
    return found


def gaps_in(row: Row, left: float, right: float, least: float) -> list[Gap]:
    gaps = []
    edge = left - 1000.0
    for piece in row.pieces:
        if piece.x0 - edge >= least:
            gaps.append((edge, piece.x0))
        edge = max(edge, piece.x1)
    return [*gaps, (edge, right + 1000.0)]


def longest_run(white: list[list[Gap]], first: int, least: float) -> tuple[int, list[Gap]]:
    left, right = min(gaps[0][1] for gaps in white), max(gaps[-1][0] for gaps in white)
    common = white[first]
    for index in range(first, len(white)):
        both = [(max(a, c), min(b, d)) for a, b in common for c, d in white[index]]
        narrowed = [(a, b) for a, b in both if b - a >= least and b > left + 1 and a < right - 1]
        if not narrowed:
            return index - 1, [(a, b) for a, b in common if a > left and b < right]
        common = narrowed
    return len(white) - 1, [(a, b) for a, b in common if a > left and b < right]


def has_columns(rows: list[Row], gutter: Gutter) -> bool:
    inside = rows[gutter.first : gutter.last + 1]
    left = [part for row in inside if (part := [p for p in row.pieces if p.x1 <= gutter.x0 + 0.5])]
    right = [part for row in inside if (part := [p for p in row.pieces if p.x1 > gutter.x0 + 0.5])]
    if min(len(left), len(right)) < FEWEST:
        return False
    return not (is_beside(left, right) or is_beside(right, left))


def is_beside(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    """Whether these lines belong to the lines beside them, as dates or labels do."""
    baselines = [part[0].y1 for part in other]
    near = [
        part for part in side if baselines[0] - 1 <= part[0].y1 <= baselines[-1] + 1 and not is_heading(part)
    ]
    reach = 0.2 * side[0][0].size
    level = [part for part in near if any(abs(part[0].y1 - y) < reach for y in baselines)]
    dated = [part for part in near if DATED.search(said(part))]
    if dated and len(dated) >= 0.4 * len(near):
        return sum(part in level for part in dated) >= 0.85 * len(dated)
    if not near or len(level) < 0.85 * len(near):
        return False
    apart = sum(below[0].y1 - above[0].y1 > 2 * above[0].size for above, below in pairwise(near))
    return apart >= 0.6 * (len(near) - 1) or are_labels(side, other)


def are_labels(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    counts = sorted((len(side), len(other)))
    return counts[0] >= 0.75 * counts[1] and statistics.mean(len(part) for part in side) <= 3


def is_heading(part: list[Piece]) -> bool:
    return folded(said(part)) in HEADINGS


def said(part: list[Piece]) -> str:
    return " ".join(piece.text for piece in part)
