"""Settings → Webhooks, as administrators use them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.webhooks import actions as webhooks
from rolecall.webhooks.models import Delivery, Endpoint
from tests.errands import do_errands
from tests.webhooks.conftest import Kept, Receiver, says

HERE = "/northwind/settings/webhooks/"


@pytest.fixture
def browser(signed_in: Callable[[Member], Client], ada: Member) -> Client:
    return signed_in(ada)


def page(browser: Client, path: str = "") -> str:
    answer = browser.get(HERE + path)
    assert answer.status_code == 200
    return answer.content.decode()


def said(ada: Member, **other: Any) -> dict[str, Any]:
    form = {"url": "https://hooks.example.org/in?key=1", "description": "Payroll", "owner": str(ada.id)}
    return {**form, "scope": "some", "event_types": ["candidate_hired", "offer_accepted"], **other}


def test_a_webhook_is_added_and_its_secret_is_shown_once(browser: Client, ada: Member) -> None:
    assert "No webhooks yet" in page(browser)
    answer = browser.post(HERE + "new/", said(ada))

    endpoint = Endpoint.objects.get()
    assert endpoint.event_types == ["candidate_hired", "offer_accepted"]
    assert answer.headers["Cache-Control"] == "no-store"
    (secret,) = endpoint.secrets()
    assert secret in answer.content.decode()
    assert secret not in page(browser) + page(browser, f"{endpoint.id}/")
    assert secret not in endpoint.sealed


def test_what_is_wrong_stands_beside_the_field_and_nothing_typed_is_lost(
    browser: Client, ada: Member
) -> None:
    for wrong, words in (
        ({"url": "http://hooks.example.org/in"}, "has to begin with https://"),
        ({"url": "https://10.0.0.8/in"}, "does not call this address"),
        ({"event_types": []}, "Choose at least one type"),
    ):
        answer = browser.post(HERE + "new/", said(ada, **wrong))
        assert answer.status_code == 422
        shown = answer.content.decode()
        assert words in shown
        assert 'value="Payroll"' in shown
    assert not Endpoint.objects.exists()


def test_it_is_changed_paused_resumed_given_a_new_secret_and_removed(
    browser: Client, kept: Kept, ada: Member
) -> None:
    one = f"{HERE}{kept.endpoint.id}/"
    browser.post(one + "change/", said(ada, url=kept.endpoint.url, description="Pay", scope="everything"))
    kept.endpoint.refresh_from_db()
    assert (kept.endpoint.name, kept.endpoint.event_types) == ("Pay", [])

    browser.post(one + "pause/")
    assert "Paused" in page(browser, f"{kept.endpoint.id}/")
    assert browser.post(one + "ping/").status_code == 409
    browser.post(one + "resume/")
    assert "whsec_" in browser.post(one + "rotate/").content.decode()
    assert "Two secrets until" in page(browser, f"{kept.endpoint.id}/")
    browser.post(one + "remove/")
    assert "No webhooks yet" in page(browser)
    assert browser.get(one).status_code == 404


def test_the_log_shows_what_was_sent_and_answered_and_sends_it_again(
    browser: Client, kept: Kept, receiver: Receiver, ada: Member
) -> None:
    receiver.behaviours = [says(500, b"<b>broken</b>"), says(204)]
    browser.post(f"{HERE}{kept.endpoint.id}/ping/")
    do_errands("webhooks.send")

    delivery = Delivery.objects.get()
    assert "Will be tried again" in page(browser, f"{kept.endpoint.id}/?state=failed")
    assert "No such deliveries" in page(browser, f"{kept.endpoint.id}/?state=delivered")
    shown = page(browser, f"deliveries/{delivery.id}/")
    assert "&lt;b&gt;broken&lt;/b&gt;" in shown
    assert delivery.message_id in shown
    assert "pinged the webhook Payroll" in shown

    browser.post(f"{HERE}{kept.endpoint.id}/redeliver/", {"since": "1"})
    do_errands("webhooks.send")
    assert len(set(receiver.ids)) == 1
    delivery.refresh_from_db()
    assert delivery.state == "delivered"
    browser.post(f"{HERE}deliveries/{delivery.id}/redeliver/")
    do_errands("webhooks.send")
    assert len(receiver.got) == 3


def test_the_log_goes_on_after_a_row(browser: Client, kept: Kept, ada: Member) -> None:
    webhooks.pause(kept.endpoint, by=ada)
    for number in range(52):
        accounts.add_department(by=ada, name=f"Department {number}")

    first = page(browser, f"{kept.endpoint.id}/")
    last_shown = Delivery.objects.order_by("-id")[49]
    assert first.count("/deliveries/") == 50
    assert page(browser, f"{kept.endpoint.id}/?before={last_shown.id}").count("/deliveries/") == 2
    assert page(browser, f"{kept.endpoint.id}/?before=nonsense&state=no").count("/deliveries/") == 50
