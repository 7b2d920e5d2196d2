"""What two sides of a gutter are to each other: dates, labels and headings belong to the text beside them."""

import re
import statistics
from collections import Counter
from itertools import pairwise

from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.layout_direction import is_leftward_page
from rolecall.candidates.reading.pieces import Piece, said

FEWEST = 4
LONGEST_DATE, LONGEST_PERIOD, LONGEST_TOWN = 34, 64, 17
DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{2,4}\b|\s['’]\d\d\b")
MANY, FEWEST_LABELS, LEVEL_LABELS, REPEATED_LABELS, CLOSE = 6, 3, 0.9, 0.4, 1.5
MOSTLY, MOSTLY_HEADINGS = 0.6, 0.8
FEWEST_SECTIONS, MOST_OF_SECTIONS, MOST_DATES, MOST_OF_DATES = 2, 0.6, 0.3, 3
YEARS = re.compile(r"(?:19|20)\d\d")


def is_grid(left: list[list[Piece]], right: list[list[Piece]]) -> bool:
    """Whether short items stand in rows of two: skills in a table, languages with their levels."""
    baselines = [part[0].y1 for part in left]
    level = [part for part in right if any(abs(part[0].y1 - y) < 0.2 * part[0].size for y in baselines)]
    short = all(statistics.mean(len(part) for part in side) <= 3 for side in (left, right))
    return short and len(level) >= 0.9 * len(right) and not any(is_heading(part) for part in right)


def is_form(left: list[list[Piece]], right: list[list[Piece]]) -> bool:
    """Whether what stands left are labels: set flush with the gutter or the same again and again, each level.

    Headings may stand among them with nothing beside; labels may go on on a second line.
    """
    # What is set stronger than most labels, with nothing beside it, heads the labels under it.
    bold, size = usual_look(left)
    labels = [
        part for part in left if part[0].bold <= bold and set_as(part)[1] <= size and not is_heading(part)
    ]
    first = labels[:1] + [part for above, part in pairwise(labels) if not is_close(above, part)]
    level = sum(is_roughly_level(part, right) for part in labels)
    if len(labels) < FEWEST_LABELS or level < LEVEL_LABELS * len(first) or any(map(is_heading, right)):
        return False
    if is_level_throughout(labels, right):
        return True
    # Labels neither say when something was nor list what was done.
    if any(DATED.search(said(part)) or not part[0].text[:1].isalnum() for part in labels):
        return False
    ends, starts = [part[-1].x1 for part in left], [part[0].x0 for part in left]
    edge = statistics.median(ends)
    is_flush = (
        sum(abs(end - edge) < 1.5 for end in ends) >= 0.9 * len(ends) and max(starts) - min(starts) > 20
    )
    # What is read leftward is flush right by itself.
    facing = is_flush and not is_leftward_page([piece for part in left for piece in part])
    again = [count for count in Counter(said(part) for part in labels).values() if count > 1]
    return facing or (len(again) >= 2 and sum(again) >= REPEATED_LABELS * len(labels))


def is_level_throughout(labels: list[list[Piece]], right: list[list[Piece]]) -> bool:
    """Whether each of many short lines stands exactly level with one beside it."""
    if len(labels) < MANY or statistics.mean(len(part) for part in labels) > 4:
        return False
    baselines = [part[0].y1 for part in right]
    return all(any(abs(part[0].y1 - y) < 0.1 * part[0].size for y in baselines) for part in labels)


def usual_look(parts: list[list[Piece]]) -> tuple[bool, int]:
    """How most lines are set; of looks that are as common, the lightest."""
    counts = Counter(map(set_as, parts))
    return min(counts, key=lambda look: (-counts[look], look))


def set_as(part: list[Piece]) -> tuple[bool, int]:
    return part[0].bold, round(part[0].size)


def is_close(above: list[Piece], part: list[Piece]) -> bool:
    """Whether a line follows another without a space between."""
    return part[0].y1 - above[0].y1 < CLOSE * part[0].size


def is_margin(left: list[list[Piece]], right: list[list[Piece]]) -> bool:
    """Whether short labels stand in the margin, each level with the text that it is for."""
    groups = clusters(left)
    headings = [group for group in groups if is_heading([piece for part in group for piece in part])]
    if len(headings) >= 0.7 * len(groups):
        return True
    if any(is_heading(part) for part in left) or statistics.mean(len(part) for part in left) > 3:
        return False
    baselines = [part[0].y1 for part in right]
    reach = 0.2 * left[0][0].size
    return all(any(abs(part[0].y1 - y) < reach for y in baselines) for part in left)


def is_beside(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    """Whether these lines belong to the lines beside them, as dates or labels do."""
    is_right = side[0][0].x0 > other[0][0].x0
    if has_sections(side, other) and (is_right or is_mostly_text(side)):
        return False
    baselines = [part[0].y1 for part in other]
    near = [
        part for part in side if baselines[0] - 1 <= part[0].y1 <= baselines[-1] + 1 and not is_heading(part)
    ]
    reach = 0.2 * side[0][0].size
    # Numbers beside leftward words are set in another font, with another height.
    every = {piece.y1 for part in other for piece in (part[0], part[len(part) // 2], part[-1])}
    level = [part for part in near if any(abs(part[0].y1 - y) < reach for y in every)]
    groups = clusters(near)
    dated = [group for group in groups if are_dates(group)]
    # One date among other text, under headings of its own, is no column of dates.
    by_chance = len(dated) == 1 and len(dated[0]) > 2 and any(is_heading(part) for part in side)
    if dated and len(dated) >= 0.4 * len(groups) and not by_chance:
        return are_level(dated, level, side, other)
    fits = len(level)
    if len(groups) >= FEWEST:
        # What has two lines in its cell may stand around the middle of the one beside it.
        fits += sum(len(group) for group in groups if group[0] not in level and is_centred(group, other))
    if not near or fits < 0.85 * len(near):
        return False
    apart = sum(below[0].y1 - above[0].y1 > 2 * above[0].size for above, below in pairwise(near))
    return apart >= 0.6 * (len(near) - 1) or are_labels(side, other)


def are_dates(group: list[list[Piece]]) -> bool:
    """Whether a few lines begin or end with dates, or many are a year each, as beside a list."""
    if len(group) > MOST_OF_DATES:
        return all(YEARS.fullmatch(said(part)) for part in group)
    return is_date(group[0]) or is_date(group[-1])


def is_centred(group: list[list[Piece]], other: list[list[Piece]]) -> bool:
    """Whether two or three lines stand around the middle of a line beside them."""
    middle, reach = (group[0][0].y0 + group[-1][0].y1) / 2, 0.2 * group[0][0].size
    is_pair = 2 <= len(group) <= 3
    middles = ((piece.y0 + piece.y1) / 2 for part in other for piece in (part[0], part[-1]))
    return is_pair and any(abs(middle - each) < reach for each in middles)


def has_sections(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    """Whether headings with text of their own stand beside other text: then neither is for the other."""
    headings = [part for part in side if is_heading(part)]
    if len(headings) < 2 or len(side) < 3 * len(headings):
        return False
    return any(is_roughly_level(part, other) for part in headings)


def have_own_sections(left: list[list[Piece]], right: list[list[Piece]]) -> bool:
    """Whether both sides have headings with text under them: then neither says when the other's was."""
    headings = [[part for part in left if is_heading(part)]]
    headings += [[part for part in right if is_heading(part)]] if headings[0] else []
    if len(headings) < 2 or not all(headings) or max(map(len, headings)) < FEWEST_SECTIONS:
        return False
    return all(
        has_text_under(side, heads, other)
        for side, heads, other in zip((left, right), headings, (right, left), strict=True)
    )


def has_text_under(side: list[list[Piece]], headings: list[list[Piece]], other: list[list[Piece]]) -> bool:
    """Whether lines that are no dates follow most headings of a side, and few of its lines are dates."""
    if len(headings) == 1 and is_level_with_text(headings[0], other):
        return False  # 'School' is the head of a column beside 'From' and 'To'
    dates = sum(map(is_date, side))
    below = {id(above): part for above, part in pairwise(side)}
    followed = [part for head in headings if (part := below.get(id(head))) and not is_heading(part)]
    own = [part for part in followed if not is_date(part) or not is_roughly_level(part, other)]
    return len(own) >= MOST_OF_SECTIONS * len(headings) and dates <= MOST_DATES * len(side)


def is_level_with_text(heading: list[Piece], other: list[list[Piece]]) -> bool:
    return is_roughly_level(heading, [part for part in other if not is_heading(part)])


def is_mostly_text(side: list[list[Piece]]) -> bool:
    """Whether more stands there than headings and the dates of what is beside them."""
    own = [part for part in side if not is_heading(part) and not is_date(part)]
    return len(own) > MOSTLY * len(side)


def are_level(
    dated: list[list[list[Piece]]],
    level: list[list[Piece]],
    side: list[list[Piece]],
    other: list[list[Piece]],
) -> bool:
    """Whether dates begin level with text: exactly, or roughly where the headings among them stand alone."""
    rough = not any(is_heading(part) and is_roughly_level(part, other) for part in side)
    fits = sum(group[0] in level or (rough and is_roughly_level(group[0], other)) for group in dated)
    # What holds nothing but dates is no text of its own, even where some stand a little higher than theirs.
    asked = 0.6 if rough and len(dated) > FEWEST and len(dated) >= 0.75 * len(clusters(side)) else 0.85
    return fits >= min(asked * len(dated), max(len(dated) - 1, 3))


def is_roughly_level(part: list[Piece], other: list[list[Piece]]) -> bool:
    middle = (part[0].y0 + part[0].y1) / 2
    return any(abs(middle - (p[0].y0 + p[0].y1) / 2) < 0.35 * p[0].size for p in other)


def clusters(parts: list[list[Piece]]) -> list[list[list[Piece]]]:
    """Lines that follow each other without white space; dates after whole dates begin another."""
    groups: list[list[list[Piece]]] = []
    for part in parts:
        last = groups[-1][-1] if groups else None
        # A town above dates, and dates above a town, are one group each.
        is_pair = bool(groups) and len(groups[-1]) == 2 and not DATED.search(said(groups[-1][0]))
        again = last and is_range(last) and (is_pair or DATED.search(said(part)))
        if last and part[0].y1 - last[0].y1 < 1.7 * part[0].size and not again:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def is_range(part: list[Piece]) -> bool:
    """Whether a line has two years already, so that the next one is another's."""
    return len(YEARS.findall(said(part))) >= 2


def are_labels(side: list[list[Piece]], other: list[list[Piece]]) -> bool:
    if any(is_heading(part) for part in side):
        return False
    counts = sorted((len(side), len(other)))
    return counts[0] >= 0.75 * counts[1] and statistics.mean(len(part) for part in side) <= 3


def is_heading(part: list[Piece]) -> bool:
    return kind_of_heading(said(part)) is not None


def are_only_headings(side: list[list[Piece]]) -> bool:
    """Whether a side has nothing but headings: they are those of the text beside them."""
    return sum(map(is_heading, side)) >= MOSTLY_HEADINGS * len(side)


def is_date(part: list[Piece]) -> bool:
    """Whether a line is hardly more than dates."""
    text = said(part)
    if len(text) > LONGEST_PERIOD or not DATED.search(text):
        return False
    periods = periods_in(text)
    rest = len(text) - sum(period.finish - period.begin for period in periods)
    if len(text) > LONGEST_DATE:
        # The names of months may be long.
        return rest <= 0.1 * len(text)
    return rest <= LONGEST_TOWN or not periods or periods[0].begin <= 2
