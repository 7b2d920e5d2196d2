"""Reading résumés, whoever sent them: a library that knows nothing of Django or of recruiting data.

Every file is foreign code until proven otherwise, so the readers never run in the calling process: it starts
one small process, which forks a confined child per file (`owner`, `sandbox`, `confinement`). Importing this
package loads none of the readers. No function here raises on bad content; `Unavailable` says
that the sandbox itself cannot be started.
"""

import time
from datetime import date

import msgspec
import nh3

from rolecall.candidates.reading import ocr
from rolecall.candidates.reading.owner import Died, TookTooLong, Unavailable, shared
from rolecall.candidates.reading.profile import Profile
from rolecall.candidates.reading.results import (
    DEFAULT_LIMITS,
    DRAWING_LIMITS,
    LATER_DRAWING_LIMITS,
    LATER_LIMITS,
    Facts,
    Kind,
    Limits,
    Link,
    Page,
    PageImage,
    Reading,
    Reason,
    Word,
    unreadable,
)
from rolecall.candidates.reading.sniffing import sniff
from rolecall.candidates.reading.wire import Header, Request

__all__ = [
    "LATER_DRAWING_LIMITS", "LATER_LIMITS",
    "Facts", "Kind", "Limits", "Link", "Page", "PageImage", "Profile", "Reading", "Reason",
    "Unavailable", "Word",
    "html_rendition", "probe", "read", "render", "sniff",
]  # fmt: skip

HTML_TAGS = {"p", "br", "h2", "h3", "h4", "ul", "li", "strong", "em", "table", "tbody", "tr", "td", "a"}


def read(
    data: bytes, *, limits: Limits = DEFAULT_LIMITS, today: date | None = None, scans_too: bool = False
) -> Reading:
    """Read one file: its text, its pages' words, and what it says of the person.

    Years in a present position are counted up to the given day; where none is given, up to this one.
    Text in pictures takes seconds a page: only who has the time asks for `scans_too`, and it is read only
    where the system has `tesseract`.
    """
    if len(data) > limits.file_bytes:
        return unreadable(Reason.TOO_LARGE, sniff(data))
    try:
        _, answer = only_answer(Request("read", limits, today=today or this_day()), data)
        found = believable(Reading.from_json(answer))
        is_scan = found.reason in (Reason.NO_TEXT, Reason.PICTURE)
        return recognised(data, found, limits, today or this_day()) if scans_too and is_scan else found
    except TookTooLong:
        return unreadable(Reason.TOO_SLOW, sniff(data))
    except (Died, msgspec.MsgspecError):
        return unreadable(Reason.DAMAGED, sniff(data))


def this_day() -> date:
    """The day it is in UTC."""
    return date(*time.gmtime()[:3])


def recognised(data: bytes, found: Reading, limits: Limits, today: date) -> Reading:
    """What is recognised in pictures of text; the reading as it was where that is nothing."""
    if ocr.program() is None:
        return found
    try:
        scan = scan_of(data, found)
        _, answer = only_answer(Request("recognised", limits, today=today), msgspec.json.encode(scan))
        read_now = believable(Reading.from_json(answer))
    except (TookTooLong, Died, msgspec.MsgspecError):
        return found
    return read_now if read_now.state == "read" else found


def scan_of(data: bytes, found: Reading) -> ocr.Scan:
    messages = shared.ask(Request("bitmaps", ocr.DRAWING), data)
    drawn = [(header, pixels) for header, pixels in messages if not header.is_last]
    tables = ocr.tables_of([pixels for _, pixels in drawn])
    pages = [
        ocr.Recognised(header.width, header.height, table)
        for (header, _), table in zip(drawn, tables, strict=False)
    ]
    return ocr.Scan(found.kind or Kind.PNG, found.page_count or len(pages), pages)


def render(
    data: bytes,
    *,
    first: int = 1,
    last: int = 20,
    width_px: int = 1600,
    limits: Limits = DRAWING_LIMITS,
) -> list[PageImage]:
    """Pictures of a PDF's pages; as many as could be drawn within the limits, none for other kinds."""
    images: list[PageImage] = []
    if len(data) > limits.file_bytes:
        return images
    request = Request("render", limits, first, last, width_px)
    try:
        for header, webp in shared.ask(request, data):
            if not header.is_last:
                images.append(PageImage(header.number, header.width, header.height, webp))
    except (TookTooLong, Died):
        pass
    return images


def html_rendition(data: bytes, *, limits: Limits = DEFAULT_LIMITS) -> str:
    """A clean HTML paper page of a DOCX, ODT, RTF, HTML or TXT; empty for all else."""
    if len(data) > limits.file_bytes:
        return ""
    try:
        _, html = only_answer(Request("rendition", limits), data)
    except (TookTooLong, Died):
        return ""
    # Sanitised on this side: the other side has handled the file and is not to be believed.
    return nh3.clean(
        html.decode("utf-8", "replace"), tags=HTML_TAGS, attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"}, link_rel="noopener noreferrer nofollow",
    )  # fmt: skip


def probe(limits: Limits = DEFAULT_LIMITS) -> dict[str, str]:
    """What holds a confined process on this machine, and how each forbidden attempt ended there."""
    header, _ = only_answer(Request("probe", limits), b"")
    return {"held": ", ".join(header.held), **header.outcome}


def only_answer(request: Request, data: bytes) -> tuple[Header, bytes]:
    return next(shared.ask(request, data))


def believable(reading: Reading) -> Reading:
    """A reading whose links may be followed: whoever took over a reader could have written others."""
    if not all(link.url.startswith(("https://", "http://")) for link in reading.facts.links):
        raise Died
    return reading
