"""What candidates answer, by mail or on their own page: into their thread; and its being read."""

import hashlib
from dataclasses import dataclass
from email.message import EmailMessage
from html import escape
from uuid import UUID

from django.conf import settings

from rolecall.candidates import actions as candidates
from rolecall.candidates import contacts
from rolecall.candidates.actions.documents import safe_name
from rolecall.candidates.models import Candidate, EmailAddress
from rolecall.kit import clock, incoming, locks, reply_addresses, richtext, text
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor, Automatic, Visitor
from rolecall.kit.incoming import Returned, Said
from rolecall.kit.recording import record
from rolecall.messaging import access
from rolecall.messaging.events import MessageReturned, ReplyReceived
from rolecall.messaging.models import (
    ANOTHER_ADDRESS,
    BY_CANDIDATE,
    BY_PROGRAM,
    FAILED,
    RECEIVED,
    SENT,
    Message,
    Reply,
    ReplyFile,
)
from rolecall.messaging.tasks import POST, REPLY

MOST_FILES = 10
MOST_OF_A_LINE = 80
TOO_MANY = f"There were more than {MOST_FILES} files in the mail."


@dataclass(frozen=True)
class Taken:
    """What came of a mail that was handed over, and the message that it became or is about."""

    result: str
    message: Message | None = None


def take_reply(raw: bytes) -> Taken:
    """Put an answer to one of our letters into its thread: 'received', once however often it is delivered.

    'automatic' is what a program wrote: it stays in the thread, and nobody owes it an answer. 'returned' is a
    report of a mail server: the letter did not arrive. Whatever is not sent to an address that we gave is
    'ignored'. Whom it says it is from is compared with the candidate's addresses, and believed for nothing.
    """
    mail = incoming.read(raw)
    if returned := incoming.returned_by(mail):
        return _give_up(returned)
    about = reply_addresses.addressed(mail, REPLY)
    rows = Message.objects.exclude(state=RECEIVED).select_related("candidate")
    letter = rows.filter(id=about).first() if about else None
    return _receive(mail, raw, letter) if letter else Taken("ignored")


def take_words(letter: Message, *, words: str, by: Visitor) -> Reply:
    """Put what a candidate wrote on their own page into a letter's thread; a second press adds nothing."""
    locks.hold("replies", letter.id)
    digest = hashlib.sha256(words.encode()).hexdigest()
    page_id = f"page:{clock.now():%Y-%m-%d}:{digest}"
    known = Reply.objects.filter(answers=letter, mail_id=page_id).first()
    if known:
        return known
    first_line = text.line(words.splitlines()[0])[:MOST_OF_A_LINE]
    message = _message(letter, _as_rich_text(words), subject=first_line, author=by.actor_name)
    reply = Reply.objects.create(
        message=message, answers=letter, mail_id=page_id, sender=letter.to, origin=BY_CANDIDATE
    )
    record(_received(reply, letter), by=by)
    return reply


def read_reply(reply: Reply, *, by: Actor) -> None:
    """Say that somebody read it: nobody is asked to answer it any more."""
    access.must_write(by)
    Reply.objects.unread().filter(id=reply.id).update(read_at=clock.now(), read_by_name=by.actor_name[:200])


def unread_reply(reply: Reply, *, by: Actor) -> None:
    """Put it back among those that wait for an answer."""
    access.must_write(by)
    Reply.objects.filter(id=reply.id).update(read_at=None, read_by_name="")


def _receive(mail: EmailMessage, raw: bytes, letter: Message) -> Taken:
    locks.hold("replies", letter.id)
    mail_id = incoming.identifier(mail, "Message-ID") or f"sha256:{hashlib.sha256(raw).hexdigest()}"
    known = Reply.objects.select_related("message").filter(answers=letter, mail_id=mail_id).first()
    if known:
        return Taken("known", known.message)
    origin = _origin(mail, letter.candidate)
    sender = text.line(incoming.sender_of(mail))[:254]
    reply = _keep(mail, letter, origin=origin, sender=sender, mail_id=mail_id)
    if origin == BY_PROGRAM:
        return Taken("automatic", reply.message)
    by = _who(reply, letter.candidate)
    _keep_files(mail, reply, letter.candidate, by)
    record(_received(reply, letter), by=by)
    return Taken("received", reply.message)


def _origin(mail: EmailMessage, candidate: Candidate) -> str:
    if incoming.is_automatic(mail):
        return BY_PROGRAM
    try:
        sender = contacts.comparable_email(incoming.sender_of(mail))
    except contacts.Malformed:
        return ANOTHER_ADDRESS
    theirs = EmailAddress.objects.filter(candidate=candidate, email_normalised=sender).exists()
    return BY_CANDIDATE if theirs else ANOTHER_ADDRESS


def _who(reply: Reply, candidate: Candidate) -> Actor:
    if reply.origin == BY_CANDIDATE:
        return Visitor(candidate.name, candidate.id)
    return Automatic(f"Mail from {reply.sender or 'an unknown address'}"[:200])


def _keep(mail: EmailMessage, letter: Message, *, origin: str, sender: str, mail_id: str) -> Reply:
    said = _masked(incoming.said_in(mail))
    subject = text.line(incoming.header(mail, "Subject"))
    author = letter.candidate.name if origin == BY_CANDIDATE else sender or "Unknown"
    message = _message(letter, _as_rich_text(said.text), subject=subject, author=author)
    return Reply.objects.create(
        message=message,
        answers=letter,
        mail_id=mail_id,
        in_reply_to=incoming.identifier(mail, "In-Reply-To"),
        sender=sender,
        origin=origin,
        quoted=said.quoted,
        read_at=clock.now() if origin == BY_PROGRAM else None,
    )


def _message(letter: Message, body: str, *, subject: str, author: str) -> Message:
    return Message.objects.create(
        candidate=letter.candidate,
        application_id=letter.application_id,
        subject=subject[:300] or f"Re: {letter.subject}"[:300],
        body=body,
        state=RECEIVED,
        send_after=clock.now(),
        sent_at=clock.now(),
        author_name=author[:200],
    )


def _masked(said: Said) -> Said:
    """Without the secret of the address; all of the text when without what it quotes nothing is left."""
    words, quoted = reply_addresses.masked(said.text), reply_addresses.masked(said.quoted)
    return Said(words, quoted) if words else Said(quoted, "")


def _as_rich_text(words: str) -> str:
    """What somebody wrote in plain text, in which nothing is markup."""
    paragraphs = [part for part in words.split("\n\n") if part.strip()]
    return richtext.clean("".join(f"<p>{escape(each).replace(chr(10), '<br>')}</p>" for each in paragraphs))


def _keep_files(mail: EmailMessage, reply: Reply, candidate: Candidate, by: Actor) -> None:
    """Attached files become the candidate's, as any that is uploaded; which ones cannot be kept is said."""
    for number, (name, data) in enumerate(incoming.files_in(mail)):
        if number == MOST_FILES:
            ReplyFile.objects.create(reply=reply, file_name="…", why_not=TOO_MANY)
            return
        kept = ReplyFile(reply=reply, file_name=safe_name(name))
        try:
            kept.document = candidates.attach(candidate, by=by, data=data, file_name=name, kind="other")
        except Invalid as invalid:
            kept.why_not = invalid.fields.get("file", invalid.sentence)[:300]
        kept.save()


def _received(reply: Reply, letter: Message) -> ReplyReceived:
    return ReplyReceived(
        **reply.message.about() | {"subject": letter.subject},
        letter_id=letter.id,
        from_another_address=reply.origin == ANOTHER_ADDRESS,
    )


def _give_up(returned: Returned) -> Taken:
    """Say of a letter that it did not arrive, as the report of it says."""
    about = _id_of(returned.message_id)
    rows = Message.objects.select_for_update().filter(state=SENT)
    letter = rows.filter(id=about).first() if about else None
    if letter is None:
        return Taken("ignored")
    why = text.line(returned.why)
    letter.state, letter.error = FAILED, f"it was returned: {why}"[:500]
    letter.save(update_fields=["state", "error"])
    record(MessageReturned(**letter.about(), error=letter.error), by=POST)
    return Taken("returned", letter)


def _id_of(message_id: str) -> UUID | None:
    """The letter of ours that a Message-ID names."""
    local, _, domain = message_id.strip("<>").partition("@")
    try:
        return UUID(local) if domain == settings.MAIL_DOMAIN else None
    except ValueError:
        return None
