"""A second reading, by pdfminer.six, of letters that PDFium draws but has no characters for."""

import ctypes
import io
import logging
import struct
import zlib

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.psexceptions import PSException

from rolecall.candidates.reading.formats.pdf_cork import is_nameless, letters_of_cork

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
MOST_BYTES, MOST_OBJECTS, MOST_LETTERS, MOST_PAGES = 4_000_000, 4_000, 20_000, 4
"""It is slow, and a page that is made to be slow would cost the whole reading its time."""
FAULTS = (
    PDFException, PSException, ValueError, LookupError, TypeError, AttributeError, ArithmeticError,
    RecursionError, OSError, AssertionError, struct.error, zlib.error,
)  # fmt: skip
Place = tuple[int, int]


class SecondReader:
    """What another reader says of the letters of a file, a page at a time and only where it is asked."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.left = MOST_PAGES if len(data) <= MOST_BYTES else 0

    def letters(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage, number: int) -> dict[int, str]:
        """The letters that have no character, by their index, as far as their glyphs' names say them."""
        count = text.count_chars()
        if not self.left or count > MOST_LETTERS or raw.FPDFPage_CountObjects(page) > MOST_OBJECTS:
            return {}
        unnamed = [index for index in range(count) if raw.FPDFText_HasUnicodeMapError(text.raw, index) == 1]
        drawn = {index for index in unnamed if is_nameless(text, index)}
        told = letters_of_cork(text, drawn)
        unnamed = [index for index in unnamed if index not in drawn]
        if not unnamed or page.get_rotation():
            return told
        self.left -= 1
        named = letters_by_place(self.data, number)
        places = {index: place_of(page, text, index) for index in unnamed}
        return told | {index: named[place] for index, place in places.items() if place in named}


def place_of(page: pdfium.PdfPage, text: pdfium.PdfTextPage, index: int) -> Place:
    """Where a letter is set, from the corner of the page's sheet, in fifths of a point."""
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text.raw, index, ctypes.byref(x), ctypes.byref(y))
    left, bottom, _, _ = page.get_mediabox()
    return rounded(x.value - left, y.value - bottom)


def rounded(x: float, y: float) -> Place:
    return round(5 * x), round(5 * y)


def letters_by_place(data: bytes, number: int) -> dict[Place, str]:
    """The letters of a page that have a name, by where they are set; none of a page that cannot be read."""
    resources = PDFResourceManager(caching=False)
    device = PDFPageAggregator(resources, laparams=None)
    try:
        for page in PDFPage.get_pages(io.BytesIO(data), {number - 1}):
            PDFPageInterpreter(resources, device).process_page(page)
            letters = [each for each in device.get_result() if isinstance(each, LTChar)]
            return {
                rounded(*each.matrix[4:]): each.get_text()
                for each in letters
                if not each.get_text().startswith("(cid:")
            }
    except FAULTS:
        pass
    return {}
