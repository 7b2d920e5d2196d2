"""What cells of tables say in the usual ways to write it."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime

NOTHING = {"", "-", "–", "—", "n/a", "na", "none", "null", "nil", "unknown", "keine", "k.a.", "0", "#n/a"}
NAMES = {"na", "null", "nil"}
"""Of these, names that people have: 'Null' is one, 'NULL' is not."""
MONTHS = 12
SEVERAL = re.compile(r"\s*[;,\n]\s*")
DATES = ("%Y/%m/%d", "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%Y%m%d")
NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:,?[ T]+\d{1,2}:\d{2}.*)?")
"""Day, month and year in either order of the first two; with the time of day, which is not kept."""
DAY_FIRST, MONTH_FIRST = "%d %m %Y", "%m %d %Y"
OLDEST, NEWEST = 1950, 9000


def moment_of(cell: str, *, month_first: bool = False) -> datetime | None:
    """A date in one of the usual ways to write it, at its beginning in UTC; None for what is none.

    Where day and month could be either, the day stands first, unless it is said of the column that its dates
    are written the other way round.
    """
    try:
        found: datetime | None = datetime.fromisoformat(cell)
    except ValueError:
        found = next(filter(None, (_by(pattern, cell) for pattern in DATES)), None)
        found = found or _numeric(cell, month_first)
    if found is None or not OLDEST <= found.year <= NEWEST:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def is_month_first(cells: Iterable[str]) -> bool:
    """Whether dates of a column have the month first: some can be nothing else, none has the day first."""
    found = False
    for cell in cells:
        match = NUMERIC.fullmatch(cell.strip())
        if match is None or match[2] == ".":
            continue
        first, second = int(match[1]), int(match[3])
        if first > MONTHS:
            return False
        found |= second > MONTHS
    return found


def _numeric(cell: str, month_first: bool) -> datetime | None:
    match = NUMERIC.fullmatch(cell.strip())
    if match is None:
        return None
    year = match[4] if len(match[4]) == len("2026") else str(datetime.strptime(match[4], "%y").year)  # noqa: DTZ007
    orders = (DAY_FIRST, MONTH_FIRST)
    # 03-25-26 is how spreadsheets of the United States show a day
    if match[2] != "." and (month_first or (match[2] == "-" and year != match[4])):
        orders = (MONTH_FIRST, DAY_FIRST)
    said = f"{match[1]} {match[3]} {year}"
    return next(filter(None, (_by(pattern, said) for pattern in orders)), None)


def _by(pattern: str, cell: str) -> datetime | None:
    try:
        return datetime.strptime(cell, pattern)  # noqa: DTZ007  the zone is added by whoever asks
    except ValueError:
        return None
