"""The degree of a study and its subject, out of the parts of its header or of a point below it."""

import re

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.atoms import Atom
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.certificate_forms import COLUMNS
from rolecall.candidates.reading.facts.degree_shapes import LINK
from rolecall.candidates.reading.facts.degrees import (
    ENDED,
    Degree,
    degree_of,
    degree_score,
    is_another_name,
)
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.labelling import Labels
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.school_parts import (
    is_school_in_brackets,
)
from rolecall.candidates.reading.facts.study_remarks import (
    in_brackets_behind,
    is_of_degree,
    is_remark,
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
    is_deepening,
    is_field,
    known_field,
    studied,
    told_subject,
)
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.wordlists import EASTERN
from rolecall.candidates.reading.profile import Fact

LONGEST_NAME, LONGEST_SHORT = 160, 12
IS_SCHOOL, IS_PROFESSION = 2.5, 2.0
BRACKET_BEHIND = re.compile(r"(.{3,}?)\s?\(([^()]+)\)")
MOST_WORDS, BEGINS = 9, 3.0
IN_DEGREE, UNSURE = 0.85, 0.6
"""how sure a subject is that stands in the words of its degree"""
OF_STUDIES_BEHIND = re.compile(r"(?<=[\u3400-\u9fff)）])(?:专业|專業)$")
OF_STUDY = re.compile(r"(?:部|科|専攻|専修|类|系|学|과|학부|전공|학|课程|コース)$")
BROAD = re.compile(r"(?:engineering|teaching|business|technology|applied science|education|science)$", re.I)
SCHOOL_SUBJECTS = re.compile(
    r"(?:[ao]s?[- ]levels?|i?gcses?|highers|standard grades?|csec|cxc|cape|leaving cert(?:ificate)?|wassce"
    r"|kcse)$",
    re.I,
)
"""of these one has many subjects"""
BESIDES = re.compile(r"[,;(]\s*(?=(?:" + NOT_MAIN + r")\b)|[,;]?\s+(?:presso|at|bei|an der|chez|hos)$", re.I)


def degree_facts(labels: Labels) -> tuple[Fact | None, Fact | None]:
    """The degree, and the subject: in the degree's own words, or beside it."""
    text = labels.texts.get("title", "")
    head, comma, tail = text.rpartition(", ")
    if comma and is_remark(tail) and degree_of(head):
        text = head
    degree = degree_of(text) or (Degree(text) if labels.is_agreed else None)
    if not degree or len(degree.name) > LONGEST_NAME:
        return None, None
    if degree.name in ENDED:
        return of_ended(degree, labels)
    line = labels.lines["title"]
    whole = Fact(text, 0.93, [evidence_of(line, text)])
    if is_of_degree(degree.subject) and text == f"{degree.name} {degree.subject}":
        return whole, None
    beside = following(labels, text) or beneath(labels) or ([] if degree.subject else behind_school(labels))
    if is_level_of(degree, text) and (field := OF_STUDIES_BEHIND.sub("", alone_beside(labels))):
        # '软件工程 | 工学硕士': what the degree is called after is no subject where one stands beside it.
        return whole, Fact(field, 0.78, [evidence_of(line, field)])
    if is_whole_name(degree, text, beside):
        return whole, None
    if is_named_by_small_word(degree, text, beside):
        return whole, subject_beside(labels, Degree(text), beside)
    if is_broad(degree, text, beside):
        return whole, whole_subject(beside[0].text, labels, IN_DEGREE)
    called = degree.name if degree.subject else with_other_name(line.text, degree.name)
    return Fact(called, 0.93, [evidence_of(line, text)]), subject_beside(labels, degree, beside)


def subject_beside(labels: Labels, degree: Degree, beside: list[Atom]) -> Fact | None:
    """The subject in a degree's own words, and in what stands beside it."""
    text, line = labels.texts["title"], labels.lines["title"]
    if EASTERN.search(text) and not degree.subject and not beside and alone_beside(labels):
        field = OF_STUDIES_BEHIND.sub("", alone_beside(labels))
        return Fact(field, 0.78, [evidence_of(line, field)])
    if has_many_subjects(degree.name, line):
        return None
    listed = len(beside) > 1 and all(atom.is_joined for atom in beside)
    if degree.subject and not (beside and (listed or beside[0].text[:1].islower())):
        return whole_subject(degree.subject, labels, IN_DEGREE)
    parts = [*filter(None, [degree.subject]), *(atom.text for atom in beside)]
    subject = LINK.sub("", ", ".join(parts), count=1) or before_degree(labels, line)
    return whole_subject(subject, labels, 0.78)


def best_subject(entry: EntryLines, labels: Labels, degree: Fact | None, subject: Fact | None) -> Fact | None:
    """The subject beside a degree, or a better one: a known field in the header, or what a label names."""
    line = labels.lines.get("title")
    if degree and line and has_many_subjects(degree.value, line):
        return subject
    if degree and (subject is None or not names_field(subject.value)):
        subject = known_field(labels) or subject
    # 'magister farmacji, kierunek: Farmacja': small words may be the degree's.
    if subject is None or subject.sure < IN_DEGREE or is_one_word(subject.value):
        told = told_subject(entry)
        named = subject if subject and names_field(subject.value) else known_field(labels)
        subject = named if told and named and is_deepening(told) else told or subject or studied(entry)
    return subject


def has_many_subjects(name: str, line: Line) -> bool:
    """'A levels: History, French': of a school's certificate none of the subjects is the one."""
    return bool(SCHOOL_SUBJECTS.search(name)) and line.text.partition(name)[2].startswith(":")


def is_whole_name(degree: Degree, text: str, beside: list[Atom]) -> bool:
    """'Technik logistyk', 'Diploma di geometra': whether it is a subject or a profession, nobody knows."""
    if not beside and is_one_word(degree.subject, text) and text == f"{degree.name} {degree.subject}":
        return True
    is_small = degree.subject[:1].islower() and text.endswith(degree.subject)
    return (
        is_small
        and title_score(degree.subject) >= IS_PROFESSION
        and not is_named_by_small_word(degree, text, beside)
    )


def is_named_by_small_word(degree: Degree, text: str, beside: list[Atom]) -> bool:
    """Whether a small word behind a degree is its own, since the subject follows behind a comma."""
    is_small = degree.subject[:1].islower() and " " not in degree.subject and text.endswith(degree.subject)
    return is_small and bool(beside) and beside[0].is_joined and beside[0].text[:1].isupper()


def is_broad(degree: Degree, text: str, beside: list[Atom]) -> bool:
    """'Bachelor of Science in Engineering, Mechanical Engineering': the first is of the degree's name."""
    is_named = bool(BROAD.fullmatch(degree.subject)) and text.endswith(f"in {degree.subject}")
    return is_named and bool(beside) and beside[0].is_joined


def of_ended(ended: Degree, labels: Labels) -> tuple[Fact | None, Fact | None]:
    """'農学部 応用生命科学科 卒業': that a study was ended says nothing of what it led to; a bracket may."""
    line = labels.lines["title"]
    beside = [atom.text for atom in labels.left if atom.line is line]
    named = next((text for text in beside if is_another_name(text)), None)
    parts = [ended.subject] if ended.subject else [part for part in beside if OF_STUDY.search(part)]
    told = " ".join(parts)
    return (
        Fact(named, 0.93, [evidence_of(line, named)]) if named else None,
        Fact(told, 0.78, [evidence_of(line)]) if told else None,
    )


def whole_subject(text: str, labels: Labels, sure: float) -> Fact | None:
    """A subject without what is told besides; one that an edge broke is made whole or is none."""
    line, row = labels.lines["title"], labels.atoms["title"].row
    subject = without_remarks(BESIDES.split(text, maxsplit=1)[0].strip(" ,;"))
    subject = OF_STUDIES_BEHIND.sub("", subject).strip("«»„“ ")
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


def is_one_word(text: str, within: str = "") -> bool:
    """Whether a text is one small word, or one of a text in capitals that is no known field."""
    is_small = text.islower() or (
        text.isupper() and within.isupper() and len(within) > LONGEST_SHORT and not names_field(text)
    )
    return is_small and " " not in text


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
