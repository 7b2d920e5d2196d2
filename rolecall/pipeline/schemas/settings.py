"""What programs send and get about the board, stages and reasons."""

from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import AfterValidator, Field

from rolecall.kit import text
from rolecall.pipeline.schemas.applications import In, StageKind

ReasonName = Annotated[str, Field(min_length=1, max_length=120), AfterValidator(text.line)]


class BoardStageOut(Schema):
    """One column of the board."""

    id: UUID
    name: str
    kind: StageKind
    days_limit: int | None
    people: int
    over_limit: int
    """How many have been in it for longer than the limit."""


class StatesOut(Schema):
    """How many applications are in each state."""

    active: int
    hired: int
    rejected: int
    withdrawn: int


class BoardOut(Schema):
    """How many people are where."""

    states: StatesOut
    stages: list[BoardStageOut]


class StageRemovedOut(Schema):
    """How many people went to another stage."""

    people_moved: int


class ReasonIn(In):
    """A reason for rejecting people."""

    name: ReasonName


class ReasonOut(Schema):
    """A reason for rejecting people."""

    id: UUID
    name: str


class ReasonsOut(Schema):
    """All reasons that can be chosen, in their order."""

    items: list[ReasonOut]


class ReasonOrderIn(In):
    """The reasons in their new order; those that are left out follow."""

    ids: list[UUID] = Field(max_length=500)
