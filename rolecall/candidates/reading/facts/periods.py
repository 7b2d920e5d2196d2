"""How long a person has worked: periods laid over each other, time counted once."""

from collections.abc import Iterable
from datetime import date

from rolecall.candidates.reading.profile import Position

MOST_YEARS = 60


def years_in(positions: Iterable[Position], today: date | None) -> float | None:
    """The years in dated positions, to the tenth; None without any. Present ones run to the given day."""
    spans = sorted(span for position in positions if (span := months_of(position, today)))
    total, reached = 0, 0
    for first, last in spans:
        total += max(last - max(first, reached), 0)
        reached = max(reached, last)
    return min(round(total / 12, 1), MOST_YEARS) if spans else None


def months_of(position: Position, today: date | None) -> tuple[int, int] | None:
    """The first month and the one after the last, as numbers of months: both ends of a period count."""
    if position.start is None:
        return None
    first = month_number(position.start.value, latest=False)
    if position.is_current:
        last = today.year * 12 + today.month if today else first
    elif position.end is None:
        return None
    else:
        last = month_number(position.end.value, latest=True)
        if len(position.start.value) == len(position.end.value) == 4:
            # 2015 – 2019 is four years, whatever the months were.
            last = max(
                int(position.end.value) * 12, first + 12 * (position.start.value == position.end.value)
            )
    return (first, last) if last > first else None


def month_number(value: str, *, latest: bool) -> int:
    year, _, month = value.partition("-")
    if month:
        return int(year) * 12 + int(month) - 1 + latest
    # A year without a month beside one with: from its beginning, up to its middle.
    return int(year) * 12 + 6 * latest
