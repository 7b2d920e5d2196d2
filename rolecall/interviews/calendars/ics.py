"""A calendar at an ICS address: whoever knows the address reads it, so it is a secret."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from rolecall.interviews.calendars import reading
from rolecall.interviews.calendars.interface import CalendarBroken, Reading
from rolecall.kit import outbound
from rolecall.kit.errors import RuleBroken
from rolecall.kit.outbound import Answer, Limits

LIMITS = Limits(seconds=20, size=reading.MOST_BYTES)
MOST_HOPS = 3
LONGEST = 200
MOVED = {301, 302, 303, 307, 308}
CLOSED = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND, HTTPStatus.GONE}


class CalendarClosed(RuleBroken):
    """The address opens nothing, or nothing any more."""

    sentence = (
        "This address opens no calendar. Copy the secret iCal address from your calendar's settings anew."
    )


class ServerFailed(RuleBroken):
    """The server answered with something that is not an answer."""

    sentence = "The calendar's server answered with an error. Try again later."


@dataclass(frozen=True)
class Version:
    """What a server says of the version of a file; nothing when it says nothing."""

    etag: str = ""
    modified: str = ""

    @property
    def question(self) -> dict[str, str]:
        """Headers that ask for the file only if it has changed."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


def typed(address: str) -> str:
    """An address as people copy it: webcal is https under another name."""
    bare = address.strip()
    scheme, colon, rest = bare.partition("://")
    return f"https://{rest}" if colon and scheme.lower() in ("webcal", "webcals") else bare


def shown(address: str) -> str:
    """What of an address is no secret."""
    return outbound.host(address)


class IcsAddress:
    """What is read at one address; `zone` is its owner's, `version` what was read before."""

    def __init__(self, address: str, zone: str, version: Version | None = None) -> None:
        self.address = address
        self.zone = zone
        self.version = version or Version()

    def busy_if_changed(self, since: datetime, until: datetime) -> Reading | None:
        """When its owner is busy; None if the file is as it was."""
        answer = self._fetched()
        if answer.status == HTTPStatus.NOT_MODIFIED and self.version.question:
            return None
        if answer.status in CLOSED:
            raise CalendarClosed
        if answer.status != HTTPStatus.OK:
            raise ServerFailed
        found = reading.read(answer.body, since, until, self.zone)
        self.version = _version(answer)
        return found

    def _fetched(self) -> Answer:
        url = self.address
        headers = {"Accept": "text/calendar, */*;q=0.1", **self.version.question}
        for _ in range(MOST_HOPS + 1):
            answer = outbound.ask("GET", url, headers=headers, limits=LIMITS)
            if answer.status not in MOVED:
                return answer
            url = _joined(url, answer.headers.get("Location", ""))
        raise ServerFailed("The calendar's server sends from one address to the next without an end.")


def _version(answer: Answer) -> Version:
    etag, modified = (answer.headers.get(name, "") for name in ("ETag", "Last-Modified"))
    return Version(etag if len(etag) <= LONGEST else "", modified if len(modified) <= LONGEST else "")


def _joined(base: str, href: str) -> str:
    try:
        return outbound.joined(base, href)
    except ValueError as problem:
        raise CalendarBroken from problem
