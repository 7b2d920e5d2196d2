"""Signing in at a calendar service (OAuth 2.0, authorization code with PKCE) and asking it (JSON).

The organization brings its own app: the services know nobody but those whom they registered.
"""

import json
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

from rolecall.interviews.calendars.interface import ChangedThere
from rolecall.kit import outbound
from rolecall.kit.errors import RuleBroken
from rolecall.kit.outbound import Answer, Limits

LIMITS = Limits(seconds=20, size=5_000_000)
LONGEST_TOKEN = 8_000
GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}


class SignedOut(RuleBroken):
    """The service does not let us in, or not any more."""

    sentence = "The calendar service does not let Rolecall in any more. Connect the calendar again."


class ServiceFailed(RuleBroken):
    """The service answered with something that is not an answer."""

    sentence = "The calendar service answered with an error. Try again later."


@dataclass(frozen=True)
class Service:
    """Where a service is, and what is asked of it."""

    authorize: str
    token: str
    api: str
    scope: str
    more: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class App:
    """What the organization registered at a service."""

    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True)
class Tokens:
    """What opens a calendar for an hour, and what gives the next such hour."""

    access: str = field(repr=False)
    refresh: str = field(repr=False)


def sign_in_url(service: Service, app: App, *, back: str, state: str, verifier: str) -> str:
    """Where somebody allows their calendar to be read; they come back to `back`."""
    challenge = urlsafe_b64encode(sha256(verifier.encode()).digest()).decode("ascii").rstrip("=")
    asked = {
        "response_type": "code", "client_id": app.client_id, "redirect_uri": back, "scope": service.scope,
        "state": state, "code_challenge": challenge, "code_challenge_method": "S256", **service.more,
    }  # fmt: skip
    return f"{service.authorize}?{urlencode(asked)}"


def signed_in(service: Service, app: App, *, back: str, code: str, verifier: str) -> Tokens:
    """The tokens for the code that somebody came back with."""
    words = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": back,
        "code_verifier": verifier,
    }
    tokens = _tokens(service, app, words, "")
    if not tokens.refresh:
        raise SignedOut("The service allows one hour only. Remove Rolecall there, then connect it again.")
    return tokens


def refreshed(service: Service, app: App, refresh: str) -> Tokens:
    """Tokens for the next hour; a service may give a new one for the hour after."""
    return _tokens(service, app, {"grant_type": "refresh_token", "refresh_token": refresh}, refresh)


def _tokens(service: Service, app: App, words: Mapping[str, str], known: str) -> Tokens:
    form = {"client_id": app.client_id, "client_secret": app.client_secret, **words}
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    answer = outbound.ask(
        "POST", service.token, headers=headers, body=urlencode(form).encode(), limits=LIMITS
    )
    if answer.status in (HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED):
        raise SignedOut(_why(answer))
    said = _json(answer)
    access, refresh = said.get("access_token"), said.get("refresh_token", known)
    if (
        not (isinstance(access, str) and isinstance(refresh, str))
        or max(map(len, (access, refresh))) > LONGEST_TOKEN
    ):
        raise ServiceFailed
    return Tokens(access, refresh)


def _why(answer: Answer) -> str:
    """A wrong app is the administrator's to mend, a sign-in that has ended its owner's."""
    try:
        error = json.loads(answer.body).get("error")
    except (ValueError, AttributeError):
        error = ""
    if error in ("invalid_client", "unauthorized_client"):
        return (
            "The calendar service does not know this organization's app. An administrator has to look at it."
        )
    return SignedOut.sentence


@dataclass(frozen=True)
class Api:
    """A service asked in somebody's name."""

    base: str
    token: str = field(repr=False)

    def ask(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> dict[str, Any] | None:
        """What it answers; None if there is no such thing. A version that has changed is ChangedThere."""
        url = f"{self.base}{path}" + (f"?{urlencode(query, quote_via=quote)}" if query else "")
        sent = {"Authorization": f"Bearer {self.token}", "Accept": "application/json", **(headers or {})}
        if body is not None:
            sent["Content-Type"] = "application/json"
        payload = b"" if body is None else json.dumps(body).encode()
        answer = outbound.ask(method, url, headers=sent, body=payload, limits=LIMITS)
        return _understood(answer)


def moment(text: object) -> datetime:
    """A moment as services write it; one without a zone is in UTC, as was asked for."""
    try:
        found = datetime.fromisoformat(str(text)[:19] + str(text)[19:].lstrip(".0123456789"))
    except ValueError as problem:
        raise ServiceFailed from problem
    return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)


def stamp(when: datetime) -> str:
    """A moment as services read it."""
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _understood(answer: Answer) -> dict[str, Any] | None:
    if answer.status in GONE:
        return None
    if answer.status in (HTTPStatus.CONFLICT, HTTPStatus.PRECONDITION_FAILED):
        raise ChangedThere
    if answer.status == HTTPStatus.UNAUTHORIZED:
        raise SignedOut
    if answer.status == HTTPStatus.FORBIDDEN:
        raise SignedOut(
            "The calendar service does not allow this. Connect the calendar again and allow all of it."
        )
    if answer.status == HTTPStatus.NO_CONTENT:
        return {}
    return _json(answer)


def _json(answer: Answer) -> dict[str, Any]:
    if not HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        raise ServiceFailed
    try:
        said = json.loads(answer.body)
    except ValueError as problem:
        raise ServiceFailed from problem
    if not isinstance(said, dict):
        raise ServiceFailed
    return said
