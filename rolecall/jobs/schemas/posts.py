"""Job posts, and the templates of the library."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from rolecall.jobs.actions.words import HEADING, MOST_SECTIONS, QUESTION, SECTION, SUMMARY
from rolecall.jobs.schemas.words import (
    Contract,
    In,
    Necessity,
    RequirementKind,
    StageKind,
    State,
    Title,
    Workplace,
)
from rolecall.kit import text
from rolecall.kit.rest import Paging
from rolecall.questions.actions import MOST_QUESTIONS
from rolecall.questions.schemas import KindName, QuestionIn, QuestionOut

Html = Annotated[str, Field(max_length=SECTION), AfterValidator(text.block)]


class SectionIn(In):
    """One section of the post."""

    heading: Annotated[str, Field(min_length=1, max_length=HEADING), AfterValidator(text.line)]
    html: Html


class FaqIn(In):
    """One question that people ask, and its answer."""

    question: Annotated[str, Field(min_length=1, max_length=QUESTION), AfterValidator(text.line)]
    answer: Html


class JobPostIn(In):
    """Changes to a post and its application form; what is left out or null stays as it is."""

    title: Title | None = None
    summary: Annotated[str, Field(max_length=SUMMARY), AfterValidator(text.block)] | None = None
    sections: list[SectionIn] | None = Field(None, max_length=MOST_SECTIONS)
    faq: list[FaqIn] | None = Field(None, max_length=MOST_SECTIONS)
    resume_required: bool | None = None
    phone_required: bool | None = None
    cover_letter_asked: bool | None = None
    questions: list[QuestionIn] | None = Field(None, max_length=MOST_QUESTIONS)


class JobPostFilters(Paging):
    """Which posts."""

    model_config = ConfigDict(extra="forbid")

    job_id: UUID | None = None
    live: bool | None = None


class SectionOut(Schema):
    """One section of the post, sanitised."""

    heading: str
    html: str


class FaqOut(Schema):
    """One question that people ask, and its answer, sanitised."""

    question: str
    answer: str


class JobPostOut(Schema):
    """A job as the public reads it, and what its application form asks."""

    id: UUID
    job_id: UUID
    job_state: State
    language: str
    slug: str
    """The last part of its address on the careers site; it never changes once it was published."""
    title: str
    summary: str
    sections: list[SectionOut]
    faq: list[FaqOut]
    resume_required: bool
    phone_required: bool
    cover_letter_asked: bool
    questions: list[QuestionOut]
    is_live: bool
    published_at: datetime | None
    updated_at: datetime


class JobPostPage(Schema):
    """A page of posts, newest first."""

    items: list[JobPostOut]
    next_cursor: str | None


class TemplateFilters(Schema):
    """Which templates."""

    model_config = ConfigDict(extra="forbid")

    q: Annotated[str, Field(max_length=120), AfterValidator(text.line)] = Field(
        "", description="Words of the title, its other names, family or department."
    )
    department: Annotated[str, Field(max_length=120), AfterValidator(text.line)] = ""


class TemplateOut(Schema):
    """A ready job description as lists show it."""

    key: str
    title: str
    aliases: list[str]
    family: str
    department: str
    seniority: str
    contract: Contract
    workplace: Workplace
    summary: str
    version: int
    reviewed_at: date


class TemplateRequirement(Schema):
    """One thing the work needs, and where its evidence is found."""

    text: str
    kind: RequirementKind
    necessity: Necessity
    level: str
    years: int | None
    evidence_hint: str


class TemplateQuestion(Schema):
    """One question of the application form."""

    text: str
    kind: KindName
    options: list[str]
    required: bool
    must_have: list[str]


class TemplateStage(Schema):
    """One step of the pipeline."""

    name: str
    kind: StageKind
    days_limit: int | None


class TemplateDetailOut(TemplateOut):
    """A ready job description with everything that a job takes from it."""

    what_is: str
    what_does: str
    brief: list[str]
    responsibilities: list[str]
    requirements: list[TemplateRequirement]
    benefits: list[str]
    conditions: list[str]
    questions: list[TemplateQuestion]
    faq: list[FaqOut]
    stages: list[TemplateStage]
    pay_guidance: str
    related: list[str]
    """Keys of templates that a person who looks at this one may want instead."""


class TemplatesOut(Schema):
    """Templates of the library, by department and title."""

    items: list[TemplateOut]
