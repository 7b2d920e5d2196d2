"""What programs send and get about messages."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

Purpose = Literal["received", "received_again", "rejected", "withdrawn", "hired", "other"]
Text = Field(min_length=1, max_length=20000)


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")


class LetterIn(In):
    """A letter. `{name}`, `{job}`, `{organization}`, `{sender}` and `{status_page}` are filled in."""

    subject: str = Field(min_length=1, max_length=200)
    body: str = Text
    delay_seconds: int = Field(10, ge=0, le=30 * 24 * 3600, description="How long it can be taken back.")


class MessageIn(LetterIn):
    """A letter to one candidate, about one application or none."""

    application_id: UUID | None = None


class MessageOut(Schema):
    """A mail to a candidate."""

    id: UUID
    candidate_id: UUID
    application_id: UUID | None
    purpose: Purpose
    to: str
    subject: str
    body: str
    """As sent; the candidate's own links are left out for keys below recruiter."""
    state: Literal["waiting", "sent", "failed", "taken_back"]
    send_after: datetime
    sent_at: datetime | None
    attempts: int
    error: str
    author_name: str
    created_at: datetime


class MessagePage(Schema):
    """A page of messages, newest first."""

    items: list[MessageOut]
    next_cursor: str | None


class MessageTemplateIn(In):
    """A mail template."""

    name: str = Field(min_length=1, max_length=120)
    purpose: Purpose = "other"
    subject: str = Field(min_length=1, max_length=200)
    body: str = Text


class MessageTemplateOut(Schema):
    """A mail template."""

    id: UUID
    name: str
    purpose: Purpose
    subject: str
    body: str
    created_at: datetime


class MessageTemplatePage(Schema):
    """A page of templates, newest first."""

    items: list[MessageTemplateOut]
    next_cursor: str | None


class RejectIn(In):
    """A rejection, with a letter or without one."""

    reason_id: UUID | None = None
    note: str = Field("", max_length=2000, description="For colleagues; the candidate never sees it.")
    letter: LetterIn | None = None


class RejectOut(Schema):
    """What the rejection did; `batch_id` undoes it."""

    application_id: UUID
    state: Literal["rejected"]
    batch_id: UUID
    message_id: UUID | None
