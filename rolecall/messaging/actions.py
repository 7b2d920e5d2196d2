"""Writing, sending, taking back."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit import clock, richtext
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record, record_all
from rolecall.messaging import access, letters, tasks
from rolecall.messaging.events import MessageQueued, MessageTakenBack, MessageTemplateChanged
from rolecall.messaging.models import FAILED, TAKEN_BACK, WAITING, Message, MessageTemplate
from rolecall.messaging.starters import STARTERS
from rolecall.pipeline.models import Application

UNDO_SECONDS = 10
AT_ONCE = timedelta(0)


class AlreadySent(RuleBroken):
    sentence = "This mail has left already; it cannot be taken back."


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
    record_all([_queued(message) for message in messages], by=by)
    tasks.deliver_all(messages)
    return messages


def take_back(message: Message, *, by: Actor) -> Message:
    """Stop a mail that has not left yet."""
    access.must_write(by)
    locked = Message.objects.select_for_update().get(id=message.id)
    if locked.state != WAITING:
        raise AlreadySent
    locked.state = TAKEN_BACK
    locked.save(update_fields=["state"])
    record(_taken_back(locked), by=by)
    return locked


def take_back_many(messages: Iterable[Message], *, by: Actor) -> int:
    """Stop those of many mails that have not left yet, and say how many were stopped."""
    access.must_write(by)
    waiting = list(
        Message.objects.select_for_update()
        .filter(id__in=[m.id for m in messages], state=WAITING)
        .order_by("id")
    )
    Message.objects.filter(id__in=[message.id for message in waiting]).update(state=TAKEN_BACK)
    record_all([_taken_back(message) for message in waiting], by=by)
    return len(waiting)


def send_again(message: Message, *, by: Actor) -> Message:
    """Try a failed mail once more."""
    access.must_write(by)
    locked = Message.objects.select_for_update().get(id=message.id)
    if locked.state != FAILED:
        raise NotFailed
    locked.state, locked.attempts, locked.error, locked.send_after = WAITING, 0, "", clock.now()
    locked.save(update_fields=["state", "attempts", "error", "send_after"])
    record(_queued(locked), by=by)
    tasks.deliver_all([locked])
    return locked


def keep_template(
    template: MessageTemplate | None, *, by: Actor, name: str, purpose: str, subject: str, body: str
) -> MessageTemplate:
    """Write a new template, or change one."""
    access.must_keep_templates(by)
    clean = richtext.from_input(body)
    letters.check(subject, clean)
    if not name.strip():
        raise Invalid({"name": "Give the template a name that your colleagues will recognise."})
    kept = template or MessageTemplate()
    after = {"name": name.strip(), "purpose": purpose, "subject": subject.strip(), "body": clean}
    changes = {
        field: [getattr(kept, field), value]
        for field, value in after.items()
        if getattr(kept, field) != value
    }
    for field, value in after.items():
        setattr(kept, field, value)
    kept.save()
    change = "changed" if template else "wrote"
    record(MessageTemplateChanged(template_id=kept.id, name=kept.name, change=change, changes=changes), by=by)
    return kept


def remove_template(template: MessageTemplate, *, by: Actor) -> None:
    """Take a template out of use; mails written from it stay."""
    access.must_keep_templates(by)
    template.removed_at = clock.now()
    template.save(update_fields=["removed_at"])
    record(
        MessageTemplateChanged(template_id=template.id, name=template.name, change="removed", changes={}),
        by=by,
    )


def add_default_templates() -> None:
    """Give an organization the letters that come with Rolecall, once."""
    if not MessageTemplate.objects.exists():
        MessageTemplate.objects.bulk_create(
            MessageTemplate(name=each.name, purpose=each.purpose, subject=each.subject, body=each.body)
            for each in STARTERS
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
        author=by if isinstance(by, Member) else None,
        author_name=by.actor_name,
        cause=cause,
    )


def _queued(message: Message) -> MessageQueued:
    return MessageQueued(**message.about(), send_after=message.send_after.isoformat())


def _taken_back(message: Message) -> MessageTakenBack:
    return MessageTakenBack(**message.about())
