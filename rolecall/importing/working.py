"""What every batch of a run begins with: the run, held, and whoever it is done for, as they are now."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from rolecall.accounts.models import ApiKey, Member
from rolecall.importing.events import RunStopped
from rolecall.importing.models import Run
from rolecall.kit import clock
from rolecall.kit.db import plan_for_growth
from rolecall.kit.events import Actor, Automatic
from rolecall.kit.recording import record
from rolecall.kit.tasks import Deferrable

WAITED_FOR = 10
"""The priority of batches: somebody looks at their progress, and each asks for thousands of other tasks."""
WORKER = Automatic("Rolecall")


def held(run_id: str, **state: Any) -> Run | None:
    """The run, held until the end of the batch; None when it does not stand so any more, or was stopped."""
    plan_for_growth()
    return Run.objects.select_for_update().filter(id=run_id, stopped_at=None, **state).first()


def whoever_may(run: Run, may: Callable[[Actor], bool]) -> Actor | None:
    """Who began the run; None, and it is stopped, when they left, or may not do it any more."""
    people: Any = ApiKey.objects.valid() if run.author_kind == "key" else Member.objects.active()
    actor: Actor | None = people.filter(id=run.author_id).first()
    if actor is not None and may(actor):
        return actor
    stop(run)
    return None


def stop(run: Run) -> None:
    """Let it stand where it is until somebody takes it over or ends it."""
    run.stopped_at = clock.now()
    run.save(update_fields=["stopped_at"])
    record(RunStopped(run.id, run.name, run.author_name), by=WORKER)


def next_batch(task: Deferrable, run_id: UUID) -> None:
    """Ask for the next batch of a run, or the first.

    Each holds the run, so that those of one run never go on at once. They take no lock of the queue: the
    worker hears of none that came free, and would look again only seconds later.
    """
    task.defer(run_id=run_id)
