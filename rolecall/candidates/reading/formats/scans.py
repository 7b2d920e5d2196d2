"""Pictures of text: what is handed to the recogniser, and words with boxes out of what it answers.

The recogniser never sees the file itself: it gets bare grey pixels, drawn here.
"""

import io
from collections.abc import Iterator

import msgspec
import pypdfium2 as pdfium
from PIL import Image, ImageOps

from rolecall.candidates.reading.document import Document, Unreadable, clean
from rolecall.candidates.reading.formats.pdf import opened, page_at, word_of
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.ocr import Scan
from rolecall.candidates.reading.pieces import Piece
from rolecall.candidates.reading.results import Kind, Limits, Page, Reason

DPI, POINTS_PER_INCH = 200, 72.0
MOST_PAGES = 5
MOST_PIXELS = 50_000_000
LONGEST = 3_400
FEWEST_SURE = 30.0
COLUMNS = 12
OF_A_WORD = "5"
FORMATS = ["PNG", "JPEG"]


def bitmaps(data: bytes, kind: Kind) -> Iterator[Image.Image]:
    """Each page in grey, as large as a recogniser wants it."""
    if kind is Kind.PDF:
        source = opened(data)
        for index in range(min(len(source), MOST_PAGES)):
            page = page_at(source, index)
            if page is not None:
                yield drawn(page)
    else:
        yield picture_in(data)


def drawn(page: pdfium.PdfPage) -> Image.Image:
    width, height = page.get_size()
    scale = min(DPI / POINTS_PER_INCH, LONGEST / max(width, height))
    rendered = page.render(scale=scale, grayscale=True, may_draw_forms=False)
    picture: Image.Image = rendered.to_pil().convert("L")
    return picture


def picture_in(data: bytes) -> Image.Image:
    """The picture of a file, unless it claims more pixels than are ever looked at."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        source = Image.open(io.BytesIO(data), formats=FORMATS)
        if source.width * source.height > MOST_PIXELS:
            raise Unreadable(Reason.TOO_LARGE)
        source.draft("L", (LONGEST, LONGEST))
        grey = flat(ImageOps.exif_transpose(source))
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as broken:
        raise Unreadable(Reason.DAMAGED) from broken
    grey.thumbnail((LONGEST, LONGEST))
    return grey


def flat(picture: Image.Image) -> Image.Image:
    """In grey, on white where it is transparent."""
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        paper = Image.new("RGBA", picture.size, "white")
        picture = Image.alpha_composite(paper, picture.convert("RGBA"))
    return picture.convert("L")


def packed(picture: Image.Image) -> bytes:
    """Bare pixels with a line before them: nothing to be unpacked on the other side."""
    return b"P5 %d %d 255\n" % picture.size + picture.tobytes()


def load(data: bytes, limits: Limits) -> tuple[Document, Kind]:
    """The document that a recogniser's tables make."""
    scan = msgspec.json.decode(data, type=Scan)
    document = Document([], page_count=scan.page_count)
    for number, page in enumerate(scan.pages[:MOST_PAGES], 1):
        scale = POINTS_PER_INCH / DPI
        pieces = [*pieces_of(page.table[: limits.characters], scale)]
        lines = lines_on(pieces, number)
        document.lines += [line for _, line in lines]
        words = [word_of(piece) for row, _ in lines for piece in row.pieces]
        document.pages.append(
            Page(number, round(page.width * scale, 1), round(page.height * scale, 1), words)
        )
    return document, scan.kind


def pieces_of(table: str, scale: float) -> Iterator[Piece]:
    """The words of a table whose columns are level, page … left, top, width, height, certainty, text."""
    for line in table.splitlines():
        cells = line.split("\t")
        if len(cells) != COLUMNS or cells[0] != OF_A_WORD:
            continue
        try:
            left, top, width, height = (int(cell) * scale for cell in cells[6:10])
            sure = float(cells[10])
        except ValueError:
            continue
        text = clean(cells[11])
        if text and sure >= FEWEST_SURE:
            yield Piece(text, left, top, left + width, top + height, max(height, 1.0))
