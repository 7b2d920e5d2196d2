"""What programs send and get about rooms."""

from datetime import datetime
from uuid import UUID

from ninja import Schema
from pydantic import Field

from rolecall.interviews.models.rooms import MOST_SEATS
from rolecall.interviews.schemas import In


class RoomIn(In):
    """A room in which interviews are held."""

    name: str = Field(min_length=1, max_length=120, description="What stands on its door.")
    seats: int = Field(ge=1, le=MOST_SEATS, description="For how many people, the candidate included.")
    location_id: UUID | None = Field(None, description="Where it is; its address stands in invitations.")
    note: str = Field("", max_length=500, description="How to get there, for everybody who is invited.")


class RoomChangeIn(In):
    """What is to change; what is left out stays."""

    name: str | None = Field(None, min_length=1, max_length=120, description="What stands on its door.")
    seats: int | None = Field(None, ge=1, le=MOST_SEATS, description="For how many people it is.")
    location_id: UUID | None = Field(None, description="Where it is; null for no location.")
    note: str | None = Field(None, max_length=500, description="How to get there.")


class RoomOut(Schema):
    """A room that can be booked, for one interview at a time."""

    id: UUID = Field(description="Its id.")
    name: str = Field(description="What stands on its door.")
    seats: int = Field(description="For how many people, the candidate included.")
    location_id: UUID | None = Field(description="Where it is.")
    note: str = Field(description="How to get there.")
    created_at: datetime = Field(description="When it was added.")


class RoomPage(Schema):
    """A page of rooms, the last added first."""

    items: list[RoomOut] = Field(description="The rooms.")
    next_cursor: str | None = Field(description="For the next page.")
