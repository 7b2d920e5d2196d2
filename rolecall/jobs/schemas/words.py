"""The kinds of values that bodies and answers are made of."""

from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from rolecall.jobs.actions.fields import BRIEF, TITLE
from rolecall.kit import text

State = Literal["draft", "awaiting_approval", "open", "on_hold", "closed", "archived"]
Visibility = Literal["public", "internal", "confidential"]
Workplace = Literal["on_site", "hybrid", "remote"]
Contract = Literal[
    "full_time", "part_time", "fixed_term", "temporary", "internship", "apprenticeship", "freelance"
]
Period = Literal["year", "month", "day", "hour"]
StageKind = Literal["sourced", "applied", "screen", "assessment", "interview", "offer", "hired"]
Part = Literal["lead_recruiter", "coordinator", "hiring_manager", "interviewer"]
RequirementKind = Literal["skill", "experience", "credential", "language", "legal"]
Necessity = Literal["must", "nice"]
Title = Annotated[str, Field(min_length=1, max_length=TITLE), AfterValidator(text.line)]
Html = Annotated[
    str,
    Field(max_length=BRIEF, description="Paragraphs, lists, headings, links; all else is taken out."),
    AfterValidator(text.block),
]
Amount = Annotated[Decimal, Field(ge=0, le=1_000_000_000, max_digits=12, decimal_places=2)]
Currency = Annotated[str, Field(pattern="^[A-Z]{3}$", examples=["EUR"])]


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")

    def given(self) -> dict[str, Any]:
        """What was sent; what was left out stays as it is, null empties it."""
        return self.model_dump(exclude_unset=True)


class Ref(Schema):
    """What it points at."""

    id: UUID
    name: str
