"""Which delivery is next, and what follows from an attempt. Between the two no transaction is open."""

import random
from datetime import timedelta
from uuid import UUID

from rolecall.accounts.models import Organization
from rolecall.kit import clock
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.kit.recording import record
from rolecall.webhooks import bodies
from rolecall.webhooks.calling import LIMITS, Outcome, Parcel, headers_of
from rolecall.webhooks.events import WebhookPaused
from rolecall.webhooks.models import GONE, Delivery, Endpoint

SENDER = Automatic("Webhooks")
HELD_FOR = timedelta(seconds=LIMITS.seconds + 5)
"""Longer than an attempt takes: after it, the worker that had the endpoint is taken for dead."""
WAITS = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    *(timedelta(hours=hours) for hours in (2, 5, 10, 14, 20, 24)),
)
"""How long it waits after each failure: ten attempts in a little more than three days."""
JITTER = 0.2


def take(endpoint_id: UUID) -> Parcel | None:
    """Hold the endpoint and give what is sent to it next; None if there is nothing, or another has it."""
    endpoint = _locked(endpoint_id)
    if endpoint is None or endpoint.paused_at is not None or _is_held(endpoint):
        return None
    delivery = _next_of(endpoint)
    if delivery is None:
        return None
    endpoint.busy_until = clock.now() + HELD_FOR
    endpoint.save(update_fields=["busy_until"])
    return _packed(delivery, endpoint)


def note(parcel: Parcel, outcome: Outcome) -> Delivery | None:
    """Write down what came of it and let the endpoint go; the delivery, unless it is gone by now."""
    delivery = Delivery.objects.select_related("event").filter(id=parcel.delivery_id).first()
    endpoint = _locked(delivery.endpoint_id) if delivery else None
    if delivery is None or endpoint is None:
        return None
    delivery.note(ms=outcome.ms, problem=outcome.problem, code=outcome.code, answer=outcome.answer)
    if delivery.event.redacted_at:
        # whoever it was about was removed for good while it was on its way
        delivery.body = delivery.answer = ""
    if outcome.is_taken:
        delivery.be_delivered()
        endpoint.note_success(outcome.ms)
    else:
        _put_off(delivery, outcome)
        endpoint.note_failure(outcome.problem, outcome.ms)
    delivery.save()
    endpoint.busy_until = None
    if outcome.is_gone and endpoint.paused_at is None:
        pause(endpoint, GONE)
    endpoint.save()
    delivery.endpoint = endpoint
    return delivery


def pause(endpoint: Endpoint, why: str) -> None:
    """Stop sending, by itself; the caller saves it."""
    endpoint.pause(why)
    record(WebhookPaused(endpoint.id, endpoint.name, why), by=SENDER)


def _locked(endpoint_id: UUID) -> Endpoint | None:
    rows = Endpoint.objects.select_for_update(no_key=True)
    return rows.filter(id=endpoint_id, removed_at=None).first()


def _is_held(endpoint: Endpoint) -> bool:
    return endpoint.busy_until is not None and endpoint.busy_until > clock.now()


def _next_of(endpoint: Endpoint) -> Delivery | None:
    due = Delivery.objects.filter(endpoint=endpoint).due().in_turn()
    return due.order_by("next_at", "event").first()


def _packed(delivery: Delivery, endpoint: Endpoint) -> Parcel:
    if not delivery.body:
        delivery.body = bodies.body_of(EventRow.objects.get(id=delivery.event_id), Organization.objects.get())
    delivery.headers = headers_of(delivery.message_id)
    delivery.save(update_fields=["body", "headers"])
    return Parcel(delivery.id, endpoint.url, delivery.body, endpoint.secrets(), delivery.headers)


def _put_off(delivery: Delivery, outcome: Outcome) -> None:
    if outcome.is_gone or delivery.attempts > len(WAITS):
        delivery.be_given_up()
        return
    wait = WAITS[delivery.attempts - 1] * (1 + random.uniform(0, JITTER))  # noqa: S311
    at = clock.now() + wait
    delivery.wait_until(max(at, outcome.not_before) if outcome.not_before else at)
