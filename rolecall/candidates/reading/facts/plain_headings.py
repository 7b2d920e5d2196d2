"""Headings in words that nobody knows, set as the text is: white space and small letters alone tell them."""

from collections.abc import Sequence

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.headings import SectionKind, kind_by_a_word
from rolecall.candidates.reading.facts.side_headings import is_short_title
from rolecall.candidates.reading.facts.tongues import NAMES

FEWEST_KNOWN, NEAR, ENDS = 2, 2.0, (".", ",", ";")


def in_small_letters(lines: list[Line], known: dict[int, SectionKind]) -> dict[int, SectionKind]:
    """Unknown headings where all known ones have no capital, as small capitals come out of a file."""
    if len(known) < FEWEST_KNOWN or not all(is_small_and_apart(lines, index) for index in known):
        return {}
    first = min([min(known), *(index for index, line in enumerate(lines) if "@" in line.text)])
    return {
        index: kind_by_a_word(line.text) or "other"
        for index, line in enumerate(lines)
        if index > first
        and index not in known
        and is_small_and_apart(lines, index)
        and not line.text.endswith(ENDS)
        and is_short_title(line)
        and is_at_edge(line, [lines[at] for at in known])
        and NAMES.means(line.text) is None
        and not periods_in(line.text)
    }


def is_small_and_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether a line has small letters only, and white space above."""
    return lines[index].text.islower() and not (index and lines[index - 1].text)


def is_at_edge(line: Line, others: list[Line]) -> bool:
    """Whether a line begins where one of the others does, as far as they have boxes."""
    return any(not (line.box and other.box) or abs(line.box[0] - other.box[0]) < NEAR for other in others)
