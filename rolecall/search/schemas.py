"""What programs send and get when they look for people."""

from datetime import date
from typing import Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime, ConfigDict

from rolecall.search.queries import PER_PAGE

Level = Literal["A1", "A2", "B1", "B2", "C1", "C2", "native"]


class Filters(Schema):
    """What people can be narrowed down by; all of it must hold, and of each list one."""

    stage: list[str] = Field(
        [],
        max_length=50,
        description="Names of stages, or Rejected, Withdrawn, Hired; one of them must be somebody's.",
    )
    location: list[str] = Field([], max_length=50, description="Places, as they are written of people.")
    job_id: list[UUID] = Field([], max_length=50, description="Jobs, one of which somebody applied for.")
    tag_id: list[UUID] = Field([], max_length=50, description="Tags, one of which somebody has.")
    source_id: list[UUID] = Field([], max_length=50, description="Sources, one of which somebody came from.")
    department_id: list[UUID] = Field([], max_length=50, description="Departments of jobs they applied for.")
    office_id: list[UUID] = Field([], max_length=50, description="Locations of jobs they applied for.")
    rejection_reason_id: list[UUID] = Field(
        [], max_length=50, description="Reasons, for one of which an application was rejected."
    )
    answer: list[str] = Field(
        [],
        max_length=50,
        description="Choices of custom fields and of forms, as facets name them: field, ` → ` and choice.",
    )
    field: list[str] = Field(
        [],
        max_length=50,
        description='Custom fields and answers to forms; all must hold: `"Notice period"<=3`, `Start>=2026`.',
    )
    language: list[str] = Field(
        [], max_length=50, description="Languages, one of which somebody speaks, by their English names."
    )
    language_level: Level | None = Field(None, description="At this level or better; beside `language`.")
    licence: list[str] = Field(
        [],
        max_length=50,
        description="Driving licences, one of which somebody has, as they are written of people: `B`.",
    )
    employer: str = Field("", max_length=120, description="Words of the name of the employer of now.")
    has_resume: bool | None = Field(None, description="Only people with a résumé, or only those without.")
    years_min: float | None = Field(
        None, ge=0, le=100, description="At least so many years in work, as the profile counts them."
    )
    years_max: float | None = Field(None, ge=0, le=100, description="At most so many years in work.")
    added_after: date | None = Field(None, description="Only people who were added on this day or later.")
    added_before: date | None = Field(None, description="Only people who were added before this day.")
    applied_after: date | None = Field(None, description="Only people who applied on this day or later.")
    applied_before: date | None = Field(None, description="Only people who applied before this day.")
    active_after: date | None = Field(
        None, description="Only people of whom something last happened on this day or later."
    )
    active_before: date | None = Field(
        None, description="Only people of whom nothing happened since the day before this."
    )
    consent_ends_after: date | None = Field(
        None, description="Only people whose consent ends on this day or later."
    )
    consent_ends_before: date | None = Field(
        None, description="Only people whose consent ends before this day."
    )


class SearchFilters(Filters):
    """A question, what to narrow it down by, and a page."""

    q: str = Field(
        "",
        max_length=2_000,
        description='Words, "phrases", AND OR NOT, brackets, field:words: the language of the search page.',
    )
    order: Literal["relevance", "newest", "name"] = Field(
        "relevance",
        description="The best match first, the latest added, or by name; without words the latest added.",
    )
    cursor: str = Field("", max_length=1_000, description="`next_cursor` of the page before.")
    per_page: int = Field(PER_PAGE, ge=1, le=100, description="How many people at most.")


class PassageOut(Schema):
    """The passage that matched."""

    where: str
    """The file's name, 'Note of …', 'Message', the custom field, or the question that was answered."""
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
    """For each filter that lists values, those of the people who are found, the most frequent first."""
    forgiven: list[str]
    """Words that nothing holds: with them people are found who are called nearly so."""


class AskedIn(Filters):
    """What a saved search asks for: the question and the filters of the search page, together."""

    model_config = ConfigDict(extra="forbid")

    q: str = Field("", max_length=2_000)
    """Words, in the language of the search page."""
    order: Literal["relevance", "newest", "name"] | None = None
    """The order."""


class SavedSearchIn(Schema):
    """A question that is to be kept under a name, for everybody who searches."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=120, description="What it is called.")
    asked: AskedIn = Field(description="What it asks for.")


class SavedSearchChangeIn(Schema):
    """What is to change of a saved search; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = Field(None, min_length=1, max_length=120, description="What it is called.")
    asked: AskedIn | None = Field(None, description="What it asks for from now on.")


class SavedSearchOut(Schema):
    """A saved search that is shared."""

    id: UUID
    name: str = Field(description="What it is called.")
    asked: AskedIn = Field(description="What it asks for.")
    owner_id: UUID | None = Field(description="The member who saved it; null for a program.")
    owner_name: str = Field(description="The name of whoever saved it.")
    address: str = Field(description="The query of its address on the search page.")
    problem: str | None = Field(
        None,
        description="What it names that is not there any more, and what to do; null where all of it is. "
        "It is that of the moment: the search itself has not changed.",
    )
    created_at: AwareDatetime
    updated_at: AwareDatetime = Field(description="When it was last changed.")


class SavedSearchPage(Schema):
    """A page of saved searches."""

    items: list[SavedSearchOut]
    next_cursor: str | None


class TalentPoolIn(Schema):
    """A new talent pool."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(min_length=1, max_length=120, description="What it is called.")
    description: str = Field("", max_length=500, description="What it is for.")
    saved_search_id: UUID | None = Field(
        None, description="The shared search that fills it; null for by hand."
    )


class TalentPoolChangeIn(Schema):
    """What is to change of a talent pool; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    name: str | None = Field(None, min_length=1, max_length=120, description="What it is called.")
    description: str | None = Field(None, max_length=500, description="What it is for.")


class TalentPoolOut(Schema):
    """A talent pool."""

    id: UUID
    name: str = Field(description="What it is called.")
    description: str = Field(description="What it is for.")
    saved_search_id: UUID | None = Field(description="The search that fills it; null for by hand.")
    author_name: str = Field(description="The name of whoever made it.")
    created_at: AwareDatetime
    updated_at: AwareDatetime = Field(description="When it was last changed.")


class TalentPoolPage(Schema):
    """A page of talent pools."""

    items: list[TalentPoolOut]
    next_cursor: str | None


class PooledOut(Schema):
    """Somebody in a talent pool."""

    candidate_id: UUID
    name: str = Field(description="Their name.")
    note: str = Field(description="Why they are in it; empty where a search put them in.")
    author_name: str = Field(description="Who put them in; empty where a search did.")
    created_at: AwareDatetime = Field(
        description="When they were put in; where a search did, when they were added."
    )


class PooledPage(Schema):
    """A page of the people of a talent pool."""

    items: list[PooledOut]
    next_cursor: str | None


class PoolPeopleIn(Schema):
    """Whom to put into a pool, and why."""

    model_config = ConfigDict(extra="forbid")

    candidate_ids: list[UUID] = Field(min_length=1, max_length=500, description="The people.")
    note: str = Field("", max_length=500, description="Why; colleagues read it in the pool.")


class PoolPeopleOut(Schema):
    """Who is in the pool now and was not before."""

    added: list[UUID] = Field(description="The people who were put in.")
