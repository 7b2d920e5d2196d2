"""What programs send and get about applications."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from rolecall.kit import text
from rolecall.kit.rest import Paging
from rolecall.kit.withholding import Open
from rolecall.questions.schemas import AnswerOut

State = Literal["active", "hired", "rejected", "withdrawn"]
StageKind = Literal["sourced", "applied", "screen", "assessment", "interview", "offer", "hired"]
Note = Annotated[str, Field(max_length=5000), AfterValidator(text.block)]


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")


class ApplicationFilters(Paging):
    """Which applications."""

    model_config = ConfigDict(extra="forbid")

    job_id: UUID | None = None
    candidate_id: UUID | None = None
    stage_id: UUID | None = None
    state: State | None = None


class ApplicationIn(In):
    """A candidate to be put on a job's pipeline."""

    candidate_id: UUID
    job_id: UUID
    stage_id: UUID | None = Field(None, description="Where people arrive, when it is left out.")
    source_id: UUID | None = Field(None, description="The candidate's own source, when it is left out.")


class MoveIn(In):
    """Where to."""

    stage_id: UUID


class MoveManyIn(In):
    """Who, and where to."""

    application_ids: list[UUID] = Field(min_length=1, max_length=500)
    stage_id: UUID


class WithdrawIn(In):
    """Why, in the candidate's words."""

    note: Note = ""


class HireIn(In):
    """Which seat is filled, and the first day."""

    opening_id: UUID | None = Field(None, description="The oldest unfilled one, when it is left out.")
    starts_on: date | None = None


class UndoIn(In):
    """What to take back."""

    act_id: UUID | None = Field(None, description="The last act on the application, when it is left out.")


class UndoManyIn(In):
    """Which act to take back, by the `act_id` that it answered with."""

    act_id: UUID


class CandidateRef(Schema):
    """Who."""

    id: UUID
    name: str


class JobRef(Schema):
    """Which job."""

    id: UUID
    title: Open


class StageRef(Schema):
    """Which stage."""

    id: UUID
    name: Open
    kind: StageKind


class SourceRef(Schema):
    """Where from."""

    id: UUID
    name: Open


class MustHavesOut(Schema):
    """How many answers that must be given were asked for, and how many were given."""

    met: int
    asked: int


class ApplicationOut(Schema):
    """One candidate for one job."""

    id: UUID
    state: State
    candidate: CandidateRef
    job: JobRef
    stage: StageRef
    source: SourceRef | None
    applied_at: datetime
    stage_entered_at: datetime
    versions: int
    """How many times the person sent the form."""
    must_haves: MustHavesOut
    is_new: bool
    """Whether nobody has looked at it yet."""
    days_to_hire: int | None
    created_at: datetime
    updated_at: datetime


class ApplicationsOut(Schema):
    """A page of applications, newest first."""

    items: list[ApplicationOut]
    next_cursor: str | None


class VisitedStage(Schema):
    """A stage that the application was in."""

    id: UUID
    name: Open


class StageVisitOut(Schema):
    """That the application was in a stage, from when to when."""

    stage: VisitedStage
    entered_at: datetime
    left_at: datetime | None
    seconds: int | None


class RejectionOut(Schema):
    """Why and by whom it was rejected."""

    id: UUID
    reason_id: UUID | None
    reason: Open | None
    note: str
    by: str
    by_rule: bool
    rejected_at: datetime


class ApplicationDetailOut(ApplicationOut):
    """One application with where it has been, and why it ended."""

    stage_visits: list[StageVisitOut]
    rejection: RejectionOut | None


class ActedOut(Schema):
    """The application as it is now; `act_id` takes the act back, null when nothing was changed."""

    application: ApplicationOut
    act_id: UUID | None


class HiredOut(ActedOut):
    """A person was hired; `job_filled` when no opening of the job is left."""

    opening_id: UUID | None
    job_filled: bool


class MovedOut(Schema):
    """What became of one of many."""

    application_id: UUID
    outcome: Literal["moved", "unchanged", "refused"]
    code: str | None
    """The name of the rule that refused it."""
    detail: str | None
    """Why, for people."""


class MovedManyOut(Schema):
    """What became of each; `act_id` takes all of it back."""

    act_id: UUID | None
    moved: int
    results: list[MovedOut]


class UndoneOut(Schema):
    """How many are back where they were, and how many were left alone: something has happened since."""

    undone: int
    left_alone: int


class SentOut(Schema):
    """What the person sent, one time of several."""

    version: int
    sent_at: datetime
    name: str
    email: str
    phone: str
    cover_letter: str
    resume_id: UUID | None
    answers: list[AnswerOut]


class AnswersOut(Schema):
    """Everything that the person sent, oldest first."""

    items: list[SentOut]
