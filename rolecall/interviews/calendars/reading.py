"""Busy times from the bytes of an iCalendar file, however it was made.

A rule of ten words can repeat for ever or look for a day that never comes, and the libraries follow it to the
end. So a file is read by a process of its own, with little memory and seconds to do it, which knows nothing.
"""

import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rolecall.interviews.calendars.interface import Busy, CalendarBroken, CalendarTooMuch, Reading

MOST_BYTES = 5_000_000
SECONDS = 20.0
ROOT = Path(__file__).parents[3]
COMMAND = [sys.executable, "-E", "-s", "-X", "utf8", "-m", f"{__package__}.expanding"]


def read(data: bytes, since: datetime, until: datetime, zone: str) -> Reading:
    """When the owner is busy between two moments; `zone` is theirs, for whole days and times without a zone.

    Raises CalendarBroken and CalendarTooMuch.
    """
    if len(data) > MOST_BYTES:
        raise CalendarTooMuch
    answer = _expanded(data, since, until, zone)
    if answer.get("problem") == "broken":
        raise CalendarBroken
    if "busy" not in answer:
        raise CalendarTooMuch
    busy = [Busy(_moment(start), _moment(end), uid) for start, end, uid in answer["busy"]]
    return Reading(sorted(busy), answer["unreadable"])


def _expanded(data: bytes, since: datetime, until: datetime, zone: str) -> dict[str, Any]:
    question = {"since": since.isoformat(), "until": until.isoformat(), "zone": zone}
    try:
        done = subprocess.run(
            COMMAND,
            input=json.dumps(question).encode() + b"\n" + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={},
            cwd=ROOT,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return {}
    return dict(json.loads(done.stdout)) if done.returncode == 0 else {}


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
