"""Writing the log: events, what they are about, what follows from them and who hears, in one statement.

Every act of the product pays for it, so nothing here goes through the ORM, and no part has a round trip of
its own. What another context writes for each event is a `Part` of the same statement.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import UUID

import msgspec
from django.db import connection
from procrastinate.jobs import Job

from rolecall.kit import snapshots, tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.events import Event
from rolecall.kit.models import EventRow
from rolecall.kit.snapshots import Kind

CHANNEL = "rolecall_changes"
ACT = "="
"""What stands before the id of the act among the things that a change is about."""
WHO = "@"
"""What stands before the id of whoever acted, for what each process remembers of them."""


@dataclass(frozen=True)
class Part:
    """What is written besides, for each event, and the tasks that are queued for it.

    `sql` is a query `name AS (INSERT …)`; it reads the events from `given (id, at, type, about, data)`, where
    `about` is the first thing that an event is about. `jobs` is a `SELECT` with the columns of `JOBS_SQL`.
    Both may name `%(organization)s` and what `values` gives for the events.
    """

    sql: str
    jobs: str
    values: Callable[[Sequence[Event]], dict[str, Any]]


parts: list[Part] = []


def write(rows: Sequence[EventRow], events: Sequence[Event], jobs: Sequence[Job]) -> None:
    """Write events and queue tasks, and let open screens know."""
    if not rows:
        return
    organization_id, first = tenancy.current(), rows[0]
    subjects = [event.subject_ids() for event in events]
    kinds = [snapshots.of(event) for event in events]
    values: dict[str, Any] = {
        "organization": organization_id,
        "kind": first.actor_kind,
        "who": first.actor_id,
        "name": first.actor_name,
        "address": first.address,
        "rows": _as_json(map(_told, rows, subjects, kinds)),
        "about": _as_json(
            (uuid7(), row.created_at, row.id, subject, subject in own)
            for row, about, own in zip(rows, subjects, (event.own_ids() for event in events), strict=True)
            for subject in about
        ),
        "jobs": _as_json(map(_queued, jobs)),
        "channel": CHANNEL,
        "payloads": [_payload(organization_id, *each) for each in zip(rows, events, subjects, strict=True)],
    }
    for part in parts:
        values |= part.values(events)
    with connection.cursor() as cursor:
        cursor.execute(_statement(frozenset(kind for kind in kinds if kind)), values)


def _told(row: EventRow, about: list[UUID], kind: Kind | None) -> tuple[Any, ...]:
    first = about[0] if about else None
    return row.id, row.created_at, row.type, first, row.data, kind.name if kind else None


def _queued(job: Job) -> tuple[Any, ...]:
    return (
        *(job.queue, job.task_name, job.priority, job.lock, job.queueing_lock),
        *(job.task_kwargs, job.scheduled_at),
    )


def _payload(organization_id: UUID, row: EventRow, event: Event, about: list[UUID]) -> str:
    # a process of a version before this takes these for more things, of which nobody asked to hear
    who = (f"{WHO}{row.actor_id}",) if row.actor_id else ()
    told = ",".join((*map(str, about), f"{ACT}{event.act_id() or row.id}", *who))
    return f"{organization_id} {event.type} {told}"


def _as_json(rows: Iterable[tuple[Any, ...]]) -> str:
    """Rows as one parameter: adapting each value of thousands costs more than the database's reading them."""
    return msgspec.json.encode([*rows]).decode()


@cache
def _statement(kinds: frozenset[Kind]) -> str:
    """The statement for events about things of these kinds, in few words: the driver keeps no long ones."""
    kept = [KEEP_SQL.format(queries=" UNION ALL ".join(map(_kept, sorted(kinds, key=str))))] if kinds else []
    written = ", ".join((WRITE_SQL, *kept, *(part.sql for part in parts)))
    jobs = " UNION ALL ".join((JOBS_SQL, *(part.jobs for part in parts)))
    return " ".join(f"WITH {written} {TELL_SQL.format(jobs=jobs)}".split())


def _kept(kind: Kind) -> str:
    return KEPT_SQL.format(name=kind.name, one=kind.sql)


WRITE_SQL = """
    given AS (
        SELECT (t->>0)::uuid AS id, (t->>1)::timestamptz AS at, t->>2 AS type, (t->>3)::uuid AS about,
               (t->4)::jsonb AS data, t->>5 AS kind
        FROM json_array_elements(%(rows)s::json) AS t
    ), told AS (
        INSERT INTO kit_eventrow
            (id, created_at, organization_id, type, actor_kind, actor_id, actor_name, address, data)
        SELECT id, at, %(organization)s::uuid, type, %(kind)s::text, %(who)s::uuid, %(name)s::text,
               %(address)s::inet, data
        FROM given
    ), about AS (
        INSERT INTO kit_eventsubject (id, created_at, organization_id, event_id, subject_id, is_own)
        SELECT (a->>0)::uuid, (a->>1)::timestamptz, %(organization)s::uuid, (a->>2)::uuid, (a->>3)::uuid,
               (a->>4)::boolean
        FROM json_array_elements(%(about)s::json) AS a
    )"""
KEEP_SQL = """
    kept AS (
        INSERT INTO kit_eventobject (id, created_at, organization_id, kind, data)
        SELECT id, at, %(organization)s::uuid, kind, data FROM ({queries}) AS object
    )"""
# one thing after the other by its key, however many things the planner expects
KEPT_SQL = """
    SELECT given.id, given.at, given.kind, object.data
    FROM given CROSS JOIN LATERAL ({one} LIMIT 1) AS object WHERE given.kind = '{name}'"""
JOBS_SQL = """
    SELECT j->>0 AS queue_name, j->>1 AS task_name, (j->>2)::integer AS priority, j->>3 AS lock,
           j->>4 AS queueing_lock, (j->5)::jsonb AS args, (j->>6)::timestamptz AS scheduled_at
    FROM json_array_elements(%(jobs)s::json) AS j"""
TELL_SQL = """
    SELECT (SELECT count(pg_notify(%(channel)s, payload)) FROM unnest(%(payloads)s::text[]) AS payload),
           (SELECT procrastinate_defer_jobs_v1(array_agg(
                ROW(queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
                ::procrastinate_job_to_defer_v1))
            FROM ({jobs}) AS wanted HAVING count(*) > 0)"""
