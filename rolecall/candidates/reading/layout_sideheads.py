"""Headings at the side: each level with the first line of its section, which stands right of them all.

Dates may stand under them, each level with its entry; those of the first find room only below the heading.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.layout_beside import is_date
from rolecall.candidates.reading.pieces import Piece, Row, gap_between, said

LONGEST_HEADING, FEWEST_LINES = 4, 5
LEAST_SPACE = 0.3
NEAR = 1.5
FEWEST_LOWER, OVERLAP, CLOSE = 2, 0.25, 1.8
FEWEST_OVER_DATES, REACH_OF_DATES = 2, 4.0
ALIKE, MIDDLE = 1.3, 0.4


@dataclass(frozen=True, slots=True)
class Side:
    """From which row on headings stand left of an edge, and the text right of it."""

    first: int
    edge: float


def side_of(rows: list[Row]) -> Side | None:
    """Where headings stand at the side of a part of a page; None where they do not."""
    edges = [(index, edge) for index, row in enumerate(rows) for edge in edges_in(row)]
    if not edges:
        return None
    common = Counter(round(edge) for _, edge in edges).most_common(1)[0][0]
    first, edge = next((index, edge) for index, edge in edges if abs(edge - common) <= 1)
    return Side(first, edge) if is_side(rows[first:], edge) else None


def with_lower_headings(rows: list[Row]) -> list[Row]:
    """The rows; headings at the side that stand a little lower than the first lines beside them are level."""
    lower = [
        at
        for at in range(1, len(rows))
        if is_lower(rows[at - 1], rows[at]) and not goes_on(rows[max(at - 3, 0) : at - 1], rows[at])
    ]
    headings = [at for at in lower if kind_of_heading(said(rows[at].pieces))]
    if len(headings) < FEWEST_LOWER:
        return rows
    for at in headings:
        rows[at - 1] = Row([*rows[at].pieces, *rows[at - 1].pieces], breaks=rows[at - 1].breaks)
    return [row for at, row in enumerate(rows) if at not in headings]


def is_lower(above: Row, row: Row) -> bool:
    """Whether a row stands left of the one above it, and its letters reach higher than that one's foot."""
    last, first = row.pieces[-1], above.pieces[0]
    return last.x1 < first.x0 - last.size and row.y0 < above.y1 - OVERLAP * row.pieces[0].size


def goes_on(above: list[Row], row: Row) -> bool:
    """Whether words stand right above those of a row, of which these are the rest."""
    first = row.pieces[0]
    over = [piece for each in above for piece in each.pieces if piece.x0 < row.pieces[-1].x1]
    return any(0 < first.y1 - piece.y1 < CLOSE * first.size for piece in over)


def edges_in(row: Row) -> list[float]:
    """Where text begins that follows a heading on its row."""
    found = []
    for count in range(1, min(LONGEST_HEADING, len(row.pieces) - 1) + 1):
        last, after = row.pieces[count - 1], row.pieces[count]
        wide = gap_between(last, after) > LEAST_SPACE * last.size
        if wide and kind_of_heading(said(row.pieces[:count])):
            found.append(after.x0)
    return found


def is_side(rows: list[Row], edge: float) -> bool:
    """Whether nearly all that stands left of an edge is headings, and nearly all lines begin at the edge."""
    parts = [[piece for piece in row.pieces if piece.x0 < edge - NEAR] for row in rows]
    crossed = sum(any(piece.x1 > edge for piece in part) for part in parts)
    beginning = sum(any(abs(piece.x0 - edge) <= NEAR for piece in row.pieces) for row in rows)
    dated = [part for part in parts if is_date(part)]
    texts = [said(part) for part in parts if part and part not in dated]
    if not texts:
        # Nothing but dates stands at the side.
        return False
    whole = [f"{one} {other}" for one, other in zip(texts, [*texts[1:], ""], strict=True)]
    headings = sum(
        bool(kind_of_heading(text) or kind_of_heading(both) or kind_of_heading(before))
        for text, both, before in zip(texts, whole, ["", *whole[:-1]], strict=True)
    )
    return (
        beginning >= max(FEWEST_LINES, 0.5 * len(rows))
        and crossed <= 0.1 * len(rows)
        and headings >= 0.75 * len(texts)
        and headings >= FEWEST_OVER_DATES * bool(dated)
    )


def part_at(rows: list[Row], side: Side) -> None:
    """Have the headings parted from their text."""
    level = with_dates_level(with_headings_first(rows[side.first :], side.edge), side.edge)
    rows[side.first :] = level
    for row in level:
        row.breaks.append(side.edge - NEAR / 2)


def with_headings_first(rows: list[Row], edge: float) -> list[Row]:
    """The rows; a heading that stands beside the middle of its text, as in the cell of a table, above it."""
    first = [*rows]
    for row in rows:
        heading, beside = parts_at(row, edge)
        if not heading or not kind_of_heading(said(heading)):
            continue
        block = block_of(first, row, edge)
        if block[0] is not row and is_in_middle(heading, block):
            at, now = first.index(block[0]), first.index(row)
            first[now : now + 1] = [Row(beside)] if beside else []
            first.insert(at, Row(heading))
    return first


def is_in_middle(heading: list[Piece], block: list[Row]) -> bool:
    middle, own = (block[0].y0 + block[-1].y1) / 2, (heading[0].y0 + heading[0].y1) / 2
    return abs(middle - own) < MIDDLE * heading[0].size


def block_of(rows: list[Row], row: Row, edge: float) -> list[Row]:
    """The rows around one, as far as they follow each other alike and have nothing else at the side."""
    first = last = at = rows.index(row)
    near = min((step(*pair) for pair in pairwise(rows[max(at - 1, 0) : at + 2])), default=0.0)
    while first > 0 and step(rows[first - 1], rows[first]) < ALIKE * near:
        if parts_at(rows[first - 1], edge)[0]:
            break
        first -= 1
    while last + 1 < len(rows) and step(rows[last], rows[last + 1]) < ALIKE * near:
        if parts_at(rows[last + 1], edge)[0]:
            break
        last += 1
    return rows[first : last + 1]


def step(above: Row, row: Row) -> float:
    return row.y1 - above.y1


def with_dates_level(rows: list[Row], edge: float) -> list[Row]:
    """The rows; dates under a heading stand on the first row of its section, and the heading above them."""
    level: list[Row] = []
    beside: int | None = None
    for row in rows:
        left, right = parts_at(row, edge)
        if beside is not None and is_date(left) and is_below(left, level[beside]):
            heading, first = parts_at(level[beside], edge)
            level[beside : beside + 1] = [Row(heading), Row([*left, *first])]
            level += [Row(right)] if right else []
            beside = None
            continue
        if is_date(left) and not right and level and is_level_with(left, level[-1], edge):
            level[-1] = Row([*left, *level[-1].pieces])
            continue
        if left:
            beside = len(level) if right and kind_of_heading(said(left)) else None
        level.append(row)
    return level


def parts_at(row: Row, edge: float) -> tuple[list[Piece], list[Piece]]:
    """What a row has at the side, and what it has right of the edge."""
    return (
        [piece for piece in row.pieces if piece.x0 < edge - NEAR],
        [piece for piece in row.pieces if piece.x0 >= edge - NEAR],
    )


def is_level_with(dates: list[Piece], above: Row, edge: float) -> bool:
    """Whether dates stand hardly lower than a row with nothing at the side: smaller, or in a cell."""
    return not parts_at(above, edge)[0] and dates[0].y1 - above.y1 < above.size


def is_below(dates: list[Piece], row: Row) -> bool:
    return dates[0].y1 - row.y1 < REACH_OF_DATES * dates[0].size
