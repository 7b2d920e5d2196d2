"""Work that follows from a change, done after its commit by the worker.

A task is deferred through the same connection as the change, hence in its transaction: a rolled-back
change leaves no task, a committed one cannot lose it. Arguments are ids, never personal data. Each
task runs in one transaction of its own, inside the organization it was deferred for, and is retried.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime
from functools import partial, wraps
from itertools import repeat
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app
from procrastinate.jobs import Job
from procrastinate.tasks import Task

from rolecall.kit import tenancy

RETRY = RetryStrategy(max_attempts=12, exponential_wait=3)
LETTERS = 5
"""The priority of letters: somebody waits for one, and what they sent can be read after it is confirmed."""
LETTERS_LANE = "letters"
"""The queue of letters, with threads of its own: a mail server that hangs holds up nothing else."""
TOGETHER = "together"
"""The queue of tasks that are done for many at once: the worker looks into it on a beat, and some gather."""
AT_ONCE = 250
"""So many things one task of that queue is told of at the most."""
_at_once: ContextVar[tuple[str, ...]] = ContextVar("tasks_at_once", default=())
_gathered: ContextVar[list[Job] | None] = ContextVar("tasks_gathered", default=None)


@contextmanager
def at_once(*prefixes: str) -> Iterator[None]:
    """Do tasks whose names begin so where they are deferred, at the time that the clock shows there.

    For building a past: a letter of last month leaves last month.
    """
    token = _at_once.set(prefixes)
    try:
        yield
    finally:
        _at_once.reset(token)


@contextmanager
def gathered() -> Iterator[list[Job]]:
    """Give what is deferred meanwhile, one by one, to whoever asks: it is theirs to queue."""
    jobs: list[Job] = []
    token = _gathered.set(jobs)
    try:
        yield jobs
    finally:
        _gathered.reset(token)


class Deferrable:
    """A task of one organization, as its callers see it: `some_task.defer(thing_id=…)`."""

    def __init__(self, task: Task[Any, Any, Any], function: Callable[..., None]) -> None:
        self.task = task
        self.function = function

    def __call__(self, **arguments: Any) -> None:
        """Run it here and now, in the organization of this transaction."""
        self.function(**arguments)

    def defer(self, *, run_at: datetime | None = None, lock: str | None = None, **arguments: Any) -> None:
        """Queue it in this transaction, for now or for later; tasks of one lock run one by one."""
        gathered = _gathered.get()
        if self.is_wanted_at_once:
            self.function(**_plain(arguments))
        elif gathered is not None:
            gathered.append(self.job(arguments, run_at, lock))
        else:
            self.task.configure(schedule_at=run_at, lock=lock).defer(**self._arguments(arguments))

    def job(self, arguments: dict[str, Any], run_at: datetime | None = None, lock: str | None = None) -> Job:
        """The queue's own record of it, for `defer_all`."""
        configured = self.task.configure(schedule_at=run_at, lock=lock)
        return configured.make_new_job(**self._arguments(arguments))

    @property
    def is_wanted_at_once(self) -> bool:
        """Whether `at_once` asks for it to be done where it is deferred."""
        return self.task.name.startswith(_at_once.get())

    def _arguments(self, arguments: dict[str, Any]) -> dict[str, Any]:
        return {"organization_id": str(tenancy.current()), **_plain(arguments)}


def task(
    *,
    name: str,
    queue: str = "default",
    retry: RetryStrategy | bool = RETRY,
    priority: int = 0,
    gathers: str = "",
) -> Callable[[Callable[..., None]], Deferrable]:
    """Declare a task that works inside the organization it was deferred for.

    Those of a higher priority are done first: what somebody waits for, before what follows from it. `gathers`
    names an argument that is a list: what others of the task that wait would be told in it is done with it.
    """

    def declare(function: Callable[..., None]) -> Deferrable:
        @wraps(function)
        def run(organization_id: str, **arguments: Any) -> None:
            with tenancy.acting_in(UUID(organization_id)):
                if gathers:
                    arguments[gathers] = with_those_of_others(name, gathers, arguments.get(gathers, []))
                function(**arguments)

        return Deferrable(app.task(name=name, queue=queue, retry=retry, priority=priority)(run), function)

    return declare


def with_those_of_others(name: str, argument: str, told: list[Any]) -> list[Any]:
    """What this task is told, and what others of its name and organization wait with, `AT_ONCE` in all.

    They leave the queue in this transaction: whatever fails, they wait as before. One that was tried already
    is left to itself, so that what cannot be done holds up nobody for long.
    """
    values = {"name": name, "argument": argument, "organization": str(tenancy.current())}
    with connection.cursor() as cursor:
        cursor.execute(OTHERS_SQL, values | {"most": AT_ONCE, "room": AT_ONCE - len(told)})
        others = cursor.fetchall()
    return [*told, *(each for _, more in sorted(others) for each in msgspec.json.decode(more))]


OTHERS_SQL = """
    WITH others AS (
        SELECT id, args->%(argument)s AS told FROM procrastinate_jobs
        WHERE status = 'todo' AND task_name = %(name)s AND args->>'organization_id' = %(organization)s
          AND attempts = 0 AND lock IS NULL AND (scheduled_at IS NULL OR scheduled_at <= now())
          AND jsonb_typeof(args->%(argument)s) = 'array'
        ORDER BY priority DESC, id LIMIT %(most)s
        FOR UPDATE SKIP LOCKED
    ), counted AS (
        SELECT id, sum(jsonb_array_length(told)) OVER (ORDER BY id) AS count FROM others
    )
    DELETE FROM procrastinate_jobs AS job USING counted
    WHERE job.id = counted.id AND counted.count <= %(room)s
    RETURNING job.id, job.args->%(argument)s
"""


def defer_all(
    wanted: Sequence[tuple[Deferrable, dict[str, Any]]], *, run_at: Sequence[datetime] | None = None
) -> None:
    """Queue many tasks of any kinds with one statement, each for now or for its moment in `run_at`."""
    jobs, at_once = sorted_out(wanted, run_at=run_at)
    for do in at_once:
        do()
    queue(jobs)


def queue(jobs: list[Job]) -> None:
    """Queue these, with one statement."""
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)


def sorted_out(
    wanted: Iterable[tuple[Deferrable, dict[str, Any]]], *, run_at: Sequence[datetime] | None = None
) -> tuple[list[Job], list[Callable[[], None]]]:
    """Of these tasks those that are to be queued, and those that `at_once` wants done here."""
    jobs: list[Job] = []
    at_once: list[Callable[[], None]] = []
    moments: Iterable[datetime | None] = run_at or repeat(None)
    for (deferrable, arguments), moment in zip(wanted, moments, strict=False):
        if deferrable.is_wanted_at_once:
            at_once.append(partial(deferrable.function, **_plain(arguments)))
        else:
            jobs.append(deferrable.job(arguments, moment))
    return jobs, at_once


def _plain(arguments: dict[str, Any]) -> dict[str, Any]:
    return {name: str(value) if isinstance(value, UUID) else value for name, value in arguments.items()}
