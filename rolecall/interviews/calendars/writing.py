"""Interviews as iCalendar: one for a calendar's store, or all of somebody's as a feed.

Neither has a METHOD, an organizer or attendees, so that no calendar server sends mail of its own about them;
invitations are letters.
"""

from collections.abc import Iterable
from datetime import UTC
from typing import TYPE_CHECKING

from rolecall.interviews.calendars.interface import Event

if TYPE_CHECKING:
    from icalendar import Calendar
    from icalendar import Event as Component

PRODUCT = "-//Rolecall//Interviews//EN"


def stored(event: Event) -> bytes:
    """One event as an object of a CalDAV store."""
    calendar = _empty()
    calendar.add_component(_component(event))
    return bytes(calendar.to_ical())


def is_about(data: bytes, uid: str) -> bool:
    """Whether a file holds the event of this uid, however its lines are folded."""
    lines = (
        data.decode(errors="replace").replace("\r\n", "\n").replace("\n ", "").replace("\n\t", "").split("\n")
    )
    return f"UID:{_clean(uid)}" in lines


def feed(events: Iterable[Event], *, name: str) -> bytes:
    """All of somebody's events. The same events give the same bytes, so that a feed can be cached."""
    calendar = _empty()
    calendar.add("X-WR-CALNAME", _clean(name))
    for event in sorted(events, key=lambda each: (each.starts_at, each.uid)):
        calendar.add_component(_component(event))
    return bytes(calendar.to_ical())


def _empty() -> "Calendar":
    from icalendar import Calendar  # heavy and rare (decision 0009)

    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    return calendar


def _component(event: Event) -> "Component":
    from icalendar import Event as Component

    component = Component()
    component.add("UID", event.uid)
    component.add("DTSTAMP", event.changed_at.astimezone(UTC))
    component.add("LAST-MODIFIED", event.changed_at.astimezone(UTC))
    component.add("DTSTART", event.starts_at.astimezone(UTC))
    component.add("DTEND", event.ends_at.astimezone(UTC))
    component.add("SUMMARY", _clean(event.title))
    component.add("SEQUENCE", event.sequence)
    component.add("STATUS", "CONFIRMED")
    component.add("TRANSP", "OPAQUE")
    component.add("CLASS", "PRIVATE")
    if event.place:
        component.add("LOCATION", _clean(event.place))
    if event.url:
        component.add("URL", _clean(event.url))
    return component


def _clean(text: str) -> str:
    """Text on one line, without characters that a calendar cannot hold."""
    return "".join(c for c in " ".join(text.split()) if c.isprintable())
