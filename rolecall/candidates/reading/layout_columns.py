"""Finding columns: a gutter that stays white over many rows, with text of its own on both sides."""

import re
import statistics
from dataclasses import dataclass
from itertools import pairwise

from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.layout_sideheads import part_at, side_of
from rolecall.candidates.reading.layout_tables import names_columns
from rolecall.candidates.reading.pieces import Piece, Row, said

MOST_ROWS = 300
FEWEST = 4
LEAST_GAP = 0.45
LONGEST_DATE, LONGEST_PERIOD, LONGEST_TOWN = 34, 64, 17
DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b")
YEARS = re.compile(r"(?:19|20)\d\d")
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
    found = gutters_in(rows)
    if side := side_of(rows):
        part_at(rows, side)
        found = [gutter for gutter in found if not gutter.x0 < side.edge <= gutter.x1 + 1]
    whole = [gutter for gutter in found if not any(parts_dates(rows, gutter, other) for other in found)]
    best = max(whole or found, key=lambda gutter: (gutter.rows, gutter.x1 - gutter.x0), default=None)
    if best is None:
        return None
    end = end_of(rows, best)
    # A heading on the left with nothing beside it may be over both columns.
    while best.first < best.last - FEWEST and rows[best.first].x1 <= best.x0 + 0.5:
        best.first += 1
    inside = [piece for row in rows[best.first : end] for piece in row.pieces]
    return Split(
        best,
        [piece for row in rows[: best.first] for piece in row.pieces],
        [piece for piece in inside if piece.x1 <= best.x0 + 0.5],
        [piece for piece in inside if piece.x1 > best.x0 + 0.5],
        [piece for row in rows[end:] for piece in row.pieces],
    )


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


def left_of(row: Row, gutter: Gutter) -> list[Piece]:
    return [piece for piece in row.pieces if piece.x1 <= gutter.x0 + 0.5]


def gutters_in(rows: list[Row]) -> list[Gutter]:
    left, right = min(row.x0 for row in rows), max(row.x1 for row in rows)
    least = 0.9 * statistics.median(row.size for row in rows)
    white = [gaps_in(row, left, right, least) for row in rows]
    edges = min(gaps[0][1] for gaps in white), max(gaps[-1][0] for gaps in white)
    found: list[Gutter] = []
    reached = -1
    for first in range(len(rows)):
        last, gaps = longest_run(white, first, least, edges)
        if last <= reached:
            continue
        for gutter in (Gutter(first, last, *gap) for gap in gaps):
            verdict = has_columns(rows, gutter)
            if verdict:
                found.append(gutter)
            # Only what was settled spares the rows below another look.
            if verdict is not None:
                reached = last
    return found


def gaps_in(row: Row, left: float, right: float, least: float) -> list[Gap]:
    gaps = []
    edge = left - 1000.0
    for piece in row.pieces:
        if piece.x0 - edge >= least:
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
    beside = is_beside(left, right) or is_beside(right, left)
    if (
        beside
        or any(names_columns(row, gutter.x0, gutter.x1) for row in inside)
        or is_margin(left, right)
        or is_grid(left, right)
    ):
        note_break(rows, gutter, min(part[0].x0 for part in right))
        return False
    return True


def is_grid(left: list[list[Piece]], right: list[list[Piece]]) -> bool:
    """Whether short items stand in rows of two: skills in a table, languages with their levels."""
    baselines = [part[0].y1 for part in left]
    level = [part for part in right if any(abs(part[0].y1 - y) < 0.2 * part[0].size for y in baselines)]
    short = all(statistics.mean(len(part) for part in side) <= 3 for side in (left, right))
    return short and len(level) >= 0.9 * len(right) and not any(is_heading(part) for part in right)


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


def is_margin(left: list[list[Piece]], right: list[list[Piece]]) -> bool:
    """Whether short labels stand in the margin, each level with the text that it is for."""
    groups = clusters(left)
    headings = [group for group in groups if is_heading([piece for part in group for piece in part])]
    if len(headings) >= 0.7 * len(groups):
        return True
    if any(is_heading(part) for part in left) or statistics.mean(len(part) for part in left) > 3:
        return False
    baselines = [part[0].y1 for part in right]
    reach = 0.2 * left[0][0].size
    return all(any(abs(part[0].y1 - y) < reach for y in baselines) for part in left)


def is_beside(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    """Whether these lines belong to the lines beside them, as dates or labels do."""
    if side[0][0].x0 > other[0][0].x0 and has_sections(side, other):
        return False
    baselines = [part[0].y1 for part in other]
    near = [
        part for part in side if baselines[0] - 1 <= part[0].y1 <= baselines[-1] + 1 and not is_heading(part)
    ]
    reach = 0.2 * side[0][0].size
    level = [part for part in near if any(abs(part[0].y1 - y) < reach for y in baselines)]
    groups = clusters(near)
    dated = [group for group in groups if len(group) <= 3 and (is_date(group[0]) or is_date(group[-1]))]
    # One date among other text, under headings of its own, is no column of dates.
    by_chance = len(dated) == 1 and len(dated[0]) > 2 and any(is_heading(part) for part in side)
    if dated and len(dated) >= 0.4 * len(groups) and not by_chance:
        return are_level(dated, level, side, other)
    if not near or len(level) < 0.85 * len(near):
        return False
    apart = sum(below[0].y1 - above[0].y1 > 2 * above[0].size for above, below in pairwise(near))
    return apart >= 0.6 * (len(near) - 1) or are_labels(side, other)


def has_sections(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    """Whether headings with text of their own stand beside other text: then neither is for the other."""
    headings = [part for part in side if is_heading(part)]
    if len(headings) < 2 or len(side) < 3 * len(headings):
        return False
    return any(is_roughly_level(part, other) for part in headings)


def are_level(
    dated: list[list[list[Piece]]],
    level: list[list[Piece]],
    side: list[list[Piece]],
    other: list[list[Piece]],
) -> bool:
    """Whether dates begin level with text: exactly, or roughly where the headings among them stand alone."""
    rough = not any(is_heading(part) and is_roughly_level(part, other) for part in side)
    fits = sum(group[0] in level or (rough and is_roughly_level(group[0], other)) for group in dated)
    # What holds nothing but dates is no text of its own, even where some stand a little higher than theirs.
    asked = 0.6 if rough and len(dated) > FEWEST and len(dated) >= 0.75 * len(clusters(side)) else 0.85
    return fits >= min(asked * len(dated), max(len(dated) - 1, 3))


def is_roughly_level(part: list[Piece], other: list[list[Piece]]) -> bool:
    middle = (part[0].y0 + part[0].y1) / 2
    return any(abs(middle - (p[0].y0 + p[0].y1) / 2) < 0.35 * p[0].size for p in other)


def clusters(parts: list[list[Piece]]) -> list[list[list[Piece]]]:
    """Lines that follow each other without white space; dates after whole dates begin another."""
    groups: list[list[list[Piece]]] = []
    for part in parts:
        last = groups[-1][-1] if groups else None
        again = last and is_range(last) and DATED.search(said(part))
        if last and part[0].y1 - last[0].y1 < 1.7 * part[0].size and not again:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def is_range(part: list[Piece]) -> bool:
    """Whether a line has two years already, so that the next one is another's."""
    return len(YEARS.findall(said(part))) >= 2


def are_labels(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    if any(is_heading(part) for part in side):
        return False
    counts = sorted((len(side), len(other)))
    return counts[0] >= 0.75 * counts[1] and statistics.mean(len(part) for part in side) <= 3


def is_heading(part: list[Piece]) -> bool:
    return kind_of_heading(said(part)) is not None


def is_date(part: list[Piece]) -> bool:
    """Whether a line is hardly more than dates."""
    text = said(part)
    if len(text) > LONGEST_PERIOD or not DATED.search(text):
        return False
    periods = periods_in(text)
    rest = len(text) - sum(period.finish - period.begin for period in periods)
    if len(text) > LONGEST_DATE:
        # The names of months may be long.
        return rest <= 0.1 * len(text)
    return rest <= LONGEST_TOWN or not periods or periods[0].begin <= 2
