"""From PDFium's characters to words with boxes, on the page as it is looked at."""

import ctypes
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from rolecall.candidates.reading.document import INVISIBLE
from rolecall.candidates.reading.formats.pdf_accents import with_accents
from rolecall.candidates.reading.formats.pdf_direction import (
    LEFTWARD,
    direction,
    edge_at,
    is_drawn_backwards,
    spoken_letters,
)
from rolecall.candidates.reading.formats.pdf_looks import Look, Looks, Mark, size_at
from rolecall.candidates.reading.formats.pdf_second import SecondReader
from rolecall.candidates.reading.formats.pdf_spacing import with_letters_joined
from rolecall.candidates.reading.formats.pdf_words import with_words_parted
from rolecall.candidates.reading.pieces import Piece, gap_between, merged

# Where a TeX font has no map to Unicode, its ligatures come as their places in the two usual encodings.
LIGATURES = {0x0B: "ff", 0x0C: "fi", 0x0D: "fl", 0x0E: "ffi", 0x0F: "ffl",
             0x1B: "ff", 0x1C: "fi", 0x1D: "fl", 0x1E: "ffi", 0x1F: "ffl"}  # fmt: skip
LINE_END_HYPHEN, SPACE = 2, 32
# In parts of the size; lines that are pressed together to fit keep more.
NARROWEST_SPACE, NARROWEST_BEFORE_CAPITAL, NARROWEST_BEHIND_T, LEVEL = 0.14, 0.05, 0.17, 0.25
ASCENT, DESCENT, FLAT = 0.75, 0.25, 0.4
LAM, OPENING = "\u0644", frozenset("([（「“„«")
SPACES = frozenset(map(ord, " \t\r\n\u00a0\u2002\u2003\u2009\u200a\u202f\u3000"))
MOST_ON_PAGE = 60_000
# Points of lists in the private places that Word's and Wingdings' symbols have, and in TeX's font of signs.
POINTS = dict.fromkeys((0x88, 0xF0B7, 0xF0A7, 0xF0D8, 0xF0FC, 0xF076, 0xF06E, 0xF02D), "•")
Box = tuple[float, float, float, float]


@dataclass(slots=True)
class Sheet:
    """A page's visible box, and how it is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @classmethod
    def of(cls, page: pdfium.PdfPage) -> "Sheet":
        """The sheet of a page; what lies outside its crop box is not on it."""
        left, bottom, right, top = page.get_bbox()
        return cls(left, bottom, right, top, (page.get_rotation() // 90) % 4)

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def turned(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        """A box of the page's own space, seen from the top left corner of the page as it is looked at."""
        if self.turns == 1:
            return y0 - self.bottom, x0 - self.left, y1 - self.bottom, x1 - self.left
        if self.turns == 2:
            return self.right - x1, y0 - self.bottom, self.right - x0, y1 - self.bottom
        if self.turns == 3:
            return self.top - y1, self.right - x1, self.top - y0, self.right - x0
        return x0 - self.left, self.top - y1, x1 - self.left, self.top - y0


def pieces_on(
    page: pdfium.PdfPage, sheet: Sheet, most: int, number: int, second: SecondReader
) -> tuple[list[Piece], list[Mark], int]:
    """A page's words in the order of its content, how each is painted, and how many characters these were."""
    text = page.get_textpage()
    count = min(text.count_chars(), most, MOST_ON_PAGE)
    told = second.letters(page, text, number) | with_accents(text, count)
    box, looks = raw.FS_RECTF(), Looks(text)
    pieces: list[Piece] = []
    marks: list[Mark] = []
    letters: list[list[int]] = []
    guessed: list[bool] = []
    for indexes, word, is_apart in words_in(text, count, told):
        # 'Cook (**Acme**)': a bracket may be set as the text around it, its word is what is looked at.
        look = looks.at(indexes[len(indexes) > 1 and word[0] in OPENING])
        if look.is_of_signs and word.isascii():
            continue
        piece = piece_of(text, sheet, indexes, word, box, look)
        if piece and pieces and not is_apart and is_same_word(pieces[-1], piece):
            pieces[-1] = merged(pieces[-1], piece)
            letters[-1].extend(indexes)
        elif piece:
            pieces.append(piece)
            marks.append(look.mark)
            letters.append(indexes)
            guessed.append(not is_apart)
    if not sheet.turns:
        pieces, letters, guessed, marks = with_words_parted(text, pieces, letters, guessed, marks)
    words = list(with_letters_joined(text, pieces, letters, guessed))
    text.close()
    return [word for _, word in words], [marks[place] for place, _ in words], count


def words_in(
    text: pdfium.PdfTextPage, count: int, told: Mapping[int, str]
) -> Iterator[tuple[list[int], str, bool]]:
    """The characters of each word, the word, and whether it is parted from the last by more than a guess."""
    indexes: list[int] = []
    letters: list[str] = []
    is_apart = True
    code_at, page = raw.FPDFText_GetUnicode, text.raw
    for index in range(count):
        code = code_at(page, index)
        if code not in SPACES:
            shown = told[index] if index in told else letter(code)
            if not shown and index in told:
                continue  # an accent, which stands with its letter
            if letters and begins_word(text, index, letters[-1], shown):
                yield indexes, joined(text, indexes, letters), is_apart
                indexes, letters, is_apart = [], [], True
            letters.append(shown)
            indexes.append(index)
            if code != LINE_END_HYPHEN:
                continue
        if indexes:
            yield indexes, joined(text, indexes, letters), is_apart
            indexes, letters, is_apart = [], [], False
        # PDFium runs a broken word on without a space, and guesses spaces between letters set wide; where a
        # page seems to run downwards to it, as narrow columns with much white between may, line breaks too.
        is_apart = is_apart or code == LINE_END_HYPHEN or not raw.FPDFText_IsGenerated(text, index)
    if indexes:
        yield indexes, joined(text, indexes, letters), is_apart


def begins_word(text: pdfium.PdfTextPage, index: int, before: str, after: str) -> bool:
    """Whether white too narrow to be guessed as a space parts two words: 'Ada' and 'Example', set large.

    A number beside leftward letters is a word of its own, for it is written the other way.
    """
    if (
        max(before, after) > "\u0590"
        and after.isdigit() != before.isdigit()
        and {direction(before), direction(after)} & LEFTWARD
    ):
        return True
    if not (after.isupper() and before.islower()):
        return False
    one, other = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index - 1, ctypes.byref(one))
    raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(other))
    return bool(other.left - one.right > NARROWEST_BEFORE_CAPITAL * size_at(text, index))


def is_same_word(one: Piece, other: Piece) -> bool:
    # Leftward letters hang together or apart by themselves; the white between them says little.
    if unicodedata.bidirectional(other.text[0]) in ("R", "AL"):
        return False
    begins = one.text[-1].islower() and other.text[0].isupper()
    narrowest = NARROWEST_BEFORE_CAPITAL if begins else NARROWEST_SPACE
    if (one.text[-1] == "t" and other.text[0].islower()) or (one.text[-1] == "T" and other.text.isupper()):
        # Browsers leave white behind the 't' of some fonts: 'St aff'.
        narrowest = NARROWEST_BEHIND_T
    # Fonts whose letters are drawings have a box for each: 'g' reaches lower than the letters before it.
    is_level = abs(one.y1 - other.y1) < LEVEL * one.size
    return is_level and gap_between(one, other) < narrowest * one.size


def joined(text: pdfium.PdfTextPage, indexes: list[int], letters: list[str]) -> str:
    if max(letters) > "\u0590" and is_drawn_backwards(text, indexes, letters):
        return spoken_letters(text, indexes, letters)
    if len(letters) > 5 and letters[0] < "\u0250" and is_turned(text, indexes):
        return "".join(as_drawn(text, indexes, letters))
    return "".join(with_ligatures_mended(text, indexes, letters) if LAM in letters else letters)


def is_turned(text: pdfium.PdfTextPage, indexes: list[int]) -> bool:
    """Whether a rightward word ends left of where it begins: PDFium turned the parts of an address around."""
    return edge_at(text, indexes[-1]) + 0.5 < edge_at(text, indexes[0])


def as_drawn(text: pdfium.PdfTextPage, indexes: list[int], letters: list[str]) -> list[str]:
    """The letters of a word from left to right; of one that has no letters or leftward ones, as they come."""
    kinds = {unicodedata.bidirectional(each[:1] or " ") for each in letters}
    if "L" not in kinds or kinds & {"R", "AL", "AN"}:
        return letters
    edges = [edge_at(text, index) for index in indexes]
    return [each for _, _, each in sorted(zip(edges, range(len(letters)), letters, strict=True))]


def letter(code: int) -> str:
    if code == LINE_END_HYPHEN:
        return "\u00ad"
    if code in POINTS:
        return POINTS[code]
    return chr(code) if 32 <= code < 0x110000 else LIGATURES.get(code, "")


def piece_of(
    text: pdfium.PdfTextPage,
    sheet: Sheet,
    indexes: list[int],
    word: str,
    box: raw.FS_RECTF,
    look: Look,
) -> Piece | None:
    ends_in_hyphen = word.endswith("\u00ad")
    visible = word if word.isascii() else unicodedata.normalize("NFKC", INVISIBLE.sub("", word))
    shown = visible.strip() + "-" * ends_in_hyphen
    if not shown:
        return None
    corners = [
        sheet.turned(*upright(text, index, box, look))
        for index in {indexes[0], indexes[-1]}
        if raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box))
    ]
    if not corners:
        return None
    x0, y0 = min(c[0] for c in corners), min(c[1] for c in corners)
    x1, y1 = max(c[2] for c in corners), max(c[3] for c in corners)
    return Piece(shown, x0, y0, x1, y1, look.size, look.bold, ends_in_hyphen, look.italic, look.ink)


def upright(text: pdfium.PdfTextPage, index: int, box: raw.FS_RECTF, look: Look) -> Box:
    """The box of a letter; of one that leans over, as it would be if it stood upright on its line.

    The boxes of leaning letters lie over each other, and hide the white between words; that of a drawn dash
    ends far above those of the letters beside it.
    """
    if not look.slant and not look.is_drawn:
        return box.left, box.bottom, box.right, box.top
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, index, ctypes.byref(x), ctypes.byref(y))
    left, right = box.left + look.slant * (y.value - box.bottom), box.right - look.slant * (box.top - y.value)
    if look.is_drawn and box.top - box.bottom < FLAT * look.size:
        return left, y.value - DESCENT * look.size, max(left, right), y.value + ASCENT * look.size
    return left, box.bottom, max(left, right), box.top


def with_ligatures_mended(text: pdfium.PdfTextPage, indexes: list[int], word: list[str]) -> list[str]:
    """PDFium turns leftward text around letter by letter, also those of a glyph that is a lam and another."""
    for place in range(len(word) - 1):
        if word[place + 1] == LAM and is_same_glyph(text, indexes[place]):
            word[place], word[place + 1] = word[place + 1], word[place]
    return word


def is_same_glyph(text: pdfium.PdfTextPage, index: int) -> bool:
    first, second = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(first))
    raw.FPDFText_GetLooseCharBox(text, index + 1, ctypes.byref(second))
    return (first.left, first.right) == (second.left, second.right)


def on_sheet(piece: Piece, sheet: Sheet) -> bool:
    return piece.x1 > 0 and piece.y1 > 0 and piece.x0 < sheet.width and piece.y0 < sheet.height
