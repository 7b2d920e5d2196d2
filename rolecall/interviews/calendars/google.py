"""Somebody's main calendar at Google: freeBusy, and events of ours (Calendar API v3).

Written after its documentation and tried against a stand-in that speaks the same shapes.
"""

from datetime import datetime
from hashlib import sha256
from typing import Any

from rolecall.interviews.calendars.interface import Busy, ChangedThere, Event, Reading
from rolecall.interviews.calendars.oauth import Api, ServiceFailed, moment, stamp
from rolecall.interviews.hours import Interval, without

SCOPES = "calendar.freebusy calendar.events.owned calendar.calendars.readonly"
SCOPE = " ".join(f"https://www.googleapis.com/auth/{each}" for each in SCOPES.split())
EVENTS = "/calendars/primary/events"
OURS = "rolecall"
"""The property of events of ours that holds their uid; another one says that they are ours."""
SILENT = {"sendUpdates": "none"}
MOST_PAGES = 10


class GoogleCalendar:
    """The main calendar of whoever signed in."""

    def __init__(self, api: Api) -> None:
        self.api = api

    def owner(self) -> str:
        """Whose calendar it is: its id is its owner's address."""
        return str((self.api.ask("GET", "/calendars/primary") or {}).get("id", ""))[:200]

    def busy(self, since: datetime, until: datetime) -> Reading:
        """When its owner is busy, and where events of ours stand, by their uid."""
        asked = {"timeMin": stamp(since), "timeMax": stamp(until), "items": [{"id": "primary"}]}
        said = self.api.ask("POST", "/freeBusy", body=asked) or {}
        own = self._own(since, until)
        taken = without(_spans(said), [(each.starts_at, each.ends_at) for each in own])
        return Reading(sorted([*(Busy(start, end) for start, end in taken), *own]))

    def put(self, event: Event, version: str = "") -> str:
        """Write an event where none stands, or over the version that is named; gives its new version."""
        if version:
            path, headers = f"{EVENTS}/{_id(event.uid)}", {"If-Match": version}
            said = self.api.ask("PUT", path, query=SILENT, body=_written(event), headers=headers)
        else:
            said = self.api.ask("POST", EVENTS, query=SILENT, body=_written(event) | {"id": _id(event.uid)})
        if said is None:
            raise ChangedThere
        return _version(said)

    def remove(self, uid: str, version: str = "") -> None:
        """Take an event out, if it is the version that is named; one that is gone already is no error."""
        headers = {"If-Match": version} if version else {}
        self.api.ask("DELETE", f"{EVENTS}/{_id(uid)}", query=SILENT, headers=headers)

    def version_of(self, uid: str) -> str | None:
        """The version of an event that stands there, deleted or not: its id cannot be used again."""
        said = self.api.ask("GET", f"{EVENTS}/{_id(uid)}")
        if said is None:
            return None
        if _uid(said) != uid:
            raise ChangedThere("Something else stands in the calendar where this interview belongs.")
        return _version(said)

    def _own(self, since: datetime, until: datetime) -> list[Busy]:
        query = {
            "timeMin": stamp(since), "timeMax": stamp(until), "singleEvents": "true", "maxResults": "250",
            "privateExtendedProperty": f"{OURS}=yes",
        }  # fmt: skip
        found: list[Busy] = []
        for _ in range(MOST_PAGES):
            said = self.api.ask("GET", EVENTS, query=query) or {}
            found += [
                Busy(_moment(each, "start"), _moment(each, "end"), _uid(each))
                for each in said.get("items", [])
                if each.get("status") != "cancelled" and "dateTime" in each.get("start", {})
            ]
            if not said.get("nextPageToken"):
                break
            query["pageToken"] = str(said["nextPageToken"])
        return found


def _spans(said: dict[str, Any]) -> list[Interval]:
    """The answer names the calendar as it was asked for."""
    try:
        calendar = said["calendars"]["primary"]
        if calendar.get("errors"):
            raise ServiceFailed
        return [(moment(each["start"]), moment(each["end"])) for each in calendar.get("busy", [])]
    except (KeyError, TypeError, AttributeError) as problem:
        raise ServiceFailed from problem


def _written(event: Event) -> dict[str, Any]:
    return {
        "summary": event.title,
        "location": event.place,
        "description": event.url,
        "start": {"dateTime": stamp(event.starts_at)},
        "end": {"dateTime": stamp(event.ends_at)},
        "visibility": "private",
        "status": "confirmed",
        "extendedProperties": {"private": {OURS: "yes", f"{OURS}Uid": event.uid}},
    }


def _id(uid: str) -> str:
    """Ids are made of 0-9 and a-v."""
    return sha256(uid.encode()).hexdigest()


def _uid(said: dict[str, Any]) -> str:
    return str(said.get("extendedProperties", {}).get("private", {}).get(f"{OURS}Uid", ""))


def _version(said: dict[str, Any]) -> str:
    return str(said.get("etag", ""))[:200]


def _moment(said: dict[str, Any], name: str) -> datetime:
    return moment(said.get(name, {}).get("dateTime"))
