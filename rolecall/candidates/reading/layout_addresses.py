"""E-mail addresses that a narrow cell broke in the middle of a word, made whole."""

import re
from collections.abc import Iterable, Iterator

from rolecall.candidates.reading.folding import folded
from rolecall.candidates.reading.pieces import Piece, Row

NAME = r"[^\W_][\w.+'-]{0,63}"
WHOLE = re.compile(rf"{NAME}@(?:[^\W_](?:[\w-]{{0,61}}[^\W_])?\.){{1,5}}[^\W\d_]{{2,24}}")
BEGUN = re.compile(rf"{NAME}@[\w.-]{{0,80}}")
OF_NAME = re.compile(r"[a-z][a-z\d]*[._\d-][a-z\d._-]*")
"""'clara.beaum': a word by itself may be a label or a town"""
NO_LETTERS = re.compile(r"[\W\d_]+")
NEAR, APART, CLOSE = 2.0, 0.8, 2.0


def with_whole_addresses(rows: list[Row]) -> list[Row]:
    """The rows; what stands of an address below its beginning, in the same cell, is rejoined to it."""
    marked = {index for index, row in enumerate(rows) if any("@" in piece.text for piece in row.pieces)}
    for index in sorted(marked | {index - 1 for index in marked if index}):
        row, below = rows[index], rows[index + 1 : index + 2]
        for piece, rest in halves_in(row, below[0]) if below else []:
            piece.text = rejoined(piece.text, rest.text, (each.text for row in rows for each in row.pieces))
            below[0].pieces.remove(rest)
    return [row for row in rows if row.pieces] if marked else rows


def rejoined(begun: str, rest: str, shown: Iterable[str]) -> str:
    """Two halves of an address; a hyphen between them is of the break where the page has the word whole."""
    if begun.endswith("-"):
        parts = NO_LETTERS.split(begun[:-1])[-1], NO_LETTERS.split(rest)[0]
        if all(parts) and any(folded("".join(parts)) in NO_LETTERS.split(folded(text)) for text in shown):
            return begun[:-1] + rest
    return begun + rest


def halves_in(row: Row, below: Row) -> list[tuple[Piece, Piece]]:
    """The words that stand alone in their cells, one above the other, and are one address."""
    return [
        (piece, rest)
        for piece in alone_in(row)
        for rest in alone_in(below)
        if abs(piece.x0 - rest.x0) < NEAR
        and 0 < rest.y1 - piece.y1 < CLOSE * piece.size
        and is_broken(piece, rest)
    ]


def alone_in(row: Row) -> Iterator[Piece]:
    for index, piece in enumerate(row.pieces):
        before = row.pieces[index - 1].x1 if index else float("-inf")
        behind = row.pieces[index + 1].x0 if index + 1 < len(row.pieces) else float("inf")
        if piece.x0 - before > APART * piece.size and behind - piece.x1 > APART * piece.size:
            yield piece


def is_broken(piece: Piece, rest: Piece) -> bool:
    """Whether a word goes on in the one below it: it has half an address, or fills its cell."""
    if not WHOLE.fullmatch(piece.text + rest.text) or piece.bold != rest.bold:
        return False
    if "@" in piece.text:
        return not WHOLE.fullmatch(piece.text) and bool(BEGUN.fullmatch(piece.text))
    return bool(OF_NAME.fullmatch(piece.text)) and piece.x1 > rest.x1 - piece.size
