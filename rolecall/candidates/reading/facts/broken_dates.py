"""Dates that a narrow column broke in two or three, and what stands beside them at the right, made whole."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Box, Line
from rolecall.candidates.reading.facts.dates import joined, joint_of

MOST_APART, LONGEST_REST, ALIKE = 4, 24, 2.0
YEAR, WORD = re.compile(r"\b(?:19|20)\d\d\b"), re.compile(r"[^\W\d_]{3,10}\.?")
BEFORE_LAST = re.compile(r".*\w(?:\s*[|•·●▪◆~]\s*|\s+[–—-]\s+|,\s+|\s?\()(?=\S)")
BEFORE_BAR = re.compile(r".*\w\s*[|•·●▪◆]\s*(?=\S)")
"""what stands before dates that broke at their second month: 'Lake Bank | May 2010 – April' above '2013'"""
BEFORE_OPEN = re.compile(r".*\w\s(?=(?:[^\W\d]{3,9}\.?\s|\d{1,2}[./])?(?:19|20)\d\d\s?[–—-]$)")
"""what stands before dates that the end of a line left open: 'Università di Firenze 2012–'"""


def with_whole_dates(lines: list[Line]) -> list[Line]:
    """'03/2019 –' above 'heute' is one period: it is written on the first line, and gone from the second."""
    whole = [*lines]
    for index, upper in enumerate(lines):
        if upper.text and "\t" in whole[index].text:
            whole[index : index + 3] = with_month_apart(whole[index : index + 3])
        is_next = True
        for at in range(index + 1, min(index + MOST_APART + 1, len(lines)) if upper.text else 0):
            made = made_whole(whole[index], whole[at], is_next=is_next)
            if made:
                whole[index], whole[at] = made
            if made or begins_another(lines[at]):
                break
            is_next = is_next and not whole[at].text
    return [line for line, old in zip(whole, lines, strict=True) if line.text or not old.text]


def begins_another(line: Line) -> bool:
    """Whether a line has dates in a cell of its own before others: what is below them is theirs."""
    cell, tab, _ = line.text.partition("\t")
    return bool(tab) and bool(YEAR.search(cell))


def with_month_apart(lines: list[Line]) -> list[Line]:
    """'Apr' above '2016–Aug' above '2021', or '2013 –' above 'July' above '2015': all on the first line."""
    if len(lines) < 3 or not all(each.text for each in lines) or not all(map(is_under, lines, lines[1:])):
        return lines
    cells = [each.text.split("\t")[0].strip() for each in lines]
    if not any(map(WORD.fullmatch, cells[:2])) or not joined(f"{cells[0]} {cells[1]}", cells[2]):
        return lines
    first = lines[0].text.split("\t")
    whole = replace(lines[0], text="\t".join([" ".join(cells), *first[1:]]))
    return [whole, *(without_first_cell(each) for each in lines[1:])]


def without_first_cell(line: Line) -> Line:
    """A line without its first cell, standing where the next cell does."""
    rest = line.spans[1:]
    first = next((span.box for span in rest if span.box), None)
    box = (first[0], line.box[1], line.box[2], line.box[3]) if first and line.box else line.box
    return replace(line, text="\t".join(line.text.split("\t")[1:]), spans=rest, box=box)


def made_whole(upper: Line, lower: Line, *, is_next: bool) -> tuple[Line, Line] | None:
    """Two lines whose dates belong together; beside smaller text the second may stand some lines below."""
    if not lower.text or not (is_next or is_under(upper, lower)):
        return None
    above, below = upper.text.split("\t"), lower.text.split("\t")
    for side in (0, -1) if is_next and max(len(above), len(below)) > 1 else (0,):
        if joined(above[side].strip(), below[side].strip()):
            upper_part, lower_part = above[side].strip(), below[side].strip()
            above[side] = f"{upper_part}{joint_of(upper_part, lower_part)}{lower_part}"
            if side == 0 and lower.spans and lower.spans[0].text.strip() == lower_part:
                return replace(upper, text="\t".join(above)), without_first_cell(lower)
            below.pop(side)
            return replace(upper, text="\t".join(above)), replace(lower, text="\t".join(below))
    return wrapped_whole(upper, lower) if is_next else None


def wrapped_whole(upper: Line, lower: Line) -> tuple[Line, Line] | None:
    """'Buyer • Acme • March' above '2017 – May 2021': the edge broke the dates, which stand last."""
    last = lower.text.strip()
    if not 0 < len(last) <= LONGEST_REST or "\t" in last:
        return None
    starts = (before.match(upper.text) for before in (BEFORE_OPEN, BEFORE_LAST, BEFORE_BAR))
    if not any(joined(upper.text[start.end() :].strip(), last) for start in starts if start):
        return None
    whole = f"{upper.text.rstrip()}{joint_of(upper.text.rstrip(), last)}{last}"
    return replace(upper, text=whole), replace(lower, text="")


def is_under(upper: Line, lower: Line) -> bool:
    """Whether the first cells of two lines have one edge, at the left or at the right."""
    one, other = first_box(upper), first_box(lower)
    if not one or not other or upper.page != lower.page:
        return False
    return abs(one[0] - other[0]) < ALIKE or ("\t" in upper.text and abs(one[2] - other[2]) < ALIKE)


def first_box(line: Line) -> Box | None:
    return line.spans[0].box if "\t" in line.text and line.spans else line.box
