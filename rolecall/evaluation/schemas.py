"""What programs send and get about interview plans and scorecards."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

Kind = Literal["phone", "video", "on_site", "take_home", "work_sample"]
Outcome = Literal["go_on", "offer", "hold", "reject"]
Recommendation = Literal["definitely_not", "no", "yes", "definitely"]


class PlannedInterviewIn(Schema):
    """An interview to add to a job's plan; fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")
    stage_id: UUID = Field(description="A stage of the job.")
    name: str = Field(min_length=1, max_length=120, description="What it is about.")
    kind: Kind = Field("video", description="How it is held.")
    minutes: int = Field(45, ge=5, le=480, description="How long it takes.")
    seats: int = Field(1, ge=1, le=12, description="How many interviewers hold it together.")
    guide: str = Field("", max_length=4000, description="What to find out, in plain text.")
    member_ids: list[UUID] = Field([], description="Members who can hold it.")
    pool_ids: list[UUID] = Field([], description="Pools of which anybody can hold it.")


class KitQuestionOut(Schema):
    """A question of a kit."""

    text: str = Field(description="What is asked.")
    good_signs: str = Field(description="How good answers sound.")
    weak_signs: str = Field(description="How weak answers sound.")
    minutes: int = Field(description="How long it takes.")


class CriterionOut(Schema):
    """What an interview assesses."""

    id: UUID = Field(description="Its id.")
    requirement_id: UUID | None = Field(description="The requirement of the job that it stems from.")
    name: str = Field(description="What is assessed.")
    anchors: list[str] = Field(description="What each of the four points means, lowest first.")


class PlannedInterviewOut(Schema):
    """An interview of a job's plan."""

    id: UUID = Field(description="Its id.")
    stage_id: UUID = Field(description="The stage in which it is held.")
    name: str = Field(description="What it is about.")
    kind: Kind = Field(description="How it is held.")
    minutes: int = Field(description="How long it takes.")
    seats: int = Field(description="How many interviewers hold it together.")
    guide: str = Field(description="What to find out.")
    member_ids: list[UUID] = Field(description="Members who can hold it.")
    pool_ids: list[UUID] = Field(description="Pools of which anybody can hold it.")
    questions: list[KitQuestionOut] = Field(description="Its kit, in order.")
    criteria: list[CriterionOut] = Field(description="What it assesses, in order.")


class InterviewPlanOut(Schema):
    """The interviews of a job, in order of stages, and the must-haves that none assesses."""

    items: list[PlannedInterviewOut] = Field(description="The interviews.")
    unassessed_requirement_ids: list[UUID] = Field(description="Must-haves that nobody will assess.")


class RatingOut(Schema):
    """How a scorecard rates one criterion, in the words of that day."""

    criterion_id: UUID = Field(description="The criterion.")
    name: str = Field(description="What was assessed.")
    points: int | None = Field(description="From 1 to 4; null when it was not assessed.")
    anchor: str = Field(description="What these points meant.")
    evidence: str = Field(description="What was seen or heard.")


class ScorecardOut(Schema):
    """One submitted version of a scorecard."""

    id: UUID = Field(description="Its id.")
    planned_interview_id: UUID = Field(description="The interview.")
    author_id: UUID = Field(description="The member who wrote it.")
    author_name: str = Field(description="Their name.")
    version: int = Field(description="1, and more for each time it was submitted again.")
    recommendation: Recommendation = Field(description="Whether they would hire the person.")
    summary: str = Field(description="In a sentence or two.")
    submitted_at: datetime = Field(description="When it was handed in.")
    ratings: list[RatingOut] = Field(description="By criterion.")


class ScorecardPage(Schema):
    """A page of scorecards, newest first."""

    items: list[ScorecardOut] = Field(description="The scorecards.")
    next_cursor: str | None = Field(description="Send it as `cursor` for the next page.")


class PersonOut(Schema):
    """A member, by id and name."""

    member_id: UUID = Field(description="Who.")
    name: str = Field(description="Their name.")


class DecisionIn(Schema):
    """What was decided; fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")
    outcome: Outcome = Field(description="How it goes on with the candidate; hold is to wait.")
    reason: str = Field(min_length=1, max_length=4000, description="Why.")
    member_ids: list[UUID] = Field(min_length=1, max_length=50, description="Who took part.")


class DecisionOut(Schema):
    """What was decided about an application. A later one supersedes it; it never changes."""

    id: UUID = Field(description="Its id.")
    outcome: Outcome = Field(description="How it goes on with the candidate; hold is to wait.")
    reason: str = Field(description="Why.")
    people: list[PersonOut] = Field(description="Who took part.")
    decided_by: UUID | None = Field(description="The member who recorded it; null for a program.")
    recorded_as: str = Field(description="The name of the member or program that recorded it.")
    decided_at: datetime = Field(description="When.")
    supersedes: UUID | None = Field(description="The decision that stood until then.")


class DecisionPage(Schema):
    """A page of decisions, the newest first: it is the one that stands."""

    items: list[DecisionOut] = Field(description="The decisions.")
    next_cursor: str | None = Field(description="Send it as `cursor` for the next page.")


class MatrixRatingOut(Schema):
    """How one scorecard rates a criterion."""

    scorecard_id: UUID = Field(description="The scorecard.")
    points: int | None = Field(description="From 1 to 4; null when it was not assessed.")
    anchor: str = Field(description="What these points meant.")
    evidence: str = Field(description="What was seen or heard.")


class MatrixRowOut(Schema):
    """One criterion across all scorecards."""

    name: str = Field(description="What is assessed.")
    requirement_id: UUID | None = Field(description="The requirement of the job that it stems from.")
    is_must: bool = Field(description="Whether the job cannot do without it.")
    ratings: list[MatrixRatingOut] = Field(description="By scorecard that speaks of it.")


class OwedOut(PersonOut):
    """A scorecard that is not handed in."""

    planned_interview_id: UUID = Field(description="The interview.")


class MatrixOut(Schema):
    """The newest scorecards about an application side by side."""

    scorecards: list[ScorecardOut] = Field(description="Each author's newest, by interview.")
    criteria: list[MatrixRowOut] = Field(description="By criterion.")
    unassessed_requirement_ids: list[UUID] = Field(description="Must-haves that nobody rated.")
    owed: list[OwedOut] = Field(description="Who interviewed and has not handed in a scorecard.")
