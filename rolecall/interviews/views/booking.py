"""Booking by hand on a week of everybody's time; changing and cancelling; a link for the candidate."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.evaluation.queries import interviewers_of
from rolecall.interviews import access, actions
from rolecall.interviews.errors import TimeTaken
from rolecall.interviews.forms import LENGTHS, CancelForm, LinkForm, ScheduleForm, local_value, picked
from rolecall.interviews.hours import DAY
from rolecall.interviews.letters import link_url
from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.interviews.models.availability import zone_of
from rolecall.interviews.queries import interviews as queries
from rolecall.interviews.queries.grid import Grid, grid_of
from rolecall.interviews.queries.rooms import current_rooms, rooms_taken
from rolecall.interviews.views.finding import application_or_404, everybody, person_of
from rolecall.kit import clock, pages
from rolecall.kit.errors import RuleBroken
from rolecall.kit.seen import Seen
from rolecall.pipeline.models import Application

CHANGED = "Somebody changed this interview after you opened the page, and nothing of yours is saved yet."
AGAIN = "Make it here what you both want, and save again."
WORDS = ("planned", "title", "minutes", "starts_at", "room", "place", "meeting_link", "note")


@members(*roles.DECIDERS)
def schedule(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_or_404(request, application_id)
    access.must_schedule(request.member, application)
    initial = _as_planned(request, application) or {"title": "Interview", "minutes": 60}
    return _schedule(request, application, None, initial)


@members(*roles.DECIDERS)
def change(request: MemberRequest, interview_id: UUID) -> HttpResponse:
    interview = _interview(request, interview_id)
    access.must_schedule(request.member, interview.application)
    zone = zone_of(request.member)
    initial = {
        "planned": interview.planned_id,
        "title": interview.title,
        "minutes": interview.length // timedelta(minutes=1),
        "members": [str(seat.member_id) for seat in interview.held_seats()],
        "starts_at": local_value(interview.starts_at, zone),
        "exact": interview.starts_at.isoformat(),
        "room": str(interview.room_id or ""),
        "place": interview.place,
        "meeting_link": interview.meeting_link,
        "note": interview.note,
    }
    return _schedule(request, interview.application, interview, initial)


@members(*roles.DECIDERS)
def cancel(request: MemberRequest, interview_id: UUID) -> HttpResponse:
    interview = _interview(request, interview_id)
    access.must_schedule(request.member, interview.application)
    form = CancelForm(request.POST if "cancel" in request.POST else None)
    if form.is_valid():
        actions.cancel(interview, by=request.member, reason=form.cleaned_data["reason"])
        pages.toast(
            request,
            f"“{interview.title}” is cancelled; {everybody(interview.application, 'is told by mail')}.",
        )
        return pages.go(request, person_of(request, interview.application))
    context = {"form": form, "interview": interview, "zone": zone_of(request.member)}
    return pages.render(request, "interviews/cancel.html", context, status=422 if form.errors else 200)


@members(*roles.DECIDERS)
def link(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_or_404(request, application_id)
    access.must_schedule(request.member, application)
    people = queries.people_for(application)
    posted = request.POST if request.method == "POST" else None
    initial = _as_planned(request, application) or {"title": "Interview"}
    form = LinkForm(posted, people=people, planned=queries.planned_for(application), initial=initial)
    if posted is not None and form.is_valid() and _make_link(request, form, application):
        return pages.go(request, person_of(request, application))
    links = SchedulingLink.objects.filter(application=application, withdrawn_at=None).order_by("-id")[:20]
    context = {
        "form": form,
        "application": application,
        "links": [(each, link_url(each)) for each in links],
    }
    return pages.render(request, "interviews/link.html", context, status=422 if form.errors else 200)


@require_POST
@members(*roles.DECIDERS)
def withdraw_link(request: MemberRequest, link_id: UUID) -> HttpResponse:
    visible = Application.objects.visible_to(request.member)
    rows = SchedulingLink.objects.select_related("application__job").filter(application__in=visible)
    found = get_object_or_404(rows, id=link_id)
    actions.withdraw_link(found, by=request.member)
    pages.toast(request, "The link is taken back; it opens nothing any more.")
    return pages.go(request, reverse("interviews:link", args=[_slug(request), found.application_id]))


def _schedule(
    request: MemberRequest, application: Application, interview: Interview | None, initial: dict[str, Any]
) -> HttpResponse:
    zone = zone_of(request.member)
    given = request.POST.copy() if request.method == "POST" else None
    if given is not None and (moment := picked(given.get("pick", ""))):
        given["starts_at"], given["exact"] = local_value(moment, zone), moment.isoformat()
    people, planned = queries.people_for(application), queries.planned_for(application)
    form = ScheduleForm(given, initial=initial, people=people, planned=planned, zone=zone)
    rooms, taken = list(current_rooms()), rooms_taken(*form.span, besides=interview) if form.span else set()
    form.offer_rooms(rooms, taken)
    seen = Seen({"interview": interview.sequence} if interview else {}, given)
    books, nearest = given is not None and "book" in given, list[datetime]()
    if books and form.is_valid() and not _is_unread(form, interview, seen):
        try:
            return _keep(request, form, application, interview)
        except TimeTaken as taken:
            nearest = taken.nearest
            form.add_error("starts_at", taken.sentence)
        except RuleBroken as broken:
            form.add_error(broken.field if broken.field in form.fields else None, broken.sentence)
    context = {
        "form": form if books or given is None else _untouched(form),
        "application": application,
        "interview": interview,
        "seen": seen,
        "zone": zone,
        "nearest": nearest,
        "grid": _grid(request, form, zone, interview),
        "title": "Change the interview" if interview else "Schedule an interview",
    }
    return pages.render(
        request, "interviews/schedule.html", context, status=422 if books and form.errors else 200
    )


def _is_unread(form: ScheduleForm, interview: Interview | None, seen: Seen) -> bool:
    """Whether the interview is another by now than the one they began to change; the form says so."""
    seen.of_the_writer({"interview": None})
    if interview is None or not seen.question():
        return False
    when = interview.starts_at.astimezone(form.zone)
    form.add_error(None, f"{CHANGED} It is on {when:%a %-d %b %Y at %H:%M} now. {AGAIN}")
    return True


def _keep(
    request: MemberRequest, form: ScheduleForm, application: Application, interview: Interview | None
) -> HttpResponse:
    data = form.cleaned_data
    words: dict[str, Any] = {name: data.get(name) for name in WORDS}
    if interview is None:
        kept = actions.book(application, by=request.member, seats=form.seats, zone=form.zone.key, **words)
    else:
        kept = actions.change(interview, by=request.member, seats=form.seats, zone=form.zone.key, **words)
    if interview is not None and kept.sequence == interview.sequence:
        pages.toast(request, "It is so already: nobody is told.")
        return pages.go(request, person_of(request, application))
    when = kept.starts_at.astimezone(form.zone)
    what = "is told by mail what is new for them" if interview else "is invited by mail"
    mailed = everybody(application, what)
    crowding = kept.room.crowding(len(form.seats)) if kept.room else ""
    pages.toast(
        request,
        f"“{kept.title}” is on {when:%a %-d %b %Y at %H:%M}; {mailed}. {crowding}".strip(),
    )
    return pages.go(request, person_of(request, application))


def _untouched(form: ScheduleForm) -> ScheduleForm:
    """The same words without complaints: nothing was to be booked yet."""
    said = {name: form[name].value() for name in form.fields}
    people = list(form.people.values())
    untouched = ScheduleForm(initial=said, people=people, planned=form.of_plan, zone=form.zone)
    untouched.offer_rooms(*form.offered)
    return untouched


def _grid(
    request: MemberRequest, form: ScheduleForm, zone: ZoneInfo, interview: Interview | None
) -> Grid | None:
    if not form.chosen:
        return None
    monday, length = _monday(request, form, zone), timedelta(minutes=form.length)
    grid = grid_of(form.chosen, monday, zone, length, besides=interview)
    if grid.free or "-" in request.POST.get("look", "-"):
        return grid
    # asked for without naming a week: the first that has a free time, if it is the next
    after = grid_of(form.chosen, monday + DAY * 7, zone, length, besides=interview)
    return after if after.free else grid


def _monday(request: MemberRequest, form: ScheduleForm, zone: ZoneInfo) -> date:
    today = clock.now().astimezone(zone).date()
    shown = request.POST.get("look") or request.POST.get("week") or str(form["starts_at"].value() or "")[:10]
    try:
        day = date.fromisoformat(shown)
    except ValueError:
        day = today
    day = min(max(day, today), today + timedelta(days=365))
    return day - DAY * day.weekday()


def _as_planned(request: MemberRequest, application: Application) -> dict[str, Any] | None:
    """What the plan says of the interview that the address names: its name, length and people."""
    named = request.GET.get("planned", "")
    planned = next((each for each in queries.planned_for(application) if str(each.id) == named), None)
    if planned is None:
        return None
    fits = [n for n, _ in LENGTHS if n >= planned.minutes] or [LENGTHS[-1][0]]
    people = [str(each.member.id) for each in interviewers_of(planned) if not each.in_training]
    return {"planned": planned.id, "title": planned.name, "minutes": fits[0], "members": people}


def _make_link(request: MemberRequest, form: LinkForm, application: Application) -> bool:
    data = {name: value for name, value in form.cleaned_data.items() if name != "members"}
    try:
        actions.make_link(application, by=request.member, seats=form.seats, **data)
    except RuleBroken as broken:
        form.add_error(broken.field if broken.field in form.fields else None, broken.sentence)
        return False
    pages.toast(request, f"{application.candidate.name} gets a mail with the link.")
    return True


def _interview(request: MemberRequest, interview_id: UUID) -> Interview:
    found = queries.interview_for(request.member, interview_id)
    if found is None:
        raise Http404
    return found


def _slug(request: MemberRequest) -> str:
    return str(request.organization.slug)
