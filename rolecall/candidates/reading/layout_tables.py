"""Tables on pages: their columns are read across, however much white stands between them."""

from rolecall.candidates.reading.facts.entry_labels import LABELS
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.layout_beside import is_heading
from rolecall.candidates.reading.pieces import Piece, Row

FEWEST_COLUMNS, FEWEST_LABELS, FEWEST_HEADINGS = 3, 3, 2
LEVEL, ALONE, LONGEST_LABEL = 0.15, 1.2, 5
"""parts of the size: up to which lines are level, and from which a heading stands alone"""
Part = list[Piece]


def names_columns(row: Row, x0: float, x1: float) -> bool:
    """Whether a row says what a table's columns are, on both sides of a gap: 'From', 'To', 'Employer'."""
    if row.x0 >= x0 or row.x1 <= x1:
        return False
    cells = row.text.split("\t")
    return len(cells) >= FEWEST_COLUMNS and all(folded(cell) in LABELS for cell in cells)


def is_under_headings(left: list[Part], right: list[Part]) -> bool:
    """Whether headings on the left stand over both sides: beside none of them is text, beside all else is."""
    headings = [part for part in left if is_heading(part)]
    labels = [part for part in left if not is_heading(part)]
    if len(headings) < FEWEST_HEADINGS or len(labels) < FEWEST_LABELS or any(map(is_heading, right)):
        return False
    if any(len(part) > LONGEST_LABEL for part in labels):
        return False
    alone = not any(
        abs(part[0].y1 - other[0].y1) < ALONE * part[0].size for part in headings for other in right
    )
    return alone and all(any(is_level(part, other) for other in right) for part in labels)


def is_level(one: Part, other: Part) -> bool:
    return abs(one[0].y1 - other[0].y1) < LEVEL * one[0].size
