"""Which lines of a section belong to one entry of a list: a certificate, a publication, a project."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import had_no_room
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.merits_broken import by_breaks

BULLET = re.compile(r"^[\s\-–—*•●▪■◦‣›»✓✔➢➤→·]+(?=\S)|^\[?\d{1,2}[\].)]\s+")
EDGE = " \t,;:|•·–—-،、，"
REMARK = re.compile(r"(?:issued|issuer|ausgestellt|délivré|emitido|credential|certificate (?:id|no))\b", re.I)
FEWEST_OF_NAME, SPACED = 3, 1.65
AMONG, BETWEEN, FEWEST_CLOSED, MOST_LINES, FEWEST_IN_TURNS = 1.15, 1.25, 2, 4, 4
"""parts of the least step between lines: up to which they are of one entry, and from which they are of two"""
PARTED = re.compile(r"[,|·•(:\t]|\s[–—-]\s")
ENDS_OPEN = (",", "-", "–", ":", "&")


def grouped(lines: list[Line], *, with_points: bool, are_short: bool = False) -> Iterator[list[Line]]:
    """The lines of each entry: by their points, by bold titles, by blank lines, or each for itself."""
    filled = [line for line in lines if line.text]
    group: list[Line] = []
    for line, begins in zip(
        filled, beginnings(filled, lines, with_points=with_points, are_short=are_short), strict=True
    ):
        if begins and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def beginnings(filled: list[Line], lines: list[Line], *, with_points: bool, are_short: bool) -> list[bool]:
    """Of each line whether an entry begins there."""
    pointed = [is_point(line) for line in filled]
    titled = [line.bold or starts_bold(line) for line in filled]
    if with_points and any(pointed) and not all(pointed):
        # Points are told of the title above them.
        return [not point and (index == 0 or pointed[index - 1]) for index, point in enumerate(pointed)]
    if sum(pointed) >= max(1, len(filled) // 3):
        return pointed
    apart = (
        by_space(filled)
        or by_closing_dates(filled)
        or by_blanks(filled, lines)
        or by_breaks(filled)
        or by_turns(filled)
        or (by_leading_dates(filled) if are_short else [])
    )
    if apart and not any(pointed):
        return apart
    if (large := sizes_of_titles(filled)) and not any(pointed):
        return [
            size
            and not (index and had_no_room(filled[index - 1], filled[index]))
            and not filled[index].text.startswith("(")
            for index, size in enumerate(large)
        ]
    if any(titled) and not all(titled):
        return [bold and not (index and titled[index - 1]) for index, bold in enumerate(titled)]
    return [
        stands_alone(filled, index, lines)
        or (are_short and index > 0 and is_whole_name(line, filled[index - 1]))
        for index, line in enumerate(filled)
    ]


def by_space(filled: list[Line]) -> list[bool]:
    """Where entries begin of which each has lines that stand closer to each other than it to the next."""
    tops = [line.box[1] for line in filled if line.box]
    if len(tops) < len(filled) or len({(line.page, line.band) for line in filled}) != 1:
        return []
    steps = [below - above for above, below in pairwise(tops)]
    close = [step for step in steps if step < AMONG * min(steps)]
    wide = [step for step in steps if step >= AMONG * min(steps)]
    if not wide or min(steps) <= 0 or min(wide) < BETWEEN * max(close):
        return []
    begins = [True, *(step not in close for step in steps)]
    # Each has a second line, and the first ones are alike: with their dates, or none with any.
    dated = [is_dated(line) for line, begin in zip(filled, begins, strict=True) if begin]
    alone = any(one and other for one, other in pairwise([*begins, True]))
    return begins if len(dated) > 1 and not alone and (all(dated) or not any(dated)) else []


def by_turns(filled: list[Line]) -> list[bool]:
    """Where entries begin of which each has two lines, the same one of them with its date."""
    if len(filled) % 2 or len(filled) < FEWEST_IN_TURNS:
        return []
    dated = [is_dated(line) for line in filled]
    firsts, seconds = dated[::2], dated[1::2]
    in_turns = (all(seconds) and not any(firsts)) or (all(firsts) and not any(seconds))
    are_alike = len({line.bold for line in filled}) == 1
    return [index % 2 == 0 for index in range(len(filled))] if in_turns and are_alike else []


def by_leading_dates(filled: list[Line]) -> list[bool]:
    """Where entries begin of which each has its date first, and some say more on the lines below."""
    dated, leading = [is_dated(line) for line in filled], [leads_with_date(line.text) for line in filled]
    is_led = (
        dated == leading
        and leading[:1] == [True]
        and 2 * sum(leading) >= FEWEST_IN_TURNS
        and not all(leading)
    )
    return leading if is_led else []


def leads_with_date(text: str) -> bool:
    """Whether a date stands first in a text, and something behind it."""
    return any(period.begin == 0 and text[period.finish :].strip(EDGE) for period in periods_in(text))


def by_blanks(filled: list[Line], lines: list[Line]) -> list[bool]:
    """Where entries begin that blank lines part, each a name and what is told of it, one line of it dated."""
    begins = [index == 0 or blank_before(lines, line) for index, line in enumerate(filled)]
    firsts = [index for index, begin in enumerate(begins) if begin]
    groups = [filled[a:b] for a, b in pairwise([*firsts, len(filled)])]
    are_alike = all(
        1 < len(group) <= MOST_LINES
        and sum(map(is_dated, group)) == 1
        and not any(line.bold for line in group[1:])
        for group in groups
    )
    return begins if len(groups) > 1 and are_alike else []


def by_closing_dates(filled: list[Line]) -> list[bool]:
    """Where entries begin of which each has as many lines, the last one nothing but its date."""
    ends = closing_dates(filled)
    count = ends.index(True) + 1 if ends else 0
    if count < FEWEST_CLOSED or len(filled) % count or len(filled) == FEWEST_CLOSED:
        return []
    if any(end != (index % count == count - 1) for index, end in enumerate(ends)):
        return []
    return [index % count == 0 for index in range(len(filled))]


def closing_dates(filled: list[Line]) -> list[bool]:
    """Which lines are nothing but dates; none where another one has a date, too."""
    dated = [is_dated(line) for line in filled]
    ends = [one and is_remark(line.text) for one, line in zip(dated, filled, strict=True)]
    return ends if True in ends and ends == dated else []


def sizes_of_titles(filled: list[Line]) -> list[bool]:
    """Which lines are as large as the first, where smaller ones stand under some; nothing where none does."""
    first = filled[0].size if filled else 0
    large = [line.size >= first - 0.4 for line in filled]
    return large if not all(large) and all(line.size <= first + 0.4 for line in filled) else []


def is_point(line: Line) -> bool:
    return line.is_item or bool(BULLET.match(line.text))


def starts_bold(line: Line) -> bool:
    """Whether a line begins in bold, as titles do."""
    return bool(line.spans) and line.spans[0].bold


def stands_alone(filled: list[Line], index: int, lines: list[Line]) -> bool:
    """Whether a line begins an entry of its own: it is not what the edge broke off the line above."""
    if index == 0:
        return True
    above, line = filled[index - 1], filled[index]
    if blank_before(lines, line):
        return True
    are_rows = "\t" in above.text and "\t" in line.text and is_dated(above) and is_dated(line)
    goes_on = (line.text[:1].islower() and not are_rows) or line.text.startswith("(")
    if goes_on or is_remark(line.text) or above.text.endswith(ENDS_OPEN):
        return False
    if is_spaced(above, line):
        return True
    if "\t" in above.text or (is_dated(above) and is_dated(line)):
        # Of two lines the second without a date says who issued the first.
        return len(filled) > 2 or is_dated(line) or not is_dated(above)
    if above.band and above.box and above.box[2] >= above.band[0] + 0.9 * (above.band[1] - above.band[0]):
        return above.text.endswith(".")
    return not had_no_room(above, line)


def is_spaced(above: Line, line: Line) -> bool:
    """Whether more lies between two lines than between those of one paragraph."""
    if not (above.box and line.box and above.size) or above.page != line.page:
        return False
    return line.box[1] - above.box[1] > SPACED * max(above.size, line.size)


def is_whole_name(line: Line, above: Line) -> bool:
    """Whether a line is rather another entry than what the edge broke off: that is seldom so many words."""
    words = PARTED.split(line.text, maxsplit=1)[0].split()
    is_whole = line.text[:1].isupper() and len(words) >= FEWEST_OF_NAME and not is_dated(line)
    return is_whole and not above.text.endswith(ENDS_OPEN) and not is_remark(line.text)


def is_dated(line: Line) -> bool:
    return bool(periods_in(line.text))


def blank_before(lines: list[Line], line: Line) -> bool:
    place = next(index for index, other in enumerate(lines) if other is line)
    return place > 0 and not lines[place - 1].text


def is_remark(text: str) -> bool:
    """A line of a date or of an issuer only says more of the line above it."""
    if REMARK.match(text):
        return True
    rest = text
    for period in reversed(periods_in(text)):
        rest = rest[: period.begin] + rest[period.finish :]
    return not any(letter.isalpha() for letter in rest)
