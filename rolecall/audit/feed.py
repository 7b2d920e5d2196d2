"""The log in the order in which things became true, for programs that follow it and must not miss anything.

Ids are ordered by when an event was made, commits are not: a transaction that began earlier may commit
later, and whoever had read past its id would never see it. So the feed is ordered by transaction, and ends
before the oldest one that still writes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.sight import sees_all
from rolecall.audit.hearing import heard_by
from rolecall.audit.queries import Wanted, rows_of
from rolecall.kit.db import oldest_transaction
from rolecall.kit.events import Actor
from rolecall.kit.models import EventObject, EventRow
from rolecall.kit.snapshots import kept_with
from rolecall.kit.text import printable

LATEST = "latest"
AT_MOST = 2000
"""How many events are looked at for somebody who hears of some of them only."""
BEFORE_ALL = -(2**63)
"""Less than the number of any transaction: those of a log from another server are negative."""
EVERYTHING = Wanted()


@dataclass(frozen=True)
class Batch:
    """Events in order; `after` is where to go on, `more` whether there is more already."""

    rows: list[EventRow]
    after: UUID | None
    more: bool


def events_after(
    after: UUID | None, *, limit: int, to: Actor, types: Sequence[str] = (), wanted: Wanted = EVERYTHING
) -> Batch | None:
    """The events that follow one, or the first of all; None when there is no such event to go on from.

    Who sees a part only is told of that: of the next `AT_MOST` events, which may be of none. They go on from
    where an event would stand, so that they do not learn which there are.
    """
    rows = rows_of(wanted).filter(transaction__lt=oldest_transaction())
    if after is not None:
        last = _transaction_of(after, exactly=sees_all(to))
        if last is None:
            return None
        # the first condition is a range of the index, the second drops the few of the same transaction
        rows = rows.filter(transaction__gte=last).exclude(transaction=last, id__lte=after)
    if types:
        rows = rows.filter(type__in=printable([*types]))
    if not sees_all(to):
        return _of_next(rows, after, limit, to)
    found = list(_in_order(rows)[: limit + 1])
    shown = found[:limit]
    return Batch(shown, shown[-1].id if shown else after, len(found) > limit)


def _transaction_of(after: UUID, *, exactly: bool) -> int | None:
    """The transaction of an event, or of the last that was made before one that may be there or not."""
    rows = EventRow.objects.all()
    if exactly:
        return rows.filter(id=after).values_list("transaction", flat=True).first()
    nearest = rows.filter(id__lte=after).order_by("-id").values_list("transaction", flat=True)
    found = nearest.first()
    return BEFORE_ALL if found is None else found


def _of_next(rows: QuerySet[EventRow], after: UUID | None, limit: int, to: Actor) -> Batch:
    ids = list(_in_order(rows).values_list("id", flat=True)[: AT_MOST + 1])
    looked_at = ids[:AT_MOST]
    heard = heard_by(EventRow.objects.filter(id__among=looked_at), to)
    found = list(_in_order(heard)[: limit + 1]) if looked_at else []
    if len(found) > limit:
        return Batch(found[:limit], found[limit - 1].id, more=True)
    return Batch(found, looked_at[-1] if looked_at else after, len(ids) > AT_MOST)


def _in_order(rows: QuerySet[EventRow]) -> QuerySet[EventRow]:
    return rows.order_by("transaction", "id")


def latest() -> Batch:
    """Nothing, and where to go on from: for whoever wants only what is still to come."""
    settled = EventRow.objects.filter(transaction__lt=oldest_transaction())
    last = settled.order_by("-transaction", "-id").values_list("id", flat=True).first()
    return Batch([], last, more=False)


def told(rows: Sequence[EventRow]) -> list[dict[str, Any]]:
    """Events as programs get them: what each says, and what it is about as it was then and before."""
    objects = kept_with(row.id for row in rows)
    return [_told(row, objects.get(row.id)) for row in rows]


def whole(row: EventRow, found: EventObject | None) -> dict[str, Any]:
    """What an event is about, as the API gave it then; and of what changed, what was before."""
    return {
        "object_type": found.kind if found else None,
        "object": found.data if found else None,
        "previous": _as_in(found.data if found else {}, previous_of(row.data)),
    }


def previous_of(data: dict[str, Any]) -> dict[str, Any]:
    """What was before, of an event that tells of a change; nothing of others."""
    changes = data.get("changes")
    if isinstance(changes, dict):
        return {name: pair[0] for name, pair in changes.items() if isinstance(pair, list) and len(pair) == 2}
    return {
        name.removeprefix("from_"): value
        for name, value in data.items()
        if name.startswith("from_") and f"to_{name[5:]}" in data
    }


def _told(row: EventRow, found: EventObject | None) -> dict[str, Any]:
    return {
        "id": row.id,
        "type": row.type,
        "occurred_at": row.created_at,
        "actor": {"kind": row.actor_kind, "id": row.actor_id, "name": row.actor_name},
        "data": row.data | whole(row, found),
        "previous": previous_of(row.data),
        "redacted_at": row.redacted_at,
    }


def _as_in(now: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """Values from before as the thing has them: a name and an id that it gives together stand together."""
    shaped = dict(before)
    for name, value in now.items():
        if name in before and isinstance(value, dict) and "name" in value:
            shaped[name] = {"id": shaped.pop(f"{name}_id", None), "name": before[name]}
    return shaped
