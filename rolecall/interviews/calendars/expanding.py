"""The program that reads one iCalendar file: a question and the file as input, busy times as output."""

import codecs
import json
import re
import resource
import sys
from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, InvalidCalendar
from icalendar.timezone import tzp

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 10
MOST_BUSY = 5_000
STARTS = re.compile(rb"(?mi)^(?=BEGIN:VCALENDAR)")
"""One after the other, as a CalDAV server answers: what is wrong with one says nothing of the next."""
MARGIN = timedelta(days=2)
"""Days and times without a zone are found by the wall clock, then cut to the moments that were asked for."""
OF_TIME = {"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}
NOT_UNDERSTOOD = (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, InvalidCalendar)
# a value may be one of the library's thirty types; one that is not of the right kind is not understood
Component = Any
Span = tuple[datetime, datetime, str]


def main() -> None:
    """Answer one question; the process ends by its limits where a file asks for too much."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    asked = json.loads(sys.stdin.buffer.readline())
    since, until = (datetime.fromisoformat(asked[each]).astimezone(UTC) for each in ("since", "until"))
    answer = expanded(sys.stdin.buffer.read(), since, until, ZoneInfo(asked["zone"]))
    sys.stdout.write(json.dumps(answer))


def expanded(data: bytes, since: datetime, until: datetime, zone: tzinfo) -> dict[str, Any]:
    """Busy times in seconds since 1970, or the problem with the file."""
    reader = Reader(since, until, zone)
    files = STARTS.split(data.removeprefix(codecs.BOM_UTF8))
    read = [reader.read_file(each) for each in files if each.strip()]
    if not any(read):
        return {"problem": "broken"}
    if len(reader.busy) > MOST_BUSY:
        return {"problem": "too much"}
    rows = [(int(start.timestamp()), int(end.timestamp()), uid) for start, end, uid in reader.busy]
    return {"busy": rows, "unreadable": reader.unreadable}


class Reader:
    """Gathers the busy times between two moments, and counts what it does not understand."""

    def __init__(self, since: datetime, until: datetime, zone: tzinfo) -> None:
        self.since = since
        self.until = until
        self.zone = zone
        self.busy: list[Span] = []
        self.unreadable = 0

    def read_file(self, data: bytes) -> bool:
        """One calendar; whether it is one."""
        tzp.use_default()  # forget the zones that the file before named
        try:
            calendar = Calendar.from_ical(data)
        except NOT_UNDERSTOOD:
            calendar = None
        if calendar is None or calendar.name != "VCALENDAR":
            self.unreadable += 1
            return False
        self.read(calendar)
        return True

    def read(self, calendar: Component) -> None:
        series = defaultdict(list)
        for number, event in enumerate(calendar.walk("VEVENT")):
            series[str(event.get("UID", number))].append(event)
        for uid, events in series.items():
            self.read_series(uid, events)
        for free_busy in calendar.walk("VFREEBUSY"):
            self.read_free_busy(free_busy)

    def read_series(self, uid: str, events: list[Component]) -> None:
        """An event with its repetitions and the changes to single ones."""
        try:
            if any(OF_TIME & {str(name).upper() for name, _ in event.errors} for event in events):
                raise ValueError(uid)
            for event in self.occurrences(events):
                if is_busy(event):
                    self.add(event["DTSTART"].dt, event["DTEND"].dt, uid)
        except NOT_UNDERSTOOD:
            self.unreadable += 1

    def occurrences(self, events: list[Component]) -> list[Component]:
        alone = Calendar()
        for event in events:
            alone.add_component(event)
        found = recurring_ical_events.of(alone, components=["VEVENT"])
        return list(found.between(self.since - MARGIN, self.until + MARGIN))

    def read_free_busy(self, component: Component) -> None:
        """Periods that a server has worked out itself."""
        try:
            for start, end in periods(component):
                self.add(start, start + end if isinstance(end, timedelta) else end, "")
        except NOT_UNDERSTOOD:
            self.unreadable += 1

    def add(self, start: date, end: date, uid: str) -> None:
        first, last = self.moment(start), self.moment(end)
        if last <= first and end > start:
            last = first + (end - start)  # over an hour that the clocks leave out or repeat
        first, last = max(first, self.since), min(last, self.until)
        if first < last:
            self.busy.append((first, last, uid))

    def moment(self, when: date) -> datetime:
        """A day begins at midnight of the owner's zone; a time without a zone is the owner's too."""
        moment = when if isinstance(when, datetime) else datetime.combine(when, time.min)
        return (moment if moment.tzinfo else moment.replace(tzinfo=self.zone)).astimezone(UTC)


def is_busy(event: Component) -> bool:
    """Whether an event takes its owner's time."""
    return not (
        str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
        or str(event.get("STATUS", "")).upper() == "CANCELLED"
        or str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() == "FREE"
    )


def periods(component: Component) -> Iterator[tuple[Any, Any]]:
    """The busy periods of a VFREEBUSY."""
    given = component.get("FREEBUSY", [])
    for line in given if isinstance(given, list) else [given]:
        if str(line.params.get("FBTYPE", "BUSY")).upper() != "FREE":
            yield line.dt


if __name__ == "__main__":
    main()
