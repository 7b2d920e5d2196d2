"""Words as they are looked for: folded, whole where they are terms, in pairs where no spaces stand between.

The same function reads rows for the index and what a person asks, so that the two always agree.
"""

import re
import unicodedata
from functools import lru_cache

LONGEST_NAME = 40
BREAK = "¶"
"""Stands between two things that were said apart, so that no phrase reaches from one into the other."""
_UNSPLIT = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th"}
)
_ACCENTS = re.compile("[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]")
_APOSTROPHES = re.compile(r"(?<=\w)['’ʼ`´](?=\w)")
_SPACELESS = "぀-ヿ㐀-䶿一-鿿豈-﫿가-힯฀-๿຀-໿ក-៿"
_WORD = rf"(?:(?![_{_SPACELESS}])[\wऀ-ॣ०-෿])"
_LETTER = rf"(?:(?!\d){_WORD})"
_TERMS = (
    r"[a-z][a-z0-9]*(?:\+\+|\#)(?![\w+#])",  # C++, C#, F#
    r"(?<![\w.])\.net(?!\w)",
    r"[a-z0-9]+\.(?:js|net|io|ai|ts|py|rs)(?!\w)",  # node.js, asp.net
    r"\d+(?:\.\d+)+(?!\w)",  # 3.11
    rf"(?<!\w){_WORD}{{1,3}}&{_WORD}{{1,3}}(?!\w)",  # R&D
    rf"(?<![\w/]){_LETTER}{{1,4}}/{_LETTER}{{1,4}}(?![\w/])",  # CI/CD
)
_TOKEN = re.compile(rf"(?P<term>{'|'.join(_TERMS)})|(?P<spaceless>[{_SPACELESS}]+)|(?P<word>{_WORD}+)")
_PARTS = re.compile(rf"{_WORD}{{2,}}")


def fold(text: str) -> str:
    """Lower case, without accents, one form for each letter."""
    if text.isascii():
        lower = text.lower()
        return _APOSTROPHES.sub("", lower) if "'" in lower or "`" in lower else lower
    composed = unicodedata.normalize("NFKC", text).casefold().translate(_UNSPLIT)
    decomposed = unicodedata.normalize("NFKD", composed)
    bare = _ACCENTS.sub("", decomposed)
    # what is no accent is put together again: a Hangul syllable is one character
    return _APOSTROPHES.sub("", unicodedata.normalize("NFC", bare))


def tokens(text: str) -> list[str]:
    """The words of a text in order, as a question writes them: a term is one word."""
    return [word for piece in fold(text).split() for word in _words_of(piece)[0]]


def indexed(text: str) -> list[str]:
    """The words of a text as they are kept: also, apart from them, the parts of terms and single signs."""
    found: list[str] = []
    apart: list[str] = []
    for piece in fold(text).split():
        if piece.isalnum() and piece.isascii():  # most are one word and nothing else
            found.append(piece)
        else:
            words, parts = _words_of(piece)
            found += words
            apart += parts
    return found + apart


@lru_cache(maxsize=50_000)
def _words_of(piece: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of what stands between two spaces, and what is kept apart from them."""
    found: list[str] = []
    apart: list[str] = []
    for match in _TOKEN.finditer(piece):
        if match["spaceless"]:
            found += pairs(match["spaceless"])
            if len(match["spaceless"]) > 1:
                apart += [BREAK, match["spaceless"][-1]]
        else:
            found.append(match[0])
            if match["term"]:
                apart += _parts(match[0])
    return tuple(found), tuple(apart)


def _parts(term: str) -> list[str]:
    """What else a term may be asked by: 'node' for node.js, and nothing for C++, which is not C."""
    if term.startswith(".") or term.endswith(("+", "#")):
        return []
    parts = _PARTS.findall(term)
    return [BREAK, *parts] if parts else []


def pairs(run: str) -> list[str]:
    """A run of signs that are written without spaces, two by two."""
    return [run] if len(run) == 1 else [run[at : at + 2] for at in range(len(run) - 1)]


def is_spaceless(token: str) -> bool:
    """Whether a word is of a script that sets no spaces."""
    return bool(re.fullmatch(rf"[{_SPACELESS}]+", token))


def name_tokens(name: str) -> list[str]:
    """The words of a name as they are kept; an umlaut also as the two letters that may stand for it."""
    lower = name.lower()
    spelled = lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return indexed(name) if spelled == lower else [*indexed(name), BREAK, *tokens(spelled)]


@lru_cache(maxsize=200_000)
def distance_allowed(word: str) -> int:
    """How many typos a name of this length may have: none below four letters, two from eight on."""
    if not 4 <= len(word) <= LONGEST_NAME or is_spaceless(word):
        return 0
    return 1 if len(word) < 8 else 2
