"""Booking an interview, changing it, cancelling it."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.conf import settings

from rolecall.accounts.models import Member
from rolecall.accounts.sight import member_of
from rolecall.interviews import access, meetings, tasks, told
from rolecall.interviews.actions import recounting
from rolecall.interviews.actions.apart import kept_apart
from rolecall.interviews.actions.recounting import SeatWanted
from rolecall.interviews.errors import AlreadyOver, InThePast, NobodySits, NotBooked, TooFar
from rolecall.interviews.events import InterviewBooked, InterviewCancelled
from rolecall.interviews.models import Interview, Seat
from rolecall.interviews.models.interviews import CANCELLED
from rolecall.kit import clock
from rolecall.kit.db import uuid7
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.pipeline.actions import places
from rolecall.pipeline.models import Application

FARTHEST = timedelta(days=730)


def book(
    application: Application,
    *,
    by: Actor,
    seats: Sequence[SeatWanted],
    starts_at: datetime,
    minutes: int,
    title: str,
    zone: str,
    **more: Any,
) -> Interview:
    """Book an interview and invite everybody; `more` are other fields: planned, room, place, note …"""
    access.must_schedule(by, application)
    application.must_be_active()
    _must_be_to_come(starts_at)
    wanted = _members_of(seats)
    interview = _drafted(application, by, starts_at, timedelta(minutes=minutes), title, zone, more)
    with kept_apart(interview, [each for each, _ in wanted]):
        _must_still_be_active(application)
        interview.save()
        Seat.objects.bulk_create(_seat(interview, each) for each in wanted)
    record(InterviewBooked(**recounting.about(interview), **recounting.time_of(interview, wanted)), by=by)
    tasks.tell_all(interview)
    return interview


def change(
    interview: Interview,
    *,
    by: Actor,
    starts_at: datetime | None = None,
    minutes: int | None = None,
    seats: Sequence[SeatWanted] | None = None,
    **more: Any,
) -> Interview:
    """Give an interview another time, other people or another place, and tell everybody what is new for them.

    Whoever finds nothing new in it is not told, and no answer to the invitation is asked of them anew.
    """
    locked = _locked(interview)
    access.must_schedule(by, locked.application)
    _must_be_changeable(locked)
    length = timedelta(minutes=minutes) if minutes else locked.length
    start = starts_at or locked.starts_at
    _must_be_to_come(start)
    held = sorted((seat.member_id, seat.part) for seat in locked.held_seats())
    wanted = _members_of(seats) if seats is not None else held
    is_moved = (start, start + length) != (locked.starts_at, locked.ends_at)
    if not is_moved and wanted == held and _says(locked, more):
        return locked
    before, known = recounting.facts(locked, held), told.to_candidate(locked, held)
    known_to_members = told.to_member(locked, held)
    locked.starts_at, locked.ends_at = start, start + length
    for name, value in more.items():
        setattr(locked, name, value)
    locked.sequence += 1
    if told.to_candidate(locked, wanted) != known:
        locked.candidate_answer = "none"
    with kept_apart(locked, [each for each, _ in wanted]):
        locked.save()
        asks_anew = told.asks_anew(known_to_members, told.to_member(locked, wanted))
        left = _reseat(locked, wanted, asks_anew=asks_anew)
    record(recounting.changed(locked, wanted, since=before), by=by)
    tasks.tell_all(locked, left=left)
    return locked


def _says(interview: Interview, words: Mapping[str, Any]) -> bool:
    """Whether all of it is said of an interview already; the zone of whoever says it is no matter."""
    return all(getattr(interview, name) == value for name, value in words.items() if name != "zone")


def cancel(interview: Interview, *, by: Actor, reason: str = "") -> Interview:
    """Call an interview off, give everybody their time back and tell them."""
    locked = _locked(interview)
    access.must_schedule(by, locked.application)
    _must_be_changeable(locked)
    left = [seat.member_id for seat in locked.held_seats()]
    locked.state, locked.cancel_reason = CANCELLED, reason.strip()[:500]
    locked.sequence += 1
    locked.save()
    locked.seats.filter(released_at=None).update(released_at=clock.now())
    record(InterviewCancelled(**recounting.about(locked), reason=locked.cancel_reason), by=by)
    tasks.tell_all(locked, left=left)
    return locked


def _reseat(interview: Interview, wanted: list[SeatWanted], *, asks_anew: bool) -> list[UUID]:
    """Seat these people at the interview's time, and say who no longer sits there."""
    held = {seat.member_id: seat for seat in interview.seats.select_for_update().filter(released_at=None)}
    parts = dict(wanted)
    left = [member_id for member_id in held if member_id not in parts]
    interview.seats.filter(released_at=None, member__in=left).update(released_at=clock.now())
    for member_id, part in wanted:
        seat = held.get(member_id) or _seat(interview, (member_id, part))
        seat.part, seat.starts_at, seat.ends_at = part, interview.starts_at, interview.ends_at
        seat.answer = "none" if asks_anew else seat.answer
        seat.save()
    return left


def _drafted(
    application: Application,
    by: Actor,
    starts_at: datetime,
    length: timedelta,
    title: str,
    zone: str,
    more: dict[str, Any],
) -> Interview:
    interview_id, template = uuid7(), meetings.template()
    if more.get("room"):
        template.place = ""
    for name in ("place", "meeting_link"):
        more[name] = meetings.fill(more.get(name) or getattr(template, name), application, interview_id)
    return Interview(
        id=interview_id,
        uid=f"{interview_id}@{settings.MAIL_DOMAIN}",
        application=application,
        title=title.strip()[:120],
        starts_at=starts_at,
        ends_at=starts_at + length,
        zone=zone,
        booked_by=member_of(by),
        **more,
    )


def _seat(interview: Interview, wanted: SeatWanted) -> Seat:
    return Seat(
        interview=interview,
        member_id=wanted[0],
        part=wanted[1],
        starts_at=interview.starts_at,
        ends_at=interview.ends_at,
    )


def _members_of(seats: Sequence[SeatWanted]) -> list[SeatWanted]:
    here = set(
        Member.objects.active().filter(id__in=[each for each, _ in seats]).values_list("id", flat=True)
    )
    wanted = dict(seats)
    if not wanted or not here.issuperset(wanted):
        raise NobodySits
    # always in the same order, so that two bookings of the same people wait for each other, not in a ring
    return sorted(wanted.items())


def _locked(interview: Interview) -> Interview:
    Interview.objects.select_for_update().get(id=interview.id)
    found = Interview.objects.select_related(
        "application__job", "application__candidate__organization", "room__location"
    )
    return found.prefetch_related("seats").get(id=interview.id)


def _must_still_be_active(application: Application) -> None:
    # whoever withdraws at this moment waits, and then finds the interview to cancel; or was first
    places.hold([application])
    application.must_be_active()


def _must_be_changeable(interview: Interview) -> None:
    if not interview.is_booked:
        raise NotBooked
    if interview.is_over:
        raise AlreadyOver


def _must_be_to_come(starts_at: datetime) -> None:
    if starts_at <= clock.now():
        raise InThePast
    if starts_at > clock.now() + FARTHEST:
        raise TooFar
