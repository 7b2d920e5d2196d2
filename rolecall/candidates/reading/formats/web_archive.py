"""Web archives, as Word and job boards save a page in one file: the page is one part of a message."""

import email
import email.policy
import re

from rolecall.candidates.reading.document import Unreadable
from rolecall.candidates.reading.results import Reason

HEAD = re.compile(rb"(?:[\w-]{2,40}:[^\r\n]{0,500}(?:\r?\n[ \t][^\r\n]{0,500})*\r?\n){1,40}", re.I)
IS_ARCHIVE = re.compile(
    rb"^content-type:\s*multipart/related;[^\r\n]{0,300}(?:\r?\n[ \t][^\r\n]{0,300}){0,5}", re.I | re.M
)


def is_web_archive(head: bytes) -> bool:
    """Whether a file begins with the head of a message whose parts belong together."""
    found = HEAD.match(head)
    kind = IS_ARCHIVE.search(found[0]) if found else None
    # Without a mark between its parts a message has none.
    is_parted = kind is not None and b"boundary=" in kind[0].lower()
    return bool(found and is_parted and re.search(rb"^mime-version:", found[0], re.I | re.M))


def page_in(data: bytes) -> bytes:
    """The page of an archive, which says how its letters are written; any other file as it is."""
    if not is_web_archive(data[:4096].lstrip()):
        return data
    try:
        parts = email.message_from_bytes(data.lstrip(), policy=email.policy.compat32).walk()
        page = next(part for part in parts if part.get_content_type() == "text/html")
        content = page.get_payload(decode=True)
        charset = str(page.get_content_charset() or "")
    except (StopIteration, RecursionError, ValueError, LookupError, TypeError, AttributeError) as broken:
        raise Unreadable(Reason.DAMAGED) from broken
    if not isinstance(content, bytes):
        raise Unreadable(Reason.DAMAGED)
    return content if b"charset" in content[:1024] else f'<meta charset="{charset}">'.encode() + content
