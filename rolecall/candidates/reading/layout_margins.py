"""What stands on top or at the foot of page after page: no part of what the pages tell."""

import re
from collections import Counter

from rolecall.candidates.reading.document import Line

REACH = 3
DIGITS = re.compile(r"\d+")
NUMBERED = re.compile(
    r"^(?:.{0,60}?[\s,|·•–-])?(?:page|seite|página|pagina|pág\.?|p\.|strona|sida|side|sivu|σελίδα|страница|стр\.|صفحة|עמוד)"
    r"\s?\d{1,2}(?:\s?(?:of|/|von|de|di|z|av|af|van|из|από|من|מתוך)\s?\d{1,2})?$|^[-–—]?\s?\d{1,2}\s?(?:/\s?\d{1,2}\s?)?[-–—]?$",
    re.I,
)


def mark_margins(lines: list[Line]) -> None:
    """Mark the running heads and feet; those of the first page stay, for they may be all that it says."""
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
    ordered = sorted(page, key=lambda line: line.box[1] if line.box else 0.0)
    return ordered[:REACH] + ordered[REACH:][-REACH:]


def bare(line: Line) -> tuple[str, int]:
    """A line but for its numbers, and how high it stands."""
    return DIGITS.sub("#", line.text.casefold()), round((line.box[1] if line.box else 0.0) / 6)
