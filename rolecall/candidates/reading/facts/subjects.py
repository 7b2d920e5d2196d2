"""What somebody studied: beside, above or beneath the degree, or told in a line of its own."""

import re
from dataclasses import replace

from rolecall.candidates.reading.document import Line, evidence_of
from rolecall.candidates.reading.facts.atoms import Atom
from rolecall.candidates.reading.facts.blocks import POINT
from rolecall.candidates.reading.facts.date_patterns import plain
from rolecall.candidates.reading.facts.degree_shapes import LINK
from rolecall.candidates.reading.facts.degrees import (
    AWAY,
    GRADE,
    GRADED,
    IS_FIELD,
    LISTS,
    degree_of,
    grade_in,
    institution_score,
    is_another_name,
    is_department,
)
from rolecall.candidates.reading.facts.entries import EntryLines
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.labelling import Labels
from rolecall.candidates.reading.facts.localities import place_score
from rolecall.candidates.reading.facts.study_remarks import CUT, is_remark
from rolecall.candidates.reading.facts.wordlists import EASTERN, pattern_of
from rolecall.candidates.reading.profile import Fact

KNOWN_FIELD = 0.78
MAY_BE_FIELD, MOST_TOLD, SHORT, SHORT_DEGREE = 2.0, 3, 6, 12
OPEN = re.compile(r"(?:\s(?:and|und|et|y|e|och|og|en|i|di|de|du|of|for|für)|[&/,-])$")
OF_CLASSES = frozenset("XVI")
OF_STUDIES = ("学科", "専攻", "专业", "專業", "전공", "학과")
SUBJECT = re.compile(rf"\s*(?:{pattern_of(LISTS['subject_labels'])})\s?[:：]\s*(\S.{{1,80}})", re.I)
BETWEEN = re.compile(
    r"[,;]\s+(?=[^\W\d_]{2,15}\s?[:：])|[,;]\s+(?=(?:obor|odbor|smjer|smer|kierunek|szak|specializarea"
    r"|спеціальність|специальность)\s)|\t"
)
OF_FIELD = re.compile(
    r"(?:studijní\s|studijný\s)?(?:obor|odbor|smjer|smer|kierunek|szak|zaměření|zameranie|specializarea"
    r"|спеціальність|"
    r"специальность)\s+[«„\"]?(?=[A-ZÀ-ŽА-ЯІЇЄҐ])([^()«»,;]{3,80})"
)
"""'obor Energetické inženýrství (Ing.)', without a colon"""
STUDIED = re.compile(
    r"(?:.*\t)?(?:studium|studies in|études (?:de|en)|estudios de|studi di|estudos (?:de|em)|studier i)"
    r"\s+(?:der\s|des\s|von\s|im\s+fach\s)?([A-ZÀ-Þ][^,;:(\t\d]{2,60})",
    re.I,
)
NOT_MAIN = (
    r"(?:second|double|dual|2nd)\s(?:major|degree)|minor|minoring|with (?:a )?minor|thesis|dissertation|"
    r"advisor|supervis|exchange|tytuł|titel|mit auszeichnung|mention|nebenf[aä]ch\w*|2\. hauptfach|anden|"
    r"bijvak"
)
"""what is told beside the subject of a degree"""
ASIDE = re.compile(
    r"[\s,;.(]+(?:ph\.?d\.?\s|master['’]?s\s|doctoral\s)?(?:thesis|dissertation|advisors?|supervisors?"
    r"|tesis?|tese|thèse|mémoire"
    r"|abschlussarbeit|(?:bachelor|master|diplom|doktor)arbeit|praca|examensarbete|speciale|scriptie"
    r"|diplomová práce|szakdolgozat"
    r"|relevant coursework|coursework|modules|leistungskurse?)\b",
    re.I,
)
"""behind it, nothing on the line is of the subject any more"""
DEEPENING = re.compile(
    r"(?:option|spécialité|(?:studien)?schwerpunkte?|vertiefung|speciali[sz]ation|concentration"
    r"|especialidad|mención|"
    r"indirizzo|specjalność|specializ\w*|specialisering|inriktning|fordypning|zaměření|profil)\b",
    re.I,
)
IN_QUOTES = re.compile(r"[«„“][\u0400-\u04ff]")
"""in Cyrillic, fields of study stand in quotes"""
FROM = re.compile(r"^(?:from|at|bei|an der|presso)\s")
TOLD_OF = re.compile(
    r"(?:captain|(?:active )?member|(?:vice[- ])?president|secretary|treasurer|founder|co-founder|tutor"
    r"|volunteer(?:ed)?|recipient|winner|awarded|dean['’]s list|scholarship|elected|focused|focus on"
    r"|speciali[sz]ed"
    r"|relevant (?:coursework|modules|courses)|coursework|(?:key |main |core )?(?:subjects|modules|courses)"
    r"|mitglied|stipendi\w+|preisträger\w*|klassensprecher\w*|membre|lauréate?|délégué\w*|miembro"
    r"|becari[oa]|delegad[oa]|membro|bolsista|socio|vincitor\w+|lid van|voorzitter|członek|stypendium"
    r"|laureat\w*|medlem|ordförande)\b(?!\s*[,|–—-]\s*[A-Z])",
    re.I,
)
"""what somebody did or won beside their studies"""
QUOTES = tuple("‘“„«\"'")
MINOR = re.compile(r"^(?:" + NOT_MAIN + r")\b", re.I)


def alone_beside(labels: Labels) -> str:
    """The only other thing that the line of a degree says, or what calls itself a subject among them."""
    line = labels.lines["title"]
    beside = [atom.text for atom in labels.left if atom.line is line]
    on_line = [text for text in beside if is_field(text, is_eastern=True)]
    called = [text for text in on_line if text.endswith(OF_STUDIES)]
    return (called or on_line)[0] if len(called or on_line) == 1 else ""


def before_degree(labels: Labels, line: Line) -> str:
    """'Economics, MSc': the subject that a comma parts from the degree behind it; the school may be last."""
    degree, school = labels.atoms["title"], labels.atoms.get("organisation")
    if degree.is_bracketed and (field := before_bracket(labels, line)):
        return field
    if not degree.is_joined or (school and school.line is line and school.place < degree.place):
        return ""
    ahead = [a for a in labels.left if a.line is line and a.place < degree.place]
    return IS_FIELD.sub("", ahead[-1].text) if ahead and is_subject(ahead[-1].text) else ""


def before_bracket(labels: Labels, line: Line) -> str:
    """'Okul Öncesi Öğretmenliği (Lisans)': what stands right before the brackets of a degree."""
    before = line.text.partition(labels.texts["title"])[0].rstrip(" (（")
    ahead = [atom.text for atom in labels.left if atom.line is line and before.endswith(atom.text)]
    return IS_FIELD.sub("", ahead[0]) if ahead and is_subject(ahead[0]) else ""


def told_subject(entry: EntryLines) -> Fact | None:
    """'Major: Economics' beneath the degree."""
    for line in [*entry.header, *entry.body[:MOST_TOLD]]:
        for part in BETWEEN.split(POINT.sub("", line.text)):
            told = SUBJECT.match(part) or OF_FIELD.match(part)
            subject = told[1].strip(" .,") if told else ""
            if subject and is_subject(subject):
                return Fact(subject, 0.85, [evidence_of(line, subject)])
    return None


def is_deepening(told: Fact) -> bool:
    """Whether a label says what somebody went deeper into, not what they studied: 'Option : audit'."""
    return any(DEEPENING.match(POINT.sub("", each.line)) for each in told.evidence)


def studied(entry: EntryLines) -> Fact | None:
    """'Studium Maschinenbau, Vertiefung Pumpen' above a degree without a subject."""
    for line in [*entry.header, *entry.body[:MOST_TOLD]]:
        if (told := STUDIED.match(POINT.sub("", line.text))) and is_subject(told[1]):
            return Fact(told[1].strip(" .,"), 0.75, [evidence_of(line, told[1])])
    return None


def following(labels: Labels, title: str) -> list[Atom]:
    """What stands beside a degree and is nothing else: its subject, in as many parts as commas make of it."""
    line = labels.lines["title"]
    after = ASIDE.split(line.text.partition(title)[2], maxsplit=1)[0]
    if labels.lines.get("organisation") is line:
        after = after.partition(labels.texts["organisation"])[0]
    found: list[Atom] = []
    for atom in labels.left:
        # 'Bachelor of Arts (B.A.), Economics' says it twice.
        again = is_another_name(atom.text)
        is_remark = atom.is_bracketed and len(atom.text) <= SHORT
        text = GRADED.sub("", atom.text)
        text = text if grade_in(text) else CUT.sub("", text)
        if atom.line is line and atom.text in after and is_subject(text) and not (again or is_remark):
            if found and not atom.is_joined:
                break
            found.append(replace(atom, text=text))
    return found


def behind_school(labels: Labels) -> list[Atom]:
    """'BS   University of Dalriada, Chemistry': what a comma parts from the school behind a bare degree."""
    title, school = labels.atoms["title"], labels.atoms.get("organisation")
    if school is None or school.line is not title.line or title.place > school.place:
        return []
    is_class = OF_CLASSES.issuperset(title.text)
    if "place" not in labels.atoms or len(title.text) > SHORT_DEGREE or is_class:
        # It may be the town, or behind 'XII' the board; and behind 'Leaving Certificate' nothing else.
        return []
    rest = school.line.text.partition(labels.texts["organisation"])[2].lstrip()
    behind = [atom for atom in labels.left if atom.line is school.line and atom.place > school.place][:1]
    is_next = bool(behind) and rest.startswith(",") and rest.lstrip(", ").startswith(behind[0].text)
    return behind if is_next and is_field(behind[0].text) else []


def beneath(labels: Labels) -> list[Atom]:
    """What stands alone on the line under a degree, or on the one above it: its subject."""
    degree, institution = labels.lines["title"], labels.lines.get("organisation")
    if institution is None or institution is degree:
        return []
    if next_to := adjacent(labels, institution):
        return [next_to]
    rows = {atom.row: atom for atom in labels.left if atom.line not in (degree, institution)}
    alone = [atom for atom in rows.values() if sum(other.row == atom.row for other in labels.left) == 1]
    between = [atom for atom in alone if is_between(atom.line, degree, institution) and is_subject(atom.text)]
    return between if len(between) == 1 else []


def adjacent(labels: Labels, institution: Line) -> Atom | None:
    """The line beside that of a degree which says nothing but the degree."""
    title, school = labels.atoms["title"], labels.atoms["organisation"]
    if any(atom.row == title.row for atom in labels.left):
        return None
    for row in (title.row + 1, title.row - 1):
        on_row = [atom for atom in labels.left if atom.row == row]
        told = labels.lines.get("place")
        is_alone = len(on_row) == 1 and on_row[0].line not in (institution, told)
        # Above a degree stands its subject where the school is named beneath both, or right above both.
        near = row > title.row or school.row > title.row or school.row == row - 1
        if is_alone and is_field(on_row[0].text) and near:
            return on_row[0]
    return None


def known_field(labels: Labels) -> Fact | None:
    """The only part of a header that a word of fields of study is in, wherever it stands."""
    found = [atom for atom in labels.left if names_field(atom.text) and is_field(atom.text)]
    if len(found) != 1 or degree_of(found[0].text):
        return None
    if OPEN.search(found[0].line.text.partition(found[0].text)[0].rstrip(" \t,")):
        return None
    text = LINK.sub("", CUT.sub("", found[0].text), count=1)
    return Fact(text, KNOWN_FIELD, [evidence_of(found[0].line, text)])


def is_field(text: str, *, is_eastern: bool = False) -> bool:
    """Whether a line by itself may name what somebody studied: no other school, no remark."""
    begins = bool(EASTERN.match(text)) if is_eastern else text[:1].isupper()
    return is_subject(text) and ":" not in text and begins and institution_score(text) < MAY_BE_FIELD


def is_aside(text: str) -> bool:
    """Whether a line is of a minor or a term elsewhere, or of a grade behind its label."""
    text = POINT.sub("", text)
    graded = GRADE.match(plain(text))
    is_grade = graded is not None and len(text[graded.end() :].split()) <= 1
    return bool(MINOR.match(text) or AWAY.search(text) or is_grade or TOLD_OF.match(text))


def is_between(line: Line, degree: Line, institution: Line) -> bool:
    """Whether a line of a page stands under the degree and above the institution."""
    if not (line.box and degree.box and institution.box):
        return False
    return degree.box[1] < line.box[1] < institution.box[1]


def is_subject(text: str) -> bool:
    is_name = len(text.split()) <= 8 and not grade_in(text) and not any(c.isdigit() for c in text)
    # what stands in quotes is the title of a thesis
    is_told = (
        is_remark(text)
        or MINOR.match(text)
        or AWAY.search(text)
        or (text[:1] in QUOTES and not IN_QUOTES.match(text))
    )
    is_told = is_told or bool(FROM.match(text))
    return is_name and place_score(text) < 1.5 and not is_department(text) and not is_told
