"""The interviewer's page: today first; one interview with everything for it; one's own hours."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.evaluation.queries import kit_of, standing_of
from rolecall.interviews import access, actions, meetings
from rolecall.interviews.forms import AvailabilityForm, DayOffForm, HoursFormSet, MeetingTemplateForm
from rolecall.interviews.hours import OFFICE_HOURS, Hours
from rolecall.interviews.known import as_known_to, one_known_to
from rolecall.interviews.models import Availability, DayOff, Interview
from rolecall.interviews.models.availability import zone_of
from rolecall.interviews.queries import interviews as queries
from rolecall.interviews.queries.calendars import differences_of
from rolecall.kit import clock, downloads, pages, storage
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.kit.text import block
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.blind import is_blind_to
from rolecall.pipeline.queries.blind import rendition_of

HOURS = ("weekday", "opens", "closes")
LIMITS = ("minutes_before", "minutes_after", "most_a_day", "most_a_week")


@members(*roles.EVERYONE)
def mine(request: MemberRequest) -> HttpResponse:
    zone = zone_of(request.member)
    days = [(day, as_known_to(request.member, found)) for day, found in queries.days_of(request.member, zone)]
    meetings_ahead = [each.application_id for _, found in days for each in found]
    past = as_known_to(request.member, queries.past_of(request.member, zone))
    context = {
        "standing": standing_of([*meetings_ahead, *(each.application_id for each in past)], request.member),
        "zone": zone,
        "today": clock.now().astimezone(zone).date(),
        "days": days,
        "past": past,
    }
    return pages.render(request, "interviews/mine.html", context)


@members(*roles.EVERYONE)
def one(request: MemberRequest, interview_id: UUID) -> HttpResponse:
    found = _interview(request, interview_id)
    is_blind = is_blind_to(request.member, found.application)
    interview = one_known_to(request.member, found)
    candidate = interview.application.candidate
    seated = [seat.member_id for seat in interview.held_seats()]
    context = {
        "interview": interview,
        "candidate": candidate,
        "zone": zone_of(request.member),
        "resume": None if is_blind else queries.resume_of(candidate),
        "rendition": rendition_of(found.application) if is_blind else None,
        "standing": standing_of([interview.application_id], request.member),
        "kit": kit_of(interview.planned) if interview.planned else None,
        "sits": request.member.id in seated,
        "note": queries.note_of(interview, request.member),
        "differences": differences_of(interview),
        "may_schedule": access.can_schedule(request.member, interview.application),
        "sees_person": not is_blind
        and candidates_visible_to(request.member).filter(id=candidate.id).exists(),
    }
    return pages.render(request, "interviews/one.html", context)


@require_POST
@members(*roles.EVERYONE)
def note(request: MemberRequest, interview_id: UUID) -> HttpResponse:
    interview = _interview(request, interview_id)
    actions.keep_note(interview, by=request.member, text=block(request.POST.get("text", "")))
    if pages.wants_part(request):
        return HttpResponse("Saved")
    pages.toast(request, "Your notes are saved.")
    return pages.go(request, reverse("interviews:one", args=[request.organization.slug, interview.id]))


@members(*roles.EVERYONE)
def resume(request: MemberRequest, interview_id: UUID) -> HttpResponse:
    application = _interview(request, interview_id).application
    document = queries.resume_of(application.candidate)
    if document is None or is_blind_to(request.member, application):
        raise Http404
    return downloads.attached(storage.fetch(document.key), document.file_name)


@members(*roles.EVERYONE)
def availability(request: MemberRequest) -> HttpResponse:
    kept = Availability.objects.filter(member=request.member).prefetch_related("hours").first()
    posted = request.POST if request.method == "POST" else None
    form = AvailabilityForm(posted, initial=_limits_of(request, kept))
    hours = HoursFormSet(posted, initial=_hours_of(kept), prefix="hours")
    seen = _seen_hours(form, hours, posted)
    is_right = posted is not None and form.is_valid() and hours.is_valid()
    if is_right and _keep_hours(request, form, hours, seen):
        pages.toast(request, "Your hours are saved.")
        return pages.go(request, _here(request))
    return _hours_page(request, form, hours, DayOffForm(), seen)


@require_POST
@members(*roles.EVERYONE)
def days_off(request: MemberRequest) -> HttpResponse:
    form = DayOffForm(request.POST)
    if form.is_valid():
        actions.take_days_off(request.member, by=request.member, **form.cleaned_data)
        pages.toast(request, "No interviews on these days.")
        return pages.go(request, _here(request))
    kept = Availability.objects.filter(member=request.member).prefetch_related("hours").first()
    hours = HoursFormSet(initial=_hours_of(kept), prefix="hours")
    limits = AvailabilityForm(initial=_limits_of(request, kept))
    return _hours_page(request, limits, hours, form, _seen_hours(limits, hours, None))


@require_POST
@members(*roles.EVERYONE)
def take_day_back(request: MemberRequest, day_id: UUID) -> HttpResponse:
    day = get_object_or_404(DayOff.objects.select_related("member"), id=day_id, member=request.member)
    actions.take_day_back(day, by=request.member)
    pages.toast(request, "You take interviews on these days again.")
    return pages.go(request, _here(request))


@members(*roles.RECRUITERS)
def meeting_template(request: MemberRequest) -> HttpResponse:
    form = MeetingTemplateForm(request.POST or None, instance=meetings.template())
    seen = Seen(form.initial, request.POST)
    if request.method == "POST" and form.is_valid() and _keep_template(request, form, seen):
        pages.toast(request, "Interviews are held there from now on.")
        return pages.go(request, request.path)
    context = {"form": form, "placeholders": meetings.PLACEHOLDERS, "seen": seen}
    return pages.render(
        request, "interviews/meeting_template.html", context, status=422 if form.errors else 200
    )


def _keep_template(request: MemberRequest, form: MeetingTemplateForm, seen: Seen) -> bool:
    written = {**form.initial, **seen.of_the_writer(form.cleaned_data)}
    if seen.asks(form):
        return False
    try:
        actions.keep_meeting_template(by=request.member, **written)
    except Invalid as invalid:
        for field, sentence in invalid.fields.items():
            form.add_error(field, sentence)
        return False
    return True


def _seen_hours(form: AvailabilityForm, hours: Any, data: Mapping[str, Any] | None) -> Seen:
    return Seen({**form.initial, "hours": hours.initial}, data)


def _hours_page(request: MemberRequest, form: Any, hours: Any, day_form: Any, seen: Seen) -> HttpResponse:
    today = clock.now().astimezone(zone_of(request.member)).date()
    wrong = form.errors or day_form.errors or (hours.is_bound and not hours.is_valid())
    context = {
        "form": form,
        "hours": hours,
        "day_form": day_form,
        "seen": seen,
        "days": DayOff.objects.filter(member=request.member, last_day__gte=today)[:100],
    }
    return pages.render(request, "interviews/availability.html", context, status=422 if wrong else 200)


def _keep_hours(request: MemberRequest, form: AvailabilityForm, hours: Any, seen: Seen) -> bool:
    rows = [
        {name: each[name] for name in HOURS} for each in hours.cleaned_data if each and not each.get("DELETE")
    ]
    written = seen.of_the_writer({**form.cleaned_data, "hours": rows})
    if seen.asks(form):
        return False
    now = {**form.cleaned_data, **form.initial, "hours": hours.initial, **written}
    actions.set_availability(
        request.member,
        by=request.member,
        zone=now["zone"],
        hours=[Hours(**each) for each in now["hours"]],
        **{name: now[name] for name in LIMITS},
    )
    return True


def _limits_of(request: MemberRequest, kept: Availability | None) -> dict[str, Any]:
    if kept is None:
        return {"zone": request.organization.time_zone}
    return {"zone": kept.zone, **{name: getattr(kept, name) for name in LIMITS}}


def _hours_of(kept: Availability | None) -> list[dict[str, Any]]:
    rows = OFFICE_HOURS if kept is None else kept.hours.all()
    return [{name: getattr(each, name) for name in HOURS} for each in rows]


def _interview(request: MemberRequest, interview_id: UUID) -> Interview:
    found = queries.interview_for(request.member, interview_id)
    if found is None:
        raise Http404
    return found


def _here(request: MemberRequest) -> str:
    return reverse("interviews:availability", args=[request.organization.slug])
