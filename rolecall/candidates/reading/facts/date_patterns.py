"""The patterns that dates are found by, made of the words in `dates.toml`."""

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

texts = tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))
EARLIEST, LATEST = 1950, 2049
ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018, "s": 1925, "h": 1988, "r": 2018}
MOST_TEXT = 400
Tree: TypeAlias = "dict[str, Tree]"
DIGIT = re.compile(r"\d")
DASH = r"[-‐‑‒–—―−~〜～→➔➝⟶>›]"


@lru_cache(maxsize=8192)
def plain_letter(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    bare = [c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)]
    lower = (bare[0] if len(bare) == 1 else letter).lower().replace("ı", "i")
    return lower if len(lower) == 1 else letter


def plain(text: str) -> str:
    """A text in small letters without accents, its digits European, of the same length."""
    return "".join(map(plain_letter, text))


def wordings(text: str) -> list[str]:
    parts = {plain(part.strip()) for line in text.strip().splitlines() for part in line.split("|")}
    return sorted(parts - {""}, key=lambda part: (-len(part), part))


def any_of(words: list[str]) -> str:
    """A pattern of any of the words, the longest that fits; words that begin alike are tried at once."""
    tree: Tree = {}
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, {})
        branch[""] = {}
    return branches_of(tree)


def branches_of(tree: Tree) -> str:
    ways = []
    for letter, rest in sorted(tree.items(), reverse=True):
        if letter:
            inner = branches_of(rest)
            is_one = len(rest) == 1
            ways.append(
                (r"\s" if letter == " " else re.escape(letter)) + (inner if is_one else f"(?:{inner})")
            )
    return "|".join([*ways, ""] if "" in tree else ways) if len(tree) > 1 or "" not in tree else ""


def as_words(words: list[str]) -> str:
    """A pattern of words that stand alone; those of scripts without spaces need not."""
    apart = [word for word in words if word < "\u3000"]
    within = [word for word in words if word >= "\u3000"]
    pattern = rf"(?:{any_of(apart)})(?![^\W\d_])"
    return rf"(?:(?<![^\W\d_]){pattern}|{any_of(within)})" if within else rf"(?<![^\W\d_]){pattern}"


MONTHS: dict[str, int] = {
    plain(word.replace("_", " ").rstrip(".")): number
    for number, words in reversed([*enumerate(texts["months"], 1)])
    for word in words.split()
    if not word.endswith(("月", "월", "hr"))
}
MONTH_NAMES = sorted(MONTHS, key=lambda word: (-len(word), word))
SEASONS = sorted(
    {plain(word.replace("_", " ")) for word in texts["seasons"].split()}, key=lambda w: (-len(w), w)
)
ROMANS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
ROMAN = r"(?:viii|vii|vi|v|iv|iii|ii|ix|xii|xi|x|i)"
"""months as Poland and Hungary count them, where a date may begin: 'Engineer II 2018' has none"""
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
NAMED = rf"(?<![^\W\d_])[במל]?(?:{any_of(MONTH_NAMES)})(?![^\W\d_])\.?"
SEASON = (
    rf"(?:(?<![^\W\d_])(?:{any_of(SEASONS)})(?![^\W\d_])|[qtk][1-4]|[1-4]\.?\s?(?:quartal|quarter|trimestre))"
)
BLANK = r"[^\S\t]"
"""white inside of a date; a tab is none, for 'Estrela do Mar | 01.2022' is no March"""
OF = rf"(?:{BLANK}?(?:de|of|del|d'|di|von|в|,){BLANK}?|{BLANK}|[-–/.',’‘]{BLANK}?)?"
SPACED = (
    rf"(?:(?<=\d{{4}}\s[-–—]\s)|(?<![\w.,:/+-]))(?P<m5b>0[1-9]|1[0-2])\s(?P<y5b>{YEAR})"
    rf"(?=\s?{DASH}\s?(?:(?:0[1-9]|1[0-2])\s{YEAR}|[^\W\d_])|(?<=\d{{4}}\s[-–—]\s\d\d\s\d{{4}})(?!\d))"
)
"""'10 2014 – 02 2018': a month before a space is one in a period only, for 'Top 10 2018' has none"""
OF_ERA = (
    r"(?P<n0>昭和|平成|令和|(?<![\w'’‘])[shr])[ \u3000]?(?P<e0>元|\d\d?)\s?[年.]"
    rf"(?:\s?(?P<m0>{MONTH})\s?月?(?:\s?{DAY}\s?日)?)?"
)
"""a year of a Japanese era: no 's' behind an apostrophe, and none in the cell before"""
# The order matters: the fullest form first.
DATE = re.compile(
    "|".join(
        (
            rf"(?P<y1>{YEAR})\s?[年년]\s?(?:(?P<m1>{MONTH})\s?[月월](?:\s?{DAY}\s?[日일])?|度)?",
            OF_ERA,
            rf"(?<!\d)(?P<y2>{YEAR})\s?[-./]\s?(?P<m2>{MONTH})\s?[-./]\s?{DAY}(?!\d)",
            rf"(?<!\d)(?P<d3>{DAY})\s?(?P<s3>[-./])\s?(?P<m3>{DAY})\s?[-./]\s?(?P<y3>{YEAR}(?!\d)|\d\d(?![\d./%-]))",
            rf"(?<!\d)(?P<ya>{YEAR})[-–/](?P<yb>\d\d)(?![\d./-])",
            rf"(?<!\d)(?P<y4>{YEAR})[-./](?P<m4>0[1-9]|1[0-2])(?!\d)",
            rf"(?<!\d)(?P<y4b>{YEAR})[./](?P<m4b>[1-9])(?![\d.])",
            rf"(?<!\d)(?P<y4c>{YEAR})\.\s(?P<m4c>0[1-9]|1[0-2]|[1-9](?=\.\s?(?:$|[\t|)~–—-])))\.(?!\s?\d)",
            rf"t(?<![\w.]t)(?P<m5c>{MONTH})\s?/\s?(?P<y5c>{YEAR})(?!\d)",
            rf"(?<![\d.])(?P<m5>{MONTH})\s?[-./‐–]\s?(?P<y5>{YEAR})(?!\d)",
            SPACED,
            rf"(?<!\d)(?:{DAY}(?:\.|st|nd|rd|th|er|º|°|ος)?[\s-]?(?:de\s|of\s)?)?(?P<m6>{NAMED}){OF}(?P<y6>{YEAR})(?!\d)",
            rf"(?P<m7>{NAMED}){BLANK}?{DAY}(?:st|nd|rd|th)?,?\s(?P<y7>{YEAR})(?!\d)",
            rf"(?<!\d)(?P<y8>{YEAR})(?:[-/]|\.?,?\s?(?:m\.\s?|(?:\.\s)?gada\s)?)(?P<m8>{NAMED})(?!\s?['’]?\d{{2,4}}(?!\d))",
            rf"(?P<m9a>{NAMED}){BLANK}?['’‘`](?P<y9a>\d\d)(?![\d%])",
            rf"(?P<m9>{NAMED}){BLANK}?[-–/.]?{BLANK}?(?P<y9>\d\d)(?![\d%])",
            rf"(?P<q>{SEASON})\s?[-,/.]?\s?(?:de\s|of\s)?(?P<y10>{YEAR})(?!\d)(?:[-–/](?P<z10>\d\d)(?![\d./-]))?",
            rf"(?<!\d)(?P<y10b>{YEAR})\s?(?P<qb>[春夏秋冬]|q[1-4])",
            rf"(?<![\d.,])(?P<m11>{MONTH})\s?[/.]\s?['’]?(?P<y11>\d\d)(?![\d./%])",
            rf"(?<![\d.,$€£#])(?P<y12>{YEAR})(?![\d%])",
            r"(?<![\w])['’‘](?P<y13>\d\d)(?!\d)",
            rf"(?:(?<=^)|(?<=[|(\t–—-])|(?<=[|(\t–—-]\s))(?P<m15>{ROMAN})[\s./-](?P<y15>{YEAR})(?!\d)",
            rf"(?P<m14>{NAMED})",
        )
    )
)
PRESENT = as_words(wordings(texts["present"]))
TO_WORDS = wordings(texts["to"])
TO = (
    rf"(?:\s*{DASH}{{1,3}}\s*(?:(?:{as_words(TO_WORDS)})\s*)?|\s*(?:{as_words(TO_WORDS)})[:：]?\s*{DASH}?\s*)"
)
SUFFIX = (
    r"(?:\s?(?:r\.?|г\.?(?:г\.)?|года?|рр?\.?|року|p\.|m\.|yil|sid|\.\sgada|வரை)(?![^\W\d_]))?"
    rf"(?:\.(?=\s?(?:{DASH}|(?:do|az|до)\s)))?"
)
"""what stands behind a date: 'г.', or the point of its number before a dash, '04/2014. – 02/2019.'"""
AFTER = re.compile(
    rf"{SUFFIX}{TO}(?:(?:{as_words(TO_WORDS)})\s)?\(?(?:(?P<present>(?:the\s|la\s|el\s|o\s|i\s)?{PRESENT})|(?P<date>))"
)
OPEN = re.compile(
    rf"{SUFFIX}\s*(?:{DASH}{{1,3}}|から|より|起|부터|alkaen|itibaren|onwards?|ota|-?tol|dalje|naprej|ואילך|['’]?[dt][ae]n\sberi)\s*(?=$|[\t|•·;,)\]）:：])"
)
UNTIL_NOW = re.compile(rf"{SUFFIX}\.?\s{PRESENT}")
"""'od ledna 2019 dosud': behind a date since which something lasts, without a sign between"""
SHORT_END = re.compile(rf"\s{DASH}\s['’]?(\d\d)(?=$|[\t|,;)·•])")
"""'2019 – 21'"""
VAGUE = (
    r"(?:early|late|mid|end of|beginning of|anfang|ende|mitte|debut|inizio|principios de|"
    r"finales de|mediados de|ca\.|c\.|circa|approx\.?|vers|env\.)[\s-]"
)
BEFORE = re.compile(rf"(?:^|[\s(])({VAGUE})$")
NOW_AFTER = re.compile(rf"{SUFFIX}\s?[,(/]\s?(?P<present>{PRESENT})")
ONLY_DASH = re.compile(rf"\s*{DASH}{{1,2}}\s*")
NOW_BEFORE = re.compile(rf"(?:^|[\s(|])({PRESENT})\s*{DASH}{{1,2}}\s*$")
"""'Present – 2021', as whoever counts backwards writes it"""
ENDING = re.compile(rf"(?:{plain('まで')}|까지|迄|{SUFFIX})")
SINCE = re.compile(
    rf"(?:^|[\s(\[,:：|•·])(?:{any_of(wordings(texts['since']))}):?[ \u00a0]?$"
    rf"|(?:^|\t)(?:{any_of(wordings(texts['since']))}):?\t$|מ$"
)
"""before a tab only where it fills its cell: 'Acme AB' beside a date is none"""
UNTIL = re.compile(rf"(?:^|[\s(\[,:：|•·])(?:{any_of(wordings(texts['until']))})\s?$|^\s*{DASH}\s*$")
TO_DATE = re.compile(rf"{SUFFIX}(?:{TO}|\s?/\s?)(?:(?:the|el|la|il|den|dem|le|am|dem)\s)?(?:{VAGUE})?$")
