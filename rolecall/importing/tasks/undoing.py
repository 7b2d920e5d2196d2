"""Taking an import back: who was touched by nobody since is as before it, others are kept."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from rolecall.candidates import actions as candidates
from rolecall.candidates.actions import many as people
from rolecall.candidates.grounds import TAKEN_BACK, Ground
from rolecall.candidates.models import Candidate, CustomFieldValue, Document
from rolecall.importing import access
from rolecall.importing.events import ImportedFactsTakenBack, ImportTakenBack
from rolecall.importing.models import ADDED, CHANGED_SOMETHING, KEPT, UNDONE, ExternalId, Run, RunRow
from rolecall.importing.touched import touched_since
from rolecall.importing.working import WAITED_FOR, held, next_batch, whoever_may
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.kit.recording import record, record_all
from rolecall.kit.tasks import task
from rolecall.pipeline.models import Application, Comment

BATCH = 200
TOUCHED = "Something happened with them since, so they were kept."


@task(name="importing.undo_import", priority=WAITED_FOR)
def undo_import(run_id: str) -> None:
    """Take the next batch of people back."""
    run = held(run_id, undone_at=None)
    if run is None or not run.undo_begun_at:
        return
    by = whoever_may(run, access.can_import)
    if by is None:
        return
    ids = _next_people(run)
    if ids:
        rows = list(RunRow.objects.filter(run=run, candidate__in=ids, outcome__in=CHANGED_SOMETHING))
        run.tally(_take_back(rows, by))
    else:
        run.undone_at = clock.now()
        record(ImportTakenBack(run.id, run.name, run.counts), by=by)
    run.save()
    if ids:
        next_batch(undo_import, run.id)


def _next_people(run: Run) -> list[UUID]:
    rows = RunRow.objects.filter(run=run, outcome__in=CHANGED_SOMETHING).exclude(candidate=None)
    return list(dict.fromkeys(rows.order_by("number").values_list("candidate_id", flat=True)[:BATCH]))


def _take_back(rows: Sequence[RunRow], by: Actor) -> Counter[str]:
    """Take back what rows made of people, all rows of each together; gives how many people came out how."""
    ids = {row.candidate_id for row in rows if row.candidate_id}
    held_people = Candidate.objects.select_for_update().filter(id__among=list(ids)).order_by("id")
    found = {each.id: each for each in held_people}
    written: dict[UUID, datetime] = {}
    for row in rows:
        if row.candidate_id:
            written[row.candidate_id] = max(row.written_at, written.get(row.candidate_id, row.written_at))
    touched = touched_since(written)
    added = {row.candidate_id for row in rows if row.outcome == ADDED}
    gone = [each for each in found.values() if each.id in added - touched]
    emptied = [each for each in found.values() if each.id not in added | touched]
    _empty(emptied, [row for row in rows if row.candidate_id in {each.id for each in emptied}], by)
    _mark(rows, touched)
    if gone:
        ground = Ground(TAKEN_BACK, run_id=rows[0].run_id)
        people.remove_many(gone, by=by, ground=ground, is_taken_back=True)
    return Counter({UNDONE: len(gone) + len(emptied), KEPT: len(found) - len(gone) - len(emptied)})


def _empty(emptied: Sequence[Candidate], rows: Sequence[RunRow], by: Actor) -> None:
    by_id = {each.id: each for each in emptied}
    added: dict[str, list[UUID]] = {}
    for row in rows:
        if row.candidate_id:
            people.empty_again(by_id[row.candidate_id], row.fields, row.ids)
        for name, some in row.ids.items():
            added.setdefault(name, []).extend(some)
    people.take_rows_back(added)
    CustomFieldValue.objects.filter(id__among=added.get("custom_values", [])).delete()
    Application.objects.filter(id__among=added.get("applications", [])).delete()
    Comment.objects.filter(id__among=added.get("comments", [])).delete()
    ExternalId.objects.filter(id__among=added.get("external_ids", [])).delete()
    for document in Document.objects.filter(id__among=added.get("documents", [])).select_related("candidate"):
        candidates.detach(document, by=by)
    people.save_many(emptied)
    if rows:
        record_all([ImportedFactsTakenBack(each.id, rows[0].run_id) for each in emptied], by=by)


def _mark(rows: Sequence[RunRow], touched: set[UUID]) -> None:
    for row in rows:
        kept = row.candidate_id in touched
        row.outcome, row.sentence = (KEPT, TOUCHED) if kept else (UNDONE, "")
        row.made = row.made if kept else {}
    RunRow.objects.bulk_update(rows, ["outcome", "sentence", "made"])
