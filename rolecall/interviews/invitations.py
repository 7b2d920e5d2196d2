"""Invitations in the calendars' own language (RFC 5545 and 5546), in UTC so that no zone is misread."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rolecall.interviews.models import Interview
from rolecall.kit import clock

if TYPE_CHECKING:
    from icalendar import Event, vCalAddress

REQUEST, CANCEL = "REQUEST", "CANCEL"
PARTSTAT = {"none": "NEEDS-ACTION", "accepted": "ACCEPTED", "declined": "DECLINED", "tentative": "TENTATIVE"}


@dataclass(frozen=True)
class Guest:
    """Somebody who is invited."""

    name: str
    email: str
    answer: str = "none"
    is_optional: bool = False


def invitation(
    interview: Interview,
    method: str,
    guests: Sequence[Guest],
    *,
    summary: str,
    description: str,
    organizer: tuple[str, str],
) -> bytes:
    """The calendar part of an invitation, a change or a cancellation."""
    from icalendar import Calendar  # heavy, and only who invites needs it (decision 0009)

    calendar = Calendar()
    calendar.add("prodid", "-//Rolecall//Interviews//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    calendar.add_component(_event(interview, method, guests, summary, description, organizer))
    return bytes(calendar.to_ical())


def _event(
    interview: Interview,
    method: str,
    guests: Sequence[Guest],
    summary: str,
    description: str,
    organizer: tuple[str, str],
) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", interview.uid)
    event.add("sequence", interview.sequence)
    event.add("dtstamp", clock.now())
    event.add("dtstart", interview.starts_at)
    event.add("dtend", interview.ends_at)
    event.add("summary", summary)
    event.add("description", description)
    event.add("location", interview.whereabouts or interview.meeting_link)
    if interview.meeting_link:
        event.add("url", interview.meeting_link)
    event.add("status", "CANCELLED" if method == CANCEL else "CONFIRMED")
    event.add("organizer", _address(*organizer))
    for guest in guests:
        event.add("attendee", _attendee(guest), encode=False)
    return event


def _attendee(guest: Guest) -> "vCalAddress":
    from icalendar import vText

    address = _address(guest.name, guest.email)
    address.params["ROLE"] = vText("OPT-PARTICIPANT" if guest.is_optional else "REQ-PARTICIPANT")
    address.params["PARTSTAT"] = vText(PARTSTAT[guest.answer])
    address.params["RSVP"] = vText("TRUE")
    return address


def _address(name: str, email: str) -> "vCalAddress":
    from icalendar import vCalAddress, vText

    address = vCalAddress(f"mailto:{email}")
    # quotes and line ends cannot stand in a parameter
    address.params["CN"] = vText("".join(c for c in name if c.isprintable() and c not in '"\\'))
    return address
