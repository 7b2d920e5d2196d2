"""Lines that are set in below the headers of entries: they tell of these, whatever sign stood before them.

Programs that print pages paint the dots of a list as shapes, and fonts of icons are no text: then only the
edge says that a line is an item.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import Block
from rolecall.candidates.reading.facts.titles import title_score

NEAR, FURTHER, KNOWN, FEWEST_AT_EDGE = 2.5, 4.0, 1.5, 2
LEFTWARD = re.compile(r"[\u0590-\u08ff]")
Band = tuple[float, float]


def with_bodies_set_in(block: Block) -> Block:
    """The block; lines further in than every line with dates, and than what stands beside these, are told."""
    by_band: dict[Band, list[int]] = defaultdict(list)
    for index, line in enumerate(block.lines):
        if line.box and line.band and not LEFTWARD.search(line.text):
            by_band[line.band].append(index)
    for indexes in by_band.values():
        for index in set_in(block, indexes):
            block.is_body[index] = True
    return block


def set_in(block: Block, indexes: list[int]) -> list[int]:
    """The lines of one column that are set in; none where they may be what names the entries."""
    dated = outer_of(block, [index for index in indexes if is_dated(block, index)])
    if not dated:
        return []
    heads = [edge for index in dated for edge in edges_of(block.lines[index])]
    # An employer above the first post may be set in for its shade.
    heads += [left_of(block.lines[index]) for index in indexes if index < dated[0] and is_dated(block, index)]
    furthest = max(left_of(block.lines[index]) for index in dated)
    inner = [
        index
        for index in indexes
        if index > dated[0]
        and not (names_post(block, index) and not is_among_told(block, index))
        and left_of(block.lines[index]) > furthest + FURTHER
        and all(abs(left_of(block.lines[index]) - edge) > NEAR for edge in heads)
    ]
    below = [index - 1 for index in inner if index - 1 in dated]
    named = sum(names_alone(block, index) for index in below)
    return inner if 2 * named >= len(below) else []


def names_post(block: Block, index: int) -> bool:
    return bool(block.periods.get(index)) and title_score(block.lines[index].text) >= KNOWN


def is_among_told(block: Block, index: int) -> bool:
    """Whether a line says at its end since when, between two others of its edge: 'Forewoman since 2022'."""
    around = [*block.lines[index - 1 : index], *block.lines[index + 1 : index + 2]]
    edge = left_of(block.lines[index])
    since = [each.is_current and each.begin > 2 for each in block.periods.get(index, [])]
    is_tight = not any(block.has_gap[index : index + 2]) and len(around) > 1
    return all(since) and is_tight and all(abs(left_of(line) - edge) < NEAR for line in around)


def outer_of(block: Block, dated: list[int]) -> list[int]:
    """The lines with dates that stand at the edge where most do, and those further in that name a title."""
    edges = Counter(round(left_of(block.lines[index])) for index in dated)
    edge, count = max(edges.items(), key=lambda each: (each[1], -each[0]), default=(0, 0))
    if count < FEWEST_AT_EDGE:
        return dated
    return [
        index
        for index in dated
        if left_of(block.lines[index]) <= edge + FURTHER
        or (title_score(block.lines[index].text) >= KNOWN and not is_among_told(block, index))
        or leads_cell(block, index)
    ]


def leads_cell(block: Block, index: int) -> bool:
    """Whether dates have the first cell of a line: in a column that is flush right short ones are set in."""
    period = block.periods[index][0]
    return period.begin == 0 and block.lines[index].text.startswith("\t", period.finish)


def names_alone(block: Block, index: int) -> bool:
    """Whether a line with dates has its title with it, or above it; two lines above where all are flush."""
    above = block.lines[index - 1].text if index and not block.is_body[index - 1] else ""
    edge = left_of(block.lines[index])
    flush = [
        line.text
        for at in (index - 1, index - 2)
        if at >= 0 and not block.is_body[at] and abs(left_of(line := block.lines[at]) - edge) < NEAR
    ]
    over = flush[1] if len(flush) > 1 else ""
    return max(map(title_score, (block.lines[index].text, above, over))) >= KNOWN


def is_dated(block: Block, index: int) -> bool:
    return any(not period.is_single for period in block.periods.get(index, []))


def edges_of(line: Line) -> Iterator[float]:
    return (span.box[0] for span in line.spans[1:] if span.box)


def left_of(line: Line) -> float:
    return line.box[0] if line.box else 0.0
