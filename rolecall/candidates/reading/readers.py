"""What a confined process does with one file. Imports every reader: only the sandbox imports this."""

import codecs
import heapq  # noqa: F401 Counter.most_common would load it while a file is read
import io
from collections.abc import Iterator
from datetime import date

import phonenumbers
from PIL import Image

from rolecall.candidates.reading import probes
from rolecall.candidates.reading.document import Document, Unreadable, text_of
from rolecall.candidates.reading.facts import facts_in
from rolecall.candidates.reading.facts.profiling import Paper, profile_in
from rolecall.candidates.reading.formats import (
    charsets,
    doc,
    docx,
    markup,
    odt,
    pdf,
    plain,
    rtf,
    scans,
    sheets,
)
from rolecall.candidates.reading.picturing import pictures
from rolecall.candidates.reading.rendition import html_of
from rolecall.candidates.reading.results import Kind, Limits, Reading, Reason, unreadable
from rolecall.candidates.reading.sniffing import sniff
from rolecall.candidates.reading.wire import Header, Request

LOADERS = {
    Kind.PDF: pdf.load,
    Kind.DOCX: docx.load,
    Kind.ODT: odt.load,
    Kind.DOC: doc.load,
    Kind.RTF: rtf.load,
    Kind.HTML: markup.load,
    Kind.TXT: plain.load,
}
NOT_READ = {
    None: Reason.NOT_A_DOCUMENT,
    Kind.PNG: Reason.PICTURE,
    Kind.JPEG: Reason.PICTURE,
}
MOST_HTML = 2_000_000
Answer = tuple[Header, bytes]


def answer(request: Request, data: bytes, held: list[str]) -> Iterator[Answer]:
    """The messages that answer one request; the last one says so."""
    limits = request.limits
    if request.act == "read":
        yield Header(), reading_of(data, limits, request.today).to_json()
    elif request.act == "render":
        yield from drawn(data, request)
    elif request.act == "rendition":
        yield Header(), rendition_of(data, limits).encode()
    elif request.act == "bitmaps":
        yield from bitmaps_of(data)
    elif request.act == "recognised":
        yield Header(), recognised_of(data, limits, request.today).to_json()
    elif request.act == "table":
        yield Header(), sheets.table_of(data, limits).to_json()
    else:
        yield Header(held=held, outcome=probes.PROBES[request.act]()), b""


def reading_of(data: bytes, limits: Limits, today: date | None = None) -> Reading:
    """Read a file in this very process."""
    if not data.strip():
        return unreadable(Reason.EMPTY)
    kind = sniff(data)
    if kind not in LOADERS:
        return unreadable(NOT_READ[kind], kind)
    try:
        document = LOADERS[kind](data, limits)
        return reading_from(document, kind, limits, today)
    except Unreadable as verdict:
        return unreadable(verdict.reason, kind, verdict.page_count)
    except MemoryError:
        return unreadable(Reason.TOO_LARGE, kind)


def reading_from(document: Document, kind: Kind, limits: Limits, today: date | None) -> Reading:
    text = text_of(document, limits.characters)
    if not any(character.isalnum() for character in text):
        return unreadable(Reason.NO_TEXT, kind, document.page_count)
    paper = Paper(document, today)
    facts, profile = facts_in(paper), profile_in(paper)
    return Reading("read", None, kind, text, document.page_count, document.pages, facts, profile)


def bitmaps_of(data: bytes) -> Iterator[Answer]:
    """The pages of a file of pictures, for a recogniser."""
    kind = sniff(data)
    if kind in (Kind.PDF, Kind.PNG, Kind.JPEG):
        try:
            for number, picture in enumerate(scans.bitmaps(data, kind), 1):
                yield Header(False, number, picture.width, picture.height), scans.packed(picture)
        except (Unreadable, MemoryError):
            pass
    yield Header(), b""


def recognised_of(data: bytes, limits: Limits, today: date | None) -> Reading:
    document, kind = scans.load(data, limits)
    return reading_from(document, kind, limits, today)


def rendition_of(data: bytes, limits: Limits) -> str:
    """A flowing document as HTML, not yet sanitised; empty for what has pages or cannot be read."""
    kind = sniff(data)
    if kind not in LOADERS or kind is Kind.PDF:
        return ""
    try:
        return html_of(LOADERS[kind](data, limits).blocks, MOST_HTML)
    except (Unreadable, MemoryError):
        return ""


def drawn(data: bytes, request: Request) -> Iterator[Answer]:
    if sniff(data) is Kind.PDF:
        for image in pictures(data, request.first, request.last, request.width_px, request.limits):
            yield Header(False, image.number, image.width, image.height), image.webp
    yield Header(), b""


def warm_up() -> None:
    """Load now what would be imported while a file is read, when it is too late."""
    for charset in [*charsets.KNOWN, "unicode_escape", "idna", "mac_roman"]:
        codecs.lookup(charset)
    for region in phonenumbers.SUPPORTED_REGIONS:
        phonenumbers.PhoneMetadata.metadata_for_region(region, None)
    Image.new("RGB", (8, 8)).save(io.BytesIO(), "WEBP")
    for sample in SAMPLES:
        rendition_of(sample, Limits())
        reading_of(sample, Limits())
    list(pictures(SAMPLES[0], 1, 1, 80, Limits()))


SAMPLES = [
    b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 58>>stream
BT /F1 12 Tf 20 50 Td (Ada Example +49 30 5550 0100) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Unheard>>endobj
trailer<</Root 1 0 R>>""",
    b"Ada Example\nada@example.org\n(030) 5550 0100\nBerlin, Germany\nhttps://ada.example.org",
    b"<html><body><h1>Ada</h1><table><tr><td>x</table>",
    b"{\\rtf1\\ansi Ada Example\\par}",
    (
        b"Ada Example\nLisbon, Portugal | ada@example.org\n\nSummary\n"
        b"Ada has counted things for many years and says how many there are.\n\n"
        b"Experience\nCounter, Example Works\t03/2019 - present\n- Counted things\n\n"
        b"Education\nDiploma in counting, Example School, 2015 - 2018\n\n"
        b"Skills\nPython, MS Excel (good)\n\nLanguages\nEnglish (C1), German (native)\n\n"
        b"Certificates\nCounting, Example School, 2018\n\n"
        b"Publications\nExample, A. (2019). Counting. Example Press.\n\nProjects\nCounts: counted all\n\n"
        b"Other\nDriving licence: B\nNotice period: 3 months"
    ),
]
