"""A member's own time and notes, and where an organization's interviews are held."""

from collections.abc import Iterable
from datetime import date

from rolecall.accounts.models import Member
from rolecall.interviews import access, meetings
from rolecall.interviews.events import AvailabilityChanged, MeetingTemplateChanged
from rolecall.interviews.hours import Hours, is_zone
from rolecall.interviews.models import Availability, DayOff, Interview, MeetingTemplate, Note, WorkingHours
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record


def set_availability(
    member: Member, *, by: Actor, zone: str, hours: Iterable[Hours], **limits: int | None
) -> Availability:
    """Say when a member takes interviews; `limits` are the minutes around them and the most of them."""
    access.must_be_own(by, member)
    if not is_zone(zone):
        raise Invalid({"zone": "Choose a zone from the list, such as Europe/Athens."})
    kept, _ = Availability.objects.update_or_create(member=member, defaults={"zone": zone, **limits})
    kept.hours.all().delete()
    WorkingHours.objects.bulk_create(
        WorkingHours(availability=kept, weekday=each.weekday, opens=each.opens, closes=each.closes)
        for each in hours
    )
    record(AvailabilityChanged(member_id=member.id), by=by)
    return kept


def take_days_off(member: Member, *, by: Actor, first_day: date, last_day: date, note: str = "") -> DayOff:
    """Take no interviews on these days."""
    access.must_be_own(by, member)
    if last_day < first_day:
        raise Invalid({"last_day": "Choose a last day that is not before the first."})
    day = DayOff.objects.create(
        member=member, first_day=first_day, last_day=last_day, note=note.strip()[:200]
    )
    record(AvailabilityChanged(member_id=member.id), by=by)
    return day


def take_day_back(day: DayOff, *, by: Actor) -> None:
    """Take interviews on these days after all."""
    access.must_be_own(by, day.member)
    day.delete()
    record(AvailabilityChanged(member_id=day.member_id), by=by)


def keep_note(interview: Interview, *, by: Member, text: str) -> Note:
    """Keep what an interviewer wrote down; for their own eyes."""
    access.must_sit(by, interview)
    note, _ = Note.objects.update_or_create(
        interview=interview, member=by, defaults={"text": text[:50_000], "updated_at": clock.now()}
    )
    return note


def keep_meeting_template(*, by: Actor, place: str, meeting_link: str) -> MeetingTemplate:
    """Say where interviews are held unless somebody says otherwise."""
    access.must_keep_meeting_template(by)
    meetings.check(place, meeting_link)
    kept = meetings.template()
    kept.place, kept.meeting_link = place.strip()[:300], meeting_link.strip()[:500]
    kept.save()
    record(MeetingTemplateChanged(place=kept.place, meeting_link=kept.meeting_link), by=by)
    return kept
