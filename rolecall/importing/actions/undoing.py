"""Taking a run back."""

from rolecall.importing import access, tasks
from rolecall.importing.actions.tables import author_of
from rolecall.importing.many.results import REMOVE
from rolecall.importing.models import Run
from rolecall.importing.working import next_batch
from rolecall.kit import clock
from rolecall.kit.events import Actor


def undo(run: Run, *, by: Actor) -> Run:
    """Take a run back, as far as nothing happened since; an import's people are removed again."""
    act = run.given.get("act", "")
    if run.is_import:
        access.must_import(by)
    else:
        access.must_act(by, act)
    run = Run.objects.select_for_update().get(id=run.id)
    run.must_be_undoable(for_good=act == REMOVE)
    run.undo_begun_at = clock.now()
    for name, value in author_of(by).items():
        setattr(run, name, value)
    run.save()
    task = tasks.undo_import if run.is_import else tasks.undo_acts
    next_batch(task, run.id)
    return run
