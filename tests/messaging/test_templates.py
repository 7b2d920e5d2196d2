"""Mail templates: written, changed by two, taken out of use, on the page and by programs."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.models import EventRow
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import MessageTemplate

HERE = "/northwind/settings/mail-templates/"
WORDS = {"name": "Kind words", "purpose": "other", "subject": "About {job}", "body": "<p>Dear {name}</p>"}


@pytest.fixture
def kind_words(rae: Member) -> MessageTemplate:
    return messaging.keep_template(None, by=rae, **WORDS)


def told() -> list[tuple[str, dict[str, Any]]]:
    rows = EventRow.objects.filter(type="message_template_changed").order_by("id")
    return [(row.data["change"], row.data["changes"]) for row in rows]


def test_what_changed_is_told_and_a_change_of_nothing_is_none(
    rae: Member, kind_words: MessageTemplate
) -> None:
    messaging.keep_template(kind_words, by=rae, **WORDS)
    messaging.keep_template(kind_words, by=rae, **{**WORDS, "subject": "Your application"})
    messaging.remove_template(kind_words, by=rae)

    wrote, changed, removed = told()
    assert (wrote[0], changed, removed[0]) == (
        "wrote", ("changed", {"subject": ["About {job}", "Your application"]}), "removed",
    )  # fmt: skip
    assert not MessageTemplate.objects.in_use().exists()


@pytest.mark.parametrize(
    "wrong", [{"name": " "}, {"subject": ""}, {"body": "<p>Dear {nick_name}</p>"}, {"subject": "{salary}"}]
)
def test_what_cannot_be_sent_is_refused(
    rae: Member, kind_words: MessageTemplate, wrong: dict[str, str]
) -> None:
    with pytest.raises(Invalid):
        messaging.keep_template(kind_words, by=rae, **{**WORDS, **wrong})
    assert MessageTemplate.objects.get().subject == "About {job}"


def test_hiring_managers_write_none(cleo: Member) -> None:
    with pytest.raises(NotAllowed):
        messaging.keep_template(None, by=cleo, **WORDS)
    assert not MessageTemplate.objects.exists()


def test_what_a_colleague_wrote_stays(
    rae: Member, ada: Member, kind_words: MessageTemplate, signed_in: Callable[[Member], Client]
) -> None:
    browser, form = signed_in(rae), f"{HERE}{kind_words.id}/"
    found = re.search(r'name="seen" value="([^"]*)"', browser.get(form).content.decode())
    assert found
    seen = {"seen": found[1]}
    messaging.keep_template(kind_words, by=ada, **{**WORDS, "subject": "From Northwind"})

    saved = browser.post(form, WORDS | seen | {"name": "Kinder words"})
    kept = MessageTemplate.objects.get()
    asked = browser.post(form, WORDS | seen | {"subject": "Mine"})

    assert (saved.status_code, kept.name, kept.subject) == (302, "Kinder words", "From Northwind")
    assert asked.status_code == 422
    assert "somebody else changed this" in asked.content.decode()
    assert 'value="Mine"' in asked.content.decode()


def test_programs_keep_them_and_leave_what_they_did_not_see(ada: Member, kind_words: MessageTemplate) -> None:
    _, secret = accounts.create_key(by=ada, name="Letters", role="recruiter")
    path = f"/api/v1/message_templates/{kind_words.id}"
    who = {"Authorization": f"Bearer {secret}"}

    def put(body: dict[str, str], tag: str) -> Any:
        sent = {"content_type": "application/json", "headers": {**who, "If-Match": tag}}
        return Client().put(path, json.dumps(body), **sent)

    seen = Client().get(path, headers=who)
    same = put(WORDS, seen.headers["ETag"])
    changed = put({**WORDS, "name": "Letter one"}, same.headers["ETag"])
    late = put({**WORDS, "name": "Letter two"}, seen.headers["ETag"])

    assert same.headers["ETag"] == seen.headers["ETag"]
    assert (changed.status_code, late.status_code) == (200, 412)
    assert MessageTemplate.objects.get().name == "Letter one"
    assert [change for change, _ in told()] == ["wrote", "changed"]
