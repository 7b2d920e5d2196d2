"""What programs send and get when they look for people."""

from typing import Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime

from rolecall.search.queries import PER_PAGE


class SearchFilters(Schema):
    """A question, what to narrow it down by, and a page."""

    q: str = Field("", max_length=2_000)
    """Words, "phrases", AND OR NOT and brackets, field:words: the language of the search page."""
    stage: list[str] = Field(default_factory=list, max_length=50)
    """Names of stages, or Rejected, Withdrawn, Hired; one of them must be somebody's."""
    location: list[str] = Field(default_factory=list, max_length=50)
    """Places, as they are written of people."""
    job_id: list[UUID] = Field(default_factory=list, max_length=50)
    """Jobs, one of which somebody applied for."""
    tag_id: list[UUID] = Field(default_factory=list, max_length=50)
    """Tags, one of which somebody has."""
    source_id: list[UUID] = Field(default_factory=list, max_length=50)
    """Sources, one of which somebody came from."""
    order: Literal["relevance", "newest", "name"] = "relevance"
    """The best match first, the latest added, or by name. Without words the latest added come first."""
    cursor: str = Field("", max_length=1_000)
    """`next_cursor` of the page before."""
    per_page: int = Field(PER_PAGE, ge=1, le=100)
    """How many people at most."""


class PassageOut(Schema):
    """The passage that matched."""

    where: str
    """The file's name, 'Note of …', 'Message', or the question that was answered."""
    text: str
    matches: list[str]
    """The words in it that were asked for."""


class FoundOut(Schema):
    """Somebody who was found."""

    id: UUID
    name: str
    headline: str
    location: str
    source: str | None
    tags: list[str]
    passage: PassageOut | None
    created_at: AwareDatetime


class ChoiceOut(Schema):
    """One value of a facet."""

    value: str
    """The name of a stage, a place, or an id."""
    name: str
    count: int
    """How many of those who are found have it."""


class SearchPage(Schema):
    """A page of who was found."""

    items: list[FoundOut]
    next_cursor: str | None
    total: int
    """How many are found in all."""
    facets: dict[str, list[ChoiceOut]]
    """For stage, job, tag, source and location the values of those who are found, the most frequent first."""
    forgiven: list[str]
    """Words that nothing holds: with them people are found who are called nearly so."""
