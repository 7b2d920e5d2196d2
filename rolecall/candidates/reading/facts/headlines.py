"""The role that stands beside or under the name."""

import re

from rolecall.candidates.reading.facts.degrees import institution_score
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.lexicon import HEADINGS, ROLE_WORDS, folded
from rolecall.candidates.reading.facts.name_likeness import EASTERN_NOISE
from rolecall.candidates.reading.facts.names import PARTS, Candidate
from rolecall.candidates.reading.facts.scope import Scope
from rolecall.candidates.reading.facts.titles import title_score

SENTENCE_END = re.compile(r"(?<=\w{2})\.\s")
NO_ROLE = re.compile(r"[@\d;:：]|[.。]$")
BROKEN = re.compile(r"(?:[-,&/]|\b(?:und|and|et|y|e|och|og|en))$")
IS_TITLE, IS_INSTITUTION = 2.0, 4.0


def headline_after(scope: Scope, name: Candidate | None) -> str | None:
    """The role written beside or under the name; None unless a word of it is one for roles."""
    if name is None:
        return None
    beside = scope.lines[name.line].text.partition(name.text)[2]
    below = [line.text for line in scope.lines[name.line + 1 : name.line + 9]]
    if BROKEN.search(beside) and below:
        # What stands beside a name has little room.
        beside, *below = f"{beside} {below[0]}", *below[1:]
    for text in [beside, *without_labels(below)]:
        if folded(text.split("\t")[0]) in HEADINGS or kind_of_heading(text):
            return None
        for part in PARTS.split(SENTENCE_END.split(text)[0]):
            role = part.strip(" |•·–—-,")
            short = 1 <= len(role.split()) <= 9 and len(role) <= 80
            if short and (is_role(role) or is_title(role)) and not is_institution(role):
                return role
    return None


def without_labels(texts: list[str]) -> list[str]:
    """Lines of two cells, one under the other, are a form: the first cell of each is its label."""
    if not texts:
        return []
    in_two = [text.count("\t") == 1 for text in texts]
    near = [a or b for a, b in zip([False, *in_two[:-1]], [*in_two[1:], False], strict=False)]
    return [
        text.partition("\t")[2] if two and beside else text
        for text, two, beside in zip(texts, in_two, near, strict=True)
    ]


def is_title(text: str) -> bool:
    return title_score(text) >= IS_TITLE and not NO_ROLE.search(text)


def is_role(text: str) -> bool:
    tokens = [folded(token) for token in re.split(r"[\s/,&|-]+", text)]
    eastern = any(word in folded(text) for word in EASTERN_NOISE)
    return (eastern or any(token in ROLE_WORDS for token in tokens)) and not NO_ROLE.search(text)


def is_institution(text: str) -> bool:
    """Whether a line under a name says where somebody works: 'Department of Physics, Lake University'."""
    return institution_score(text) >= IS_INSTITUTION and title_score(text) < IS_TITLE
