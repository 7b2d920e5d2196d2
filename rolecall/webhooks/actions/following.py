"""What the clock does about webhooks, in one organization."""

from datetime import timedelta

from django.db.models import Exists, OuterRef, Q

from rolecall.kit import clock
from rolecall.kit.db import first_id_at
from rolecall.webhooks import sending, tasks
from rolecall.webhooks.letters import WARNING
from rolecall.webhooks.models import FAILING, KEPT_FOR, Delivery, Endpoint

TOLD_AFTER, PAUSED_AFTER = timedelta(days=2), timedelta(days=4)
AT_ONCE = 5000


def queue_due() -> None:
    """Have workers send what is due to endpoints that none of them has."""
    free = Endpoint.objects.sending().filter(Q(busy_until=None) | Q(busy_until__lte=clock.now()))
    waiting = free.filter(Exists(Delivery.objects.due().filter(endpoint=OuterRef("id"))))
    tasks.queue([(each.id, each.is_slow) for each in waiting.order_by("id")])


def follow_failing() -> None:
    """Tell the owners of endpoints that have failed for days; pause those that went on failing."""
    locked = Endpoint.objects.select_for_update(no_key=True, of=("self",))
    for endpoint in locked.failing_long(clock.now() - TOLD_AFTER).order_by("id"):
        if endpoint.owner_told_at is None:
            endpoint.owner_told_at = clock.now()
            tasks.tell_owner.defer(endpoint_id=endpoint.id, what=WARNING)
        elif _has_had_its_time(endpoint):
            sending.pause(endpoint, FAILING)
            tasks.tell_owner.defer(endpoint_id=endpoint.id, what=FAILING)
        endpoint.save(update_fields=["owner_told_at", "paused_at", "paused_why"])


def forget_old() -> None:
    """Remove what was delivered, or waited, too long ago: bodies hold what is said of people."""
    old = Delivery.objects.filter(id__lt=first_id_at(clock.now() - KEPT_FOR)).order_by("id")[:AT_ONCE]
    Delivery.objects.filter(id__in=list(old.values_list("id", flat=True))).delete()


def _has_had_its_time(endpoint: Endpoint) -> bool:
    """Both since it began to fail, and since its owner was told."""
    told, failing, now = endpoint.owner_told_at, endpoint.failing_since, clock.now()
    if told is None or failing is None:
        return False
    return failing <= now - PAUSED_AFTER and told <= now - (PAUSED_AFTER - TOLD_AFTER)
