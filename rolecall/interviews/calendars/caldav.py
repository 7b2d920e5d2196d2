"""A calendar on a CalDAV server: found, read, written to.

Five requests are all it takes, and each goes through `kit.outbound`. Name and password leave for the host
that was typed and for no other, whatever an answer says.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from http import HTTPStatus

from rolecall.interviews.calendars import dav, reading, writing
from rolecall.interviews.calendars.interface import ChangedThere, Event, Reading
from rolecall.kit import outbound
from rolecall.kit.errors import RuleBroken
from rolecall.kit.outbound import Answer, Limits

LIMITS = Limits(seconds=20, size=10_000_000)
MOST_HOPS = 3
PLAIN = re.compile(r"[A-Za-z0-9_@-][A-Za-z0-9_@.-]{0,199}")
"""Uids that are file names; a server may take %2F for the slash that it stands for."""
XML = {"Content-Type": "application/xml; charset=utf-8"}
MOVED = {301, 302, 307, 308}
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}


class CalendarRefused(RuleBroken):
    """The server does not let this name and password in."""

    sentence = "The calendar server did not accept this name and password. Many want a password for apps."


class NoCalendarThere(RuleBroken):
    """No calendar stands at the address, nor does the server lead to one."""

    sentence = "There is no calendar at this address. Copy its CalDAV address from the calendar's settings."


class CalendarFailed(RuleBroken):
    """The server answered with something that is not an answer."""

    sentence = "The calendar server answered with an error. Try again later."


@dataclass(frozen=True)
class Found:
    """A calendar that a server has: its address and its name."""

    url: str
    name: str


@dataclass(frozen=True)
class Account:
    """Where a calendar is and who asks; `zone` is its owner's."""

    url: str
    user: str
    password: str = field(repr=False)
    zone: str = "UTC"

    def ask(
        self, method: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> Answer:
        """One request with name and password, only to the host of the account."""
        if _host(url) != _host(self.url):
            raise CalendarFailed("The calendar server leads to another host. Give that address instead.")
        key = b64encode(f"{self.user}:{self.password}".encode()).decode("ascii")
        sent = {"Authorization": f"Basic {key}", **(headers or {})}
        answer = outbound.ask(method, url, headers=sent, body=body, limits=LIMITS)
        if answer.status == HTTPStatus.UNAUTHORIZED:
            raise CalendarRefused
        if answer.status == HTTPStatus.FORBIDDEN:
            raise CalendarRefused("The calendar server does not allow this. May you write to this calendar?")
        return answer

    def look(self, url: str, depth: int) -> list[dav.Item]:
        """What stands at an address, and with depth 1 in it; nothing when there is nothing of WebDAV."""
        for _ in range(MOST_HOPS):
            answer = self.ask("PROPFIND", url, dav.FIND, {**XML, "Depth": str(depth)})
            if answer.status not in MOVED:
                return _items(answer) if answer.status == HTTPStatus.MULTI_STATUS else []
            url = _joined(url, answer.headers.get("Location", ""))
        return []


def calendars(account: Account) -> list[Found]:
    """The calendars that an address leads to: itself, those in it, or those of the person who asks."""
    places = [account.url, _joined(account.url, "/.well-known/caldav")]
    for place in places:
        found = _calendars_from(account, place)
        if found:
            return found
    raise NoCalendarThere


def _calendars_from(account: Account, place: str) -> list[Found]:
    """From an address to the person, from the person to their home, from there to the calendars."""
    for _ in range(MOST_HOPS):
        seen = account.look(place, 0)
        home = next((each.text("c:calendar-home-set/d:href") for each in seen if not each.is_calendar), "")
        person = next((each.text("d:current-user-principal/d:href") for each in seen), "")
        inside = seen if any(each.is_calendar for each in seen) else account.look(_joined(place, home), 1)
        found = [_found(place, each) for each in inside if each.is_calendar]
        if found or not person or _joined(place, person) == place:
            return found
        place = _joined(place, person)
    return []


def _found(place: str, item: dav.Item) -> Found:
    url = _joined(place, item.href)
    return Found(url, item.text("d:displayname") or url.rstrip("/").rpartition("/")[2])


class CalDav:
    """One calendar of an account; the account's address is the calendar's."""

    def __init__(self, account: Account) -> None:
        self.account = account

    def busy(self, since: datetime, until: datetime) -> Reading:
        """When its person is busy. What Rolecall wrote there is among it, told apart by its uid."""
        answer = self.account.ask("REPORT", self._folder, dav.query(since, until), {**XML, "Depth": "1"})
        if answer.status == HTTPStatus.NOT_FOUND:
            raise NoCalendarThere
        if answer.status != HTTPStatus.MULTI_STATUS:
            raise CalendarFailed
        files = [text for each in _items(answer) if (text := each.text("c:calendar-data"))]
        if not files:
            return Reading([])
        return reading.read("\r\n".join(files).encode(), since, until, self.account.zone)

    def put(self, event: Event, version: str = "") -> str:
        """Write an event where none stands, or over the version that is named; gives its new version."""
        headers = {"Content-Type": "text/calendar; charset=utf-8"}
        headers |= {"If-Match": version} if version else {"If-None-Match": "*"}
        answer = self.account.ask("PUT", self._address(event.uid), writing.stored(event), headers)
        if answer.status in (HTTPStatus.NOT_FOUND, HTTPStatus.CONFLICT):
            raise NoCalendarThere
        _must_be_done(answer)
        # a server that keeps another text than it was given names no version of it
        return _version(answer) or self.version_of(event.uid) or ""

    def remove(self, uid: str, version: str = "") -> None:
        """Take an event out, if it is the version that is named; one that is gone already is no error."""
        headers = {"If-Match": version} if version else {}
        answer = self.account.ask("DELETE", self._address(uid), headers=headers)
        if answer.status not in GONE:
            _must_be_done(answer)

    def version_of(self, uid: str) -> str | None:
        """The version of an event that stands there now, None if there is none; refuses what is not ours."""
        answer = self.account.ask("GET", self._address(uid), headers={"Accept-Encoding": "identity"})
        if answer.status in GONE:
            return None
        _must_be_done(answer)
        if not writing.is_about(answer.body, uid):
            raise ChangedThere("Something else stands in the calendar where this interview belongs.")
        return _version(answer)

    @property
    def _folder(self) -> str:
        return self.account.url.rstrip("/") + "/"

    def _address(self, uid: str) -> str:
        name = uid if PLAIN.fullmatch(uid) else sha256(uid.encode()).hexdigest()
        return f"{self._folder}{name}.ics"


def _must_be_done(answer: Answer) -> None:
    if answer.status == HTTPStatus.PRECONDITION_FAILED:
        raise ChangedThere
    if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        raise CalendarFailed


def _version(answer: Answer) -> str:
    """The entity tag; a proxy that packs answers makes it a weak one, which no server compares with."""
    return str(answer.headers.get("ETag", "")).removeprefix("W/")[:200]


def _items(answer: Answer) -> list[dav.Item]:
    try:
        return dav.items(answer.body)
    except dav.NotUnderstood as problem:
        raise CalendarFailed from problem


def _joined(base: str, href: str) -> str:
    try:
        return outbound.joined(base, href)
    except ValueError as problem:
        raise CalendarFailed from problem


def _host(url: str) -> tuple[str, str, int | None]:
    address = outbound.checked(url)
    return address.scheme, address.host, address.port
