"""The parts of a job: requirements, stages, hiring team, openings."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field

from rolecall.jobs.actions import RequirementRow
from rolecall.jobs.actions.requirements import LEVEL, MOST, MOST_YEARS, TEXT
from rolecall.jobs.actions.stages import MOST_DAYS, MOST_STAGES, NAME
from rolecall.jobs.actions.team import MOST_MATES
from rolecall.jobs.schemas.words import In, Necessity, Part, RequirementKind, StageKind
from rolecall.kit import text

Days = Annotated[int, Field(ge=1, le=MOST_DAYS)]
Name = Annotated[str, Field(min_length=1, max_length=NAME), AfterValidator(text.line)]


class RequirementIn(In):
    """One thing the work needs; the same words or the same id keep the requirement."""

    id: UUID | None = None
    text: Annotated[str, Field(min_length=1, max_length=TEXT), AfterValidator(text.line)]
    kind: RequirementKind = "skill"
    necessity: Necessity = "must"
    level: Annotated[str, Field(max_length=LEVEL), AfterValidator(text.line)] = ""
    years: int | None = Field(None, ge=0, le=MOST_YEARS)

    def row(self) -> RequirementRow:
        """The requirement as `actions` take it."""
        return RequirementRow(self.text, self.kind, self.necessity, self.level, self.years, self.id)


class RequirementsIn(In):
    """The whole list, in order."""

    requirements: list[RequirementIn] = Field(max_length=MOST)


class RequirementOut(Schema):
    """One thing the work needs."""

    id: UUID
    text: str
    kind: RequirementKind
    necessity: Necessity
    level: str
    years: int | None


class RequirementsOut(Schema):
    """The requirements of a job, in order."""

    items: list[RequirementOut]


BLIND = "Until they have passed it, hiring managers and interviewers do not learn who the people are."


class StageIn(In):
    """A new stage."""

    name: Name
    kind: StageKind
    days_limit: Days | None = None
    blind: bool = Field(False, description=BLIND)
    position: int | None = Field(
        None, ge=0, le=MOST_STAGES, description="Before the last stage, when it is left out."
    )


class StageChangeIn(In):
    """Changes to a stage; what is left out stays as it is."""

    name: Name | None = None
    kind: StageKind | None = None
    days_limit: Days | None = Field(None, description="null for no limit.")
    blind: bool | None = Field(None, description=BLIND)


class StageOrderIn(In):
    """The ids of all stages of the job, in their new order."""

    stages: list[UUID] = Field(min_length=1, max_length=MOST_STAGES)


class StageOut(Schema):
    """One step of the pipeline."""

    id: UUID
    name: str
    kind: StageKind
    days_limit: int | None
    blind: bool = Field(description=BLIND)
    position: int


class StagesOut(Schema):
    """The stages of a job, in order."""

    items: list[StageOut]


class MateIn(In):
    """A member and their part."""

    user_id: UUID
    part: Part


class TeamIn(In):
    """The whole hiring team."""

    team: list[MateIn] = Field(max_length=MOST_MATES)


class MateOut(Schema):
    """A member of the hiring team."""

    user_id: UUID
    name: str
    part: Part


class TeamOut(Schema):
    """The hiring team of a job, the lead recruiter first."""

    items: list[MateOut]


class OpeningOut(Schema):
    """One seat of the job."""

    id: UUID
    requisition_id: UUID | None
    """The requisition whose seat it is."""
    opened_at: datetime
    target_date: date | None
    filled_at: datetime | None
    closed_at: datetime | None
    close_reason: str


class OpeningsOut(Schema):
    """The openings of a job, filled and closed ones too, oldest first."""

    items: list[OpeningOut]
