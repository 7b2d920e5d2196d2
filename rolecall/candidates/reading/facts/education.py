"""Studies: degree, subject, institution, place, years and grade, out of the sections on learning."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.atoms import Score
from rolecall.candidates.reading.facts.blocks import POINT, is_point
from rolecall.candidates.reading.facts.cards import with_cards_apart
from rolecall.candidates.reading.facts.dates import Period, periods_in
from rolecall.candidates.reading.facts.degrees import (
    degree_score,
    grade_in,
    institution_score,
)
from rolecall.candidates.reading.facts.entries import EntryLines, entries_in, undated_in
from rolecall.candidates.reading.facts.entry_labels import Role, with_ends_joined
from rolecall.candidates.reading.facts.form_labels import with_known_labels
from rolecall.candidates.reading.facts.labelling import Labels, labelled
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.school_parts import (
    BESIDE_SCHOOL,
    doubt,
    with_field_as_subject,
    with_rest_of_school,
    with_school_apart,
)
from rolecall.candidates.reading.facts.sections import Section, lines_of
from rolecall.candidates.reading.facts.study_doubts import with_doubts
from rolecall.candidates.reading.facts.study_lines import names_columns, with_broken_lines
from rolecall.candidates.reading.facts.study_names import (
    BEGINS,
    IS_SCHOOL,
    LONGEST_NAME,
    MOST_WORDS,
    best_subject,
    degree_facts,
    headed_by,
    told_degree,
)
from rolecall.candidates.reading.facts.study_places import with_degrees_by_place, with_towns_by_place
from rolecall.candidates.reading.facts.subjects import (
    FROM,
    TOLD_OF,
    is_aside,
)
from rolecall.candidates.reading.facts.table_columns import with_column_labels
from rolecall.candidates.reading.facts.towns_behind_hyphens import with_towns_parted
from rolecall.candidates.reading.profile import Fact, Study

MOST_STUDIES = 20
TOLD_SCHOOL, MOST_UNDER, MOSTLY = 0.78, 3, 0.6
ELSEWHERE = re.compile(
    r"(?:student\s)?(?:erasmus|exchange|study abroad|semester abroad|auslandssemester)\b([^\t]*)", re.I
)
NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{3,}")
SAYS_DEGREE, LONG_WORD, MOST_OF_NAME = 2.4, 5, 6
EDGE = re.compile(r"\t|,|\s[–—-]\s|\s\(")
POINTED, LONGEST_TOLD = (
    re.compile(
        r"(?<=[^\W\d_]{3})(?<!Univ)(?<!Inst)(?<!Dept)(?<!Coll)(?<!Fac)(?<!Prof)(?<!Esc)(?<!Col)(?<!Dipl)(?<!eidg)(?<!Sta)"
        r"(?<!Sto)(?<!Tech)(?<!Hon)(?<!Hons)(?<!Sec)(?<!Sch)\.\s(?=[^\W\d_a-zà-ÿ])|(?<=[^\W\d_]{6})\.\s(?=\d{4}\b)"
    ),
    24,
)
"""where a sentence ends inside a line"""


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
    told = [line for line in lines_of(sections) if not tells_of_deed(line.text)]
    whole = with_broken_lines(with_points_as_signs(told))
    shown = with_ends_joined(with_cards_apart(with_towns_parted(whole)))
    lines = [line for line in with_column_labels(with_known_labels(shown)) if not names_columns(line.text)]
    entries = entries_in(lines, single=True) or undated_in(without_points(lines), begins=begins_study)
    entries = [without_asides(entry) for entry in entries]
    labels = labelled(entries, SCORERS, doubt=doubt)
    with_degrees_by_place(labels)
    with_towns_by_place(labels)
    found = (study_of(entry, label) for entry, label in zip(entries, labels, strict=True))
    return with_halves_joined([study for study in found if study])[:MOST_STUDIES]


def with_halves_joined(studies: list[Study]) -> list[Study]:
    """'Lake School 2014 – 2016' above 'Diploma in Health 2016': when it ended stands beside both."""
    whole: list[Study] = []
    for study in studies:
        above = whole[-1] if whole else None
        if above and is_rest_of_study(above, study):
            parts = replace(study, institution=above.institution, place=above.place or study.place)
            whole[-1] = replace(
                parts, start=above.start, end=above.end, evidence=[*above.evidence, *study.evidence]
            )
        else:
            whole.append(study)
    return whole


def is_rest_of_study(above: Study, study: Study) -> bool:
    """Whether one names a school and its years, the other what was learned and the last of these years."""
    if above.degree or above.subject or study.institution or study.start or not study.degree:
        return False
    return bool(above.start and above.end and study.end) and year_of(above.end) == year_of(study.end)


def year_of(date: Fact | None) -> str:
    return date.value[:4] if date else ""


def tells_of_deed(text: str) -> bool:
    """'Dean's List, 2012', 'Study abroad: Kyoto, 2012': when somebody did or won something dates no study."""
    shown = POINT.sub("", text)
    away = ELSEWHERE.match(shown)
    # with where that was: 'Study Abroad | Fall 2025' may stand below the school itself
    is_away = away is not None and bool(NAME.search(away[1]))
    return (is_away or bool(TOLD_OF.match(shown))) and bool(periods_in(text))


def with_points_as_signs(lines: list[Line]) -> list[Line]:
    """Lines in which a point ends what was studied, before the school: 'BA, Law. Lake University. 2015'."""
    return [with_signs(line) if POINTED.search(line.text) else line for line in lines]


def with_signs(line: Line) -> Line:
    """A line with a sign that parts for each point between a degree and a school."""
    parts = POINTED.split(POINT.sub("", line.text))
    named = [EDGE.split(part, maxsplit=1)[0] for part in parts]
    is_told = any(map(is_school, [*parts, *named])) or names_degree_before_point(parts)
    if not is_told or not any(map(says_degree, parts)) or len(line.text.split()) > LONGEST_TOLD:
        return line
    shown = [replace(span, text=POINTED.sub("; ", span.text)) for span in line.spans]
    return replace(line, text=POINTED.sub("; ", line.text), spans=shown)


def says_degree(part: str) -> bool:
    return degree_score(part) > SAYS_DEGREE and len(part.split()) <= MOST_WORDS


def names_degree_before_point(parts: list[str]) -> bool:
    """Whether a degree ends with a whole word before the point, and a name of few words follows."""
    before, behind = parts[0], EDGE.split(parts[1], maxsplit=1)[0] if len(parts) > 1 else ""
    is_word = before[-LONG_WORD:].isalpha() and len(before) >= LONG_WORD
    return is_word and names_degree(before) and 0 < len(behind.split()) <= MOST_OF_NAME


def without_asides(entry: EntryLines) -> EntryLines:
    """An entry whose header has no line of what is told besides: a minor, a term elsewhere, a grade alone."""
    aside = [line for line in entry.header if line is not entry.anchor and is_aside(line.text)]
    if not aside or len(aside) == len(entry.header):
        return entry
    header = [line for line in entry.header if line not in aside]
    above = sum(line not in aside for line in entry.header[: entry.above])
    return replace(entry, header=header, above=above, body=[*aside, *entry.body])


def without_points(lines: list[Line]) -> list[Line]:
    """The lines without their points, where each of several studies has one."""
    pointed = [line for line in lines if is_point(line)]
    bare = [replace(line, text=POINT.sub("", line.text), is_item=False) for line in pointed]
    if not bare or sum(begins_study(line.text) for line in bare) < MOSTLY * len(bare):
        return lines
    shown = iter(bare)
    return [next(shown) if is_point(line) else line for line in lines]


def begins_study(text: str) -> bool:
    """Whether a line names a degree, and perhaps its school: 'Master of Arts, Lake University'."""
    if names_degree(text):
        return True
    first, *others = EDGE.split(text)
    return bool(others) and names_degree(first) and any(map(is_school, others))


def names_degree(text: str) -> bool:
    return degree_score(text) >= BEGINS and len(text.split()) <= MOST_WORDS


def study_of(entry: EntryLines, labels: Labels) -> Study | None:
    with_rest_of_school(labels)
    degree, subject = degree_facts(labels)
    if degree is None:
        degree, beneath_school = told_degree(entry)
        subject = beneath_school or subject
    degree = degree or headed_by(labels)
    subject = best_subject(entry, labels, degree, subject)
    if before := with_school_apart(labels, is_bare=degree is not None and subject is None):
        subject = Fact(before, BESIDE_SCHOOL, [evidence_of(labels.lines["title"], before)])
    if degree:
        subject = with_field_as_subject(labels, subject)
    degree, subject = with_doubts(degree, subject, labels.texts.get("title", ""))
    institution = without_leading(fact_of(labels, "organisation")) or told_school(entry)
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


def told_school(entry: EntryLines) -> Fact | None:
    """The school that stands by itself under a degree and its dates, or under the degree below these."""
    for at, line in enumerate(entry.body[:MOST_UNDER]):
        is_name = len(line.text.split()) <= MOST_WORDS and not any(sign.isdigit() for sign in line.text)
        if is_name and is_school(line.text) and (at == 0 or not is_point(line)):
            return Fact(line.text, TOLD_SCHOOL, [evidence_of(line)])
        if not names_degree(line.text):
            break
    return None


def without_leading(fact: Fact | None) -> Fact | None:
    """A school without what leads to it: 'from University of Lake'."""
    return replace(fact, value=FROM.sub("", fact.value)) if fact else None


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
