"""Titles of merits that a narrow column broke: by points, and by lines that stand closer together."""

from dataclasses import replace
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in

MOST_STEP, AMONG, BETWEEN, MOST_APART = 2.0, 1.1, 1.2, 12.0


def with_broken_joined(lines: list[Line], *, is_pointed: bool) -> list[Line]:
    """The lines of one entry; the rest of its first line, for which there was no room, joined to that.

    Where points begin the entries, what follows one is its rest or told of it; else the lines of an entry are
    its own only where they stand closer together than to the next.
    """
    whole = lines[:1]
    for above, line in pairwise(lines):
        dates = periods_in(above.text)
        is_led = bool(dates) and dates[0].begin == 0 and dates[-1].finish < len(above.text)
        may_go_on = len(whole) == 1 and (is_pointed or not dates or is_led)
        if may_go_on and had_little_room(above, line):
            text, spans = f"{whole[0].text} {line.text}", [*whole[0].spans, *line.spans]
            whole = [replace(whole[0], text=text, spans=spans)]
        else:
            whole.append(line)
    return whole


def by_breaks(filled: list[Line]) -> list[bool]:
    """Where entries begin of which some take more than a line, each closer to its rest than to the next."""
    if len({(line.page, line.band) for line in filled}) != 1 or not all(line.box for line in filled):
        return []
    steps = [below.box[1] - above.box[1] for above, below in pairwise(filled) if above.box and below.box]
    if len(steps) < 2 or min(steps) <= 0:
        return []
    close = [step < AMONG * min(steps) for step in steps]
    wide = [step for step, is_close in zip(steps, close, strict=True) if not is_close]
    if not wide or min(wide) < BETWEEN * min(steps):
        return []
    rests = [pair for pair, is_close in zip(pairwise(filled), close, strict=True) if is_close]
    return [True, *(not each for each in close)] if all(had_little_room(*pair) for pair in rests) else []


def had_little_room(above: Line, line: Line) -> bool:
    """Whether a line is set as the one above, on which there was no room for its first word."""
    if not (line.box and above.box and above.band and line.spans and above.spans) or "\t" in line.text:
        return False
    last, first = above.spans[-1], line.spans[0]
    word = line.text.split()[0]
    width = (line.box[2] - line.box[0]) * (len(word) + 1) / max(len(line.text), 1)
    is_next = 0 < line.box[1] - above.box[1] < MOST_STEP * max(line.size, 1)
    is_under = line.box[0] > above.box[0] - MOST_APART
    return last.look == first.look and is_next and is_under and above.band[1] - above.box[2] < width
