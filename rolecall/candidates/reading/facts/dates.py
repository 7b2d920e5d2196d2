"""Dates and the periods between them, as people write them in some thirty languages.

Nothing here looks at a clock: a present position ends at 'present', whenever that is.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

texts = tomllib.loads(Path(__file__).with_name("dates.toml").read_text("utf-8"))
EARLIEST, LATEST = 1950, 2049
ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018, "s": 1925, "h": 1988, "r": 2018}
MOST_TEXT = 400
DIGIT = re.compile(r"\d")
DASH = r"[-‐‑‒–—―−~〜～→>]"


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A month of a year, or a year where no month is given."""

    year: int
    month: int = 0

    def __str__(self) -> str:
        return f"{self.year}-{self.month:02}" if self.month else str(self.year)


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time and where in a text it is written; a single date is both its start and its end."""

    start: Moment | None
    end: Moment | None
    is_current: bool
    begin: int
    finish: int
    is_single: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: `year` may be missing where the other end of its period says it."""

    year: int
    month: int
    begin: int
    finish: int
    is_short: bool = False
    """Whether the year has two figures, as only a period's dates may have."""
    until: int = 0
    """The year that 2009–11 runs to."""

    @property
    def moment(self) -> Moment:
        return Moment(self.year, self.month)


@lru_cache(maxsize=8192)
def plain_letter(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    bare = [c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c)]
    lower = (bare[0] if len(bare) == 1 else letter).lower()
    return lower if len(lower) == 1 else letter


def plain(text: str) -> str:
    """A text in small letters without accents, its digits European, of the same length."""
    return "".join(map(plain_letter, text))


def wordings(text: str) -> list[str]:
    parts = {plain(part.strip()) for line in text.strip().splitlines() for part in line.split("|")}
    return sorted(parts - {""}, key=lambda part: (-len(part), part))


def any_of(words: list[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)


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
YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
MONTH = r"(?:1[0-2]|0?[1-9])"
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
NAMED = rf"(?<![^\W\d_])[במל]?(?:{any_of(MONTH_NAMES)})(?![^\W\d_])\.?"
SEASON = (
    rf"(?:(?<![^\W\d_])(?:{any_of(SEASONS)})(?![^\W\d_])|[qtk][1-4]|[1-4]\.?\s?(?:quartal|quarter|trimestre))"
)
OF = r"(?:\s?(?:de|of|del|d'|di|von|в|,)\s?|\s|[-–/.',’‘]\s?)?"
# The order matters: the fullest form first.
DATE = re.compile(
    "|".join(
        (
            rf"(?P<y1>{YEAR})\s?[年년]\s?(?:(?P<m1>{MONTH})\s?[月월](?:\s?{DAY}\s?[日일])?|度)?",
            rf"(?P<n0>昭和|平成|令和|\b[shr])\s?(?P<e0>元|\d\d?)\s?[年.](?:\s?(?P<m0>{MONTH})\s?月?(?:\s?{DAY}\s?日)?)?",
            rf"(?<!\d)(?P<y2>{YEAR})\s?[-./]\s?(?P<m2>{MONTH})\s?[-./]\s?{DAY}(?!\d)",
            rf"(?<!\d)(?P<d3>{DAY})\s?(?P<s3>[-./])\s?(?P<m3>{DAY})\s?[-./]\s?(?P<y3>{YEAR})(?!\d)",
            rf"(?<!\d)(?P<ya>{YEAR})[-–/](?P<yb>\d\d)(?![\d./-])",
            rf"(?<!\d)(?P<y4>{YEAR})[-./](?P<m4>0[1-9]|1[0-2])(?!\d)",
            rf"(?<!\d)(?P<y4b>{YEAR})[./](?P<m4b>[1-9])(?![\d.])",
            rf"(?<![\d.])(?P<m5>{MONTH})\s?[-./‐–]\s?(?P<y5>{YEAR})(?!\d)",
            rf"(?<!\d)(?:{DAY}(?:\.|st|nd|rd|th|er|º|°|ος)?\s?(?:de\s|of\s)?)?(?P<m6>{NAMED}){OF}(?P<y6>{YEAR})(?!\d)",
            rf"(?P<m7>{NAMED})\s?{DAY}(?:st|nd|rd|th)?,?\s(?P<y7>{YEAR})(?!\d)",
            rf"(?<!\d)(?P<y8>{YEAR})\.?,?\s?(?:m\.\s?)?(?P<m8>{NAMED})(?!\s?['’]?\d{{2,4}}(?!\d))",
            rf"(?P<m9a>{NAMED})\s?['’‘`](?P<y9a>\d\d)(?![\d%])",
            rf"(?P<m9>{NAMED})\s?[-–/.]?\s?(?P<y9>\d\d)(?![\d%])",
            rf"(?P<q>{SEASON})\s?[-,/.]?\s?(?:de\s|of\s)?(?P<y10>{YEAR})(?!\d)",
            rf"(?<!\d)(?P<y10b>{YEAR})\s?(?P<qb>[春夏秋冬]|q[1-4])",
            rf"(?<![\d.,])(?P<m11>{MONTH})\s?[/.]\s?['’]?(?P<y11>\d\d)(?![\d./%])",
            rf"(?<![\d.,$€£#])(?P<y12>{YEAR})(?![\d%])",
            r"(?<![\w])['’‘](?P<y13>\d\d)(?!\d)",
            rf"(?P<m14>{NAMED})",
        )
    )
)
PRESENT = as_words(wordings(texts["present"]))
TO_WORDS = wordings(texts["to"])
TO = rf"(?:\s*{DASH}{{1,3}}\s*(?:(?:{as_words(TO_WORDS)})\s*)?|\s*(?:{as_words(TO_WORDS)})\s*{DASH}?\s*)"
SUFFIX = r"(?:\s?(?:r\.?|г\.?(?:г\.)?|года?|рр?\.?|року|p\.|m\.|yil|sid|வரை)(?![^\W\d_]))?"
AFTER = re.compile(rf"{SUFFIX}{TO}(?:(?P<present>(?:the\s|la\s|el\s|o\s|i\s)?{PRESENT})|(?P<date>))")
OPEN = re.compile(
    rf"{SUFFIX}\s*(?:{DASH}{{1,3}}|から|より|起|부터|alkaen|itibaren)\s*(?=$|[\t|•·;,)\]）:：])"
)
NOW_AFTER = re.compile(rf"{SUFFIX}\s?[,(]\s?(?P<present>{PRESENT})")
ENDING = re.compile(rf"(?:{plain('まで')}|까지|迄|{SUFFIX})")
SINCE = re.compile(rf"(?:^|[\s(\[,:：|•·])(?:{any_of(wordings(texts['since']))})\s?$|מ$")
UNTIL = re.compile(rf"(?:^|[\s(\[,:：|•·])(?:{any_of(wordings(texts['until']))})\s?$|^\s*{DASH}\s*$")
TO_DATE = re.compile(rf"{SUFFIX}(?:{TO}|\s?/\s?)(?:(?:the|el|la|il|den|dem|le|am|dem)\s)?$")


def periods_in(text: str) -> list[Period]:
    """All periods and single dates in a text, from left to right."""
    return [*found_periods(text[:MOST_TEXT])] if DIGIT.search(text) else []


@lru_cache(maxsize=4096)
def found_periods(text: str) -> tuple[Period, ...]:
    shown = plain(text)
    dates = [*dates_in(shown)]
    periods: list[Period] = []
    index = 0
    while index < len(dates):
        period, used = period_at(shown, dates, index)
        if period:
            periods.append(period)
        index += used
    return tuple(periods)


def date_in(text: str) -> str | None:
    """The first date in a text, as '2019-03' or '2019'."""
    period = next(iter(periods_in(text)), None)
    return str(period.start or period.end) if period else None


def dates_in(shown: str) -> Iterator[Found]:
    for match in DATE.finditer(shown):
        if found := found_in(match):
            yield found


def found_in(match: "re.Match[str]") -> Found | None:
    if match["ya"]:
        return years_found(match)
    part = {key[0]: value for key, value in match.groupdict().items() if value}
    place = match.start(), match.end()
    if "e" in part:
        year = ERAS[part["n"]] + (1 if part["e"] == "元" else int(part["e"]))
        return Found(year, int(part.get("m", 0)), *place)
    if "d" in part:
        return day_found(int(part["d"]), int(part["m"]), int(part["y"]), place)
    month = month_of(part.get("m", ""))
    written = part.get("y", "")
    if len(written) == 2:
        return Found(full_year(int(written)), month, *place, is_short=not match["y9a"])
    return Found(int(written or 0), month, *place)


def day_found(day: int, month: int, year: int, place: tuple[int, int]) -> Found | None:
    """A date of three numbers, its day first unless that cannot be."""
    if month > 12:
        day, month = month, day
    return Found(year, month, *place) if month <= 12 else None


def years_found(match: "re.Match[str]") -> Found:
    """2009–11 and 2015/16 are years, 2015-06 is a month."""
    year, short = int(match["ya"]), int(match["yb"])
    if 1 <= short <= 12 and (match[0][4] == "-" or (year + 1) % 100 != short) and match[0][4] != "–":
        return Found(year, short, *match.span())
    end = year - year % 100 + short
    return Found(year, 0, *match.span(), until=end if year < end <= LATEST else 0)


def month_of(written: str) -> int:
    if written.isdecimal():
        return int(written)
    name = written.rstrip(".")
    return MONTHS[name] if name in MONTHS else MONTHS.get(name[1:], 0)


def full_year(short: int) -> int:
    return 2000 + short if short < 50 else 1900 + short


def period_at(shown: str, dates: list[Found], index: int) -> tuple[Period | None, int]:
    """The period that begins with a date, and how many dates it took."""
    first = dates[index]
    if index + 1 < len(dates):
        second = dates[index + 1]
        if TO_DATE.fullmatch(shown, first.finish, second.begin):
            return between(shown, first, second), 2
    if first.year == 0:
        return None, 1
    begin = start_of(shown, first.begin)
    if first.until:
        return Period(first.moment, Moment(first.until), False, begin, first.finish), 1
    after = AFTER.match(shown, first.finish)
    if after and after["present"]:
        return Period(first.moment, None, True, begin, after.end()), 1
    if after := NOW_AFTER.match(shown, first.finish):
        return Period(first.moment, None, True, begin, after.end()), 1
    if after := OPEN.match(shown, first.finish):
        return Period(first.moment, None, True, begin, after.end()), 1
    return (None if first.is_short else alone(shown, first)), 1


def between(shown: str, first: Found, second: Found) -> Period | None:
    """The period between two dates; a year that only the second has is the first's too."""
    if second.year == 0:
        return None
    if first.year == 0:
        first = replace(first, year=second.year - (first.month > second.month > 0))
    start, end = first.moment, Moment(second.until) if second.until else second.moment
    if (start.year, start.month or 1) > (end.year, end.month or 12):
        return None
    return Period(start, end, False, start_of(shown, first.begin), end_of(shown, second.finish))


def alone(shown: str, found: Found) -> Period:
    before = shown[max(found.begin - 20, 0) : found.begin]
    if UNTIL.search(before):
        return Period(None, found.moment, False, found.begin, found.finish)
    if since := SINCE.search(before):
        begin = found.begin - len(before) + since.start()
        return Period(found.moment, None, True, begin, found.finish)
    return Period(found.moment, found.moment, False, found.begin, end_of(shown, found.finish), is_single=True)


def end_of(shown: str, finish: int) -> int:
    """Where a period ends, the word after it included: '12.2018 r.', '2021年3月まで'."""
    after = ENDING.match(shown, finish)
    return after.end() if after else finish


def start_of(shown: str, begin: int) -> int:
    """Where a period begins, the word before it included: 'from', 'seit'."""
    before = shown[max(begin - 20, 0) : begin]
    since = SINCE.search(before)
    return begin - len(before) + since.start() if since else begin


def joined(upper: str, lower: str) -> Period | None:
    """The period that two parts of dates make, where a narrow column broke them; None where whole."""
    if not 0 < len(lower) <= 24 or not 0 < len(upper) <= 40:
        return None
    alone = periods_in(upper)
    if alone and not alone[0].is_single and not alone[0].is_current:
        return None
    text = f"{upper} {lower}"
    periods = periods_in(text)
    if len(periods) != 1 or periods[0].is_single or text[: periods[0].begin].strip(" •"):
        return None
    return None if text[periods[0].finish :].strip(" .,)") else periods[0]
