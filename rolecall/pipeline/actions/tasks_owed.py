"""Giving a member something to do about a person, and ticking it off."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from rolecall.accounts.models import Member
from rolecall.accounts.sight import member_of
from rolecall.candidates.models import Candidate
from rolecall.kit import clock, text
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.pipeline import access
from rolecall.pipeline.models import Application, Task
from rolecall.pipeline.task_events import (
    TaskChanged,
    TaskDone,
    TaskGiven,
    TaskRemoved,
    TaskReopened,
    TaskRestored,
)

LONGEST_TITLE, LONGEST_NOTE = 200, 5_000


@dataclass(frozen=True)
class Wish:
    """What is to be done, by whom and until when."""

    title: str
    assignee: Member
    due_on: date | None = None
    note: str = ""


def give_task(candidate: Candidate, wish: Wish, *, by: Actor, application: Application | None = None) -> Task:
    """Ask a member for something about a person, or take it on oneself."""
    access.require(access.can_read_of(by, candidate, application))
    wish = _fit(wish, candidate, application)
    task = Task.objects.create(
        candidate=candidate,
        application=application,
        author=member_of(by),
        author_name=by.actor_name[:200],
        **_words(wish),
    )
    record(
        TaskGiven(
            **_about(task),
            assignee_id=wish.assignee.id,
            assignee=wish.assignee.name,
            due_on=_plain(wish.due_on),
            is_own=wish.assignee.id == by.actor_id,
        ),
        by=by,
    )
    return task


def change_task(task: Task, wish: Wish, *, by: Actor) -> Task:
    """Give a task other words, another day, or to another member."""
    locked = _locked(task)
    access.require(access.can_change_task(by, locked))
    locked.must_be_open()
    wish = _fit(wish, locked.candidate, locked.application)
    new = {name: value for name, value in _words(wish).items() if value != getattr(locked, name)}
    changes = {name: [_plain(getattr(locked, name)), _plain(value)] for name, value in new.items()}
    for name, value in new.items():
        setattr(locked, name, value)
    if new:
        locked.save(update_fields=[*new])
        record(TaskChanged(**_about(locked), changes=changes), by=by)
    return locked


def finish_task(task: Task, *, by: Actor) -> Task:
    """Tick a task off; what is done already stays as it is."""
    locked = _within_reach(task, by)
    if not locked.is_done:
        locked.done_at, locked.done_by_name = clock.now(), by.actor_name[:200]
        locked.save(update_fields=["done_at", "done_by_name"])
        record(TaskDone(**_about(locked)), by=by)
    return locked


def reopen_task(task: Task, *, by: Actor) -> Task:
    """Take the tick back."""
    locked = _within_reach(task, by)
    if locked.is_done:
        locked.done_at, locked.done_by_name = None, ""
        locked.save(update_fields=["done_at", "done_by_name"])
        record(TaskReopened(**_about(locked)), by=by)
    return locked


def remove_task(task: Task, *, by: Actor) -> None:
    """Take a task away: it is not wanted any more."""
    locked = _locked(task)
    access.require(access.can_change_task(by, locked))
    if locked.removed_at is None:
        locked.removed_at = clock.now()
        locked.save(update_fields=["removed_at"])
        record(TaskRemoved(**_about(locked)), by=by)


def restore_task(task: Task, *, by: Actor) -> Task:
    """Put a removed task back."""
    locked = _locked(task)
    access.require(access.can_change_task(by, locked))
    if locked.removed_at is not None:
        locked.removed_at = None
        locked.save(update_fields=["removed_at"])
        record(TaskRestored(**_about(locked)), by=by)
    return locked


def _locked(task: Task) -> Task:
    rows = Task.objects.select_for_update(of=("self",)).select_related("candidate", "application", "assignee")
    return rows.get(id=task.id)


def _within_reach(task: Task, by: Actor) -> Task:
    locked = _locked(task)
    access.require(access.can_read_of(by, locked.candidate, locked.application))
    return locked


def _fit(wish: Wish, candidate: Candidate, application: Application | None) -> Wish:
    """The wish as it can be kept, or what is wrong with it."""
    title, note = text.line(wish.title), text.block(wish.note)
    problems = {}
    if not title or len(title) > LONGEST_TITLE:
        problems["title"] = f"Say in up to {LONGEST_TITLE} characters what is to be done."
    if len(note) > LONGEST_NOTE:
        problems["note"] = f"Keep it under {LONGEST_NOTE:,} characters, or add it as a file."
    if application is not None and application.candidate_id != candidate.id:
        problems["application_id"] = "Name an application of this person."
    elif wish.assignee.left_at or not access.can_read_of(wish.assignee, candidate, application):
        problems["assignee_id"] = "Choose somebody who may see this person, such as a member of the team."
    if problems:
        raise Invalid(problems)
    return Wish(title, wish.assignee, wish.due_on, note)


def _words(wish: Wish) -> dict[str, Any]:
    return {each.name: getattr(wish, each.name) for each in fields(wish)}


def _plain(value: Any) -> str | None:
    return None if value is None else str(value)


def _about(task: Task) -> dict[str, Any]:
    return {
        "task_id": task.id,
        "candidate_id": task.candidate_id,
        "application_id": task.application_id,
        "job_id": task.application.job_id if task.application else None,
        "title": task.title,
    }
