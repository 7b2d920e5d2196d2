"""Webhooks, for programs."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import Member
from rolecall.kit import clock
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.rest import Door, Paging, Synced, Told, answer, answer_page, page_of
from rolecall.webhooks import actions, offered
from rolecall.webhooks.models import Delivery, Endpoint
from rolecall.webhooks.queries import deliveries_for, endpoints_for
from rolecall.webhooks.schemas import (
    DeliveryFilters,
    NewWebhookOut,
    RedeliveredOut,
    RedeliverIn,
    WebhookChangeIn,
    WebhookDeliveryDetailOut,
    WebhookDeliveryOut,
    WebhookDeliveryPage,
    WebhookEventTypesOut,
    WebhookIn,
    WebhookOut,
    WebhookPage,
)

Json = dict[str, Any]
ONCE = {"Cache-Control": "no-store"}
door = Door(tags=["webhooks"])


@door.get("/webhook_event_types", roles=roles.ADMINS, response=WebhookEventTypesOut)
def list_webhook_event_types(request: KeyRequest) -> HttpResponse:
    """List the types of events that a webhook may be told."""
    items = [
        {"type": name, "group": label, "fields": offered.fields_of(name)}
        for _, label, types in offered.grouped()
        for name, _ in types
    ]
    return answer({"items": items})


@door.get(
    "/webhooks",
    roles=roles.ADMINS,
    response=WebhookPage,
    synced=Synced(Endpoint, told=(Told("endpoint_id"),), by_row=True),
)
def list_webhooks(request: KeyRequest, paging: Query[Paging]) -> HttpResponse:
    """List the webhooks, the last added first."""
    rows, cursor = page_of(endpoints_for(request.key), paging)
    return answer_page([_endpoint_json(row) for row in rows], cursor, request)


@door.post("/webhooks", roles=roles.ADMINS, response={201: NewWebhookOut})
def add_webhook(request: KeyRequest, payload: WebhookIn) -> HttpResponse:
    """Add a webhook; its secret is in this answer and nowhere else."""
    endpoint, secret = actions.add(
        by=request.key,
        url=payload.url,
        description=payload.description,
        event_types=payload.event_types,
        owner=_owner(payload.owner_id),
    )
    return answer({**_endpoint_json(endpoint), "secret": secret}, 201, ONCE)


@door.get("/webhooks/{uuid:endpoint_id}", roles=roles.ADMINS, response=WebhookOut, row=Endpoint)
def get_webhook(request: KeyRequest, endpoint_id: UUID) -> HttpResponse:
    """Read one webhook."""
    return answer(_endpoint_json(_endpoint(request, endpoint_id)))


@door.patch("/webhooks/{uuid:endpoint_id}", roles=roles.ADMINS, response=WebhookOut)
def change_webhook(request: KeyRequest, endpoint_id: UUID, payload: WebhookChangeIn) -> HttpResponse:
    """Change the address, the description, the events or the owner of a webhook."""
    endpoint = _endpoint(request, endpoint_id)
    given = {name: value for name, value in payload.dict(exclude_unset=True).items() if value is not None}
    if "owner_id" in given:
        given["owner"] = _owner(given.pop("owner_id"))
    return answer(_endpoint_json(actions.change(endpoint, by=request.key, **given)))


@door.delete("/webhooks/{uuid:endpoint_id}", roles=roles.ADMINS, response={204: None})
def remove_webhook(request: KeyRequest, endpoint_id: UUID) -> HttpResponse:
    """Remove a webhook with its deliveries: it is sent nothing any more."""
    actions.remove(_endpoint(request, endpoint_id), by=request.key)
    return HttpResponse(status=204)


@door.post("/webhooks/{uuid:endpoint_id}/rotate", roles=roles.ADMINS, response=NewWebhookOut)
def rotate_webhook_secret(request: KeyRequest, endpoint_id: UUID) -> HttpResponse:
    """Give a webhook a new secret; the one before signs too for 24 hours."""
    endpoint = _endpoint(request, endpoint_id)
    secret = actions.rotate(endpoint, by=request.key)
    return answer({**_endpoint_json(endpoint), "secret": secret}, headers=ONCE)


@door.post("/webhooks/{uuid:endpoint_id}/ping", roles=roles.ADMINS, response={202: WebhookDeliveryOut})
def ping_webhook(request: KeyRequest, endpoint_id: UUID) -> HttpResponse:
    """Send a webhook the trial event `ping`; the delivery tells how it went."""
    return answer(_delivery_json(actions.ping(_endpoint(request, endpoint_id), by=request.key)), 202)


@door.post("/webhooks/{uuid:endpoint_id}/pause", roles=roles.ADMINS, response=WebhookOut)
def pause_webhook(request: KeyRequest, endpoint_id: UUID) -> HttpResponse:
    """Send a webhook nothing until it is resumed; what happens meanwhile waits."""
    endpoint = _endpoint(request, endpoint_id)
    actions.pause(endpoint, by=request.key)
    return answer(_endpoint_json(endpoint))


@door.post("/webhooks/{uuid:endpoint_id}/resume", roles=roles.ADMINS, response=WebhookOut)
def resume_webhook(request: KeyRequest, endpoint_id: UUID) -> HttpResponse:
    """Send a paused webhook again what it wants, what waited first."""
    endpoint = _endpoint(request, endpoint_id)
    actions.resume(endpoint, by=request.key)
    return answer(_endpoint_json(endpoint))


@door.post("/webhooks/{uuid:endpoint_id}/redeliver", roles=roles.ADMINS, response={202: RedeliveredOut})
def redeliver_failed(request: KeyRequest, endpoint_id: UUID, payload: RedeliverIn) -> HttpResponse:
    """Send a webhook again what failed or was given up since a moment."""
    endpoint = _endpoint(request, endpoint_id)
    count = actions.redeliver_failed(endpoint, since=payload.since, by=request.key)
    return answer({"count": count}, 202)


@door.get("/webhooks/{uuid:endpoint_id}/deliveries", roles=roles.ADMINS, response=WebhookDeliveryPage)
def list_webhook_deliveries(
    request: KeyRequest, endpoint_id: UUID, filters: Query[DeliveryFilters]
) -> HttpResponse:
    """List the deliveries of a webhook of the last 30 days, newest first.

    It is a log, so it has no `sync_token`: what comes stands at its beginning, and only what is `waiting` or
    `failed` changes still; `state` asks for that.
    """
    endpoint = _endpoint(request, endpoint_id)
    rows = deliveries_for(request.key, endpoint=endpoint.id, state=filters.state or "")
    found, cursor = page_of(rows.defer("body", "answer", "headers"), filters)
    return answer_page([_delivery_json(row) for row in found], cursor, request)


@door.get(
    "/webhook_deliveries/{uuid:delivery_id}",
    roles=roles.ADMINS,
    response=WebhookDeliveryDetailOut,
    row=Delivery,
)
def get_webhook_delivery(request: KeyRequest, delivery_id: UUID) -> HttpResponse:
    """Read one delivery, with what was sent and answered."""
    row = _delivery(request, delivery_id)
    bodies = {"request_headers": row.headers, "request_body": row.body, "answer_body": row.answer}
    return answer({**_delivery_json(row), **bodies})


@door.post(
    "/webhook_deliveries/{uuid:delivery_id}/redeliver", roles=roles.ADMINS, response={202: WebhookDeliveryOut}
)
def redeliver(request: KeyRequest, delivery_id: UUID) -> HttpResponse:
    """Send one delivery again, under the same `webhook-id`."""
    row = _delivery(request, delivery_id)
    actions.redeliver(row, by=request.key)
    return answer(_delivery_json(row), 202)


def _endpoint(request: KeyRequest, endpoint_id: UUID) -> Endpoint:
    found = endpoints_for(request.key).filter(id=endpoint_id).first()
    if found is None:
        raise NotFound
    return found


def _delivery(request: KeyRequest, delivery_id: UUID) -> Delivery:
    found = deliveries_for(request.key).select_related("endpoint").filter(id=delivery_id).first()
    if found is None:
        raise NotFound
    return found


def _owner(owner_id: UUID | None) -> Member | None:
    found = Member.objects.active().filter(id=owner_id).first() if owner_id else None
    if owner_id and found is None:
        raise Invalid({"owner_id": "Name an administrator of your organization; GET /users lists members."})
    return found


def _endpoint_json(row: Endpoint) -> Json:
    alive = row.before_until if row.before_until and row.before_until > clock.now() else None
    named = {name: getattr(row, name) for name in WebhookOut.model_fields if hasattr(row, name)}
    return {**named, "second_secret_until": alive}


def _delivery_json(row: Delivery) -> Json:
    named = {name: getattr(row, name) for name in WebhookDeliveryOut.model_fields if hasattr(row, name)}
    return {
        **named,
        "webhook_id": row.endpoint_id,
        "message_id": row.message_id,
        "about_id": row.about,
    }
