"""Time in work, in months: what overlaps is counted once."""

import re
from collections.abc import Iterable
from datetime import date

from rolecall.candidates.profile_facts import Values

DATE = re.compile(r"\d{4}(-\d\d)?")
YEAR = 4
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

    Two years without months are as far apart as they are; a year beside a month begins in January, and ends
    in its middle. The résumé reader counts in the same way.
    """
    start, end = str(values.get("start") or ""), str(values.get("end") or "")
    if not DATE.fullmatch(start):
        return None
    first = _month(start, latest=False)
    if values.get("is_current"):
        last = today.year * 12 + today.month
    elif not DATE.fullmatch(end):
        return None
    else:
        last = _month(end, latest=True)
        if len(start) == len(end) == YEAR:
            last = max(int(end) * 12, first + 12 * (start == end))
    return first, max(first, last)


def years_of(months: int) -> float:
    """Months as years, to a tenth."""
    return round(months / 12, 1)


def _month(said: str, *, latest: bool) -> int:
    year, _, month = said.partition("-")
    return int(year) * 12 + (int(month) - 1 + latest if month else 6 * latest)
