"""Pictures of pages, drawn by PDFium and packed as WebP."""

import io
from collections.abc import Iterator

import pypdfium2 as pdfium
from PIL import Image

from rolecall.candidates.reading.document import Unreadable
from rolecall.candidates.reading.formats.pdf import opened, page_at
from rolecall.candidates.reading.results import Limits, PageImage

MOST_PIXELS = 12_000_000
MOST_WIDTH = 4_000
QUALITY, EFFORT = 80, 2
FEW_COLOURS = 4_096


def pictures(data: bytes, first: int, last: int, width_px: int, limits: Limits) -> Iterator[PageImage]:
    """One picture a page, as soon as each is drawn; none where the PDF cannot be opened."""
    try:
        source = opened(data)
    except Unreadable:
        return
    final = min(last, len(source), first + limits.pages - 1)
    for number in range(max(first, 1), final + 1):
        page = page_at(source, number - 1)
        if page is not None:
            yield picture_of(page, number, width_px)
            page.close()


def picture_of(page: pdfium.PdfPage, number: int, width_px: int) -> PageImage:
    width, height = page.get_size()
    scale = scale_for(width, height, width_px)
    picture = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True).to_pil()
    return PageImage(number, picture.width, picture.height, packed(picture))


def packed(picture: Image.Image) -> bytes:
    """The picture as WebP; without loss where it is text and lines only: sharper, no larger, and faster."""
    file = io.BytesIO()
    is_plain = picture.getcolors(FEW_COLOURS) is not None
    picture.save(file, "WEBP", lossless=is_plain, quality=0 if is_plain else QUALITY, method=EFFORT)
    return file.getvalue()


def scale_for(width: float, height: float, width_px: int) -> float:
    """The wished width, unless the page is so tall or wide that its picture would be huge."""
    # PDFium rounds up; half a pixel less makes it the width that was asked for.
    scale = (min(width_px, MOST_WIDTH) - 0.5) / width
    pixels = width * height * scale**2
    return scale if pixels <= MOST_PIXELS else scale * (MOST_PIXELS / pixels) ** 0.5
