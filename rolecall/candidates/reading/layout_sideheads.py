"""Headings at the side: each level with the first line of its section, which stands right of them all."""

from collections import Counter
from dataclasses import dataclass

from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.pieces import Row, gap_between, said

LONGEST_HEADING, FEWEST_LINES = 4, 5
LEAST_SPACE = 0.3
NEAR = 1.5


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
    texts = [said(part) for part in parts if part]
    whole = [f"{one} {other}" for one, other in zip(texts, [*texts[1:], ""], strict=True)]
    headings = sum(
        bool(kind_of_heading(text) or kind_of_heading(both) or kind_of_heading(before))
        for text, both, before in zip(texts, whole, ["", *whole[:-1]], strict=True)
    )
    return (
        beginning >= max(FEWEST_LINES, 0.5 * len(rows))
        and crossed <= 0.1 * len(rows)
        and headings >= 0.75 * len(texts)
    )


def part_at(rows: list[Row], side: Side) -> None:
    """Have the headings parted from their text."""
    for row in rows[side.first :]:
        row.breaks.append(side.edge - NEAR / 2)
