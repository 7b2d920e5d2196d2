"""Every event becomes a delivery to each endpoint that wants it, in the statement that records it.

So none is lost, those about one thing stand in the order in which they happened, and ten endpoints cost an
act hardly more than one. Who is removed for good is gone from the log of what was delivered.
"""

from collections.abc import Sequence
from typing import Any

from rolecall.candidates.leaving import Leaving, on_leaving
from rolecall.kit import event_log
from rolecall.kit.events import Event
from rolecall.kit.models import EventSubject
from rolecall.webhooks import offered, tasks
from rolecall.webhooks.events import Ping
from rolecall.webhooks.models import GONE, SLOW, WAITING, Delivery

DELIVERIES_SQL = f"""
    webhooks AS (
        INSERT INTO webhooks_delivery
            (id, created_at, organization_id, endpoint_id, event_id, event_type, about, state, attempts,
             next_at, headers, body, answer, problem)
        SELECT (left(given.id::text, 19) || right(gen_random_uuid()::text, 17))::uuid, given.at,
               %(organization)s::uuid, endpoint.id, given.id, given.type,
               CASE WHEN given.type = '{Ping.type}' THEN given.id
                    ELSE coalesce(given.about, %(organization)s::uuid) END,
               '{WAITING}', 0, given.at, '{{}}', '', '', ''
        FROM webhooks_endpoint AS endpoint, given
        WHERE endpoint.organization_id = %(organization)s::uuid
          AND endpoint.removed_at IS NULL AND endpoint.paused_why <> '{GONE}'
          AND CASE WHEN given.type = '{Ping.type}' THEN given.about = endpoint.id
                   WHEN endpoint.event_types = '[]' THEN given.type = ANY(%(webhook_types)s::text[])
                   ELSE endpoint.event_types ? given.type END
        RETURNING endpoint_id
    )"""  # noqa: S608
"""What happens while an endpoint is paused waits for it; ids stand in the order of the events.

A ping is about itself: whoever mended their receiver tries it at once, whatever failed before.
"""
TASKS_SQL = f"""
    SELECT CASE WHEN failing_since IS NOT NULL OR last_ms > {SLOW}
                THEN '{tasks.SLOW_LANE}' ELSE '{tasks.USUAL_LANE}' END,
           '{tasks.send.name}', 0, NULL, NULL,
           jsonb_build_object('organization_id', %(organization)s::text, 'endpoint_id', id), NULL
    FROM webhooks_endpoint
    WHERE paused_at IS NULL AND id IN (SELECT endpoint_id FROM webhooks)"""  # noqa: S608


def _wanted_by_all(events: Sequence[Event]) -> dict[str, Any]:
    """The types of these events that go to endpoints that name none."""
    return {"webhook_types": sorted({event.type for event in events} & offered.types())}


event_log.parts.append(event_log.Part(DELIVERIES_SQL, TASKS_SQL, _wanted_by_all))


@on_leaving
def leave_nothing_of_them(leaving: Leaving) -> None:
    """What was sent about somebody who is removed for good, and answered, is kept no longer.

    What is still to be sent says what the log says when it is sent: no longer who they were.
    """
    about = EventSubject.objects.filter(subject_id__among=leaving.ids).values("event")
    Delivery.objects.filter(event__in=about).update(body="", answer="")
    leaving.loses("deliveries_emptied", Delivery.objects.all(), of="event__about__subject_id")
