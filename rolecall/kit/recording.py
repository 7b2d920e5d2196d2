"""Writing events down, in the transaction of the change they tell, and letting others react.

`record` writes the event row, the ids it is about, one task per reaction and one notification for
open screens; a rolled-back change leaves none of the four (`architecture.md`).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection

from rolecall.kit import clock, tasks, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Actor, Event, registry
from rolecall.kit.models import EventRow

CHANNEL = "rolecall_changes"
client_address: ContextVar[str | None] = ContextVar("client_address", default=None)
AT_ONCE = 250
"""So many events one task of `on_together` is about at the most."""
Tell = Callable[[Any, "list[EventRow]", Sequence[Event]], None]
_followers: list[tuple[str, Tell]] = []


def record(event: Event, *, by: Actor) -> EventRow:
    """Write one event in this transaction and defer its reactions."""
    return record_all([event], by=by)[0]


def record_all(events: Sequence[Event], *, by: Actor) -> list[EventRow]:
    """Write many events with a constant number of statements."""
    rows = [_row(event, by) for event in events]
    followed = _write(rows, events)
    tasks.defer_all(list(_wanted(rows, events)))
    for (_, tell), found in zip(_followers, followed, strict=True):
        if found is not None:
            tell(found, rows, events)
    return rows


def on(
    *event_types: type[Event], where: Callable[[Any], bool] = lambda event: True
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a function, as a task after the commit, for each event of these types that `where` wants.

    The function takes `(event, row)`: the typed event and its `EventRow`. It may run again after a
    crash, so it must be written to bear that.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @tasks.task(name=_name_of(function))
        def react(event_id: str) -> None:
            row = EventRow.objects.get(id=event_id)
            function(event_of(row), row)

        _register(event_types, Reaction(react, where))
        return function

    return register


def on_together(*event_types: type[Event]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a function for the events of these types that were recorded together, some hundreds a task.

    The function takes the list of the typed events. It too may run again after a crash.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        @tasks.task(name=_name_of(function))
        def react(event_ids: Sequence[str] = (), event_id: str = "") -> None:
            # one alone was queued by a version before this
            wanted = [UUID(each) for each in event_ids or [event_id]]
            function([event_of(row) for row in EventRow.objects.filter(id__among=wanted).order_by("id")])

        _register(event_types, Reaction(react, is_together=True))
        return function

    return register


def follow(asked: str) -> Callable[[Tell], Tell]:
    """Hear of every event, in the transaction that records it, if there is anybody who wants to know.

    `asked` is an SQL expression of one value, which may name `%(organization)s`; it is asked in the
    statement that writes the events, so that it costs next to nothing where it finds none. What it finds
    is handed to the function, with the rows and the events.
    """

    def register(tell: Tell) -> Tell:
        _followers.append((asked, tell))
        return tell

    return register


def event_of(row: EventRow) -> Event:
    """The typed event of a stored row."""
    return msgspec.convert(row.data, registry[row.type], strict=False)


@dataclass(frozen=True)
class Reaction:
    """A task that is queued for events, for those that it wants, one by one or together."""

    task: tasks.Deferrable
    where: Callable[[Any], bool] = lambda event: True
    is_together: bool = False


_reactions: dict[str, list[Reaction]] = {}


def _name_of(function: Callable[..., None]) -> str:
    return f"{function.__module__.removeprefix('rolecall.')}.{function.__name__}"


def _register(event_types: Sequence[type[Event]], reaction: Reaction) -> None:
    for event_type in event_types:
        _reactions.setdefault(event_type.type, []).append(reaction)


def _row(event: Event, by: Actor) -> EventRow:
    return EventRow(
        id=uuid7(),
        type=event.type,
        actor_kind=by.actor_kind,
        actor_id=by.actor_id,
        # somebody who acts through an app is written down with it, and signs letters without
        actor_name=getattr(by, "recorded_as", by.actor_name)[:200],
        address=client_address.get(),
        data=msgspec.to_builtins(asdict(event)),
        created_at=clock.now(),
    )


def _wanted(
    rows: Sequence[EventRow], events: Sequence[Event]
) -> Iterator[tuple[tasks.Deferrable, dict[str, Any]]]:
    """The tasks that follow from some events, with what each is to be told."""
    together: dict[tasks.Deferrable, list[str]] = {}
    for row, event in zip(rows, events, strict=True):
        for reaction in _reactions.get(row.type, []):
            if reaction.is_together:
                together.setdefault(reaction.task, []).append(str(row.id))
            elif reaction.where(event):
                yield reaction.task, {"event_id": str(row.id)}
    for task, ids in together.items():
        yield from ((task, {"event_ids": ids[at : at + AT_ONCE]}) for at in range(0, len(ids), AT_ONCE))


def _write(rows: list[EventRow], events: Sequence[Event]) -> Sequence[Any]:
    """Rows, subjects and notifications in one statement: every act pays for it. What followers asked for."""
    organization_id = tenancy.current()
    pairs = zip(rows, events, strict=True)
    about = [(row, subject) for row, event in pairs for subject in event.subject_ids()]
    first = rows[0] if rows else EventRow()
    with connection.cursor() as cursor:
        cursor.execute(
            WRITE_SQL + "".join(f", ({asked})" for asked, _ in _followers) + PAYLOADS_SQL,
            {
                "organization": organization_id,
                "kind": first.actor_kind,
                "who": first.actor_id,
                "name": first.actor_name,
                "address": first.address,
                "rows": _as_json((row.id, row.created_at, row.type, row.data) for row in rows),
                "about": _as_json((uuid7(), row.created_at, row.id, subject) for row, subject in about),
                "channel": CHANNEL,
                "payloads": [_payload(organization_id, event) for event in events],
            },
        )
        return cursor.fetchone()[1:]  # type: ignore[no-any-return]


def _as_json(rows: Iterable[tuple[Any, ...]]) -> str:
    """Rows as one parameter: adapting each value of thousands costs more than the database's reading them."""
    return msgspec.json.encode([*rows]).decode()


def _payload(organization_id: UUID, event: Event) -> str:
    topics = ",".join(str(subject_id) for subject_id in event.subject_ids())
    return f"{organization_id} {event.type} {topics}"


WRITE_SQL = """
    WITH told AS (
        INSERT INTO kit_eventrow
            (id, created_at, organization_id, type, actor_kind, actor_id, actor_name, address, data)
        SELECT (t->>0)::uuid, (t->>1)::timestamptz, %(organization)s::uuid, t->>2, %(kind)s::text,
               %(who)s::uuid, %(name)s::text, %(address)s::inet, (t->3)::jsonb
        FROM json_array_elements(%(rows)s::json) AS t
    ), about AS (
        INSERT INTO kit_eventsubject (id, created_at, organization_id, event_id, subject_id)
        SELECT (a->>0)::uuid, (a->>1)::timestamptz, %(organization)s::uuid, (a->>2)::uuid, (a->>3)::uuid
        FROM json_array_elements(%(about)s::json) AS a
    )
    SELECT count(pg_notify(%(channel)s, payload))"""
PAYLOADS_SQL = " FROM unnest(%(payloads)s::text[]) AS payload"
