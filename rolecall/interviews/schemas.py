"""What programs send and get about interviews."""

import re
from datetime import datetime, time
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field, WithJsonSchema

from rolecall.kit.rest import Moment, Paging

Part = Literal["lead", "panel", "shadow"]
Answer = Literal["none", "accepted", "declined", "tentative"]
ON_A_CLOCK = r"^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$"


def _as_written(value: object) -> object:
    if isinstance(value, time) or (isinstance(value, str) and re.fullmatch(ON_A_CLOCK, value, re.ASCII)):
        return value
    raise ValueError("Write the time of day like 09:30.")


TimeOfDay = Annotated[
    time, BeforeValidator(_as_written), WithJsonSchema({"type": "string", "pattern": ON_A_CLOCK})
]
"""What a clock shows, in a zone that is said elsewhere: the format 'time' of JSON Schema has one in it."""


class In(Schema):
    """A body: fields that are not named are refused."""

    model_config = ConfigDict(extra="forbid")


class InterviewFilters(Paging):
    """Which interviews are listed."""

    application_id: UUID | None = Field(None, description="Only those of this application.")
    member_id: UUID | None = Field(None, description="Only those in which this member sits.")
    state: Literal["booked", "cancelled"] | None = Field(None, description="Only those that stand so.")
    starts_after: Moment | None = Field(None, description="Only those that begin at this moment or later.")
    starts_before: Moment | None = Field(None, description="Only those that begin before this moment.")

    def narrowing(self) -> dict[str, Any]:
        """What it asks for, beside the page."""
        return self.dict(include={*InterviewFilters.model_fields} - {*Paging.model_fields})


class SeatIn(In):
    """Who sits in an interview."""

    member_id: UUID = Field(description="A member of the organization.")
    part: Part = Field("panel", description="Whether they lead, take part, or learn.")


class InterviewIn(In):
    """An interview to book."""

    planned_id: UUID | None = Field(None, description="The interview of the job's plan that it is, if any.")
    title: str = Field(min_length=1, max_length=120, description="What it is called in calendars.")
    starts_at: Moment = Field(description="When it begins.")
    minutes: int = Field(ge=5, le=720, description="How long it takes.")
    zone: str = Field("UTC", max_length=60, description="The zone in which it was arranged: Europe/Athens.")
    seats: list[SeatIn] = Field(min_length=1, max_length=20, description="Who interviews.")
    room_id: UUID | None = Field(None, description="A room of the organization; GET /rooms lists them.")
    place: str = Field(
        "", max_length=300, description="An address; empty: the template's, unless a room is named."
    )
    meeting_link: str = Field(
        "",
        max_length=500,
        pattern="^(https://.*)?$",
        description="An address to meet at; empty: the template's.",
    )
    note: str = Field("", max_length=2000, description="For the interviewers.")


class InterviewChangeIn(In):
    """What is to change; what is left out stays."""

    starts_at: Moment | None = Field(None, description="When it begins from now on.")
    minutes: int | None = Field(None, ge=5, le=720, description="How long it takes from now on.")
    seats: list[SeatIn] | None = Field(
        None, min_length=1, max_length=20, description="Who interviews from now on."
    )
    room_id: UUID | None = Field(None, description="Its room from now on; null for none.")
    place: str | None = Field(None, max_length=300, description="Where it is from now on.")
    meeting_link: str | None = Field(
        None, max_length=500, pattern="^(https://.*)?$", description="The address to meet at from now on."
    )


class CancelIn(In):
    """Why it does not take place."""

    reason: str = Field("", max_length=500, description="Everybody who was invited reads it.")


class SeatOut(Schema):
    """A seat in an interview."""

    member_id: UUID = Field(description="Who sits there.")
    part: Part = Field(description="Whether they lead, take part, or learn.")
    answer: Answer = Field(description="What they answered to the invitation.")


class InterviewOut(Schema):
    """An interview."""

    id: UUID = Field(description="Its id.")
    application_id: UUID = Field(description="The application that it is about.")
    planned_id: UUID | None = Field(description="The interview of the job's plan that it is, if any.")
    title: str = Field(description="What it is called in calendars.")
    starts_at: datetime = Field(description="When it begins.")
    ends_at: datetime = Field(description="When it ends.")
    zone: str = Field(description="The zone in which it was arranged.")
    room_id: UUID | None = Field(description="The room of the organization in which it is.")
    place: str = Field(description="What else is said of the place.")
    meeting_link: str = Field(description="An address to meet at.")
    state: Literal["booked", "cancelled"] = Field(description="Whether it takes place.")
    cancel_reason: str = Field(description="Why it does not.")
    uid: str = Field(description="Its UID in calendars.")
    sequence: int = Field(description="How often it was changed; the SEQUENCE in calendars.")
    candidate_answer: Answer = Field(description="What the candidate answered to the invitation.")
    seats: list[SeatOut] = Field(description="Who interviews.")
    created_at: datetime = Field(description="When it was booked.")


class InterviewPage(Schema):
    """A page of interviews, the last booked first."""

    items: list[InterviewOut] = Field(description="The interviews.")
    next_cursor: str | None = Field(description="For the next page.")


class FreeIn(In):
    """Whose shared time is looked for."""

    member_ids: list[UUID] = Field(min_length=1, max_length=20, description="Who is to sit there.")
    since: Moment = Field(description="From when.")
    until: Moment = Field(description="Until when, at most 31 days later.")
    minutes: int = Field(60, ge=5, le=720, description="How long the interview takes.")


class FreeOut(Schema):
    """The times at which everybody is free."""

    starts: list[datetime] = Field(description="When an interview with all of them could begin.")


class SchedulingLinkIn(In):
    """A link with which the candidate chooses a time."""

    title: str = Field(min_length=1, max_length=120, description="What the interview is called.")
    minutes: int = Field(ge=5, le=720, description="How long it takes.")
    seats: list[SeatIn] = Field(min_length=1, max_length=20, description="Who interviews.")
    days: int = Field(14, ge=1, le=90, description="How long the link is open.")
    hours_of_notice: int = Field(24, ge=1, le=336, description="How near a time may be.")
    mail: bool = Field(True, description="Whether the candidate gets it by mail.")


class SchedulingLinkSeenOut(Schema):
    """A link that lets a candidate choose a time; its address is told when it is made."""

    id: UUID = Field(description="Its id.")
    application_id: UUID = Field(description="The application that it is for.")
    title: str = Field(description="What the interview is called.")
    minutes: int = Field(description="How long it takes.")
    expires_at: datetime = Field(description="Until when it is open.")
    withdrawn_at: datetime | None = Field(description="When it was taken back.")


class SchedulingLinkOut(Schema):
    """A link with which the candidate chooses a time."""

    id: UUID = Field(description="Its id.")
    url: str = Field(description="The address; whoever has it is let in.")
    expires_at: datetime = Field(description="Until when it is open.")


class ReplyIn(In):
    """An answer to an invitation, as it came by mail."""

    ics: str = Field(min_length=1, max_length=200_000, description="The text/calendar part, METHOD:REPLY.")


class ReplyOut(Schema):
    """What came of it."""

    result: Literal["taken", "ignored"] = Field(
        description="'ignored': it answers an older invitation, or is nobody's who was invited."
    )


class ScorecardReplyIn(In):
    """An answer to a question for a scorecard, as it came by mail."""

    mail: str = Field(min_length=1, max_length=500_000, description="The whole mail, headers included.")


class ScorecardReplyOut(Schema):
    """What came of it."""

    result: Literal["submitted", "kept", "ignored"] = Field(
        description="'kept': a draft, and its author is told what is missing; 'ignored': it changed nothing."
    )


class HoursIn(In):
    """Open hours on one weekday."""

    weekday: int = Field(ge=0, le=6, description="Monday is 0.")
    opens: TimeOfDay = Field(description="From when.")
    closes: TimeOfDay = Field(description="Until when; midnight ends the day.")


class AvailabilityIn(In):
    """When a member takes interviews."""

    zone: str = Field(max_length=60, description="The zone of the hours: Europe/Athens.")
    hours: list[HoursIn] = Field(max_length=28, description="The working hours.")
    minutes_before: int = Field(0, ge=0, le=240, description="What stays free before an interview.")
    minutes_after: int = Field(0, ge=0, le=240, description="What stays free after one.")
    most_a_day: int | None = Field(None, ge=1, le=50, description="The most interviews on one day.")
    most_a_week: int | None = Field(None, ge=1, le=200, description="The most interviews in one week.")


class AvailabilityOut(AvailabilityIn):
    """When a member takes interviews."""

    member_id: UUID = Field(description="Whose hours these are.")
