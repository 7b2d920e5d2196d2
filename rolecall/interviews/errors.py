"""The rules that interviews hold to, each with a sentence to act on."""

from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from rolecall.kit.errors import RuleBroken


class TimeTaken(RuleBroken):
    """Somebody who should sit there is not free; `nearest` are times at which everybody is."""

    def __init__(self, nearest: Sequence[datetime], zone: ZoneInfo) -> None:
        self.nearest = list(nearest)
        times = ", ".join(f"{each.astimezone(zone):%a %-d %b, %H:%M}" for each in self.nearest)
        rest = (
            f"Everybody is free at: {times} ({zone.key})." if times else "Choose another day or fewer people."
        )
        super().__init__(f"That time has just been taken. {rest}", field="starts_at")


class RoomTaken(RuleBroken):
    """Another interview is in the room then; `free` are the names of rooms that are not taken."""

    def __init__(self, room: str, free: Sequence[str]) -> None:
        self.free = list(free)
        rest = f"Free at that time: {', '.join(self.free)}." if self.free else "No other room is free then."
        super().__init__(
            f"Another interview is in {room} at that time. {rest} Choose another room or time.", field="room"
        )


class RoomGone(RuleBroken):
    sentence = "This room is not in use any more. Choose another."

    def __init__(self) -> None:
        super().__init__(field="room")


class RoomInUse(RuleBroken):
    sentence = "Interviews are still to come in this room. Move them to another room first."


class CandidateElsewhere(RuleBroken):
    sentence = "The candidate is in another interview at that time. Choose another time."

    def __init__(self) -> None:
        super().__init__(field="starts_at")


class InThePast(RuleBroken):
    sentence = "That time has passed. Choose one that is still to come."

    def __init__(self) -> None:
        super().__init__(field="starts_at")


class TooFar(RuleBroken):
    sentence = "Choose a time within the next two years."

    def __init__(self) -> None:
        super().__init__(field="starts_at")


class NobodySits(RuleBroken):
    sentence = "Choose at least one interviewer who is a member of your organization."

    def __init__(self) -> None:
        super().__init__(field="members")


class NothingToPlan(RuleBroken):
    sentence = "Nothing is left to plan. Choose at least one interview that somebody can hold."


class PlanIsOld(RuleBroken):
    sentence = (
        "That plan does not hold any more: somebody's time, a room or the interview plan has changed since. "
        "Nothing was booked; choose among the new plans."
    )


class NotBooked(RuleBroken):
    sentence = "This interview was cancelled. Book a new one instead."


class AlreadyOver(RuleBroken):
    sentence = "This interview is over; it cannot be changed any more."


class LinkClosed(RuleBroken):
    status = 410
    sentence = "This link has run out or was taken back. Answer the mail it came in and ask for a new one."


class TooLate(RuleBroken):
    sentence = "It is too close to the interview to change it here. Answer the invitation's mail instead."


class NotAReply(RuleBroken):
    status = 422
    sentence = "Send an iCalendar answer: METHOD:REPLY with one event, its UID and one ATTENDEE."


class TooManyCalendars(RuleBroken):
    sentence = "You have ten calendars here, which is the most. Take one out first."
