"""Columns that begin in a row of headings, 'Skills', 'Languages', 'Certificates': they may be short."""

from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.layout_tables import names_columns
from rolecall.candidates.reading.pieces import Piece, Row, said

APART, LEAST_WHITE = 1.0, 0.6
"""parts of the size: between two headings, and between two lines under them"""
NEAR, MOST_WORDS = 3.0, 10
"""points that lines may begin beside the edge of their heading"""
FEWEST_AT_EDGE, SET_IN = 0.75, 1.7
Reach = tuple[int, int, float, float]
"""the rows from one to another, and the white between two edges"""


def headed_in(rows: list[Row]) -> Reach | None:
    """Where columns begin under a row of headings, and the white right of the first; None where none do."""
    for index, row in enumerate(rows[:-1]):
        cells = cells_of(row) if len(row.pieces) <= MOST_WORDS else []
        if len(cells) > 1 and all(kind_of_heading(said(cell)) for cell in cells):
            reach = reach_of(rows, index, cells[0][-1].x1, [cell[0].x0 for cell in cells[1:]])
            if reach and not names_columns(row, reach[2], reach[3]):
                return reach
    return None


def cells_of(row: Row) -> list[list[Piece]]:
    """The words of a row, parted where much white is between two."""
    cells: list[list[Piece]] = []
    for piece in row.pieces:
        if cells and piece.x0 - cells[-1][-1].x1 < APART * piece.size:
            cells[-1].append(piece)
        else:
            cells.append([piece])
    return cells


def reach_of(rows: list[Row], first: int, x0: float, edges: list[float]) -> Reach | None:
    """How far down no word crosses the edge of the second heading, where lines below begin as headings do."""
    left, edge, last = rows[first].x0, edges[0], first
    for row in rows[first + 1 :]:
        over = [piece for piece in row.pieces if piece.x0 < edge - NEAR]
        behind = min(edge + NEAR, next((piece.x0 for piece in row.pieces if piece.x0 >= edge - NEAR), edge))
        if any(piece.x1 > behind - LEAST_WHITE * piece.size for piece in over):
            break
        x0, last = max([x0, *(piece.x1 for piece in over)]), last + 1
    if last + 1 < len(rows) and is_heading_alone(rows[last], edge):
        last -= 1
    under = rows[first + 1 : last + 1]
    right = [next((piece.x0 for piece in row.pieces if piece.x0 >= edge - NEAR), None) for row in under]
    starts = [start for start in right if start is not None]
    # Points are set in under their heading.
    begun = any(-NEAR < row.x0 - left < max(NEAR, SET_IN * row.size) for row in under)
    size = rows[first].size
    at_edge = sum(any(-NEAR < start - each < max(NEAR, SET_IN * size) for each in edges) for start in starts)
    flush = at_edge >= FEWEST_AT_EDGE * len(starts)
    return (first, last, x0, edge) if begun and starts and flush else None


def is_heading_alone(row: Row, edge: float) -> bool:
    """Whether a row is the heading of what stands under both columns."""
    return row.x1 < edge and kind_of_heading(said(row.pieces)) is not None
