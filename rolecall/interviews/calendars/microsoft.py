"""Somebody's calendar in Microsoft 365: getSchedule, and events of ours (Microsoft Graph v1.0).

Written after its documentation and tried against a stand-in that speaks the same shapes. Graph names no
version that a change could be bound to, so one is compared right before it.
"""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from rolecall.interviews.calendars.interface import Busy, ChangedThere, Event, Reading
from rolecall.interviews.calendars.oauth import Api, ServiceFailed, moment
from rolecall.interviews.hours import Interval, without

SCOPE = "offline_access User.Read Calendars.ReadWrite"
EVENTS = "/me/events"
OURS = "String {6d6b1a55-54c5-4f4e-9d0b-0d3b3b7a2c11} Name RolecallUid"
"""The extended property of events of ours that holds their uid."""
IN_UTC = {"Prefer": 'outlook.timezone="UTC"'}
NOT_BUSY = {"free", "workingElsewhere"}
ANY_OF_OURS = f"singleValueExtendedProperties/Any(ep: ep/id eq '{OURS}' and ep/value ne null)"
EXPANDED = f"singleValueExtendedProperties($filter=id eq '{OURS}')"
MOST_OWN = 500


class MicrosoftCalendar:
    """The main calendar of whoever signed in; `address` is theirs."""

    def __init__(self, api: Api, address: str = "") -> None:
        self.api = api
        self.address = address

    def owner(self) -> str:
        """Whose calendar it is."""
        said = self.api.ask("GET", "/me", query={"$select": "mail,userPrincipalName"}) or {}
        return str(said.get("mail") or said.get("userPrincipalName") or "")[:200]

    def busy(self, since: datetime, until: datetime) -> Reading:
        """When its owner is busy, and where events of ours stand, by their uid."""
        asked = {
            "schedules": [self.address], "availabilityViewInterval": 30,
            "startTime": _written_moment(since), "endTime": _written_moment(until),
        }  # fmt: skip
        said = self.api.ask("POST", "/me/calendar/getSchedule", body=asked, headers=IN_UTC) or {}
        own, untold = self._own(since, until)
        taken = without(_spans(said), [(each.starts_at, each.ends_at) for each in own])
        return Reading(sorted([*(Busy(start, end) for start, end in taken), *own]), untold)

    def put(self, event: Event, version: str = "") -> str:
        """Write an event where none stands, or over the version that is named; gives its new version."""
        there = self._there(event.uid)
        if (there or {}).get("changeKey", "") != version:
            raise ChangedThere
        if there is None:
            said = self.api.ask("POST", EVENTS, body=_written(event) | {"transactionId": event.uid})
        else:
            said = self.api.ask("PATCH", f"{EVENTS}/{quote(str(there['id']), safe='')}", body=_written(event))
        if said is None:
            raise ChangedThere
        return str(said.get("changeKey", ""))[:200]

    def remove(self, uid: str, version: str = "") -> None:
        """Take an event out, if it is the version that is named; one that is gone already is no error."""
        there = self._there(uid)
        if there is None:
            return
        if version and there.get("changeKey") != version:
            raise ChangedThere
        self.api.ask("DELETE", f"{EVENTS}/{quote(str(there['id']), safe='')}")

    def version_of(self, uid: str) -> str | None:
        """The version of an event that stands there now, None if there is none."""
        there = self._there(uid)
        return str(there.get("changeKey", "")) if there is not None else None

    def _there(self, uid: str) -> dict[str, Any] | None:
        safe = uid.replace("'", "''")
        asked = f"singleValueExtendedProperties/Any(ep: ep/id eq '{OURS}' and ep/value eq '{safe}')"
        said = self.api.ask("GET", EVENTS, query={"$filter": asked, "$select": "id,changeKey"}) or {}
        found = said.get("value", [])
        if found and not (isinstance(found[0], dict) and found[0].get("id")):
            raise ServiceFailed
        return found[0] if found else None

    def _own(self, since: datetime, until: datetime) -> tuple[list[Busy], int]:
        """Where our events are, and whether there are more than were told."""
        asked = f"{ANY_OF_OURS} and start/dateTime ge '{_text(since)}' and start/dateTime lt '{_text(until)}'"
        query = {
            "$filter": asked, "$expand": EXPANDED, "$top": str(MOST_OWN),
            "$select": "id,start,end,isCancelled",
        }  # fmt: skip
        said = self.api.ask("GET", EVENTS, query=query, headers=IN_UTC) or {}
        found = [
            Busy(_moment(each["start"]), _moment(each["end"]), uid)
            for each in said.get("value", [])
            if not each.get("isCancelled") and (uid := _uid(each))
        ]
        return found, int("@odata.nextLink" in said)


def _spans(said: dict[str, Any]) -> list[Interval]:
    try:
        schedule = said["value"][0]
        if schedule.get("error"):
            raise ServiceFailed
        return [
            (_moment(each["start"]), _moment(each["end"]))
            for each in schedule.get("scheduleItems", [])
            if each.get("status") not in NOT_BUSY
        ]
    except (KeyError, IndexError, TypeError, AttributeError) as problem:
        raise ServiceFailed from problem


def _written(event: Event) -> dict[str, Any]:
    return {
        "subject": event.title,
        "body": {"contentType": "text", "content": event.url},
        "start": _written_moment(event.starts_at),
        "end": _written_moment(event.ends_at),
        "location": {"displayName": event.place},
        "sensitivity": "private",
        "showAs": "busy",
        "singleValueExtendedProperties": [{"id": OURS, "value": event.uid}],
    }


def _uid(said: dict[str, Any]) -> str:
    found = said.get("singleValueExtendedProperties", [])
    return next((str(each.get("value", "")) for each in found if each.get("id") == OURS), "")


def _moment(said: Any) -> datetime:
    try:
        return moment(said["dateTime"])
    except (KeyError, TypeError) as problem:
        raise ServiceFailed from problem


def _written_moment(when: datetime) -> dict[str, str]:
    return {"dateTime": _text(when), "timeZone": "UTC"}


def _text(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%S}"
