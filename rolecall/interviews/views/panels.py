"""Several interviews planned at once: a wish, up to three plans or what to give up, and booking one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.interviews import access, actions
from rolecall.interviews.errors import PlanIsOld
from rolecall.interviews.hours import DAY
from rolecall.interviews.models import Interview
from rolecall.interviews.models.availability import zone_of
from rolecall.interviews.panel_forms import PanelForm, first_guess
from rolecall.interviews.queries.panels import Ask, Holder, holders_of
from rolecall.interviews.queries.rooms import current_rooms
from rolecall.interviews.solving import Answer, Booking, Plan
from rolecall.interviews.solving.words import spelt
from rolecall.interviews.views.finding import application_or_404, everybody, person_of
from rolecall.interviews.wishes import bookings_from, code_of, constraint_from, plan_code
from rolecall.kit import clock, pages
from rolecall.kit.errors import RuleBroken
from rolecall.pipeline.models import Application


@dataclass(frozen=True)
class Line:
    """One interview of a plan in words."""

    booking: Booking
    name: str
    people: str
    room: str


@dataclass(frozen=True)
class Shown:
    """A plan as the page shows it."""

    number: int
    code: str
    days: list[tuple[date, list[Line]]]
    reasons: tuple[str, ...]


@members(*roles.DECIDERS)
def panel(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = application_or_404(request, application_id)
    access.must_schedule(request.member, application)
    holders = holders_of(application)
    asked = request.method == "POST"
    initial = None if asked else _initial(request, application, holders)
    form = PanelForm(
        _given(request) if asked else None,
        holders=holders,
        has_rooms=current_rooms().exists(),
        initial=initial,
    )
    found: tuple[Ask, Answer] | None = None
    if asked and form.is_valid():
        try:
            if "book" in request.POST:
                return _book(request, form, application)
            found = actions.plan_panel(application, form.wish, by=request.member, holders=holders)
        except PlanIsOld as old:
            form.add_error(None, old.sentence)
            found = actions.plan_panel(application, form.wish, by=request.member, holders=holders)
        except RuleBroken as broken:
            form.add_error(None, broken.sentence)
    context = {
        "form": form,
        "application": application,
        "holders": holders,
        "answer": found and found[1],
        "left_out": found[0].left_out if found else (),
        "plans": _shown(*found) if found else [],
        "give_up": [(code_of(each.constraint), each) for each in found[1].give_up] if found else [],
        "given_up": _given_up(form),
        "zone": found[0].request.zone if found else None,
        "reader": zone_of(request.member),
    }
    return pages.render(request, "interviews/panel.html", context, status=422 if form.errors else 200)


def _book(request: MemberRequest, form: PanelForm, application: Application) -> HttpResponse:
    bookings = bookings_from(request.POST["book"])
    booked = actions.book_panel(
        application, form.wish, bookings, by=request.member, zone=zone_of(request.member).key
    )
    when = booked[0].starts_at.astimezone(zone_of(request.member))
    count = spelt(len(booked)).capitalize()
    what = "interviews are" if len(booked) > 1 else "interview is"
    invited = everybody(application, "is invited by mail")
    pages.toast(request, f"{count} {what} booked, from {when:%a %-d %b %Y at %H:%M}; {invited}.")
    return pages.go(request, person_of(request, application))


def _given(request: HttpRequest) -> Any:
    """What was posted, with what the pressed button gives up or keeps after all."""
    given = request.POST.copy()
    kept = set(request.POST.getlist("keep"))
    pressed = request.POST.get("give_up", "").split()
    codes = [*request.POST.getlist("given_up"), *pressed]
    given.setlist("given_up", [each for each in dict.fromkeys(codes) if each not in kept])
    return given


def _given_up(form: PanelForm) -> list[tuple[str, str]]:
    """What is given up so far, in the words of the button that did it."""
    return [(code, _words(code, form)) for code in (form["given_up"].value() or [])]


def _words(code: str, form: PanelForm) -> str:
    constraint = constraint_from(code)
    names = {key: each.planned.name for key, each in form.holders.items()}
    people = {
        str(member.id): member.name
        for each in form.holders.values()
        for member in (*each.eligible, *each.learning)
    }
    return (
        ""
        if constraint is None
        else GIVEN_UP[constraint.kind.name].format(
            session=names.get(constraint.session, "an interview"),
            person=people.get(constraint.person, "somebody"),
        )
    )


GIVEN_UP = {
    "MOST_BREAK": "Breaks may be longer",
    "DAYS": "It may take more days",
    "BEFORE": "{session} need not come first",
    "ORDER": "Any order will do",
    "LEAST_BREAK": "No breaks are needed",
    "APART": "{person} goes straight from one to the next",
    "ROOM": "{session} needs no room of ours",
    "SHADOW": "Nobody listens in {session}",
    "MOST_A_DAY": "{person} takes more on a day than they set",
    "MOST_A_WEEK": "{person} takes more in a week than they set",
    "PLACE": "{session} is held without some who should",
    "CANDIDATE": "The candidate is asked for other times",
}


def _shown(ask: Ask, answer: Answer) -> list[Shown]:
    return [
        Shown(number, plan_code(plan.bookings), _days(ask, plan), plan.reasons)
        for number, plan in enumerate(answer.plans, 1)
    ]


def _days(ask: Ask, plan: Plan) -> list[tuple[date, list[Line]]]:
    def day(line: Line) -> date:
        return line.booking.starts_at.astimezone(ask.request.zone).date()

    lines = [_line(ask, each) for each in plan.bookings]
    return [(when, list(some)) for when, some in groupby(lines, day)]


def _line(ask: Ask, booking: Booking) -> Line:
    places = ask.request.session(booking.session).places
    people = [
        f"{ask.members[key].name}{' (listens)' if place.shadow else ''}"
        for place, keys in zip(places, booking.people, strict=True)
        for key in keys
    ]
    room = ask.rooms[booking.room].name if booking.room else ""
    return Line(booking, ask.planned[booking.session].name, ", ".join(people), room)


def _initial(request: MemberRequest, application: Application, holders: Sequence[Holder]) -> dict[str, Any]:
    booked = Interview.objects.booked().filter(application=application, planned__isnull=False)
    known = Interview.objects.filter(application__candidate=application.candidate_id).exclude(
        candidate_zone=""
    )
    zone = (
        known.order_by("-id").values_list("candidate_zone", flat=True).first() or zone_of(request.member).key
    )
    tomorrow = clock.now().astimezone(clock.zone_named(zone)).date() + DAY
    return first_guess(tomorrow, zone, holders, set(booked.values_list("planned", flat=True)))
