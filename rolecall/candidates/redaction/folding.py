"""Spellings of one word: without accents, in Latin letters, and without what transliterations differ in."""

import re
import unicodedata
from functools import lru_cache

_LATIN = """
а=a б=b в=v г=g ґ=g д=d е=e ё=e є=ie ж=zh з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f
х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=iu я=ia ђ=dj ј=j љ=lj њ=nj ћ=c џ=dz α=a β=v γ=g δ=d ε=e ζ=z η=i
θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=i φ=f χ=ch ψ=ps ω=o
ß=ss ł=l ø=o đ=d ð=d ı=i æ=ae œ=oe þ=th
"""
LATIN = str.maketrans({pair[0]: pair[2:] for pair in _LATIN.split()})
GREEK = {"μπ": "b", "ου": "ou", "ευ": "ef", "αυ": "av", "γκ": "g"}
TWICE = re.compile(r"(.)\1+")
ALIKE = [("ph", "f"), ("kh", "h"), ("ck", "k"), ("ch", "h"), ("y", "i"), ("j", "i"), ("w", "v"), ("'", "")]
UMLAUTS = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("å", "aa"), ("ø", "oe")]
SPELT_OUT = [("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a")]


def _marks() -> str:
    """Vowel signs and accents that stand for themselves, as ranges of a regular expression."""
    kinds = map(unicodedata.category, map(chr, range(0x300, 0x20000)))  # in C: every start waits for it
    codes = {code for code, kind in enumerate(kinds, 0x300) if kind[0] == "M"}
    begin = sorted(code for code in codes if code - 1 not in codes)
    end = sorted(code for code in codes if code + 1 not in codes)
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in zip(begin, end, strict=True))


WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_marks()}])*")
"""A word in any script."""


@lru_cache(maxsize=5000)
def folded(text: str) -> str:
    """Lower case, in Latin letters where we know how, without accents."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    for greek, latin in GREEK.items():
        bare = bare.replace(greek, latin)
    return bare.translate(LATIN)


@lru_cache(maxsize=5000)
def key(word: str) -> str:
    """What all spellings of a word have in common; different words may share it."""
    plain = folded(word)
    for written, instead in ALIKE:
        plain = plain.replace(written, instead)
    return TWICE.sub(r"\1", plain)


def keys_of(word: str) -> set[str]:
    """The keys of a word and of its spellings with and without 'ae' for 'ä'."""
    lower = unicodedata.normalize("NFC", word.casefold())
    spelt, short = lower, lower
    for letter, letters in UMLAUTS:
        spelt = spelt.replace(letter, letters)
    for letters, letter in SPELT_OUT:
        short = short.replace(letters, letter)
    return {key(each) for each in (lower, spelt, short)} - {""}


def is_unspaced(word: str) -> bool:
    """Whether a word is of a script that parts no words."""
    return any(
        "\u2e80" <= c <= "\ua4cf" or "\uac00" <= c <= "\ud7af" or "\u0e00" <= c <= "\u0eff" for c in word
    )
