"""Doing the queued tasks of a test, in its own transaction, as a worker would after the commit."""

from uuid import UUID

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
