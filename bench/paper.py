"""A résumé as a PDF of a wanted size: one page of text, and a picture of noise that nothing compresses."""

import random
import zlib

from words import text


def pdf_of(size: int) -> bytes:
    """The file."""
    chance = random.Random(3)
    lines = ["Vesna Applying", "vesna@people.example.org", *text(chance, 200).split(". ")]
    shown = "".join(f"({line}) Tj T*\n" for line in lines)
    page = f"BT /F1 11 Tf 14 TL 60 780 Td\n{shown}ET\nq 60 0 0 60 480 740 cm /P Do Q".encode()
    side = max(1, int(((size - 3000) / 3) ** 0.5))
    noise = zlib.compress(chance.randbytes(side * side * 3), 0)
    return _file([
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 7 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /ColorSpace /DeviceRGB /BitsPerComponent 8"
        b" /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (side, side, len(noise), noise),
        b"<< /Font << /F1 5 0 R >> /XObject << /P 6 0 R >> >>",
    ])  # fmt: skip


def _file(objects: list[bytes]) -> bytes:
    whole, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(whole))
    return whole + head + table + tail
