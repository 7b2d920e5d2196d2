"""What programs send and get about approvals."""

from datetime import datetime
from decimal import Decimal
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

Role = Literal["admin", "recruiter", "hiring_manager", "interviewer"]
State = Literal["waiting", "approved", "declined", "cancelled"]


class StepIn(Schema):
    """One step of a rule; those named are all asked at once."""

    model_config = ConfigDict(extra="forbid")
    needed: int = Field(1, ge=1, le=50, description="How many of them must approve.")
    user_ids: list[UUID] = Field(default_factory=list, max_length=50, description="Members by name.")
    roles: list[Role] = Field(
        default_factory=list,
        max_length=4,
        description="Everybody of these roles; hiring managers of the job.",
    )


class ApprovalRuleIn(Schema):
    """A rule that asks for approval."""

    model_config = ConfigDict(extra="forbid")
    kind: str = Field(max_length=30, description="What is approved: 'offer'.")
    name: str = Field(min_length=1, max_length=120, description="When it asks, in words.")
    department_id: UUID | None = Field(None, description="Only for jobs of this department.")
    amount_from: Decimal | None = Field(
        None, ge=0, max_digits=14, decimal_places=2, description="Only from this yearly amount."
    )
    amount_to: Decimal | None = Field(
        None, ge=0, max_digits=14, decimal_places=2, description="Only below this yearly amount."
    )
    currency: str = Field("", max_length=3, description="Of the amounts; others always ask.")
    steps: list[StepIn] = Field(min_length=1, max_length=10, description="In order.")


class StepOut(Schema):
    """One step of a rule."""

    needed: int
    user_ids: list[UUID]
    roles: list[str]


class ApprovalRuleOut(Schema):
    """A rule that asks for approval."""

    id: UUID
    kind: str
    name: str
    department_id: UUID | None
    amount_from: str | None
    amount_to: str | None
    currency: str
    steps: list[StepOut]


class ApprovalRulePage(Schema):
    """A page of rules, newest first."""

    items: list[ApprovalRuleOut]
    next_cursor: str | None


class VoteOut(Schema):
    """What an approver said."""

    user_id: UUID
    name: str
    instead_of: str | None
    answer: Literal["yes", "no", "ask", "reply"]
    comment: str
    by_mail: bool
    created_at: datetime


class ApprovalStepOut(Schema):
    """One step of the present round."""

    position: int
    needed: int
    is_current: bool
    done_at: datetime | None
    approver_ids: list[UUID]
    votes: list[VoteOut]


class ApprovalOut(Schema):
    """That something was put to approval."""

    id: UUID
    kind: str
    subject_id: UUID
    title: str
    fields: dict[str, str]
    rule_name: str
    requested_by_id: UUID | None
    requested_by_name: str
    round: int
    state: State
    created_at: datetime
    decided_at: datetime | None


class ApprovalWhole(ApprovalOut):
    """An approval with its steps."""

    steps: list[ApprovalStepOut]


class ApprovalPage(Schema):
    """A page of approvals, newest first."""

    items: list[ApprovalOut]
    next_cursor: str | None
