"""What the tests of offers read of them: their state, their events and the words of their letters."""

import io

import pypdfium2

from rolecall.kit.models import EventRow
from rolecall.offers.models import Offer


def told() -> list[str]:
    rows = EventRow.objects.filter(type__startswith="offer_").exclude(type="offer_template_changed")
    return list(rows.order_by("id").values_list("type", flat=True))


def now(offer: Offer) -> Offer:
    return Offer.objects.whole().select_related("template").get(id=offer.id)


def text_of(pdf: bytes) -> str:
    pages = pypdfium2.PdfDocument(io.BytesIO(pdf))
    return " ".join(page.get_textpage().get_text_bounded() for page in pages)
