"""Dates one above the other without a sign between, beside what they are of: '05/2014' above '08/2020'."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.dates import Period, periods_in

LONGEST, NEAR, CLOSE, FEWEST, APART = 18, 2.5, 1.95, 2, 1.3
SIDES = (0, -1)
SINCE = re.compile(r"depuis|seit|since|from|desde|dal?|sinds|od|sedan|siden", re.I)
"""which stands above the date of what lasts"""


def with_dates_paired(lines: list[Line]) -> list[Line]:
    """The lines; where cell after cell says from when, and the one under it until when, they are one."""
    paired = [*lines]
    for side in SIDES:
        pairs = [at for at in range(len(paired) - 1) if is_pair(paired, at, side)]
        if pairs and is_habit(paired, pairs, side):
            for at in pairs:
                paired[at : at + 2] = made_one(paired[at], paired[at + 1], side)
    return [line for line, old in zip(paired, lines, strict=True) if line.text or not old.text]


def is_habit(lines: list[Line], pairs: list[int], side: int) -> bool:
    """Whether a pair runs until now; or they are several, and white space is around each date alone."""
    taken = {each for at in pairs for each in (at, at + 1)}
    alone = [
        at
        for at, line in enumerate(lines)
        if at not in taken
        and is_moment(line, side)
        and not (at and SINCE.fullmatch(cell_at(lines[at - 1], side)))
    ]
    lasting = any(is_lasting(lines[at], lines[at + 1], side) for at in pairs)
    return lasting or (len(pairs) >= FEWEST and all(has_white_around(lines, at) for at in alone))


def has_white_around(lines: list[Line], at: int) -> bool:
    """Whether white space parts a line from others: then two lines without any between are one entry."""
    return not any(line.text for line in lines[max(at - 1, 0) : at] + lines[at + 1 : at + 2])


def is_pair(lines: list[Line], at: int, side: int) -> bool:
    """Whether a line and the one below have a period's two ends at a side, and no third date stands there."""
    above, below = lines[at], lines[at + 1]
    is_short = 0 < len(cell_at(below, side)) <= LONGEST
    if not is_short or not is_moment(above, side) or not is_under(above, below, side):
        return False
    near = [lines[at - 1] if at else None, lines[at + 2] if at + 2 < len(lines) else None]
    around = [line for line in near if line and line.text and not is_farther(line, above, below)]
    return period_of(above, below, side) is not None and not any(is_moment(line, side) for line in around)


def is_farther(line: Line, above: Line, below: Line) -> bool:
    """Whether more white lies between a pair and a line above or below it than within the pair."""
    if not (line.box and above.box and below.box) or line.page != above.page:
        return False
    tops = sorted((line.box[1], above.box[1], below.box[1]))
    within = below.box[1] - above.box[1]
    return max(tops[1] - tops[0], tops[2] - tops[1]) > APART * within


def is_moment(line: Line, side: int) -> bool:
    """Whether a cell is one date and nothing else."""
    text = cell_at(line, side)
    periods = periods_in(text) if 0 < len(text) <= LONGEST else []
    return len(periods) == 1 and periods[0].is_single and is_whole(periods[0], text)


def is_lasting(above: Line, below: Line, side: int) -> bool:
    period = period_of(above, below, side)
    return period is not None and period.is_current


def period_of(above: Line, below: Line, side: int) -> Period | None:
    """The period that two cells make; None where they make none."""
    text = f"{cell_at(above, side)} – {cell_at(below, side)}"
    periods = periods_in(text)
    whole = len(periods) == 1 and not periods[0].is_single and is_whole(periods[0], text)
    return periods[0] if whole and (periods[0].end or periods[0].is_current) else None


def is_whole(period: Period, text: str) -> bool:
    return period.begin == 0 and period.finish >= len(text.rstrip(" ."))


def cell_at(line: Line, side: int) -> str:
    """The first or the last cell of a line; a line of one cell has no last one."""
    cells = line.text.split("\t")
    return cells[side].strip() if side == 0 or len(cells) > 1 else ""


def is_under(above: Line, below: Line, side: int) -> bool:
    """Whether a cell stands close under another, at its left or right edge; any where none has a place."""
    if not above.box or not below.box:
        return above.box is below.box
    one, two = span_at(above, side), span_at(below, side)
    if one is None or two is None or one.box is None or two.box is None or above.page != below.page:
        return False
    is_flush = abs(one.box[0] - two.box[0]) < NEAR or abs(one.box[2] - two.box[2]) < NEAR
    return is_flush and 0 < two.box[1] - one.box[1] < CLOSE * one.size


def span_at(line: Line, side: int) -> Span | None:
    return line.spans[side] if line.spans else None


def made_one(above: Line, below: Line, side: int) -> list[Line]:
    """The line above with both dates, and what else stands on the one below."""
    first, second = above.text.split("\t"), below.text.split("\t")
    first[side] = f"{first[side].strip()} – {second.pop(side).strip()}"
    spans = below.spans[1:] if side == 0 else below.spans[:-1]
    box = below.box
    if spans and box and all(span.box for span in spans):
        lefts, rights = [s.box[0] for s in spans if s.box], [s.box[2] for s in spans if s.box]
        box = min(lefts), box[1], max(rights), box[3]
    rest = replace(below, text="\t".join(second), spans=spans, box=box)
    return [replace(above, text="\t".join(first)), rest]
