"""Who was removed for good, as the log tells of it: when, by whom, on what request, and how much went."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from rolecall.audit.queries import Entry, Wanted, trail
from rolecall.candidates.events import CandidateRemoved
from rolecall.candidates.grounds import LABELS
from rolecall.candidates.models import Candidate
from rolecall.importing.lines import line_of
from rolecall.kit import clock, tenancy
from rolecall.kit.models import EventRow

COUNTED = {
    "applications": "Applications",
    "files": "Files",
    "messages": "Messages",
    "notes": "Notes",
    "tasks": "Tasks",
    "interviews": "Interviews",
    "scorecards": "Scorecards",
    "events_redacted": "Events redacted",
    "deliveries_emptied": "Webhook deliveries emptied",
    "import_rows_emptied": "Rows of imports emptied",
}
"""What is counted as somebody goes, in the order in which it is told."""
AT_ONCE = 500


@dataclass(frozen=True)
class Removal:
    """One person who was removed, known by an id that leads nowhere any more."""

    event_id: UUID
    removed_at: datetime
    by: str
    by_kind: str
    request: str
    reference: str
    person_id: str
    run_id: str | None
    gone: dict[str, int]
    """Empty where it was not counted yet when they were removed."""

    @property
    def counts(self) -> list[tuple[str, int]]:
        """What went, in words."""
        return [(label, self.gone[name]) for name, label in COUNTED.items() if name in self.gone]


def removals(wanted: Wanted, *, before: UUID | None = None, limit: int) -> list[Removal]:
    """The latest removals that are wanted, or those before one of them."""
    rows = trail(replace(wanted, type=CandidateRemoved.type), before=before, limit=limit)
    return [_removal(entry) for entry in rows]


def removal_of(event_id: UUID) -> Removal | None:
    """One removal, by its event."""
    row = EventRow.objects.filter(id=event_id, type=CandidateRemoved.type).first()
    if row is None:
        return None
    following = UUID(int=row.id.int + 1)
    return removals(Wanted(), before=following, limit=1)[0]


def looked_again(removal: Removal) -> dict[str, Any]:
    """What the database holds of that person at this moment: nothing, where all is as it should be."""
    told = EventRow.objects.filter(about__subject_id=UUID(removal.person_id), redacted_at=None)
    return {
        "at": clock.now(),
        "people": Candidate.objects.filter(id=removal.person_id).count(),
        "events_that_say_who": told.exclude(type=CandidateRemoved.type).count(),
    }


def as_csv(organization_id: UUID, wanted: Wanted) -> Iterator[str]:
    """Every removal that is wanted, a line each."""
    names = ("removed_at", "by", "by_kind", "request", "reference", "person_id", "run_id", "event_id")
    yield "\ufeff" + line_of([*names, *COUNTED])
    for each in _all(organization_id, wanted):
        known = [getattr(each, name) for name in names]
        cells = [*known, *(each.gone.get(name, "") for name in COUNTED)]
        yield line_of(_cell(cell) for cell in cells)


def as_json(organization_id: UUID, wanted: Wanted) -> Iterator[str]:
    """The same as a list of objects."""
    yield "["
    for number, each in enumerate(_all(organization_id, wanted)):
        yield (",\n" if number else "\n") + msgspec.json.encode(each).decode()
    yield "\n]\n"


def _all(organization_id: UUID, wanted: Wanted) -> Iterator[Removal]:
    """Page by page, each in a transaction of its own."""
    before: UUID | None = None
    while True:
        with tenancy.acting_in(organization_id):
            found = removals(wanted, before=before, limit=AT_ONCE)
        yield from found
        if len(found) < AT_ONCE:
            return
        before = found[-1].event_id


def _cell(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat()
    return "" if value is None else str(value)


def _removal(entry: Entry) -> Removal:
    data = entry.data
    return Removal(
        entry.id,
        entry.at,
        entry.who,
        entry.actor_kind,
        LABELS.get(data.get("ground") or "", LABELS["other"]),
        data.get("reference") or "",
        data["candidate_id"],
        data.get("run_id"),
        data.get("gone") or {},
    )
