"""What programs send and get about the careers site."""

from datetime import datetime
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

from rolecall.questions.schemas import AnswersIn, FileIn, KindName, Range


class PostListed(Schema):
    """A live post as lists show it."""

    id: UUID
    slug: str
    title: str
    department: str | None
    location: str
    workplace: str
    contract: str
    url: str
    published_at: datetime


class PostList(Schema):
    """The live posts of an organization, newest first; there are as many as there are open roles."""

    items: list[PostListed]


class PublicQuestion(Schema):
    """One question of the application form."""

    id: UUID
    text: str
    hint: str
    kind: KindName
    options: list[str]
    required: bool
    limits: Range | None
    """For a number: the smallest and the largest answer that make sense; others are refused."""


class PostSection(Schema):
    """One section of a post."""

    heading: str
    html: str


class PostShown(PostListed):
    """A live post with its text and the form that applies for it."""

    summary_html: str
    sections: list[PostSection]
    salary_low: float | None
    salary_high: float | None
    salary_currency: str | None
    salary_period: str | None
    resume_required: bool
    phone_required: bool
    cover_letter_asked: bool
    consent_text: str
    questions: list[PublicQuestion]


class ApplicationSent(Schema):
    """An application as a candidate sends it."""

    model_config = ConfigDict(extra="forbid")
    name: str = Field(min_length=1, max_length=200)
    email: str = Field(min_length=3, max_length=254)
    phone: str = Field("", max_length=40)
    cover_letter: str = Field("", max_length=10000)
    resume: FileIn | None = None
    answers: AnswersIn = Field(default_factory=dict)
    consent: bool = Field(description="That the person agreed to the post's `consent_text`.")
    submission_id: str | None = Field(
        None,
        min_length=8,
        max_length=64,
        description="Yours for this form: sent twice, it is one application.",
    )


class ApplicationTaken(Schema):
    """That it was received; the same for known and unknown people."""

    received: bool
    message: str


class SiteIn(Schema):
    """How the organization looks to the public; what is not named stays."""

    model_config = ConfigDict(extra="forbid")
    headline: str | None = Field(None, max_length=200)
    introduction: str | None = Field(None, max_length=20000)
    accent: str | None = Field(None, max_length=7)
    website: str | None = Field(None, max_length=300, pattern=r"^(https?://[^\s<>\"]+)?$")
    domain: str | None = Field(None, max_length=253)
    privacy_text: str | None = Field(None, max_length=40000)
    consent_months: int | None = Field(None, ge=1, le=120)


class SiteOut(Schema):
    """How the organization looks to the public."""

    headline: str
    introduction: str
    accent: str
    website: str
    domain: str | None
    privacy_text: str
    consent_months: int
    has_logo: bool
    url: str
