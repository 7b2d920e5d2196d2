"""What cells of tables say in the usual ways to write it."""

import re
from datetime import UTC, datetime

NOTHING = {"", "-", "–", "—", "n/a", "na", "none", "null", "nil", "unknown", "keine", "k.a.", "0", "#n/a"}
SEVERAL = re.compile(r"\s*[;,\n]\s*")
DATES = (
    "%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%m/%d/%Y", "%Y/%m/%d", "%d-%m-%Y", "%m-%d-%y", "%d.%m.%y",
    "%d %b %Y", "%d %B %Y", "%b %d, %Y", "%B %d, %Y", "%Y%m%d",
)  # fmt: skip


def moment_of(cell: str) -> datetime | None:
    """A date in one of the usual ways to write it, at its beginning in UTC; None for what is none."""
    try:
        found = datetime.fromisoformat(cell)
    except ValueError:
        found = next(filter(None, (_by(pattern, cell) for pattern in DATES)), None)  # type: ignore[assignment]
    if found is None or not 1950 <= found.year <= 9000:
        return None
    return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)


def _by(pattern: str, cell: str) -> datetime | None:
    try:
        return datetime.strptime(cell, pattern)  # noqa: DTZ007  the zone is added by whoever asks
    except ValueError:
        return None
