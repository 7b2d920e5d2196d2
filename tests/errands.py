"""What goes on around a test, in its own transaction: tasks as of a worker, requests as of a server."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts import directory
from rolecall.kit import clock, tenancy


def do_errands(*names: str) -> list[str]:
    """Run what is queued and due (of these task names, if any are given) until nothing is left."""
    done: list[str] = []
    seen: set[int] = set()
    while waiting := [task for task in _due(names) if task.id not in seen]:
        for task in waiting:
            seen.add(task.id)
            with tenancy.acting_in(UUID(task.args["organization_id"])):
                app.tasks[task.task_name].func(**task.args)
            done.append(task.task_name)
    return done


def _due(names: tuple[str, ...]) -> list[ProcrastinateJob]:
    rows = ProcrastinateJob.objects.filter(status="todo").order_by("id")
    if names:
        rows = rows.filter(task_name__in=names)
    # a test that really commits leaves its tasks behind when its organization is emptied away
    here = set(directory.every_organization())
    due = [row for row in rows if row.scheduled_at is None or row.scheduled_at <= clock.now()]
    return [row for row in due if UUID(row.args["organization_id"]) in here]


@contextmanager
def connection_kept() -> Iterator[None]:
    """A request ends without closing the connection, whose transaction is ours."""
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    yield
    for end in ends:
        end.connect(close_old_connections)
