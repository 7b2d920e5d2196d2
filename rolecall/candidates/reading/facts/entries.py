"""The entries of a section, each around its dates; the block shows whether these stand above or below."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.anchors import Anchor, anchors_in
from rolecall.candidates.reading.facts.blocks import LASTED, Block, block_of, is_point
from rolecall.candidates.reading.facts.dates import Period
from rolecall.candidates.reading.facts.entry_labels import is_unwanted, name_of_label, role_of_label
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.set_in import with_bodies_set_in
from rolecall.candidates.reading.facts.titles import title_score

MOST_KNOWN, KNOWN = 2, 2.0
MOST_OF_HEADER, MOST_UNDER_DATES = 12, 20
"""words on a line; what dates stand over by themselves may be all that names an entry"""
MOST_ABOVE, MOST_BELOW, MOST_ENTRIES = 4, 4, 60
MOST_AFTER_POINTS, MOST_OF_NAME, SET_IN = 3, 8, 4.0
MOST_OF_JOB, MOST_OF_STUDY, IS_PLACE = 3, 5, 2.0
"""a title, an employer and a place; degree, subject, school, place and grade"""
PART = re.compile(r"\t+|\s+[|•·●▪–—@-]+\s+")
WEB = re.compile(
    r",?\s*\b(?:https?://|www\.)?[\w-]+\.(?:com|org|net|io|eu|de|fr|uk|ru|ua|kz|by|pl|cz|it|es)\b\S*"
)
COMMA = re.compile(r"\w,\s+\w")


@dataclass(slots=True)
class EntryLines:
    """One entry: the lines that say what it is, its period, and the lines that tell of it.

    `above` is the number of header lines before the one with the dates.
    """

    header: list[Line]
    period: Period | None
    anchor: Line | None
    above: int = 0
    body: list[Line] = field(default_factory=list)


def entries_in(lines: list[Line], *, single: bool = False) -> list[EntryLines]:
    """The entries around the dates of a section; none where it has no dates. `single` dates may be enough."""
    block = with_bodies_set_in(block_of(lines))
    anchors = anchors_in(block, single)[:MOST_ENTRIES]
    if not anchors:
        return []
    starts = [*starts_of(block, anchors), len(block.lines)]
    return [
        entry_at(block, anchor, first, last, MOST_OF_STUDY if single else MOST_OF_JOB)
        for anchor, (first, last) in zip(anchors, pairwise(starts), strict=True)
    ]


def undated_in(lines: list[Line], *, begins: Callable[[str], bool] | None = None) -> list[EntryLines]:
    """The entries of a section without dates.

    White space parts them; or lines that `begins` knows, as far above these as the first entry shows; or a
    line set like the first one.
    """
    block = block_of(lines)
    if begins and (starts := starts_by(block, begins)):
        return [undated_at(block, first, last) for first, last in pairwise([*starts, len(block.lines)])]
    entries: list[EntryLines] = []
    is_parted = any(block.has_gap)
    for index, line in enumerate(block.lines):
        again = block.has_gap[index] if is_parted and entries else is_set_apart(block, index)
        if not entries or (again and not block.is_body[index]):
            entries.append(EntryLines([line], None, None))
        elif block.is_body[index] or entries[-1].body or len(entries[-1].header) >= MOST_BELOW:
            entries[-1].body.append(line)
        else:
            entries[-1].header.append(line)
    return entries[:MOST_ENTRIES]


def starts_by(block: Block, begins: Callable[[str], bool]) -> list[int]:
    """The first lines of entries that nothing but their words parts; none where white space does."""
    known = [
        index for index, line in enumerate(block.lines) if begins(line.text) and not block.is_body[index]
    ]
    if any(block.has_gap) or len(known) < 2 or known[0] > MOST_KNOWN:
        return []
    return [index - known[0] for index in known]


def undated_at(block: Block, first: int, last: int) -> EntryLines:
    end = next((at for at in range(first + 1, last) if block.is_body[at] or at - first >= MOST_BELOW), last)
    return EntryLines(block.lines[first:end], None, None, body=block.lines[end:last])


def is_set_apart(block: Block, index: int) -> bool:
    """Whether a line is set like the first one, and unlike the one above it."""
    line, above = block.lines[index], block.lines[index - 1]
    return index > 0 and is_set_like(line, block.lines[0]) and not is_set_like(line, above)


def starts_of(block: Block, anchors: list[Anchor]) -> list[int]:
    """The first header line of each entry: as many lines above the dates as the first entry shows."""
    first = anchors[0].index
    above = first
    while above > 0 and first - above < MOST_ABOVE and not block.is_body[above - 1]:
        above -= 1
    usual = first - above
    gaps = sum(block.has_gap[above + 1 : first + 1])
    model = block.lines[above:first]
    starts = [above]
    for before, anchor in pairwise(anchors):
        if is_group_above(block, before.index, anchor.index, block.lines[first]):
            starts.append(anchor.index - 1)
        else:
            starts.append(start_of(block, before.index, anchor.index, usual, gaps, model))
    return starts


def is_group_above(block: Block, before: int, index: int, first: Line) -> bool:
    """Whether an employer stands alone above a post, set as the first one is that has its own dates."""
    name, post = block.lines[index - 1], block.lines[index]
    if index - 1 <= before + 1 or block.is_body[index - 1] or not is_short_name(name):
        return False
    is_alone = block.has_gap[index - 1] and block.has_gap[index] and not block.periods.get(index - 1)
    return is_alone and is_set_like(name, first) and not is_set_like(post, first)


def start_of(block: Block, before: int, index: int, usual: int, gaps: int, model: list[Line]) -> int:
    """How far up the header of a later entry reaches."""
    start = index
    usual = max(usual, named_above(block, before, index))
    while start - 1 > before and index - start < usual and not block.is_body[start - 1]:
        if block.has_gap[start] and not is_name_above(block, start, index, model):
            gaps -= 1
            if gaps < 0:
                break
        start -= 1
    if start == index or not model:
        return start
    # A header begins as the first one did: with a line set like its first line.
    alike = [at for at in range(start, index) if is_set_like(block.lines[at], model[0])]
    if alike:
        return alike[0]
    begun = [at for at in range(start, index) if block.has_gap[at]]
    if begun:
        return begun[0]
    return start if index - before - 1 <= usual else max(start, first_alike(block, start, index, model))


def named_above(block: Block, before: int, index: int) -> int:
    """How many lines above dates can only be of their entry: they follow the last point of the one before.

    Where dates stand alone below the line of an employer with its own, one line above them names the post.
    """
    last = next((at for at in range(index - 1, before, -1) if block.is_body[at]), before)
    lines = block.lines[last + 1 : index]
    if not 0 < len(lines) <= MOST_AFTER_POINTS or not all(map(is_short_name, lines)):
        return 0
    if last > before and (is_point(block.lines[last]) or is_further_in(block.lines[last], lines)):
        return len(lines)
    return len(lines) == 1 and is_only_dates(block, index) and not is_only_dates(block, before)


def is_further_in(told: Line, lines: list[Line]) -> bool:
    """Whether a line is set in beside all of the lines below it, as those are that tell of an entry."""
    edges = [line.box[0] for line in lines if line.box]
    return told.box is not None and len(edges) == len(lines) and told.box[0] > max(edges) + SET_IN


def is_short_name(line: Line) -> bool:
    """Whether a line may name something: it is short, has no label and is no sentence."""
    text = line.text
    is_labelled = ": " in text or bool(name_of_label(text))
    return len(text.split()) <= MOST_OF_NAME and not text.endswith((".", ":", ";")) and not is_labelled


def is_name_above(block: Block, start: int, index: int, model: list[Line]) -> bool:
    """Whether an employer stands above white space and posts that are smaller, set as the first line is."""
    name, posts = block.lines[start - 1], block.lines[start : index + 1]
    return bool(model) and is_set_like(name, model[0]) and all(name.size > post.size + 1 for post in posts)


def first_alike(block: Block, start: int, index: int, model: list[Line]) -> int:
    return next(
        (at for at in range(start, index) if any(is_set_like(block.lines[at], m) for m in model)), index
    )


def is_set_like(line: Line, other: Line) -> bool:
    if abs(line.size - other.size) > 0.4 or is_point(line):
        return False
    one, two = line.spans[:1], other.spans[:1]
    if bool(one) != bool(two):
        return False
    return not one or (one[0].bold, one[0].italic, one[0].ink) == (two[0].bold, two[0].italic, two[0].ink)


def entry_at(block: Block, anchor: Anchor, first: int, last: int, most: int) -> EntryLines:
    """The entry around dates; its header has no more lines when it names as much as such entries do."""
    end = anchor.index + 1
    looks = {span.look for line in block.lines[first:end] for span in line.spans}
    named = sum(parts_on(block, index) for index in range(first, end))
    while end < last and end - anchor.index <= MOST_BELOW and not ends_header(block, end, first, looks):
        # A town on a line of its own names the entry, however much is named already.
        if named >= most and place_score(block.lines[end].text) < IS_PLACE:
            break
        if end > anchor.index + 1 and is_placed(block.lines[first:end]):
            break
        named += parts_on(block, end)
        end += 1
    line = block.lines[anchor.index]
    header, body = with_labelled(block.lines[first:end], block.lines[end:last])
    return EntryLines(header, anchor.period, line, anchor.index - first, body)


def is_placed(header: list[Line]) -> bool:
    """Whether a header ends with its town, and a title stands above that."""
    *above, last = header
    return place_score(last.text) >= IS_PLACE and any(title_score(line.text) >= KNOWN for line in above)


def with_labelled(header: list[Line], body: list[Line]) -> tuple[list[Line], list[Line]]:
    """Header and body; what a label names a part of the header stands there, however far below the dates."""
    named = {role_of_label(line.text) for line in header}
    found = [line for line in body if role_of_label(line.text) not in {None, *named} and not is_point(line)]
    return [*header, *found], [line for line in body if line not in found]


def parts_on(block: Block, index: int) -> int:
    """How many things a line names beside its dates."""
    text, periods = block.lines[index].text, block.periods.get(index, [])
    if is_unwanted(name_of_label(text)):
        return 0
    text = WEB.sub("", text) if not periods else text
    if periods:
        lasted = LASTED.match(text, periods[-1].finish)
        text = f"{text[: periods[0].begin]}\t{text[lasted.end() if lasted else periods[-1].finish :]}"
    parts = [part for part in PART.split(text) if any(map(str.isalpha, part)) and not is_duration(part)]
    parts = parts[1:] if len(parts) == 2 and name_of_label(text) else parts
    if len(parts) != 1:
        return len(parts)
    # 'Acme, Dayton, OH' is two: a name and where that is.
    return 1 + bool(COMMA.search(parts[0]) and place_score(parts[0]) < IS_PLACE)


def is_duration(part: str) -> bool:
    """Whether a part only says how long something lasted: '4 years 7 months' under the dates."""
    return part[:1].isdigit() and bool(LASTED.fullmatch(part.strip()))


def ends_header(block: Block, index: int, first: int, looks: set[tuple[int, bool, bool, int]]) -> bool:
    """Whether a line below the dates already tells of the entry."""
    line = block.lines[index]
    alone = index - first == 1 and is_only_dates(block, first)
    if block.is_body[index] or len(line.text.split()) > (MOST_UNDER_DATES if alone else MOST_OF_HEADER):
        return True
    if alone:
        return False
    return block.has_gap[index] and not ({span.look for span in line.spans} & looks)


def is_only_dates(block: Block, index: int) -> bool:
    """Whether a line says when and nothing else."""
    text, periods = block.lines[index].text, block.periods.get(index, [])
    rest = text[: periods[0].begin] + text[periods[-1].finish :] if periods else text
    return not any(letter.isalpha() for letter in rest)
