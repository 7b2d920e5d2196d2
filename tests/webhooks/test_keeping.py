"""Who may keep webhooks, what is written down of it, and what is refused."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.audit.queries import timeline_of
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.webhooks import actions as webhooks
from rolecall.webhooks.actions.keeping import MOST, MostKept, NotAnAdministrator
from rolecall.webhooks.models import AlreadyPaused, Delivery, Endpoint, NotPaused, StillUnderWay
from rolecall.webhooks.queries import deliveries_for, endpoints_for
from tests.cast import join
from tests.webhooks.conftest import Kept

HOOK = "https://hooks.example.org/in?key=of-its-own"


def test_only_administrators_keep_webhooks_and_nobody_else_sees_any(
    kept: Kept, ada: Member, rae: Member
) -> None:
    one, delivery = kept.endpoint, webhooks.ping(kept.endpoint, by=ada)
    events, before = EventRow.objects.count(), Endpoint.objects.values().get()
    for act in (
        lambda: webhooks.add(by=rae, url=HOOK),
        lambda: webhooks.change(one, by=rae, description="Mine"),
        lambda: webhooks.rotate(one, by=rae),
        lambda: webhooks.ping(one, by=rae),
        lambda: webhooks.pause(one, by=rae),
        lambda: webhooks.resume(one, by=rae),
        lambda: webhooks.remove(one, by=rae),
        lambda: webhooks.redeliver(delivery, by=rae),
        lambda: webhooks.redeliver_failed(one, since=clock.now(), by=rae),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert (EventRow.objects.count(), Endpoint.objects.values().get()) == (events, before)
    assert [*endpoints_for(rae), *deliveries_for(rae)] == []


def test_every_act_is_told_on_the_timeline_without_the_address(kept: Kept, ada: Member, rae: Member) -> None:
    one = kept.endpoint
    webhooks.change(one, by=ada, url=HOOK, event_types=["offer_sent"])
    webhooks.change(one, by=ada, url=HOOK)
    webhooks.rotate(one, by=ada)
    webhooks.ping(one, by=ada)
    Delivery.objects.update(state="given_up", next_at=None)
    webhooks.redeliver_failed(one, since=one.created_at, by=ada)
    webhooks.pause(one, by=ada)
    webhooks.resume(one, by=ada)
    webhooks.remove(one, by=ada)

    entries = timeline_of(one.id)
    assert [entry.sentence for entry in reversed(entries)] == [
        "added the webhook Payroll",
        "changed the address, events of the webhook Payroll",
        "gave the webhook Payroll a new secret",
        "pinged the webhook Payroll",
        "had a delivery to the webhook Payroll sent again",
        "paused the webhook Payroll",
        "resumed the webhook Payroll",
        "removed the webhook Payroll",
    ]
    assert not any("of-its-own" in str(entry.data) for entry in entries)
    assert not Delivery.objects.exists()


def test_what_cannot_be_is_refused_by_name(kept: Kept, ada: Member, rae: Member) -> None:
    with pytest.raises(NotPaused):
        webhooks.resume(kept.endpoint, by=ada)
    with pytest.raises(StillUnderWay):
        webhooks.redeliver(webhooks.ping(kept.endpoint, by=ada), by=ada)
    with pytest.raises(NotAnAdministrator):
        webhooks.change(kept.endpoint, by=ada, owner=rae)
    webhooks.pause(kept.endpoint, by=ada)
    for act in (webhooks.pause, webhooks.ping):
        with pytest.raises(AlreadyPaused):
            act(kept.endpoint, by=ada)
    for _ in range(MOST - 1):
        webhooks.add(by=ada, url=HOOK)
    with pytest.raises(MostKept):
        webhooks.add(by=ada, url=HOOK)


def test_another_organizations_webhooks_are_not_there_and_hear_nothing(
    ada: Member, elsewhere: UUID, signed_in: Callable[[Member], Client]
) -> None:
    with tenancy.acting_in(elsewhere):
        boss = join("Bo Boss", roles.ADMIN)
        theirs, _ = webhooks.add(by=boss, url=HOOK)
        delivery = webhooks.ping(theirs, by=boss)
    accounts.add_department(by=ada, name="Sails")
    assert not Delivery.objects.exists()

    browser, here = signed_in(ada), "/northwind/settings/webhooks"
    _, secret = accounts.create_key(by=ada, name="Robot", role="admin")
    key = {"Authorization": f"Bearer {secret}"}
    for page in ("", "change/", "rotate/", "remove/"):
        assert browser.get(f"{here}/{theirs.id}/{page}").status_code == 404
    for act in ("change", "rotate", "remove", "ping", "pause", "resume", "redeliver"):
        assert browser.post(f"{here}/{theirs.id}/{act}/").status_code == 404
    assert browser.get(f"{here}/deliveries/{delivery.id}/").status_code == 404
    for path in (
        f"webhooks/{theirs.id}",
        f"webhooks/{theirs.id}/deliveries",
        f"webhook_deliveries/{delivery.id}",
    ):
        assert Client().get(f"/api/v1/{path}", headers=key).status_code == 404
    foreign = {"url": HOOK, "owner_id": str(boss.id)}
    answer = Client().post("/api/v1/webhooks", foreign, content_type="application/json", headers=key)
    assert answer.status_code == 422
