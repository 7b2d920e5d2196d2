"""Dates and the periods between them, as people write them in some thirty languages.

Nothing here looks at a clock: a present position ends at 'present', whenever that is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rolecall.candidates.reading.facts.date_patterns import (
    AFTER,
    BEFORE,
    DATE,
    DIGIT,
    ENDING,
    ERAS,
    LATEST,
    MONTHS,
    MOST_TEXT,
    NOW_AFTER,
    NOW_BEFORE,
    ONLY_DASH,
    OPEN,
    ROMANS,
    SHORT_END,
    SINCE,
    TO_DATE,
    UNTIL,
    UNTIL_NOW,
    plain,
)

YEAR_BEFORE_MONTH, MONTH_ALONE = re.compile(r"\d{4}\.$"), re.compile(r"(?:0[1-9]|1[0-2])\.")
"""'2016. 05. – 2020.' above '01.': the edge broke the second date"""
BOTH = re.compile(r"\s?(?:,|&|\+|/|\se|\sy|\set|\sund|\sand|\sen|\soch|\sog|\si|\sja)\s?")
SEASONS = re.compile(
    r"(?:summers|winters|seasons|saisons?|etes|hivers|sommer|winter|stagioni|estati|inverni|veranos|inviernos|"
    r"temporadas|veroes|zomers|seizoenen|sezony|somrar|sasonger|sesonger|somre|kesat)\s$"
)
MOST_BACKWARDS = 25
EASTERN_MONTH = re.compile(r"(?:1[0-2]|0?[1-9])\s?[月월]")


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


def periods_in(text: str) -> list[Period]:
    """All periods and single dates in a text, from left to right."""
    return [*found_periods(text[:MOST_TEXT])] if DIGIT.search(text) else []


GPA = re.compile(r"\bc?gpa\b[\s:]*\d[\d.,]*(?:\s?(?:/|out of)\s?\d[\d.,]*)?")
"""'GPA 3.71' is in no March"""


@lru_cache(maxsize=4096)
def found_periods(text: str) -> tuple[Period, ...]:
    shown = plain(text)
    if "gpa" in shown:
        shown = GPA.sub(lambda found: " " * len(found[0]), shown)
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
    if match["ya"] or match["z10"]:
        return years_found(match)
    part = {key[0]: value for key, value in match.groupdict().items() if value}
    place = match.start(), match.end()
    if "e" in part:
        year = ERAS[part["n"]] + (1 if part["e"] == "元" else int(part["e"]))
        return Found(year, int(part.get("m", 0)), *place)
    if "d" in part:
        found = day_found(int(part["d"]), int(part["m"]), int(part["y"]), place)
        is_short = len(part["y"]) == 2
        return replace(found, year=full_year(found.year), is_short=True) if found and is_short else found
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
    year, short = int(match["ya"] or match["y10"]), int(match["yb"] or match["z10"])
    if (
        match["ya"]
        and 1 <= short <= 12
        and (match[0][4] == "-" or (year + 1) % 100 != short)
        and match[0][4] != "–"
    ):
        return Found(year, short, *match.span())
    end = year - year % 100 + short
    return Found(year, 0, *match.span(), until=end if year < end <= LATEST else 0)


def month_of(written: str) -> int:
    if written.isdecimal():
        return int(written)
    name = written.rstrip(".")
    if name in ROMANS and name:
        return ROMANS.index(name)
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
        if seasons := seasons_before(shown, first, second):
            return Period(first.moment, second.moment, False, seasons.start(), second.finish), 2
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
    after = SHORT_END.match(shown, first.finish) if not first.month else None
    if after and int(after[1]) > first.year % 100:
        end = Moment(first.year - first.year % 100 + int(after[1]))
        return Period(first.moment, end, False, begin, after.end()), 1
    single = alone(shown, first)
    return (None if first.is_short and not single.is_current else single), 1


def seasons_before(shown: str, first: Found, second: Found) -> "re.Match[str] | None":
    """'stagioni 2012 e 2013': seasons of two years that follow each other are from one to the other."""
    is_next = not (first.month or second.month) and first.year > 0 and second.year == first.year + 1
    is_joined = is_next and bool(BOTH.fullmatch(shown, first.finish, second.begin))
    return SEASONS.search(shown, 0, first.finish - len("2013")) if is_joined else None


def between(shown: str, first: Found, second: Found) -> Period | None:
    """The period between two dates; a year that only the second has is the first's too."""
    if second.year == 0:
        return None
    if first.year == 0:
        first = replace(first, year=second.year - (first.month > second.month > 0))
    start, end = first.moment, Moment(second.until) if second.until else second.moment
    if (start.year, start.month or 1) > (end.year, end.month or 12):
        # '2021 – 2018': the later year first, as whoever counts backwards writes it.
        is_dashed = ONLY_DASH.fullmatch(shown, first.finish, second.begin)
        if start.month or end.month or not is_dashed or start.year - end.year > MOST_BACKWARDS:
            return None
        start, end = end, start
    return Period(start, end, False, start_of(shown, first.begin), end_of(shown, second.finish))


def alone(shown: str, found: Found) -> Period:
    before = shown[max(found.begin - 20, 0) : found.begin]
    if UNTIL.search(before):
        return Period(None, found.moment, False, found.begin, found.finish)
    if now := NOW_BEFORE.search(before):
        begin = found.begin - len(before) + now.start(1)
        return Period(found.moment, None, True, begin, end_of(shown, found.finish))
    if since := SINCE.search(before):
        begin = found.begin - len(before) + since.start()
        lasting = UNTIL_NOW.match(shown, found.finish)
        return Period(
            found.moment, None, True, begin, lasting.end() if lasting else end_of(shown, found.finish)
        )
    return Period(found.moment, found.moment, False, found.begin, end_of(shown, found.finish), is_single=True)


def end_of(shown: str, finish: int) -> int:
    """Where a period ends, the word after it included: '12.2018 r.', '2021年3月まで'."""
    after = ENDING.match(shown, finish)
    return after.end() if after else finish


def start_of(shown: str, begin: int) -> int:
    """Where a period begins, the word before it included: 'from', 'seit'."""
    before = shown[max(begin - 20, 0) : begin]
    if vague := BEFORE.search(before):
        return begin - len(before) + vague.start(1)
    since = SINCE.search(before)
    return begin - len(before) + since.start() if since else begin


def joint_of(upper: str, lower: str) -> str:
    """What stands between two parts of dates: nothing where the edge broke '2022-01' behind its hyphen."""
    is_month = lower.isdecimal() and len(lower) == 2
    return "" if is_month and upper[-1:] in ("-", "/", ".") and upper[-2:-1].isdigit() else " "


def joined(upper: str, lower: str) -> Period | None:
    """The period that two parts of dates make, where a narrow column broke them; None where whole."""
    if not 0 < len(lower) <= 24 or not 0 < len(upper) <= 40:
        return None
    alone = periods_in(upper)
    joint = joint_of(upper, lower)
    if (
        alone
        and joint
        and not alone[0].is_single
        and not alone[0].is_current
        and lower not in ("月", "年", "日", "월", "년")
        and not (YEAR_BEFORE_MONTH.search(upper) and MONTH_ALONE.fullmatch(lower))
        and not (upper.endswith(("年", "년")) and EASTERN_MONTH.fullmatch(lower))
    ):
        return None
    if alone and any(each.start and not each.is_single for each in periods_in(lower)):
        return None  # '2017–' above '2014–17' are two
    text = f"{upper}{joint}{lower}"
    periods = periods_in(text)
    if len(periods) != 1 or periods[0].is_single or text[: periods[0].begin].strip(" •"):
        return None
    return None if text[periods[0].finish :].strip(" .,)") else periods[0]
