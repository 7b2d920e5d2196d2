"""Webhooks through the API."""

import json
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.kit import clock
from rolecall.webhooks.models import Delivery, Endpoint
from tests.errands import do_errands
from tests.webhooks.conftest import Kept, Receiver, says

Ask = Any


@pytest.fixture
def ask(ada: Member) -> Ask:
    _, secret = accounts.create_key(by=ada, name="Robot", role="admin")

    def send(verb: str, path: str, body: Any = None, code: int = 200) -> Any:
        answer = Client().generic(
            verb,
            f"/api/v1{path}",
            "" if body is None else json.dumps(body),
            content_type="application/json",
            headers={"Authorization": f"Bearer {secret}"},
        )
        assert answer.status_code == code, answer.content
        return answer.json() if answer.content else None

    return send


def test_a_program_adds_changes_tries_and_removes_a_webhook(
    ask: Ask, receiver: Receiver, ada: Member
) -> None:
    made = ask("POST", "/webhooks", {"url": receiver.url, "event_types": ["department_added"]}, 201)
    one = f"/webhooks/{made['id']}"
    assert made["secret"].startswith("whsec_")
    assert made["owner_id"] == str(ada.id)
    assert "secret" not in ask("GET", one)
    assert [each["id"] for each in ask("GET", "/webhooks")["items"]] == [made["id"]]

    changed = ask("PATCH", one, {"description": "Payroll", "event_types": []})
    assert (changed["description"], changed["event_types"], changed["url"]) == ("Payroll", [], receiver.url)

    new = ask("POST", f"{one}/rotate")
    assert new["secret"] != made["secret"]
    assert new["second_secret_until"] is not None

    ping = ask("POST", f"{one}/ping", code=202)
    do_errands("webhooks.send")
    assert receiver.opened(new["secret"])[0]["type"] == "ping"
    assert receiver.ids == [ping["message_id"]]
    told = ask("GET", f"/webhook_deliveries/{ping['id']}")
    assert (told["state"], told["code"], told["request_body"]) == (
        "delivered",
        204,
        receiver.got[0][1].decode(),
    )

    assert ask("POST", f"{one}/pause")["state"] == "paused"
    assert ask("POST", f"{one}/ping", code=409)["code"] == "already_paused"
    assert ask("POST", f"{one}/resume")["state"] == "active"
    ask("DELETE", one, code=204)
    ask("GET", one, code=404)
    assert Endpoint.objects.get().sealed == ""


def test_a_program_reads_what_failed_and_has_it_sent_again(
    ask: Ask, kept: Kept, receiver: Receiver, ada: Member
) -> None:
    receiver.behaviours = [says(500, b"no"), says(500), says(204)]
    started = clock.now()
    for name in ("Sails", "Kites"):
        accounts.add_department(by=ada, name=name)
    do_errands("webhooks.send")

    deliveries = f"/webhooks/{kept.endpoint.id}/deliveries"
    page = ask("GET", f"{deliveries}?state=failed&per_page=1")
    rest = ask("GET", f"{deliveries}?state=failed&per_page=1&cursor={page['next_cursor']}")
    newer, older = page["items"][0], rest["items"][0]
    assert (newer["event_type"], newer["code"], rest["next_cursor"]) == ("department_added", 500, None)
    assert ask("GET", f"/webhook_deliveries/{older['id']}")["answer_body"] == "no"

    ask("POST", f"/webhook_deliveries/{older['id']}/redeliver", code=202)
    do_errands("webhooks.send")
    again = ask("POST", f"/webhooks/{kept.endpoint.id}/redeliver", {"since": started.isoformat()}, 202)
    assert again == {"count": 1}
    do_errands("webhooks.send")
    assert set(Delivery.objects.values_list("state", flat=True)) == {"delivered"}
    assert receiver.ids.count(older["message_id"]) == 2


def test_the_types_that_may_be_wanted_are_listed_with_their_fields(ask: Ask) -> None:
    types = {each["type"]: each for each in ask("GET", "/webhook_event_types")["items"]}

    assert "stage" in types["application_moved"]["fields"]
    assert types["application_moved"]["group"] == "Applications"
    assert not {"key_created", "ping", "webhook_added", "about", "vote", "calendar_connected"} & set(types)


def test_what_makes_no_sense_is_refused_with_words_about_the_field(ask: Ask, rae: Member, kept: Kept) -> None:
    for body, field in (
        ({"url": "http://example.org/"}, "url"),
        ({"url": "https://127.0.0.1/"}, "url"),
        ({"url": "https://hooks.example.org/", "event_types": ["key_created"]}, "event_types"),
        ({"url": "https://hooks.example.org/", "owner_id": str(rae.id)}, "owner_id"),
    ):
        problem = ask("POST", "/webhooks", body, 422)
        assert problem["errors"][0]["field"] == field
        ask("PATCH", f"/webhooks/{kept.endpoint.id}", body, 422)
    assert Endpoint.objects.count() == 1


def test_a_type_that_no_webhook_is_told_of_is_named_with_where_the_types_are(ask: Ask, kept: Kept) -> None:
    wanted = {"event_types": ["key_created", "candidate_hird", "candidate_hired"]}
    problem = ask("PATCH", f"/webhooks/{kept.endpoint.id}", wanted, 422)

    assert problem["errors"][0]["message"] == (
        "No webhook is told of the type candidate_hird, key_created. "
        "`GET /webhook_event_types` lists those that there are."
    )
