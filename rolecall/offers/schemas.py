"""What programs send and get about offers."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

from rolecall.kit.rest import Moment, Paging
from rolecall.kit.withholding import Open

Period = Literal["year", "month", "day", "hour"]
Contract = Literal[
    "full_time", "part_time", "fixed_term", "temporary", "internship", "apprenticeship", "freelance"
]
State = Literal[
    "draft", "awaiting_approval", "approved", "sent", "viewed", "accepted", "declined", "expired", "withdrawn"
]
Kind = Literal["text", "number", "date", "money", "choice"]


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")


class OfferFilters(Paging):
    """Which offers are listed."""

    state: State | None = Field(None, description="Only those that stand so.")
    application_id: UUID | None = Field(None, description="Only those of this application.")


class TermsIn(In):
    """What is offered."""

    title: str = Field(min_length=1, max_length=120, description="The title of the position.")
    salary_amount: Decimal = Field(gt=0, max_digits=12, decimal_places=2, description="Of one period.")
    salary_currency: str = Field(min_length=3, max_length=3, description="Like EUR.")
    salary_period: Period = Field("year", description="What the amount is for.")
    starts_on: date = Field(description="The first day of work.")
    contract: Contract = Field(description="The kind of contract.")
    location: str = Field(min_length=1, max_length=200, description="Where the work is.")
    expires_at: Moment = Field(description="Until when the candidate can answer.")
    own: dict[str, str] = Field(
        default_factory=dict, description="The template's own fields, by their keys; days as 2026-11-30."
    )
    letter: str = Field(
        "", max_length=40000, description="The letter with placeholders; empty is the template's."
    )


class OfferIn(TermsIn):
    """An offer to make."""

    offer_template_id: UUID = Field(description="The template it is made from.")


class SendIn(In):
    """How an offer is sent."""

    message: str = Field("", max_length=2000, description="A few words that stand in the mail.")


class ExtendIn(In):
    """More time for an offer."""

    expires_at: Moment = Field(description="Until when the candidate can answer.")


class OfferOut(Schema):
    """An offer."""

    id: UUID
    application_id: UUID
    offer_template_id: UUID
    approval_id: UUID | None
    state: State
    title: str
    salary_amount: Open
    salary_currency: Open
    salary_period: Period
    starts_on: date
    contract: Open
    location: str
    own: dict[str, str]
    countersigned: bool
    made_by_name: str
    created_at: datetime
    expires_at: datetime
    sent_at: datetime | None
    viewed_at: datetime | None
    accepted_at: datetime | None
    declined_at: datetime | None
    expired_at: datetime | None
    withdrawn_at: datetime | None
    decline_reason: str


class OfferPage(Schema):
    """A page of offers, newest first."""

    items: list[OfferOut]
    next_cursor: str | None


class FieldIn(In):
    """A field of a template's own."""

    label: str = Field(min_length=1, max_length=60, description="Its name; the placeholder is made of it.")
    kind: Kind = Field("text", description="What can be filled in.")
    required: bool = Field(False, description="Whether it must be filled in.")
    options: list[str] = Field(default_factory=list, max_length=50, description="Of a choice.")


class FieldOut(FieldIn):
    """A field with the key by which offers fill it."""

    key: str


class OfferTemplateIn(In):
    """A template of offers."""

    name: str = Field(min_length=1, max_length=120, description="As colleagues know it.")
    letter: str = Field(min_length=1, max_length=40000, description="Rich text with placeholders.")
    fields: list[FieldIn] = Field(default_factory=list, max_length=20, description="Fields of its own.")
    days_to_answer: int = Field(7, ge=1, le=90, description="How long the candidate has.")
    countersigned: bool = Field(False, description="Whether a member signs too.")


class OfferTemplateOut(Schema):
    """A template of offers."""

    id: UUID
    name: str
    letter: str
    fields: list[FieldOut]
    days_to_answer: int
    countersigned: bool
    created_at: datetime


class OfferTemplatePage(Schema):
    """A page of templates, newest first."""

    items: list[OfferTemplateOut]
    next_cursor: str | None
