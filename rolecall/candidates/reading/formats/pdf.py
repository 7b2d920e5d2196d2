"""PDF by PDFium: the words of each page with their boxes, put into reading order by `layout`."""

import ctypes
import math
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from rolecall.candidates.reading.document import Document, Mention, Unreadable
from rolecall.candidates.reading.formats.pdf_glyphs import Box, Sheet, pieces_on
from rolecall.candidates.reading.formats.pdf_hidden import MOST_HIDDEN, parted
from rolecall.candidates.reading.formats.pdf_second import SecondReader
from rolecall.candidates.reading.formats.pdf_upright import with_upright_words
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.layout_margins import mark_margins
from rolecall.candidates.reading.pieces import Piece, Row
from rolecall.candidates.reading.results import Limits, Page, Reason, Word

MOST_LINKS = 300
MOST_URL = 2_000


def load(data: bytes, limits: Limits) -> Document:
    """The document in a PDF."""
    source = opened(data)
    document = Document([], page_count=len(source))
    left, second = limits.characters, SecondReader(data)
    for index in range(min(len(source), limits.pages)):
        page = page_at(source, index)
        if page is not None:
            left -= add_page(document, source, page, index + 1, max(left, 0), second)
            page.close()
    if not document.pages:
        raise Unreadable(Reason.DAMAGED, len(source))
    mark_margins(document.lines)
    if not any(character.isalnum() for line in document.lines for character in line.text):
        raise Unreadable(Reason.NO_TEXT, len(source))
    return document


def opened(data: bytes) -> pdfium.PdfDocument:
    """The PDF, if it can be opened without a password."""
    try:
        source = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
        raise Unreadable(Reason.ENCRYPTED if locked else Reason.DAMAGED) from error
    if len(source) == 0:
        raise Unreadable(Reason.DAMAGED)
    return source


def page_at(source: pdfium.PdfDocument, index: int) -> pdfium.PdfPage | None:
    """A page; None for one that is broken or of no size, which need not spoil the others."""
    try:
        page = source[index]
    except pdfium.PdfiumError:
        return None
    return page if min(page.get_size()) >= 1 else None


def add_page(
    document: Document,
    source: pdfium.PdfDocument,
    page: pdfium.PdfPage,
    number: int,
    most: int,
    second: SecondReader,
) -> int:
    sheet = Sheet.of(page)
    written, marks, count = pieces_on(page, sheet, most, number, second)
    pieces, hidden = parted(page, sheet, written, marks, number)
    document.hidden += hidden[: MOST_HIDDEN - len(document.hidden)]
    lines = lines_on(with_upright_words(pieces), number)
    rows = [row for row, _ in lines]
    document.mentions += mentions_on(source, page, sheet, rows, len(document.lines))
    document.lines += [line for _, line in lines]
    words = [word_of(piece) for row in rows for piece in row.pieces]
    document.pages.append(Page(number, round(sheet.width, 1), round(sheet.height, 1), words))
    return count


def word_of(piece: Piece) -> Word:
    return Word(piece.text, round(piece.x0, 1), round(piece.y0, 1), round(piece.x1, 1), round(piece.y1, 1))


def mentions_on(
    source: pdfium.PdfDocument, page: pdfium.PdfPage, sheet: Sheet, rows: list[Row], first: int
) -> Iterator[Mention]:
    for url, box in links_on(source, page, sheet):
        if rows:
            nearest = min(range(len(rows)), key=lambda index: distance(rows[index], box))
            yield Mention(url, first + nearest)


def distance(row: Row, box: Box) -> float:
    """How far a row is from a link: none where they overlap; an icon without text belongs to the nearest."""
    if not row.pieces:
        return math.inf
    x0, y0, x1, y1 = box
    across = max(row.x0 - x1, x0 - row.x1, 0.0)
    return across / 4 + abs((y0 + y1) / 2 - (row.y0 + row.y1) / 2)


def links_on(source: pdfium.PdfDocument, page: pdfium.PdfPage, sheet: Sheet) -> Iterator[tuple[str, Box]]:
    position, link, rect = ctypes.c_int(0), raw.FPDF_LINK(), raw.FS_RECTF()
    for _ in range(MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, ctypes.byref(position), ctypes.byref(link)):
            return
        action = raw.FPDFLink_GetAction(link)
        if action and raw.FPDFLink_GetAnnotRect(link, ctypes.byref(rect)):
            url = target_of(source, action)
            if url:
                yield url, sheet.turned(rect.left, rect.bottom, rect.right, rect.top)


def target_of(source: pdfium.PdfDocument, action: object) -> str:
    if raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
        return ""
    buffer = ctypes.create_string_buffer(MOST_URL)
    size = raw.FPDFAction_GetURIPath(source, action, buffer, MOST_URL)
    return buffer.raw[: size - 1].decode("utf-8", "replace") if 1 < size <= MOST_URL else ""
