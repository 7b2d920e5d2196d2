"""Taking data of people out: as a file that is kept for a day, and told in the log."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from rolecall.importing import access, tasks
from rolecall.importing.actions.tables import author_of
from rolecall.importing.columns import APPLICATIONS, PEOPLE
from rolecall.importing.models import EXPORT, Run
from rolecall.importing.own_fields import with_own
from rolecall.importing.selecting import Selection
from rolecall.importing.writers import FILE_KINDS
from rolecall.jobs.models import Job
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor

KEPT_FOR = timedelta(days=1)


def export_people(
    selection: Selection, *, by: Actor, columns: Sequence[str] = (), file_kind: str = "csv"
) -> Run:
    """Have those of a selection written whom whoever asks may see."""
    access.must_export(by)
    given: dict[str, Any] = {"wanted": selection.as_kept()}
    if selection.wanted is None:
        given["ids"] = [str(each) for each in selection.exactly(by)]
    return _begin("People", given, columns, PEOPLE, file_kind, by)


def export_applications(
    job: Job, *, by: Actor, filters: str = "", columns: Sequence[str] = (), file_kind: str = "csv"
) -> Run:
    """Have the applications for a job written; `filters` is what the address of its table says."""
    access.must_export(by)
    given = {"job_id": str(job.id), "wanted": {"job": job.title, "filters": filters}}
    return _begin(job.title, given, columns, APPLICATIONS, file_kind, by)


def _begin(
    name: str, given: dict[str, Any], columns: Sequence[str], known: dict[str, str], file_kind: str, by: Actor
) -> Run:
    problems = {}
    known = with_own(known)
    ordered = list(dict.fromkeys(columns or known))
    if strange := [each[:80] for each in ordered if each not in known]:
        problems["columns"] = (
            f"There is no column {', '.join(strange[:5])}. Name some of these: {', '.join(known)}."
        )
    if file_kind not in FILE_KINDS:
        problems["file_kind"] = "Choose CSV, XLSX or JSON."
    if problems:
        raise Invalid(problems)
    run = Run.objects.create(
        kind=EXPORT,
        name=f"{name[:200]}.{file_kind}",
        **author_of(by),
        given={**given, "columns": ordered, "file_kind": file_kind},
        begun_at=clock.now(),
    )
    tasks.write_export.defer(run_id=run.id)
    tasks.forget_file.defer(run_at=clock.now() + KEPT_FOR, run_id=run.id)
    return run
