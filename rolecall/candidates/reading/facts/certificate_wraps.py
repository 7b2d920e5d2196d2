"""Certificates whose lines the edge of a narrow column broke, and those listed in a paragraph, made whole."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.merits_apart import BULLET, is_point

MOST_STEP, AMONG, BETWEEN, ASIDE = 1.9, 1.07, 1.11, 2.0
"""parts of the size of letters, or of the least step: how far below a rest stands, and the next one"""
FEWEST_CLOSED, FEWEST_LISTED = 2, 2
SMALL = re.compile(
    r"(?:[,&/+(–-]|\b(?:of|in|and|for|the|to|with|at|on|de|du|des|la|le|les|et|en|aux?|pour|"
    r"der|die|das|und|für|von|im|nach|zur?|mit|"
    r"del|della|di|e|y|los|las|el|al|da|do|dos|das|em|para|van|voor|met|op|och|för|i|og|til|z|do|w|na|ja))$",
    re.I,
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
    last = above
    if not (last.box and line.box and last.spans and line.spans) or is_point(line) or "\t" in line.text:
        return False
    # A date at the right is level with the first line of its name.
    is_dated_right = "\t" in last.text and ends_dated(last.text) and not ends_dated(line.text)
    is_in_last = "\t" in last.text and last.spans[-1].box and not is_dated_right
    edge = last.spans[-1].box[0] if is_in_last and last.spans[-1].box else last.box[0]
    is_next = 0 < step_between(last, line) < MOST_STEP * max(line.size, 1)
    is_alike = last.spans[-1].look == line.spans[0].look or bool(SMALL.search(last.text))
    is_same = last.page == line.page and last.band == line.band and is_alike
    # The text of a point is set in behind it.
    at_edge = abs(line.box[0] - edge) < ASIDE or (is_point(last) and 0 < line.box[0] - edge < 2 * line.size)
    return is_same and is_next and at_edge


def had_little_room(above: Line, line: Line) -> bool:
    """Whether the first word of a line would hardly have stood on the one above."""
    last = above
    if not (line.box and last.box and last.band and line.spans):
        return False
    right = last.spans[-1].box[2] if last.spans and last.spans[-1].box else last.box[2]
    word = line.text.split()[0]
    width = (line.box[2] - line.box[0]) * (len(word) + 1) / max(len(line.text), 1)
    return last.band[1] - right < width


def step_between(above: Line, line: Line) -> float:
    return line.box[1] - above.box[1] if above.box and line.box else 0.0


def joined(lines: list[Line]) -> Line:
    """Lines as one, which stands where the last does; a hyphen at an end needs no space behind it."""
    text = lines[0].text
    for line in lines[1:]:
        text = f"{text}{line.text}" if re.search(r"\w-$", text) else f"{text} {line.text}"
    spans = [span for line in lines for span in line.spans]
    return replace(lines[0], text=text, spans=spans, box=lines[-1].box)
