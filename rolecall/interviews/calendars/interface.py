"""What every kind of calendar can do, and in which terms."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from rolecall.kit.errors import RuleBroken


@dataclass(frozen=True, order=True)
class Busy:
    """Somebody is busy from one moment to another (UTC), with the event's `uid`, if the calendar says it."""

    starts_at: datetime
    ends_at: datetime
    uid: str = ""


@dataclass(frozen=True)
class Reading:
    """What a calendar said: busy times in order, and how many of its events could not be understood."""

    busy: list[Busy]
    unreadable: int = 0


@dataclass(frozen=True)
class Event:
    """An interview as a calendar may show it to whoever sees the screen: no more than is written here."""

    uid: str
    title: str
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    place: str = ""
    url: str = ""
    sequence: int = 0


class Calendar(Protocol):
    """One calendar of one person. Each act raises a RuleBroken that says in words what is wrong."""

    def busy(self, since: datetime, until: datetime) -> Reading:
        """When its person is busy between two moments."""

    def put(self, event: Event, version: str = "") -> str:
        """Write an event where none stands, or over the version that is named; gives its new version."""

    def remove(self, uid: str, version: str = "") -> None:
        """Take an event out, if it is the version that is named; one that is gone already is no error."""

    def version_of(self, uid: str) -> str | None:
        """The version of an event that stands there now, None if there is none."""


class ChangedThere(RuleBroken):
    """Another version stands there than the one that was to be overwritten; nothing was written."""

    sentence = "The entry was changed in the calendar meanwhile, so it was left as it is."


class CalendarBroken(RuleBroken):
    """What was read is no calendar."""

    sentence = "There is no calendar at this address. Copy the iCal or ICS address your calendar gives."


class CalendarTooMuch(RuleBroken):
    """The calendar is too big, or has rules that would take for ever."""

    sentence = "This calendar is too big, or repeats too often, to be read. Share a smaller one."
