"""Scorecards by mail: the signed address that answers go to, and what an answer says."""

import re
from base64 import b32decode, b32encode
from binascii import Error
from collections.abc import Iterable
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

from rolecall.evaluation.actions import Rated
from rolecall.evaluation.actions.scoring import MOST_TEXT
from rolecall.evaluation.models import RECOMMENDATIONS, SCALE, Criterion
from rolecall.kit import crypto, richtext
from rolecall.kit.db import normalised

RECIPIENTS = ("To", "Cc", "Delivered-To", "X-Original-To")
OURS = re.compile(r"scorecard-([a-z2-7]{26})-([a-z2-7]{26})@", re.IGNORECASE)
QUOTED = re.compile(r"^(>|-- ?$|_{5,}|-{3,} ?\S.*-{3,}$|(On|Am|Le|El) .*(wrote|schrieb|écrit|escribió).*:$)")
POINTS = re.compile(r"(\d+)(?: of 4|/4)?\s*(?:[-–—:,.;]+\s*|\s+|$)(.*)", re.DOTALL)
VERDICTS = {label.lower(): number for number, label in RECOMMENDATIONS} | {
    str(number): number for number, _ in RECOMMENDATIONS
}


@dataclass
class Heard:
    """What an answer says, what it says besides, and what is missing in it."""

    ratings: dict[UUID, Rated] = field(default_factory=dict)
    recommendation: int | None = None
    summary: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def address_for(seat_id: UUID) -> str:
    """The address that only the mail to one interviewer about one interview names."""
    return f"scorecard-{_letters(seat_id.bytes)}-{_signature(seat_id)}@{settings.MAIL_DOMAIN}"


def seat_addressed(mail: EmailMessage) -> UUID | None:
    """The seat whose address a mail was sent to, or None when the address is not one that we gave."""
    for _, address in getaddresses([str(each) for name in RECIPIENTS for each in mail.get_all(name, [])]):
        found = OURS.match(address)
        seat_id = _id_of(found[1]) if found else None
        if found and seat_id and crypto.same(found[2].lower(), _signature(seat_id)):
            return seat_id
    return None


def read(raw: bytes) -> EmailMessage:
    """A mail as it came."""
    return message_from_bytes(raw, policy=policy.default)


def sender_of(mail: EmailMessage) -> str:
    """The one address that a mail says it is from; empty when it says several or none."""
    found = [address.lower() for _, address in getaddresses([str(each) for each in mail.get_all("From", [])])]
    return found[0] if len(found) == 1 else ""


def is_automatic(mail: EmailMessage) -> bool:
    """Whether a program answered, such as one that says somebody is away: it is never answered."""
    by_program = str(mail.get("Auto-Submitted", "no")).strip().lower() != "no"
    return by_program or any(name in mail for name in ("List-Id", "X-Autoreply", "X-Autorespond"))


def text_of(mail: EmailMessage) -> str:
    """What was written, without what it quotes."""
    try:
        part = mail.get_body(("plain", "html"))
        said = str(part.get_content()) if part else ""
    except (LookupError, ValueError, AttributeError):  # made to be unreadable
        return ""
    if part and part.get_content_type() == "text/html":
        said = richtext.to_text(said)
    return _unquoted(said.replace("\x00", ""))


def hear(text: str, criteria: Iterable[Criterion]) -> Heard:
    """Lines like 'Recommendation: yes' and 'Criterion: 3 – evidence'; what follows a line belongs to it."""
    heard, by_name = Heard(), {normalised(each.name): each for each in criteria}
    place: UUID | str = ""
    for line in filter(None, (each.strip() for each in text.splitlines())):
        name, rest = _split(line, by_name)
        if not name:
            _go_on(heard, place, line)
        elif name in by_name:
            place = by_name[name].id
            _rate(heard, by_name[name], rest)
        elif name == "recommendation":
            place, heard.recommendation = "", VERDICTS.get(rest.strip(" .!").lower())
            if heard.recommendation is None:
                heard.wrong.append("Recommend one of: definitely not, no, yes, definitely.")
        else:
            place = ""
            heard.summary.append(rest)
    _unknown(heard)
    return heard


def _split(line: str, names: Iterable[str]) -> tuple[str, str]:
    """The name that a line begins with, and what it says of it; a name may have a colon in it."""
    known = {*names, "recommendation", "summary"}
    for at in [found.start() for found in re.finditer(":", line)]:
        if normalised(line[:at]) in known:
            return normalised(line[:at]), line[at + 1 :].strip()
    return "", line


def _go_on(heard: Heard, place: UUID | str, line: str) -> None:
    if isinstance(place, UUID) and place in heard.ratings:
        before = heard.ratings[place]
        heard.ratings[place] = Rated(before.points, f"{before.evidence}\n{line}".strip()[:MOST_TEXT])
    else:
        heard.summary.append(line)


def _rate(heard: Heard, criterion: Criterion, rest: str) -> None:
    found = POINTS.fullmatch(rest)
    if found and 1 <= int(found[1][:3]) <= SCALE:
        heard.ratings[criterion.id] = Rated(int(found[1]), found[2].strip()[:MOST_TEXT])
        return
    heard.ratings[criterion.id] = Rated(None, rest[:MOST_TEXT])
    heard.wrong.append(f"Begin “{criterion.name}” with its points, from 1 to {SCALE}.")


def _unknown(heard: Heard) -> None:
    """A line that looks like a rating of what is not assessed is said to be one."""
    for line in heard.summary:
        name, colon, rest = line.partition(":")
        if colon and re.match(r"\s*\d\b", rest):
            heard.wrong.append(f"“{name.strip()[:80]}” is not assessed in this interview.")


def _unquoted(said: str) -> str:
    kept: list[str] = []
    for line in said.splitlines():
        if QUOTED.match(line.strip()) and not line.strip().startswith(">"):
            break
        if not line.strip().startswith(">"):
            kept.append(line)
    return "\n".join(kept).strip()


def _letters(raw: bytes) -> str:
    return b32encode(raw).decode().rstrip("=").lower()


def _id_of(letters: str) -> UUID | None:
    try:
        return UUID(bytes=b32decode(letters.upper() + "======"))
    except (Error, ValueError):
        return None


def _signature(seat_id: UUID) -> str:
    signed = salted_hmac("rolecall.scorecard-by-mail", seat_id.hex, algorithm="sha256").digest()
    return _letters(signed[:16])
