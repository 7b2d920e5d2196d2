"""Requisitions, their seats on jobs, and whether jobs need one."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, StrictBool

from rolecall.jobs.actions.requisition_fields import REPLACES, WHY
from rolecall.jobs.actions.requisitions import NOTE
from rolecall.jobs.actions.seats import REASON
from rolecall.jobs.actions.team import MOST_SEATS
from rolecall.jobs.schemas.words import Amount, Currency, In, Period, Ref, Title
from rolecall.kit import text
from rolecall.kit.rest import Paging

RequisitionState = Literal["draft", "awaiting", "approved", "closed"]
SeatReason = Literal["new", "replacement"]
Seats = Annotated[int, Field(ge=1, le=MOST_SEATS)]
Budget = Annotated[Decimal, Field(ge=0, le=100_000_000_000, max_digits=14, decimal_places=2)]


class RequisitionFilters(Paging):
    """Which requisitions."""

    model_config = ConfigDict(extra="forbid")

    state: RequisitionState | None = Field(None, description="Where they stand.")
    department_id: UUID | None = Field(None, description="Those of a department. See /departments.")
    hiring_manager_id: UUID | None = Field(None, description="Those of a hiring manager. See /users.")


class RequisitionChangeIn(In):
    """Changes to a requisition; what is left out stays as it is. A changed approved field asks again."""

    title: Title | None = Field(None, description="The work, as the job will be called.")
    department_id: UUID | None = Field(None, description="null for no department.")
    location_id: UUID | None = Field(None, description="null for anywhere.")
    seats: Seats | None = Field(None, description="How many people, those whose seats are on jobs included.")
    reason: SeatReason | None = Field(None, description="A new seat, or in place of somebody.")
    replaces: Annotated[str, Field(max_length=REPLACES), AfterValidator(text.line)] | None = Field(
        None, description="In whose place, where the reason is 'replacement'."
    )
    why: Annotated[str, Field(max_length=WHY), AfterValidator(text.block)] | None = Field(
        None, description="Whoever approves it reads this first; needed before it is submitted."
    )
    wanted_by: date | None = Field(None, description="null for no date.")
    salary_low: Amount | None = Field(None, description="null for no lower end.")
    salary_high: Amount | None = Field(None, description="null for no upper end.")
    salary_currency: Currency | None = Field(None, description="Of the salary and of the budget.")
    salary_period: Period | None = Field(None, description="What the salary is paid for.")
    yearly_budget: Budget | None = Field(
        None, description="What all seats may cost in a year; without it rules compare the highest salaries."
    )
    hiring_manager_id: UUID | None = Field(None, description="Who the new person will work for. See /users.")
    recruiter_id: UUID | None = Field(None, description="null for nobody yet. See /users.")


class RequisitionIn(RequisitionChangeIn):
    """A new requisition; it begins as a draft."""

    title: Title = Field(description="The work, as the job will be called.")
    hiring_manager_id: UUID = Field(description="Who the new person will work for. See /users.")


class CloseRequisitionIn(In):
    """Why its seats are given up."""

    reason: Literal["cancelled", "no_budget", "another_way"] = Field(
        "cancelled", description="Not needed any more, no budget, or filled in another way."
    )
    note: Annotated[str, Field(max_length=NOTE), AfterValidator(text.line)] = Field(
        "", description="More, for the timeline."
    )


class OpenSeatsIn(In):
    """Which job gets how many of its seats."""

    job_id: UUID = Field(description="See /jobs.")
    seats: Seats = Field(1, description="No more than are approved and on no job yet.")


class CloseOpeningIn(In):
    """Why nobody will fill the seat."""

    reason: Annotated[str, Field(min_length=1, max_length=REASON), AfterValidator(text.line)] = Field(
        description="For the timeline of the job."
    )


class RequisitionPolicyIn(In):
    """Whether a job needs an approved requisition before it opens."""

    needed: StrictBool = Field(description="Jobs that are open stay open.")


class RequisitionPolicyOut(Schema):
    """Whether a job needs an approved requisition before it opens, and since when."""

    needed: bool
    needed_since: datetime | None


class RequisitionOut(Schema):
    """A requisition as lists show it."""

    id: UUID
    reference: str
    """Its number as people say it: R-0012."""
    title: str
    state: RequisitionState
    department: Ref | None
    location: Ref | None
    seats: int
    seats_taken: int
    """How many are openings of jobs, filled ones included."""
    seats_filled: int
    reason: SeatReason
    replaces: str
    why: str
    wanted_by: date | None
    salary_low: float | None
    salary_high: float | None
    salary_currency: str | None
    salary_period: Period
    yearly_budget: float | None
    hiring_manager: Ref
    recruiter: Ref | None
    asked_by_id: UUID | None
    """null when a key asked for it."""
    asked_by_name: str
    submitted_at: datetime | None
    """null while it is a draft, or a draft again."""
    approved_at: datetime | None
    """null again while a changed field is asked for anew."""
    closed_at: datetime | None
    close_reason: Literal["filled", "withdrawn", "cancelled", "no_budget", "another_way"] | None
    close_note: str
    created_at: datetime
    updated_at: datetime


class RequisitionPage(Schema):
    """A page of requisitions, newest first."""

    items: list[RequisitionOut]
    next_cursor: str | None


class RequisitionSeatOut(Schema):
    """One seat of a requisition on a job."""

    id: UUID
    job_id: UUID
    opened_at: datetime
    """When the requisition was approved."""
    target_date: date | None
    filled_at: datetime | None
    closed_at: datetime | None
    close_reason: str
    days_to_fill: int | None
    """Whole days from approval to acceptance; null while nobody fills it."""


class RequisitionSeatsOut(Schema):
    """What became of the seats of a requisition, the oldest first."""

    items: list[RequisitionSeatOut]
    time_to_fill_days: int | None
    """The median of those that are filled."""
    time_to_fill_n: int
    """Of how many seats."""
