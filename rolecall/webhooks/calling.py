"""One attempt: the request as it is sent, and what came of it. Nothing here knows the database."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from uuid import UUID

from rolecall.kit import clock, outbound
from rolecall.kit.errors import RuleBroken
from rolecall.webhooks import signing

LIMITS = outbound.Limits(seconds=15, size=2048, is_cut=True)
NO_SECRET = "The secret cannot be read: the installation's own has changed. Give the webhook a new one."  # noqa: S105
GONE, TOO_MANY, UNAVAILABLE = 410, 429, 503
LONGEST_ASKED_FOR = timedelta(hours=24)


@dataclass(frozen=True)
class Parcel:
    """What is to be sent, whereto, and whose signatures it carries."""

    delivery_id: UUID
    url: str
    body: str
    secrets: list[str]
    headers: dict[str, str]


@dataclass(frozen=True)
class Outcome:
    """What came of sending it."""

    ms: int
    problem: str = ""
    """In words, when it was not taken."""
    code: int | None = None
    answer: str = ""
    not_before: datetime | None = None
    """Until when the receiver asked to be left alone."""

    @property
    def is_taken(self) -> bool:
        """Whether the receiver has it."""
        return not self.problem

    @property
    def is_gone(self) -> bool:
        """Whether the receiver wants nothing any more."""
        return self.code == GONE


def headers_of(message_id: str) -> dict[str, str]:
    """The headers of an attempt that begins now, without its signatures."""
    return {
        "content-type": "application/json",
        "user-agent": "Rolecall-Webhooks/1",
        "webhook-id": message_id,
        "webhook-timestamp": str(int(clock.now().timestamp())),
    }


def call(parcel: Parcel) -> Outcome:
    """Send it, once, and tell what came of it; whatever goes wrong is told, not raised."""
    if not parcel.secrets:
        return Outcome(0, NO_SECRET)
    started = time.monotonic()
    try:
        answer = outbound.ask(
            "POST", parcel.url, headers=_signed(parcel), body=parcel.body.encode(), limits=LIMITS
        )
    except RuleBroken as broken:
        return Outcome(_since(started), broken.sentence)
    return Outcome(
        _since(started),
        _problem(answer.status),
        answer.status,
        answer.body.decode("utf-8", "replace").replace("\0", "\N{REPLACEMENT CHARACTER}"),
        _not_before(answer.status, answer.headers),
    )


def _signed(parcel: Parcel) -> dict[str, str]:
    sent = parcel.headers
    signature = signing.signatures(
        parcel.secrets, sent["webhook-id"], int(sent["webhook-timestamp"]), parcel.body
    )
    return {**sent, "Accept-Encoding": "identity", "webhook-signature": signature}


def _since(started: float) -> int:
    return int((time.monotonic() - started) * 1000)


def _problem(code: int) -> str:
    if 200 <= code < 300:
        return ""
    if 300 <= code < 400:
        return f"It answered {code} and points elsewhere. Redirects are not followed: give the final address."
    if code == GONE:
        return "It answered 410: it wants nothing any more."
    return f"It answered {code}."


def _not_before(code: int, headers: Mapping[str, str]) -> datetime | None:
    """What Retry-After asks for, in seconds or as a moment, a day at the most."""
    said = headers.get("retry-after", "").strip() if code in (TOO_MANY, UNAVAILABLE) else ""
    if said.isdecimal() and len(said) < 10:
        return clock.now() + min(timedelta(seconds=int(said)), LONGEST_ASKED_FOR)
    try:
        moment = parsedate_to_datetime(said)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return min(moment.replace(tzinfo=moment.tzinfo or UTC), clock.now() + LONGEST_ASKED_FOR)
