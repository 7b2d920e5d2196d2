"""Looking for a person in whatever a reader gets: pages, headers, files with what is in them, mails."""

import re
import unicodedata
import zipfile
from collections.abc import Iterator
from email.header import decode_header, make_header
from email.message import EmailMessage
from html import unescape
from io import BytesIO
from typing import Any
from urllib.parse import unquote

import pypdfium2

from rolecall.candidates.redaction.folding import folded


class Known:
    """What is known of a person, and the bytes of their files."""

    def __init__(self, tokens: tuple[str, ...], files: tuple[bytes, ...] = ()) -> None:
        self.tokens = {bare(token) for token in tokens}
        self.files = files

    def in_text(self, text: str) -> list[str]:
        """The tokens that a text has, in whatever spelling and however it is encoded for the web."""
        plain = bare(unescape(unquote(text)))
        return sorted(token for token in self.tokens if token in plain)

    def in_bytes(self, data: bytes) -> list[str]:
        """The tokens that a file has in its bytes, its text or what it says of itself; the file itself."""
        found = [token for text in _texts_of(data) for token in self.in_text(text)]
        return sorted({*found, *("a file of theirs" for each in self.files if each in data)})

    def in_answer(self, answer: Any) -> list[str]:
        """The tokens in what a page or an operation answers."""
        data = b"".join(answer) if answer.streaming else answer.content
        said = [f"{name}: {value}" for name, value in answer.items()]
        said += [cookie.OutputString() for cookie in answer.cookies.values()]
        return sorted({*self.in_bytes(data), *(token for each in said for token in self.in_text(each))})

    def in_mail(self, mail: EmailMessage) -> list[str]:
        """The tokens in the headers, texts, invitations and attachments of a mail."""
        found: set[str] = set()
        for part in mail.walk():
            for name, value in part.items():
                found |= set(self.in_text(f"{name}: {make_header(decode_header(str(value)))}"))
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes):
                found |= set(self.in_bytes(payload))
        return sorted(found)


def bare(text: str) -> str:
    """Letters and digits alone, folded."""
    return "".join(c for c in folded(unicodedata.normalize("NFKC", text)) if c.isalnum())


def _texts_of(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8", "replace")
    # lines of an invitation are folded in the middle of words
    yield re.sub(rb"\r?\n[ \t]", b"", data).decode("utf-8", "replace")
    if data.startswith(b"%PDF"):
        yield from _texts_of_pdf(data)
    if data.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(data)) as box:
            yield from (name for name in box.namelist())
            yield from (box.read(name).decode("utf-8", "replace") for name in box.namelist())


def _texts_of_pdf(data: bytes) -> Iterator[str]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return
    yield " ".join(document.get_metadata_dict().values())
    yield from (page.get_textpage().get_text_range() for page in document)
