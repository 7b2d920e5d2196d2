"""What programs send and get about people."""

from typing import Any, Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime, ConfigDict

from rolecall.audit.schemas import ActorOut
from rolecall.candidates.field_models import MOST_FIELDS
from rolecall.kit.rest import Paging
from rolecall.kit.withholding import Open
from rolecall.pipeline.schemas.custom_fields import CustomValuesIn, FieldKind

SourceKind = Literal["careers_site", "referral", "sourced", "job_board", "agency", "other"]
DocumentKind = Literal["resume", "cover_letter", "answer", "other"]
ReadingState = Literal["waiting", "read", "unreadable"]


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")


class SourceOut(Schema):
    """Where people come from."""

    id: UUID
    name: str
    kind: SourceKind


class SourceIn(In):
    """A source to be known."""

    name: str = Field(min_length=1, max_length=120)
    kind: SourceKind = "other"


class SourcePage(Schema):
    items: list[SourceOut]
    next_cursor: str | None


class TagOut(Schema):
    """A word that people are tagged with."""

    id: UUID
    name: str


class TagPage(Schema):
    items: list[TagOut]
    next_cursor: str | None


class TagsIn(In):
    """All the tags that a person shall have."""

    tags: list[str] = Field(max_length=50)
    """Names; those that do not exist are made."""


class TagsOut(Schema):
    tags: list[str]


class LinkOut(Schema):
    """A web address of a person."""

    url: str
    kind: str
    """Whose site it is: 'github', 'linkedin' … or 'website'."""


class NamedOut(Schema):
    """Something by its id and name."""

    id: UUID
    name: Open


class CustomValueOut(Schema):
    """What a field of the organization's own says of a person."""

    id: UUID
    """The id of the field."""
    name: Open
    kind: FieldKind
    value: str | float | list[str]
    """By the kind: text, `yes` or `no`, one of the options, several, a number, an ISO date."""


class CandidateOut(Schema):
    """A person, once, across all jobs."""

    id: UUID
    name: str
    headline: str
    location: str
    emails: list[str]
    """The first is the one that is written to."""
    phones: list[str]
    links: list[LinkOut]
    tags: list[Open]
    source: NamedOut | None
    custom_fields: list[CustomValueOut]
    """What the organization's own fields say, in their order; those that say nothing are left out."""
    application_ids: list[UUID]
    """Those that the key may see, the latest first."""
    created_at: AwareDatetime
    updated_at: AwareDatetime


class CandidatePage(Schema):
    """A page of people, newest first."""

    items: list[CandidateOut]
    next_cursor: str | None


class CandidateIn(In):
    """A person to be known."""

    name: str = Field(min_length=1, max_length=200)
    headline: str = Field("", max_length=200)
    location: str = Field("", max_length=200)
    emails: list[str] = Field(default_factory=list, max_length=20)
    phones: list[str] = Field(default_factory=list, max_length=20)
    links: list[str] = Field(default_factory=list, max_length=20)
    tags: list[str] = Field(default_factory=list, max_length=50)
    source_id: UUID | None = None
    custom_fields: CustomValuesIn = Field(default_factory=dict, max_length=MOST_FIELDS)
    """By the id of a field what it is to say."""


class CandidateChangeIn(In):
    """What shall be different; what is left out stays. A list replaces the whole list."""

    name: str | None = Field(None, min_length=1, max_length=200)
    headline: str | None = Field(None, max_length=200)
    location: str | None = Field(None, max_length=200)
    emails: list[str] | None = Field(None, max_length=20)
    phones: list[str] | None = Field(None, max_length=20)
    links: list[str] | None = Field(None, max_length=20)
    source_id: UUID | None = None
    """Null takes the source away."""
    custom_fields: CustomValuesIn | None = Field(None, max_length=MOST_FIELDS)
    """By the id of a field what it is to say, null for nothing; fields that are not named stay."""


class CandidateFilters(Paging):
    """Which people."""

    email: str | None = Field(None, max_length=254)
    """Exactly this address, in any spelling of upper and lower case."""
    q: str | None = Field(None, max_length=200)
    """The beginnings of words of the name."""
    tag: str | None = Field(None, max_length=60)
    """The name of a tag."""
    source_id: UUID | None = None
    job_id: UUID | None = None
    """People with an application for this job."""


class DocumentOut(Schema):
    """A file about a person; its bytes are at `content_url`."""

    id: UUID
    candidate_id: UUID
    kind: DocumentKind
    file_name: str
    content_kind: str
    """What it is by its content: 'pdf', 'docx' … or 'other'."""
    size: int
    sha256: str
    reading_state: ReadingState
    reading_reason: str
    page_count: int | None
    is_current_resume: bool
    content_url: str
    added_by: str
    created_at: AwareDatetime


class DocumentsOut(Schema):
    """The files of a person, the latest first."""

    items: list[DocumentOut]


class CommentIn(In):
    """Something to say about a person."""

    body: str = Field(min_length=1, max_length=10_000)
    """Text; @first.last speaks to a member."""
    private: bool = False
    """For administrators and recruiters only."""
    application_id: UUID | None = None


class CommentOut(Schema):
    """What was said about a person."""

    id: UUID
    candidate_id: UUID
    application_id: UUID | None
    author: str
    author_id: UUID | None
    body: str
    private: bool
    mentioned: list[UUID]
    """The members that it speaks to."""
    created_at: AwareDatetime


class CommentPage(Schema):
    """A page of comments, newest first."""

    items: list[CommentOut]
    next_cursor: str | None


class EventOut(Schema):
    """One fact on a person's timeline."""

    id: UUID
    type: str
    at: AwareDatetime
    actor: ActorOut
    sentence: str
    """What happened, after the actor's name."""
    data: dict[str, Any]


class TimelinePage(Schema):
    """A stretch of a timeline, newest first."""

    items: list[EventOut]
    next_cursor: str | None
