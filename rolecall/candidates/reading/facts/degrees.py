"""Degrees, their subjects, institutions and grades: what a stretch of text in an education is."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rolecall.candidates.reading.facts.date_patterns import plain
from rolecall.candidates.reading.facts.degree_shapes import COMPOUND, LEVELLED, LINK, WITH_TRADE
from rolecall.candidates.reading.facts.fields import names_field
from rolecall.candidates.reading.facts.lexicon import folded, words
from rolecall.candidates.reading.facts.organisations import ORGANISATIONS, organisation_score
from rolecall.candidates.reading.facts.wordlists import EASTERN, WordList, lines_of, texts_of

LISTS = texts_of("degrees")
INSTITUTIONS = WordList(
    frozenset(map(folded, LISTS["institutions"].split())),
    (),
    tuple(sorted(map(folded, LISTS["institution_endings"].split()))),
    tuple(LISTS["institutions_within"].split()),
)
BODIES = frozenset(
    ["ihk", "hwk", "efz", "fh", "hf", "cbse", "icse", "aqa", "edexcel", "ocr", "wjec", "sqa", "cqa"]
)
"""who examines: behind a degree it is named in brackets, and the school where it was learned elsewhere"""
EXAMINES = 2.3
KNOWN_ELSEWHERE = 1.1
"""so much less a word of companies says of a school: subjects are full of them"""


def alternatives(text: str) -> str:
    """A pattern for any of the names, the longest first; parted by their first letters, which is quicker."""
    names = sorted({plain(name.rstrip(".")) for name in lines_of(text)}, key=lambda name: (-len(name), name))
    rests: dict[str, list[str]] = {}
    for name in names:
        # 'Bachelor ofScience', as pages whose letters stand close have it
        rest = (
            re.escape(name[2:])
            .replace(r"\ of\ ", r"\s+of\s*")
            .replace(r"\.\ ", r"\.\s*")
            .replace(r"\ ", r"\s+")
        )
        rests.setdefault(name[:2], []).append(rest)
    firsts: dict[str, list[str]] = {}
    for start, ends in rests.items():
        second = re.escape(start[1:]).replace(r"\ ", r"\s+")
        firsts.setdefault(start[:1], []).append(f"{second}(?:{'|'.join(ends)})")
    return "|".join(f"{re.escape(first)}(?:{'|'.join(seconds)})" for first, seconds in firsts.items())


NAMES = alternatives(LISTS["degrees"] + "|".join(LISTS["capitals"].split()))
HONOURED = (
    r"(?:\s?\((?:hons?|honours|honors|fh|ba|amk|h|engg|special|general|pass|un|vs)\.?\)"
    r"|\s(?:hons|honours|\(hons\)))?"
)
FACULTY = r"(?:\s(?:[a-z]{2,5}\.)+(?=\s|$|,))*"
"""'Dr. med. univ.', 'Mag. rer. soc. oec.': short words that end in points belong to a degree's name"""
DEGREE = re.compile(
    rf"(?<![^\W\d_])(?:{WITH_TRADE}|{LEVELLED}|{NAMES}|{COMPOUND})(?![^\W\d_]|\.\w)\.?{HONOURED}{FACULTY}"
)
ADJECTIVE = re.compile(
    r"(?:^|\s)(?:(?:advanced|higher|national|professional|technical|general|international|specialist|honours|"
    r"geprüfte[rn]?|diplomierte[rn]?|staatlich \w+|\w* ?\d+\w*)|\S.*\b(?:en|em|in|of|de))$",
    re.I,
)
GRADED = re.compile(r"\s*\(\d[\d.,:/ %]*\)$|\s+(?:c?gpa|note|nota|grade)\s?:?\s?\d[\d.,:/]*$", re.I)
SHORT_REMARK = re.compile(r"^\(([^\s()]{1,6})\)$")
LABELLED = re.compile(
    r"(?:abschluss(?=\s?:)|qualification|degree|titre|diplôme obtenu|título|titulación|titolo|tytuł|titel"
    r"|grau)"
    r"\s?:\s*$|^abschluss(?:\sals)?\s*$|^(?:niveau|tytuł|grado di)\s*$",
    re.I,
)
BRACKETED = re.compile(r"\s*[(（]([^()（）]{3,60})[)）]\s*")
OF_SCHOOL = re.compile(r"\s*\((?:FH|HF|TU|TH|DH|BA|ES|VWA|IHK|HES)\)$")
"""'Diplom Wirtschaftsinformatik (FH)': at what kind of school"""
WITHIN = re.compile("|".join(sorted(LISTS["within"].split(), key=lambda name: (-len(name), name))))
ENDED = {"卒業", "修了", "졸업", "수료", "卒", "졸"}
IS_FIELD = re.compile(r"^(?:kierunek|studiengang|fach|obor|odbor|specjalność|специальность|专业)\s+", re.I)
LONGEST_LINK = 24
OF_KIND = re.compile(
    r"(?:Bachelor|Master|Doctor|Associate)\sof(?:\s(?:[A-Z][\w&'’-]+|and|of|the|&))*\s[A-Z][\w&'’-]+"
)
INNER = re.compile(r"^(?:promotion|promoviert)\b", re.I)
SMALL = re.compile(r"\s((?:(?!includ|with\s|avec\s|nach\s)[a-zà-ÿ]{4,}\s)+)(?=[A-ZÀ-Þ][a-zà-ÿ])")
ABOUT = re.compile(
    r"^(?:thesis|dissertation|abschlussarbeit|masterarbeit|bachelorarbeit|mémoire|tesi|tese|tesis)\b", re.I
)
AWAY = re.compile(
    r"\berasmus\b(?!\s?(?:universi|mc\b|medisch|hoge))|\bexchange\b|"
    r"\bsemester (?:abroad|at)\b|\bstudy abroad|"
    r"auslandssemester|austauschsemester|\bsemestre\b|\béchange\b|\bestancia\b|intercambio|intercâmbio|"
    r"\bscambio\b|uitwisseling|\bwymiana\b|utbytes|udveksling|utveksling",
    re.I,
)
"""what is told of a term at another school"""
CALLED = frozenset(["diploma", "certificate"])
SMALL_WORDS = frozenset(["des", "das", "but", "as", "be", "ma", "ba", "cas", "mas", "cap", "dec"])
IN_CAPITALS = frozenset(LISTS["capitals"].split())
OF_CLASS = (
    r"\d{1,2}[.ªºa-z]{0,3}\s(?:classe?|ano|klasse|klass|klasa|clase|grade|standard|std|класс\w*|клас\w*)"
)
ALONE = re.compile(rf"(?:{alternatives(LISTS['alone'])}|[^\W\d_][^\d,;:(]{{4,40}}programmet|{OF_CLASS})")
"""what is a degree only where nothing else is said: 'Secondary', 'Socionomprogrammet'"""
BEHIND_TRADE = frozenset(["efz", "eba", "hf", "dipl. hf"])
WITH_PAPER, MOST_OF_TRADE = re.compile(r"^[A-ZÄÖÜ].*\smit(?:\seidg\.?)?$"), 4
"""'Immobilienbewirtschafterin mit eidg. Fachausweis'"""
PARTED = re.compile(r"[,;|–—\t]")
"""'Kauffrau EFZ': what stands behind a trade and makes one name with it"""
AT_ANOTHER = 2.5
LEADING = re.compile(r"\s(?:in|en|em|di|de|în|of|i|w)$")
"""'Técnico em': what leads to the subject is no part of the name"""
TOWARDS = re.compile(r"\s(?:zum|zur|als)$", re.I)
"""'Ausbildung zum': the trade that follows is the subject"""
DEPARTMENT = re.compile(
    r"^(?:department|dept\.?|faculty|facultatea|fakulta|fakulteta|faculté|fakultät|facultad|facoltà"
    r"|faculdade|faculteit|departamento|"
    r"dipartimento|département|ufr|wydział|afdeling|instituut voor|institut für|institut d['’e]|"
    r"institutionen för|fachbereich|lehrstuhl|escuela politécnica|katedra|school of|college of|факультет|"
    r"кафедра|tiedekunta)\b|\bfakultet\w*$",
    re.I,
)
BOARD = re.compile(r"\b(?:board|council) of (?:\w+ ){0,3}education\b|\beducation(?:al)? board\b", re.I)
"""who examines, named as the school: 'Board of Secondary Education'"""
OF_ANOTHER = 2.0
"""a part of a university says less of where somebody studied than the university does"""
GRADE = re.compile(
    rf"(?<!\w)(?:{alternatives(LISTS['grades'])})\s?[:：]?\s?"
    r"(?P<value>\d[\d.,:]*(?:\s?/\s?[\d.,]+)?%?|[a-f][+-]?(?=$|[\s,;)]))",
)
HONOUR = re.compile(rf"(?<!\w)(?:{alternatives(LISTS['honours'])})(?!\w)")


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree as it is called, and what it is in."""

    name: str
    subject: str = ""


GOT = words(
    "diploma, behaald, certificaat, certificate, diplôme, obtenu, abgeschlossen, completed, concluído"
)
"""behind a study: that it was ended"""
UNSAID = 0.1


@lru_cache(maxsize=4096)
def degree_score(text: str) -> float:
    """From about -1 to 3.5; nothing known is 0.2."""
    found = match_in(text)
    count = len(text.split())
    if text.islower() and folded(text) in GOT:
        return UNSAID
    score = 0.2 + (2.4 + 0.6 * (found.start() == 0) if found else 0.0)
    return score - 0.4 * max(count - 10, 0) - 0.9 * (INSTITUTIONS.count(text) > 0 and not starts(found))


def begins_with_degree(text: str) -> bool:
    return starts(match_in(text))


def starts(found: "re.Match[str] | None") -> bool:
    return found is not None and found.start() == 0


@lru_cache(maxsize=4096)
def institution_score(text: str) -> float:
    """From about -2 to 4; nothing known is 0.6."""
    found = INSTITUTIONS.count(text) or int(bool(BOARD.search(text)))
    doubt = KNOWN_ELSEWHERE * (not found and ORGANISATIONS.count(text) > 0)
    away = AT_ANOTHER * bool(AWAY.search(text)) + OF_ANOTHER * is_department(text)
    away += EXAMINES * (folded(text) in BODIES)
    return organisation_score(text) + 2.0 * (found > 0) - doubt - away - 0.8 * starts(match_in(text))


def is_department(text: str) -> bool:
    """Whether a text names a part of a university and no university."""
    return bool(DEPARTMENT.search(text)) and "," not in text


def match_in(text: str) -> "re.Match[str] | None":
    shown = plain(text)
    if EASTERN.search(text):
        found = [*WITHIN.finditer(text)]
        named = [each for each in found if each[0] not in ENDED] or found
        return named[0] if named else DEGREE.search(shown)
    known = next((each for each in DEGREE.finditer(shown) if not is_small_word(text, each)), None)
    return known or ALONE.fullmatch(shown)


def is_another_name(text: str) -> bool:
    """Whether a text is a degree, whatever stands beside it: 'B.A.', which 'Primary' is not."""
    return degree_of(text) == Degree(text) and not ALONE.fullmatch(plain(text))


def is_small_word(text: str, found: "re.Match[str]") -> bool:
    """Whether letters of a degree are a small word inside a text: 'Droit des affaires'."""
    written = text[found.start() : found.end()]
    if written.upper() in IN_CAPITALS:
        return found.start() > 0 or not written.isupper()
    return found.start() > 0 and written in SMALL_WORDS


def degree_of(text: str) -> Degree | None:
    """The degree in a text and its subject; None where it names none."""
    found = match_in(text)
    if not found:
        return None
    name, at = with_adjectives(text, *with_kind(text, found))
    name = LEADING.sub("", TOWARDS.sub("", name))
    before = LABELLED.sub("", text[: found.start()]).strip(" \t,;:–—-|(（·")
    after = LINK.sub("", GRADED.sub("", text[at:]), count=1).strip(" \t,;:–—-|)）(·")
    after = OF_SCHOOL.sub("", f"{after})" if after.count("(") == 1 > after.count(")") else after)
    is_trade = len(before.split()) == 1 and found.end() == len(text) and not name[:1].islower()
    if len(before.split()) > 8 or (before[:1].islower() and not is_trade):
        return None
    if before and is_of_name(text, before, found.start()):
        name, before = f"{before} {name}", ""
    if remark := SHORT_REMARK.match(text[found.end() :].strip()):
        # 'SSC (X)', 'Master of Public Administration (MPA)': no subject is so short.
        name, after = f"{name} ({remark[1]})", ""
    elif (inside := BRACKETED.fullmatch(text[found.end() :])) and DEGREE.match(plain(inside[1])):
        # 'Grade 12 (Senior Certificate)' says it twice.
        name, after = f"{name} ({inside[1]})", ""
    elif after and DEGREE.fullmatch(plain(after)) and text[at:].strip() == after:
        # 'Grade 12 School Certificate'
        name, after = f"{name} {after}", ""
    if after.strip(" ()（）") in ENDED:
        name, after = text[found.start() :].strip(), ""
    if INNER.match(name) and (inner := degree_of(after)):
        # 'Promotion zum Dr.-Ing.'
        return inner
    # 'MSc in', set apart from its subject by another look
    after = "" if HONOUR.fullmatch(plain(after)) or is_link(after) else after
    subject = after or ("" if before in ENDED else IS_FIELD.sub("", before))
    return Degree(name, "" if ABOUT.match(subject) or not any(c.isalpha() for c in subject) else subject)


def is_link(text: str) -> bool:
    """Whether a short text only leads to a subject: 'in', 'op het gebied van'."""
    return 0 < len(text) <= LONGEST_LINK and text.islower() and bool(LINK.fullmatch(f" {text} "))


def with_kind(text: str, found: "re.Match[str]") -> tuple[str, int]:
    """'Bachelor of Social Sciences': what it is of belongs to a degree's name; a subject is in something."""
    name = text[found.start() : found.end()]
    is_bare = " of " not in name
    kind = OF_KIND.match(text, found.start()) if is_bare else None
    end = max(found.end(), kind.end()) if kind else found.end()
    return text[found.start() : end].strip(" ,"), end


def with_adjectives(text: str, name: str, end: int) -> tuple[str, int]:
    """'Bachillerato técnico Electromecánica': small words before a subject's capital are the degree's."""
    small, link = SMALL.match(text, end), LINK.match(text[end:])
    if small is None or (link and any(map(str.isalpha, link[0]))):
        return name, end
    return f"{name} {small[1].strip()}", small.end()


def is_of_name(text: str, before: str, start: int) -> bool:
    """Whether what stands before a degree is a part of its name: 'Filosofie kandidat', 'Advanced diploma'."""
    one_phrase = text[:start].strip(" ") == before and len(before.split()) <= 2
    if WITH_PAPER.search(before) and len(before.split()) <= MOST_OF_TRADE:
        return True
    if is_behind_trade(plain(text[start:])) and before[:1].isupper():
        return True
    is_kind = ADJECTIVE.search(before) or (before[:1].isupper() and text[start].islower())
    # 'Dogwood Diploma', where 'Nursing Diploma' names what was studied
    is_called = plain(text[start:]) in CALLED and before[:1].isupper() and not names_field(before)
    return one_phrase and bool(is_kind or is_called)


def is_behind_trade(text: str) -> bool:
    """'Kauffrau EFZ, …', 'Fachfrau mit eidg. Fachausweis': what stands behind a trade is of its name."""
    first = PARTED.split(text, maxsplit=1)[0].strip(" .()")
    return first in BEHIND_TRADE


def grade_in(text: str) -> str | None:
    """A grade as it is written: '3.8/4.0', '1,3', 'summa cum laude'."""
    shown = plain(text)
    found = GRADE.search(shown)
    if found:
        return text[found.start("value") : found.end("value")].rstrip(".,:")
    honour = HONOUR.search(shown)
    return text[honour.start() : honour.end()] if honour else None
