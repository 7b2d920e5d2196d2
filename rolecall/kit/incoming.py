"""Mails that came in: who says they wrote them, what they say without what they quote, and what is attached.

Everything in such a mail is a stranger's. Nothing here raises, whatever it is made of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses

from rolecall.kit import richtext, text

MADE_TO_BE_UNREADABLE = (LookupError, ValueError, AttributeError, TypeError, RecursionError, MessageError)
MOST_TEXT, MOST_HTML, MOST_HEADER, MOST_LINE = 50_000, 500_000, 2_000, 300
BY_PROGRAMS = ("List-Id", "X-Autoreply", "X-Autorespond")
IN_BULK = ("bulk", "junk", "list", "auto_reply")
IDENTIFIER = re.compile(r"<[^<>\s]{1,250}>")
ENDS = re.compile(r"-- ?|_{5,}|-{3,} ?\S.*-{3,}")
"""A signature, or the line of a mail program above the mail that is answered."""
WROTE = re.compile(
    r"(On|Am|Le|El|Op|Il|Em|Den|Στις) .*"
    r"(wrote|schrieb|écrit|escribió|schreef|ha scritto|escreveu|skrev|έγραψε).*:"
)
DATED = re.compile(r"@|\d{4}|\d\d?[:.]\d\d")
FROM = re.compile(r"\*?(From|Von|De|Da|Van|Från|Fra|Από)\s?:", re.IGNORECASE)
ABOUT = re.compile(
    r"\*?(Sent|Gesendet|Envoyé|Enviado|Inviato|Verzonden|Skickat|Date|Datum|Fecha|Data|"
    r"Subject|Betreff|Objet|Asunto|Oggetto|Onderwerp|Ämne|Θέμα)\s?:",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """What was written, and apart from it what it quotes, with the signature."""

    text: str
    quoted: str


@dataclass(frozen=True)
class Returned:
    """A mail that a mail server gave back: its Message-ID, and why."""

    message_id: str
    why: str


def read(raw: bytes) -> EmailMessage:
    """A mail as it came; of one that is nested without end, its headers."""
    try:
        return message_from_bytes(raw, policy=policy.default)
    except MADE_TO_BE_UNREADABLE:
        return BytesHeaderParser(policy=policy.default).parsebytes(raw)


def header(mail: Message, name: str) -> str:
    """One header in words; empty when it is not there or cannot be read."""
    return next(iter(_headers(mail, name)), "")


def identifier(mail: Message, name: str) -> str:
    """The first Message-ID that a header names; empty when there is none, or none that is well formed."""
    found = IDENTIFIER.search(header(mail, name))
    return found[0] if found else ""


def addresses(mail: Message, *names: str) -> list[str]:
    """The addresses in some headers, in lower case."""
    said = [value for name in names for value in _headers(mail, name)]
    try:
        return [address.lower() for _, address in getaddresses(said)]
    except MADE_TO_BE_UNREADABLE:
        return []


def sender_of(mail: Message) -> str:
    """The one address that a mail says it is from; empty when it says several or none."""
    found = addresses(mail, "From")
    return found[0] if len(found) == 1 else ""


def is_automatic(mail: Message) -> bool:
    """Whether a program wrote it, such as one that says somebody is away: it is never answered."""
    if (header(mail, "Auto-Submitted") or "no").partition(";")[0].strip().lower() != "no":
        return True
    in_bulk = header(mail, "Precedence").strip().lower() in IN_BULK
    from_nobody = header(mail, "Return-Path").strip() == "<>"
    return in_bulk or from_nobody or any(header(mail, name) for name in BY_PROGRAMS)


def returned_by(mail: EmailMessage) -> Returned | None:
    """What a mail server says it could not deliver for good, when this is such a report (RFC 3464)."""
    if mail.get_content_type() != "multipart/report":
        return None
    told = {part.get_content_type(): part for part in _leaves(mail)}
    failed = _failure(told.get("message/delivery-status"))
    original = told.get("message/rfc822") or told.get("text/rfc822-headers")
    if failed is None or original is None:
        return None
    return Returned(identifier(_inner(original), "Message-ID"), failed)


def said_in(mail: EmailMessage) -> Said:
    """What was written, and apart from it what it quotes."""
    return _apart(text.block(_words(mail)[:MOST_TEXT]))


def files_in(mail: EmailMessage) -> Iterator[tuple[str, bytes]]:
    """What is attached, by name; pictures within the text, such as those of a signature, are left out."""
    for part in _leaves(mail):
        within = part.get_content_disposition() != "attachment"
        name = _file_name(part)
        if within and (not name or part.get_content_maintype() == "image"):
            continue
        yield name or "file", _bytes(part)


def _headers(mail: Message, name: str) -> list[str]:
    try:
        return [str(value)[:MOST_HEADER] for value in mail.get_all(name, [])]
    except MADE_TO_BE_UNREADABLE:
        return []


def _leaves(part: Message) -> Iterator[Message]:
    """The parts that are not made of parts; a mail within the mail is one of them."""
    waiting: list[Message] = [part]
    while waiting:
        each = waiting.pop(0)
        inside = each.get_payload()
        if each.get_content_maintype() == "multipart":
            waiting[:0] = (
                [one for one in inside if isinstance(one, Message)] if isinstance(inside, list) else []
            )
        else:
            yield each


def _words(mail: EmailMessage) -> str:
    try:
        part = mail.get_body(("plain", "html"))
        said = str(part.get_content()) if part else ""
    except MADE_TO_BE_UNREADABLE:
        return ""
    if part and part.get_content_type() == "text/html":
        return richtext.to_text(said[:MOST_HTML])
    return said


def _apart(words: str) -> Said:
    lines = words.splitlines()
    said: list[str] = []
    quoted: list[str] = []
    at = 0
    while at < len(lines):
        bare = lines[at].strip()[:MOST_LINE]
        if ENDS.fullmatch(bare) or _begins_another(lines, at):
            quoted.extend(lines[at:])
            break
        length = 1 if bare.startswith(">") else _introduction(lines, at)
        (quoted if length else said).extend(lines[at : at + (length or 1)])
        at += length or 1
    return Said("\n".join(said).strip(), "\n".join(quoted).strip())


def _introduction(lines: list[str], at: int) -> int:
    """How many lines, three at the most, say who wrote the quotation below them, in any language."""
    block = [each.strip() for each in lines[at : at + 7]]
    for length in (1, 2, 3):
        if "" in block[:length] or any(each.startswith(">") for each in block[:length]):
            return 0
        words = " ".join(block[:length])[:MOST_LINE]
        below = next((each for each in block[length:] if each), "")
        if words.endswith(":") and DATED.search(words) and below.startswith(">"):
            return length
    return 0


def _begins_another(lines: list[str], at: int) -> bool:
    """Whether the mail that is answered stands below without being marked line by line."""
    block = [each.strip()[:MOST_LINE] for each in lines[at : at + 5]]
    if FROM.match(block[0]):
        return any(ABOUT.match(each) for each in block[1:])
    if any(each.startswith(">") for each in block):
        return False
    return any(WROTE.fullmatch(" ".join(block[:length])[:MOST_LINE]) for length in (1, 2))


def _failure(report: Message | None) -> str | None:
    """Why the server gave up; None when it goes on trying, or does not say."""
    inside = report.get_payload() if report is not None else None
    for told in inside if isinstance(inside, list) else []:
        if isinstance(told, Message) and header(told, "Action").strip().lower() == "failed":
            why = header(told, "Diagnostic-Code") or header(told, "Status") or "no reason was given"
            return " ".join(why.rpartition("smtp;")[2].split())[:300]
    return None


def _inner(original: Message) -> Message:
    """The mail within a part, or its headers."""
    inside = original.get_payload()
    if isinstance(inside, list) and inside and isinstance(inside[0], Message):
        return inside[0]
    return read(_bytes(original))


def _file_name(part: Message) -> str:
    try:
        return str(part.get_filename() or "")[:MOST_LINE]
    except MADE_TO_BE_UNREADABLE:
        return ""


def _bytes(part: Message) -> bytes:
    try:
        if part.get_content_maintype() == "message":
            return b"\n".join(bytes(each) for each in part.get_payload() if isinstance(each, Message))
        found = part.get_payload(decode=True)
    except MADE_TO_BE_UNREADABLE:
        return b""
    return found if isinstance(found, bytes) else b""
