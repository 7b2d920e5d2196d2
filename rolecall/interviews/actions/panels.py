"""Panels: several interviews of one candidate, planned by constraints and booked together or not at all."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from rolecall.interviews import access
from rolecall.interviews.actions.booking import book
from rolecall.interviews.errors import NothingToPlan, PlanIsOld
from rolecall.interviews.locking import hold
from rolecall.interviews.models import Interview
from rolecall.interviews.queries.panels import Ask, Holder, ask_of, seats_of
from rolecall.interviews.solving import Answer, Booking, Cost, Plan, check, relaxed, solve
from rolecall.interviews.wishes import Wish
from rolecall.kit.events import Actor
from rolecall.pipeline.models import Application

UNKNOWN = Cost(0, 0, 0, 0)
"""What a plan that came from outside costs: nobody asks when it is booked."""
SECONDS = 2.0
"""So long may the search take; what it has found by then is shown."""


def plan_panel(
    application: Application, wish: Wish, *, by: Actor, holders: Sequence[Holder] | None = None
) -> tuple[Ask, Answer]:
    """The best plans for a panel, or what to give up. Changes nothing.

    `holders` are those of the application, where they were read already.
    """
    access.must_schedule(by, application)
    application.must_be_active()
    ask = ask_of(application, wish, holders=holders)
    if ask is None:
        raise NothingToPlan
    answer = solve(ask.request, seconds=SECONDS)
    # a panel of which every interview is left out is none: then the days are too few
    return ask, replace(answer, give_up=()) if _leaves_nothing(answer, ask) else answer


def _leaves_nothing(answer: Answer, ask: Ask) -> bool:
    given_up = [each.constraint for each in answer.give_up]
    return not any(each.places for each in relaxed(ask.request, given_up).sessions)


def book_panel(
    application: Application, wish: Wish, bookings: Sequence[Booking], *, by: Actor, zone: str
) -> list[Interview]:
    """Book all interviews of a plan, or none.

    Nothing that comes with the plan is believed: it is held against the wish anew, as people, rooms and the
    candidate stand now, while nobody else can book them. Raises `PlanIsOld` where it does not hold any more.
    """
    access.must_schedule(by, application)
    application.must_be_active()
    with transaction.atomic():
        _hold(application, bookings)
        ask = ask_of(application, wish)
        if ask is None:
            raise NothingToPlan
        _must_hold(bookings, ask)
        return [
            _booked(application, each, ask, by, wish, zone)
            for each in sorted(bookings, key=lambda each: each.starts_at)
        ]


def _hold(application: Application, bookings: Sequence[Booking]) -> None:
    hold(
        members=[UUID(key) for each in bookings for key in each.everybody],
        rooms=[UUID(each.room) for each in bookings if each.room],
        candidate=application.candidate_id,
    )


def _must_hold(bookings: Sequence[Booking], ask: Ask) -> None:
    if check(Plan(tuple(bookings), UNKNOWN), ask.request):
        raise PlanIsOld


def _booked(
    application: Application, booking: Booking, ask: Ask, by: Actor, wish: Wish, zone: str
) -> Interview:
    planned = ask.planned[booking.session]
    return book(
        application,
        by=by,
        seats=seats_of(booking, ask),
        starts_at=booking.starts_at,
        minutes=planned.minutes,
        title=planned.name,
        zone=zone,
        planned=planned,
        candidate_zone=wish.zone.key,
        room=ask.rooms[booking.room] if booking.room else None,
    )
