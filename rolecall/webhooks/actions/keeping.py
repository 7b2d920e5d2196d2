"""What administrators do with webhooks."""

from datetime import datetime
from http import HTTPStatus
from ipaddress import ip_address
from typing import Any, cast

from rolecall.accounts.models import Member
from rolecall.accounts.roles import ADMINS
from rolecall.accounts.sight import member_of
from rolecall.kit import clock, outbound
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.networks import is_public
from rolecall.kit.recording import record
from rolecall.webhooks import access, offered, tasks
from rolecall.webhooks.events import (
    Ping,
    WebhookAdded,
    WebhookChanged,
    WebhookPaused,
    WebhookRedelivered,
    WebhookRemoved,
    WebhookResumed,
    WebhookSecretRotated,
)
from rolecall.webhooks.models import BY_HAND, FAILED, GIVEN_UP, Delivery, Endpoint

MOST = 20
SENT_BY_HAND = 1000
"""How many deliveries are sent again by one act."""


class MostKept(RuleBroken):
    """An organization has a limited number of webhooks: each costs something with every act."""

    sentence = f"There are {MOST} webhooks already. Remove one that is not needed any more."


class NotAnAdministrator(RuleBroken):
    """The owner of a webhook is somebody who can do something about it."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    sentence = "Choose an administrator: they are told by mail when the webhook fails."


class UnknownEvents(RuleBroken):
    """A webhook wants types of events that there are."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY


def add(
    *,
    by: Actor,
    url: str,
    description: str = "",
    event_types: list[str] | None = None,
    owner: Member | None = None,
) -> tuple[Endpoint, str]:
    """Add a webhook; give it and its secret, which is not shown again."""
    access.must_keep_webhooks(by)
    _must_be_callable(url)
    if Endpoint.objects.filter(removed_at=None).count() >= MOST:
        raise MostKept
    endpoint = Endpoint(url=url, description=description, event_types=_known(event_types or []))
    endpoint.owner = _able(owner or _whoever_is_behind(by))
    endpoint.created_by = member_of(by)
    secret = endpoint.take_new_secret()
    endpoint.save()
    record(WebhookAdded(endpoint.id, endpoint.name, endpoint.event_types), by=by)
    return endpoint, secret


def change(endpoint: Endpoint, *, by: Actor, **wanted: Any) -> Endpoint:
    """Change its address, description, events or owner."""
    access.must_keep_webhooks(by)
    if "url" in wanted and wanted["url"] != endpoint.url:
        _must_be_callable(wanted["url"])
    if "event_types" in wanted:
        wanted["event_types"] = _known(wanted["event_types"])
    if "owner" in wanted:
        wanted["owner_id"] = _able(wanted.pop("owner")).id
    changes = {
        name: _told(endpoint, name, new) for name, new in wanted.items() if getattr(endpoint, name) != new
    }
    if changes:
        for name in changes:
            setattr(endpoint, name, wanted[name])
        endpoint.save(update_fields=list(changes))
        record(WebhookChanged(endpoint.id, endpoint.name, changes), by=by)
    return endpoint


def rotate(endpoint: Endpoint, *, by: Actor) -> str:
    """Give it a new secret; the one before signs too for a day, so that the receiver can change over."""
    access.must_keep_webhooks(by)
    secret = endpoint.take_new_secret()
    endpoint.save(update_fields=["sealed", "sealed_before", "before_until"])
    record(WebhookSecretRotated(endpoint.id, endpoint.name), by=by)
    return secret


def ping(endpoint: Endpoint, *, by: Actor) -> Delivery:
    """Send it a trial event, whatever it wants; give the delivery."""
    access.must_keep_webhooks(by)
    endpoint.must_send()
    row = record(Ping(endpoint.id, endpoint.name), by=by)
    return Delivery.objects.get(endpoint=endpoint, event=row.id)


def pause(endpoint: Endpoint, *, by: Actor) -> None:
    """Send nothing until it is resumed; what happens meanwhile waits."""
    access.must_keep_webhooks(by)
    endpoint.must_send()
    endpoint.pause(BY_HAND)
    endpoint.save(update_fields=["paused_at", "paused_why"])
    record(WebhookPaused(endpoint.id, endpoint.name, BY_HAND), by=by)


def resume(endpoint: Endpoint, *, by: Actor) -> None:
    """Send again, what waited first."""
    access.must_keep_webhooks(by)
    endpoint.must_be_paused()
    endpoint.resume()
    endpoint.save(
        update_fields=[
            *("paused_at", "paused_why", "owner_told_at"),
            *("failing_since", "last_problem", "last_ms"),
        ]
    )
    record(WebhookResumed(endpoint.id, endpoint.name), by=by)
    tasks.queue([(endpoint.id, False)])


def remove(endpoint: Endpoint, *, by: Actor) -> None:
    """Send it nothing any more, and forget its secrets and what it was sent."""
    access.must_keep_webhooks(by)
    endpoint.removed_at = clock.now()
    endpoint.sealed = endpoint.sealed_before = ""
    endpoint.save(update_fields=["removed_at", "sealed", "sealed_before"])
    Delivery.objects.filter(endpoint=endpoint).delete()
    record(WebhookRemoved(endpoint.id, endpoint.name), by=by)


def redeliver(delivery: Delivery, *, by: Actor) -> None:
    """Send one delivery again, under the same id."""
    access.must_keep_webhooks(by)
    delivery.must_be_over()
    delivery.endpoint.must_send()
    delivery.begin_again()
    delivery.save(update_fields=["state", "attempts", "next_at"])
    _redelivered(delivery.endpoint, 1, by)


def redeliver_failed(endpoint: Endpoint, *, since: datetime, by: Actor) -> int:
    """Send again what failed or was given up since a moment, at most a thousand; how many there were."""
    access.must_keep_webhooks(by)
    endpoint.must_send()
    failed = Delivery.objects.filter(endpoint=endpoint, state__in=[FAILED, GIVEN_UP], created_at__gte=since)
    found = list(failed.order_by("id")[:SENT_BY_HAND])
    for each in found:
        each.begin_again()
    Delivery.objects.bulk_update(found, ["state", "attempts", "next_at"])
    if found:
        _redelivered(endpoint, len(found), by)
    return len(found)


def _redelivered(endpoint: Endpoint, count: int, by: Actor) -> None:
    record(WebhookRedelivered(endpoint.id, endpoint.name, count), by=by)
    tasks.queue([(endpoint.id, endpoint.is_slow)])


def _must_be_callable(url: str) -> None:
    """Refuse what is wrong as it stands; where a name leads is seen each time that it is called."""
    try:
        address = outbound.checked(url)
        if _is_private(address.host) and not outbound.is_allowed(address.host, address.port or 443):
            raise outbound.AddressRefused
    except outbound.AddressRefused as refused:
        raise outbound.AddressRefused(refused.sentence, field="url") from None


def _is_private(host: str) -> bool:
    try:
        ip_address(host.rstrip("."))
    except ValueError:
        return False
    return not is_public(host.rstrip("."))


def _known(event_types: list[str]) -> list[str]:
    if unknown := sorted(set(event_types) - offered.types()):
        said = ", ".join(each[:80] for each in unknown[:5])
        raise UnknownEvents(
            f"No webhook is told of the type {said}. `GET /webhook_event_types` lists those that there are.",
            field="event_types",
        )
    return sorted(set(event_types))


def _able(member: Member | None) -> Member:
    if member is None or member.left_at is not None or member.role not in ADMINS:
        raise NotAnAdministrator(field="owner_id")
    return member


def _whoever_is_behind(by: Actor) -> Member | None:
    """Whoever acts, or made the key that acts, if they can keep it; else the first administrator."""
    who = by if isinstance(by, Member) else cast("Member | None", getattr(by, "created_by", None))
    if who is not None and who.left_at is None and who.role in ADMINS:
        return who
    return Member.objects.active().filter(role__in=ADMINS).order_by("id").first()


def _told(endpoint: Endpoint, name: str, value: Any) -> list[Any]:
    """Before and after, for the event: of an address, which may hold a key, no more than the server."""
    before = getattr(endpoint, name)
    if name == "url":
        return [endpoint.host, outbound.checked(value).host]
    return [str(before), str(value)] if name == "owner_id" else [before, value]
