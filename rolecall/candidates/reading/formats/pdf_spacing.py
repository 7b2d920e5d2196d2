"""Letters that are set apart: PDFium guesses spaces between some of them, 'SK ILLS' for SKILLS."""

import ctypes
import statistics
from collections.abc import Iterator, Sequence
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from rolecall.candidates.reading.pieces import Piece, gap_between, merged

# In parts of the size: what is less is kerning, and what is much more than elsewhere in the word parts two.
LEAST_TRACKING, MOST_ABOVE, EVEN_SO, WIDEST = 0.04, 1.6, 0.03, 1.2
LEAST_ABOVE = 0.1
"""what more white than elsewhere is still no space between small letters set wide"""
FEWEST_LETTERS, SHORT, FEWEST_SHORT = 4, 2, 0.3
INSIDE = frozenset("-'’.")
"""Signs that stand inside of names; a dash of another length parts."""


def with_letters_joined(
    text: pdfium.PdfTextPage, pieces: Sequence[Piece], letters: Sequence[list[int]], guessed: Sequence[bool]
) -> Iterator[tuple[int, Piece]]:
    """Each word with the place of its first piece, those joined that only a guess parts from the one before.

    `letters` are the characters of each piece, `guessed` whether the space before it is PDFium's own.
    """
    first = 0
    while first < len(pieces):
        last = first + 1
        while last < len(pieces) and guessed[last] and _may_go_on(pieces[last - 1], pieces[last]):
            last += 1
        yield from _joined(text, pieces, letters, range(first, last))
        first = last


def _may_go_on(one: Piece, other: Piece) -> bool:
    return (
        one.y1 == other.y1
        and one.size == other.size
        and (_is_large(one.text) == _is_large(other.text) or 1 in (len(one.text), len(other.text)))
        and gap_between(one, other) < WIDEST * one.size
    )


def _joined(
    text: pdfium.PdfTextPage, pieces: Sequence[Piece], letters: Sequence[list[int]], run: range
) -> Iterator[tuple[int, Piece]]:
    place, word = run[0], pieces[run[0]]
    if len(run) == 1:
        yield place, word
        return
    reach = 0.0
    words = [pieces[each].text for each in run]
    if all(map(_is_large, words)) or _is_in_bits(words):
        reach = _reach(text, pieces[run[0]].size, [letters[each] for each in run])
    for index in run[1:]:
        if gap_between(pieces[index - 1], pieces[index]) <= reach:
            word = merged(word, pieces[index])
        else:
            yield place, word
            place, word = index, pieces[index]
    yield place, word


def _is_large(word: str) -> bool:
    return word.isupper() or word in INSIDE


def _is_in_bits(words: Sequence[str]) -> bool:
    """Whether many of some words have a letter or two, as those of a line set wide have."""
    return len(words) > 2 and sum(len(word) <= SHORT for word in words) >= FEWEST_SHORT * len(words)


def _reach(text: pdfium.PdfTextPage, size: float, parts: Sequence[list[int]]) -> float:
    """How much white can stand inside a word of these letters; none where they are not set wide."""
    boxes = [box for part in parts for index in part if (box := _edges(text, index))]
    white = [right[0] - left[1] for left, right in pairwise(boxes)]
    tracking = statistics.median(white) if len(boxes) >= FEWEST_LETTERS else 0.0
    if tracking < LEAST_TRACKING * size:
        return 0.0
    return max(MOST_ABOVE * tracking + EVEN_SO * size, tracking + LEAST_ABOVE * size)


def _edges(text: pdfium.PdfTextPage, index: int) -> tuple[float, float] | None:
    box = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
        return None
    return float(box.left), float(box.right)
