"""What programs send and get about panels."""

from collections.abc import Sequence
from datetime import date, time
from typing import Annotated, Any
from uuid import UUID

from ninja import Schema
from pydantic import Field

from rolecall.interviews.hours import is_zone
from rolecall.interviews.queries.panels import Ask, Holder, problems_of, seats_of
from rolecall.interviews.schemas import In, InterviewOut, Part, TimeOfDay
from rolecall.interviews.solving import Answer, Booking
from rolecall.interviews.wishes import MOST_SESSIONS, Wish, code_of, constraint_from, plan_code
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.rest import Moment


class PanelIn(In):
    """Several interviews of the job's plan to hold in one go."""

    planned_ids: list[UUID] = Field(
        min_length=1, max_length=MOST_SESSIONS, description="Interviews of the job's plan."
    )
    earliest: date = Field(description="The first day, in the candidate's zone.")
    latest: date = Field(description="The last day, at most 31 days after the first.")
    zone: str = Field(max_length=60, description="The candidate's zone: Europe/Athens.")
    opens: TimeOfDay = Field(time(9), description="When the candidate's day begins, on their clocks.")
    closes: TimeOfDay = Field(time(18), description="When it ends.")
    weekdays: list[Annotated[int, Field(ge=0, le=6)]] = Field(
        [0, 1, 2, 3, 4], min_length=1, max_length=7, description="On which days; 0 is Monday, 6 is Sunday."
    )
    room_for: list[UUID] = Field([], max_length=MOST_SESSIONS, description="Those of them that need a room.")
    shadow_for: list[UUID] = Field(
        [], max_length=MOST_SESSIONS, description="Those of them in which somebody in training listens."
    )
    days: int = Field(1, ge=1, le=MOST_SESSIONS, description="On how many days at the most.")
    least_break: int = Field(0, ge=0, le=240, description="Minutes between two of a day, at least.")
    most_break: int | None = Field(60, ge=0, le=960, description="Minutes at the most; null is without end.")
    in_order: bool = Field(False, description="Whether they follow one another as in the plan.")
    given_up: list[str] = Field(
        [], max_length=60, description="Constraints to do without, each as `give_up` named it."
    )


class PlannedSeatOut(Schema):
    """Who would sit in an interview of a plan."""

    member_id: UUID = Field(description="A member.")
    part: Part = Field(description="Whether they lead, take part, or learn.")


class PlannedBookingOut(Schema):
    """One interview of a plan, not booked yet."""

    planned_id: UUID = Field(description="Which interview of the job's plan.")
    starts_at: Moment = Field(description="When it would begin.")
    ends_at: Moment = Field(description="When it would end.")
    seats: list[PlannedSeatOut] = Field(description="Who would interview.")
    room_id: UUID | None = Field(description="In which room, if it needs one.")


class PlanOut(Schema):
    """A plan for all of the interviews."""

    bookings: list[PlannedBookingOut] = Field(description="In the order of time.")
    reasons: list[str] = Field(description="What speaks for it, and what it asks of people.")
    code: str = Field(description="The plan as booking it wants it back.")


class GiveUpOut(Schema):
    """What to give up where there is no plan."""

    constraint: str = Field(description="What to name in `given_up`.")
    sentence: str = Field(description="What stands in the way.")
    act: str = Field(description="What giving it up means.")


class PlansOut(Schema):
    """Up to three plans that really differ, the best first; without any, the smallest set to give up."""

    plans: list[PlanOut] = Field(description="The plans.")
    give_up: list[GiveUpOut] = Field(description="All of these together, and there is a plan.")
    is_cut: bool = Field(description="Whether there was no time to look at everything.")
    left_out_ids: list[UUID] = Field(description="Interviews that nobody is to hold, by what was given up.")


class BookPanelIn(PanelIn):
    """A plan to book, with the wish that it came from."""

    plan: str = Field(min_length=1, max_length=8000, description="The `code` of a plan.")


class PanelOut(Schema):
    """The interviews that were booked."""

    items: list[InterviewOut] = Field(description="In the order of time.")


def wish_from(payload: PanelIn, holders: Sequence[Holder]) -> Wish:
    """The wish that a body means; what cannot be meant is refused by its field."""
    if not is_zone(payload.zone):
        raise Invalid({"zone": "Name a zone, such as Europe/Athens."})
    given_up = [constraint_from(code) for code in payload.given_up]
    if None in given_up:
        raise Invalid({"given_up": "Name constraints as `give_up` of the plans named them."})
    known = {each.planned.id: each for each in holders}
    if not known.keys() >= {*payload.planned_ids, *payload.room_for, *payload.shadow_for}:
        raise Invalid({"planned_ids": "Name interviews of this job's plan."})
    wish = Wish(
        planned=tuple(each for each in known if each in payload.planned_ids),
        zone=clock.zone_named(payload.zone),
        weekdays=frozenset(payload.weekdays),
        with_room=frozenset(payload.room_for),
        with_shadow=frozenset(payload.shadow_for),
        given_up=tuple(each for each in given_up if each),
        **payload.dict(include=AS_THEY_ARE),
    )
    problems = problems_of(wish, holders)
    if problems:
        raise Invalid({"planned_ids" if name == "planned" else name: each for name, each in problems.items()})
    return wish


AS_THEY_ARE = {"earliest", "latest", "opens", "closes", "days", "least_break", "most_break", "in_order"}


def plans_json(ask: Ask, found: Answer) -> dict[str, Any]:
    """Plans, or what to give up, as programs read them."""
    return {
        "plans": [
            {
                "bookings": [_booking_json(each, ask) for each in plan.bookings],
                "reasons": plan.reasons,
                "code": plan_code(plan.bookings),
            }
            for plan in found.plans
        ],
        "give_up": [
            {"constraint": code_of(each.constraint), "sentence": each.sentence, "act": each.act}
            for each in found.give_up
        ],
        "is_cut": found.is_cut,
        "left_out_ids": [each.id for each in ask.left_out],
    }


def _booking_json(booking: Booking, ask: Ask) -> dict[str, Any]:
    return {
        "planned_id": booking.session,
        "starts_at": booking.starts_at,
        "ends_at": booking.ends_at,
        "seats": [{"member_id": member_id, "part": part} for member_id, part in seats_of(booking, ask)],
        "room_id": booking.room,
    }
