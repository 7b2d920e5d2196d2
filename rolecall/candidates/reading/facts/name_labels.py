"""Names whose parts have labels and cells of their own: a surname, and given names beside or below it."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rolecall.candidates.reading.facts.lexicon import FAMILY_LABELS, GIVEN_LABELS, folded
from rolecall.candidates.reading.facts.name_cleaning import bare_name
from rolecall.candidates.reading.facts.name_letters import NO_HINTS
from rolecall.candidates.reading.facts.name_likeness import is_name_like
from rolecall.candidates.reading.facts.scope import Scope

BETWEEN = re.compile(r"\s*[\t:]\s*")
LABELS = GIVEN_LABELS | FAMILY_LABELS
LONGEST = max(map(len, LABELS))


def named_in_parts(scope: Scope) -> tuple[str, int] | None:
    """A whole name and its line: 'Surname: Example' below 'First name: Ada', or both on one line."""
    found: dict[bool, tuple[str, int]] = {}
    for index in scope.top:
        for label, value in labelled_in(scope, index):
            is_family = label in FAMILY_LABELS
            if label in LABELS and is_name_like(text := bare_name(value), NO_HINTS):
                found.setdefault(is_family, (text, index))
    if len(found) < 2 or found[False][0] == found[True][0]:
        return None
    return f"{found[False][0]} {found[True][0]}", found[False][1]


def labelled_in(scope: Scope, index: int) -> Iterator[tuple[str, str]]:
    """The cells of a line that may be labels, each with what stands beside or below it."""
    cells = cells_of(scope.lines[index].text)
    short = [folded(cell) if len(cell) <= LONGEST else "" for cell in cells]
    if any(one in LABELS and other in LABELS for one, other in pairwise(short)):
        below = cells_of(scope.lines[index + 1].text) if index + 1 < len(scope.lines) else []
        yield from zip(short, below if len(below) == len(cells) else [], strict=False)
    else:
        yield from zip(short, cells[1:], strict=False)


def cells_of(text: str) -> list[str]:
    """What tabs and colons part, else the first word and the rest."""
    if "\t" in text or ":" in text:
        return [cell for cell in BETWEEN.split(text) if cell]
    return text.split(maxsplit=1)
