"""What two names have in common, in any order, spelling and, where we can read it, script."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from unicodedata import normalize

from rolecall.candidates.duplicates.eastern import may_be_read_so
from rolecall.candidates.duplicates.nicknames import may_be_short_for
from rolecall.candidates.redaction.folding import WORD, folded, is_unspaced, keys_of
from rolecall.kit.db import normalised

TITLES = {
    "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "herr", "frau", "dipl", "ing", "mag", "msc", "bsc",
    "phd", "mba", "md", "jr", "sr", "ii", "iii", "sir", "madame", "mme", "ra", "med", "rer", "nat",
}  # fmt: skip
BETWEEN = {"de", "da", "di", "van", "von", "der", "den", "del", "la", "le", "bin", "ibn", "al", "el", "ben"}
_CONSONANTS = """
ا= أ= إ= آ= ى= ء= ئ= ؤ= ع= ب=b ت=t ث=t ج=j ح= خ= د=d ذ=d ر=r ز=z س=s ش=s ص=s ض=d ط=t ظ=z غ=g ف=f
ق=k ك=k ل=l م=m ن=n ه= ة= و= ي= پ=f چ= گ=g ک=k ی= ژ=z
א= ע= ב=b ג=g ד=d ה= ו= ז=z ח= ט=t י= כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s פ=f ף=f צ=ts ץ=ts ק=k ר=r ש=s ת=t
"""
CONSONANTS = str.maketrans({pair[0]: pair[2:] for pair in _CONSONANTS.split()})
WEAK = re.compile(r"[aeiouywh']")
TWICE = re.compile(r"(.)\1+")
ALIKE = [("kh", ""), ("ch", ""), ("ph", "f"), ("v", "b"), ("p", "f"), ("q", "k"), ("c", "k")]
UNVOWELLED = re.compile(r"[\u0590-\u06ff]")
ENDINGS = set("aeiouy")
SHORT, LONG = 4, 9
"""Words below the first length have no typos, from the second on two."""


class Likeness(Enum):
    """How one name is to another."""

    SAME = "same"
    TURNED = "turned"
    RESPELT = "respelt"
    SHORT_FORM = "short_form"
    TYPO = "typo"
    PART = "part"
    INITIAL = "initial"
    UNKNOWN = "unknown"
    OVERLAP = "overlap"
    FAMILY = "family"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Word:
    """One word of a name, with what its spellings have in common."""

    written: str
    plain: str
    keys: frozenset[str]
    skeletons: frozenset[str]
    is_unvowelled: bool


@lru_cache(maxsize=20000)
def words_of(name: str) -> tuple[Word, ...]:
    """The words of a name that tell people apart, without titles."""
    found = [_word(each) for each in WORD.findall(normalize("NFKC", name).replace("’", "'").replace("'", ""))]
    told = [each for each in found if each.plain not in TITLES] or found
    return tuple(each for each in told if each.plain not in BETWEEN) or tuple(told)


def likeness(one: str, other: str) -> Likeness:
    """How one name is to another."""
    mine, theirs = words_of(one), words_of(other)
    if not mine or not theirs:
        return Likeness.UNKNOWN
    if _is_unreadable(one) != _is_unreadable(other):
        eastern, latin = (one, theirs) if _is_unreadable(one) else (other, mine)
        is_so = may_be_read_so(eastern, [word.plain for word in latin])
        return Likeness.RESPELT if is_so else Likeness.UNKNOWN
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    pairs = _paired(mine, theirs)
    return _judged(pairs, mine, theirs)


class _How(Enum):
    PLAIN, KEY, NICKNAME, TYPO, INITIAL = range(5)


_Pair = tuple[int, int, _How]


def _paired(mine: Sequence[Word], theirs: Sequence[Word]) -> list[_Pair]:
    """Each word with at most one of the other name, the surest first."""
    ways = [
        (how.value, abs(i - j), i, j, how)
        for i, word in enumerate(mine)
        for j, other in enumerate(theirs)
        if (how := _how(word, other)) is not None
    ]
    pairs: list[_Pair] = []
    for _, _, i, j, how in sorted(ways, key=lambda way: way[:4]):
        if all(i != a and j != b for a, b, _ in pairs):
            pairs.append((i, j, how))
    return pairs


def _how(word: Word, other: Word) -> _How | None:
    if word.written == other.written:
        return _How.PLAIN
    if word.plain == other.plain or word.keys & other.keys or _same_skeleton(word, other):
        return _How.KEY
    if may_be_short_for(word.plain, other.plain):
        return _How.NICKNAME
    if _is_typo(word.plain, other.plain):
        return _How.TYPO
    shorter = min(len(word.plain), len(other.plain))
    return _How.INITIAL if shorter == 1 and word.plain[:1] == other.plain[:1] else None


def _judged(pairs: list[_Pair], mine: Sequence[Word], theirs: Sequence[Word]) -> Likeness:
    ways = [how for _, _, how in pairs]
    if len(pairs) < len(mine):
        return _partly(pairs)
    if len(mine) == 1 and len(theirs) > 1:
        return Likeness.OVERLAP
    if ways.count(_How.TYPO) > 1 or ways.count(_How.INITIAL) == len(ways):
        return Likeness.OVERLAP
    if _How.INITIAL in ways:
        return Likeness.INITIAL
    if _How.TYPO in ways:
        return Likeness.TYPO if len(mine) == len(theirs) else Likeness.OVERLAP
    if _How.NICKNAME in ways:
        return Likeness.SHORT_FORM
    if len(mine) < len(theirs):
        return Likeness.PART
    if _How.KEY in ways:
        return Likeness.RESPELT
    return Likeness.SAME if all(i == j for i, j, _ in pairs) else Likeness.TURNED


def _partly(pairs: list[_Pair]) -> Likeness:
    """Of names that share some words: people take another surname, families share one."""
    if not pairs:
        return Likeness.DIFFERENT
    return Likeness.OVERLAP if any(i == j == 0 for i, j, _ in pairs) else Likeness.FAMILY


def _is_typo(one: str, other: str) -> bool:
    """Whether a slip of the fingers makes one word of the other; 'Maria' and 'Mario' are two names."""
    length = min(len(one), len(other))
    if length < SHORT:
        return False
    if one[:-1] == other[:-1] and {one[-1], other[-1]} <= ENDINGS:
        return False
    if abs(len(one) - len(other)) == 1 and (one + "a" == other or other + "a" == one):
        return False
    from rapidfuzz.distance import OSA  # heavy, and no page needs it (decision 0009)

    return OSA.distance(one, other, score_cutoff=2) <= (2 if length >= LONG else 1)


def _same_skeleton(word: Word, other: Word) -> bool:
    one_of_them = word.is_unvowelled != other.is_unvowelled
    return one_of_them and bool(word.skeletons & other.skeletons)


def _word(text: str) -> Word:
    plain = folded(text)
    return Word(
        written=normalised(text),
        plain=plain,
        keys=frozenset(keys_of(text)),
        skeletons=frozenset({_skeleton(plain), _skeleton(plain.replace("v", ""))} - {""}),
        is_unvowelled=bool(UNVOWELLED.search(text)),
    )


def _skeleton(plain: str) -> str:
    """The consonants, as scripts without vowels write a name."""
    bare = plain
    for written, instead in ALIKE:
        bare = bare.replace(written, instead)
    return TWICE.sub(r"\1", WEAK.sub("", bare.translate(CONSONANTS)))


def _is_unreadable(name: str) -> bool:
    return any(is_unspaced(word) for word in WORD.findall(name))
