"""Reads what a field is compared with: numbers, days, and ranges of either."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from rolecall.search.asking.tree import Day, Days, Range

COMPARED = re.compile(r"(?P<name>.*?)(?P<sign><=|>=|<|>|=)(?P<value>.*)", re.DOTALL)
NUMBER = re.compile(r"-?\d{1,12}(?:[.,]\d{1,6})?")
DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?|today(?:([+-]\d{1,5}))?", re.IGNORECASE)
SIGNS = ("<=", ">=", "<", ">", "=")
Of = TypeVar("Of")


def numbers_in(said: str) -> Range | None:
    """The numbers that 5, 3..8, >=5, <2 or 5+ mean; None for what means none."""
    if said.endswith("+") and (least := _number(said[:-1])) is not None:
        return Range(low=least)
    found = _compared(said, _number)
    if found is None:
        return None
    sign, low, high = found
    if sign in (">", ">="):
        return Range(low=low, with_low=sign == ">=")
    if sign in ("<", "<="):
        return Range(high=low, with_high=sign == "<=")
    return Range(low, high if sign == ".." else low)


def days_in(field: str, said: str) -> Days | None:
    """The days that 2026-03, 2026-01..2026-03, >=2026-03-01 or <today-30 mean; None for what means none."""
    found = _compared(said, _days)
    if found is None:
        return None
    sign, first, last = found
    since, after = first or (None, None)
    if sign in (">", ">="):
        return Days(field, since=since if sign == ">=" else after)
    if sign in ("<", "<="):
        return Days(field, until=since if sign == "<" else after)
    return Days(field, since, (last[1] if last else None) if sign == ".." else after)


def _compared(said: str, read: Callable[[str], Of | None]) -> tuple[str, Of | None, Of | None] | None:
    """The sign of a comparison and what it compares with: of a range both sides, of which one may be open."""
    said = said.strip()
    if ".." in said:
        low, _, high = said.partition("..")
        first, last = read(low) if low else None, read(high) if high else None
        is_read = (first is not None or not low) and (last is not None or not high)
        return ("..", first, last) if is_read and (low or high) else None
    sign = next((each for each in SIGNS if said.startswith(each)), "")
    value = read(said[len(sign) :].strip())
    return None if value is None else (sign, value, None)


def _number(said: str) -> float | None:
    return float(said.replace(",", ".")) if NUMBER.fullmatch(said.strip()) else None


def _days(said: str) -> tuple[Day, Day] | None:
    """The first day of a year, a month or a day, and the first after it."""
    match = DAY.fullmatch(said.strip())
    if match is None:
        return None
    if match[1] is None:
        days = int(match[4] or 0)
        return days, days + 1
    try:
        first = date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
        if match[3]:
            return first, first + timedelta(days=1)
        months = first.month if match[2] else 12
        return first, date(first.year + months // 12, months % 12 + 1, 1)
    except (ValueError, OverflowError):
        return None
