"""Pictures of pages, drawn by PDFium and packed as WebP."""

import io
from collections.abc import Iterator

from rolecall.candidates.reading.document import Unreadable
from rolecall.candidates.reading.formats.pdf import opened
from rolecall.candidates.reading.results import Limits, PageImage

MOST_PIXELS = 12_000_000
MOST_WIDTH = 4_000
QUALITY, EFFORT = 80, 2


def pictures(data: bytes, first: int, last: int, width_px: int, limits: Limits) -> Iterator[PageImage]:
    """One picture a page, as soon as each is drawn; none where the PDF cannot be opened."""
    try:
        source = opened(data)
    except Unreadable:
        return
    final = min(last, len(source), first + limits.pages - 1)
    for number in range(max(first, 1), final + 1):
        page = source[number - 1]
        width, height = page.get_size()
        if width >= 1 and height >= 1:
            bitmap = page.render(
                scale=scale_for(width, height, width_px), may_draw_forms=False, rev_byteorder=True
            )
            picture = bitmap.to_pil()
            packed = io.BytesIO()
            picture.convert("RGB").save(packed, "WEBP", quality=QUALITY, method=EFFORT)
            yield PageImage(number, picture.width, picture.height, packed.getvalue())
        page.close()


def scale_for(width: float, height: float, width_px: int) -> float:
    """The wished width, unless the page is so tall or wide that its picture would be huge."""
    # PDFium rounds up; half a pixel less makes it the width that was asked for.
    scale = (min(width_px, MOST_WIDTH) - 0.5) / width
    pixels = width * height * scale**2
    return scale if pixels <= MOST_PIXELS else scale * (MOST_PIXELS / pixels) ** 0.5
