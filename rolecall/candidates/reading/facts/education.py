"""Studies: degree, subject, institution, place, years and grade, out of the sections on learning."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import evidence_of
from rolecall.candidates.reading.facts.atoms import Atom, Score
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.cards import with_cards_apart
from rolecall.candidates.reading.facts.certificate_forms import COLUMNS
from rolecall.candidates.reading.facts.dates import Period
from rolecall.candidates.reading.facts.degrees import (
    DEPARTMENT,
    LINK,
    Degree,
    degree_of,
    degree_score,
    grade_in,
    institution_score,
)
from rolecall.candidates.reading.facts.entries import EntryLines, entries_in, undated_in
from rolecall.candidates.reading.facts.entry_labels import Role, with_ends_joined
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.form_labels import with_known_labels
from rolecall.candidates.reading.facts.labelling import Labels, labelled
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.school_parts import (
    BESIDE_SCHOOL,
    doubt,
    is_school_in_brackets,
    with_field_as_subject,
    with_rest_of_school,
    with_school_apart,
)
from rolecall.candidates.reading.facts.sections import Section, lines_of
from rolecall.candidates.reading.facts.study_remarks import (
    in_brackets_behind,
    is_of_degree,
    with_other_name,
    without_remarks,
)
from rolecall.candidates.reading.facts.subjects import (
    MOST_TOLD,
    NOT_MAIN,
    OPEN,
    SUBJECT,
    alone_beside,
    before_degree,
    behind_school,
    beneath,
    following,
    is_aside,
    is_deepening,
    is_field,
    known_field,
    studied,
    told_subject,
)
from rolecall.candidates.reading.facts.table_columns import with_column_labels
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.towns_behind_hyphens import with_towns_parted
from rolecall.candidates.reading.facts.wordlists import EASTERN
from rolecall.candidates.reading.profile import Fact, Study

MOST_STUDIES, LONGEST_NAME = 20, 160
IS_SCHOOL, IS_PROFESSION = 2.5, 2.0
BRACKET_BEHIND = re.compile(r"(.{3,}?)\s?\(([^()]+)\)")
MOST_WORDS, BEGINS = 9, 3.0
IN_DEGREE, TOLD_SCHOOL, UNSURE = 0.85, 0.78, 0.6
"""how sure a subject is that stands in the words of its degree"""
BESIDES = re.compile(r"[,;(]\s*(?=(?:" + NOT_MAIN + r")\b)|[,;]?\s+(?:presso|at|bei|an der|chez|hos)$", re.I)


def education_in(sections: list[Section]) -> list[Study]:
    """The studies in all sections on learning, in the order they are written."""
    headed = [section for section in sections if section.kind == "education"]
    if headed:
        return studies_in(headed)
    # Without a heading only what names both a degree and an institution is a study.
    kinds = (None, "summary", "other", "experience")
    found = studies_in([section for section in sections if section.kind in kinds])
    return [each for each in found if each.degree and each.institution and is_school(each.institution.value)]


def is_school(name: str) -> bool:
    return institution_score(name) >= IS_SCHOOL


SCORERS: dict[Role, Score] = {"title": degree_score, "organisation": institution_score, "place": place_score}


def studies_in(sections: list[Section]) -> list[Study]:
    """The studies around the dates in sections, or without dates."""
    shown = with_ends_joined(with_cards_apart(with_towns_parted(lines_of(sections))))
    lines = with_column_labels(with_known_labels(shown))
    entries = entries_in(lines, single=True) or undated_in(lines, begins=names_degree)
    entries = [without_asides(entry) for entry in entries]
    labels = labelled(entries, SCORERS, doubt=doubt)
    with_degrees_by_place(labels)
    found = (study_of(entry, label) for entry, label in zip(entries, labels, strict=True))
    return [study for study in found if study][:MOST_STUDIES]


def without_asides(entry: EntryLines) -> EntryLines:
    """An entry whose header has no line of what is told besides: a minor, a term elsewhere, a grade alone."""
    aside = [line for line in entry.header if line is not entry.anchor and is_aside(line.text)]
    if not aside or len(aside) == len(entry.header):
        return entry
    header = [line for line in entry.header if line not in aside]
    above = sum(line not in aside for line in entry.header[: entry.above])
    return replace(entry, header=header, above=above, body=[*aside, *entry.body])


def with_degrees_by_place(studies: list[Labels]) -> None:
    """What stands where the other studies have their degrees is one, though nobody knows it: 'DNSEP'."""
    known = {
        (atom.row, atom.place, atom.look)
        for labels in studies
        if (atom := labels.atoms.get("title")) and degree_of(labels.texts["title"])
    }
    for labels in studies:
        atom, school = labels.atoms.get("title"), labels.scores.get("organisation", 0.0)
        if atom and (atom.row, atom.place, atom.look) in known and school >= IS_SCHOOL:
            text = labels.texts["title"]
            labels.is_agreed = is_field(text) and not DEPARTMENT.search(text)


def names_degree(text: str) -> bool:
    return degree_score(text) >= BEGINS and len(text.split()) <= MOST_WORDS


def study_of(entry: EntryLines, labels: Labels) -> Study | None:
    with_rest_of_school(labels)
    degree, subject = degree_facts(labels)
    if degree is None:
        degree, subject = told_degree(entry)
    degree = degree or headed_by(labels)
    if degree and (subject is None or not names_field(subject.value)):
        subject = known_field(labels) or subject
    # 'magister farmacji, kierunek: Farmacja': small words may be the degree's.
    if subject is None or subject.sure < IN_DEGREE or is_one_word(subject.value):
        told = told_subject(entry)
        named = subject if subject and names_field(subject.value) else known_field(labels)
        subject = named if told and named and is_deepening(told) else told or subject or studied(entry)
    if before := with_school_apart(labels, is_bare=degree is not None and subject is None):
        subject = Fact(before, BESIDE_SCHOOL, [evidence_of(labels.lines["title"], before)])
    if degree:
        subject = with_field_as_subject(labels, subject)
    institution = fact_of(labels, "organisation") or told_school(entry)
    known = labels.scores.get("organisation", 0.0) >= 1.5
    if not degree and not (institution and known):
        return None
    lines = [*entry.header, *entry.body[:6]]
    graded = next(((line, grade) for line in lines if (grade := grade_in(line.text))), None)
    start, end = dates_of(entry)
    return Study(
        degree=degree,
        subject=subject,
        institution=institution,
        place=fact_of(labels, "place"),
        start=start,
        end=end,
        grade=Fact(graded[1], 0.85, [evidence_of(graded[0], graded[1])]) if graded else None,
        evidence=[evidence_of(line) for line in entry.header],
    )


def degree_facts(labels: Labels) -> tuple[Fact | None, Fact | None]:
    """The degree, and the subject: in the degree's own words, or beside it."""
    text = labels.texts.get("title", "")
    degree = degree_of(text) or (Degree(text) if labels.is_agreed else None)
    if not degree or len(degree.name) > LONGEST_NAME:
        return None, None
    line = labels.lines["title"]
    called = degree.name if degree.subject else with_other_name(line.text, degree.name)
    named = Fact(called, 0.93, [evidence_of(line, text)])
    if is_of_degree(degree.subject) and text == f"{degree.name} {degree.subject}":
        return Fact(text, 0.93, [evidence_of(line, text)]), None
    beside = following(labels, text) or beneath(labels) or ([] if degree.subject else behind_school(labels))
    if is_level_of(degree, text) and (field := alone_beside(labels)):
        # '软件工程 | 工学硕士': what the degree is called after is no subject where one stands beside it.
        return Fact(text, 0.93, [evidence_of(line, text)]), Fact(field, 0.78, [evidence_of(line, field)])
    if EASTERN.search(text) and not degree.subject and not beside and (field := alone_beside(labels)):
        return named, Fact(field, 0.78, [evidence_of(line, field)])
    if not beside and is_one_word(degree.subject) and text == f"{degree.name} {degree.subject}":
        # 'Technik logistyk', 'Diploma di geometra': whether it is a subject or a profession, nobody knows.
        return Fact(text, 0.93, [evidence_of(line, text)]), None
    if degree.subject[:1].islower() and text.endswith(degree.subject):
        # Small words behind a degree are its own where a subject follows, or where they are a profession.
        if beside and beside[0].is_joined and beside[0].text[:1].isupper() and " " not in degree.subject:
            named, degree = Fact(text, 0.93, [evidence_of(line, text)]), Degree(text)
        elif title_score(degree.subject) >= IS_PROFESSION:
            return Fact(text, 0.93, [evidence_of(line, text)]), None
    listed = len(beside) > 1 and all(atom.is_joined for atom in beside)
    if degree.subject and not (beside and (listed or beside[0].text[:1].islower())):
        return named, whole_subject(degree.subject, labels, IN_DEGREE)
    parts = [*filter(None, [degree.subject]), *(atom.text for atom in beside)]
    subject = LINK.sub("", ", ".join(parts), count=1) or before_degree(labels, line)
    return named, whole_subject(subject, labels, 0.78)


def whole_subject(text: str, labels: Labels, sure: float) -> Fact | None:
    """A subject without what is told besides; one that an edge broke is made whole or is none."""
    line, row = labels.lines["title"], labels.atoms["title"].row
    subject = without_remarks(BESIDES.split(text, maxsplit=1)[0].strip(" ,;"))
    if told := SUBJECT.match(subject):
        subject = told[1]
    if OPEN.search(subject):
        below = [atom for atom in labels.left if atom.row == row + 1]
        subject = f"{subject} {below[0].text}" if below and below[0].line is not line else ""
    if not subject or subject.count("(") != subject.count(")"):
        return None
    inside = in_brackets_behind(line.text, subject)
    if told := BRACKET_BEHIND.fullmatch(subject):
        subject, inside = told[1], told[2]
    if inside and "(" not in subject and not is_school_in_brackets(labels, inside):
        subject = f"{subject} ({inside})"
    return Fact(subject, sure, [evidence_of(line, subject)])


def is_one_word(text: str) -> bool:
    return text.islower() and " " not in text


def is_level_of(degree: Degree, text: str) -> bool:
    """Whether a degree is written in one with the science it is of: '工学硕士'."""
    return bool(EASTERN.search(text)) and text == f"{degree.subject}{degree.name}" and bool(degree.subject)


def told_degree(entry: EntryLines) -> tuple[Fact | None, Fact | None]:
    """The degree that a point under the institution names."""
    for line in entry.body[:MOST_TOLD]:
        text = POINT.sub("", line.text).strip()
        if len(text.split()) <= MOST_WORDS and degree_score(text) >= BEGINS and not text.endswith("."):
            labels = Labels({"title": text}, {"title": line}, atoms={"title": Atom(text, line, 0, 0)})
            return degree_facts(labels)
    return None, None


def headed_by(labels: Labels) -> Fact | None:
    """What alone heads an entry, in another look than the school below it: rather the degree, and asked."""
    school = labels.atoms.get("organisation")
    if school is None or labels.scores["organisation"] < IS_SCHOOL:
        return None
    title = labels.atoms.get("title")
    above = [atom for atom in [*filter(None, [title]), *labels.left] if atom.row < school.row]
    if len(above) != 1 or above[0].look == school.look or not is_field(above[0].text):
        return None
    if folded(above[0].text) in COLUMNS:
        return None
    return Fact(above[0].text, UNSURE, [evidence_of(above[0].line, above[0].text)])


def told_school(entry: EntryLines) -> Fact | None:
    """The school that stands by itself under a degree and its dates."""
    for line in entry.body[:1]:
        is_name = len(line.text.split()) <= MOST_WORDS and not any(sign.isdigit() for sign in line.text)
        if is_name and institution_score(line.text) >= IS_SCHOOL:
            return Fact(line.text, TOLD_SCHOOL, [evidence_of(line)])
    return None


def dates_of(entry: EntryLines) -> tuple[Fact | None, Fact | None]:
    """Start and end; a single date is when it ended."""
    period, anchor = entry.period, entry.anchor
    if period is None or anchor is None:
        return None, None
    evidence = [evidence_of(anchor, anchor.text[period.begin : period.finish].strip())]
    start, end = bounds(period)
    return (
        Fact(start, 0.95, evidence) if start else None,
        Fact(end, 0.95, evidence) if end else None,
    )


def bounds(period: Period) -> tuple[str | None, str | None]:
    start = None if period.is_single else period.start
    return str(start) if start else None, str(period.end) if period.end else None


def fact_of(labels: Labels, role: Role) -> Fact | None:
    text = labels.texts.get(role, "")
    if not 1 < len(text) <= LONGEST_NAME:
        return None
    sure = min(0.96, 0.6 + 0.12 * max(labels.scores[role], 0.0))
    return Fact(text, round(sure, 2), [evidence_of(labels.lines[role], text)])
