"""Sending, and letters to owners. What is sent is sent outside of transactions: servers take their time."""

import time
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TypeVar
from uuid import UUID

from procrastinate.contrib.django import app

from rolecall.accounts import roles
from rolecall.accounts.models import Member, Organization
from rolecall.kit import mail, tenancy
from rolecall.kit.tasks import LETTERS_LANE, RETRY, task
from rolecall.webhooks import letters, sending
from rolecall.webhooks.calling import Outcome, Parcel, call
from rolecall.webhooks.models import SLOW, Endpoint

T = TypeVar("T")
USUAL_LANE, SLOW_LANE = "webhooks", "webhooks-slow"
LONGEST_TURN = 20.0
"""Seconds for which one endpoint has a worker; then it goes to the end of its lane."""


@app.task(name="webhooks.send", queue=USUAL_LANE, retry=RETRY, pass_context=False)
def send(organization_id: str, endpoint_id: str) -> None:
    """Send what is due to an endpoint, one delivery after the other, unless a worker is at it."""
    here, ends = UUID(organization_id), time.monotonic() + LONGEST_TURN
    while parcel := _within(here, partial(sending.take, UUID(endpoint_id))):
        if not _within(here, partial(_goes_on, parcel, call(parcel), ends)):
            return


@task(name="webhooks.tell_owner", queue=LETTERS_LANE)
def tell_owner(endpoint_id: str, what: str) -> None:
    """Mail the owner how a webhook is doing, or the administrators if the owner is none any more."""
    endpoint = Endpoint.objects.select_related("owner").filter(id=endpoint_id, removed_at=None).first()
    if endpoint is None:
        return
    organization = Organization.objects.get()
    for member in _told(endpoint):
        mail.send(letters.letter(what, endpoint, organization, member.email))


def queue(endpoints: Iterable[tuple[UUID, bool]], *, run_at: datetime | None = None) -> None:
    """Have workers send what is due to endpoints, each with whether it is a slow one.

    Those that failed or were slow stand in a lane of their own, so that the others never wait for them.
    """
    jobs = [
        send.configure(queue=SLOW_LANE if is_slow else USUAL_LANE, schedule_at=run_at).make_new_job(
            organization_id=str(tenancy.current()), endpoint_id=str(endpoint_id)
        )
        for endpoint_id, is_slow in endpoints
    ]
    if jobs:
        app.job_manager.batch_defer_jobs(jobs)


def _within(organization_id: UUID, act: Callable[[], T]) -> T:
    with tenancy.acting_in(organization_id):
        return act()


def _goes_on(parcel: Parcel, outcome: Outcome, ends: float) -> bool:
    """Note an attempt; whether this worker goes on with the endpoint, or leaves it to another turn."""
    delivery = sending.note(parcel, outcome)
    if delivery is None:
        return False
    endpoint = delivery.endpoint
    if endpoint.paused_at is not None:
        tell_owner.defer(endpoint_id=endpoint.id, what=endpoint.paused_why)
        return False
    if delivery.next_at is not None:
        queue([(endpoint.id, True)], run_at=delivery.next_at)
    if outcome.is_taken and outcome.ms < SLOW and time.monotonic() < ends:
        return True
    queue([(endpoint.id, endpoint.is_slow)])
    return False


def _told(endpoint: Endpoint) -> list[Member]:
    # an owner who became something else cannot even open the page that the letter leads to
    if endpoint.owner.left_at is None and endpoint.owner.role in roles.ADMINS:
        return [endpoint.owner]
    return list(Member.objects.active().filter(role__in=roles.ADMINS).order_by("id"))
