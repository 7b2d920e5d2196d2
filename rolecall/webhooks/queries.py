"""What the pages and the API show of webhooks."""

from uuid import UUID

from rolecall.audit.queries import LAST_ID
from rolecall.kit.events import Actor
from rolecall.webhooks.models import Delivery, DeliveryQuerySet, Endpoint, EndpointQuerySet


def endpoints_for(actor: Actor) -> EndpointQuerySet:
    """The webhooks that somebody may see, with their owners, the first added first."""
    return Endpoint.objects.visible_to(actor).select_related("owner").order_by("id")


def deliveries_for(actor: Actor, *, endpoint: UUID | None = None, state: str = "") -> DeliveryQuerySet:
    """The deliveries that somebody may see, of one webhook, in one state."""
    rows = Delivery.objects.visible_to(actor)
    if endpoint is not None:
        rows = rows.filter(endpoint=endpoint)
    return rows.filter(state=state) if state else rows


def log_of(
    actor: Actor, endpoint: Endpoint, *, state: str, before: UUID | None, limit: int
) -> list[Delivery]:
    """The newest deliveries of a webhook, or those before the delivery `before`, without their bodies."""
    rows = deliveries_for(actor, endpoint=endpoint.id, state=state).filter(id__lt=before or LAST_ID)
    return list(rows.defer("body", "answer", "headers").order_by("-id")[:limit])
