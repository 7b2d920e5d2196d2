"""Whether a name in Chinese, Japanese or Korean letters and one in Latin letters may be the same name.

Kana and Hangul are read by rule, characters by a table of the commonest; whatever we cannot read says
nothing. A reading is the whole name without spaces, beside which the other stands in either order.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, product
from unicodedata import normalize

from rolecall.candidates.duplicates.readings import HAN, SURNAMES

MOST_READINGS = 256
LONGEST_WORD = 3
HANGUL, KANA = re.compile(r"[\uac00-\ud7a3]+"), re.compile(r"[\u3041-\u3096\u30a1-\u30fc]+")
_SYLLABLES = """
g kk n d tt r m b pp s ss - j jj ch k t p h
a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i
- k k k n n n t l k m l l l p l m p p t t ng t t k t p t
"""
INITIALS, VOWELS, FINALS = (line.replace("-", "").split(" ") for line in _SYLLABLES.strip().split("\n"))
"""Of which letters a syllable of Hangul is, in the order of Unicode."""
_KANA = """
a i u e o|ka ki ku ke ko|sa shi su se so|ta chi tsu te to|na ni nu ne no|ha hi fu he ho|ma mi mu me mo
ga gi gu ge go|za ji zu ze zo|da ji zu de do|ba bi bu be bo|pa pi pu pe po|ra ri ru re ro
"""
_ROWS = (
    "あいうえお かきくけこ さしすせそ たちつてと なにぬねの はひふへほ まみむめも"
    " がぎぐげご ざじずぜぞ だぢづでど ばびぶべぼ ぱぴぷぺぽ らりるれろ"
)
SOUNDS = dict(zip(_ROWS.replace(" ", ""), _KANA.replace("|", " ").split(), strict=True)) | {
    "や": "ya", "ゆ": "yu", "よ": "yo", "わ": "wa", "を": "o", "ん": "n", "ー": "",
}  # fmt: skip
SMALL = {"ゃ": "a", "ゅ": "u", "ょ": "o"}
KOREAN_ALIKE = [
    ("young", "yeong"), ("woo", "u"), ("wu", "u"), ("oo", "u"), ("ee", "i"), ("eo", "u"), ("eu", "u"),
    ("ou", "u"), ("ch", "j"), ("sh", "s"), ("ae", "e"), ("ui", "i"),
    ("g", "k"), ("d", "t"), ("b", "p"), ("r", "l"),
]  # fmt: skip
"""What the ways to write Korean in Latin letters differ in."""
JAPANESE_ALIKE = [
    ("sy", "sh"), ("ty", "ch"), ("si", "shi"), ("tu", "tsu"), ("ti", "chi"), ("hu", "fu"), ("zi", "ji"),
    ("jy", "j"), ("zy", "j"), ("shhi", "shi"), ("chhi", "chi"), ("oh", "o"), ("mb", "nb"), ("mp", "np"),
    ("ou", "o"), ("oo", "o"), ("uu", "u"),
]  # fmt: skip
"""What the ways to write Japanese in Latin letters differ in."""
Alike = Sequence[tuple[str, str]]


def may_be_read_so(name: str, words: Sequence[str]) -> bool:
    """Whether a name in eastern letters may be read as these Latin words, in any order of its parts."""
    plain = normalize("NFKC", name)
    alike = KOREAN_ALIKE if HANGUL.search(plain) else JAPANESE_ALIKE if KANA.search(plain) else []
    orders = {_bare("".join([*words[at:], *words[:at]]), alike) for at in range(len(words))}
    return len(words) > 1 and any(_bare(reading, alike) in orders for reading in readings_of(plain))


def readings_of(name: str) -> Iterator[str]:
    """How a name may be read, without spaces; nothing when a part of it is not known."""
    parts = [list(islice(_read(part), MOST_READINGS)) for part in name.split()]
    yield from islice(("".join(each) for each in product(*parts)), MOST_READINGS)


def _read(part: str) -> Iterator[str]:
    if HANGUL.fullmatch(part):
        yield from _korean(part)
    elif KANA.fullmatch(part):
        yield _japanese(part)
    else:
        yield from _characters(part)


def _korean(name: str) -> Iterator[str]:
    yield "".join(map(_syllable, name))
    for length in (1, 2):
        for surname in SURNAMES.get(name[:length], []):
            yield surname + "".join(map(_syllable, name[length:]))


def _syllable(letter: str) -> str:
    rest, final = divmod(ord(letter) - 0xAC00, len(FINALS))
    initial, vowel = divmod(rest, len(VOWELS))
    return INITIALS[initial] + VOWELS[vowel] + FINALS[final]


def _japanese(name: str) -> str:
    read = ""
    for letter in (chr(ord(c) - 0x60) if "\u30a1" <= c <= "\u30f6" else c for c in name):
        if letter in SMALL:
            stem = read[:-1]
            read = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + SMALL[letter]
        else:
            read += "*" if letter == "っ" else SOUNDS.get(letter, "?")
    return re.sub(r"\*(.)", r"\1\1", read)


def _characters(text: str) -> Iterator[str]:
    if not text:
        yield ""
    for length in range(1, min(LONGEST_WORD, len(text)) + 1):
        for reading in sorted(HAN.get(text[:length], ())):
            yield from (reading + rest for rest in _characters(text[length:]))


def _bare(text: str, alike: Alike) -> str:
    for written, instead in alike:
        text = text.replace(written, instead)
    return text
