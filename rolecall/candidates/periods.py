"""Time in work, in months: what overlaps is counted once."""

from collections.abc import Iterable
from datetime import date

from rolecall.candidates.profile_facts import Values

MID_YEAR = 7
Period = tuple[int, int]


def months_in(periods: Iterable[Period]) -> int:
    """How many months these cover together."""
    total, until = 0, 0
    for start, end in sorted(periods):
        total += max(0, end - max(start, until))
        until = max(until, end)
    return total


def period_of(values: Values, today: date) -> Period | None:
    """A position's first month and the month after its last, counted from year 0; None without its dates.

    Where only the year is known it is taken from its middle, so that '2015 – 2018' is three years.
    """
    start = _month(str(values.get("start") or ""))
    if start is None:
        return None
    if values.get("is_current"):
        return start, max(start, today.year * 12 + today.month)
    end_said = str(values.get("end") or "")
    end = _month(end_said)
    if end is None:
        return None
    # a month that is named is worked in; within one year of which no more is known, half of it is
    last = (
        end + 1 if len(end_said) == 7 else max(end, start + 6 if end_said[:4] == values["start"] else start)
    )
    return start, max(start, last)


def years_of(months: int) -> float:
    """Months as years, to a tenth."""
    return round(months / 12, 1)


def _month(said: str) -> int | None:
    """The month as a number, counted from year 0."""
    if len(said) not in (4, 7) or not said[:4].isdigit():
        return None
    month = said[5:7] if len(said) == 7 else str(MID_YEAR)
    return int(said[:4]) * 12 + int(month) if month.isdigit() else None
