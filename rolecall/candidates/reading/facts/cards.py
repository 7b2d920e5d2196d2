"""Entries that stand side by side, as cards do: their lines are read one card after the other."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise, takewhile

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.side_headings import part_of, said

NEAR, MOST_ABOVE, MOST_BELOW = 3.0, 3, 8
Cell = tuple[str, list[Span]]


def with_cards_apart(lines: list[Line]) -> list[Line]:
    """The lines; those of entries side by side in the order of the entries, white space between two."""
    dated = [index for index, line in enumerate(lines) if "\t" in line.text and is_dates_of_several(line)]
    if not dated:
        return lines
    apart: list[Line] = []
    done = 0
    for index in dated:
        edges = [*edges_of(lines[index])]
        above = in_cards(reversed(lines[done:index]), edges)[:MOST_ABOVE]
        below = in_cards(lines[index + 1 : index + MOST_BELOW], edges)
        below = below[: until_next(dated, index, len(above), len(below))]
        apart += lines[done : index - len(above)]
        apart += cards_of([*reversed(above), lines[index], *below], edges)
        done = index + 1 + len(below)
    return [*apart, *lines[done:]]


def until_next(dated: list[int], index: int, above: int, below: int) -> int:
    """How many lines below the dates belong to these cards and not to those of the next row."""
    following = next((other for other in dated if other > index), None)
    return below if following is None else max(0, min(below, following - above - index - 1))


def is_dates_of_several(line: Line) -> bool:
    """Whether a line has nothing but periods, one in each of its cells."""
    return all(is_period(cell) for cell in line.text.split("\t")) and len([*edges_of(line)]) > 1


def is_period(cell: str) -> bool:
    periods = periods_in(cell)
    return len(periods) == 1 and not periods[0].is_single and len(cell) <= periods[0].finish + 1


def in_cards(lines: Iterable[Line], edges: list[float]) -> list[Line]:
    """The first lines, as far as they are of the cards."""
    return [*takewhile(lambda line: is_in_cards(line, edges), lines)]


def is_in_cards(line: Line, edges: list[float]) -> bool:
    """Whether each cell of a line begins where a card does."""
    starts = [*edges_of(line)]
    return bool(line.text and starts) and all(
        any(abs(start - edge) < NEAR for edge in edges) for start in starts
    )


def edges_of(line: Line) -> Iterator[float]:
    for _, spans in cells_of(line):
        if spans and spans[0].box:
            yield spans[0].box[0]


def cells_of(line: Line) -> Iterator[Cell]:
    """The cells of a line, each with the spans that it is made of."""
    left = line.spans
    for cell in line.text.split("\t"):
        count = next((n for n in range(1, len(left) + 1) if said(left[:n]) == cell), 0)
        yield cell, left[:count]
        left = left[count:]


def cards_of(lines: list[Line], edges: list[float]) -> list[Line]:
    cards: list[list[Line]] = [[] for _ in edges]
    right = max((line.band[1] for line in lines if line.band), default=edges[-1])
    bands = [*pairwise([*edges, max(right, edges[-1])])]
    for line in lines:
        for cell, spans in cells_of(line):
            start = spans[0].box[0] if spans and spans[0].box else edges[0]
            nearest = min(range(len(edges)), key=lambda at: abs(edges[at] - start))
            part = part_of(line, cell, spans)
            cards[nearest].append(replace(part, band=bands[nearest]) if part.band else part)
    return [each for card in cards for each in [*card, Line("")]]
