"""Which code page of old a text is written in that is no UTF-8: by what its letters would be in each."""

import re
from collections.abc import Callable

MOST = 20_000
"""So many bytes are enough to tell."""
FOREIGN, WHOLE, SURE = 0.3, 0.6, 0.7
"""How much of a text another alphabet fills; of its words that have any of it; how much of that is usual."""
FEWEST, NEARLY_ALL = 8, 0.85
APART = re.compile(rb"[\s,;\"]+")
"""What no sign of two bytes holds: a bar may be the second byte of one."""
HIGH, LETTER = re.compile(b"[\x80-\xff]+"), re.compile(b"[A-Za-z\x80-\xff]")
LETTERS = {
    "cp1251": "[А-яЁёІіЇїЄєҐґ]", "koi8-u": "[А-яЁёІіЇїЄєҐґ]", "cp1253": "[Ά-ώ]", "cp1255": "[א-ת]",
    "cp1256": "[ء-يپچژگ]", "cp874": "[ก-๙]", "cp866": "[А-яЁё]",
}  # fmt: skip
EASTERN: dict[str, Callable[[str], bool]] = {
    "cp932": lambda sign: "\u3040" <= sign <= "\u30ff",
    "euc-jp": lambda sign: "\u3040" <= sign <= "\u30ff",
    "cp949": lambda sign: is_common(sign, "euc-kr", 0xB0, 0xC8),
    "gb18030": lambda sign: is_common(sign, "gb2312", 0xB0, 0xD7),
    "big5": lambda sign: is_common(sign, "big5", 0xA4, 0xC6),
}
ACCENTS_OF_GREEK = "ΆΈΉΊΌΎΏάέήίόύώ"
CONSONANTS_OF_THAI = "".join(map(chr, range(0x0E01, 0x0E2F)))
OF_JAPAN, OF_KOREA = 0.15, 0.95
"""So much of a Japanese text is in its syllables, and of a Korean one."""
SIGNS_IN_WORDS = re.compile(r"[A-Za-zÀ-ÿ][³¹¿¼¾¯¥£œŸ]|[³¹¿¼¾¯£œŸ][a-zà-ÿ]")
TURKISH = re.compile("[ðýþÐÝÞ]")
ICELANDIC = re.compile(r"\b(?:og|að|sem|við|til|frá)\b|(?:sson|dóttir)\b")
BALTIC, NOT_BALTIC = re.compile(r"[ðþÐÞ][a-z]|[a-z][ðþâçîûë]"), re.compile("[ýÝ]")
SMALL_OF_MACINTOSH = re.compile(rb"[a-z][\x87-\x89\x8b\x8d-\x90\x98\x9b]|[a-z][\x91\x93-\x96\x97][a-z]")
CZECH = re.compile("[øØ].*[ìè]|[ìè].*[øØ]|ø[íáý]", re.S)
HUNGARIAN, NOT_HUNGARIAN = re.compile("[õû]"), re.compile("[ãçñøêâ]")


def guessed(data: bytes) -> str:
    """The text in the code page that explains its letters best; that of western Windows where none does."""
    sample = data[:MOST]
    # in a table most may be plain letters: addresses and what a system says
    words = b" ".join(word for word in APART.split(sample) if HIGH.search(word))
    name = (
        of_another_alphabet(sample, FOREIGN)
        or eastern(sample, FOREIGN)
        or of_another_alphabet(words, WHOLE)
        or eastern(words, WHOLE)
        or of_macintosh(words)
        or latin(sample.decode("cp1252", "replace"))
    )
    return data.decode(name, "replace")


def of_macintosh(words: bytes) -> str | None:
    """The page of western Macintoshes, whose small letters with accents are signs in that of Windows."""
    is_of_windows = re.search(rb"[a-z][\xe0-\xff]|[\xe0-\xff][a-z]", words)
    return "mac-roman" if not is_of_windows and len(SMALL_OF_MACINTOSH.findall(words)) > 1 else None


def eastern(sample: bytes, least: float) -> str | None:
    """The code page of two bytes a sign, where nearly all that they say are common signs."""
    found: list[tuple[float, str]] = []
    for name, is_usual in EASTERN.items():
        text = sample.decode(name, "replace")
        signs = [sign for sign in text if sign > "\x7f"]
        if len(signs) < 4 or text.count("\ufffd") > 1 or len(signs) < least * len(re.findall(r"\w", text)):
            continue
        share = sum(map(is_usual, signs)) / len(signs)
        is_japanese = name in ("cp932", "euc-jp")
        if share >= (OF_JAPAN if is_japanese else SURE):
            # All signs of Korean are common ones of Chinese, but not the other way round.
            found.append((share + (is_japanese or (name == "cp949" and share > OF_KOREA)), name))
    return max(found)[1] if found else None


def is_common(sign: str, name: str, first: int, last: int) -> bool:
    """Whether a sign is one of those that a code page has first, being used most."""
    try:
        written = sign.encode(name)
    except UnicodeEncodeError:
        return False
    return len(written) == 2 and first <= written[0] <= last


def of_another_alphabet(sample: bytes, least: float) -> str | None:
    """The code page in which letters beyond ASCII are of one alphabet, most of them small ones."""
    runs = [len(run) for run in HIGH.findall(sample)]
    high = sum(runs)
    # Signs of two bytes stand in runs of even length, or end in letters of ASCII.
    is_of_pairs = not any(length % 2 for length in runs) or runs.count(1) > FOREIGN * len(runs)
    if high < FEWEST or is_of_pairs or high < least * len(LETTER.findall(sample)):
        return None
    found: list[tuple[float, str]] = []
    for name, letters in LETTERS.items():
        own = re.findall(letters, sample.decode(name, "replace"))
        # In the wrong page of Cyrillic small letters are large ones.
        small = sum(not letter.isupper() for letter in own) / max(len(own), 1)
        if len(own) >= NEARLY_ALL * high and small >= SURE and is_natural(name, own):
            # Hebrew would be Cyrillic without a large letter; what has both sizes is no chance.
            found.append((len(own) / high + small + (small < 1), name))
    return max(found)[1] if found else None


def is_natural(name: str, letters: list[str]) -> bool:
    """Whether letters of an alphabet are mixed as in its words: Greek has accents, and Thai consonants."""
    usual, least = {"cp1253": (ACCENTS_OF_GREEK, 0.08), "cp874": (CONSONANTS_OF_THAI, 0.4)}.get(name, ("", 0))
    return sum(letter in usual for letter in letters) >= least * len(letters)


def latin(text: str) -> str:
    """The page of a Latin alphabet, by letters that no word of the west has."""
    if len(SIGNS_IN_WORDS.findall(text)) > 1 or CZECH.search(text):
        return "cp1250"
    if HUNGARIAN.search(text) and not NOT_HUNGARIAN.search(text):
        return "cp1250"
    if len(TURKISH.findall(text)) > 2 and not ICELANDIC.search(text):
        return "cp1254" if NOT_BALTIC.search(text) or not BALTIC.search(text) else "cp1257"
    return "cp1252"
