"""Letters: HTML and plain text from one body, to an SMTP server or into the outbox folder.

On embedded defaults nothing leaves the machine: each letter is a file in `DATA/outbox`, on disk
before 'sent' is said, which the outbox page shows.
"""

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from email.utils import format_datetime, getaddresses
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage as DjangoMessage
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import get_template

from rolecall.kit import clock, richtext
from rolecall.kit.db import uuid7
from rolecall.kit.text import ids_in

ORGANIZATION_HEADER = "X-Rolecall-Organization"
PRIVATE_HEADER = "X-Rolecall-Private"


@dataclass(frozen=True)
class Letter:
    """One mail to one person. `html` is rich text of ours; the plain text is made from it."""

    to: str
    subject: str
    html: str
    from_name: str = "Rolecall"
    reply_to: str | None = None
    organization_id: str = ""
    message_id: str | None = None
    in_reply_to: str = ""
    """The Message-ID of the mail that it answers."""
    footer: str = ""
    is_private: bool = False
    """Whether it opens something for its reader alone, such as a sign-in code does."""
    calendar: str | None = None
    """An invitation in iCalendar, and the method that mail programs read before they open it."""
    calendar_method: str = ""


def send(letter: Letter) -> str:
    """Hand a letter to the mail server (or the outbox) and give its Message-ID; raises when refused."""
    message_id = letter.message_id or f"<{uuid7()}@{settings.MAIL_DOMAIN}>"
    clean = richtext.clean(letter.html)
    mail = EmailMultiAlternatives(
        subject=" ".join(letter.subject.split()),
        body=_plain(clean, letter.footer),
        from_email=f'"{_phrase(letter.from_name)}" <{settings.MAIL_FROM}>',
        to=[letter.to],
        reply_to=[letter.reply_to] if letter.reply_to else None,
        headers={
            "Message-ID": message_id,
            "Date": format_datetime(clock.now()),
            "Auto-Submitted": "no",
            ORGANIZATION_HEADER: letter.organization_id,
            **({PRIVATE_HEADER: "yes"} if letter.is_private else {}),
            **(
                dict.fromkeys(("In-Reply-To", "References"), letter.in_reply_to) if letter.in_reply_to else {}
            ),
        },
    )
    mail.attach_alternative(_dressed(clean, letter), "text/html")
    if letter.calendar:
        mail.attach_alternative(letter.calendar, f'text/calendar; method="{letter.calendar_method}"')
    mail.send()
    return message_id


class OutboxBackend(BaseEmailBackend):
    """Django's mail backend that keeps each mail as a file, durably."""

    def send_messages(self, email_messages: Sequence[DjangoMessage]) -> int:
        for mail in email_messages:
            _keep(bytes(mail.message()))
        return len(email_messages)


def outbox(organization_id: str, *, limit: int = 100) -> list[tuple[str, EmailMessage]]:
    """The newest mails of an organization in the outbox folder, with their names: headers alone."""
    found = []
    for path in sorted(_folder().glob("*.eml"), reverse=True):
        with path.open("rb") as file:
            mail = BytesHeaderParser(policy=policy.default).parse(file)
        if mail[ORGANIZATION_HEADER] == organization_id:
            found.append((path.stem, mail))
        if len(found) == limit:
            break
    return found


def is_private(mail: EmailMessage) -> bool:
    """Whether a mail of the outbox is for its reader's eyes."""
    return bool(mail[PRIVATE_HEADER])


def outbox_mail(name: str, organization_id: str) -> EmailMessage | None:
    """One mail of the outbox, if it is this organization's."""
    path = _folder() / f"{Path(name).name}.eml"
    mail = _parsed(path) if path.is_file() else None
    return mail if mail and mail[ORGANIZATION_HEADER] == organization_id else None


def mark_of(address: str) -> str:
    """What a task may know of an address: who it was for is found by it, and not read from it."""
    return sha256(address.strip().lower().encode()).hexdigest()


def discard(marks: Collection[str], organization_id: str, *, leading_to: Collection[str] = ()) -> int:
    """Remove from the outbox folder what an organization wrote to some addresses, and say how much it was.

    So goes what it wrote to others with an address that names one of the ids in `leading_to`, and what was
    sent as one of these, whatever address it went to.
    """
    gone, wanted, theirs = 0, set(marks), set(leading_to)
    for path in _folder().glob("*.eml"):
        mail = _parsed(path)
        written_to = {mark_of(address) for _, address in getaddresses([str(mail["To"] or "")])}
        if mail[ORGANIZATION_HEADER] != organization_id:
            continue
        named = f"{mail['Message-ID']}\n{_words_of(mail)}"
        if written_to & wanted or theirs.intersection(ids_in(named)):
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def _words_of(mail: EmailMessage) -> str:
    parts = [part for part in mail.walk() if part.get_content_maintype() == "text"]
    return "\n".join(str(part.get_content()) for part in parts)


def sent_at(mail: EmailMessage) -> datetime | None:
    """When a mail was sent; a date that names no zone ('-0000') is UTC."""
    moment: datetime | None = getattr(mail["Date"], "datetime", None)
    return moment.replace(tzinfo=UTC) if moment and moment.tzinfo is None else moment


def _parsed(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=policy.default)


def _folder() -> Path:
    folder = Path(settings.OUTBOX_DIR)
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def _keep(raw: bytes) -> None:
    folder = _folder()
    name = f"{clock.now():%Y%m%dT%H%M%S}-{uuid7()}.eml"
    draft = folder / f".{name}.draft"
    with draft.open("wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())
    draft.rename(folder / name)


def _plain(html: str, footer: str) -> str:
    text = richtext.to_text(html, addresses=True)
    return f"{text}\n\n-- \n{footer}\n" if footer else f"{text}\n"


def _dressed(html: str, letter: Letter) -> str:
    page = get_template("ui/letter.html").render({"body": html, "letter": letter})
    import css_inline  # heavy, and only who sends letters needs it (decision 0009)

    return css_inline.CSSInliner(load_remote_stylesheets=False).inline(page)


def _phrase(name: str) -> str:
    return name.replace('"', "'").replace("\\", "")
