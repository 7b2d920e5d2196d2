"""Jobs."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from rolecall.jobs.actions.fields import MOST_LOCATIONS
from rolecall.jobs.actions.lifecycle import REASON
from rolecall.jobs.schemas.parts import MateOut, OpeningOut, RequirementOut, StageOut
from rolecall.jobs.schemas.words import (
    Amount,
    Contract,
    Currency,
    Html,
    In,
    Period,
    Ref,
    State,
    Title,
    Visibility,
    Workplace,
)
from rolecall.kit import text
from rolecall.kit.rest import Paging


class JobFilters(Paging):
    """Which jobs."""

    model_config = ConfigDict(extra="forbid")

    state: State | None = None
    visibility: Visibility | None = None
    department_id: UUID | None = None
    location_id: UUID | None = None
    title: Annotated[str, Field(max_length=120), AfterValidator(text.line)] = Field(
        "", description="The beginning of the title, or of a word in it."
    )


class JobChangeIn(In):
    """Changes to a job; what is left out stays as it is."""

    title: Title | None = None
    department_id: UUID | None = Field(None, description="null for no department.")
    location_ids: list[UUID] | None = Field(None, max_length=MOST_LOCATIONS)
    workplace: Workplace | None = None
    contract: Contract | None = None
    visibility: Visibility | None = None
    salary_low: Amount | None = None
    salary_high: Amount | None = None
    salary_currency: Currency | None = None
    salary_period: Period | None = None
    salary_shown: bool | None = None
    brief: Html | None = Field(None, description="For the hiring team only.")


class JobIn(JobChangeIn):
    """A new job, from scratch or from a template of the library; it begins as a draft."""

    title: Title | None = Field(None, description="The template's own title, when it is left out.")
    template_key: str | None = Field(None, max_length=80, description="See /job_templates.")


class CloseIn(In):
    """Why the job is closed."""

    reason: Annotated[str, Field(max_length=REASON), AfterValidator(text.line)] = ""


class DuplicateIn(In):
    """What the copy is called."""

    title: Title | None = Field(None, description="The title with '(copy)', when it is left out.")


class MissingOut(Schema):
    """What the job lacks before it can be published."""

    part: str
    sentence: str


class JobOut(Schema):
    """A job as lists show it."""

    id: UUID
    title: str
    state: State
    visibility: Visibility
    workplace: Workplace
    contract: Contract
    department: Ref | None
    locations: list[Ref]
    salary_low: float | None
    salary_high: float | None
    salary_currency: str | None
    salary_period: Period
    salary_shown: bool
    template_key: str | None
    job_post_id: UUID
    is_live: bool
    """Whether the careers site shows its post."""
    opened_at: datetime | None
    closed_at: datetime | None
    created_at: datetime
    updated_at: datetime


class JobDetailOut(JobOut):
    """A job with all its parts."""

    brief: str
    missing: list[MissingOut]
    """Empty when it can be published."""
    requirements: list[RequirementOut]
    stages: list[StageOut]
    hiring_team: list[MateOut]
    openings: list[OpeningOut]


class JobPage(Schema):
    """A page of jobs, newest first."""

    items: list[JobOut]
    next_cursor: str | None


class OpeningsIn(In):
    """How many people the job hires in all, those who were hired included, and by when."""

    count: int = Field(ge=1, le=500)
    target_date: date | None = None
