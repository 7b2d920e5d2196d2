"""The rest of a title on its line: what a comma or brackets join to it."""

import re

from rolecall.candidates.reading.facts.atoms import Atom
from rolecall.candidates.reading.facts.header_parts import MANNER
from rolecall.candidates.reading.facts.labelling import Labels, joined
from rolecall.candidates.reading.facts.organisations import EASTERN_UNIT
from rolecall.candidates.reading.facts.titles import is_own
from rolecall.candidates.reading.facts.wordlists import EASTERN

MOST_OF_REMARK = 2
IN_BRACKETS = re.compile(r"\s?[(（]([^()（）]{2,24})[)）]")
BEHIND_COMMA = re.compile(r",\s([^\W\d][^,\t|()]{4,20}?)\s*(?=$|\t)")
"""'Laboratory Technician, temporary'"""
TAG = "Contract"
"""a tag where it has a capital; '(contract)' is how somebody held the post"""


def with_rest_of_title(labels: Labels) -> None:
    """'Engineer, Platform Team' where the organisation stands on another line: all of it is the title."""
    line = labels.lines.get("title")
    if line is None:
        return
    for atom in labels.left:
        at = line.text.find(labels.texts["title"]) + len(labels.texts["title"])
        between = line.text[at : line.text.find(atom.text, at)] if atom.text in line.text[at:] else "|"
        plain = max(atom.scores["organisation"], atom.scores["place"]) < 1
        if atom.line is not line or not (plain or is_set_like_title(atom, labels)):
            continue
        if is_set_apart_only(atom, labels):
            labels.texts["title"] = joined(sorted((atom, labels.atoms["title"]), key=lambda each: each.place))
        if between.strip() == "(" and atom.is_bracketed and not is_remark(atom.text):
            labels.texts["title"] += f" ({atom.text})"
        elif between.strip() in (",", "–", "-", "—", "/") and is_of_title(atom, labels):
            labels.texts["title"] += between + atom.text
    with_manner(labels)


def with_manner(labels: Labels) -> None:
    """'Archive Assistant (part-time)': how a post was held, in brackets behind it, is told with it."""
    line, title = labels.lines["title"].text, labels.texts["title"]
    at = line.find(title)
    found = IN_BRACKETS.match(line, at + len(title)) if at >= 0 else None
    if found and MANNER.match(found[1]) and len(found[1].split()) <= MOST_OF_REMARK and found[1] != TAG:
        labels.texts["title"] += f" ({found[1]})"
    behind = BEHIND_COMMA.match(line, at + len(title)) if at >= 0 else None
    is_manner = behind and behind[1].islower() and MANNER.match(behind[1]) and behind[1] != "seasonal"
    if behind and is_manner and not is_own(behind[1]):
        labels.texts["title"] += f", {behind[1]}"


def is_set_like_title(atom: Atom, labels: Labels) -> bool:
    """Whether a part behind a comma is set as the title is, and an employer on another line is not."""
    title, organisation = labels.atoms["title"], labels.atoms.get("organisation")
    if organisation is None or organisation.line is atom.line or not atom.is_joined or title.look is None:
        return False
    return title.look == atom.look != organisation.look and atom.scores["place"] < 1


def is_remark(text: str) -> bool:
    """Whether what stands in brackets behind a title is none of it: 'promoted from Associate'."""
    return text[:1].islower() and len(text.split()) > MOST_OF_REMARK


def is_set_apart_only(atom: Atom, labels: Labels) -> bool:
    """'営業企画 マネージャー' where the employer stands on another line: a space parts one title."""
    title, organisation = labels.atoms["title"], labels.atoms.get("organisation")
    both = sorted((atom, title), key=lambda each: each.place)
    if organisation is None or not EASTERN.search(atom.text):
        return False
    is_unit = organisation.line is atom.line and bool(EASTERN_UNIT.fullmatch(atom.text))
    before = atom.line.text.partition(organisation.text)[2]
    is_unit |= "\t" in before.partition(both[0].text)[0]
    is_elsewhere = organisation.line is not atom.line or (is_unit and organisation.place < both[0].place)
    return is_elsewhere and f"{both[0].text} {both[1].text}" in atom.line.text


def is_of_title(atom: Atom, labels: Labels) -> bool:
    """Whether the organisation stands elsewhere, in another look, or behind another sign than a comma."""
    title, organisation = labels.atoms["title"], labels.atoms.get("organisation")
    if title.look != atom.look and not atom.is_joined:
        return False
    if organisation is None or organisation.line is not atom.line:
        return organisation is not None
    if organisation.place < title.place and not title.is_joined:
        # 'Acme / Manager, Search': the comma is inside the field of the title.
        return atom.is_joined and atom.place == title.place + 1
    is_before = organisation.place > atom.place or atom.is_of_title
    set_alike = title.look is not None and title.look == atom.look != organisation.look
    return is_before and (set_alike or (atom.is_joined and not organisation.is_joined))
