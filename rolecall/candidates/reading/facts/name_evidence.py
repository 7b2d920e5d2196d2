"""What speaks for and against a string that has the form of a name being one."""

import re
from functools import cache, lru_cache
from pathlib import Path

from rolecall.candidates.reading import vocabulary
from rolecall.candidates.reading.facts.degrees import degree_score, institution_score
from rolecall.candidates.reading.facts.fields import FIELDS
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.lexicon import folded, words
from rolecall.candidates.reading.facts.localities import CODES, is_known
from rolecall.candidates.reading.facts.name_likeness import EAST_ASIAN, romanised
from rolecall.candidates.reading.facts.name_parts import without_titles
from rolecall.candidates.reading.facts.organisations import organisation_score
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.facts.wordlists import texts_of

LISTS = texts_of("names")
NOT_SHARED = -10.0
"""what speaks against a name of one word that no address has"""
AGAINST, HALF_AGAINST, FOR, FOR_SURNAME = -6.0, -2.0, 1.5, 0.5
LONGEST_OF_HAN = 3
STREET = re.compile(
    r"\b(?:street|st|road|rd|avenue|ave|lane|drive|way|close|court|crescent|boulevard|square|weg|platz|allee|"
    r"gasse|rue|place|calle|plaza|avenida|via|viale|piazza|corso|rua|largo|ulica|aleja|straat|laan|plein|"
    r"gatan|vägen)$|"
    r"^(?:rue|avenue|av|calle|avenida|via|viale|piazza|corso|rua|largo|ul|ulica|place|chemin|boulevard)\b|"
    r"\w(?:straße|strasse|weg|platz|allee|gasse|straat|laan|gatan|vägen|gade|vej)$",
    re.I,
)
OTHER_THINGS = words(LISTS["other_things"])
NO_NAMES = frozenset(LISTS["no_names"].split())
WORDS_AS_NAMES = frozenset(map(folded, LISTS["words_as_names"].split()))
SHORTENED = re.compile(r"^(?:Md|Ma|Mohd|Mst|Sk|Wm|Chas|Geo|Jos|Thos)\.\s+(?=\S+\s)", re.I)
"""given names that are written short: 'Md. Rahim Miah', 'Ma. Luz Reyes'"""
ENDINGS = tuple(LISTS["family_endings"].split())


@cache
def given_names() -> frozenset[str]:
    """Names that parents give, without accents."""
    lines = Path(__file__).with_name("given_names.txt").read_text("utf-8").splitlines()
    return frozenset(folded(name) for line in lines if line[:1] != "#" for name in line.split())


@lru_cache(maxsize=4096)
def evidence_of_words(text: str) -> float:
    """How much the words themselves speak for a name (to 2) or against one (to -6)."""
    if EAST_ASIAN.fullmatch(text):
        is_role = title_score(text) >= 2 and len(text.replace(" ", "")) > LONGEST_OF_HAN
        return AGAINST if is_role or kind_of_heading(text) else HALF_AGAINST * is_known(folded(text))
    has_given = is_given(text)
    bare = without_titles(text)
    if is_something_else(SHORTENED.sub("", bare)):
        # A baker's name may be Rose Baker, and Austin Hill need not be a place.
        is_family = is_word_and_family(bare)
        return 0.0 if is_family and has_given else HALF_AGAINST if is_family or has_given else AGAINST
    return FOR * has_given + FOR_SURNAME * any(
        len(one) > 5 and one.endswith(ENDINGS) for one in tokens_of(text)
    )


def is_word_and_family(text: str) -> bool:
    """Whether the last of two or three words is one that families are called by, and no other is of work."""
    *others, last = text.split()
    if not 1 <= len(others) <= 2 or folded(last) not in WORDS_AS_NAMES:
        return False
    rest = " ".join(others)
    is_title = title_score(rest) >= 2 and folded(rest) not in given_names()
    return not is_title and organisation_score(rest) < 2.4 and vocabulary.known_as(rest) is None


def is_given(text: str) -> bool:
    """Whether the first word is a given name, or the last one where the family name comes first."""
    tokens = tokens_of(without_titles(text))
    if not 2 <= len(tokens) <= 5:
        return False
    ends = [tokens[0], tokens[-1], *(tokens[1:2] if "," in text else [])]
    return any(
        token in given_names() or all(part in given_names() for part in token.split("-")) for token in ends
    )


def tokens_of(text: str) -> list[str]:
    return [folded(token.strip(",.()\"'")) for token in text.split()]


@lru_cache(maxsize=4096)
def is_something_else(text: str) -> bool:
    """Whether the words are those of a role, a place, a heading, an organisation, a degree or a skill."""
    plain = folded(text)
    return (
        plain in OTHER_THINGS
        or not NO_NAMES.isdisjoint(plain.split())
        or (is_known(plain) and plain not in CODES)
        or title_score(text) >= 2
        or organisation_score(text) >= 2.4
        or institution_score(text) >= 2.6
        or degree_score(text) >= 2
        or kind_of_heading(text) is not None
        or all(map(FIELDS.has, plain.split()))
        or bool(STREET.search(text))
        or is_place_and_country(text)
        or ("," in text and any(map(vocabulary.known_as, re.split(r",\s*", text))))
        or vocabulary.known_as(text) is not None
    )


def is_else(text: str) -> bool:
    """Whether a line is a role, a place, an organisation or the like, and no name for all that."""
    return is_something_else(text) and folded(text) not in given_names() and not is_given(text)


def is_place_and_country(text: str) -> bool:
    parts = [folded(part) for part in text.split(",")]
    return len(parts) > 1 and all(map(is_known, parts))


def agreement(text: str, hints: list[str], whole: str) -> float:
    """How much the addresses speak for a name: for each of two words that stand in one."""
    tokens = [re.sub(r"[^a-z]", "", romanised(token)) for token in text.split()]
    shared = [token for token in tokens if is_shared(token, hints, whole)]
    if not shared and "-" in text:
        # 'o.fasanya@…' for Oyelaran Fasanya-Whitcombe, who needs but one half of a name.
        halves = [re.sub(r"[^a-z]", "", romanised(half)) for half in re.split(r"[\s-]", text)]
        shared = [half for half in halves if is_shared(half, hints, whole)]
    if len(tokens) == 1 and not EAST_ASIAN.fullmatch(text):
        return 0.0 if shared else NOT_SHARED
    return 2.0 * min(len(shared), 2) or initials_agree(tokens, hints)


def is_shared(token: str, hints: list[str], whole: str) -> bool:
    return len(token) > 2 and (token in whole or token in hints)


def initials_agree(tokens: list[str], hints: list[str]) -> float:
    """'mosterkamp' for Marlene Osterkamp, whose family name was not told from the rest of the address."""
    initials = "".join(token[:1] for token in tokens)
    return 1.0 if len(tokens) >= 2 and any(hint in (initials, initials[::-1]) for hint in hints) else 0.0
