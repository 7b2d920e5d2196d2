"""What stands on top or at the foot of page after page: no part of what the pages tell.

A browser that prints adds the moment, the page's address and its number, which say nothing of the person.
"""

import re
from collections import Counter
from itertools import pairwise

from rolecall.candidates.reading.document import YEAR, Line

REACH, FEWEST, LEVEL = 3, 4, 3.0
DIGITS = re.compile(r"\d+")
NUMBERED = re.compile(
    r"^(?:.{0,60}?[\s,|·•–-])?(?:page|seite|página|pagina|pág\.?|p\.|strona|sida|side|sivu|σελίδα|страница|стр\.|صفحة|עמוד)"
    r"\s?\d{1,2}(?:\s?(?:of|/|von|de|di|z|av|af|van|из|από|من|מתוך)\s?\d{1,2})?$|^[-–—]?\s?\d{1,2}\s?(?:/\s?\d{1,2}\s?)?[-–—]?$",
    re.I,
)
MOMENT = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?", re.I)
ADDRESS = re.compile(r"(?:file|https?|about|data):\S+", re.I)
OF_PAGES = re.compile(r"\d{1,3}(?: ?/ ?| \w{1,3} )\d{1,3}")
ADDED = (MOMENT, ADDRESS, OF_PAGES)


def mark_margins(lines: list[Line]) -> None:
    """Mark the running heads and feet; those of the first page stay, for they may be all that it says."""
    for page in pages_of(lines):
        ordered = from_top(page)
        without_print(level_with(0, ordered))
        without_print(level_with(-1, ordered))
    without_lines_twice(pages_of(lines))
    edges = [line for page in pages_of(lines) for line in edges_of(page)]
    counts = Counter(bare(line) for line in edges)
    for line in edges:
        repeated = counts[bare(line)] > 1 and any(letter.isalpha() for letter in line.text)
        if (repeated and line.page > 1) or NUMBERED.match(line.text):
            line.in_margin = True


def pages_of(lines: list[Line]) -> list[list[Line]]:
    pages: dict[int, list[Line]] = {}
    for line in lines:
        if line.text and line.box:
            pages.setdefault(line.page, []).append(line)
    return list(pages.values())


def edges_of(page: list[Line]) -> list[Line]:
    """The uppermost and the lowest lines."""
    ordered = from_top(page)
    return ordered[:REACH] + ordered[REACH:][-REACH:]


def from_top(page: list[Line]) -> list[Line]:
    return sorted(page, key=lambda line: line.box[1] if line.box else 0.0)


def without_lines_twice(pages: list[list[Line]]) -> None:
    """A line that the edge of a page cut through is printed on both: the one that says more of it stays."""
    for page, following in pairwise(pages):
        lowest = level_with(-1, [line for line in from_top(page) if not line.in_margin])
        uppermost = level_with(0, [line for line in from_top(following) if not line.in_margin])
        for line in lowest:
            for again in uppermost:
                if is_again(line, again):
                    less = min(line, again, key=lambda each: len(each.text))
                    less.text, less.spans = "", []


def level_with(at: int, lines: list[Line]) -> list[Line]:
    """The first or the last of lines from the top, with what stands level with it in other columns."""
    tops = [line.box[1] if line.box else 0.0 for line in lines]
    return [line for line, top in zip(lines, tops, strict=True) if abs(top - tops[at]) < LEVEL]


def is_again(line: Line, again: Line) -> bool:
    """Whether two lines are one: it lost signs where it was cut, or says when; an employer may come again."""
    if len(letters_of(line)) < FEWEST or letters_of(line) != letters_of(again):
        return False
    return line.text != again.text or bool(YEAR.search(line.text))


def letters_of(line: Line) -> str:
    return "".join(letter for letter in line.text.casefold() if letter.isalnum())


def without_print(level: list[Line]) -> None:
    """Take what a browser adds out of lines on one level: the moment, an address with the page's number."""
    cells = [cell for line in level for cell in line.text.split("\t")]
    said = {pattern for cell in cells for pattern in ADDED if pattern.fullmatch(cell)}
    if MOMENT not in said and not said >= {ADDRESS, OF_PAGES}:
        return
    for line in level:
        kept = [cell for cell in line.text.split("\t") if not any(each.fullmatch(cell) for each in ADDED)]
        line.text, line.in_margin = "\t".join(kept), True
        line.spans = [span for span in line.spans if any(span.text in cell for cell in kept)]


def bare(line: Line) -> tuple[str, int]:
    """A line but for its numbers, and how high it stands."""
    return DIGITS.sub("#", line.text.casefold()), round((line.box[1] if line.box else 0.0) / 6)
