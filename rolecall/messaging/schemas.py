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


class ReplyFileOut(Schema):
    """A file that came with a reply."""

    file_name: str
    document_id: UUID | None
    """The candidate's document; null when it was removed or could not be kept."""
    why_not: str
    """Why it could not be kept; empty when it was."""


class MessageReplyOut(Schema):
    """How a message of a candidate came in."""

    id: UUID
    answers_id: UUID
    """The message that it answers."""
    sender: str
    """Whom the mail says it is from. Nothing follows from it."""
    origin: Literal["candidate", "another_address", "program"]
    """Whether that is an address of the candidate, another one, or a program answered by itself."""
    mail_id: str
    """The Message-ID of the mail."""
    in_reply_to: str
    quoted: str
    """What it quotes, with the signature."""
    read_at: datetime | None
    """When somebody read or answered it; null while it waits."""
    read_by_name: str
    answered_by_id: UUID | None
    """The message that answered it."""
    files: list[ReplyFileOut]


class MessageOut(Schema):
    """A mail to a candidate, or from one."""

    id: UUID
    candidate_id: UUID
    application_id: UUID | None
    direction: Literal["out", "in"]
    """'in': it came from the candidate, in answer to a mail; `reply` tells how."""
    purpose: Purpose
    to: str
    """Empty for what came in."""
    subject: str
    body: str
    """As sent; the candidate's own links are left out for keys below recruiter."""
    state: Literal["waiting", "sent", "failed", "taken_back", "received"]
    send_after: datetime
    sent_at: datetime | None
    attempts: int
    error: str
    author_name: str
    created_at: datetime
    reply: MessageReplyOut | None


class MailIn(In):
    """An answer to a message, as it came by mail."""

    mail: str = Field(
        min_length=1, max_length=11_500_000, description="The whole mail, headers and attachments included."
    )


class MailOut(Schema):
    """What came of it."""

    result: Literal["received", "known", "automatic", "returned", "ignored"] = Field(
        description="'received': it is in the thread; 'known': it was before; 'automatic': a program did,"
        " nobody owes an answer; 'returned': a message did not arrive; 'ignored': it changed nothing."
    )
    message_id: UUID | None = Field(description="The message that it became, or that did not arrive.")


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
