"""What is done about work that stands still because whoever began it may not go on: taken over, or ended."""

from rolecall.importing import access, tasks
from rolecall.importing.actions.tables import author_of
from rolecall.importing.errors import SeenByOneOnly
from rolecall.importing.events import RunEnded, RunTakenOver
from rolecall.importing.models import EXPORT, FILES, MANY, REFUSED, TABLE, WAITING, Run
from rolecall.importing.tasks.files import forget_files
from rolecall.importing.working import next_batch
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.tasks import Deferrable

NOT_REACHED = "This was ended before it was their turn."


def take_over(run: Run, *, by: Actor) -> Run:
    """Go on with a run that stands still, as one's own; an export, which shows what one sees, is not."""
    access.must_take_over(by)
    run = _stopped(run)
    if run.kind == EXPORT:
        raise SeenByOneOnly
    run.must_be_kept()
    run.stopped_at = None
    for name, value in author_of(by).items():
        setattr(run, name, value)
    run.save()
    record(RunTakenOver(run.id, run.name), by=by)
    next_batch(_task_of(run), run.id)
    return run


def end(run: Run, *, by: Actor) -> Run:
    """End a run where it stands: what is done stays done, and what was to be taken back still can be."""
    access.must_take_over(by)
    run = _stopped(run)
    run.stopped_at = None
    if run.undo_begun_at:
        run.undo_begun_at = None
    elif run.begun_at:
        _finish(run)
    else:
        run.checking_at = None
    run.save()
    record(RunEnded(run.id, run.name, run.counts), by=by)
    return run


def _stopped(run: Run) -> Run:
    held = Run.objects.select_for_update().get(id=run.id)
    held.must_be_stopped()
    return held


def _finish(run: Run) -> None:
    run.finished_at = clock.now()
    if run.kind == FILES:
        forget_files(run)
    waiting = run.rows.filter(outcome=WAITING) if run.kind == MANY else run.rows.none()
    run.tally({REFUSED: waiting.update(outcome=REFUSED, sentence=NOT_REACHED)})


def _task_of(run: Run) -> Deferrable:
    """What goes on with it where it stands."""
    if run.undo_begun_at:
        return tasks.undo_import if run.is_import else tasks.undo_acts
    if not run.begun_at:
        return tasks.check_table
    return {TABLE: tasks.commit_table, FILES: tasks.commit_files, MANY: tasks.act_batch}[run.kind]
