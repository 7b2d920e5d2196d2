"""Two words that PDFium runs together, 'universityof', where a page has no spaces but only white."""

import ctypes
import statistics
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from rolecall.candidates.reading.formats.pdf_looks import Mark
from rolecall.candidates.reading.pieces import Piece

MOST_WRITTEN, SHORTEST = 0.1, 8
"""the share of words that a space of the page itself parts, below which it has none; letters"""
LEAST_WHITE, MOST_INSIDE, MOST_TRACKING = 0.115, 0.075, 0.03
"""in parts of the size: what parts two words, what may stand inside of one, and between most letters"""
FEWEST, LATIN, KERNED = 2, "\u0250", "tTc"
"""letters behind which some fonts have white of their own"""
Parts = tuple[list[Piece], list[list[int]], list[bool], list[Mark]]


def with_words_parted(
    text: pdfium.PdfTextPage,
    pieces: list[Piece],
    letters: list[list[int]],
    guessed: list[bool],
    marks: list[Mark],
) -> Parts:
    """The words of a page that browsers or TeX set, those parted that much more white parts than letters."""
    if guessed.count(False) > MOST_WRITTEN * len(guessed):
        return pieces, letters, guessed, marks
    found = {
        at: (edges, cuts)
        for at, piece in enumerate(pieces)
        if may_be_two(piece.text, letters[at])
        and (edges := edges_of(text, letters[at]))
        and (cuts := cuts_of(piece, edges))
    }
    if not found:
        return pieces, letters, guessed, marks
    parted: Parts = ([], [], [], [])
    for at, piece in enumerate(pieces):
        parts = [*parts_of(piece, letters[at], *found[at])] if at in found else [(piece, letters[at])]
        parted[0].extend(part for part, _ in parts)
        parted[1].extend(own for _, own in parts)
        parted[2].extend(guessed[at] and not number for number in range(len(parts)))
        parted[3].extend(marks[at] for _ in parts)
    return parted


def may_be_two(word: str, indexes: list[int]) -> bool:
    """Whether a word is long enough to be two, each of its letters by itself and of our script."""
    is_long = len(word) >= SHORTEST or (word.startswith("of") and len(word) > len("of"))
    return is_long and len(indexes) == len(word) and word[0] < LATIN and word.isalpha()


def parts_of(
    piece: Piece, indexes: list[int], edges: Sequence[tuple[float, float]], cuts: list[int]
) -> Iterator[tuple[Piece, list[int]]]:
    """The words that a word is made of, each with its characters."""
    first, left = 0, piece.x0
    for cut in cuts:
        right = piece.x0 + edges[cut - 1][1] - edges[0][0]
        yield replace(piece, text=piece.text[first:cut], x0=left, x1=right), indexes[first:cut]
        first, left = cut, piece.x0 + edges[cut][0] - edges[0][0]
    yield replace(piece, text=piece.text[first:], x0=left), indexes[first:]


def cuts_of(piece: Piece, edges: Sequence[tuple[float, float]]) -> list[int]:
    """Where in a word others begin: the white is far more than elsewhere in it, and it is not set wide."""
    white = [right[0] - left[1] for left, right in pairwise(edges)]
    if not white or max(white) < LEAST_WHITE * piece.size:
        return []
    if statistics.median(white) > MOST_TRACKING * piece.size:
        return []
    doubtful = [each for each in white if MOST_INSIDE * piece.size < each < LEAST_WHITE * piece.size]
    wide = [at for at, each in enumerate(white, 1) if each >= LEAST_WHITE * piece.size]
    is_kerned = any(piece.text[at - 1] in KERNED or is_ligature(piece.text, at) for at in wide)
    is_short = wide[0] < FEWEST or len(piece.text) - wide[-1] < FEWEST
    return [] if doubtful or is_kerned or is_short else wide


def is_ligature(text: str, at: int) -> bool:
    """Whether the letters around a place are drawn as one: 'Pro-fi-le'."""
    return (text[at - 1] == "f" and text[at] in "fil") or text[at - 2 : at] in ("fi", "fl", "ff")


def edges_of(text: pdfium.PdfTextPage, indexes: list[int]) -> list[tuple[float, float]]:
    box, found = raw.FS_RECTF(), []
    at, page, reference = raw.FPDFText_GetLooseCharBox, text.raw, ctypes.byref(box)
    for index in indexes:
        if not at(page, index, reference):
            return []
        found.append((float(box.left), float(box.right)))
    return found
