"""Words of a page that nobody sees: off the page, too small, never painted, of the colour behind, or covered.

White on a dark sidebar is honest: the page is drawn and looked at where a word's box may show nothing. The
words that a scanner lays invisibly over its picture are honest too: they are what the picture says.
"""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw
from PIL import Image

from rolecall.candidates.reading.formats.pdf_glyphs import Sheet, on_sheet
from rolecall.candidates.reading.formats.pdf_looks import Mark
from rolecall.candidates.reading.pieces import Piece
from rolecall.candidates.reading.profile import Hidden, HiddenBecause

SMALLEST, SMALLEST_BOX = 3.0, 4.5
LIGHT, FAINT = 140, 24
"""From this shade on a colour may be that of the paper; below this opacity nothing is to be seen."""
LEAST_CONTRAST, ALIKE = 14, 40
WIDEST = 900
MOST_OBJECTS, LARGE = 3_000, 400.0
OF_A_SCAN = 0.5
MOST_HIDDEN, MOST_TEXT = 200, 1_000
NOT_PAINTED = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}
Judged = tuple[Piece, HiddenBecause | None]


def parted(
    page: pdfium.PdfPage, sheet: Sheet, pieces: list[Piece], marks: list[Mark], number: int
) -> tuple[list[Piece], list[Hidden]]:
    """The words to be seen, and those that are hidden, with why."""
    painted = [mark.mode not in NOT_PAINTED for mark in marks]
    if len(painted) - sum(painted) > 0.8 * len(painted) and is_scan(page, sheet):
        return [piece for piece in pieces if on_sheet(piece, sheet)], []
    judged = [(piece, plainly_hidden(piece, mark, sheet)) for piece, mark in zip(pieces, marks, strict=True)]
    if needs_a_look(page, judged, marks):
        judged = looked_at(page, sheet, judged)
    return [piece for piece, because in judged if because is None], [*hidden_in(judged, number)]


def plainly_hidden(piece: Piece, mark: Mark, sheet: Sheet) -> HiddenBecause | None:
    if not on_sheet(piece, sheet):
        return "off_page"
    if mark.mode in NOT_PAINTED:
        return "invisible"
    if mark.alpha <= FAINT:
        return "colour"
    return "size" if piece.size < SMALLEST and piece.y1 - piece.y0 < SMALLEST_BOX else None


def needs_a_look(page: pdfium.PdfPage, judged: list[Judged], marks: list[Mark]) -> bool:
    """Whether a word is light, or something large was painted after the first word."""
    is_light = any(
        because is None and shade(piece.ink) >= LIGHT and mark.mode == raw.FPDF_TEXTRENDERMODE_FILL
        for (piece, because), mark in zip(judged, marks, strict=True)
    )
    return is_light or any(box_is_large(box) for box in painted_over(page))


def shade(ink: int) -> int:
    return min(ink >> 16 & 255, ink >> 8 & 255, ink & 255)


def painted_over(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of pictures and filled shapes that are painted after the first text."""
    edges = [ctypes.c_float() for _ in range(4)]
    after_text = False
    for index in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page, index)
        kind = raw.FPDFPageObj_GetType(drawn)
        after_text = after_text or kind == raw.FPDF_PAGEOBJ_TEXT
        covers = kind == raw.FPDF_PAGEOBJ_IMAGE or (kind == raw.FPDF_PAGEOBJ_PATH and is_filled(drawn))
        if after_text and covers and raw.FPDFPageObj_GetBounds(drawn, *map(ctypes.byref, edges)):
            left, bottom, right, top = (edge.value for edge in edges)
            yield left, bottom, right, top


def is_filled(path: object) -> bool:
    fill, stroke = ctypes.c_int(0), ctypes.c_int(0)
    return bool(raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke)) and fill.value)


def box_is_large(box: tuple[float, float, float, float]) -> bool:
    return (box[2] - box[0]) * (box[3] - box[1]) >= LARGE and box[3] - box[1] >= 5


def is_scan(page: pdfium.PdfPage, sheet: Sheet) -> bool:
    """Whether a picture fills most of the page."""
    edges = [ctypes.c_float() for _ in range(4)]
    for index in range(min(raw.FPDFPage_CountObjects(page), MOST_OBJECTS)):
        drawn = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(drawn) != raw.FPDF_PAGEOBJ_IMAGE:
            continue
        if raw.FPDFPageObj_GetBounds(drawn, *map(ctypes.byref, edges)):
            left, bottom, right, top = (edge.value for edge in edges)
            if (right - left) * (top - bottom) >= OF_A_SCAN * sheet.width * sheet.height:
                return True
    return False


def looked_at(page: pdfium.PdfPage, sheet: Sheet, judged: list[Judged]) -> list[Judged]:
    """The same words, judged by a picture of the page: a box of one colour shows no word."""
    scale = min(1.5, WIDEST / max(sheet.width, sheet.height))
    picture = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True).to_pil().convert("RGB")
    return [
        (piece, because or (unseen(picture, piece, scale) if says(piece) else None))
        for piece, because in judged
    ]


def says(piece: Piece) -> bool:
    """Whether a word has letters or digits: a dash fills little of its box, and hides nothing."""
    return any(map(str.isalnum, piece.text))


def unseen(picture: Image.Image, piece: Piece, scale: float) -> HiddenBecause | None:
    inset = 0.15 * (piece.y1 - piece.y0)
    edges = (piece.x0, piece.y0 + inset, piece.x1, piece.y1 - inset)
    left, top, right, bottom = (round(edge * scale) for edge in edges)
    left, top = max(left, 0), max(top, 0)
    right, bottom = min(max(right, left + 2), picture.width), min(max(bottom, top + 2), picture.height)
    if right <= left or bottom <= top:
        return None
    bands = picture.crop((left, top, right, bottom)).getextrema()
    spans = [(band[0], band[1]) for band in bands if isinstance(band, tuple)]
    if max(high - low for low, high in spans) >= LEAST_CONTRAST:
        return None
    ink = (piece.ink >> 16 & 255, piece.ink >> 8 & 255, piece.ink & 255)
    is_alike = all(abs(channel - low) <= ALIKE for channel, (low, _) in zip(ink, spans, strict=True))
    return "colour" if is_alike else "covered"


def hidden_in(judged: list[Judged], number: int) -> Iterator[Hidden]:
    """The hidden words, those that stand together as one text."""
    run: list[Piece] = []
    why: HiddenBecause | None = None
    for piece, because in [*judged[: MOST_HIDDEN * 20], (None, None)]:
        is_same = because == why and (not run or piece is None or abs(piece.y0 - run[-1].y0) <= 30)
        if run and why and not is_same:
            yield hidden_text(run, why, number)
        run = [*run, piece] if is_same and piece and because else [piece] if piece and because else []
        why = because


def hidden_text(pieces: list[Piece], because: HiddenBecause, number: int) -> Hidden:
    text = " ".join(piece.text for piece in pieces)[:MOST_TEXT]
    x0, y0 = min(piece.x0 for piece in pieces), min(piece.y0 for piece in pieces)
    x1, y1 = max(piece.x1 for piece in pieces), max(piece.y1 for piece in pieces)
    return Hidden(text, because, number, (round(x0, 1), round(y0, 1), round(x1, 1), round(y1, 1)))
