"""Finding columns: a gutter that stays white over many rows, with text of its own on both sides."""

import statistics
from dataclasses import dataclass

from rolecall.candidates.reading.layout_beside import (
    FEWEST,
    are_only_headings,
    have_own_sections,
    is_beside,
    is_date,
    is_form,
    is_grid,
    is_heading,
    is_margin,
)
from rolecall.candidates.reading.layout_headed import headed_in
from rolecall.candidates.reading.layout_sideheads import NEAR, Side, part_at, side_of
from rolecall.candidates.reading.layout_tables import ends_in_table, is_under_headings, names_columns
from rolecall.candidates.reading.pieces import Piece, Row

MOST_ROWS = 300
LEAST_GAP, LEAST_GUTTER, MOST_AT_EDGE = 0.45, 0.7, 0.6
MOST_OF_CONTACTS = 10
"""rows that stand beside a name on top of a page"""
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
    if len(rows) > MOST_ROWS:
        return None
    best = best_of(rows) if len(rows) >= FEWEST else None
    headed = headed_in(rows)
    if headed and (best is None or headed[0] < best.first):
        return cut_at(rows, Gutter(*headed), headed[1] + 1)
    if best is None:
        return None
    end = end_of_contacts(rows, best) or end_of(rows, best)
    # A heading on the left with nothing beside it may be over both columns.
    while best.first < best.last - FEWEST and rows[best.first].x1 <= best.x0 + 0.5:
        best.first += 1
    return cut_at(rows, best, end)


def best_of(rows: list[Row]) -> Gutter | None:
    """The longest gutter, rather one that does not part dates from their text."""
    if side := side_of(rows):
        part_at(rows, side)
    found = gutters_in(rows)
    if side:
        found = [gutter for gutter in found if not is_of_side(rows, gutter, side)]
    whole = [gutter for gutter in found if not any(parts_dates(rows, gutter, other) for other in found)]
    return max(
        whole or found,
        key=lambda gutter: (gutter.rows, is_edge(rows, gutter), gutter.x1 - gutter.x0),
        default=None,
    )


def cut_at(rows: list[Row], gutter: Gutter, end: int) -> Split:
    """The rows cut at a gutter that reaches down to the one before `end`."""
    inside = [piece for row in rows[gutter.first : end] for piece in row.pieces]
    return Split(
        gutter,
        [piece for row in rows[: gutter.first] for piece in row.pieces],
        [piece for piece in inside if piece.x1 <= gutter.x0 + 0.5],
        [piece for piece in inside if piece.x1 > gutter.x0 + 0.5],
        [piece for row in rows[end:] for piece in row.pieces],
    )


def is_of_side(rows: list[Row], gutter: Gutter, side: Side) -> bool:
    """Whether a gutter only parts the headings at the side from their text."""
    pieces = [piece for row in rows[max(gutter.first, side.first) : gutter.last + 1] for piece in row.pieces]
    return (
        bool(pieces)
        and gutter.x0 < side.edge
        and not any(gutter.x0 < piece.x0 < side.edge - NEAR for piece in pieces)
    )


def is_edge(rows: list[Row], gutter: Gutter) -> bool:
    """Whether lines begin at the gutter's right: not so where towns are set flush left of another column."""
    starts = [
        next((piece.x0 for piece in row.pieces if piece.x1 > gutter.x0 + 0.5), None)
        for row in rows[gutter.first : gutter.last + 1]
    ]
    beginning = [start for start in starts if start is not None]
    return sum(start - gutter.x1 < 1.0 for start in beginning) >= MOST_AT_EDGE * len(beginning)


def parts_dates(rows: list[Row], gutter: Gutter, other: Gutter) -> bool:
    """Whether what stands between two gutters are the dates of what stands on the first one's other side."""
    first, last = max(gutter.first, other.first), min(gutter.last, other.last)
    if last - first < FEWEST - 1 or (gutter.x0 < other.x1 and other.x0 < gutter.x1):
        return False
    is_left = gutter.x1 <= other.x0
    low, high = (gutter.x1, other.x0) if is_left else (other.x1, gutter.x0)
    inside = rows[first : last + 1]
    strip = parts_of(inside, low - 0.5, high + 0.5)
    beside = parts_of(inside, -1e6, gutter.x0 + 0.5) if is_left else parts_of(inside, gutter.x1 - 0.5, 1e6)
    dated = sum(is_date(part) for part in strip)
    return len(strip) >= 2 and len(beside) >= 2 and dated >= 0.5 * len(strip) and is_beside(strip, beside)


def parts_of(rows: list[Row], low: float, high: float) -> list[list[Piece]]:
    """What each row has between two edges."""
    parts = ([piece for piece in row.pieces if low <= piece.x0 and piece.x1 <= high] for row in rows)
    return [part for part in parts if part]


def end_of(rows: list[Row], gutter: Gutter) -> int:
    """Where the columns end: a line or two apart at the foot, on the left alone, run under both."""
    for end in (gutter.last, gutter.last - 1):
        foot, above = rows[end : gutter.last + 1], rows[end - 1]
        over = next((part for row in reversed(rows[:end]) if (part := left_of(row, gutter))), [])
        if over and is_heading(over):
            continue
        is_left = all(row.x1 <= gutter.x0 + 0.5 for row in foot)
        if is_left and end - gutter.first >= FEWEST and foot[0].y1 - above.y1 > 1.6 * above.size:
            return end
    return gutter.last + 1


def end_of_contacts(rows: list[Row], gutter: Gutter) -> int | None:
    """Where contacts beside the name end: what stands below them, apart, is under both."""
    right = [at for at in range(gutter.first, gutter.last + 1) if rows[at].x1 > gutter.x0 + 0.5]
    if gutter.first > 0 or not right or not right[-1] < min(gutter.last, MOST_OF_CONTACTS):
        return None
    parts = parts_of(rows[: right[-1] + 1], gutter.x1 - 0.5, 1e6)
    has_address = any("@" in piece.text for part in parts for piece in part)
    last, below = rows[right[-1]], rows[right[-1] + 1]
    is_apart = below.y1 - last.y1 > 1.6 * last.size
    return right[-1] + 1 if has_address and is_apart and not any(map(is_heading, parts)) else None


def left_of(row: Row, gutter: Gutter) -> list[Piece]:
    return [piece for piece in row.pieces if piece.x1 <= gutter.x0 + 0.5]


def gutters_in(rows: list[Row]) -> list[Gutter]:
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    least = LEAST_GUTTER * statistics.median(row.size for row in rows)
    white = [gaps_in(row, left, right, least) for row in rows]
    edges = min(gaps[0][1] for gaps in white), max(gaps[-1][0] for gaps in white)
    found: list[Gutter] = []
    settled: list[Gutter] = []
    for first in range(len(rows)):
        last, gaps = longest_run(white, first, least, edges)
        within = [other for other in settled if other.first <= first and last <= other.last]
        for gutter in (Gutter(first, last, *gap) for gap in gaps):
            if any(is_over(gutter, other) for other in within):
                continue
            # Beside one that was settled, of dates perhaps, columns with headings of their own are news.
            verdict = has_columns(rows, gutter) if not within or parts_headings(rows, gutter) else False
            if verdict:
                found.append(gutter)
            if verdict is not None:
                settled.append(gutter)
    return found


def is_over(gutter: Gutter, other: Gutter) -> bool:
    return gutter.x0 < other.x1 and other.x0 < gutter.x1


def parts_headings(rows: list[Row], gutter: Gutter) -> bool:
    """Whether headings stand on both sides of a gutter."""
    inside = rows[gutter.first : gutter.last + 1]
    left, right = parts_of(inside, -1e6, gutter.x0 + 0.5), parts_of(inside, gutter.x1 - 0.5, 1e6)
    return any(map(is_heading, left)) and any(map(is_heading, right))


def gaps_in(row: Row, left: float, right: float, least: float) -> list[Gap]:
    gaps = []
    edge = left - 1000.0
    for piece in row.pieces:
        # In large letters a space between two words is as wide as a gutter.
        if piece.x0 - edge >= max(least, LEAST_GAP * piece.size):
            gaps.append((edge, piece.x0))
        edge = max(edge, piece.x1)
    return [*gaps, (edge, right + 1000.0)]


def longest_run(
    white: list[list[Gap]], first: int, least: float, edges: tuple[float, float]
) -> tuple[int, list[Gap]]:
    left, right = edges
    common = white[first]
    for index in range(first, len(white)):
        narrowed = [
            (low, high)
            for a, b in common
            for c, d in white[index]
            if (high := b if b < d else d) - (low := a if a > c else c) >= least
            and high > left + 1
            and low < right - 1
        ]
        if not narrowed:
            return index - 1, [(a, b) for a, b in common if a > left and b < right]
        common = narrowed
    return len(white) - 1, [(a, b) for a, b in common if a > left and b < right]


def has_columns(rows: list[Row], gutter: Gutter) -> bool | None:
    """Whether there is text of its own on both sides; None where there are too few lines to tell."""
    inside = rows[gutter.first : gutter.last + 1]
    left = [part for row in inside if (part := [p for p in row.pieces if p.x1 <= gutter.x0 + 0.5])]
    right = [part for row in inside if (part := [p for p in row.pieces if p.x1 > gutter.x0 + 0.5])]
    if min(len(left), len(right)) < FEWEST:
        return None
    if are_only_headings(right):
        note_break(rows, gutter, min(part[0].x0 for part in right))
        return False
    if have_own_sections(left, right):
        return True
    beside = is_beside(left, right) or is_beside(right, left)
    if (
        beside
        or any(names_columns(row, gutter.x0, gutter.x1) for row in inside)
        or is_margin(left, right)
        or is_form(left, right)
        or is_grid(left, right)
        or is_under_headings(left, right)
        or ends_in_table(inside, gutter.x0)
    ):
        note_break(rows, gutter, min(part[0].x0 for part in right))
        return False
    return True


def note_break(rows: list[Row], gutter: Gutter, edge: float) -> None:
    """One side belongs to the other: the rows part there, those too where the gap is small."""
    for index, row in enumerate(rows):
        aligned = any(
            abs(piece.x0 - edge) < 1.0 and is_apart(row, index) for index, piece in enumerate(row.pieces)
        )
        crossed = any(piece.x0 < edge - 1.0 < piece.x1 - 2.0 for piece in row.pieces)
        near = gutter.first - 6 <= index <= gutter.last + 6
        if gutter.first <= index <= gutter.last or (near and aligned and not crossed):
            row.breaks.append(edge - 0.6)


def is_apart(row: Row, index: int) -> bool:
    """Whether the white before a word is more than the space between two."""
    piece = row.pieces[index]
    return index == 0 or piece.x0 - row.pieces[index - 1].x1 > LEAST_GAP * piece.size
