"""How much a stretch of text is like the name of an organisation."""

import re
from collections.abc import Sequence
from functools import lru_cache

from rolecall.candidates.reading.facts.lexicon import folded, words
from rolecall.candidates.reading.facts.wordlists import lines_of, pattern_of, texts_of, word_list
from rolecall.candidates.reading.folding import EDGES, aligned

DIGIT = re.compile(r"\d")
ORGANISATIONS = word_list("organisations", "words")
FORMS = sorted(
    set(map(folded, lines_of(texts_of("organisations")["forms"]))), key=lambda form: (-len(form), form)
)
FORM = re.compile(rf"(?:^|[\s,(])(?:{'|'.join(map(re.escape, FORMS))})\.?(?=$|[\s,)])")
LEGAL_START = re.compile(r"^(?:ооо|оао|зао|пао|ао|ип|тов|uab|sia|pt|株式会社|有限会社|\(株\))\b")
ALSO_WORDS = words("as, asa, ans, me, se, co, sa, ag, sc, ad, pt, eg, cv, sl, spa, ky, bt, ip, ev, limited")
ONLY_WORDS = frozenset(("me", "co", "ad", "se"))
PARTNERS = re.compile(r"(?:&|\+|\band|\bund|\bet|\by|\be|\bi)\s?$")
ARTICLES = "an?|ein|eine|une|una?|een|en|ett|uma?"
DESCRIBED = re.compile(rf"(?i:{ARTICLES})\s+[^\W\d_A-ZÀ-Þ]")
"""'A maker of pumps' says what an organisation does, and is not its name."""
KIND_OF_HOUSE = re.compile(
    rf"(?i:{pattern_of(texts_of('organisations')['described'])})(?=$|,?\s+[^\W_A-ZÀ-ÞΑ-ΩА-Я])"
)
"""'Hersteller kleiner Pumpen', 'family firm, 40 people': what it is, where no name follows"""
FIRST_WORDS = {folded(kind).split()[0] for kind in lines_of(texts_of("organisations")["described"])}
SIZE = re.compile(rf".*\b\d[\d.,]*\+?\s(?i:{pattern_of(texts_of('organisations')['people'])})\b")
OF_UNITS = "dept|department|abteilung|division of|unit of|team|service d[eu]s?|departamento|afdeling|reparto"
UNIT = re.compile(rf"(?:{OF_UNITS})\b|.*\s(?:team|unit|department|division|squad|abteilung|afdeling)$")
"""A part of an organisation, which stands for all of it only where nothing else does."""

EASTERN_UNIT = re.compile(r"[\u3040-\u30ff\u3400-\u9fff・]{2,12}(?:部|課|室|係|グループ|チーム)")
IS_TOLD, THROUGH, IS_SMALL = 2.6, 3.5, 1.7
"""what speaks against a description, and against the agency that a post was held through"""


@lru_cache(maxsize=4096)
def organisation_score(text: str) -> float:
    """From about -2 to 4; nothing known is 0.6."""
    plain = folded(text)
    count = len(text.split())
    formed = is_formed(text)
    found = ORGANISATIONS.count(text)
    score = 0.6 + 2.6 * formed + 1.8 * (found > 0) + 0.2 * (found > 1)
    score -= 0.6 * text[:1].islower() + bool(DESCRIBED.match(text)) + bool(UNIT.match(plain))
    if not formed and ((begins_so(plain) and is_described(text)) or tells_size(text)):
        score -= IS_TOLD
    score -= not formed and bool(EASTERN_UNIT.fullmatch(text))
    score -= THROUGH * plain.startswith("via ")
    is_telling = not formed and count > 3 and is_told(text)
    # 'boutique hotel in the hills' has a word of names, and is none.
    score -= 0.8 * (is_telling and not found) + IS_SMALL * (is_telling and found > 0 and text[:1].islower())
    return score - 0.4 * max(count - 8, 0) - 1.5 * text.endswith((". ", ";"))


def is_described(text: str) -> bool:
    """Whether a text says what kind of house an organisation is, and does not name it: '(family firm)'."""
    shown = text.strip(" ()")
    return begins_so(folded(shown)) and bool(KIND_OF_HOUSE.match(shown)) and not is_formed(text)


def begins_so(plain: str) -> bool:
    """Whether a folded text begins with a word that says of a house what it is."""
    return plain.partition(" ")[0].rstrip(",") in FIRST_WORDS


def tells_size(text: str) -> bool:
    """Whether a text says how many people or shops a house has: 'Werft mit 40 Mitarbeitenden'."""
    return bool(DIGIT.search(text) and SIZE.match(text))


@lru_cache(maxsize=4096)
def is_formed(text: str) -> bool:
    """Whether a text has a legal form."""
    plain = folded(text)
    return bool(LEGAL_START.match(plain)) or (bool(FORM.search(plain)) and has_meant_form(text.strip(EDGES)))


def has_meant_form(text: str) -> bool:
    plain, places = aligned(text)
    return any(is_meant(text, places, match) for match in FORM.finditer(plain))


def is_meant(text: str, places: Sequence[int], match: "re.Match[str]") -> bool:
    """Whether what may be a form is no word of a sentence: 'Worked as clerk', 'Kỹ sư cơ điện'."""
    form = match[0].strip(" ,(.\t")
    if form not in ALSO_WORDS:
        return True
    begin = match.start() + match[0].index(form)
    is_last = match.end() == len(match.string)
    if not begin:
        return is_last
    if text[places[begin]].islower():
        return is_last and form not in ONLY_WORDS
    return form != "co" or is_last or bool(PARTNERS.search(match.string[:begin])) or goes_on_formed(match)


def goes_on_formed(match: "re.Match[str]") -> bool:
    """Whether behind a form stands a sign or another one: 'Co., Ltd.'"""
    rest = match.string[match.end() :].lstrip(" .")
    return rest[:1] in ",)(" or any(rest.startswith(form) for form in ("ltd", "kg", "inc", "llc", "limited"))


def is_only_form(text: str) -> bool:
    """Whether a text is no more than a legal form, which belongs to the name before it: 'Acme, Inc.'"""
    return folded(text) in FORMS


def ends_with_form(text: str) -> bool:
    """Whether the point at a text's end is that of a legal form: 'San. ve Tic. Ltd. Şti.'"""
    last = text.rstrip(" .").split()[-2:]
    return any(is_only_form(form) for form in (" ".join(last), *last[-1:]))


def is_told(text: str) -> bool:
    """Whether all words but the first are small: 'Family business with forty people' is no name."""
    return all(word[:1].islower() or word[:1].isdigit() for word in text.split()[1:])
