"""Positions: title, organisation, place, dates and points, out of the sections that tell of work."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.atoms import Score
from rolecall.candidates.reading.facts.blocks import POINT, is_point
from rolecall.candidates.reading.facts.cards import with_cards_apart
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.degrees import degree_score, institution_score, is_department
from rolecall.candidates.reading.facts.entries import EntryLines, entries_in, undated_in
from rolecall.candidates.reading.facts.entry_labels import (
    Role,
    without_asides,
)
from rolecall.candidates.reading.facts.form_labels import with_known_labels
from rolecall.candidates.reading.facts.labelling import (
    Labels,
    labelled,
    with_rest_of_organisation,
)
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.marked_employers import with_marked_employers
from rolecall.candidates.reading.facts.organisations import is_described, is_formed, organisation_score
from rolecall.candidates.reading.facts.projects_of_posts import listed_in_posts
from rolecall.candidates.reading.facts.rest_of_title import with_rest_of_title
from rolecall.candidates.reading.facts.sections import Section, lines_of
from rolecall.candidates.reading.facts.several_posts import inherited
from rolecall.candidates.reading.facts.table_columns import with_column_labels
from rolecall.candidates.reading.facts.terms_of_posts import without_terms
from rolecall.candidates.reading.facts.title_places import with_towns_apart
from rolecall.candidates.reading.facts.titles import ends_with_title, is_break, is_own, title_score
from rolecall.candidates.reading.facts.told_posts import with_told_posts
from rolecall.candidates.reading.facts.towns_behind_hyphens import with_towns_parted
from rolecall.candidates.reading.profile import Fact, Position

OF_DEPARTMENT, UNKNOWN_NAME = 1.0, 0.6
"""a department says less of who employs somebody than its house does, and a title no more than any name"""
MOST_POINTS, LONGEST_POINT, LONGEST_NAME, IS_TITLE = 30, 1_000, 120, 2.0


def name_score(text: str) -> float:
    """How much a text is like an organisation's name, less so where it is a place or a part of a house."""
    # An institute is an employer by itself.
    is_part = is_department(text) and not text.casefold().startswith("institut")
    named = organisation_score(text) - 0.8 * max(0.0, place_score(text) - 1.0) - OF_DEPARTMENT * is_part
    return min(named, UNKNOWN_NAME) if ends_with_title(text) and not is_formed(text) else named


TEACHES = re.compile(
    r"\b(?:teach|lectur|tutor|professor|lehrer|dozent|enseignant|profess|docente|leraar|nauczyciel|lärare|lærer|opettaja)"
    r"|教师|老师|教員|講師|교사|강사|معلم|учител",
    re.I,
)
"""who works at a school"""
SCORERS: dict[Role, Score] = {"title": title_score, "organisation": name_score, "place": place_score}


def experience_in(sections: list[Section]) -> list[Position]:
    """The positions in all sections on work, in the order they are written."""
    headed = without_projects([section for section in sections if section.kind == "experience"])
    found = positions_in(lines_of(headed)) if headed else []
    if any(position.start for position in found):
        return found
    loose = [section for section in sections if section.kind in (None, "summary", "other")]
    if told := [section for section in with_parts_joined(loose) if tells_of_work(section)]:
        return positions_in(lines_of(told))
    if headed:
        return found
    # Without a heading only what names a title, an organisation and its dates is a position.
    return [each for each in positions_in(lines_of(loose)) if each.start and is_known(each)]


def without_projects(sections: list[Section]) -> list[Section]:
    """Sections without the projects that are listed within their posts, which are none themselves."""
    told = {id(line) for project in listed_in_posts(sections) for line in project.lines}
    if not told:
        return sections
    return [replace(each, lines=[line for line in each.lines if id(line) not in told]) for each in sections]


def with_parts_joined(sections: list[Section]) -> list[Section]:
    """Sections, with those under one heading as one: a label among the lines of jobs had parted them."""
    whole: dict[int, Section] = {}
    for section in sections:
        if id(section.heading) in whole and section.heading:
            above = whole[id(section.heading)]
            whole[id(section.heading)] = Section(above.kind, above.heading, [*above.lines, *section.lines])
        else:
            whole[id(section.heading)] = section
    return [*whole.values()]


def tells_of_work(section: Section) -> bool:
    """Whether a section, whatever its heading says, is one of positions: 'Career summary' may be either."""
    positions = positions_in(lines_of([section])) if section.heading else []
    dated = [position for position in positions if position.start]
    return len(dated) >= 2 and sum(map(is_known, dated)) >= 0.6 * len(dated)


def is_known(position: Position) -> bool:
    if not position.title or not position.organisation or is_degree(position.title.value):
        return False
    employer = position.organisation.value
    is_school = institution_score(employer) >= 4 and not is_formed(employer)
    return title_score(position.title.value) >= 2 and (
        not is_school or bool(TEACHES.search(position.title.value))
    )


def is_degree(title: str) -> bool:
    """Whether a title is a degree; a master of a trade may work as one, too: 'Tischlermeisterin'."""
    return degree_score(title) > 2 and not title.endswith(("meister", "meisterin"))


def positions_in(lines: list[Line]) -> list[Position]:
    """The positions around the dates in lines."""
    told = without_descriptions(without_asides(with_told_posts(with_towns_parted(lines))))
    shown = with_cards_apart(with_marked_employers(told))
    lines = with_column_labels(with_known_labels(shown), only_named=True)
    entries = entries_in(lines) or undated_in(lines)
    labels = labelled(entries, SCORERS, in_groups=True)
    for label in labels:
        with_rest_of_organisation(label)
    kept = inherited([*zip(entries, labels, strict=True)])
    for _, label in kept:
        with_department_as_employer(label)
        with_rest_of_title(label)
    return with_towns_apart([position for entry, label in kept if (position := position_of(entry, label))])


def with_department_as_employer(labels: Labels) -> None:
    """A department on a line of its own employs where nothing else does: 'Department for Rural Affairs'."""
    title = labels.atoms.get("title")
    if title is None or "organisation" in labels.texts or is_own(title.text):
        return
    for atom in labels.left:
        leads = atom.place == 0 and atom.line is not title.line and atom.text[:1].isupper()
        if leads and is_department(atom.text) and not atom.label:
            labels.texts["organisation"], labels.lines["organisation"] = atom.text, atom.line
            labels.scores["organisation"], labels.atoms["organisation"] = UNKNOWN_NAME, atom
            labels.left.remove(atom)
            return


def without_descriptions(lines: list[Line]) -> list[Line]:
    """The lines without those that say what an employer is, 'Family firm with 40 people', among headers."""
    told = [line for line in lines if is_point(line) or not tells_of_house(line.text)]
    return without_terms(told)


def tells_of_house(text: str) -> bool:
    is_plain = "\t" not in text and not periods_in(text)
    return is_plain and is_described(text) and title_score(text) < IS_TITLE


def position_of(entry: EntryLines, labels: Labels) -> Position | None:
    title, organisation = fact_of(labels, "title"), fact_of(labels, "organisation")
    if title and is_own(title.value) and is_only_told(labels):
        organisation = None
    if not is_position(entry, labels, title, organisation):
        return None
    start, end = dates_of(entry)
    return Position(
        title=title,
        organisation=organisation,
        place=fact_of(labels, "place"),
        start=start,
        end=end,
        is_current=bool(entry.period and entry.period.is_current),
        points=points_of(entry.body),
        evidence=[evidence_of(line) for line in entry.header],
    )


def is_only_told(labels: Labels) -> bool:
    """Whether what would be an employer stands below the dates, and nothing speaks for it."""
    name = labels.atoms.get("organisation")
    return name is not None and not name.label and name.row > 0 and name.scores["organisation"] < 1


def is_position(entry: EntryLines, labels: Labels, title: Fact | None, organisation: Fact | None) -> bool:
    """Whether there is enough of one: where no dates hold it, its title has to be known for one."""
    if any(fact and is_break(fact.value) for fact in (title, organisation)) or tells_of_break(entry, labels):
        return False
    if entry.period is None:
        return bool(title and organisation and labels.scores["title"] >= 2)
    known = labels.scores.get("title", 0) >= 1 or labels.scores.get("organisation", 0) >= 0.5
    return bool(title or organisation) and known


def tells_of_break(entry: EntryLines, labels: Labels) -> bool:
    """Whether the line with the dates names a time without work, and what is below it only tells of that."""
    line = entry.anchor
    return line is not None and labels.lines.get("title") is not line and is_break(line.text)


def dates_of(entry: EntryLines) -> tuple[Fact | None, Fact | None]:
    period, anchor = entry.period, entry.anchor
    if period is None or anchor is None:
        return None, None
    evidence = [evidence_of(anchor, anchor.text[period.begin : period.finish].strip())]
    start = Fact(str(period.start), 0.95, evidence) if period.start else None
    return start, Fact(str(period.end), 0.95, evidence) if period.end else None


def fact_of(labels: Labels, role: Role) -> Fact | None:
    text = labels.texts.get(role, "")
    if not 1 < len(text) <= LONGEST_NAME:
        return None
    sure = min(0.97, 0.6 + 0.13 * max(labels.scores[role], 0.0))
    return Fact(text, round(sure, 2), [evidence_of(labels.lines[role], text)])


def points_of(lines: list[Line]) -> list[str]:
    """What the lines below a header tell, an item or a paragraph each."""
    points: list[str] = []
    listed = any(is_point(line) for line in lines)
    for line in lines:
        text = POINT.sub("", line.text).strip()
        if not text:
            continue
        starts = is_point(line) if listed else not points or points[-1].endswith((".", "。", ":"))
        if starts or not points:
            points.append(text)
        else:
            points[-1] = f"{points[-1]} {text}"
    return [point[:LONGEST_POINT] for point in points[:MOST_POINTS]]
