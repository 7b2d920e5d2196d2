"""How letters are set and painted: weight, slope, size and colour."""

import ctypes
import math
import re
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

BOLD = 600
ITALIC_FLAG, MOST_FONT_NAME, LEAST_SLANT = 64, 128, 0.1
CALLED_BOLD = re.compile(rb"bold|black|heavy|\bcm(?:bx|ssbx)|-(?:bd|bol|sb)\b")
CALLED_PLAIN = re.compile(rb"-(?:regular|book|roman|light|italic|oblique|lightitalic)$")
CALLED_ITALIC = re.compile(rb"italic|oblique|slanted|\bcm(?:ti|sl)|-(?:it|ita|obl)\b")
OF_SIGNS = re.compile(
    rb"marvosym|font-?awesome|academicons|material-?icons|icomoon|fontello|glyphicons|linearicons"
)
"""Fonts in which a letter is the place of a sign."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How a word's first letter is painted: PDF's mode for text, and its opacity up to 255."""

    mode: int = raw.FPDF_TEXTRENDERMODE_FILL
    alpha: int = 255


class Looks:
    """How letters are set and painted: asked once for each text object, whose letters are alike."""

    def __init__(self, text: pdfium.PdfTextPage) -> None:
        self.text = text.raw
        self.known: dict[int, Look] = {}

    def at(self, index: int) -> "Look":
        """The look of a letter."""
        drawn = raw.FPDFText_GetTextObject(self.text, index)
        place = ctypes.cast(drawn, ctypes.c_void_p).value if drawn else None
        if place is None:
            return look_at(self.text, index, None)
        if place not in self.known:
            self.known[place] = look_at(self.text, index, drawn)
        return self.known[place]


@dataclass(frozen=True, slots=True)
class Look:
    """Weight, slope, size, colour as 0xRRGGBB, and how it is painted."""

    bold: bool
    italic: bool
    size: float
    ink: int
    mark: Mark
    is_of_signs: bool
    """Whether its letters are no letters, but signs in the places of these."""
    is_drawn: bool = False
    """Whether its letters are drawings, as those of fonts without a name are: each has a box of its own."""
    slant: float = 0.0
    """How far a program leans upright letters over that has no italic font, in parts of their height."""


def look_at(text: object, index: int, drawn: object | None) -> Look:
    """The look of a letter: bold and italic by its font's figures or its name."""
    flags, name = ctypes.c_int(0), ctypes.create_string_buffer(MOST_FONT_NAME)
    raw.FPDFText_GetFontInfo(text, index, name, MOST_FONT_NAME, ctypes.byref(flags))
    called = name.value.lower()
    # The figure is guessed from the stems where a font has none: 'Caladea-Regular' has 704.
    is_heavy = raw.FPDFText_GetFontWeight(text, index) >= BOLD and not CALLED_PLAIN.search(called)
    bold = is_heavy or bool(CALLED_BOLD.search(called))
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
    size, slant = size_in(matrix, text, index), slant_of(matrix)
    italic = bool(flags.value & ITALIC_FLAG) or bool(CALLED_ITALIC.search(called)) or slant >= LEAST_SLANT
    red, green, blue, alpha = (ctypes.c_uint(0) for _ in range(4))
    channels = (ctypes.byref(channel) for channel in (red, green, blue, alpha))
    known = raw.FPDFText_GetFillColor(text, index, *channels)
    mode = raw.FPDFTextObj_GetTextRenderMode(drawn) if drawn else raw.FPDF_TEXTRENDERMODE_FILL
    ink = red.value << 16 | green.value << 8 | blue.value
    mark = Mark(mode, alpha.value if known else 255)
    is_drawn = not called and not matrix.b and matrix.d > 0
    return Look(bold, italic, size, ink, mark, bool(OF_SIGNS.search(called)), is_drawn, slant)


def size_at(text: object, index: int) -> float:
    """The size a font is drawn at; its box would make fonts with tall letters larger than they are meant."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix))
    return size_in(matrix, text, index)


def size_in(matrix: raw.FS_MATRIX, text: object, index: int) -> float:
    return float(raw.FPDFText_GetFontSize(text, index)) * height_of(matrix) or 1.0


def height_of(matrix: raw.FS_MATRIX) -> float:
    """How high a letter one unit high is drawn, across its line: leaning makes none taller."""
    if not matrix.b and not matrix.c:
        return abs(float(matrix.d))
    along = math.hypot(matrix.a, matrix.b)
    return abs(matrix.a * matrix.d - matrix.b * matrix.c) / along if along else math.hypot(matrix.c, matrix.d)


def slant_of(matrix: raw.FS_MATRIX) -> float:
    """How far a letter on a level line leans to the right, in parts of its height."""
    return float(matrix.c / matrix.d) if matrix.d and not matrix.b else 0.0
