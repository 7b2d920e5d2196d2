"""How much a stretch of text is like a place that stands beside a position."""

import re
import zoneinfo
from functools import lru_cache

from rolecall.candidates.reading.facts.countries import COUNTRIES, TOWNS
from rolecall.candidates.reading.facts.lexicon import folded
from rolecall.candidates.reading.facts.wordlists import lines_of, pattern_of, texts_of

LISTS = texts_of("localities")
WORDS, STATES = (
    frozenset(map(folded, lines_of(texts_of("localities")[name]))) for name in ("words", "states")
)
CODE = pattern_of(LISTS["codes"])
CODES = frozenset(map(folded, lines_of(LISTS["codes"])))
WITH_STATE = re.compile(
    rf"[^\W\d_][\w .'’-]{{1,30}},\s(?:{CODE})(?:\s\d{{5}})?(?:,\s(?:USA?|Canada|Australia))?"
)
MORE = re.compile(
    r"^(?:greater|near|in|à|en|a|w|bei|metro)\s|\s(?:bay area|area|metropolitan area|region|metro|city)$"
)
BRAZILIAN = re.compile(
    r"[^\W\d_][\w .'’-]{2,30}\s?/\s?"
    r"(?:AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO)"
)
TOWN_MARK = re.compile(r"^(?:г|гор|м|пгт|пос)\.\s?[А-ЯЁЇІЄҐ]\w+[\w .-]*$")
"""'г. Пенза' is the town of Penza."""
NO_CITIES = frozenset(LISTS["no_cities"].split())


def city_names() -> frozenset[str]:
    tokens = LISTS["cities"].split()
    names = {folded(name) for name in tokens if len(name) > 2}
    # Names of several words stand in the list side by side with others, so any run of up to four may be one.
    runs = {folded(" ".join(tokens[i : i + n])) for n in (2, 3, 4) for i in range(len(tokens) - n + 1)}
    zones = {
        zone.rpartition("/")[2].replace("_", " ") for zone in zoneinfo.available_timezones() if "/" in zone
    }
    known = names | runs | {folded(zone) for zone in zones if len(zone) > 3} | TOWNS.keys()
    return frozenset(known) - NO_CITIES


CITIES = city_names()


@lru_cache(maxsize=4096)
def place_score(text: str) -> float:
    """From -2 to 3; nothing known is -0.4."""
    plain = folded(text)
    if len(text) > 60:
        return -2.0
    if TOWN_MARK.match(text):
        return 3.0
    if plain in WORDS or WITH_STATE.fullmatch(text) or BRAZILIAN.fullmatch(text):
        return 2.8
    parts = [MORE.sub("", folded(part)) for part in re.split(r"[,/()（）、，]|\s[-–|]\s", text)]
    parts = [part for part in parts if part]
    known = sum(is_known(part) for part in parts)
    if known and known == len(parts):
        return 2.6 + 0.2 * (len(parts) > 1)
    if known and len(parts) <= 3 and all(len(part.split()) <= 3 for part in parts):
        return 2.0 if parts[-1] in COUNTRIES else 1.0
    return -0.4 if len(parts) <= 3 else -1.5


def is_known(part: str) -> bool:
    return part in CODES or part in CITIES or part in COUNTRIES or part in WORDS or part in STATES
