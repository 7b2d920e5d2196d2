"""An app that two administrators change at once: a scope that one took from it does not come back unasked."""

import re
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.oauth import actions
from tests.oauth.conftest import BACK, MAY, Scout


def seen_on(answer: Any) -> dict[str, str]:
    found = re.search(r'name="seen" value="([^"]*)"', answer.content.decode())
    assert found
    return {"seen": found[1]}


def test_a_scope_that_a_colleague_took_from_an_app_stays_taken(
    signed_in: Callable[[Member], Client], ada: Member, scout: Scout
) -> None:
    browser, app = signed_in(ada), scout.app
    change = reverse("apps:app", args=["northwind", app.id])
    form = {"name": "Scout", "redirect_uris": BACK, "scopes": MAY, "needed_scopes": ""}
    seen = seen_on(browser.get(change))
    actions.change_app(app, by=ada, scopes=("candidates:read",))

    saved = browser.post(change, form | seen | {"name": "Scout two"})
    needs_what_is_gone = browser.post(change, form | seen | {"needed_scopes": "users:read"})
    asked = browser.post(change, form | seen | {"scopes": MAY[:3]})

    app.refresh_from_db()
    assert saved.status_code == 302
    assert (app.name, app.scopes, app.needed_scopes) == ("Scout two", ["candidates:read"], [])
    assert needs_what_is_gone.status_code == 422
    assert "&#39;users:read&#39; is not." in needs_what_is_gone.content.decode()
    assert asked.status_code == 422
    assert "somebody else changed this: " in asked.content.decode()
