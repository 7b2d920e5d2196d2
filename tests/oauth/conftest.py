"""An app's side of OAuth: what it makes up, asks, keeps, and calls with what it got."""

import base64
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest
from django.test import Client

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.oauth import actions
from rolecall.oauth.actions import Wish
from rolecall.oauth.models import App

BACK = "https://scout.example.org/back"
VERIFIER = "a-verifier-that-nobody-guesses-0123456789-abcdef"
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
MAY = ("candidates:read", "candidates:write", "departments:read", "departments:write", "users:read")


@dataclass
class Scout:
    """An app, with what it was told when it was registered."""

    app: App
    secret: str
    browser: Client = field(default_factory=Client)

    def address(self, **said: str) -> str:
        """Where it sends a member."""
        asked = {
            "response_type": "code",
            "client_id": self.app.client_id,
            "redirect_uri": BACK,
            "code_challenge": CHALLENGE,
            "code_challenge_method": "S256",
            "state": "its own state",
        }
        given = {name: value for name, value in (asked | said).items() if value}
        return f"/oauth/authorize?{urlencode(given)}"

    def code(self, browser: Client, **said: str) -> str:
        """The code that it gets when a member allows what it asks."""
        return self.told(browser, "allow", **said)["code"]

    def told(self, browser: Client, act: str, **said: str) -> dict[str, str]:
        """What it is told when a member answers."""
        place = {"organization": self.app.organization.slug}
        ticked = said.pop("ticked", None) or said.get("scope") or " ".join(self.app.scopes)
        answer = browser.post(self.address(**said), {"act": act, "scopes": ticked.split(), **place})
        assert answer.status_code == 302, answer.content.decode()
        assert answer["Location"].startswith(BACK)
        return dict(parse_qsl(urlsplit(answer["Location"]).query))

    def ask(self, grant_type: str, **said: str) -> Any:
        """What the token endpoint answers."""
        own = {"client_id": self.app.client_id, "client_secret": self.secret}
        given = {name: value for name, value in ({"grant_type": grant_type} | own | said).items() if value}
        return self.browser.post("/oauth/token", given)

    def trade(self, code: str, **said: str) -> Any:
        """What it gets for a code."""
        known = {"code": code, "code_verifier": VERIFIER, "redirect_uri": BACK}
        return self.ask("authorization_code", **(known | said))

    def tokens(self, browser: Client, **said: str) -> dict[str, Any]:
        """Everything at once: asked, allowed, traded."""
        answer = self.trade(self.code(browser, **said))
        assert answer.status_code == 200, answer.content.decode()
        return dict(answer.json())

    def call(self, token: str, method: str, path: str, body: Any = None) -> Any:
        """A call of the API."""
        headers = {"Authorization": f"Bearer {token}"}
        return self.browser.generic(
            method, f"/api/v1{path}", body or "", content_type="application/json", headers=headers
        )


@pytest.fixture
def scout(ada: Member) -> Scout:
    """An app that keeps a secret and acts for members and, as a recruiter, for itself."""
    wish = Wish("Scout", MAY, (BACK,), role=roles.RECRUITER)
    return Scout(*actions.register_app(wish, by=ada))


Browse = Callable[[Member], Client]
