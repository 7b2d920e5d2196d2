"""What the screens of messages show."""

from uuid import UUID

from django.db.models import QuerySet

from rolecall.messaging.models import Message, MessageTemplate

PER_PAGE = 50


def messages_of(candidate_id: UUID, *, before: UUID | None = None) -> list[Message]:
    """The newest messages to a candidate, with their jobs."""
    rows = Message.objects.filter(candidate_id=candidate_id).select_related("application__job")
    if before:
        rows = rows.filter(id__lt=before)
    return list(rows.order_by("-id")[:PER_PAGE])


def template_for(purpose: str) -> MessageTemplate | None:
    """The template that is used for a purpose: the first by name."""
    return templates().filter(purpose=purpose).first()


def templates() -> QuerySet[MessageTemplate]:
    """The templates in use."""
    return MessageTemplate.objects.in_use()
