"""Handing mails to the mail server: each waits its time, is tried again, and never leaves twice knowingly."""

from collections.abc import Sequence
from html import escape

from django.conf import settings

from rolecall.accounts.models import Member, Organization
from rolecall.kit import clock, mail, reply_addresses, tenancy
from rolecall.kit.events import Automatic, Event
from rolecall.kit.recording import record
from rolecall.kit.tasks import LETTERS, LETTERS_LANE, defer_all, task
from rolecall.kit.undelivered import NOT_TAKEN, WAITS, in_words, is_final
from rolecall.messaging.events import MessageDelayed, MessageFailed, MessageSent, MessageTakenBack
from rolecall.messaging.models import ANOTHER_ADDRESS, FAILED, SENT, TAKEN_BACK, WAITING, Message, Reply
from rolecall.pipeline.models import REJECTED, WITHDRAWN, Application, Comment

POST = Automatic("Post office")
NO_ADDRESS = "they have no e-mail address any more"
REPLY = "reply"
"""The purpose of the addresses that candidates' answers go to."""


@task(name="messaging.deliver", queue=LETTERS_LANE, priority=LETTERS)
def deliver(message_id: str) -> None:
    """Send one mail if it is still wanted and its time has come."""
    rows = Message.objects.select_for_update(of=("self",), no_key=True).select_related("candidate")
    message = rows.filter(id=message_id).first()
    if message is None or message.state != WAITING:
        return
    if message.send_after > clock.now():
        _wait_on(message)
        return
    if _is_overtaken(message):
        message.state = TAKEN_BACK
        message.save(update_fields=["state"])
        record(MessageTakenBack(**message.about()), by=POST)
        return
    message.to = _address_now(message)
    if not message.to:
        message.state, message.error = FAILED, NO_ADDRESS
        message.save()
        _tell(MessageFailed(**message.about(), error=NO_ADDRESS))
        return
    try:
        message.message_id = mail.send(letter_of(message))
    except NOT_TAKEN as error:
        _not_taken(message, error)
        return
    message.state, message.sent_at, message.error = SENT, clock.now(), ""
    message.attempts += 1
    message.save()
    record(MessageSent(**message.about()), by=POST)


@task(name="messaging.tell_of_mention", queue=LETTERS_LANE, priority=LETTERS)
def tell_of_mention(member_id: str, comment_id: str) -> None:
    """Mail a member what somebody wrote to them about a person."""
    member = Member.objects.active().select_related("organization").filter(id=member_id).first()
    comments = Comment.objects.select_related("candidate").filter(removed_at=None)
    comment = comments.filter(id=comment_id).first()
    if member and comment:
        mail.send(_mention(member, comment))


@task(name="messaging.tell_member", queue=LETTERS_LANE, priority=LETTERS)
def tell_member(member_id: str, subject: str, html: str) -> None:
    """Mail one member what was written by a version before this, which queued it with its words."""
    member = Member.objects.active().filter(id=member_id).first()
    if member:
        mail.send(
            mail.Letter(to=member.email, subject=subject, html=html, organization_id=str(tenancy.current()))
        )


@task(name="messaging.tell_of_reply", queue=LETTERS_LANE, priority=LETTERS)
def tell_of_reply(member_id: str, reply_id: str) -> None:
    """Mail a member what a candidate answered, while nobody has read it."""
    member = Member.objects.active().select_related("organization").filter(id=member_id).first()
    rows = Reply.objects.unread().select_related("message__candidate", "answers")
    reply = rows.filter(id=reply_id).first()
    if member and reply:
        mail.send(_told(member, reply))


def deliver_all(messages: Sequence[Message]) -> None:
    """Queue the sending of many mails, each for its time, with one statement."""
    defer_all(
        [(deliver, {"message_id": str(m.id)}) for m in messages], run_at=[m.send_after for m in messages]
    )


def letter_of(message: Message) -> mail.Letter:
    """A message as a mail to its candidate: answers to it come back into the thread."""
    organization = Organization.objects.get()
    return mail.Letter(
        to=message.to,
        subject=message.subject,
        html=message.body,
        from_name=organization.name,
        reply_to=_answers_go_to(message),
        in_reply_to=_in_reply_to(message),
        organization_id=str(organization.id),
        message_id=mail_id_of(message),
        footer=f"You get this mail because you are in touch with {organization.name} about work.",
    )


def mail_id_of(message: Message) -> str:
    """Its Message-ID, by which a mail server that gives it back names it."""
    return f"<{message.id}@{settings.MAIL_DOMAIN}>"


def _wait_on(message: Message) -> None:
    """Look again when it is time by the clock here, too: that of the database is ahead by so much."""
    if not deliver.is_wanted_at_once:
        ahead = message.send_after - clock.now()
        deliver.defer(run_at=message.send_after + ahead, message_id=message.id)


def _address_now(message: Message) -> str:
    """Where it was written to, while that is theirs; what was corrected since is somebody else's."""
    first: str = message.candidate.email
    if message.to == first or message.candidate.emails.filter(email__iexact=message.to).exists():
        return message.to
    return first


def _is_overtaken(message: Message) -> bool:
    """Whether it says that it is over to somebody in the running again, reopened or by applying anew."""
    application = message.application
    if message.purpose == "withdrawn" and application is not None:
        return bool(application.state != WITHDRAWN)
    if message.purpose != "rejected" or application is None:
        return False
    anew = Application.objects.active().filter(job=application.job_id, candidate=message.candidate_id)
    return application.state != REJECTED or anew.exists()


def _not_taken(message: Message, error: Exception) -> None:
    message.attempts += 1
    message.error = in_words(error)
    if is_final(error) or message.attempts > len(WAITS):
        message.state = FAILED
        message.save()
        _tell(MessageFailed(**message.about(), error=message.error))
        return
    message.send_after = clock.now() + WAITS[message.attempts - 1]
    message.save()
    deliver_all([message])
    if message.attempts == 1:
        _tell(MessageDelayed(**message.about(), error=message.error))


def _tell(event: Event) -> None:
    record(event, by=POST)


def _answers_go_to(message: Message) -> str | None:
    """Into the thread; where nobody hands incoming mail over to whoever wrote, or leads the job by now."""
    if settings.MAIL_IS_HANDED_OVER:
        return reply_addresses.address_for(REPLY, message.id)
    author = message.author
    if author is None or author.left_at is None:
        return author.email if author else None
    leads = Member.objects.active().filter(
        teams__job__applications=message.application_id, teams__part="lead_recruiter"
    )
    return leads.order_by("id").values_list("email", flat=True).first()


def _in_reply_to(message: Message) -> str:
    """The mail of the candidate that a letter answers, so that their program shows both together."""
    answered = Reply.objects.answered_by([message]).filter(mail_id__startswith="<").order_by("-id")
    return answered.values_list("mail_id", flat=True).first() or ""


def _told(member: Member, reply: Reply) -> mail.Letter:
    name = reply.message.candidate.name
    address = f"{settings.PUBLIC_URL}/{member.organization.slug}/replies/{reply.id}/"
    words = f"<blockquote>{reply.message.body_for_members}</blockquote>"
    if reply.origin == ANOTHER_ADDRESS:
        words += f"<p>It says it is from {escape(reply.sender)}, which is none of their addresses.</p>"
    words += f'<p><a href="{address}">Answer in Rolecall</a>: what you answer here does not reach them.</p>'
    return mail.Letter(
        to=member.email,
        subject=f"{name} replied: {reply.answers.subject}",
        html=words,
        from_name=member.organization.name,
        organization_id=str(member.organization_id),
    )


def _mention(member: Member, comment: Comment) -> mail.Letter:
    candidate, organization = comment.candidate, member.organization
    address = f"{settings.PUBLIC_URL}/{organization.slug}/candidates/{candidate.id}/"
    return mail.Letter(
        to=member.email,
        subject=f"{comment.author_name} mentioned you: {candidate.name}",
        html=(
            f"<p>{escape(comment.author_name)} wrote about {escape(candidate.name)}:</p>"
            f"<blockquote>{escape(comment.body)}</blockquote>"
            f'<p><a href="{address}">Open {escape(candidate.name)} in Rolecall</a></p>'
        ),
        organization_id=str(organization.id),
    )
