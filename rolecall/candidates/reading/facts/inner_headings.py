"""Headings inside entries, smaller than those of sections: 'Highlights' of a post, 'Courses' of a degree."""

import re
from itertools import pairwise

from rolecall.candidates.reading.document import Line
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.degrees import degree_score
from rolecall.candidates.reading.facts.entry_labels import tells_by_label
from rolecall.candidates.reading.facts.headings import SectionKind

OF_ENTRIES: frozenset[SectionKind] = frozenset({"experience", "education", "volunteering", "projects"})
OF_SKILLS: frozenset[SectionKind] = frozenset({"contact", "publications"})
"""'Web' and 'Writing' are groups of skills, too"""
SMALLER, IS_DEGREE = 0.92, 2.0
MOST_TO_DATES = 3
LEADS = re.compile(
    r"\s*(?:(?:selected|key|main|notable|representative|major|recent|relevant) )?"
    r"(?:client )?(?:projects|engagements|assignments)(?: included?)?\s*:|"
    r"\s*(?:ausgewählte|wichtige|relevante|größere)? ?(?:projekte|mandate)\s*:|"
    r"\s*(?:principaux projets|projets(?: (?:clés|principaux|réalisés|menés))?)\s*:|"
    r"\s*proyectos(?: (?:destacados|principales|clave|realizados))?\s*:|"
    r"\s*progetti(?: (?:principali|rilevanti|selezionati|seguiti))?\s*:|"
    r"\s*(?:principais )?projetos(?: (?:principais|relevantes))?\s*:|"
    r"\s*(?:belangrijkste )?projecten\s*:",
    re.I,
)
"""what stands above the projects of one post, 'Selected projects:'"""


def without_inner(lines: list[Line], kinds: dict[int, SectionKind]) -> dict[int, SectionKind]:
    """The headings but for those that only tell, by words and size, of an entry above them."""
    kept: dict[int, SectionKind] = {}
    outer: Line | None = None
    last = 0
    for index, kind in sorted(kinds.items()):
        line = lines[index]
        is_lesser = outer is not None and (line.size < SMALLER * outer.size or is_group(line, outer, kind))
        if is_lesser and is_inside(line.text, kind, kinds[last]):
            continue
        if outer and kinds[last] == "experience" and leads_within(lines, index, kinds, outer):
            continue
        kept[index] = kind
        outer, last = line if kind in (*OF_ENTRIES, "skills") else None, index
    return kept


def leads_within(lines: list[Line], index: int, kinds: dict[int, SectionKind], outer: Line) -> bool:
    """Whether 'Selected projects:' is of a post: it is set as no heading is, and another post follows it."""
    line = lines[index]
    is_alike = line.size >= outer.size and [s.look for s in line.spans] == [s.look for s in outer.spans]
    if not LEADS.fullmatch(line.text) or outer.text.endswith(":") or (is_alike and outer.spans):
        return False
    below = min((at for at in kinds if at > index), default=len(lines))
    return is_dated([each for each in lines[index + 1 : below] if not each.is_item])


def is_group(line: Line, outer: Line, kind: SectionKind) -> bool:
    """Whether a heading as large as that of skills has another look, as the name of a group has."""
    if kind not in OF_SKILLS or line.size > outer.size:
        return False
    is_other = {span.look for span in line.spans} != {span.look for span in outer.spans}
    return is_other or (outer.text.isupper() and not line.text.isupper())


def is_inside(text: str, kind: SectionKind, outer: SectionKind) -> bool:
    """Whether a line tells of an entry, is the degree of a study, or the name of a group of skills: 'Web'."""
    if outer == "skills":
        return kind in OF_SKILLS
    return tells_by_label(text) or (outer == "education" and degree_score(text) > IS_DEGREE)


def without_entries(
    lines: list[Line], known: dict[int, SectionKind], unknown: dict[int, SectionKind]
) -> dict[int, SectionKind]:
    """The unknown headings but for employers and schools set as headings are: a section has nothing else."""
    if not unknown:
        return unknown
    kept = dict(unknown)
    all_of_them = sorted({*known, *unknown})
    is_listing = False
    for index, below in pairwise([*all_of_them, len(lines)]):
        shown = [line for line in lines[index + 1 : below] if line.text]
        if index in known:
            is_listing = known[index] in OF_ENTRIES and not (shown and not is_first_of(shown, lines, unknown))
        elif is_listing := is_listing and unknown[index] == "other" and is_dated(shown[:MOST_TO_DATES]):
            del kept[index]
    return kept


def is_first_of(shown: list[Line], lines: list[Line], unknown: dict[int, SectionKind]) -> bool:
    """Whether a section begins with an entry whose first line is set as the unknown headings are."""
    looks = [{span.look for span in lines[index].spans} for index in unknown]
    return is_dated(shown[:MOST_TO_DATES]) and {span.look for span in shown[0].spans} in looks


def is_dated(lines: list[Line]) -> bool:
    """Whether a period from one date to another stands on one of the lines."""
    return any(not period.is_single for line in lines for period in periods_in(line.text))
