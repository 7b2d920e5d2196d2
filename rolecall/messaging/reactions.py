"""What follows from others' events: confirmations to candidates, mails to mentioned colleagues."""

from datetime import timedelta
from uuid import UUID

from rolecall.accounts.events import OrganizationCreated
from rolecall.accounts.models import Member
from rolecall.candidates.leaving import Leaving, on_leaving
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import on
from rolecall.kit.tasks import LETTERS
from rolecall.messaging import actions, queries, tasks
from rolecall.messaging.events import ReplyReceived
from rolecall.messaging.models import Message, MessageTemplate, Reply
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.events import (
    UNTIL_IT_STANDS,
    ApplicationReceived,
    ApplicationReopened,
    ApplicationWithdrawn,
    CommentAdded,
)
from rolecall.pipeline.models import WITHDRAWN, Application, Comment
from rolecall.pipeline.queries.comments import comments_for


@on(OrganizationCreated)
def give_templates(event: OrganizationCreated, row: EventRow) -> None:
    actions.add_default_templates()


@on(ApplicationReceived, priority=LETTERS)
def confirm_receipt(event: ApplicationReceived, row: EventRow) -> None:
    _confirm("received_again" if event.again else "received", event.application_id, row)


@on(ApplicationWithdrawn, priority=LETTERS)
def confirm_withdrawal(event: ApplicationWithdrawn, row: EventRow) -> None:
    """At once to whoever did it themselves; what a member said for them may be taken back for a while."""
    after = actions.AT_ONCE if event.by_candidate else UNTIL_IT_STANDS
    if Application.objects.filter(id=event.application_id, state=WITHDRAWN).exists():
        _confirm("withdrawn", event.application_id, row, after)


@on(ApplicationReopened, priority=LETTERS)
def take_back_the_rejection(event: ApplicationReopened, row: EventRow) -> None:
    """Whichever door somebody came back through: what waits to say that it is over is no longer meant."""
    ends = Message.objects.filter(purpose__in=("rejected", "withdrawn"))
    letters = ends.filter(application=event.application_id, id__lt=row.id)
    actions.take_back_many(letters, by=tasks.POST)


@on(CommentAdded, where=lambda event: bool(event.mentioned), priority=LETTERS)
def tell_mentioned(event: CommentAdded, row: EventRow) -> None:
    comment = Comment.objects.filter(id=event.comment_id, removed_at=None).first()
    if comment is None:
        return
    for member in Member.objects.active().filter(id__in=event.mentioned).exclude(id=row.actor_id or row.id):
        if _reads(member, comment):  # else they review the person blind by now
            tasks.tell_of_mention.defer(member_id=member.id, comment_id=comment.id)


def _reads(member: Member, comment: Comment) -> bool:
    person = candidates_visible_to(member).filter(id=comment.candidate_id).first()
    return person is not None and comments_for(member, person).filter(id=comment.id).exists()


@on(ReplyReceived, priority=LETTERS)
def tell_of_reply(event: ReplyReceived, row: EventRow) -> None:
    reply = Reply.objects.select_related("message", "answers").filter(message=event.message_id).first()
    if reply is None:
        return
    for member in queries.told_of(reply):
        tasks.tell_of_reply.defer(member_id=member.id, reply_id=reply.id)


def _confirm(purpose: str, application_id: UUID, row: EventRow, after: timedelta = actions.AT_ONCE) -> None:
    rows = Application.objects.select_related("job", "candidate__organization")
    application = rows.filter(id=application_id).first()
    if application is None:  # they were removed for good meanwhile
        return
    template = MessageTemplate.objects.in_use().filter(purpose=purpose).first()
    done = Message.objects.filter(cause=row.id, purpose=purpose).exists()
    if template is None or done or not application.candidate.email:
        return
    actions.write(
        application.candidate,
        application=application,
        by=Automatic(application.candidate.organization.name),
        subject=template.subject,
        body=template.body,
        purpose=purpose,
        after=after,
        cause=row.id,
    )


@on_leaving
def name_their_letters(leaving: Leaving) -> None:
    """Mails to members lead to the letter, or to the answer to it."""
    theirs = Message.objects.filter(candidate__among=leaving.ids)
    leaving.is_known_by(theirs)
    leaving.loses("messages", Message.objects.all())
    leaving.is_known_by(Reply.objects.filter(message__in=theirs))
