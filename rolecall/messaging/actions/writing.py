"""Writing to candidates, taking back, sending again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.accounts.sight import member_of
from rolecall.candidates.models import Candidate
from rolecall.kit import clock, richtext
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record, record_all
from rolecall.messaging import access, letters, tasks
from rolecall.messaging.events import MessageFailed, MessageQueued, MessageSent, MessageTakenBack
from rolecall.messaging.models import FAILED, SENT, TAKEN_BACK, WAITING, Message, Reply
from rolecall.pipeline.models import Application

UNDO_SECONDS = 10
AT_ONCE = timedelta(0)
UNREAD = {"read_at": None, "read_by_name": "", "answered_by": None}


@dataclass(frozen=True)
class Mailed:
    """A mail to a candidate that another context hands over by itself."""

    subject: str
    body: str
    author: Member | None
    sent_as: str
    """Who wrote it where no member did."""


class AlreadySent(RuleBroken):
    sentence = "This mail has left already; it cannot be taken back."


class BeingSent(RuleBroken):
    sentence = (
        "This mail is being sent right now, or a colleague is taking it back. "
        "It was not waited for: look again in a moment, its state says which."
    )


class NoAddress(RuleBroken):
    sentence = "There is no e-mail address to write to. Add one to the candidate first."


class NotFailed(RuleBroken):
    sentence = "This mail did not fail, so there is nothing to send again."


def write(
    candidate: Candidate,
    *,
    by: Actor,
    subject: str,
    body: str,
    application: Application | None = None,
    purpose: str = "other",
    after: timedelta = timedelta(seconds=UNDO_SECONDS),
    cause: UUID | None = None,
) -> Message:
    """Queue a mail to a candidate; until it leaves it can be taken back."""
    access.must_write(by)
    if not candidate.email:
        raise NoAddress
    return write_many(
        [(candidate, application)],
        by=by,
        subject=subject,
        body=body,
        purpose=purpose,
        after=after,
        cause=cause,
    )[0]


def write_many(
    people: Iterable[tuple[Candidate, Application | None]],
    *,
    by: Actor,
    subject: str,
    body: str,
    purpose: str = "other",
    after: timedelta = timedelta(seconds=UNDO_SECONDS),
    cause: UUID | None = None,
) -> list[Message]:
    """Queue a mail to each of many candidates who have an address, in a constant number of statements."""
    access.must_write(by)
    letters.check(subject, body)
    send_after = clock.now() + after
    messages = [
        _draft(candidate, application, by, subject, body, purpose, send_after, cause)
        for candidate, application in people
        if candidate.email
    ]
    Message.objects.bulk_create(messages)
    if access.answers(by):
        _answer(messages, by)
    record_all([_queued(message) for message in messages], by=by)
    tasks.deliver_all(messages)
    return messages


def note_sent(application: Application, mailed: Mailed) -> Message:
    """Keep in its thread a mail that is handed over in this transaction, so that it can be answered."""
    message = _mailed(application, mailed)
    message.state, message.sent_at = SENT, clock.now()
    message.message_id = tasks.mail_id_of(message)
    message.save()
    record(MessageSent(**message.about()), by=tasks.POST)
    return message


def note_refused(application: Application, mailed: Mailed, *, why: str) -> Message:
    """Keep in its thread a mail that no server will take, so that it is seen and can be sent again."""
    message = _mailed(application, mailed)
    message.state, message.error = FAILED, why
    message.save()
    record(MessageFailed(**message.about(), error=why), by=tasks.POST)
    return message


def take_back(message: Message, *, by: Actor) -> Message:
    """Stop a mail that has not left yet; nobody waits here for one that is being sent."""
    access.must_write(by)
    locked = Message.objects.select_for_update(skip_locked=True, no_key=True).filter(id=message.id).first()
    if locked is None:
        raise BeingSent
    if locked.state != WAITING:
        raise AlreadySent
    locked.state = TAKEN_BACK
    locked.save(update_fields=["state"])
    Reply.objects.answered_by([locked]).update(**UNREAD)
    record(_taken_back(locked), by=by)
    return locked


def take_back_many(messages: Iterable[Message], *, by: Actor, waits: bool = True) -> int:
    """Stop those of many mails that have not left yet, and say how many were stopped.

    Unless it `waits` for those that are being sent at this moment, they are among those that were not.
    """
    access.must_write(by)
    waiting = list(
        Message.objects.select_for_update(skip_locked=not waits, no_key=True)
        .filter(id__in=[m.id for m in messages], state=WAITING)
        .order_by("id")
    )
    Message.objects.filter(id__in=[message.id for message in waiting]).update(state=TAKEN_BACK)
    Reply.objects.answered_by(waiting).update(**UNREAD)
    record_all([_taken_back(message) for message in waiting], by=by)
    return len(waiting)


def send_again(message: Message, *, by: Actor) -> Message:
    """Try a failed mail once more, at the address that letters to its candidate go to now."""
    access.must_write(by)
    locked = Message.objects.select_for_update(of=("self",)).select_related("candidate").get(id=message.id)
    if locked.state != FAILED:
        raise NotFailed
    if not locked.candidate.email:
        raise NoAddress
    locked.to = locked.candidate.email
    locked.state, locked.attempts, locked.error, locked.send_after = WAITING, 0, "", clock.now()
    locked.save(update_fields=["to", "state", "attempts", "error", "send_after"])
    record(_queued(locked), by=by)
    tasks.deliver_all([locked])
    return locked


def _mailed(application: Application, mailed: Mailed) -> Message:
    return Message(
        candidate=application.candidate,
        application=application,
        to=application.candidate.email,
        subject=mailed.subject[:300],
        body=richtext.clean(mailed.body),
        send_after=clock.now(),
        attempts=1,
        author=mailed.author,
        author_name=mailed.author.name if mailed.author else mailed.sent_as,
    )


def _draft(
    candidate: Candidate,
    application: Application | None,
    by: Actor,
    subject: str,
    body: str,
    purpose: str,
    send_after: datetime,
    cause: UUID | None,
) -> Message:
    filled = letters.fill(subject, richtext.clean(body), candidate, application, by.actor_name)
    return Message(
        candidate=candidate,
        application=application,
        purpose=purpose,
        to=candidate.email,
        subject=filled.subject[:300],
        body=filled.body,
        send_after=send_after,
        author=member_of(by),
        author_name=by.actor_name,
        cause=cause,
    )


def _answer(messages: list[Message], by: Actor) -> None:
    """What waits to be read in the threads that these letters go on is read by writing them."""
    threads = {(each.candidate_id, each.application_id): each for each in messages}
    waiting = Reply.objects.unread().filter(message__candidate__in=[each.candidate_id for each in messages])
    answered = []
    for reply in waiting.select_related("message").select_for_update(of=("self",)):
        letter = threads.get((reply.message.candidate_id, reply.message.application_id))
        if letter is not None:
            reply.answered_by, reply.read_at, reply.read_by_name = letter, clock.now(), by.actor_name[:200]
            answered.append(reply)
    if answered:
        Reply.objects.bulk_update(answered, ["answered_by", "read_at", "read_by_name"])


def _queued(message: Message) -> MessageQueued:
    return MessageQueued(**message.about(), send_after=message.send_after.isoformat())


def _taken_back(message: Message) -> MessageTakenBack:
    return MessageTakenBack(**message.about())
