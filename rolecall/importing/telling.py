"""How a run is told: where it stands in a word, and its counts with their labels."""

from collections.abc import Iterable
from typing import Any

from rolecall.importing.fields import has_no_headings
from rolecall.importing.models import CHANGED_SOMETHING, EXPORT, HEADINGS, MANY, TABLE, Run, RunRow
from rolecall.importing.own_fields import columns_offered
from rolecall.importing.rows import MONTH_FIRST

STATES = {
    "new": ("Not checked yet", ""),
    "checking": ("Checking", "accent"),
    "checked": ("Checked", "accent"),
    "running": ("Going on", "accent"),
    "finished": ("Finished", "good"),
    "undoing": ("Being taken back", "warn"),
    "undone": ("Taken back", ""),
    "stopped": ("Stopped", "warn"),
}
Labels = tuple[tuple[str, str], ...]
CHECKED: Labels = (
    ("added", "New people"),
    ("matched", "Known already"),
    ("repeated", "Again in the file"),
    ("refused", "Refused"),
)
IMPORTED: Labels = (
    ("added", "Added"),
    ("completed", "Completed"),
    ("known", "Known already"),
    ("refused", "Refused"),
)
ACTED: Labels = (("done", "Done"), ("refused", "Refused"))
TAKEN_BACK = (("undone", "Taken back"), ("kept", "Kept"))


def state_of(run: Run) -> tuple[str, str]:
    """Where a run stands, in a word with its tone."""
    return STATES[run.state]


def counts_of(run: Run) -> list[tuple[str, int]]:
    """How many rows came out how, as it is told where the run stands."""
    if run.kind == EXPORT:
        return [("Rows", run.count("done"))]
    labels = CHECKED if not run.begun_at else ACTED if run.kind == MANY else IMPORTED
    if run.undo_begun_at:
        labels = (*labels, *TAKEN_BACK)
    return [(label, run.count(name)) for name, label in labels]


def progress_of(run: Run) -> tuple[int, int, str]:
    """How far it is, of how much, in words; half of it where nothing is counted as it goes on."""
    done, total = run.progress, run.total
    if run.undo_begun_at:
        done, total = (sum(map(run.count, names)) for names in (("undone", "kept"), CHANGED_SOMETHING))
    elif not run.begun_at:
        return 1, 2, f"Working through {total:,} {'row' if total == 1 else 'rows'}"
    return min(done, total), total, f"{min(done, total):,} of {total:,}"


def month_first_in(run: Run) -> list[str]:
    """Which columns hold dates with the month first, as far as a check found any, by what they are called."""
    found = run.given.get(MONTH_FIRST)
    return [columns_offered().get(name, name) for name in found] if found else []


def as_json(run: Run) -> dict[str, Any]:
    """A run as the API shows it."""
    names = ("id", "kind", "name", "state", "total", "progress", "counts", "created_at", "finished_at")
    return {
        **{name: getattr(run, name) for name in names},
        "act": run.given.get("act"),
        "author": run.author_name,
        "mapping": run.given.get("mapping", []),
        "table": table_as_json(run) if run.kind == TABLE else None,
    }


def table_as_json(run: Run) -> dict[str, Any]:
    """What was read of a table and what was said of it, as the API shows it."""
    given, headings = run.given, run.given.get(HEADINGS, [])
    return {
        "headings": headings,
        "no_headings": has_no_headings(headings),
        "sheet": given.get("sheet") or None,
        "sheets_left_out": given.get("sheets_left_out", []),
        "month_first": given.get(MONTH_FIRST) or [],
        "source": given.get("source", ""),
        "tags": given.get("tags", []),
        "system": given.get("system", ""),
        "private": given.get("private", True),
        "job_id": given.get("job_id"),
        "stage_id": given.get("stage_id"),
    }


def rows_as_json(rows: Iterable[RunRow]) -> list[dict[str, Any]]:
    """Rows as the API shows them."""
    columns = ("id", "number", "outcome", "sentence", "candidate_id")
    return [{name: getattr(row, name) for name in columns} for row in rows]
