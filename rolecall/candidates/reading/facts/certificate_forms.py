"""Certificates as forms have them: 'Certificate  CKA', 'Issued by  CNCF', 'Year  2023', then the next."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.lexicon import folded, words
from rolecall.candidates.reading.facts.merits_apart import BULLET

texts = tomllib.loads(Path(__file__).with_name("certificates.toml").read_text("utf-8"))
NAMES, ISSUERS, DATES = (words(texts[role]) for role in ("names", "issuers", "dates"))
COLUMNS = NAMES | ISSUERS | DATES | words(texts["others"])
LABELLED = re.compile(r"([^:：\t]{1,40})(?:\s*[:：]\s*|\t\s*)(\S.*)")


@dataclass(slots=True)
class Row:
    """A line of a form: its label, empty where there is none, and what stands beside it."""

    label: str
    line: Line


def form_rows(lines: list[Line]) -> list[list[Line]]:
    """The lines of each certificate of a form, its name first; none where the lines are no form."""
    rows = with_values(row_of(line) for line in lines if line.text)
    labels = [row.label for row in rows]
    told = sum(label in ISSUERS or label in DATES for label in labels)
    # The label of the first name may have been taken for a heading.
    is_named = any(label in NAMES for label in labels) or (labels[:1] == [""] and labels.count("") == 1)
    if not told or not is_named or labels.count("") > told:
        return []
    groups: list[list[Row]] = []
    for row in rows:
        if not groups or begins(row, groups[-1]):
            groups.append([])
        groups[-1].append(row)
    return [lines_of(group) for group in groups if named(group)]


def row_of(line: Line) -> Row:
    text = BULLET.sub("", line.text)
    if (lone := folded(text.rstrip(" :："))) in COLUMNS:
        return Row(lone, replace(line, text="", spans=[]))
    match = LABELLED.fullmatch(text)
    label = folded(match[1]) if match else ""
    if match is None or label not in COLUMNS:
        return Row("", line)
    return Row(label, replace(line, text=match[2].strip(), spans=[]))


def with_values(rows: Iterable[Row]) -> list[Row]:
    """The rows; what stands on the line below a label alone is its value."""
    whole: list[Row] = []
    for row in rows:
        if whole and not whole[-1].line.text and not row.label:
            whole[-1] = Row(whole[-1].label, row.line)
        else:
            whole.append(row)
    return [row for row in whole if row.line.text]


def begins(row: Row, group: list[Row]) -> bool:
    """Whether another certificate begins with a row: with what the last one has already."""
    return bool(row.label) and (
        row.label in {each.label for each in group} or (is_name(row) and named(group))
    )


def is_name(row: Row) -> bool:
    return row.label in NAMES or not row.label


def named(group: list[Row]) -> bool:
    return any(map(is_name, group))


def lines_of(group: list[Row]) -> list[Line]:
    """The name, who issued it and when; numbers and validities are left out."""
    name = next(row.line for row in group if is_name(row))
    issuer = [row.line for row in group if row.label in ISSUERS]
    dates = [row.line for row in group if row.label in DATES]
    return [name, *issuer, *dates]
