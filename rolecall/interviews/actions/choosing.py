"""The candidate's own choice: a link that offers the times at which everybody is free."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.accounts.sight import member_of
from rolecall.interviews import access
from rolecall.interviews.actions import booking
from rolecall.interviews.actions.apart import nearest
from rolecall.interviews.actions.recounting import SeatWanted
from rolecall.interviews.errors import LinkClosed, NobodySits, TimeTaken, TooLate
from rolecall.interviews.events import SchedulingLinkMade, SchedulingLinkWithdrawn
from rolecall.interviews.hours import is_zone
from rolecall.interviews.letters import link_letter
from rolecall.interviews.models import Interview, LinkSeat, SchedulingLink
from rolecall.interviews.queries.links import length_of, seats_of, times_of
from rolecall.kit import clock
from rolecall.kit.events import Actor, Visitor
from rolecall.kit.recording import record
from rolecall.messaging import actions as messaging
from rolecall.pipeline.models import Application


def make_link(
    application: Application,
    *,
    by: Actor,
    seats: Sequence[SeatWanted],
    minutes: int,
    title: str,
    days: int = 14,
    hours_of_notice: int = 24,
    mail: bool = True,
    **more: Any,
) -> SchedulingLink:
    """Let the candidate choose a time with all of these people, and mail them the link."""
    access.must_schedule(by, application)
    application.must_be_active()
    wanted = _active(seats)
    if mail and not application.candidate.email:
        raise messaging.NoAddress
    link = SchedulingLink.objects.create(
        application=application,
        title=title.strip()[:120],
        minutes=minutes,
        hours_of_notice=hours_of_notice,
        expires_at=clock.now() + timedelta(days=days),
        made_by=member_of(by),
        **more,
    )
    LinkSeat.objects.bulk_create(LinkSeat(link=link, member_id=each, part=part) for each, part in wanted)
    record(SchedulingLinkMade(**_about(link)), by=by)
    if mail:
        subject, body = link_letter(link)
        messaging.write(application.candidate, application=application, by=by, subject=subject, body=body)
    return link


def withdraw_link(link: SchedulingLink, *, by: Actor) -> None:
    """Let a link open nothing any more; what was booked by it stays."""
    access.must_schedule(by, link.application)
    if link.withdrawn_at is None:
        link.withdrawn_at = clock.now()
        link.save(update_fields=["withdrawn_at"])
        record(SchedulingLinkWithdrawn(**_about(link)), by=by)


def choose(link: SchedulingLink, *, starts_at: datetime, zone: str) -> Interview:
    """Book the time that the candidate chose, or move their interview to it."""
    locked = _locked(link)
    locked.application.must_be_active()
    interview = _booked(locked)
    if interview is not None and starts_at == interview.starts_at:
        return interview
    _must_be_free(locked, starts_at, zone, interview)
    by = visitor(locked.application)
    if interview is not None:
        _must_be_in_time(locked, interview)
        return booking.change(interview, by=by, starts_at=starts_at, candidate_zone=_known(zone))
    booked = _book(locked, by, starts_at, zone)
    locked.interview = booked
    locked.save(update_fields=["interview"])
    return booked


def call_off(link: SchedulingLink, *, reason: str = "") -> None:
    """Cancel the interview that was booked by a link; the candidate may choose again."""
    locked = _locked(link)
    interview = _booked(locked)
    if interview is None:
        return
    _must_be_in_time(locked, interview)
    booking.cancel(interview, by=visitor(locked.application), reason=reason)


def visitor(application: Application) -> Visitor:
    """The candidate, acting by their link."""
    return Visitor(application.candidate.name, application.candidate_id)


def _book(link: SchedulingLink, by: Visitor, starts_at: datetime, zone: str) -> Interview:
    return booking.book(
        link.application,
        by=by,
        seats=link.seats_wanted(),
        starts_at=starts_at,
        minutes=link.minutes,
        title=link.title,
        zone=link.application.candidate.organization.time_zone,
        candidate_zone=_known(zone),
        planned=link.planned,
        place=link.place,
        meeting_link=link.meeting_link,
    )


def _locked(link: SchedulingLink) -> SchedulingLink:
    SchedulingLink.objects.select_for_update().get(id=link.id)
    found = SchedulingLink.objects.select_related(
        "interview", "planned", "application__job", "application__candidate__organization"
    )
    locked = found.get(id=link.id)
    is_kept = locked.withdrawn_at is None and _booked(locked) is not None
    if not (locked.is_open or is_kept):
        raise LinkClosed
    return locked


def _booked(link: SchedulingLink) -> Interview | None:
    return link.interview if link.interview is not None and link.interview.is_booked else None


def _must_be_free(link: SchedulingLink, starts_at: datetime, zone: str, interview: Interview | None) -> None:
    if starts_at not in times_of(link, besides=interview):
        length, person = length_of(link, interview), link.application.candidate_id
        members = [each.member_id for each in seats_of(link, interview)]
        near = nearest(members, starts_at, length, candidate=person, besides=interview)
        earliest = clock.now() + timedelta(hours=link.hours_of_notice)
        raise TimeTaken([each for each in near if each >= earliest], clock.zone_named(zone))


def _must_be_in_time(link: SchedulingLink, interview: Interview) -> None:
    if interview.starts_at - clock.now() < timedelta(hours=link.hours_of_notice):
        raise TooLate


def _active(seats: Sequence[SeatWanted]) -> list[SeatWanted]:
    wanted: dict[UUID, str] = dict(seats)
    here = Member.objects.active().filter(id__in=wanted).count()
    if not wanted or here != len(wanted):
        raise NobodySits
    return list(wanted.items())


def _known(zone: str) -> str:
    return zone if is_zone(zone) else ""


def _about(link: SchedulingLink) -> dict[str, Any]:
    return {
        "link_id": link.id,
        "application_id": link.application_id,
        "candidate_id": link.application.candidate_id,
        "job_id": link.application.job_id,
        "title": link.title,
    }
