"""Certificates whose lines the edge of a narrow column broke, and those listed in a paragraph, made whole."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.issuers import is_body
from rolecall.candidates.reading.facts.merits_apart import BULLET, is_point

MOST_STEP, AMONG, BETWEEN, ASIDE = 1.9, 1.07, 1.11, 2.0
"""parts of the size of letters, or of the least step: how far below a rest stands, and the next one"""
FEWEST_CLOSED, FEWEST_LISTED, MOST_OF_DATE = 2, 2, 9.0
SMALL = re.compile(
    r"(?:[,&/+(–-]|\b(?:of|in|and|for|the|to|with|at|on|de|du|des|la|le|les|et|en|aux?|pour|"
    r"der|die|das|und|für|von|im|nach|zur?|mit|"
    r"del|della|di|e|y|los|las|el|al|da|do|dos|das|em|para|van|voor|met|op|och|för|i|og|til|z|do|w|na|ja))$"
)
"""with which no name ends"""
LISTING = re.compile(r"[;·•|]\s|,\s")
BRACKETED = re.compile(r"[(（][^()]*$")


@dataclass(frozen=True, slots=True)
class Setting:
    """How the lines of a section are set: by what their dates and the white between them say."""

    least: float
    """the least step from one line to the next"""
    are_two: bool
    """whether steps are of two kinds: within a certificate, and between two"""
    is_closed: bool
    is_led: bool
    is_dated_right: bool

    @classmethod
    def of(cls, filled: list[Line]) -> "Setting":
        """That of lines that all say something."""
        steps = [step for above, line in pairwise(filled) if (step := step_between(above, line)) > 0]
        least = min(steps, default=0.0)
        wide = [step for step in steps if step > AMONG * least]
        are_two = bool(wide) and min(wide) >= BETWEEN * least and len(wide) < len(steps)
        return cls(least, are_two, are_closed(filled), are_led(filled), are_dated_right(filled))

    def is_rest(self, above: Line, line: Line) -> bool:
        """Whether a line is what the edge broke off the one above it."""
        is_close = step_between(above, line) <= AMONG * self.least
        is_broken = bool(SMALL.search(above.text) or BRACKETED.search(above.text)) or line.text[:1] in "(（"
        is_open = self.is_closed and not ends_dated(above.text)
        may_be = is_broken or is_open or (self.is_led and not starts_dated(line.text)) or self.are_two
        return may_be and (not self.are_two or is_close) and had_little_room(above, line)

    def is_rest_of_name(self, row: Line, line: Line) -> bool:
        """Whether a line goes on with a name that has its date in a cell at its right."""
        is_row = "\t" in row.text and ends_dated(row.text)
        return self.is_dated_right and is_row and not ends_dated(line.text)


def with_rests(lines: list[Line]) -> list[Line]:
    """The lines of a section, what the edge broke off joined to the line above it."""
    filled = [line for line in lines if line.text]
    if len(filled) < 2 or not all(line.box and line.band for line in filled):
        return lines
    if is_paragraph(filled):
        return [joined(filled)]
    setting = Setting.of(filled)
    whole = lines[:1]
    for line in lines[1:]:
        above = whole[-1]
        if not above.text or not line.text or not is_under(above, line):
            whole.append(line)
        elif setting.is_rest_of_name(above, line):
            whole[-1] = joined_before_cells(above, line)
        elif setting.is_rest(above, line):
            whole[-1] = joined([above, line])
        else:
            whole.append(line)
    return whole


def is_paragraph(filled: list[Line]) -> bool:
    """Whether a section is one text that lists: each line is full but for the last, some are parted."""
    pairs = [*pairwise(filled)]
    if any(is_point(line) or "\t" in line.text for line in filled):
        return False
    if not all(is_under(above, line) and had_little_room(above, line) for above, line in pairs):
        return False
    text = " ".join(line.text for line in filled)
    is_listing = ";" in text or len(LISTING.findall(text)) >= max(FEWEST_LISTED, len(filled))
    if not is_listing and len(LISTING.findall(text)) >= FEWEST_LISTED:
        # Names broken anywhere: one on each line with who issued it has that behind its comma.
        is_listing = not any(is_body(part) for part in LISTING.split(text))
    return is_listing and (";" in text or not any(map(ends_dated, (line.text for line in filled))))


def are_closed(filled: list[Line]) -> bool:
    """Whether each certificate ends with its date: several lines do, the last one among them."""
    ends = [ends_dated(line.text) for line in filled]
    return ends[-1] and not any(starts_dated(line.text) for line in filled)


def are_led(filled: list[Line]) -> bool:
    """Whether each certificate begins with its date: several lines do, the first one among them."""
    starts = [starts_dated(line.text) for line in filled]
    return sum(starts) >= FEWEST_CLOSED and starts[0]


def are_dated_right(filled: list[Line]) -> bool:
    """Whether each name has its date in a cell at its right, and some go on below, though not each one."""
    rows = ["\t" in line.text and ends_dated(line.text) for line in filled]
    rests = len(rows) - sum(rows)
    return rows[0] and sum(rows) >= FEWEST_CLOSED and 0 < rests < sum(rows)


def joined_before_cells(row: Line, line: Line) -> Line:
    """A row whose name goes on on the line below it."""
    name, tab, cells = row.text.partition("\t")
    space = "" if name.endswith("-") else " "
    return replace(row, text=f"{name}{space}{line.text}{tab}{cells}", box=line.box)


def each_of(whole: list[Line]) -> list[list[Line]]:
    """The lines of each certificate where all lines are set alike: up to its date, or each for itself."""
    filled = [line for line in whole if line.text]
    if not are_closed(filled):
        return [[line] for line in filled]
    groups: list[list[Line]] = [[]]
    for line in filled:
        groups[-1].append(line)
        groups += [[]] if ends_dated(line.text) else []
    return [group for group in groups if group]


def are_each(whole: list[Line]) -> bool:
    """Whether lines are told by their text alone: each ends with its date, or all are set in one look."""
    looks = {line.spans[0].look for line in whole if line.text and line.spans}
    filled = [line for line in whole if line.text]
    return not any(map(is_point, filled)) and (len(looks) == 1 or are_closed(filled))


def ends_dated(text: str) -> bool:
    bare = text.rstrip(" ).;,")
    return any(period.finish >= len(bare) for period in periods_in(text))


def starts_dated(text: str) -> bool:
    bare = BULLET.sub("", text)
    return any(period.begin == 0 and len(bare) > period.finish for period in periods_in(bare))


def is_under(above: Line, line: Line) -> bool:
    """Whether a line stands right below another, as its rest would: in its look, at its edge."""
    if not (above.box and line.box and above.spans and line.spans) or is_point(line) or "\t" in line.text:
        return False
    is_next = 0 < step_between(above, line) < MOST_STEP * max(line.size, 1)
    is_alike = above.spans[-1].look == line.spans[0].look or bool(SMALL.search(above.text))
    return (
        is_next
        and is_alike
        and above.page == line.page
        and above.band == line.band
        and is_at_edge(above, line)
    )


def is_at_edge(above: Line, line: Line) -> bool:
    """Whether a line begins where the name above it does: behind its point, or behind its date."""
    if not (above.box and line.box):
        return False
    # A date at the right is level with the first line of its name.
    is_in_last = "\t" in above.text and not (ends_dated(above.text) and not ends_dated(line.text))
    last = above.spans[-1].box if is_in_last else above.box
    set_in, size = line.box[0] - (last or above.box)[0], line.size
    is_behind_date = starts_dated(above.text) and ASIDE < line.box[0] - above.box[0] < MOST_OF_DATE * size
    return abs(set_in) < ASIDE or (is_point(above) and 0 < set_in < 2 * size) or is_behind_date


def had_little_room(above: Line, line: Line) -> bool:
    """Whether the first word of a line would hardly have stood on the one above."""
    if not (line.box and above.box and above.band and line.text):
        return False
    right = above.spans[-1].box[2] if above.spans and above.spans[-1].box else above.box[2]
    word = line.text.split()[0]
    width = (line.box[2] - line.box[0]) * (len(word) + 1) / len(line.text)
    return above.band[1] - right < width


def step_between(above: Line, line: Line) -> float:
    return line.box[1] - above.box[1] if above.box and line.box else 0.0


def joined(lines: list[Line]) -> Line:
    """Lines as one, which stands where the last does; a hyphen at an end needs no space behind it."""
    text = lines[0].text
    for line in lines[1:]:
        text = f"{text}{line.text}" if re.search(r"\w-$", text) else f"{text} {line.text}"
    spans = [span for line in lines for span in line.spans]
    return replace(lines[0], text=text, spans=spans, box=lines[-1].box)
