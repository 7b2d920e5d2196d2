"""The lines of a section before entries are made of them: broken ones whole, tellers told from headers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from rolecall.candidates.reading.document import Box, Line
from rolecall.candidates.reading.facts.beside_dates import with_rest_beside_dates
from rolecall.candidates.reading.facts.broken_dates import with_whole_dates
from rolecall.candidates.reading.facts.dates import Period, periods_in
from rolecall.candidates.reading.facts.degrees import begins_with_degree
from rolecall.candidates.reading.facts.entering import with_events_paired
from rolecall.candidates.reading.facts.entry_labels import name_of_label, tells_by_label
from rolecall.candidates.reading.facts.organisations import ends_with_form, is_formed, is_only_form
from rolecall.candidates.reading.facts.running_in import with_tellings_apart
from rolecall.candidates.reading.facts.stacked import with_whole_cells, with_whole_names, with_years_paired
from rolecall.candidates.reading.facts.stacked_dates import with_dates_paired
from rolecall.candidates.reading.facts.titles import title_score

DASHES = frozenset("–—-•·|▪●")
LONG, IS_TITLE = 50, 2.0
MOST_OF_DEGREE, AT_EDGE, FEWEST = 6, 0.15, 2
POINT = re.compile(
    r"^\s*(?:(?:[•‣›»▪·●○◦■□▶►▸➢➤✓✔❖◆◇⁃∙*⦁–—-]|[oO§](?=\s))\s+|・\s*|"
    r"(?:[(（]\d{1,2}[)）]|[①-⑳]|\d{1,2}、)\s*)"
)
UNITS = r"\d{1,2}\s?[^\W\d]{1,9}\.?"
LASTED = re.compile(rf"[\s.)]*(?:[(\[·|,]*\s?{UNITS}(?:[\s,]+{UNITS})?)?[\s)\]]*")
"""how long it lasted, behind its dates: '(2 yrs 3 mos)'"""
SENTENCE_END = re.compile(r"[.;:!?。؛]$")
ABBREVIATED = re.compile(
    r"(?:\b[^\W\d_]|inc|ltd|co|corp|bros|lda|ltda|etc|jr|sr|st|univ|e\.\s?v|o\.\s?o|r\.\s?o)\.$", re.I
)


@dataclass(slots=True)
class Block:
    """A section's lines with what is known of each."""

    lines: list[Line]
    periods: dict[int, list[Period]]
    is_body: list[bool]
    has_gap: list[bool]


def block_of(lines: list[Line]) -> Block:
    """The lines that say something; dates that a narrow column broke in two are made whole."""
    shown: list[Line] = []
    gaps: list[bool] = []
    paired = with_dates_paired(with_years_paired(with_events_paired(with_tellings_apart(lines))))
    dated = with_rest_beside_dates(with_whole_dates(paired))
    for line in with_whole_lines(with_whole_names(with_whole_cells(dated))):
        if line.text.strip():
            shown.append(line)
            gaps.append(False)
        elif gaps:
            gaps[-1] = True
    has_gap = [False, *gaps][: len(shown)]
    periods = {index: found for index, line in enumerate(shown) if (found := periods_in(line.text))}
    return Block(shown, periods, bodies_in(shown, has_gap), has_gap)


def with_whole_lines(lines: list[Line]) -> list[Line]:
    """Lines that were broken because the next word found no room, made whole."""
    whole: list[Line] = []
    reaching = Counter(line.band for line in lines if reaches_edge(line))
    for line in lines:
        above = whole[-1] if whole else None
        if above and (
            (not (reaching[above.band] < FEWEST and makes_edge(above)) and had_no_room(above, line))
            or begins_with_form(above, line)
            or has_dates_below(above, line)
        ):
            text, spans = f"{above.text} {line.text}", [*above.spans, *line.spans]
            whole[-1] = replace(above, text=text, spans=spans, box=around(above, line))
        else:
            whole.append(line)
    return whole


def reaches_edge(line: Line) -> bool:
    if not line.box or not line.band:
        return False
    left, right = line.band
    return line.box[2] > right - AT_EDGE * (right - left)


def makes_edge(line: Line) -> bool:
    """Whether a line is as wide as its column is: where no other is, it had all the room there is."""
    return line.box is not None and line.band is not None and line.box[2] > line.band[1] - 1


def had_no_room(above: Line, line: Line) -> bool:
    """Whether a line's first word would have stood on the line above, had there been room."""
    if not (line.box and above.box and above.band and line.spans and above.spans) or "\t" in line.text:
        return False
    if name_of_label(line.text):
        return False
    if is_formed(above.text) and title_score(line.text) >= IS_TITLE:
        return False  # a title under its employer
    if is_formed(line.text) and title_score(above.text) >= IS_TITLE and "," not in above.text:
        return False  # and an employer under its title
    last, first = above.spans[-1], line.spans[0]
    if last.text.isupper() != first.text.isupper() and len(first.text) > 3:
        return False
    if last.look != first.look or not last.box or is_point(line) or SENTENCE_END.search(above.text):
        return False
    word = line.text.split()[0]
    width = (line.box[2] - line.box[0]) * (len(word) + 1) / max(len(line.text), 1)
    begins = last.box[0] if "\t" in above.text else above.box[0]
    inside = 2 * line.size if POINT.match(last.text) else 2.0
    near = 0 < line.box[1] - above.box[1] < 2 * line.size and -2 < line.box[0] - begins < inside
    wide = last.box[2] - above.band[0] > 0.5 * (above.band[1] - above.band[0])
    full = wide and len(above.text.split()) >= 3
    if not (near and full and above.band[1] - last.box[2] < width):
        return False
    return not (periods_in(line.text) or ends_with_period(above.text) or "@" in above.text)


def ends_with_period(text: str) -> bool:
    """Whether dates from one to another are the last that a line says: what is below tells of that time."""
    periods = periods_in(text)
    return bool(periods) and not periods[-1].is_single and not text[periods[-1].finish :].strip(" .)")


def has_dates_below(above: Line, line: Line) -> bool:
    """Whether a line ends with a comma, and the next one is no more than when that was."""
    if not above.text.endswith(",") or periods_in(above.text):
        return False
    periods = periods_in(line.text)
    return bool(periods) and (periods[0].begin, periods[-1].finish) == (0, len(line.text))


def begins_with_form(above: Line, line: Line) -> bool:
    """Whether a line begins with a legal form, which belongs to the name that the line above ends with."""
    first = re.split(r"[,\t|]", line.text, maxsplit=1)[0].strip()
    return len(first) > 1 and is_only_form(first) and above.text[-1:].isalpha() and not is_point(above)


def around(above: Line, line: Line) -> Box | None:
    if not above.box or not line.box:
        return above.box
    (a, b, c, d), (e, f, g, h) = above.box, line.box
    return min(a, e), min(b, f), max(c, g), max(d, h)


def is_point(line: Line) -> bool:
    """Whether a line begins an item of a list."""
    return line.is_item or bool(POINT.match(line.text))


def bodies_in(lines: list[Line], has_gap: list[bool]) -> list[bool]:
    """Which lines tell of an entry rather than name it: items and sentences, with what runs on from them."""
    found: list[bool] = []
    item: Line | None = None
    heads = dated_items(lines)
    for index, line in enumerate(lines):
        below = lines[index + 1] if index + 1 < len(lines) and not has_gap[index + 1] else None
        if index in heads:
            item = None
        elif is_point(line):
            item = line
        elif item and not runs_on(item, line, lines[index - 1], has_gap[index]):
            item = None
        wrapped = index > 0 and found[-1] and not has_gap[index] and is_rest(lines[index - 1], line)
        told = is_sentence(line) or wrapped or (below is not None and is_wrapped(line, below))
        told = told or tells_by_label(line.text)
        found.append(item is not None or (told and not leads_with_dates(line)))
    return found


def dated_items(lines: list[Line]) -> set[int]:
    """Points that name entries: most say when, or a section begins with one and each has its dates below."""
    points = [index for index, line in enumerate(lines) if is_point(line)]
    if heads_dates(lines, points):
        return set(points)
    dated = {i for i in points if any(not period.is_single for period in periods_in(lines[i].text))}
    return dated if len(dated) > 0.6 * len(points) else set()


def heads_dates(lines: list[Line], points: list[int]) -> bool:
    """Whether a section begins with a point, and behind each point stands one line that says when."""
    if not points or points[0] or len(points) == len(lines):
        return False
    dated = [i for i, line in enumerate(lines) if i not in points and leads_with_dates(line)]
    return [sum(a < i < b for i in dated) for a, b in pairwise([*points, len(lines)])] == [1] * len(points)


def is_wrapped(line: Line, below: Line) -> bool:
    """Whether a line is the first of a paragraph: the next one goes on in small letters."""
    is_parted = len(line.text.split()) < 6 or " | " in line.text
    if is_parted or not below.text[:1].islower() or name_of_label(below.text):
        return False
    # 'technik mechanik' below its school
    is_degree = len(below.text.split()) <= MOST_OF_DEGREE and begins_with_degree(below.text)
    return not is_degree and is_rest(line, below)


def is_rest(above: Line, line: Line) -> bool:
    """Whether a line goes on with the sentence above it."""
    alike = line.bold == above.bold and abs(line.size - above.size) < 0.3 and line.italic == above.italic
    if not alike or SENTENCE_END.search(above.text) or "\t" in line.text or leads_with_dates(line):
        return False
    return line.text[:1].islower() or (line.text.endswith(".") and len(above.text) > 40)


def leads_with_dates(line: Line) -> bool:
    """Whether a line as long as a sentence begins or ends with dates, as the header of an entry may."""
    periods = periods_in(line.text)
    if not periods or len(line.text.split()) > 24:
        return False
    ends = not periods[-1].is_single and bool(LASTED.fullmatch(line.text, periods[-1].finish))
    return periods[0].begin <= 2 or ends


def runs_on(item: Line, line: Line, above: Line, gap: bool) -> bool:
    """Whether a line goes on with the item above it."""
    if gap or line.bold != item.bold or abs(line.size - item.size) > 0.5 or begins_with_period(line.text):
        return False
    if line.box and item.box and line.box[0] > item.box[0] + 3:
        return True
    if line.text[:1].islower() and len(above.text) > LONG and not SENTENCE_END.search(above.text):
        return True
    return is_rest(above, line)


def begins_with_period(text: str) -> bool:
    """Whether a line begins with dates from one to another, as the next entry may, 'junio – julio 2013'."""
    periods = periods_in(text)
    return bool(periods) and periods[0].begin == 0 and not periods[0].is_single


def is_sentence(line: Line) -> bool:
    text = line.text.rstrip()
    count = sum(word not in DASHES for word in text.split())
    if count >= 14 and "\t" not in text and " | " not in text:
        return True
    ended = text.endswith((".", ";", "。")) and not ABBREVIATED.search(text) and not ends_with_form(text)
    return ended and (count >= 5 or (count >= 3 and text.rpartition(" ")[2].islower()))


def parted(lines: Sequence[Line], begins: Sequence[bool]) -> Iterator[list[Line]]:
    """Lines in groups, each from one that begins something to the next."""
    group: list[Line] = []
    for line, is_first in zip(lines, begins, strict=True):
        if is_first and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group
