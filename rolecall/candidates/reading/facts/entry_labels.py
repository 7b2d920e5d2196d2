"""Labels inside entries: 'Employer: Acme', a cell that names the next one, the head of a table's columns."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.wordlists import lines_of, texts_of

Role = Literal["title", "organisation", "place"]
WORDS = texts_of("entries")
LABELLING: list[tuple[str, Role | None]] = [
    ("told_labels", None),
    ("aside_labels", None),
    ("other_labels", None),
    ("place_labels", "place"),
    ("organisation_labels", "organisation"),
    ("title_labels", "title"),
]
LABELS = {folded(label): role for name, role in LABELLING for label in lines_of(WORDS[name])}
CANONICAL: dict[Role, str] = {"title": "Position", "organisation": "Employer", "place": "Location"}
TOLD, ASIDES = (
    {folded(label) for label in lines_of(WORDS[name])} for name in ("told_labels", "aside_labels")
)
PROJECT_NAMES = {folded(label) for label in lines_of(texts_of("projects")["names"])}
STARTS = {folded(label) for label in lines_of(WORDS["start_labels"])}
ENDS = {folded(label) for label in lines_of(WORDS["end_labels"])}
BOTH = re.compile(r"\s*([^:：\d]{1,20})[:：]\s*(\S.{2,20}?)\s+([^:：\d]{1,20})\s?[:：]\s*(\S.{2,25})")
BEHIND = re.compile(r"\s*([^:：\t]{1,20}?)\s*(?::\s*|\t[:：]?\s*)(\S[^\t]{0,30}?)\s*")
LABEL = re.compile(r"\s*([^:：]{2,45})[:：]\s*(.*)", re.S)
POINT, REMARK = re.compile(r"^\s*[•▪·●○-]\s+"), re.compile(r"\s*\([^)]*\)\s*$")
LOGO = " logo"
NUMBER = re.compile(r"^\s*(\d{1,2})[.)]\s+(?=[^\W\d])")
YEAR = re.compile(r"\b\d{1,2}[./]\d{2,4}\b|\b(?:19|20)\d\d\b")
CELLS = re.compile(r"\s*([^:：\t]{2,45})(?:[:：]\s*|\t[:：]?\s*)(\S.*)", re.S)


def label_of(text: str, *, is_cell: bool = False) -> tuple[str | None, str]:
    """A label and what stands behind it: 'Employer: Acme'; one of several words may be a cell of its own.

    `is_cell` where another cell follows and nothing else does: then one word may be one too.
    """
    match = LABEL.match(text)
    name = plain_label(match[1] if match else text)
    if name not in LABELS or not (match or (is_cell and name not in ASIDES) or " " in name):
        return None, text
    return name, match[2] if match else ""


def plain_label(text: str) -> str:
    """A label without the point before it and the remark behind: '• Date (da – a)'."""
    return folded(REMARK.sub("", POINT.sub("", text)))


@lru_cache(maxsize=4096)
def name_of_label(text: str) -> str:
    """The label that a line begins with, 'Duties: …' or a cell of its own; empty where it has none."""
    match = CELLS.match(text)
    name = plain_label(match[1]) if match else ""
    return name if name in LABELS else ""


def is_unwanted(label: str) -> bool:
    """Whether what a label stands for is neither title nor employer nor place."""
    return label in LABELS and LABELS[label] is None


def role_of_label(text: str) -> Role | None:
    """The part of a header that the label of a line says it is."""
    return LABELS.get(name_of_label(text))


def is_lone_label(text: str) -> bool:
    """Whether a line is a label whose value stands below it, 'Kunde' or 'Projekt:'."""
    name = plain_label(text.rstrip(" :："))
    return name in LABELS or name in PROJECT_NAMES


@lru_cache(maxsize=4096)
def tells_by_label(text: str) -> bool:
    """Whether a line says by its label that it tells of an entry: 'Duties: …'."""
    return name_of_label(text) in TOLD or folded(text.rstrip(" :：")) in TOLD


def without_asides(lines: list[Line]) -> list[Line]:
    """The lines without those that only forms ask for: hours in a week, a supervisor, a series of grades.

    Points before labels and numbers before entries say nothing either.
    """
    lines = without_logos(lines)
    numbered = [match for line in lines if (match := NUMBER.match(line.text))]
    is_counted = [int(match[1]) for match in numbered] == [*range(1, len(numbered) + 1)] and len(numbered) > 1
    shown: list[Line] = []
    for line in with_ends_joined(lines):
        label = name_of_label(line.text)
        text = POINT.sub("", line.text) if label else NUMBER.sub("", line.text) if is_counted else line.text
        if label not in ASIDES or YEAR.search(text):
            shown.append(line if text == line.text else replace(line, text=text, is_item=False))
    return shown


def without_logos(lines: list[Line]) -> list[Line]:
    """The lines without what stands for a picture: 'Acme, Inc. logo' above a line that names Acme, Inc."""
    return [
        line
        for index, line in enumerate(lines)
        if not line.text.endswith(LOGO)
        or not any(other.text.startswith(line.text[: -len(LOGO)]) for other in lines[index + 1 : index + 4])
    ]


def with_ends_joined(lines: list[Line]) -> list[Line]:
    """The lines; where 'Start date: …' and 'End date: …' stand by themselves they are one period."""
    shown: list[Line] = []
    for line in lines:
        both = BOTH.fullmatch(line.text) if line.text.count(":") > 1 else None
        if both and folded(both[1]) in STARTS and folded(both[3]) in ENDS:
            shown.append(replace(line, text=f"{both[2]} – {both[4]}"))
            continue
        start, end = labelled_date(shown[-1].text) if shown else None, labelled_date(line.text)
        if start and end and start[0] in STARTS and end[0] in ENDS:
            shown[-1] = replace(shown[-1], text=f"{start[1]} – {end[1]}", spans=[])
        else:
            shown.append(line)
    return shown


def labelled_date(text: str) -> tuple[str, str] | None:
    """A label and what stands behind its colon or in the cell beside it: 'From: 2019', 'From | 2019'."""
    match = BEHIND.fullmatch(text) if ":" in text or "\t" in text else None
    return (folded(match[1]), match[2]) if match else None
