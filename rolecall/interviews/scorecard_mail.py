"""Scorecards by mail: the signed address that answers go to, and what an answer says."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from email.message import EmailMessage
from uuid import UUID

from rolecall.evaluation.actions import Rated
from rolecall.evaluation.actions.scoring import MOST_TEXT
from rolecall.evaluation.models import RECOMMENDATIONS, SCALE, Criterion
from rolecall.kit import reply_addresses
from rolecall.kit.db import normalised

SCORECARD = "scorecard"
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
    return reply_addresses.address_for(SCORECARD, seat_id)


def seat_addressed(mail: EmailMessage) -> UUID | None:
    """The seat whose address a mail was sent to, or None when the address is not one that we gave."""
    return reply_addresses.addressed(mail, SCORECARD)


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
