"""A stand-in for Google Calendar and Microsoft Graph: the documented shapes that Rolecall uses, and strict.

It is written from the services' documentation, not from their answers.
"""

import json
import re
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

CLIENT, CLIENT_SECRET, ADDRESS = "app-1", "app-secret-1", "ivo@calendar.example.org"
UTC_TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
BARE_TEXT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")
GOOGLE_ID = re.compile(r"[a-v0-9]{5,1024}")
OURS = re.compile(r"ep/id eq '(?P<id>[^']+)' and ep/value (?:eq '(?P<uid>[^']+)'|ne null)")
Answer = tuple[int, dict[str, Any] | None]


@dataclass
class Standing:
    """What the service knows: who may enter, busy times (texts in UTC), events by their id."""

    codes: dict[str, str] = field(default_factory=dict)
    refresh: str = "refresh-1"
    gives_refresh: bool = True
    rotates: bool = False
    access: str = "access-1"
    busy: list[tuple[str, str]] = field(default_factory=list)
    events: dict[str, dict[str, Any]] = field(default_factory=dict)
    number: int = 0
    is_down: bool = False

    def next(self) -> str:
        self.number += 1
        return f'"{self.number}"'


class CalendarService(HTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.standing = Standing()

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def urls(self, kind: str) -> dict[str, str]:
        base = f"http://{self.place}"
        return {"authorize": f"{base}/authorize", "token": f"{base}/token", "api": f"{base}/{kind}"}


class _Handler(BaseHTTPRequestHandler):
    server: CalendarService

    def do_GET(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def do_PUT(self) -> None:
        self._answer()

    def do_PATCH(self) -> None:
        self._answer()

    def do_DELETE(self) -> None:
        self._answer()

    def _answer(self) -> None:
        url = urlsplit(self.path)
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        code, said = self._answered(unquote(url.path), query, raw)
        body = b"" if said is None else json.dumps(said).encode()
        self.send_response(code)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _answered(self, path: str, query: dict[str, str], raw: bytes) -> Answer:
        here = self.server.standing
        if here.is_down:
            return 503, {"error": "down"}
        if path == "/token":
            return _token(here, {name: values[0] for name, values in parse_qs(raw.decode()).items()})
        if self.headers.get("Authorization") != f"Bearer {here.access}":
            return 401, {"error": "who is this?"}
        body = json.loads(raw) if raw else {}
        _, kind, rest = path.split("/", 2)
        speak = {"google": _google, "microsoft": _microsoft}[kind]
        return speak(here, self.command, rest, query, body, dict(self.headers))

    def log_message(self, *args: object) -> None:
        """Say nothing."""


def _token(here: Standing, form: dict[str, str]) -> Answer:
    if (form["client_id"], form["client_secret"]) != (CLIENT, CLIENT_SECRET):
        return 401, {"error": "invalid_client"}
    if form["grant_type"] == "authorization_code":
        proof = urlsafe_b64encode(sha256(form["code_verifier"].encode()).digest()).decode().rstrip("=")
        if here.codes.pop(form["code"], None) != proof + form["redirect_uri"]:
            return 400, {"error": "invalid_grant"}
    elif form["refresh_token"] != here.refresh:
        return 400, {"error": "invalid_grant"}
    said = {"access_token": here.access, "token_type": "Bearer", "expires_in": 3600}
    if here.rotates:
        here.refresh = f"refresh-{here.next()}"
    if here.gives_refresh and (form["grant_type"] == "authorization_code" or here.rotates):
        said["refresh_token"] = here.refresh
    return 200, said


def _google(
    here: Standing, verb: str, path: str, query: dict[str, str], body: dict[str, Any], headers: dict[str, str]
) -> Answer:
    if (verb, path) == ("GET", "calendars/primary"):
        return 200, {"kind": "calendar#calendar", "id": ADDRESS}
    if (verb, path) == ("POST", "freeBusy"):
        assert body["items"] == [{"id": "primary"}]
        assert UTC_TEXT.fullmatch(body["timeMin"])
        own = [
            (each["start"]["dateTime"], each["end"]["dateTime"])
            for each in here.events.values()
            if each["status"] == "confirmed"
        ]
        busy = [{"start": start, "end": end} for start, end in [*here.busy, *own]]
        return 200, {"kind": "calendar#freeBusy", "calendars": {"primary": {"busy": busy}}}
    folder, _, event_id = path.partition("/events")
    assert folder == "calendars/primary"
    event_id = event_id.strip("/")
    if verb == "GET" and not event_id:
        assert query["privateExtendedProperty"] == "rolecall=yes"
        return 200, {"items": [each for each in here.events.values() if each["status"] != "cancelled"]}
    if verb == "POST":
        assert query["sendUpdates"] == "none"
        assert GOOGLE_ID.fullmatch(body["id"])
        return (409, {}) if body["id"] in here.events else (200, _google_keep(here, body["id"], body))
    if event_id not in here.events:
        return 404, {}
    there = here.events[event_id]
    if verb == "GET":
        return 200, there
    if headers.get("If-Match") not in (None, there["etag"]):
        return 412, {}
    if verb == "PUT":
        return 200, _google_keep(here, event_id, body)
    assert verb == "DELETE"
    there |= {"status": "cancelled", "etag": here.next()}
    return 204, None


def _google_keep(here: Standing, event_id: str, body: dict[str, Any]) -> dict[str, Any]:
    assert UTC_TEXT.fullmatch(body["start"]["dateTime"])
    here.events[event_id] = {**body, "id": event_id, "etag": here.next()}
    return here.events[event_id]


def _microsoft(
    here: Standing, verb: str, path: str, query: dict[str, str], body: dict[str, Any], headers: dict[str, str]
) -> Answer:
    if (verb, path) == ("GET", "me"):
        return 200, {"mail": None, "userPrincipalName": ADDRESS}
    if (verb, path) == ("POST", "me/calendar/getSchedule"):
        assert body["schedules"] == [ADDRESS]
        assert body["startTime"]["timeZone"] == "UTC"
        assert BARE_TEXT.fullmatch(body["startTime"]["dateTime"])
        assert headers["Prefer"] == 'outlook.timezone="UTC"'
        own = [(each["start"]["dateTime"], each["end"]["dateTime"]) for each in here.events.values()]
        items = [
            {"status": state, "start": _graph_time(start), "end": _graph_time(end)}
            for state, (start, end) in [
                *(("busy", each) for each in [*here.busy, *own]),
                ("free", ("2031-03-03T05:00:00", "2031-03-03T06:00:00")),
            ]
        ]
        return 200, {"value": [{"scheduleId": ADDRESS, "scheduleItems": items}]}
    assert path.startswith("me/events")
    event_id = path.removeprefix("me/events").strip("/")
    if verb == "GET":
        asked = OURS.search(query["$filter"])
        assert asked
        found = [
            each
            for each in here.events.values()
            for own in each["singleValueExtendedProperties"]
            if own["id"] == asked["id"] and asked["uid"] in (None, own["value"])
        ]
        return 200, {"value": found}
    if verb == "POST":
        assert len(body["transactionId"]) > 10
        event_id = f"AAMk/{here.next()}="
    elif event_id not in here.events:
        return 404, {}
    if verb == "DELETE":
        del here.events[event_id]
        return 204, None
    assert body["start"]["timeZone"] == "UTC"
    assert BARE_TEXT.fullmatch(body["start"]["dateTime"])
    here.events[event_id] = {**body, "id": event_id, "changeKey": here.next()}
    return 201 if verb == "POST" else 200, here.events[event_id]


def _graph_time(text: str) -> dict[str, str]:
    return {"dateTime": f"{text.rstrip('Z')}.0000000", "timeZone": "UTC"}


@contextmanager
def serving() -> Iterator[CalendarService]:
    with CalendarService() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
