"""The lines of each certificate of a list: in a line of many, in the rows of a table, or each for itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.certificate_forms import COLUMNS, form_rows
from rolecall.candidates.reading.facts.certificate_remarks import without_remarks
from rolecall.candidates.reading.facts.certificate_wraps import are_each, each_of, with_rests
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.listed_sections import is_certificate
from rolecall.candidates.reading.facts.merits_apart import closing_dates, grouped, is_point
from rolecall.candidates.reading.facts.organisations import organisation_score

BESIDE = re.compile(r"\s*[·•|;]\s*|\t|(?<=\)),\s+")
POINTS, COMMAS = re.compile(r"\s*[·•|;]\s*|\t"), re.compile(r",\s+(?![^()]*\))")
CODE = re.compile(r"[A-Z]{1,4}-\d{2,4}")
MOST_WORDS, MOST_OF_NAME, IS_ISSUER, ASIDE, MOSTLY = 6, 3, 1.5, 0.2, 0.7
"""`ASIDE`: so much of the column's width lies between its edge and the cells of a row beside the first"""


def rows_of(lines: list[Line]) -> Iterator[list[Line]]:
    """The lines of each certificate, without the head of a table."""
    if forms := form_rows(lines):
        yield from forms
        return
    body = [line for line in lines if not is_head(line)]
    whole = with_rests(body)
    shown = [part for line in whole for part in parted(line)]
    if len(alone := [line for line in shown if line.text]) == 1:
        shown = all_on(alone[0])
    if rows := table_rows(shown) or closed_rows(shown):
        yield from rows
    elif len(whole) < len(body) and are_each(whole):
        yield from each_of(shown)
    else:
        yield from grouped(shown, with_points=False, are_short=True)


def is_head(line: Line) -> bool:
    """Whether a line says what the columns of a table are: 'Certificate', 'Issued by', 'Expires'."""
    cells = [part for cell in line.text.split("\t") for part in re.split(r"\s*[/&]\s*", cell)]
    return "\t" in line.text and all(folded(cell) in COLUMNS for cell in cells)


def parted(line: Line) -> list[Line]:
    """'CKA (2023) · CKS (2024)': a line of several that are each dated, one by one."""
    if listed := listed_on(line.text):
        return [replace(line, text=part, spans=[]) for part in listed]
    parts = [part for part in BESIDE.split(line.text) if part.strip()]
    if len(parts) < 2 or not all(periods_in(part) and has_name(part) for part in parts):
        return [line]
    return [replace(line, text=part, spans=[]) for part in parts]


def listed_on(text: str) -> list[str]:
    """'CSCS Gold Card; IPAF 3a; PASMA', 'MS-900, AZ-104': several names, since none is who issued another."""
    named = [part.strip() for part in text.split(";") if part.strip()]
    if len(named) > 1 and all(is_one(without_remarks(part)) for part in named):
        return named
    codes = [part.strip() for part in text.split(",")]
    return codes if len(codes) > 1 and all(map(CODE.fullmatch, codes)) else []


def all_on(line: Line) -> list[Line]:
    """'White Card, IPAF 3a, Confined Space': all there are on a line, where none is an issuer or a date."""
    for between, fewest in ((POINTS, 2), (COMMAS, 3)):
        parts = [part for part in between.split(line.text) if part.strip()]
        enough = 2 if all(map(is_certificate, parts)) else fewest
        if len(parts) >= enough and sum(map(is_one, parts)) >= MOSTLY * len(parts):
            return [replace(line, text=part, spans=[]) for part in parts if has_name(part)]
    return [line]


def is_one(text: str) -> bool:
    is_called = (
        text[:1].isalpha()
        and not text[:1].islower()
        and len(text.split()) <= MOST_WORDS
        and organisation_score(text) < IS_ISSUER
    )
    return is_called and has_name(text)


def has_name(text: str) -> bool:
    """Whether more than a month and a year is said."""
    for period in reversed(periods_in(text)):
        text = text[: period.begin] + text[period.finish :]
    return sum(letter.isalpha() for letter in text) > 2


def table_rows(lines: list[Line]) -> list[list[Line]]:
    """Rows parted by white space whose cells take several lines: what stands at the edge is the name."""
    if not any(line.text and stands_aside(line, lines) for line in lines):
        return []
    rows: list[list[Line]] = [[]]
    for line in lines:
        if line.text:
            rows[-1].append(line)
        elif rows[-1]:
            rows.append([])
    rows = [row for row in rows if row]
    named = [[line for line in row if not stands_aside(line, lines)] for row in rows]
    if len(rows) < 2 or not all(named) or any(len(names) > 2 for names in named):
        return []
    return [
        [with_whole_name(names), *(line for line in row if line not in names)]
        for row, names in zip(rows, named, strict=True)
    ]


def closed_rows(lines: list[Line]) -> list[list[Line]]:
    """Names in a narrow column, each closed by its year: as one stands alone above it, none is an issuer."""
    filled = [line for line in lines if line.text]
    ends = closing_dates(filled)
    groups = [[*group] for _, group in groupby(zip(filled, ends, strict=True), itemgetter(1))] if ends else []
    names = [[line for line, _ in group] for group in groups[::2]]
    dates = [[line for line, _ in group] for group in groups[1::2]]
    counts = [len(name) for name in names]
    is_closed = len(names) == len(dates) > 1 and not ends[0] and all(len(each) == 1 for each in dates)
    looks = [{line.spans[0].look for line in name if line.spans} for name in names]
    if not is_closed or min(counts) > 1 or not 1 < max(counts) <= MOST_OF_NAME or max(map(len, looks)) > 1:
        return []
    return [[with_whole_name(name), *date] for name, date in zip(names, dates, strict=True)]


def with_whole_name(names: list[Line]) -> Line:
    """The line of the name; what its narrow cell broke off stands on the next."""
    first, *rest = names
    name, tab, cells = first.text.partition("\t")
    whole = " ".join([name, *(line.text for line in rest if "\t" not in line.text)])
    return replace(first, text=f"{whole}{tab}{cells}", spans=[])


def stands_aside(line: Line, lines: list[Line]) -> bool:
    """Whether a line stands far from the edge of its column, as the second cell of a row does."""
    if not (line.box and line.band) or is_point(line):
        return False
    edge = min(other.box[0] for other in lines if other.box and other.band == line.band)
    return line.box[0] - edge > ASIDE * (line.band[1] - line.band[0])
