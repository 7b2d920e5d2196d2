"""Names on two lines or more: a given name and a family name, each set large on a line of its own."""

import re

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.lexicon import TITLES_OF_PAPER, folded
from rolecall.candidates.reading.facts.name_cleaning import PARTS, bare_name, leads_on
from rolecall.candidates.reading.facts.name_evidence import (
    given_names,
    is_else,
    is_given,
    is_something_else,
    is_word_and_family,
)
from rolecall.candidates.reading.facts.name_likeness import EAST_ASIAN, is_name_like, romanised
from rolecall.candidates.reading.facts.scope import Scope

REACHED = re.compile(r"@|\d")
MOST_WORDS, MOST_LINES, MOST_BELOW = 6, 5, 4
IS_LARGE = 1.3


def paired(scope: Scope, index: int, hints: frozenset[str]) -> tuple[str, int] | None:
    """First and last name set large on two lines, and the second one; what stands beside may come between."""
    upper = scope.lines[index]
    if upper.size < IS_LARGE * scope.body_size and not (upper.bold and romanised(upper.text) in hints):
        return plainly_paired(scope, index)
    first = first_of(upper)
    if (
        is_monogram(first)
        or leads_on(first)
        or (folded(first) not in given_names() and is_something_else(first))
    ):
        return None
    for below, line in enumerate(scope.lines[index + 1 : index + 4], index + 1):
        for lower in line.spans or [Span(line.text, line.size)]:
            whole = f"{first} {bare_name(lower.text)}"
            together = is_set_with(upper, lower, hints) or is_pair(scope, upper, lower)
            if together and is_name_like(whole, hints) and len(whole.split()) <= MOST_WORDS:
                return whole, below
    return None


def plainly_paired(scope: Scope, index: int) -> tuple[str, int] | None:
    """A given name alone on the first line and a family name on the second, in letters as all others."""
    upper, *below = scope.lines[index : index + 2]
    if any(line.text for line in scope.lines[:index]) or not below or not is_set_alike(upper, below[0]):
        return None
    first, last = bare_name(upper.text), bare_name(below[0].text)
    is_one = (
        folded(first) in given_names()
        and 1 <= len(last.split()) <= 2
        and (not is_else(last) or is_word_and_family(f"{first} {last}"))
    )
    whole = f"{first} {last}"
    return (whole, index + 1) if is_one and is_name_like(whole, frozenset()) else None


def first_of(upper: Line) -> str:
    """What may be the first part of a name on a line with other cells."""
    cells = [cell for cell in upper.text.split("\t") if not REACHED.search(cell)]
    return bare_name(behind_title_of_paper(cells[0])) if cells else ""


def stacked(scope: Scope, index: int, hints: frozenset[str]) -> str | None:
    """A large name whose words stand one below the other: three lines or more, set alike."""
    first = scope.lines[index]
    if first.size < IS_LARGE * scope.body_size or is_set_alike(scope.lines[index - 1], first):
        return None
    words = []
    for line in scope.lines[index : index + MOST_LINES]:
        if not line.text or not is_set_alike(line, first) or len(line.text.split()) > 2:
            break
        words.append(bare_name(line.text))
    whole = " ".join(words)
    is_one = len(words) > 2 and is_name_like(whole, hints) and not any(map(is_something_else, words))
    return whole if is_one and len(whole.split()) <= MOST_WORDS else None


def is_set_alike(line: Line, other: Line) -> bool:
    return abs(line.size - other.size) <= 0.05 * other.size and line.bold == other.bold


def is_monogram(text: str) -> bool:
    """Whether one or two letters are what stands for a name in a circle or a box."""
    return (
        len(text.replace(" ", "")) <= 2
        and text.isalpha()
        and text.isupper()
        and not EAST_ASIAN.fullmatch(text)
    )


def behind_title_of_paper(text: str) -> str:
    """'CURRICULUM VITAE – ADA VERY LONG', which goes on below, without what the paper is called."""
    title, *rest = PARTS.split(text)
    return rest[0] if rest and folded(title) in TITLES_OF_PAPER else text


def is_pair(scope: Scope, upper: Line, lower: Span) -> bool:
    """Whether words in two sizes, both of them large, are a given name and a family name."""
    first = first_of(upper)
    if is_monogram(lower.text):
        return False
    if lower.size < IS_LARGE * scope.body_size or not first or is_else(first) or is_else(lower.text):
        return False
    is_short = len(first.split()) <= 2 and len(lower.text.split()) <= 2
    if is_short and any(folded(part) in given_names() for part in (first, lower.text)):
        return True
    if folded(first) in given_names() and len(lower.text.split()) <= MOST_BELOW:
        return True
    is_larger = lower.size > max(1.2 * upper.size, 1.5 * scope.body_size)
    return is_larger and len(first.split()) <= 2 and not is_given(lower.text)


def is_set_with(upper: Line, lower: Span, hints: frozenset[str]) -> bool:
    """Whether a name goes on below: set alike, or larger where an address says that it is one."""
    if not lower.text or abs(upper.size - lower.size) <= 0.05 * upper.size:
        return bool(lower.text)
    return lower.size > upper.size and all(romanised(part) in hints for part in lower.text.split())
