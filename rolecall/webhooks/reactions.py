"""Every event becomes a delivery to each endpoint that wants it, in the transaction that records it.

So none is lost, and those about one thing stand in the order in which they happened.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from rolecall.kit import tenancy
from rolecall.kit.events import Event
from rolecall.kit.models import EventRow
from rolecall.kit.recording import follow
from rolecall.webhooks import offered, tasks
from rolecall.webhooks.events import Ping
from rolecall.webhooks.models import GONE, Delivery

ENDPOINTS_SQL = f"""
    SELECT json_agg(json_build_array(id, event_types, paused_at IS NOT NULL, failing_since IS NOT NULL))
    FROM webhooks_endpoint
    WHERE organization_id = %(organization)s::uuid AND removed_at IS NULL AND paused_why <> '{GONE}'
"""  # noqa: S608
"""Those that something is kept for: what happens while one is paused waits there."""
AT_ONCE = 1000


@follow(ENDPOINTS_SQL)
def deliver(endpoints: list[list[Any]], rows: list[EventRow], events: Sequence[Event]) -> None:
    """Let each endpoint that wants an event have it."""
    known = offered.types()
    told: set[str] = set()
    deliveries = []
    for row, event in zip(rows, events, strict=True):
        for endpoint_id, event_types, _, _ in endpoints:
            if _is_wanted(event, endpoint_id, event_types, known):
                deliveries.append(_delivery(endpoint_id, row, event))
                told.add(endpoint_id)
    Delivery.objects.bulk_create(deliveries, batch_size=AT_ONCE)
    tasks.queue((UUID(each), slow) for each, _, paused, slow in endpoints if each in told and not paused)


def _is_wanted(event: Event, endpoint_id: str, event_types: list[str], known: set[str]) -> bool:
    if isinstance(event, Ping):
        return str(event.endpoint_id) == endpoint_id
    return event.type in (event_types or known)


def _delivery(endpoint_id: str, row: EventRow, event: Event) -> Delivery:
    about = next(iter(event.subject_ids()), tenancy.current())
    return Delivery(
        endpoint_id=UUID(endpoint_id),
        event_id=row.id,
        event_type=row.type,
        about=about,
        created_at=row.created_at,
        next_at=row.created_at,
    )
