"""Doing something to many people, batch by batch, and taking it back."""

from collections import Counter
from collections.abc import Sequence
from uuid import UUID

from rolecall.candidates.models import Candidate
from rolecall.importing import access
from rolecall.importing.errors import OutOfSight
from rolecall.importing.events import ManyActed, ManyTakenBack
from rolecall.importing.many import DOING, UNDOING
from rolecall.importing.many.results import Result, refused
from rolecall.importing.models import DONE, KEPT, UNDONE, WAITING, Run, RunRow, made_of
from rolecall.importing.working import WAITED_FOR, held, next_batch, whoever_may
from rolecall.kit import clock
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.tasks import task
from rolecall.pipeline.access import candidates_visible_to

BATCH = 200
SINCE = "Something happened since, so it was left as it is."


@task(name="importing.act_batch", priority=WAITED_FOR)
def act_batch(run_id: str) -> None:
    """Do what was asked for to the next people; of each it is said how it came out."""
    run = held(run_id, finished_at=None)
    if run is None or not run.begun_at:
        return
    act: str = run.given["act"]
    by = whoever_may(run, lambda actor: access.can_act(actor, act))
    if by is None:
        return
    rows = list(run.rows.filter(outcome=WAITING).order_by("number")[:BATCH])
    if rows:
        _write_down(rows, _done(run, rows, by))
        run.tally(Counter(row.outcome for row in rows))
        run.progress += len(rows)
    else:
        run.finished_at = clock.now()
        record(ManyActed(run.id, act, run.counts), by=by)
    run.save()
    if rows:
        next_batch(act_batch, run.id)


@task(name="importing.undo_acts", priority=WAITED_FOR)
def undo_acts(run_id: str) -> None:
    """Take back what was done to the next people."""
    run = held(run_id, undone_at=None)
    if run is None or not run.undo_begun_at:
        return
    act: str = run.given["act"]
    by = whoever_may(run, lambda actor: access.can_act(actor, act))
    if by is None:
        return
    rows = _next_done(run)
    if rows:
        back = _undone(run, rows, by)
        for row in rows:
            gone = row.candidate_id in back
            row.outcome, row.sentence = (UNDONE, "") if gone else (KEPT, SINCE)
        RunRow.objects.bulk_update(rows, ["outcome", "sentence"])
        run.tally(Counter(row.outcome for row in rows))
    else:
        run.undone_at = clock.now()
        record(ManyTakenBack(run.id, act, run.counts), by=by)
    run.save()
    if rows:
        next_batch(undo_acts, run.id)


def _done(run: Run, rows: Sequence[RunRow], by: Actor) -> dict[UUID, Result]:
    """What came of each person; what a rule refuses of all at once is said of each."""
    people = list(_people(rows, by).values())
    try:
        return DOING[run.given["act"]](people, {**run.given, "run_id": str(run.id)}, by)
    except RuleBroken as broken:
        return {person.id: refused(broken.sentence) for person in people}


def _write_down(rows: Sequence[RunRow], results: dict[UUID, Result]) -> None:
    out_of_sight = refused(OutOfSight.sentence)
    for row in rows:
        result = results.get(row.candidate_id, out_of_sight) if row.candidate_id else out_of_sight
        row.outcome, row.sentence = result.outcome, result.sentence[:500]
        row.made, row.written_at = made_of(**result.made), clock.now()
    RunRow.objects.bulk_update(rows, ["outcome", "sentence", "made", "written_at"])


def _undone(run: Run, rows: Sequence[RunRow], by: Actor) -> set[UUID]:
    try:
        return set(UNDOING[run.given["act"]](rows, _people(rows, by), by))
    except RuleBroken:
        return set()


def _people(rows: Sequence[RunRow], by: Actor) -> dict[UUID, Candidate]:
    """Those whom whoever acts may see at this moment, held until the end of the batch."""
    ids = [row.candidate_id for row in rows if row.candidate_id]
    seen = candidates_visible_to(by).filter(id__among=ids).select_related("organization", "source")
    return {each.id: each for each in seen.order_by("id").select_for_update(of=("self",))}


def _next_done(run: Run) -> list[RunRow]:
    """The next rows to be taken back: together those that were done together."""
    done = run.rows.filter(outcome=DONE).order_by("number")
    first = done.values_list("number", flat=True).first()
    if first is None:
        return []
    begin = (first - 1) // BATCH * BATCH
    return list(done.filter(number__gt=begin, number__lte=begin + BATCH))
