"""Words that are set from the foot of a page towards its head: PDFium gives their letters one by one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from rolecall.candidates.reading.pieces import Piece

FEWEST, LONGEST = 4, 3
LEVEL, TOUCHING, WORDS_APART, WIDER, HEIGHT = 0.6, 0.6, 0.15, 1.8, 1.3
"""points between edges that are one; parts of the size of letters, and of the white between them"""


def with_upright_words(pieces: list[Piece]) -> list[Piece]:
    """The words of a page; letters that stand one above the other, each turned, are one stretch of text.

    Beside it, other text goes on from left to right, so it is read before the first line of the page.
    """
    if not any(abs(one.x0 - other.x0) < LEVEL and goes_up(one, other) for one, other in pairwise(pieces)):
        return pieces
    head = min(piece.y0 for piece in pieces)
    return [piece for run in runs_of(pieces) for piece in ([drawn(run, head)] if is_upright(run) else run)]


def runs_of(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Neighbours in the order of drawing that go up together, and all others one by one."""
    begins = [0, *(at for at, pair in enumerate(pairwise(pieces), 1) if not goes_up(*pair)), len(pieces)]
    return (list(pieces[first:last]) for first, last in pairwise(begins))


def goes_up(one: Piece, other: Piece) -> bool:
    """Whether a letter stands right above another, with the same edges left and right."""
    return (
        abs(one.x0 - other.x0) < LEVEL
        and abs(one.x1 - other.x1) < LEVEL
        and one.size == other.size
        and len(other.text) <= LONGEST
        and -0.1 * one.size < one.y0 - other.y1 < TOUCHING * one.size
    )


def is_upright(run: Sequence[Piece]) -> bool:
    return len(run) >= FEWEST


def drawn(run: Sequence[Piece], head: float) -> Piece:
    """The letters as one stretch, with a space where they stand further apart than others do."""
    gaps = [max(one.y0 - other.y1, 0.0) for one, other in pairwise(run)]
    widest = max(WORDS_APART * run[0].size, WIDER * median(gaps))
    text = run[0].text + "".join(
        " " * (gap > widest) + piece.text for gap, piece in zip(gaps, run[1:], strict=True)
    )
    top = max(head - HEIGHT * run[0].size, 0.0)
    return replace(run[0], text=text, y0=top, y1=top + HEIGHT * run[0].size - 1)
