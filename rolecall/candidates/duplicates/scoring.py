"""Whether what two people share says that they are one, with the reasons in the order of their weight.

Weights are whole numbers that add up. One thing that belongs to one person only (a number, a link, a
mailbox, a text) suffices together with a name that is the same or nearly so; a name alone never does, nor
does a number that two people of one family share.
"""

import re
from dataclasses import dataclass

from rolecall.candidates import contacts
from rolecall.candidates.duplicates.keys import (
    BANDS,
    Known,
    comparable_link,
    local_part,
    mailbox,
    phone_tail,
)
from rolecall.candidates.duplicates.names import Likeness, likeness, words_of
from rolecall.kit.db import normalised

ENOUGH = 7
"""From this weight on two people are suggested to be one."""
MOST_BANDS, MANY_BANDS = 4, 3
"""Of eight: nearly the same text, and much of it."""
NAMES: dict[Likeness, tuple[str, int]] = {
    Likeness.SAME: ("same_name", 3),
    Likeness.TURNED: ("turned_name", 3),
    Likeness.RESPELT: ("respelt_name", 3),
    Likeness.SHORT_FORM: ("short_name", 2),
    Likeness.TYPO: ("typo_in_name", 2),
    Likeness.PART: ("longer_name", 2),
    Likeness.INITIAL: ("initial_of_name", 2),
    Likeness.UNKNOWN: ("", 1),
    Likeness.OVERLAP: ("", -1),
    Likeness.FAMILY: ("", -7),
    Likeness.DIFFERENT: ("", -6),
}
SENTENCES = {
    "same_mailbox": "The same mailbox, written in two ways",
    "same_phone": "The same phone number",
    "same_phone_otherwise": "The same phone number, written in two ways",
    "same_link": "The same link",
    "same_resume": "The same résumé text",
    "much_of_resume": "Much of the résumé text is the same",
    "own_local_part": "The same unusual name of the mailbox, at two providers",
    "local_part": "The same name of the mailbox, at two providers",
    "same_name": "The same name",
    "turned_name": "The same name, in another order",
    "respelt_name": "The same name, in another spelling",
    "short_name": "A short form of the same name",
    "typo_in_name": "The name differs by a letter or two",
    "longer_name": "One name is part of the other",
    "initial_of_name": "One name has an initial of the other",
    "same_location": "The same place",
    "same_headline": "The same headline",
}
"""What each reason says to a person."""


@dataclass(frozen=True)
class Verdict:
    """How much speaks for two people being one, and what."""

    weight: int
    reasons: tuple[str, ...]

    @property
    def is_enough(self) -> bool:
        """Whether it is worth a recruiter's look."""
        return self.weight >= ENOUGH


def verdict_on(one: Known, other: Known, *, bands: int) -> Verdict:
    """What speaks for two people being one; `bands` of the fingerprints of their résumés are the same."""
    found = [*_contacts(one, other), *_resume(bands)]
    reason, weight = NAMES[likeness(one.name, other.name)]
    found.append((reason, weight))
    if one.location and _place(one.location) == _place(other.location):
        found.append(("same_location", 1))
    if one.headline and normalised(one.headline) == normalised(other.headline):
        found.append(("same_headline", 1))
    reasons = sorted((each for each in found if each[0]), key=lambda each: -each[1])
    return Verdict(sum(weight for _, weight in found), tuple(reason for reason, _ in reasons))


def _contacts(one: Known, other: Known) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    if {mailbox(each) for each in one.emails} & {mailbox(each) for each in other.emails}:
        found.append(("same_mailbox", 6))
    else:
        found.extend(_local_part(one, other))
    found.extend(_phone(one, other))
    if {comparable_link(each) for each in one.links} & {comparable_link(each) for each in other.links} - {""}:
        found.append(("same_link", 5))
    return found


def _local_part(one: Known, other: Known) -> list[tuple[str, int]]:
    shared = {local_part(each) for each in one.emails} & {local_part(each) for each in other.emails} - {""}
    if not shared:
        return []
    own = any(not _is_made_of(each, one.name) and not _is_made_of(each, other.name) for each in shared)
    return [("own_local_part", 4) if own else ("local_part", 2)]


def _is_made_of(local: str, name: str) -> bool:
    """Whether the name of a mailbox is what anybody of that name would choose."""
    rest = re.sub(r"\d{1,2}$", "", normalised(local))
    for word in sorted(words_of(name), key=lambda each: -len(each.plain)):
        rest = rest.replace(word.plain, "", 1)
    return len(rest) <= 1


def _phone(one: Known, other: Known) -> list[tuple[str, int]]:
    mine, theirs = _numbers(one), _numbers(other)
    if mine & theirs:
        return [("same_phone", 5)]
    alike = any(
        phone_tail(each) and phone_tail(each) == phone_tail(another)
        # two whole numbers that differ are two numbers
        for each in mine
        for another in theirs
        if not (each.startswith("+") and another.startswith("+"))
    )
    return [("same_phone_otherwise", 5)] if alike else []


def _numbers(known: Known) -> set[str]:
    return {contacts.comparable_phone(each) for each in known.phones if phone_tail(each)}


def _resume(bands: int) -> list[tuple[str, int]]:
    if min(bands, BANDS) >= MOST_BANDS:
        return [("same_resume", 5)]
    return [("much_of_resume", 3)] if bands >= MANY_BANDS else []


def _place(location: str) -> str:
    return normalised(location.partition(",")[0])
