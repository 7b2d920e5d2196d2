"""What the mails about interviews say."""

from datetime import datetime
from html import escape

from django.conf import settings

from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.kit import clock, crypto

CHOOSING = "choosing-a-time"


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


def words_to_member(interview: Interview, zone: str, slug: str) -> str:
    """What an interviewer reads."""
    application = interview.application
    who, job = escape(application.candidate.name), escape(application.job.title)
    address = f"{settings.PUBLIC_URL}/{slug}/interviews/{interview.id}/"
    return (
        f"<p>{_opening(interview)} {escape(interview.title)} with {who} for {job}: "
        f"<strong>{escape(in_zone(interview.starts_at, zone))}</strong>.</p>"
        f"{_where(interview)}{_reason(interview)}"
        f'<p><a href="{address}">Open the interview in Rolecall</a></p>'
    )


def words_to_candidate(interview: Interview, zone: str, names: list[str], own_page: str) -> str:
    """What the candidate reads."""
    people = f"<p>You will meet {escape(', '.join(names))}.</p>" if names and interview.is_booked else ""
    application = interview.application
    return (
        f"<p>Dear {escape(application.candidate.name)},</p>"
        f"<p>{_opening(interview)} {escape(interview.title)} about {escape(application.job.title)}: "
        f"<strong>{escape(in_zone(interview.starts_at, zone))}</strong>.</p>"
        f"{_where(interview)}{people}{_reason(interview)}"
        f'<p><a href="{escape(own_page)}">Your application</a></p>'
    )


def _opening(interview: Interview) -> str:
    if not interview.is_booked:
        return "This interview was cancelled:"
    return "This interview has changed:" if interview.sequence else "You are invited:"


def _where(interview: Interview) -> str:
    if not interview.is_booked:
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
