"""An assistant that nobody registered connects by the official client, and acts as the member."""

import asyncio
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import httpx2
from mcp.client.auth.oauth2 import OAuthClientProvider
from mcp.client.client import Client
from mcp.client.streamable_http import streamable_http_client
from mcp.shared.auth import (
    AuthorizationCodeResult,
    OAuthClientInformationFull,
    OAuthClientMetadata,
    OAuthToken,
)

from tests.journeys.companies import Company
from tests.journeys.programs import Program
from tests.journeys.test_by_assistant import told

BACK = "http://127.0.0.1:9/back"
TOKEN_OF_FORM = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass
class Kept:
    """What the assistant keeps of what it was told."""

    tokens: OAuthToken | None = None
    client: OAuthClientInformationFull | None = None

    async def get_tokens(self) -> OAuthToken | None:
        return self.tokens

    async def set_tokens(self, tokens: OAuthToken) -> None:
        self.tokens = tokens

    async def get_client_info(self) -> OAuthClientInformationFull | None:
        return self.client

    async def set_client_info(self, client_info: OAuthClientInformationFull) -> None:
        self.client = client_info


@dataclass
class Browser:
    """The browser of the administrator, where the assistant sends them."""

    company: Company
    http: httpx.Client = field(init=False)
    sent_back_to: str = ""

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.company.address, timeout=60, follow_redirects=False)
        link = self.company.sign_in_link("admin")
        self.post(link, link)

    def post(self, page: str, address: str, **filled: str | list[str]) -> httpx.Response:
        """Send a form of a page."""
        shown = self.http.get(page)
        assert shown.status_code == 200, shown.text
        found = TOKEN_OF_FORM.search(shown.text)
        assert found, shown.text
        return self.http.post(
            address, data={"csrfmiddlewaretoken": found[1], **filled}, headers={"Referer": page}
        )

    async def allow(self, address: str) -> None:
        """Read what is asked, and allow it."""
        page = self.http.get(address).text
        assert "Let Harbour Assistant act for you?" in page
        assert "This app registered itself" in page
        ticked = re.findall(r'name="scopes" value="([\w:]+)" checked', page)
        answer = self.post(address, address, act="allow", organization=self.company.slug, scopes=ticked)
        assert answer.status_code == 302, answer.text
        self.sent_back_to = answer.headers["Location"]

    async def result(self) -> AuthorizationCodeResult:
        """What the assistant finds at its own address."""
        said = {name: values[0] for name, values in parse_qs(urlsplit(self.sent_back_to).query).items()}
        assert self.sent_back_to.startswith(f"{BACK}?")
        return AuthorizationCodeResult(code=said["code"], state=said["state"], iss=said["iss"])


def test_an_assistant_registers_itself_is_allowed_and_acts_as_the_member(company: Company) -> None:
    browser, kept = Browser(company), Kept()
    apps = f"{company.address}/{company.slug}/settings/apps/"
    registration = {"client_name": "Harbour Assistant", "redirect_uris": [BACK]}
    assert browser.http.post("/oauth/register", json=registration).status_code == 403

    browser.post(apps, f"{apps}self-registration/", allowed="yes")
    found = asyncio.run(acting(company, browser, kept))

    me, candidate = found["me"], found["candidate"]
    assert (me["name"], me["role"]) == ("Ada Lindqvist", "admin")
    assert "api_keys:read" not in me["scopes"]
    program = Program(company.address, company.key("admin"))
    told_of = program.call("get_timeline", candidate_id=candidate["id"])["items"][-1]
    assert told_of["actor"] == {
        "kind": "member",
        "id": me["id"],
        "name": "Ada Lindqvist through Harbour Assistant",
    }
    listed = browser.http.get("/oauth/apps/").text
    assert "Harbour Assistant" in listed

    end = re.search(r'action="([^"]+/end/)"', listed)
    assert end
    assert browser.post(f"{company.address}/oauth/apps/", end[1]).status_code == 302
    assert kept.tokens
    headers = {"Authorization": f"Bearer {kept.tokens.access_token}"}
    assert httpx.get(f"{company.address}/api/v1/me", headers=headers).status_code == 401
    browser.post(apps, f"{apps}self-registration/", allowed="no")


async def acting(company: Company, browser: Browser, kept: Kept) -> dict[str, Any]:
    """What the assistant does, from nothing but the address."""
    metadata = OAuthClientMetadata.model_validate(
        {"client_name": "Harbour Assistant", "redirect_uris": [BACK]}
    )
    address = f"{company.address}/mcp"
    way_in = OAuthClientProvider(address, metadata, kept, browser.allow, browser.result)
    async with (
        httpx2.AsyncClient(auth=way_in, timeout=60) as http,
        Client(streamable_http_client(address, http_client=http)) as client,
    ):
        me = await told(client, "get_me")
        body = {"name": "Noor Haddad", "emails": ["noor@example.org"]}
        return {"me": me, "candidate": await told(client, "add_candidate", body=body)}
