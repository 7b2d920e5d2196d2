"""What the mails about interviews say."""

from dataclasses import dataclass
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from django.conf import settings

from rolecall.interviews.invitations import CANCEL
from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.kit import clock, crypto

CHOOSING = "choosing-a-time"


@dataclass(frozen=True)
class News:
    """What a mail has to say that its reader was not told before."""

    is_all: bool = False
    in_words: str = ""


def link_url(link: SchedulingLink) -> str:
    """The address at which a candidate chooses a time; whoever has it is let in."""
    token = crypto.sign(CHOOSING, [str(link.organization_id), str(link.id)])
    return f"{settings.PUBLIC_URL}/careers/times/{token}/"


def link_letter(link: SchedulingLink) -> tuple[str, str]:
    """Subject and body of the mail that brings a link, for `messaging` to fill."""
    title = link.title.replace("{", "").replace("}", "")
    body = (
        f"<p>Dear {{name}},</p><p>we would like to talk with you about {{job}}: {escape(title)}, "
        f'{link.minutes} minutes. <a href="{link_url(link)}">Choose a time that suits you</a>; there you can '
        f"also change it or call it off later.</p>"
    )
    return f"Choose a time: {title}", body


def in_zone(moment: datetime, zone: str) -> str:
    """A moment on the clocks of a zone, with its name."""
    return f"{moment.astimezone(clock.zone_named(zone)):%A %-d %B %Y, %H:%M} ({zone})"


def sort_of_mail(interview: Interview, method: str | None, zone: str, news: News) -> str:
    """The first word of the subject: what is to be done about it, or the day it is on."""
    if method is None:
        return _day_from_now(interview.starts_at, clock.zone_named(zone))
    if method == CANCEL:
        return "Cancelled"
    return "Invitation" if news.is_all else "Changed"


def words_to_member(interview: Interview, method: str | None, zone: str, slug: str, news: News) -> str:
    """What an interviewer reads; whoever sits in it no more is not asked to come."""
    application = interview.application
    who, job = escape(application.candidate.name), escape(application.job.title)
    address = f"{settings.PUBLIC_URL}/{slug}/interviews/{interview.id}/"
    return (
        f"<p>{_opening(interview, method, news)} {escape(interview.title)} with {who} for {job}: "
        f"{_when(interview, zone)}.</p>{news.in_words}"
        f"{_where(interview, method)}{_reason(interview)}"
        f'<p><a href="{address}">Open the interview in Rolecall</a></p>'
    )


def words_to_candidate(
    interview: Interview,
    method: str | None,
    zone: str,
    names: list[str],
    own_page: str,
    choosing: str,
    news: News,
) -> str:
    """What the candidate reads; `choosing` is the address at which they change the time, if they may."""
    people = f"<p>You will meet {escape(', '.join(names))}.</p>" if names and interview.is_booked else ""
    application = interview.application
    return (
        f"<p>Dear {escape(application.candidate.name)},</p>"
        f"<p>{_opening(interview, method, news)} {escape(interview.title)} about "
        f"{escape(application.job.title)}: {_when(interview, zone)}.</p>{news.in_words}"
        f"{_where(interview, method)}{people}{_reason(interview)}{_way_out(interview, choosing)}"
        f'<p><a href="{escape(own_page)}">Your application</a></p>'
    )


def _opening(interview: Interview, method: str | None, news: News) -> str:
    if not interview.is_booked:
        return "This interview was cancelled:"
    if method == CANCEL:
        return "This interview is without you now:"
    if method is None:
        return "We remind you of"
    return "You are invited:" if news.is_all else "This interview has changed:"


def _when(interview: Interview, zone: str) -> str:
    minutes = round(interview.length.total_seconds() / 60)
    return f"<strong>{escape(in_zone(interview.starts_at, zone))}</strong>, {minutes} minutes"


def _where(interview: Interview, method: str | None) -> str:
    if method == CANCEL:
        return ""
    place = f"<p>Place: {escape(interview.whereabouts)}</p>" if interview.whereabouts else ""
    if interview.room and interview.room.note:
        place += f"<p>How to get there: {escape(interview.room.note)}</p>"
    link = escape(interview.meeting_link)
    return place + (f'<p>Join here: <a href="{link}">{link}</a></p>' if link else "")


def _reason(interview: Interview) -> str:
    if interview.is_booked or not interview.cancel_reason:
        return ""
    return f"<p>Why: {escape(interview.cancel_reason)}</p>"


def _way_out(interview: Interview, choosing: str) -> str:
    if not interview.is_booked:
        return ""
    if not choosing:
        return "<p>Does the time not suit you? Answer this mail.</p>"
    return (
        f'<p>Does the time not suit you? <a href="{escape(choosing)}">Choose another one or call it off</a>, '
        "or answer this mail.</p>"
    )


def _day_from_now(moment: datetime, zone: ZoneInfo) -> str:
    there = moment.astimezone(zone)
    days = (there.date() - clock.now().astimezone(zone).date()).days
    return {0: "Today", 1: "Tomorrow"}.get(days, f"{there:%A %-d %B}")
