"""Importing résumés: several files, or a ZIP of them, each of which becomes a person or belongs to one."""

from collections.abc import Sequence

from rolecall.candidates.actions.documents import MOST_BYTES, safe_name
from rolecall.importing import access, tasks
from rolecall.importing.actions.tables import author_of
from rolecall.importing.models import FILES, REFUSED, Run, RunRow
from rolecall.importing.unpacking import File, unpacked
from rolecall.importing.working import next_batch
from rolecall.kit import clock, storage
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor

TOO_LARGE = "The file is larger than 10 MB. Save it as a smaller PDF, and bring it again."
EMPTY = "There is nothing in the file. Bring it again as it should be."


def bring_files(files: Sequence[File], *, by: Actor) -> Run:
    """Begin to read résumés in; those of one person that is known are added to that person."""
    access.must_import(by)
    found = list(unpacked(files))
    if not found:
        raise Invalid({"files": "Choose résumés, or a ZIP that holds some."})
    run = Run.objects.create(
        kind=FILES, name=_named(files), **author_of(by), total=len(found), begun_at=clock.now()
    )
    RunRow.objects.bulk_create(
        RunRow(run=run, number=number, outcome=REFUSED, sentence=f"{safe_name(name)[:150]}: {problem}")
        for number, (name, data) in enumerate(found, 1)
        if (problem := _problem(data))
    )
    run.given = {
        "files": [
            [number, storage.keep(data), safe_name(name)]
            for number, (name, data) in enumerate(found, 1)
            if not _problem(data)
        ]
    }
    run.counts = {REFUSED: run.total - len(run.given["files"])}
    run.save()
    next_batch(tasks.commit_files, run.id)
    return run


def _named(files: Sequence[File]) -> str:
    """How many they are: résumés are called like people, and the name of a run stays in the log."""
    return "1 file" if len(files) == 1 else f"{len(files)} files"


def _problem(data: bytes) -> str:
    """Why a file cannot be taken; empty where it can."""
    return TOO_LARGE if len(data) > MOST_BYTES else "" if data else EMPTY
