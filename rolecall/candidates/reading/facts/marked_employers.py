"""Employers behind the signs that lists of points have elsewhere: '◆ 株式会社みどり' above its posts."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.organisations import organisation_score

MARK = re.compile(r"^\s*[◆◇■□▼▽★☆]\s*(?=\S)")
LONGEST, IS_ONE = 60, 2.0


def with_marked_employers(lines: list[Line]) -> list[Line]:
    """The lines; an employer without dates behind such a sign is a name, and no point."""
    return [
        replace(line, text=MARK.sub("", line.text), is_item=False) if names_employer(line) else line
        for line in lines
    ]


def names_employer(line: Line) -> bool:
    text = line.text
    return bool(
        len(text) <= LONGEST
        and MARK.match(text)
        and organisation_score(MARK.sub("", text)) >= IS_ONE
        and not text.endswith(("。", "."))
        and not periods_in(text)
    )
