"""What every batch of a run begins with: the run, held, and whoever it is done for, as they are now."""

from typing import Any
from uuid import UUID

from rolecall.accounts.models import ApiKey, Member
from rolecall.importing.models import Run
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor
from rolecall.kit.tasks import Deferrable

WAITED_FOR = 10
"""The priority of batches: somebody looks at their progress, and each asks for thousands of other tasks."""


def held(run_id: str, **state: Any) -> Run | None:
    """The run, held until the end of the batch; None when it does not stand so any more."""
    return Run.objects.select_for_update().filter(id=run_id, **state).first()


def whoever_asked(run: Run) -> Actor:
    """Who began the run; refused when they have left, or the key was revoked, in the meantime."""
    people: Any = ApiKey.objects.valid() if run.author_kind == "key" else Member.objects.active()
    actor: Actor | None = people.filter(id=run.author_id).first()
    if actor is None:
        raise NotAllowed("Whoever began this is not here any more.")
    return actor


def next_batch(task: Deferrable, run_id: UUID) -> None:
    """Ask for the next batch; those of one run never run at once."""
    task.defer(lock=f"run-{run_id}", run_id=run_id)
