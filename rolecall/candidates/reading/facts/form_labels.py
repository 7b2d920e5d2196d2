"""Labels of forms in words that are not known: the first cells that come again in entry after entry."""

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.entry_labels import CANONICAL, LABELS, TOLD, plain_label
from rolecall.candidates.reading.facts.wordlists import tokens_of

DIGIT = re.compile(r"\d")
FEWEST, MOSTLY = 3, 0.6
LEAST_STEM, MOST_ENDING = 6, 3
WORDS = {label: role for label, role in LABELS.items() if role in CANONICAL or label in TOLD}


def with_known_labels(lines: list[Line]) -> list[Line]:
    """The lines of a form with labels that are known, or none where no word of theirs says what they are."""
    cells = [line.text.split("\t") for line in lines]
    counts = Counter(row[0] for row in cells if len(row) == 2 and not DIGIT.search(row[0]))
    again = {label for label, count in counts.items() if count > 1}
    again -= employers_in(cells, again)
    if len(again) < (2 if any(map(is_known, again)) else FEWEST):
        return lines
    if sum(counts[label] for label in again) < MOSTLY * sum(len(row) == 2 for row in cells):
        return lines
    # 'Degree / Level' would be two parts.
    unknown = {label for label in again if not is_known(label) or "/" in label}
    return [
        relabelled(line, *row) if len(row) == 2 and row[0] in unknown else line
        for line, row in zip(lines, cells, strict=True)
    ]


def employers_in(cells: list[list[str]], again: set[str]) -> set[str]:
    """First cells that are no labels: a form has one for its periods, several beside these are employers."""
    beside = {
        row[0]
        for row in cells
        if len(row) == 2 and row[0] in again and any(not each.is_single for each in periods_in(row[1]))
    }
    return beside if len(beside) > 1 else set()


def is_known(label: str) -> bool:
    return plain_label(label.rstrip(" :：")) in LABELS


def relabelled(line: Line, label: str, value: str) -> Line:
    known = known_by_a_word(label)
    return replace(line, text=f"{known}: {value}" if known else value, spans=line.spans[1:] or line.spans)


@lru_cache(maxsize=1024)
def known_by_a_word(label: str) -> str:
    """A label of the same meaning as one that has a word of it: 'Nome e morada do empregador'."""
    found = Counter(
        CANONICAL[role] if role else "Duties"
        for token in tokens_of(plain_label(label))
        for word, role in WORDS.items()
        if is_alike(token, word)
    )
    return found.most_common(1)[0][0] if found else ""


def is_alike(token: str, word: str) -> bool:
    """Whether two words are one, or differ in their endings."""
    stem = next(
        (at for at, (a, b) in enumerate(zip(token, word, strict=False)) if a != b),
        len(min(token, word, key=len)),
    )
    return token == word or (stem >= LEAST_STEM and max(len(token), len(word)) - stem <= MOST_ENDING)
