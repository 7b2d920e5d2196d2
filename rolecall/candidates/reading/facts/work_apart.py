"""Work under other headings: tables of projects with employers, forms that have schools and firms in one."""

import re
from dataclasses import replace

from rolecall.candidates.reading.facts.entry_labels import LABELS
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.sections import Section

ENTERED = re.compile(r"(?:19|20)\d\d.*\S\s?(?:入社|入職|入庁|入省|着任)(?:[\s(（]|$)")


def heads_posts(section: Section) -> bool:
    """Whether a table of projects has a column for who employed and one for the post."""
    roles = {LABELS.get(folded(cell)) for line in section.lines[:2] for cell in line.text.split("\t")}
    return {"organisation", "title"} <= roles


def with_work_apart(section: Section) -> list[Section]:
    """Studies, and the work that a form tells in the same rows: from the first line on that enters a firm."""
    at = next((at for at, line in enumerate(section.lines) if ENTERED.search(line.text)), None)
    if section.kind != "education" or at is None:
        return [section]
    return [
        replace(section, lines=section.lines[:at]),
        Section("experience", section.heading, section.lines[at:]),
    ]
