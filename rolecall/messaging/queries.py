"""What the screens of messages show, and who sees to what candidates answer."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Value, When

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.kit import clock
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.messaging import access
from rolecall.messaging.models import (
    CONFIRMATIONS,
    FAILED,
    SENT,
    WAITING,
    Message,
    MessageTemplate,
    Reply,
    ReplyQuerySet,
)
from rolecall.pipeline.access import can_write_letters, candidates_visible_to, sees_everybody
from rolecall.pipeline.models import Application

PER_PAGE = 50
SOUGHT = timedelta(days=14)
"""How long a letter that did not arrive is somebody's to see to."""
OF_THREAD = ("replies__files__document", "replies__answers")


def letters_for(actor: Actor, candidate: Candidate) -> QuerySet[Message]:
    """What was written to a person and what they answered, as far as it is for somebody's eyes."""
    letters = Message.objects.filter(candidate=candidate)
    if not can_write_letters(actor):
        return letters.none()
    if sees_everybody(actor):
        return letters
    theirs = Application.objects.visible_to(actor).filter(candidate=candidate)
    return letters.filter(Q(application=None) | Q(application__in=theirs))


def thread_of(actor: Actor, candidate: Candidate, *, before: UUID | None = None) -> list[Message]:
    """The latest of what was written in both directions, with its jobs and files; the newest last."""
    rows = letters_for(actor, candidate).select_related("application__job").prefetch_related(*OF_THREAD)
    if before:
        rows = rows.filter(id__lt=before)
    return list(rows.order_by("-id")[:PER_PAGE])[::-1]


def replies_for(actor: Actor) -> ReplyQuerySet:
    """What candidates answered, as far as somebody may read it."""
    found: ReplyQuerySet = Reply.objects.select_related(
        "message__candidate", "message__application__job", "answers"
    )
    if not can_write_letters(actor):
        return found.none()
    if sees_everybody(actor):
        return found
    of_theirs = Q(message__application__in=Application.objects.visible_to(actor))
    people = candidates_visible_to(actor)
    return found.filter(Q(message__application=None) | of_theirs, message__candidate__in=people)


def waiting_for(member: Member) -> ReplyQuerySet:
    """What candidates answered and this member sees to: answers to their letters, and to those of nobody."""
    waiting = (
        replies_for(member)
        .unread()
        .annotate(is_cared_for=Case(When(access.cared_for(), then=Value(True)), default=Value(False)))
    )
    theirs = Q(answers__author=member) | (Q(is_cared_for=False) & access.falls_to(member))
    return waiting.filter(theirs).order_by("id")


def failed_for(member: Member) -> QuerySet[Message]:
    """Letters that did not arrive, the oldest first: a member's own, and those of nobody in jobs they lead.

    One is seen to once somebody has written to the person since; after two weeks it is the thread's alone.
    """
    if not can_write_letters(member):
        return Message.objects.none()
    since = Message.objects.filter(candidate=OuterRef("candidate"), id__gt=OuterRef("pk"))
    failed = Message.objects.filter(
        ~Exists(since.filter(state__in=[WAITING, SENT])), state=FAILED, send_after__gt=clock.now() - SOUGHT
    )
    nobodys = Q(author__left_at__isnull=False) | (Q(author=None) & ~Q(purpose__in=CONFIRMATIONS))
    found = failed.filter(Q(author=member) | (nobodys & access.falls_to(member, "application__job")))
    if not sees_everybody(member):
        theirs = Application.objects.visible_to(member)
        found = found.filter(application__in=theirs, candidate__in=candidates_visible_to(member))
    return found.select_related("candidate").order_by("id")


def says_no_at(application_id: UUID) -> datetime | None:
    """When the letter is to leave that tells somebody no, of which they do not know yet; None without one."""
    waiting = Message.objects.filter(application=application_id, purpose="rejected", state=WAITING)
    return waiting.order_by("-send_after").values_list("send_after", flat=True).first()


def told_of(reply: Reply) -> list[Member]:
    """Who is told by mail that an answer came: whoever wrote the letter, or else leads the job."""
    about = Q(id=reply.answers.author_id) if reply.answers.author_id else Q(pk=None)
    if reply.message.application_id:
        about |= Q(teams__job__applications=reply.message.application_id, teams__part="lead_recruiter")
    rows = Member.objects.active().filter(about).select_related("organization").distinct()
    return [each for each in rows if waiting_for(each).filter(id=reply.id).exists()]


def unread_in(actor: Actor, candidate: Candidate) -> list[Reply]:
    """What a person answered and nobody has read, the latest first."""
    if not can_write_letters(actor):
        return []
    return _unread_of(candidate.id, actor.role, actor.actor_kind, actor.actor_id)


@written
def _unread_of(candidate: UUID, role: str, kind: str, viewer: UUID | None) -> QuerySet[Reply]:
    rows = replies_for(Viewer(role, kind, viewer)).unread().filter(message__candidate=candidate)
    return rows.order_by("-id")[:PER_PAGE]


def latest_reply(messages: Iterable[Message], application_id: UUID | None) -> Message | None:
    """The last thing that a person wrote in a thread."""
    came = [each for each in messages if each.direction == "in" and each.application_id == application_id]
    return came[-1] if came else None


def template_for(purpose: str) -> MessageTemplate | None:
    """The template that is used for a purpose: the first by name."""
    return templates().filter(purpose=purpose).first()


def templates() -> QuerySet[MessageTemplate]:
    """The templates in use."""
    return MessageTemplate.objects.in_use()
