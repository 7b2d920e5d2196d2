"""Rows of interviews: when people have time, and who meets whom."""

from rolecall.interviews.models.availability import Availability, BusyTime, DayOff, WorkingHours
from rolecall.interviews.models.calendars import (
    CalendarAccount,
    CalendarApp,
    CalendarCopy,
    CalendarFeed,
    OwnCalendar,
)
from rolecall.interviews.models.interviews import (
    Interview,
    LinkSeat,
    MeetingTemplate,
    Note,
    SchedulingLink,
    Seat,
)
from rolecall.interviews.models.rooms import Room

__all__ = [
    "Availability",
    "BusyTime",
    "CalendarAccount",
    "CalendarApp",
    "CalendarCopy",
    "CalendarFeed",
    "DayOff",
    "Interview",
    "LinkSeat",
    "MeetingTemplate",
    "Note",
    "OwnCalendar",
    "Room",
    "SchedulingLink",
    "Seat",
    "WorkingHours",
]
