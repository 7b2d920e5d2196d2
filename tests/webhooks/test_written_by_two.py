"""A webhook that two administrators change at once keeps what each of them said."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.webhooks import actions as webhooks
from tests.webhooks.conftest import Kept
from tests.webhooks.test_pages import HERE, said


@pytest.fixture
def browser(signed_in: Callable[[Member], Client], ada: Member) -> Client:
    return signed_in(ada)


def seen_on(answer: Any) -> dict[str, str]:
    found = re.search(r'name="seen" value="([^"]*)"', answer.content.decode())
    assert found
    return {"seen": found[1]}


def test_events_that_a_colleague_chose_are_not_taken_back_by_a_new_name(
    browser: Client, kept: Kept, ada: Member
) -> None:
    change = f"{HERE}{kept.endpoint.id}/change/"
    # chosen as the page offers them, group by group, which is not their order by name
    shown = {"url": kept.endpoint.url, "event_types": ["candidate_hired", "application_moved"]}
    browser.post(change, said(ada, **shown, description="Payroll"))
    seen = seen_on(browser.get(change))
    webhooks.change(kept.endpoint, by=ada, event_types=["offer_accepted"])

    saved = browser.post(change, said(ada, **shown, description="Pay") | seen)

    kept.endpoint.refresh_from_db()
    assert saved.status_code == 302
    assert (kept.endpoint.description, kept.endpoint.event_types) == ("Pay", ["offer_accepted"])


def test_who_chooses_other_events_than_a_colleague_is_asked_first(
    browser: Client, kept: Kept, ada: Member
) -> None:
    change = f"{HERE}{kept.endpoint.id}/change/"
    seen = seen_on(browser.get(change))
    webhooks.change(kept.endpoint, by=ada, event_types=["offer_accepted"], description="Theirs")

    mine = said(ada, url=kept.endpoint.url, event_types=["candidate_hired"], description="Mine")
    asked = browser.post(change, mine | seen)
    kept.endpoint.refresh_from_db()
    held = kept.endpoint.event_types
    browser.post(change, mine | seen_on(asked))

    kept.endpoint.refresh_from_db()
    assert asked.status_code == 422
    assert "changed this: Name (now “Theirs”); Event types." in asked.content.decode()
    assert (held, kept.endpoint.event_types) == (["offer_accepted"], ["candidate_hired"])
