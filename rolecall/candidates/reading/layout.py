"""The order in which a person reads a page: columns by their white space, then rows, then words."""

import statistics
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from rolecall.candidates.reading.layout_columns import split_at
from rolecall.candidates.reading.pieces import Piece, Row

DEEPEST = 6
NOT_JOINED = {"und", "oder", "and", "or", "et", "ou", "e", "o", "y", "bzw.", "en", "of", "i"}


def rows_of(pieces: list[Piece], depth: int = 0) -> list[Row]:
    """The rows of a page in reading order."""
    rows = aligned(pieces)
    parts = split_at(rows) if depth < DEEPEST else None
    if parts is None:
        return [Row(spelled(in_line(row.pieces))) for row in rows]
    return [row for part in parts if part for row in rows_of(part, depth + 1)]


def aligned(pieces: list[Piece]) -> list[Row]:
    rows: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (piece.y1, piece.x0)):
        near = next((row for row in rows[-3:] if stands_on(piece, row.pieces[0])), None)
        if near:
            near.pieces.append(piece)
        else:
            rows.append(Row([piece]))
    for row in rows:
        row.pieces.sort(key=lambda piece: piece.x0)
    return rows


def stands_on(piece: Piece, other: Piece) -> bool:
    reach = 0.4 * min(piece.height, other.height)
    return abs(piece.y1 - other.y1) < reach or abs(piece.y0 + piece.y1 - other.y0 - other.y1) < 2 * reach


def in_line(pieces: list[Piece]) -> list[Piece]:
    """A row's words in the order they are spoken: from the right where the script runs so."""
    if sum(is_leftward(piece.text) for piece in pieces) * 2 <= len(pieces):
        return pieces
    ordered: list[Piece] = []
    run: list[Piece] = []
    for piece in reversed(pieces):
        if is_leftward(piece.text):
            ordered += [*reversed(run), piece]
            run = []
        else:
            run.append(piece)
    return ordered + run[::-1]


def is_leftward(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def spelled(pieces: list[Piece]) -> list[Piece]:
    """L E T T E R S set apart joined to words."""
    singles = [piece for piece in pieces if len(piece.text) == 1 and piece.text.isalpha()]
    if len(singles) < 4 or len(singles) * 10 < 8 * len(pieces):
        return pieces
    gaps = [right.x0 - left.x1 for left, right in pairwise(pieces)]
    reach = 1.6 * statistics.median(gaps)
    if reach > 1.6 * pieces[0].height:
        return pieces
    joined = [pieces[0]]
    for piece, gap in zip(pieces[1:], gaps, strict=True):
        last = joined[-1]
        if gap <= reach:
            joined[-1] = Piece(last.text + piece.text, last.x0, min(last.y0, piece.y0), piece.x1,
                               max(last.y1, piece.y1), last.bold)  # fmt: skip
        else:
            joined.append(piece)
    return joined


def text_lines(rows: list[Row]) -> Iterator[tuple[Row, str, bool]]:
    """Each row's text, words broken at its end made whole, and whether white space stands before it."""
    taken = ""
    for index, row in enumerate(rows):
        text = row.text.removeprefix(taken).lstrip() if taken else row.text
        taken = ""
        following = rows[index + 1] if index + 1 < len(rows) else None
        if following and breaks_into(row, following):
            taken = following.pieces[0].text
            text = text.removesuffix("-") + taken
        if text:
            yield row, text, index > 0 and has_gap(rows[index - 1], row)


def breaks_into(row: Row, following: Row) -> bool:
    last, start = row.pieces[-1], following.pieces[0].text
    if not last.text.endswith("-") or len(last.text) < 3 or start in NOT_JOINED:
        return False
    near = 0 < following.y1 - row.y1 < 2.5 * row.height
    return near and start[:1].islower() and (last.is_broken or last.text[-2:-1].islower())


def has_gap(above: Row, row: Row) -> bool:
    return row.y0 - above.y1 > 0.45 * min(row.height, above.height) or row.y1 < above.y0
