"""Writing events down, in the transaction of the change they tell, and letting others react.

`record` writes the event row, the ids it is about, one task per reaction and one notification for
open screens; a rolled-back change leaves none of the four (`architecture.md`).
"""

from collections.abc import Callable, Sequence
from contextvars import ContextVar
from dataclasses import asdict
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
_reactions: dict[str, list[tasks.Deferrable]] = {}
Tell = Callable[[Any, "list[EventRow]", Sequence[Event]], None]
_followers: list[tuple[str, Tell]] = []


def record(event: Event, *, by: Actor) -> EventRow:
    """Write one event in this transaction and defer its reactions."""
    return record_all([event], by=by)[0]


def record_all(events: Sequence[Event], *, by: Actor) -> list[EventRow]:
    """Write many events with a constant number of statements."""
    rows = [_row(event, by) for event in events]
    followed = _write(rows, events)
    _defer_reactions(rows)
    for (_, tell), found in zip(_followers, followed, strict=True):
        if found is not None:
            tell(found, rows, events)
    return rows


def on(*event_types: type[Event]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Run a function, as a task after the commit, for each event of these types.

    The function takes `(event, row)`: the typed event and its `EventRow`. It may run again after a
    crash, so it must be written to bear that.
    """

    def register(function: Callable[..., None]) -> Callable[..., None]:
        name = f"{function.__module__.removeprefix('rolecall.')}.{function.__name__}"

        @tasks.task(name=name)
        def react(event_id: str) -> None:
            row = EventRow.objects.get(id=event_id)
            function(event_of(row), row)

        for event_type in event_types:
            _reactions.setdefault(event_type.type, []).append(react)
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


def _row(event: Event, by: Actor) -> EventRow:
    return EventRow(
        id=uuid7(),
        type=event.type,
        actor_kind=by.actor_kind,
        actor_id=by.actor_id,
        actor_name=by.actor_name[:200],
        address=client_address.get(),
        data=msgspec.to_builtins(asdict(event)),
        created_at=clock.now(),
    )


def _defer_reactions(rows: list[EventRow]) -> None:
    wanted: list[tuple[tasks.Deferrable, dict[str, Any]]] = [
        (reaction, {"event_id": str(row.id)}) for row in rows for reaction in _reactions.get(row.type, [])
    ]
    tasks.defer_all(wanted)


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
                "ids": [row.id for row in rows],
                "moments": [row.created_at for row in rows],
                "types": [row.type for row in rows],
                "data": [msgspec.json.encode(row.data).decode() for row in rows],
                "about_ids": [uuid7() for _ in about],
                "about_moments": [row.created_at for row, _ in about],
                "about_events": [row.id for row, _ in about],
                "subjects": [subject for _, subject in about],
                "channel": CHANNEL,
                "payloads": [_payload(organization_id, event) for event in events],
            },
        )
        return cursor.fetchone()[1:]  # type: ignore[no-any-return]


def _payload(organization_id: UUID, event: Event) -> str:
    topics = ",".join(str(subject_id) for subject_id in event.subject_ids())
    return f"{organization_id} {event.type} {topics}"


WRITE_SQL = """
    WITH told AS (
        INSERT INTO kit_eventrow
            (id, created_at, organization_id, type, actor_kind, actor_id, actor_name, address, data)
        SELECT t.id, t.moment, %(organization)s::uuid, t.type, %(kind)s::text, %(who)s::uuid, %(name)s::text,
               %(address)s::inet, t.data::jsonb
        FROM unnest(%(ids)s::uuid[], %(moments)s::timestamptz[], %(types)s::text[], %(data)s::text[])
            AS t(id, moment, type, data)
    ), about AS (
        INSERT INTO kit_eventsubject (id, created_at, organization_id, event_id, subject_id)
        SELECT a.id, a.moment, %(organization)s::uuid, a.event_id, a.subject_id
        FROM unnest(%(about_ids)s::uuid[], %(about_moments)s::timestamptz[], %(about_events)s::uuid[],
                    %(subjects)s::uuid[]) AS a(id, moment, event_id, subject_id)
    )
    SELECT count(pg_notify(%(channel)s, payload))"""
PAYLOADS_SQL = " FROM unnest(%(payloads)s::text[]) AS payload"
