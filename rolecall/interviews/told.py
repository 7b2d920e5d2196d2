"""What a guest was told of an interview last, and what of it is another thing now.

Kept with the guest as their mail leaves, so that a change is told against what they know, and not told at all
to whom it is none. Whoever was told before this was kept has None, and whoever was not told yet nothing.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape
from typing import Any
from uuid import UUID

from rolecall.accounts.models import Member
from rolecall.interviews.models import Interview
from rolecall.interviews.models.interviews import SHADOW
from rolecall.kit.text import listed

Facts = dict[str, Any]
Seats = Sequence[tuple[UUID, str]]
TO_MEMBERS = {
    "length": "the length",
    "title": "the title",
    "place": "the place",
    "directions": "how to get there",
    "meeting_link": "the link",
    "interviewers": "who comes",
    "note": "the note",
}
WHEN_AND_WHERE = ("starts_at", "length", "place")
"""What of it decides whether a member can come."""


def to_candidate(interview: Interview, seats: Seats) -> Facts:
    """All that the candidate is told; whoever sits there in training is not."""
    return {
        "starts_at": interview.starts_at.isoformat(),
        "length": round(interview.length.total_seconds() / 60),
        "title": interview.title,
        "place": interview.whereabouts,
        "directions": interview.room.note if interview.room else "",
        "meeting_link": interview.meeting_link,
        "people": sorted(str(member_id) for member_id, part in seats if part != SHADOW),
    }


def to_member(interview: Interview, seats: Seats) -> Facts:
    """All that an interviewer is told."""
    facts = to_candidate(interview, seats) | {"note": interview.note}
    del facts["people"]
    return facts | {"interviewers": sorted([str(member_id), part] for member_id, part in seats)}


def is_still_so(told: Facts | None, facts: Facts) -> bool:
    """Whether a guest knows all of it already; of the note alone nobody is mailed."""
    return bool(told) and _worth_a_mail(told or {}) == _worth_a_mail(facts)


def asks_anew(before: Facts, facts: Facts) -> bool:
    """Whether somebody who said that they come may not be able to any more."""
    return any(before[name] != facts[name] for name in WHEN_AND_WHERE)


def answers_what_is(told: Facts | None, facts: Facts, sequence: int) -> bool:
    """Whether an answer to the invitation of that number is one to what the interview is now."""
    return is_still_so(told, facts) and sequence >= (told or {})["sequence"]


def in_words_to_candidate(told: Facts | None, facts: Facts, in_zone: Callable[[datetime], str]) -> str:
    """Each thing that is another one now, with what it was before."""
    if not told:
        return ""
    people = {*told["people"], *facts["people"]}
    names = {str(m.id): m.name for m in Member.objects.filter(id__in=people)} if people else {}
    in_words: dict[str, tuple[str, Callable[[Any], str]]] = {
        "starts_at": ("Time", lambda said: in_zone(datetime.fromisoformat(said))),
        "length": ("Length", lambda said: f"{said} minutes"),
        "title": ("Called", str),
        "place": ("Place", str),
        "directions": ("How to get there", str),
        "meeting_link": ("Link", str),
        "people": ("You will meet", lambda said: ", ".join(sorted(names[each] for each in said))),
    }
    lines = [
        f"<li>{label}: <strong>{escape(say(facts[name]) or 'none')}</strong> "
        f"(before: {escape(say(told[name]) or 'none')})</li>"
        for name, (label, say) in in_words.items()
        if told[name] != facts[name]
    ]
    return f"<p>What is new:</p><ul>{''.join(lines)}</ul>" if lines else ""


def in_words_to_member(told: Facts | None, facts: Facts, in_zone: Callable[[datetime], str]) -> str:
    """What is another thing now, by name: what stood there may say who the person is. The time has both."""
    if not told:
        return ""
    new = [words for name, words in TO_MEMBERS.items() if told[name] != facts[name]]
    if told["starts_at"] != facts["starts_at"]:
        new = [f"the time (before: {in_zone(datetime.fromisoformat(told['starts_at']))})", *new]
    return f"<p>What is new: {escape(listed(new))}.</p>" if new else ""


def _worth_a_mail(facts: Facts) -> Facts:
    return {name: fact for name, fact in facts.items() if name not in ("sequence", "note")}
