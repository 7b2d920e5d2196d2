"""The trail as a table for a spreadsheet, written page by page, however long it is."""

import csv
import io
import json
from collections.abc import Iterator
from uuid import UUID

from rolecall.audit.queries import Entry, Wanted, trail
from rolecall.kit import tenancy

AT_ONCE = 1000
HEAD = ("at", "who", "kind", "what", "type", "details", "address", "event_id")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def lines_of(organization_id: UUID, wanted: Wanted) -> Iterator[str]:
    """Every event that is wanted, newest first; each page is read in a transaction of its own."""
    yield _line(HEAD)
    before: UUID | None = None
    while True:
        with tenancy.acting_in(organization_id):
            entries = trail(wanted, before=before, limit=AT_ONCE)
        yield "".join(_line(_cells(entry)) for entry in entries)
        if len(entries) < AT_ONCE:
            return
        before = entries[-1].id


def neutral(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _cells(entry: Entry) -> tuple[str, ...]:
    said = {name: value for name, value in entry.data.items() if value is not None or not entry.redacted_at}
    details = json.dumps(said, ensure_ascii=False)
    return (
        entry.at.isoformat(),
        entry.who,
        entry.actor_kind,
        entry.sentence,
        entry.type,
        details,
        entry.address or "",
        str(entry.id),
    )


def _line(cells: tuple[str, ...]) -> str:
    line = io.StringIO()
    csv.writer(line, quoting=csv.QUOTE_ALL).writerow([neutral(cell) for cell in cells])
    return line.getvalue()
