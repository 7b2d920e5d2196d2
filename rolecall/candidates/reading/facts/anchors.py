"""The lines whose dates hold an entry: ranges, and single dates where they stand by themselves."""

import re
from dataclasses import dataclass, replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.blocks import Block, is_point
from rolecall.candidates.reading.facts.dates import Period
from rolecall.candidates.reading.facts.study_ends import WHEN

FEWEST_CELLS, MOST_CELLS, MOST_BELOW = 3, 0.6, 2
OPEN_DASH = re.compile(r"\s?[–—-]\s+(?=[^\W\d_])")
DASHED, DASHED_OFF = re.compile(r"\s[–—]\s+$"), re.compile(r"\s+[–—]\s")
WORD = re.compile(r"\w")
ENDED = re.compile(
    r"(?:conclu|finaliz|termin|obten|titulad|complet|graduat|award|abgeschloss|obtenu|conseguit|ukończon|behaald|afgerond|"
    r"avslutad|avsluttet|bestått|dokončen|previs|expected|attendu|voraussichtlich)\w*\s(?:in|em|en|nel|w|i)\s$",
    re.I,
)
IN_SENTENCE = re.compile(r"[a-zà-ÿ]{3,} (?:in|by|im|en|em|nel|w|i|år|od|do|van|op) (?:early |late )?$")
"""what makes of a date the end of a sentence: 'acquired in 2020' tells, and dates no entry"""


@dataclass(slots=True)
class Anchor:
    """A period and the line that says it."""

    index: int
    period: Period


def anchors_in(block: Block, single: bool) -> list[Anchor]:
    """The lines whose dates hold an entry: ranges, and single dates where they stand by themselves."""
    all_points = [is_point(line) for line in block.lines]
    listed = sum(all_points[index] for index in block.periods) > 0.6 * len(block.periods)
    ranges: list[Anchor] = []
    singles: list[Anchor] = []
    for index, periods in block.periods.items():
        if not periods or (block.is_body[index] and not (listed and all_points[index])):
            continue
        period = next((p for p in periods if not p.is_single), periods[0])
        if not is_apart(block.lines[index].text, period):
            continue
        (singles if period.is_single else ranges).append(Anchor(index, period))
    if not ranges:
        return singles
    ranges = without_told_since(block, without_same_since(block, ranges))
    singles = [opened(block, anchor, ranges) for anchor in singles]
    alike = {look_of(block.lines[anchor.index], anchor.period) for anchor in ranges}
    kept = [a for a in singles if single or look_of(block.lines[a.index], a.period) in alike]
    return sorted(ranges + kept, key=lambda anchor: anchor.index)


def without_same_since(block: Block, ranges: list[Anchor]) -> list[Anchor]:
    """The periods but for those that only say once more, right below, since when an entry lasts."""
    return [
        anchor
        for at, anchor in enumerate(ranges)
        if not at
        or not (anchor.period.is_current and anchor.period.begin > 2)
        or anchor.period.start != ranges[at - 1].period.start
        or any(block.is_body[ranges[at - 1].index : anchor.index])
        or anchor.index - ranges[at - 1].index > MOST_BELOW
    ]


def without_told_since(block: Block, ranges: list[Anchor]) -> list[Anchor]:
    """The periods; where cells of dates lead the entries, 'Phase leader from 2019' below one tells of it."""
    leading = [a for a in ranges if look_of(block.lines[a.index], a.period)[:2] == (True, True)]
    if len(leading) < FEWEST_CELLS or len(leading) < MOST_CELLS * len(ranges):
        return ranges
    return [a for a in ranges if a in leading or not (a.period.is_current and a.period.begin > 2)]


def opened(block: Block, anchor: Anchor, ranges: list[Anchor]) -> Anchor:
    """'5/2017 – Nurse' above '6/2015 – 4/2017 Nurse': the first lasts, where its dash leads nowhere."""
    period = anchor.period
    ends = [each.period.end for each in ranges if each.period.end]
    dash = OPEN_DASH.match(block.lines[anchor.index].text, period.finish)
    is_first = anchor.index < min(each.index for each in ranges) and period.begin <= 2
    is_season = block.lines[anchor.index].text[period.begin].isalpha() and not (
        period.start and period.start.month
    )
    if is_season or not dash or not is_first or not period.start or not ends or period.start < max(ends):
        return anchor
    return Anchor(
        anchor.index, replace(period, end=None, is_current=True, is_single=False, finish=dash.end())
    )


def is_apart(text: str, period: Period) -> bool:
    """Whether dates stand at an end of a line or between separators, not inside a sentence."""
    before, after = text[: period.begin], text[period.finish :]
    if before[-1:] in ("", "\t") and after[:1] in ("", "\t"):
        return True
    if period.is_single and (len(text.split()) > 16 or is_in_sentence(before)):
        return False
    before = WHEN.sub("", before)
    ends = not WORD.search(before) or not WORD.search(after)
    cut = before.rstrip(" ")[-1:] in ("\t", "|", "•", "·", "(", ",") and after.lstrip(" ")[:1] in "\t|•·),"
    cut |= bool(DASHED.search(before)) and DASHED_OFF.match(after) is not None
    return (
        ends or cut or before.endswith("\t") or after.startswith("\t") or bool(re.match(r"\s?[(（]", after))
    )


def is_in_sentence(before: str) -> bool:
    """Whether a year goes on with words: 'led it in 2019'; 'concluído em 2016' says when something ended."""
    return bool(IN_SENTENCE.search(before)) and not ENDED.search(before)


def look_of(line: Line, period: Period) -> tuple[object, ...]:
    """How a line with dates looks, and on which side they stand."""
    at_start = period.begin <= 2
    return at_start, "\t" in line.text, line.bold, round(line.size)
