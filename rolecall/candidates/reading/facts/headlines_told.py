"""The role that stands somewhere by itself and again as the title of a post: in a sidebar, above a cover."""

import re
from collections.abc import Iterable, Iterator

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.headings import SectionKind, kind_of_heading
from rolecall.candidates.reading.facts.headlines import AS, is_headline, is_title
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.sections import Section
from rolecall.candidates.reading.profile import Fact, Position

SURE, MOST_WORDS, FEWEST_OF_PREFIX, MOST_LINES = 0.8, 8, 2, 60
OF_ENTRIES: frozenset[SectionKind | None] = frozenset(
    {"experience", "education", "projects", "publications", "references", "volunteering", "awards"}
)
JOINTS = (" ", ",")
YEAR = re.compile(r"\d{4}")
WISHES = re.compile(r"obje[ck]?t|obiettiv|\bziel|ziel\b|\bcel\b|doel|\bmal\b|цель|мета|意向|hedef|tavoite")


def headline_again(sections: list[Section], positions: Iterable[Position]) -> Fact | None:
    """A line by itself that says what a position is called, or how the title of one begins."""
    titles = [folded(position.title.value) for position in positions if position.title]
    for line in lines_by_themselves(sections):
        text = AS.sub("", line.text)
        if is_said_again(folded(text), titles):
            return Fact(text, SURE, [evidence_of(line, text)])
    return headline_wished(sections)


def headline_wished(sections: list[Section]) -> Fact | None:
    """The title that stands alone under 'Objective'."""
    for section in sections:
        lines = [line for line in section.lines if line.text]
        if section.kind == "summary" and section.heading and len(lines) == 1:
            text = lines[0].text
            is_short = len(text.split()) <= MOST_WORDS and "\t" not in text and not text.endswith(".")
            if (
                is_short
                and WISHES.search(folded(section.heading.text))
                and is_headline(text)
                and is_title(text)
            ):
                return Fact(text, SURE, [evidence_of(lines[0], text)])
    return None


def lines_by_themselves(sections: list[Section]) -> Iterator[Line]:
    """Short lines of the first page that are no items, outside of jobs and studies, headings too."""
    seen = 0
    for section in sections:
        if any(is_dated(line) for line in section.lines):
            continue
        heads = [section.heading] if section.heading and section.kind == "other" else []
        for line in heads + ([] if section.kind in OF_ENTRIES else section.lines):
            seen += 1
            if line.page > 1 or seen > MOST_LINES:
                return
            is_short = 0 < len(line.text.split()) <= MOST_WORDS and "\t" not in line.text
            if (
                is_short
                and not line.is_item
                and not line.text.endswith(".")
                and not kind_of_heading(line.text)
            ):
                yield line


def is_dated(line: Line) -> bool:
    """Whether a line says from when to when: then its section tells of positions, whatever it is called."""
    return any(not period.is_single for period in periods_in(line.text))


def is_said_again(text: str, titles: list[str]) -> bool:
    """Whether a text is a title, or begins with one or one with it: 'Nurse', 'Nurse, Accident Ward'."""
    if len(text) < 3 or "@" in text or YEAR.search(text):
        return False
    return any(
        title == text or begins_with(title, text) or begins_with(text, title) for title in titles if title
    )


def begins_with(whole: str, part: str) -> bool:
    return len(part.split()) >= FEWEST_OF_PREFIX and whole.startswith(tuple(part + joint for joint in JOINTS))
