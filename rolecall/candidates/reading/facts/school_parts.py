"""What stands before a school's name and is none of it, and what stands behind it and is: its campus."""

import re

from rolecall.candidates.reading.document import evidence_of
from rolecall.candidates.reading.facts.degrees import GOT, grade_in, institution_score
from rolecall.candidates.reading.facts.fields import FIELDS, names_field
from rolecall.candidates.reading.facts.labelling import Labels
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.study_remarks import is_remark, is_told
from rolecall.candidates.reading.facts.subjects import is_field
from rolecall.candidates.reading.facts.wordlists import tokens_of
from rolecall.candidates.reading.profile import Fact

IS_SCHOOL, IS_NONE = 2.5, 1.5
NO_SCHOOL, SURELY_NONE, IS_PLACE, SMALL_WORD = 0.8, 1.6, 2.6, 3
"""so much speaks against a school where a word of fields of study is said and none of schools"""
BESIDE_SCHOOL, IN_DEGREE, EXCHANGED = 0.78, 0.85, 0.7
NO_NAME = re.compile(r"(?:thesis|dissertation|advisor|supervisor|atar|in|of)\b|\d", re.I)
SPELLED = re.compile(r"(?<!\w)[B-Z](?!\w)")
"""a letter that stands apart, as those of a name set wide do"""
OF_SCHOOL = re.compile(r"\b(?:campus|board|university|universität|université|università|universidad)\b", re.I)
KOREAN = re.compile(
    r"(\S{2,20}(?:대학교|대학|대학원|고등학교|고교))(?:\s+\S{1,20}(?:학과|학부|전공|과))?\s+(?:졸업|수료|재학|중퇴|졸)"
)
BETWEEN = " ,;–—-|·("


def with_school_apart(labels: Labels, *, is_bare: bool) -> str:
    """The subject before a school's name, which is cut to the school; nothing where none stands there.

    `is_bare`: the degree is without a subject. What is told of a study is cut off as well.
    """
    name, line = labels.texts.get("organisation", ""), labels.lines.get("organisation")
    head, comma, school = name.partition(", ")
    head, is_known = head.rstrip(")"), names_field(head)
    if not comma or institution_score(school) < (IS_NONE if is_known else IS_SCHOOL):
        return ""
    if institution_score(head) >= IS_NONE and not is_known:
        return ""
    is_told = is_remark(head) or grade_in(head) is not None
    is_subject = is_bare and line is labels.lines.get("title") and follows(labels, head) and is_field(head)
    if not is_told and not is_subject:
        return ""
    labels.texts["organisation"] = school
    return head if is_subject and not is_told else ""


def follows(labels: Labels, head: str) -> bool:
    """Whether a text stands right behind the degree."""
    behind = labels.lines["title"].text.partition(labels.texts["title"])[2]
    return behind.lstrip(BETWEEN).startswith(head)


def with_rest_of_school(labels: Labels) -> None:
    """'College of Engineering, Technical University': what a comma parts from a school is its name, too."""
    name, line = labels.texts.get("organisation", ""), labels.lines.get("organisation")
    if line is None:
        return
    if korean := KOREAN.fullmatch(name):
        labels.texts["organisation"] = korean[1]
        return
    if (ended := name.rpartition(", "))[0] and ended[2].islower() and folded(ended[2]) in GOT:
        labels.texts["organisation"] = ended[0]
        return
    if institution_score(name) < IS_SCHOOL:
        return
    for atom in labels.left:
        before, behind = f"{atom.text}, {name}", f"{name}, {atom.text}"
        is_part = atom.is_joined and behind in line.text and OF_SCHOOL.search(atom.text)
        is_campus = name.casefold().endswith("campus") and not (is_told(atom.text) or names_field(atom.text))
        is_head = (atom.label == "organisation" or is_campus) and before in line.text
        if atom.line is line and (is_part or is_head):
            labels.texts["organisation"] = before if is_head else behind
            labels.left.remove(atom)
            return


def doubt(text: str) -> float:
    """What speaks against a school of a name: a field, town, grade or remark, and no word of schools."""
    if institution_score(text) >= IS_SCHOOL:
        return 0.0
    is_field = names_field(text) and not SPELLED.search(text)
    is_grade = grade_in(text) is not None or bool(NO_NAME.match(text))
    if is_told(text) or is_grade or (is_field and is_only_field(text)):
        return SURELY_NONE
    return NO_SCHOOL * (is_field or place_score(text) >= IS_PLACE)


def is_only_field(text: str) -> bool:
    """'Civil Engineering', which 'Oldham Lifelong Learning' is not."""
    longer = [token for token in tokens_of(folded(text)) if len(token) > SMALL_WORD]
    return bool(longer) and all(map(FIELDS.has, longer))


def with_field_as_subject(labels: Labels, subject: Fact | None) -> Fact | None:
    """The subject; where only what was taken for the school names a field, the two change places."""
    name, line = labels.texts.get("organisation", ""), labels.lines.get("organisation")
    is_known = subject is not None and (subject.sure >= IN_DEGREE or names_field(subject.value))
    if (
        line is None
        or is_known
        or institution_score(name) >= IS_SCHOOL
        or not names_field(name)
        or not is_field(name)
    ):
        return subject
    labels.texts["organisation"] = subject.value if subject else ""
    return Fact(name, BESIDE_SCHOOL if subject is None else EXCHANGED, [evidence_of(line, name)])


def is_school_in_brackets(labels: Labels, text: str) -> bool:
    """Whether a school stands in brackets: 'MA Marketing (St Aldhelm's)', where no other is named."""
    if "organisation" in labels.texts:
        return labels.texts["organisation"] == text
    if " " not in text or names_field(text) or is_remark(text):
        return False
    labels.texts["organisation"], labels.lines["organisation"] = text, labels.lines["title"]
    labels.scores["organisation"] = 0.0
    return True
