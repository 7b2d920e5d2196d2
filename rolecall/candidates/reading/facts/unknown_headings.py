"""Headings in words that nobody knows: lines that are set as the known ones are."""

import re
from collections import Counter
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.degrees import degree_score, institution_score
from rolecall.candidates.reading.facts.entry_labels import is_lone_label, tells_by_label
from rolecall.candidates.reading.facts.headings import SectionKind, kind_by_a_word
from rolecall.candidates.reading.facts.inner_headings import OF_ENTRIES
from rolecall.candidates.reading.facts.line_looks import Look, has_letters, look_of
from rolecall.candidates.reading.facts.side_headings import JOINED, is_short_title
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.tongues import NAMES

IS_SCHOOL = 3.5
MOST_LETTERS = 5
OF_DEGREE = re.compile(
    r"(?:advanced |graduate |higher |national )?(?:certificate|diploma)\s(?:of|in|[ivx]+)\b", re.I
)
"""'Certificate of Secondary Education', which has a word of headings"""
NUMBER, FEWEST_NUMBERED = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=[^\W\d])"), 3
NEAR = 4.0
FEWEST_KNOWN, FEWEST_IN_CAPITALS, MOST_TO_DATES = 3, 2, 4
"""known headings of a look, from which on one more unknown may have it where white space is around all"""


def outliers(lines: list[Line], known: dict[int, SectionKind], usual: set[Look]) -> dict[int, SectionKind]:
    """Lines that are set as the known headings are, in words that we do not know."""
    found: dict[int, SectionKind] = {}
    levels = Counter(lines[index].level for index in known)
    first = min([min(known), *(index for index, line in enumerate(lines) if "@" in line.text)])
    are_numbered = sum(bool(NUMBER.match(lines[index].text)) for index in known) >= FEWEST_NUMBERED
    for look in usual:
        alike = [index for index, line in enumerate(lines) if line.text and look_of(line) == look]
        unknown = [
            index
            for index in alike
            if index not in known
            and index > first
            and not JOINED.search(lines[index - 1].text)
            and not is_only_dates(lines[index - 1].text)
            and not is_lone_label(lines[index - 1].text)
            and not is_of_list(lines[index], [lines[at] for at in known])
        ]
        count = len(alike) - len(unknown)
        is_usual = len(unknown) <= count + (
            count >= FEWEST_KNOWN and all(stands_alone(lines, at) for at in alike)
        )
        if is_usual or (look[-1] and are_all_headings(lines, alike, unknown)):
            found |= {
                index: kind_by_a_word(lines[index].text) or "other"
                for index in unknown
                if is_short_title(without_number(lines[index]) if are_numbered else lines[index])
                and levels[lines[index].level]
                and is_placed_alike(lines, index, [at for at in alike if at in known])
                and not is_of_entry(lines, index)
                and NAMES.means(lines[index].text) is None
                and not is_told_of_entry(lines, index, known)
            }
    return found


def without_number(line: Line) -> Line:
    """A line without the number that headings have before them: '4. Supervision'."""
    return replace(line, text=NUMBER.sub("", line.text))


def are_all_headings(lines: list[Line], alike: list[int], unknown: list[int]) -> bool:
    """Whether capitals that all stand below white space, and are no names above dates, are headings."""
    if len(alike) - len(unknown) < FEWEST_IN_CAPITALS or len({lines[at].text for at in alike}) < len(alike):
        return False
    if any(lines[at - 1].text or not is_short_title(lines[at]) or is_of_entry(lines, at) for at in unknown):
        return False
    dated = [any(map(is_dated, lines[at + 1 : at + MOST_TO_DATES])) for at in unknown]
    return 2 * sum(dated) < len(dated)


def is_dated(line: Line) -> bool:
    return any(not period.is_single for period in periods_in(line.text))


def is_of_list(line: Line, headings: list[Line]) -> bool:
    """Whether a line is a point, '• CNC', or where capitals alone make headings the letters of a body."""
    if not line.text[:1].isalnum() and all(heading.text[:1].isalnum() for heading in headings):
        return True
    are_letters = line.text.isupper() and line.text.isalpha() and len(line.text) <= MOST_LETTERS
    return are_letters and not any(heading.bold or heading.size > line.size for heading in headings)


def is_placed_alike(lines: list[Line], index: int, known: list[int]) -> bool:
    """Whether a line ends and stands as a known heading does: with a colon, at one of their edges."""
    line, others = lines[index], [lines[at] for at in known]
    all_led = len(others) >= FEWEST_KNOWN and all(other.text.endswith((":", "：")) for other in others)
    if all_led and not line.text.endswith((":", "：")):
        return False
    return any(is_aligned(line, other) for other in others)


def is_aligned(line: Line, other: Line) -> bool:
    """Whether two lines have an edge or their middle in common, as far as they have boxes."""
    if not (line.box and other.box):
        return True
    (left, _, right, _), (other_left, _, other_right, _) = line.box, other.box
    apart = left - other_left, right - other_right, (left + right - other_left - other_right) / 2
    return any(abs(each) < NEAR for each in apart)


def stands_alone(lines: list[Line], index: int) -> bool:
    """Whether white space is above and below a line, as it is around no title of a post."""
    return not any(line.text for line in lines[max(index - 1, 0) : index] + lines[index + 1 : index + 2])


def is_told_of_entry(lines: list[Line], index: int, known: dict[int, SectionKind]) -> bool:
    """Whether a line, 'Responsibilities:', tells of an entry of the known section that it stands in."""
    above = max((at for at in known if at < index), default=None)
    return above is not None and known[above] in OF_ENTRIES and tells_by_label(lines[index].text)


def is_only_dates(text: str) -> bool:
    """Whether a line says when and nothing else, as one above what was then."""
    periods = periods_in(text)
    return bool(periods) and not has_letters(text[: periods[0].begin] + text[periods[-1].finish :])


def is_of_entry(lines: list[Line], index: int) -> bool:
    """Whether a line names a position, degree or school: set as headings are, it still heads no section.

    'Software Engineer, Nimbus Ledger' has a word of headings, and its dates below.
    """
    text = lines[index].text
    named = title_score(text) >= 2 or degree_score(text) > 2 or institution_score(text) >= IS_SCHOOL
    has_dates = "," in text and begins_with_dates(lines[index + 1 : index + 2])
    # In a table the dates and the employer have rows of their own above it.
    has_dates |= lines[index].box is None and any(
        is_only_dates(line.text) for line in lines[max(index - 2, 0) : index]
    )
    return named and (kind_by_a_word(text) is None or has_dates or bool(OF_DEGREE.match(text)))


def begins_with_dates(below: list[Line]) -> bool:
    """Whether the line below says when."""
    return any(
        periods and not has_letters(line.text[: periods[0].begin])
        for line in below
        if (periods := periods_in(line.text))
    )
