"""From the order words are drawn in to the order they are spoken in, where a script runs from the right."""

import re
import unicodedata
from dataclasses import replace
from itertools import groupby

from rolecall.candidates.reading.pieces import Piece

LEADING_STOP = re.compile(r"([,.;:،؛]+)(.+)")
POINTS = frozenset("•▪●○◦■‣·*–-")
ARABIC_STOPS = "،؛"
INNER_STOP = re.compile(rf"(.*\d[–-])([{ARABIC_STOPS}])(\d\S*)")
# In a leftward line the sign of +49 is drawn right of its digits, and groups of digits follow leftward too.
TURNED_BRACKET, MIRRORED = re.compile(r"[^()]+\(|\)[^()]+"), str.maketrans("()", ")(")
TURNED_NUMBER = re.compile(r"([\d().-]+)\+")


def is_leftward_page(pieces: list[Piece]) -> bool:
    """Whether most words of a page run from the right."""
    leftward = sum(has_direction(piece, "R", "AL") for piece in pieces)
    return leftward > 0 and leftward > sum(has_direction(piece, "L") for piece in pieces)


def spoken(pieces: list[Piece], from_right: bool) -> list[Piece]:
    """A row's words, given from left to right, in the order they are spoken."""
    if not any(has_direction(piece, "R", "AL") for piece in pieces):
        return pieces
    return leftward_line(pieces) if from_right else rightward_line(pieces)


def has_direction(piece: Piece, *classes: str) -> bool:
    if piece.text.isascii():
        return "L" in classes and any(map(str.isalpha, piece.text))
    return any(unicodedata.bidirectional(letter) in classes for letter in piece.text)


def leftward_line(pieces: list[Piece]) -> list[Piece]:
    """Read from the right; what is written from the left inside it keeps its own order."""
    ordered: list[Piece] = []
    for is_leftward, group in groupby(reversed(pieces), key=lambda piece: has_direction(piece, "R", "AL")):
        run = list(group)
        kept = not is_leftward and any(has_direction(p, "L") or p.text.startswith("+") for p in run)
        # The point of an item stands right of it, whatever it is written in.
        points = 1 if kept and len(run) > 1 and run[0].text in POINTS else 0
        ordered += run[:points] + run[points:][::-1] if kept else run
    return [upright(piece, from_right=True) for piece in ordered]


def rightward_line(pieces: list[Piece]) -> list[Piece]:
    """Read from the left; leftward words turned around, with the numbers that were drawn along with them."""
    ordered: list[Piece] = []
    for is_rightward, group in groupby(pieces, key=lambda piece: has_direction(piece, "L")):
        run = list(group)
        ordered += run if is_rightward else leftward_words_turned(run)
    return [upright(piece) for piece in ordered]


def leftward_words_turned(run: list[Piece]) -> list[Piece]:
    leftward = [index for index, piece in enumerate(run) if has_direction(piece, "R", "AL")]
    if not leftward:
        return run
    start = 0 if any(TURNED_NUMBER.fullmatch(piece.text) for piece in run) else leftward[0]
    end = leftward[-1] + 1
    return run[:start] + run[start:end][::-1] + run[end:]


def upright(piece: Piece, *, from_right: bool = False) -> Piece:
    turned = TURNED_NUMBER.fullmatch(piece.text)
    if turned:
        return replace(piece, text=f"+{turned[1]}")
    if TURNED_BRACKET.fullmatch(piece.text) and has_direction(piece, "R", "AL"):
        return replace(piece, text=piece.text.translate(MIRRORED))
    stop = LEADING_STOP.match(piece.text)
    is_number = from_right and stop is not None and stop[2].isdigit()
    if stop and (has_direction(piece, "R", "AL") or stop[1] in ARABIC_STOPS or is_number):
        return replace(piece, text=stop[2] + stop[1])
    inner = INNER_STOP.fullmatch(piece.text)
    return replace(piece, text=f"{inner[1]}{inner[3]}{inner[2]}") if inner else piece
