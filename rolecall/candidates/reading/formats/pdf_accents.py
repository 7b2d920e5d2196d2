"""Accents drawn as signs of their own over or under a letter, as old TeX fonts have them: both are one."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

import pypdfium2 as pdfium
import pypdfium2.raw as raw

COMBINING = {
    "`": "\u0300", "\u00b4": "\u0301", "^": "\u0302", "\u02c6": "\u0302", "~": "\u0303", "\u02dc": "\u0303",
    "\u00af": "\u0304", "\u02d8": "\u0306", "\u02d9": "\u0307", "\u00a8": "\u0308", "\u02da": "\u030a",
    "\u02dd": "\u030b", "\u02c7": "\u030c", "\u00b8": "\u0327", "\u02db": "\u0328",
}  # fmt: skip
ACCENT = re.compile(f"[{re.escape(''.join(COMBINING))}]|[sStT],")
BELOW, OVER_A_COMMA = "\u0326", frozenset("sStT")
WITH_DOT = {"\u0131": "i", "\u0237": "j"}
INTO_THE_LETTER = 0.2
"""From where the accent is set, in parts of the size: so high every letter has ink or white of its own."""
MOST_ON_PAGE = 1_000


def with_accents(text: pdfium.PdfTextPage, count: int) -> dict[int, str]:
    """What stands for characters, by their index: an accented letter for the letter, nothing for its accent.

    PDFium tells an accent before the letter, after it or at the end of the line; where it is drawn says whose
    it is.
    """
    told: dict[int, str] = {}
    for index in islice(signs_in(text, count), MOST_ON_PAGE):
        sign = chr(raw.FPDFText_GetUnicode(text.raw, index))
        if sign == ",":
            if is_below(text, index):
                told |= {
                    index - 1: unicodedata.normalize("NFC", letter_at(text, index - 1) + BELOW),
                    index: "",
                }
            continue
        below = narrow_letter_beside(text, index)
        below = letter_under(text, index) if below is None else below
        base = letter_at(text, below)
        whole = unicodedata.normalize("NFC", base + COMBINING[sign])
        if base.isalpha() and len(whole) == 1 and below not in told:
            told |= {below: whole, index: ""}
    return told


def signs_in(text: pdfium.PdfTextPage, count: int) -> Iterator[int]:
    """Where what may be an accent stands, and commas behind letters that may have one below."""
    said = text.get_text_range(0, count)
    if len(said) == count:
        return (match.end() - 1 for match in ACCENT.finditer(said))
    if not ACCENT.search(said):
        return iter(())
    # what PDFium says has not a place for each character: one by one
    each = (chr(raw.FPDFText_GetUnicode(text.raw, index)) for index in range(count))
    return (index for index, sign in enumerate(each) if sign in COMBINING or (sign == "," and index))


def letter_under(text: pdfium.PdfTextPage, index: int) -> int:
    """The character among whose ink an accent's middle falls; negative where there is none."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(x), ctypes.byref(y))
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    edges = (ctypes.byref(edge) for edge in (left, right, bottom, top))
    raw.FPDFText_GetCharBox(text.raw, index, *edges)
    above = INTO_THE_LETTER * raw.FPDFText_GetFontSize(text.raw, index)
    return int(
        raw.FPDFText_GetCharIndexAtPos(text.raw, (left.value + right.value) / 2, y.value + above, 0.1, 0.1)
    )


def narrow_letter_beside(text: pdfium.PdfTextPage, index: int) -> int | None:
    """The 'ı' told beside an accent that hangs over its side: it is narrower than what stands on it."""
    accent, letter = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(accent))
    for beside in (index + 1, index - 1):
        if beside >= 0 and chr(raw.FPDFText_GetUnicode(text.raw, beside)) in WITH_DOT:
            raw.FPDFText_GetLooseCharBox(text.raw, beside, ctypes.byref(letter))
            if accent.left < letter.right and letter.left < accent.right:
                return beside
    return None


def is_below(text: pdfium.PdfTextPage, index: int) -> bool:
    """Whether a comma is drawn under the letter before it: TeX's Romanian 's' and 't'."""
    if letter_at(text, index - 1) not in OVER_A_COMMA:
        return False
    letter, comma = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text.raw, index - 1, ctypes.byref(letter))
    raw.FPDFText_GetLooseCharBox(text.raw, index, ctypes.byref(comma))
    return bool(comma.left < (letter.left + letter.right) / 2 and comma.bottom < letter.bottom)


def letter_at(text: pdfium.PdfTextPage, index: int) -> str:
    found = chr(raw.FPDFText_GetUnicode(text.raw, index)) if index >= 0 else ""
    return WITH_DOT.get(found, found)
