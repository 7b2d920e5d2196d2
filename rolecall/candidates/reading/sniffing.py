"""Telling what a file is by its bytes. Names and declared types are the sender's claims and play no part.

A file can be two things at once, so the first bytes decide and only one reader ever sees it. Nothing is
opened here: this runs in the calling process, on ten megabytes of whatever was sent, in about a millisecond.
"""

import re

from rolecall.candidates.reading.formats.web_archive import is_web_archive
from rolecall.candidates.reading.results import Kind

STARTS = {
    b"%PDF-": Kind.PDF,
    b"{\\rtf": Kind.RTF,
    b"\x89PNG\r\n\x1a\n": Kind.PNG,
    b"\xff\xd8\xff": Kind.JPEG,
}
ZIP, OLE, POSTSCRIPT, UTF8_MARK = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%!PS", b"\xef\xbb\xbf"
UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
ODT_MEMBER = b"mimetypeapplication/vnd.oasis.opendocument.text"
HTML_START = re.compile(
    rb"(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
HTML_INSIDE = re.compile(rb"<(?:div|p|h[1-6]|table|ul|span|section|article)\b[^<>]{0,500}>", re.I)
WORD_XML = (b"schemas.microsoft.com/office/word/2003/wordml", b"schemas.microsoft.com/office/2006/xmlPackage")
OTHER_MARKUP = re.compile(rb"<(?:\?xml|svg|!doctype)", re.I)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b") | {127})


def sniff(data: bytes) -> Kind | None:
    """What the bytes are, by their content alone; None when no kind that we keep."""
    head = data[:4096].removeprefix(UTF8_MARK).lstrip()
    for start, kind in STARTS.items():
        if head.startswith(start):
            return kind
    if data.startswith(ZIP):
        return sniff_zip(data)
    if data.startswith(OLE):
        return sniff_ole(data)
    return sniff_text(data, head)


def sniff_zip(data: bytes) -> Kind | None:
    # Member names stand uncompressed in the file, also in one whose table of contents was cut off.
    if ODT_MEMBER in data[:256]:
        return Kind.ODT
    return Kind.DOCX if b"[Content_Types].xml" in data and b"word/" in data else None


def sniff_ole(data: bytes) -> Kind | None:
    # A DOCX with a password is stored inside the old container.
    if "EncryptedPackage".encode("utf-16-le") in data:
        return Kind.DOCX
    return Kind.DOC if "WordDocument".encode("utf-16-le") in data else None


def sniff_text(data: bytes, head: bytes) -> Kind | None:
    if data[:2] in UTF16_MARKS:
        head = data[:4096].decode("utf-16", "ignore").encode("utf-8", "ignore").lstrip()
        return sniff_markup(head) if is_printable(head) else None
    if HTML_START.match(head):
        return Kind.HTML
    # Real PDFs with a few lines of transport noise before them exist, and open.
    noise, mark, _ = data[:1024].partition(b"%PDF-")
    if mark and is_printable(noise):
        return Kind.PDF
    return sniff_markup(head) if is_printable(data[:65536]) else None


def sniff_markup(head: bytes) -> Kind | None:
    if HTML_START.match(head):
        return Kind.HTML
    if head.startswith(b"<") and any(name in head for name in WORD_XML):
        return Kind.DOC
    if not head or head.startswith(POSTSCRIPT) or OTHER_MARKUP.match(head):
        return None
    if is_web_archive(head):
        return Kind.HTML
    return Kind.HTML if len(HTML_INSIDE.findall(head)) >= 3 else Kind.TXT


def is_printable(sample: bytes) -> bool:
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    return b"\0" not in sample and controls * 100 <= len(sample)
