"""How sure a degree and its subject are: what rests on weak grounds is asked and not stated.

What stands in one breath with a degree and is no known field of study, what was cut out of a line at an
unsure place, and what could be a school or a remark was right in a third of the papers that nobody had
learned from.
"""

import re
from dataclasses import replace

from rolecall.candidates.reading.facts.degrees import LABELLED, begins_with_degree, institution_score
from rolecall.candidates.reading.facts.fields import FIELDS, names_field
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.wordlists import EASTERN, tokens_of
from rolecall.candidates.reading.profile import Fact

UNSURE = 0.6
LED = re.compile(
    r"(?:\b(?:in|i|en|em|im|w|v|zum|zur|als|la|στ\w+|по|som|för|inom|major\w*|option|spé\w+|kierunek|smjer|"
    r"obor\w*|odbor|profi\w+|fachrichtung|richting|zakresie|в|за|з|în|í|ve|de la|ngành|jurusan|"
    r"specialisation|speciali[sz]ation|concentration|специальность|специалност|спеціальність)|في|ב|[:：])$",
    re.I,
)
"""what leads to a subject and to nothing else"""
OF = re.compile(r"\b(?:de|of|del|di|do|da)$|\bd['’]$", re.I)
"""what leads to a subject, or on with the name of a degree"""
BROKEN_OFF = re.compile(
    r"[^\W\d_]{4}[.;:]\s|[,;]\s+(?:par|in|with|mit|avec|con|com|met|med|from|at|via|by)\s", re.I
)
OF_SCHOOL = re.compile(
    r"\b(?:h\.?s\.?c|s\.?s\.?c|secondary|intermediate|matric\w*|abitur|matura|gcses?|levels?|havo|vwo|vmbo\S*|mavo|"
    r"kcse|wassce|ssce|waec|"
    r"(?:grade|year|class) \w+|x?ii?|high school|lise|lukio|leaving|maturit\w+|gimn\w+|liceum)\b",
    re.I,
)
"""certificates of schools: in brackets behind them stands their kind, or a field, or a board"""
TRAINING = re.compile(
    r"\b(?:\w*ausbildung|umschulung|lehre|efz|eba|eidg|\w*abschluss|cap|bep|bts|btsa|bp|dut|but|titre|fagbrev|svende\w+"
    r"|apprenticeship|mbo|nvq|svq|btec|city|cfgs|cfgm|técnico|technik|výuční|výučný|\w*utbildning|\w*opplæring|tutkinto"
    r"|\w+tutkinto|nitec|trade|iti|certificate)\b",
    re.I,
)
FINAL = re.compile(
    r"bac(?:cal|\b)|lise|matur|bachiller|gymnas|intermediate|higher|havo|vwo|aso|tso|bso|lukio|12", re.I
)
KIND = re.compile(r"[A-Z][A-Z0-9]{0,4}\d?|\S+(?: \S+)?(?: \S+)?")
LONGER = re.compile(r"[^\W_]{4,}|[A-Z]{2,}")
LATIN, LEADS_ON = re.compile(r"[A-Za-z]"), re.compile(r"\s(?:in|en|em|im|i|w|of)\s")
OF_CLASSES, IS_TRADE, IS_SCHOOL = ("专业", "專業", "졸업", "卒業"), 2.0, 2.2
EDGES = " \t,:–—|·(（-"
LONG, RATHER_LONG = 6, 4


def with_doubts(degree: Fact | None, subject: Fact | None, text: str) -> tuple[Fact | None, Fact | None]:
    """Degree and subject, asked where they rest on weak grounds; `text` is what the degree was read of."""
    is_glued = False
    if subject and is_doubtful(subject.value, degree.value if degree else "", line_of(subject)):
        is_glued = degree is not None and is_in_one_breath(degree, subject)
        subject = unsure(subject)
    if degree and (is_glued or is_cut_before(degree.value, subject, text)):
        degree = unsure(degree)
    return degree, subject


def unsure(fact: Fact) -> Fact:
    return replace(fact, sure=min(fact.sure, UNSURE))


def line_of(fact: Fact) -> str:
    return fact.evidence[0].line if fact.evidence else ""


def is_doubtful(subject: str, degree: str, line: str) -> bool:
    """Whether a subject may be something else, or only a part of one."""
    if EASTERN.search(subject):
        return subject.endswith(OF_CLASSES)
    between = between_them(line, degree, subject) if degree else ""
    known, count = is_known(subject, degree), len(LONGER.findall(subject))
    if between is None:
        return not known
    led = is_led(between)
    if BROKEN_OFF.search(subject) or (begins_with_degree(subject) and LEADS_ON.search(subject)):
        return True
    if subject[:1].islower() and not (led or between.strip() == "," or (known and count == 1)):
        return True
    if count >= LONG or (count >= RATHER_LONG and not known):
        return not led
    if OF_SCHOOL.search(degree) and between.strip()[:1] in ("(", ":"):
        return True
    return not (known or led or stands_behind_dash(between))


def is_known(subject: str, degree: str) -> bool:
    """Whether a subject is a field or a trade, or in letters of which we have no lists of either.

    Behind the name of a training stands any trade, and behind that of a final examination its kind.
    """
    if not LATIN.search(subject) or has_field(subject) or title_score(subject) >= IS_TRADE:
        return not is_like_school(subject)
    is_told = TRAINING.search(degree) or (FINAL.match(degree) and KIND.fullmatch(subject))
    return bool(is_told) and not is_like_school(subject)


def is_led(between: str) -> bool:
    """Whether a word leads from the degree to the subject."""
    bare = between.strip("( ,–—|·\t-").strip()
    return bool(LED.search(bare)) or between.rstrip().endswith((":", "："))


def stands_behind_dash(between: str) -> bool:
    return between.strip() in ("–", "—", "|")


def between_them(line: str, degree: str, subject: str) -> str | None:
    """What stands between a degree and its subject, in whatever order; None where a line has not both."""
    at, of = line.find(degree), line.find(subject)
    if of < 0:
        return None
    if at < 0:
        return ""
    if of > at:
        return line[at + len(degree) : of]
    return line[of + len(subject) : at]


def is_in_one_breath(degree: Fact, subject: Fact) -> bool:
    """Whether nothing but a space or 'of' parts them, so that either may be a part of the other."""
    between = between_them(line_of(subject), degree.value, subject.value)
    return between is None or not between.strip() or bool(OF.search(between.strip()))


def is_cut_before(degree: str, subject: Fact | None, text: str) -> bool:
    """Whether words before a degree were dropped: 'Polytechnic Diploma in Civil Engineering'."""
    before = LABELLED.sub("", text.partition(degree)[0]).strip(EDGES)
    is_told = subject is not None and before and before in subject.value
    return (
        bool(before) and degree in text and not is_told and before[:1].isupper() and not EASTERN.search(text)
    )


def has_field(text: str) -> bool:
    """Whether any word of a text is of fields of study: 'Information Systems', which companies have."""
    return names_field(text) or any(map(FIELDS.has, tokens_of(folded(text))))


def is_like_school(text: str) -> bool:
    return institution_score(text) >= IS_SCHOOL and not names_field(text)
