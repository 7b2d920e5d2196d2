"""What happened to interviews, to the links for choosing a time, and to members' own time."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event
from rolecall.kit.text import listed

CHANGED_IN_WORDS = {
    "ends_at": "the length",
    "interviewers": "the interviewers",
    "room": "the room",
    "place": "the place",
    "meeting_link": "the link",
    "title": "the title",
    "note": "the note",
}


@dataclass(frozen=True)
class _About(Event):
    interview_id: UUID
    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    title: str
    subjects: ClassVar[tuple[str, ...]] = ("interview_id", "application_id", "candidate_id", "job_id")


@dataclass(frozen=True)
class InterviewBooked(_About):
    """An interview has a time."""

    starts_at: str
    in_words: str
    members: list[UUID]
    plain: ClassVar[tuple[str, ...]] = ("starts_at",)

    def told(self) -> str:
        return f"booked “{self.title}” for {self.in_words}"


@dataclass(frozen=True)
class InterviewChanged(_About):
    """An interview has another time, other people or another place; each with what it was before."""

    starts_at: str
    in_words: str
    members: list[UUID]
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """By name of what changed: before and after. Events of before this was kept have none."""
    plain: ClassVar[tuple[str, ...]] = ("starts_at",)

    def told(self) -> str:
        if "in_words" in self.changes:
            return f"moved “{self.title}” from {self.changes['in_words'][0]} to {self.in_words}"
        changed = [words for name, words in CHANGED_IN_WORDS.items() if name in self.changes]
        if not changed:
            return f"changed “{self.title}”, now {self.in_words}"
        return f"changed {listed(changed)} of “{self.title}”, {self.in_words}"


@dataclass(frozen=True)
class InterviewCancelled(_About):
    """An interview does not take place."""

    reason: str

    def told(self) -> str:
        return f"cancelled “{self.title}”" + (f": {self.reason}" if self.reason else "")


@dataclass(frozen=True)
class InvitationAnswered(_About):
    """Somebody answered an invitation."""

    who: str
    answer: str
    plain: ClassVar[tuple[str, ...]] = ("answer",)

    def told(self) -> str:
        verb = {"accepted": "accepted", "declined": "declined", "tentative": "may come to"}[self.answer]
        return f"{verb} “{self.title}”"


@dataclass(frozen=True)
class CalendarDiffers(_About):
    """An interviewer moved an interview in their own calendar, or took it out there."""

    who: str
    to: str

    def told(self) -> str:
        if self.to:
            return f"noticed that {self.who} moved “{self.title}” in their own calendar to {self.to}"
        return f"noticed that “{self.title}” is gone from the calendar of {self.who}"


@dataclass(frozen=True)
class SchedulingLinkMade(Event):
    """A candidate may choose a time."""

    link_id: UUID
    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    title: str
    subjects: ClassVar[tuple[str, ...]] = ("link_id", "application_id", "candidate_id", "job_id")

    def told(self) -> str:
        return f"asked them to choose a time for “{self.title}”"


@dataclass(frozen=True)
class SchedulingLinkWithdrawn(SchedulingLinkMade):
    """A link for choosing a time opens nothing any more."""

    def told(self) -> str:
        return f"took back the link to choose a time for “{self.title}”"


@dataclass(frozen=True)
class AvailabilityChanged(Event):
    """A member changed when they take interviews."""

    member_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ("member_id",)

    def told(self) -> str:
        return "changed when they take interviews"


@dataclass(frozen=True)
class CalendarConnected(Event):
    """A member lets a calendar of theirs be read."""

    member_id: UUID
    kind: str
    subjects: ClassVar[tuple[str, ...]] = ("member_id",)

    def told(self) -> str:
        return "connected a calendar of theirs"


@dataclass(frozen=True)
class CalendarDisconnected(CalendarConnected):
    """A member's calendar is not read any more."""

    def told(self) -> str:
        return "took out a calendar of theirs"


@dataclass(frozen=True)
class CalendarPaused(CalendarConnected):
    """A member's calendar could not be read for hours."""

    def told(self) -> str:
        return "gave up reading a calendar until its owner looks at it"


@dataclass(frozen=True)
class CalendarAppKept(Event):
    """Members can sign in at a calendar service through the organization's app."""

    kind: str

    def told(self) -> str:
        return f"set up the app for calendars at {self.kind}"


@dataclass(frozen=True)
class CalendarAppRemoved(CalendarAppKept):
    """Nobody signs in at the service through it any more."""

    def told(self) -> str:
        return f"removed the app for calendars at {self.kind}"


@dataclass(frozen=True)
class CalendarFeedMade(Event):
    """A member's own interviews can be read at a secret address."""

    member_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ("member_id",)

    def told(self) -> str:
        return "made a secret address for their own interviews"


@dataclass(frozen=True)
class CalendarFeedRevoked(CalendarFeedMade):
    """The secret address answers no more."""

    def told(self) -> str:
        return "took back the secret address for their own interviews"


@dataclass(frozen=True)
class RoomChanged(Event):
    """A room was added, changed, taken out of use or put back."""

    room_id: UUID
    name: str
    change: str
    changes: dict[str, list[str]]
    subjects: ClassVar[tuple[str, ...]] = ("room_id",)

    def told(self) -> str:
        return f"{self.change} the room “{self.name}”"


@dataclass(frozen=True)
class MeetingTemplateChanged(Event):
    """Interviews are held elsewhere from now on, unless somebody says otherwise."""

    place: str
    meeting_link: str

    def told(self) -> str:
        return "changed where interviews are held"
