"""Whether a string has the form of a person's name, in whatever script."""

import re
import unicodedata
from functools import lru_cache

from rolecall.candidates.reading.facts.countries import COUNTRIES
from rolecall.candidates.reading.facts.lexicon import (
    FAMILY_LABELS,
    GIVEN_LABELS,
    HEADINGS,
    NAME_LABELS,
    PARTICLES,
    ROLE_WORDS,
    TITLES_OF_PAPER,
    folded,
)
from rolecall.candidates.reading.facts.name_parts import without_titles

PAIRS = """
а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x
ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
"""
MOST_PARTS, LONGEST = 6, 60
ALL_LABELS = NAME_LABELS | GIVEN_LABELS | FAMILY_LABELS
ELIDED = re.compile(r"\w{1,2}['’]\w")
# Each part must be there: an optional one inside a repetition takes longer than a life on the wrong word.
LETTERS = re.compile(r"[^\W\d_]+(?:[.'’`´·・‐‑־׳״-]{1,2}[^\W\d_]+)*[.'’׳]?|[sdac]/[olp]")
EAST_ASIAN = re.compile(
    r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\U00020000-\U000323af\u3005々・ 　]+"
)
LATIN = str.maketrans({letter: latin for pair in PAIRS.split() for letter, _, latin in [pair.partition("=")]})


def is_name_like(text: str, hints: frozenset[str]) -> bool:
    """Whether a string has the form of a person's name, in any script; words of the address may be any."""
    if not 2 <= len(text) <= LONGEST:
        return False
    plain = folded(text)
    if is_title_of_paper(plain) or plain in HEADINGS or plain in COUNTRIES or plain in ALL_LABELS:
        return False
    if not text.isascii() and EAST_ASIAN.fullmatch(text):
        return 2 <= len(re.sub(r"[\s　・]", "", text)) <= 12 and not any(
            word in plain for word in EASTERN_NOISE
        )
    tokens = text.replace(",", " ").split()
    tokens = without_titles(text).replace(",", " ").split() if len(tokens) > MOST_PARTS else tokens
    if len(tokens) > 2 and all(len(token) == 1 for token in tokens):
        return False  # letters of a word that stand apart
    if tokens and tokens[-1] in UNFINISHED:
        return False
    return 1 <= len(tokens) <= MOST_PARTS and all(is_part_of_name(token, hints) for token in tokens)


def is_part_of_name(token: str, hints: frozenset[str]) -> bool:
    return has_form(token) if romanised(token) in hints else may_be_part(token)


@lru_cache(maxsize=8192)
def may_be_part(token: str) -> bool:
    """Whether a word that no address has may stand in a name."""
    plain = folded(token)
    if not (starts_high(token) or plain in PARTICLES) or plain in ROLE_WORDS or plain in HEADINGS:
        return False
    return has_form(token)


def has_form(token: str) -> bool:
    return bool(LETTERS.fullmatch(bare(token)))


def is_role_word(token: str) -> bool:
    """Whether a word is one of those that roles are made of."""
    return folded(token) in ROLE_WORDS


UNFINISHED = {
    "von",
    "van",
    "de",
    "da",
    "dos",
    "del",
    "della",
    "di",
    "der",
    "den",
    "zu",
    "bin",
    "ibn",
    "of",
    "for",
    "at",
    "the",
    "to",
    "and",
}
EASTERN_NOISE = [word for word in ROLE_WORDS | HEADINGS if len(word) > 1 and EAST_ASIAN.fullmatch(word)]


def bare(token: str) -> str:
    """A token without vowel signs and other marks that are not letters by themselves, and without quotes."""
    kept = token
    if not token.isascii():
        kept = "".join(
            c for c in token if not unicodedata.category(c).startswith("M") and c not in "\u200c\u200d"
        )
    return kept.strip("\"“”„'()") or token


def starts_high(token: str) -> bool:
    first = next((letter for letter in token if letter.isalpha()), "")
    return bool(first) and (not first.islower() or bool(ELIDED.match(token)))


def romanised(token: str) -> str:
    """A token as it would stand in an address, roughly."""
    return folded(token).translate(LATIN)


def is_title_of_paper(plain: str) -> bool:
    """Whether a folded line says what the paper is called, be it in letters that stand apart."""
    return plain in TITLES_OF_PAPER or plain.replace(" ", "") in TITLES_OF_PAPER
