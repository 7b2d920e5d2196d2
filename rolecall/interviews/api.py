"""Interviews, free times, links for candidates, answers and working hours, for programs."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Member
from rolecall.evaluation.models import PlannedInterview
from rolecall.interviews import actions
from rolecall.interviews.actions.scorecards import take_scorecard
from rolecall.interviews.api_rooms import door as rooms_door
from rolecall.interviews.api_seats import seats_of
from rolecall.interviews.hours import Hours, is_zone
from rolecall.interviews.letters import link_url
from rolecall.interviews.models import Availability, Interview, Room, SchedulingLink
from rolecall.interviews.panel_schemas import (
    BookPanelIn,
    PanelIn,
    PanelOut,
    PlansOut,
    plans_json,
    wish_from,
)
from rolecall.interviews.queries import interviews as queries
from rolecall.interviews.queries.free import shared_starts
from rolecall.interviews.queries.panels import holders_of
from rolecall.interviews.queries.rooms import current_rooms
from rolecall.interviews.schemas import (
    AvailabilityIn,
    AvailabilityOut,
    CancelIn,
    FreeIn,
    FreeOut,
    InterviewChangeIn,
    InterviewFilters,
    InterviewIn,
    InterviewOut,
    InterviewPage,
    ReplyIn,
    ReplyOut,
    SchedulingLinkIn,
    SchedulingLinkOut,
    SchedulingLinkSeenOut,
    ScorecardReplyIn,
    ScorecardReplyOut,
)
from rolecall.interviews.wishes import bookings_from
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Synced, Told, answer, answer_page, page_of
from rolecall.pipeline.models import Application

door = Door(tags=["interviews"], heeds_reach=True)
door.add_router("", rooms_door)
LONGEST, FARTHEST = timedelta(days=31), timedelta(days=730)


@door.get(
    "/interviews",
    roles=roles.EVERYONE,
    response=InterviewPage,
    synced=Synced(Interview, told=(Told("interview_id"),)),
)
def list_interviews(request: KeyRequest, filters: Query[InterviewFilters]) -> HttpResponse:
    """List interviews, the last booked first."""
    visible = queries.narrowed(Interview.objects.visible_to(request.key), **filters.narrowing())
    rows, cursor = page_of(queries.whole().filter(id__in=visible.values("id")), filters)
    return answer_page([_interview_json(row) for row in rows], cursor, request)


@door.get("/interviews/{uuid:interview_id}", roles=roles.EVERYONE, response=InterviewOut, row=Interview)
def get_interview(request: KeyRequest, interview_id: UUID) -> HttpResponse:
    """One interview."""
    return answer(_interview_json(_interview(request, interview_id)))


@door.post(
    "/applications/{uuid:application_id}/interviews", roles=roles.DECIDERS, response={201: InterviewOut}
)
def book_interview(request: KeyRequest, application_id: UUID, payload: InterviewIn) -> HttpResponse:
    """Book an interview and invite everybody; a taken time is refused with the nearest free ones."""
    if not is_zone(payload.zone):
        raise Invalid({"zone": "Name a zone, such as Europe/Athens."})
    application = _application(request, application_id)
    words = payload.dict(exclude={"seats", "planned_id", "room_id"})
    words["room"] = _room(payload.room_id)
    words["planned"] = _planned(application, payload.planned_id)
    booked = actions.book(application, by=request.key, seats=seats_of(payload.seats), **words)
    return answer(_interview_json(_again(booked)), 201)


@door.patch("/interviews/{uuid:interview_id}", roles=roles.DECIDERS, response=InterviewOut)
def change_interview(request: KeyRequest, interview_id: UUID, payload: InterviewChangeIn) -> HttpResponse:
    """Give an interview another time, other people or another place, and tell everybody."""
    interview = _interview(request, interview_id)
    given = payload.dict(exclude={"seats", "room_id"})
    words: dict[str, Any] = {k: v for k, v in given.items() if v is not None}
    if "room_id" in payload.model_fields_set:
        words["room"] = _room(payload.room_id)
    if payload.seats is not None:
        words["seats"] = seats_of(payload.seats)
    return answer(_interview_json(_again(actions.change(interview, by=request.key, **words))))


@door.post("/interviews/{uuid:interview_id}/cancel", roles=roles.DECIDERS, response=InterviewOut)
def cancel_interview(request: KeyRequest, interview_id: UUID, payload: CancelIn) -> HttpResponse:
    """Call an interview off and tell everybody."""
    interview = _interview(request, interview_id)
    return answer(_interview_json(_again(actions.cancel(interview, by=request.key, reason=payload.reason))))


@door.post("/interviews/free_times", roles=roles.DECIDERS, response=FreeOut)
def find_free_times(request: KeyRequest, payload: FreeIn) -> HttpResponse:
    """The times at which all of some members are free. Changes nothing."""
    if not timedelta() < payload.until - payload.since <= LONGEST:
        raise Invalid({"until": "Name a moment after `since`, at most 31 days later."})
    if abs(payload.since - clock.now()) > FARTHEST:
        raise Invalid({"since": "Name a moment within two years of today."})
    members = set(payload.member_ids)
    if Member.objects.active().filter(id__in=members).count() != len(members):
        raise Invalid({"member_ids": "Name members of your organization; GET /users lists them."})
    length = timedelta(minutes=payload.minutes)
    return answer({"starts": shared_starts(members, payload.since, payload.until, length)})


@door.post("/applications/{uuid:application_id}/panels/plans", roles=roles.DECIDERS, response=PlansOut)
def plan_panel(request: KeyRequest, application_id: UUID, payload: PanelIn) -> HttpResponse:
    """Plans for several interviews at once, or what stands in the way. Changes nothing."""
    application = _application(request, application_id)
    holders = holders_of(application)
    ask, found = actions.plan_panel(application, wish_from(payload, holders), by=request.key, holders=holders)
    return answer(plans_json(ask, found))


@door.post("/applications/{uuid:application_id}/panels", roles=roles.DECIDERS, response={201: PanelOut})
def book_panel(request: KeyRequest, application_id: UUID, payload: BookPanelIn) -> HttpResponse:
    """Book all interviews of a plan, or none; refused if it does not hold any more."""
    application = _application(request, application_id)
    wish, bookings = wish_from(payload, holders_of(application)), bookings_from(payload.plan)
    booked = actions.book_panel(application, wish, bookings, by=request.key, zone=payload.zone)
    rows = queries.whole().filter(id__in=[each.id for each in booked]).order_by("starts_at")
    return answer({"items": [_interview_json(row) for row in rows]}, 201)


@door.post("/interviews/replies", roles=roles.RECRUITERS, response=ReplyOut, heeds_reach=False)
def take_reply(request: KeyRequest, payload: ReplyIn) -> HttpResponse:
    """Hand over an answer to an invitation, for whoever receives the organization's mail."""
    return answer({"result": actions.take_reply(payload.ics.encode())})


@door.post(
    "/interviews/scorecard_replies", roles=roles.RECRUITERS, response=ScorecardReplyOut, heeds_reach=False
)
def take_scorecard_reply(request: KeyRequest, payload: ScorecardReplyIn) -> HttpResponse:
    """Hand over an answer to a question for a scorecard, for whoever receives the organization's mail."""
    return answer({"result": take_scorecard(payload.mail.encode())})


@door.post(
    "/applications/{uuid:application_id}/scheduling_links",
    roles=roles.DECIDERS,
    response={201: SchedulingLinkOut},
)
def make_scheduling_link(
    request: KeyRequest, application_id: UUID, payload: SchedulingLinkIn
) -> HttpResponse:
    """Let the candidate choose a time."""
    link = actions.make_link(
        _application(request, application_id),
        by=request.key,
        seats=seats_of(payload.seats),
        **payload.dict(exclude={"seats"}),
    )
    return answer(_link_json(link), 201)


@door.get(
    "/scheduling_links/{uuid:link_id}",
    roles=roles.DECIDERS,
    response=SchedulingLinkSeenOut,
    row=SchedulingLink,
)
def get_scheduling_link(request: KeyRequest, link_id: UUID) -> HttpResponse:
    """Read one link by which a candidate chooses a time."""
    link = _link(request, link_id)
    return answer({name: getattr(link, name) for name in SchedulingLinkSeenOut.model_fields})


@door.delete("/scheduling_links/{uuid:link_id}", roles=roles.DECIDERS, response={204: None})
def withdraw_scheduling_link(request: KeyRequest, link_id: UUID) -> HttpResponse:
    """Take a link back; what was booked by it stays."""
    actions.withdraw_link(_link(request, link_id), by=request.key)
    return HttpResponse(status=204)


@door.get(
    "/members/{uuid:member_id}/availability",
    roles=roles.RECRUITERS,
    response=AvailabilityOut,
    row=Member,
    heeds_reach=False,
)
def get_availability(request: KeyRequest, member_id: UUID) -> HttpResponse:
    """When a member takes interviews."""
    return answer(_availability_json(_member(member_id)))


@door.put(
    "/members/{uuid:member_id}/availability",
    roles=roles.RECRUITERS,
    response=AvailabilityOut,
    heeds_reach=False,
)
def set_availability(request: KeyRequest, member_id: UUID, payload: AvailabilityIn) -> HttpResponse:
    """Say when a member takes interviews."""
    member = _member(member_id)
    hours = [Hours(each.weekday, each.opens, each.closes) for each in payload.hours]
    actions.set_availability(member, by=request.key, hours=hours, **payload.dict(exclude={"hours"}))
    return answer(_availability_json(member))


def _application(request: KeyRequest, application_id: UUID) -> Application:
    rows = Application.objects.visible_to(request.key).select_related("job", "candidate__organization")
    found = rows.filter(id=application_id).first()
    if found is None:
        raise NotFound
    return found


def _link(request: KeyRequest, link_id: UUID) -> SchedulingLink:
    visible = Application.objects.visible_to(request.key)
    rows = SchedulingLink.objects.select_related("application__job").filter(application__in=visible)
    found = rows.filter(id=link_id).first()
    if found is None:
        raise NotFound
    return found


def _interview(request: KeyRequest, interview_id: UUID) -> Interview:
    found = queries.interview_for(request.key, interview_id)
    if found is None:
        raise NotFound
    return found


def _planned(application: Application, planned_id: UUID | None) -> PlannedInterview | None:
    found = [each for each in queries.planned_for(application) if each.id == planned_id]
    if planned_id is not None and not found:
        raise Invalid({"planned_id": "Name an interview of this job's plan."})
    return found[0] if found else None


def _room(room_id: UUID | None) -> Room | None:
    found = current_rooms().filter(id=room_id).first() if room_id else None
    if room_id and found is None:
        raise Invalid({"room_id": "Name a room that can be booked; GET /rooms lists them."})
    return found


def _again(interview: Interview) -> Interview:
    return queries.whole().get(id=interview.id)


def _member(member_id: UUID) -> Member:
    found = Member.objects.active().filter(id=member_id).first()
    if found is None:
        raise NotFound
    return found


def _link_json(link: SchedulingLink) -> dict[str, Any]:
    return {"id": link.id, "url": link_url(link), "expires_at": link.expires_at}


def _interview_json(row: Interview) -> dict[str, Any]:
    words = {name: getattr(row, name) for name in InterviewOut.model_fields if name != "seats"}
    seats = [
        {"member_id": seat.member_id, "part": seat.part, "answer": seat.answer} for seat in row.held_seats()
    ]
    return {**words, "seats": seats}


def _availability_json(member: Member) -> dict[str, Any]:
    kept = Availability.objects.filter(member=member).prefetch_related("hours").first()
    if kept is None:
        raise NotFound("They have not said yet; the organization's office hours count.")
    names = ("zone", "minutes_before", "minutes_after", "most_a_day", "most_a_week")
    hours = [
        {"weekday": each.weekday, "opens": each.opens, "closes": each.closes} for each in kept.hours.all()
    ]
    return {"member_id": member.id, "hours": hours, **{name: getattr(kept, name) for name in names}}
