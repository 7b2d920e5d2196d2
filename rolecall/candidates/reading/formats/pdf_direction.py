"""Words of leftward scripts, whose letters some programs write in the order they are drawn in."""

import ctypes
import unicodedata
from itertools import groupby

import pypdfium2 as pdfium
import pypdfium2.raw as raw

LEFTWARD = frozenset({"R", "AL"})
MIRRORED = str.maketrans("()[]{}<>«»", ")(][}{><»«")


def direction(shown: str) -> str:
    """The direction class of a letter."""
    return "L" if shown.isascii() else unicodedata.bidirectional(shown[:1])


def is_drawn_backwards(text: pdfium.PdfTextPage, indexes: list[int], letters: list[str]) -> bool:
    """Whether a leftward word comes from the left, letter by letter, as some programs write it."""
    longest = max(leftward_runs(indexes, letters), key=len, default=[])
    return len(longest) > 1 and edge_at(text, longest[0]) + 0.5 < edge_at(text, longest[-1])


def leftward_runs(indexes: list[int], letters: list[str]) -> list[list[int]]:
    """The letters of a word that are leftward, without the signs between them."""
    pairs = zip(indexes, letters, strict=True)
    groups = groupby(pairs, key=lambda pair: direction(pair[1]) in LEFTWARD or is_mark(pair[1]))
    return [[index for index, _ in group] for is_leftward, group in groups if is_leftward]


def is_mark(shown: str) -> bool:
    return bool(shown) and unicodedata.combining(shown[0]) > 0


def spoken_letters(text: pdfium.PdfTextPage, indexes: list[int], letters: list[str]) -> str:
    """The letters of a word drawn backwards, from its right; brackets in it are drawn mirrored."""
    if all(direction(each) in LEFTWARD or is_mark(each) for each in letters):
        return "".join(reversed(letters))
    # Letters of one glyph have one edge: these are turned with the rest.
    order = sorted(range(len(letters)), key=lambda at: (edge_at(text, indexes[at]), at), reverse=True)
    return "".join(letters[at] for at in order).translate(MIRRORED)


def edge_at(text: pdfium.PdfTextPage, index: int) -> float:
    """The left edge of a letter, in points."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    return float(box.left)
