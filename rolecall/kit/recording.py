"""Writing events down, in the transaction of the change they tell, and letting others react.

`record` writes the event row, the ids it is about, one task per reaction and one notification for
open screens; a rolled-back change leaves none of the four (`architecture.md`). `kit.event_log` writes them.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

import msgspec
from procrastinate.jobs import Job

from rolecall.kit import clock, event_log, redacting, tasks
from rolecall.kit.db import uuid7
from rolecall.kit.events import Actor, Event, registry
from rolecall.kit.models import EventRow

client_address: ContextVar[str | None] = ContextVar("client_address", default=None)
_gathered: ContextVar[list[tuple[EventRow, Event]] | None] = ContextVar("gathered", default=None)


def record(event: Event, *, by: Actor) -> EventRow:
    """Write one event in this transaction and defer its reactions."""
    return record_all([event], by=by)[0]


def record_all(events: Sequence[Event], *, by: Actor) -> list[EventRow]:
    """Write many events with one statement."""
    rows = [_row(event, by) for event in events]
    gathered = _gathered.get()
    if gathered is None:
        _write(rows, events)
    else:
        gathered.extend(zip(rows, events, strict=True))
    return rows


@contextmanager
def together() -> Iterator[None]:
    """Write all events of an act of several parts, and queue its tasks, at its end with one statement.

    If it fails, nothing of it is written.
    """
    if _gathered.get() is not None:
        yield
        return
    told: list[tuple[EventRow, Event]] = []
    token = _gathered.set(told)
    try:
        with tasks.gathered() as waiting:
            yield
    finally:
        _gathered.reset(token)
    # the log writes those of one actor at a time
    for _, theirs in groupby(told, key=lambda each: _who(each[0])):
        rows, events = zip(*theirs, strict=True)
        _write(rows, events, waiting)
        waiting = []
    tasks.queue(waiting)


def on(
    *event_types: type[Event], where: Callable[[Any], bool] = lambda event: True, priority: int = 0
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a function, as a task after the commit, for each event of these types that `where` wants.

    The function takes `(event, row)`: the typed event and its `EventRow`. It may run again after a
    crash, so it must be written to bear that.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @tasks.task(name=_name_of(function), priority=priority)
        def react(event_id: str) -> None:
            row = EventRow.objects.get(id=event_id)
            function(event_of(row), row)

        _register(event_types, Reaction(react, where))
        return function

    return register


def on_together(
    *event_types: type[Event], where: Callable[[Any], bool] = lambda event: True
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a function for events of these types that were recorded about the same time, some hundreds a task.

    As with `on`, those alone that `where` wants. The function takes the list of the typed events, in their
    order, each once. It too may run again after a crash.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @tasks.task(name=_name_of(function), queue=tasks.TOGETHER, gathers="event_ids")
        def react(event_ids: Sequence[str] = (), event_id: str = "") -> None:
            # one alone was queued by a version before this
            wanted = [UUID(each) for each in (*event_ids, event_id) if each]
            function([event_of(row) for row in EventRow.objects.filter(id__among=wanted).order_by("id")])

        _register(event_types, Reaction(react, where, is_together=True))
        return function

    return register


def event_of(row: EventRow, *, left_out: str = "") -> Event:
    """The typed event of a stored row; in a redacted one `left_out` stands for words that were taken out."""
    kind = registry[row.type]
    data = redacting.filled(kind, row.data, mark=left_out) if row.redacted_at else row.data
    return msgspec.convert(data, kind, strict=False)


def within(*event_types: type[Event]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a function in the transaction of each event of these types, once the event is written.

    For what must never be seen without the change that it follows from. The function takes `(event)`, and
    adds to the time of the act: everything that may come a moment later is a reaction (`on`).
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        for event_type in event_types:
            _at_once.setdefault(event_type.type, []).append(function)
        return function

    return register


@dataclass(frozen=True)
class Reaction:
    """A task that is queued for events, for those that it wants, one by one or together."""

    task: tasks.Deferrable
    where: Callable[[Any], bool] = lambda event: True
    is_together: bool = False


_reactions: dict[str, list[Reaction]] = {}
_at_once: dict[str, list[Callable[..., None]]] = {}


def _name_of(function: Callable[..., None]) -> str:
    return f"{function.__module__.removeprefix('rolecall.')}.{function.__name__}"


def _register(event_types: Sequence[type[Event]], reaction: Reaction) -> None:
    for event_type in event_types:
        _reactions.setdefault(event_type.type, []).append(reaction)


def _write(rows: Sequence[EventRow], events: Sequence[Event], more: Sequence[Job] = ()) -> None:
    jobs, at_once = tasks.sorted_out(_wanted(rows, events))
    event_log.write(rows, events, [*more, *jobs])
    for event in events:
        for follow in _at_once.get(event.type, ()):
            follow(event)
    for do in at_once:
        do()


def _who(row: EventRow) -> tuple[str, UUID | None, str, str | None]:
    return row.actor_kind, row.actor_id, row.actor_name, row.address


def _row(event: Event, by: Actor) -> EventRow:
    return EventRow(
        id=uuid7(),
        type=event.type,
        actor_kind=by.actor_kind,
        actor_id=by.actor_id,
        # somebody who acts through an app is written down with it, and signs letters without
        actor_name=getattr(by, "recorded_as", by.actor_name)[:200],
        address=client_address.get(),
        data=msgspec.to_builtins(event),
        created_at=clock.now(),
    )


def _wanted(
    rows: Sequence[EventRow], events: Sequence[Event]
) -> Iterator[tuple[tasks.Deferrable, dict[str, Any]]]:
    """The tasks that follow from some events, with what each is to be told."""
    together: dict[tasks.Deferrable, list[str]] = {}
    for row, event in zip(rows, events, strict=True):
        for reaction in _reactions.get(row.type, []):
            if not reaction.where(event):
                continue
            if reaction.is_together:
                together.setdefault(reaction.task, []).append(str(row.id))
            else:
                yield reaction.task, {"event_id": str(row.id)}
    for task, ids in together.items():
        yield from (
            (task, {"event_ids": ids[at : at + tasks.AT_ONCE]}) for at in range(0, len(ids), tasks.AT_ONCE)
        )
