"""Headings inside entries, smaller than those of sections: 'Highlights' of a post, 'Courses' of a degree."""

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.entry_labels import tells_by_label
from rolecall.candidates.reading.facts.headings import SectionKind

OF_ENTRIES: frozenset[SectionKind] = frozenset({"experience", "education", "volunteering", "projects"})
SMALLER = 0.92


def without_inner(lines: list[Line], kinds: dict[int, SectionKind]) -> dict[int, SectionKind]:
    """The headings but for those that only tell, by words and size, of an entry above them."""
    kept: dict[int, SectionKind] = {}
    outer: Line | None = None
    for index, kind in sorted(kinds.items()):
        line = lines[index]
        if outer and line.size < SMALLER * outer.size and tells_by_label(line.text):
            continue
        kept[index] = kind
        outer = line if kind in OF_ENTRIES else None
    return kept
