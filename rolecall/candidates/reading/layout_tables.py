"""Tables on pages: their columns are read across, however much white stands between them."""

from rolecall.candidates.reading.facts.entry_labels import LABELS
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.layout_beside import is_heading
from rolecall.candidates.reading.pieces import Piece, Row, said

FEWEST_COLUMNS, FEWEST_LABELS, FEWEST_HEADINGS = 3, 3, 2
LEVEL, ALONE, LONGEST_LABEL = 0.15, 1.2, 5
MOSTLY = 0.8
MOST_OF_HEAD, MOST_BETWEEN = 16, 3.0
"""parts of the size: up to which lines are level, and from which a heading stands alone"""
Part = list[Piece]
FIRST_WORDS = {label.split()[0] for label in LABELS if label}
"""what the head of a table begins with"""


def names_columns(row: Row, x0: float, x1: float) -> bool:
    """Whether a row says what a table's columns are, on both sides of a gap: 'From', 'To', 'Employer'."""
    if row.x0 >= x0 or row.x1 <= x1:
        return False
    cells = row.text.split("\t")
    return len(cells) >= FEWEST_COLUMNS and all(folded(cell) in LABELS for cell in cells)


def ends_in_table(inside: list[Row], x0: float) -> bool:
    """Whether what stands right of a gap are the last columns of a table, and text goes on below at its left.

    Its rows follow each other, and each has several cells on the left, as no line beside a sidebar has.
    """
    at = [index for index, row in enumerate(inside) if row.x1 > x0 + 0.5]
    if not at or 2 * len(at) > len(inside) or at[-1] - at[0] + 1 != len(at):
        return False
    several = [len(left_cells(inside[index], x0)) > 1 for index in at]
    return sum(several) >= MOSTLY * len(several)


def left_cells(row: Row, x0: float) -> list[Part]:
    left = [piece for piece in row.pieces if piece.x1 <= x0 + 0.5]
    return cells_of(Row(left)) if left else []


def with_columns_parted(rows: list[Row]) -> list[Row]:
    """The rows; those under the head of a table part where its columns begin, however narrow these are."""
    edges: list[float] = []
    above: Row | None = None
    for row in rows:
        starts = starts_of_columns(row)
        if starts:
            edges = starts
            row.breaks += [edge - 1.0 for edge in edges[1:]]
        elif edges and (is_far(above, row) or not is_under(row, edges) or is_heading(row.pieces)):
            edges = []
        else:
            row.breaks += [edge - 1.0 for edge in edges[1:]]
        above = row
    return rows


def starts_of_columns(row: Row) -> list[float]:
    """Where the columns begin, if a row is the head of a table: all its cells are labels."""
    if not FEWEST_COLUMNS <= len(row.pieces) <= MOST_OF_HEAD:
        return []
    if folded(row.pieces[0].text) not in FIRST_WORDS:
        return []
    # Where cells are narrow, each word may be a label of its own, a space from the next one.
    for cells in (cells_of(row), [[piece] for piece in row.pieces]):
        if len(cells) >= FEWEST_COLUMNS and all(folded(said(cell)) in LABELS for cell in cells):
            return [cell[0].x0 for cell in cells]
    return []


def is_under(row: Row, edges: list[float]) -> bool:
    """Whether a row begins where a column does, and no word of it crosses the edge of one."""
    crosses = any(piece.x0 < edge - 1.0 < piece.x1 - 2.0 for piece in row.pieces for edge in edges[1:])
    return not crosses and row.x0 > edges[0] - 3.0


def is_far(above: Row | None, row: Row) -> bool:
    return above is None or not 0 < row.y1 - above.y1 < MOST_BETWEEN * row.size


def cells_of(row: Row) -> list[Part]:
    """The words of a row, parted where more than a space is between two."""
    cells: list[Part] = []
    for piece in row.pieces:
        if cells and not row.is_parted(cells[-1][-1], piece):
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


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
