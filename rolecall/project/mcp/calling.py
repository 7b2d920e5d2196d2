"""Asking the API on behalf of whoever is connected."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import httpx
from django.conf import settings

from rolecall.project.mcp.offered import Offer
from rolecall.project.wsgi import application

PASSED_ON = ("authorization", "x-forwarded-for", "x-forwarded-proto", "user-agent")


@dataclass(frozen=True)
class Caller:
    """Who asks: the headers that say it, and the address that the connection comes from."""

    headers: dict[str, str]
    address: str

    @classmethod
    def of(cls, scope: dict[str, Any]) -> "Caller":
        """Whoever sent this request. No cookie is passed on: a browser cannot be made to call."""
        said = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        client = scope.get("client") or ("127.0.0.1", 0)
        return cls({name: said[name] for name in PASSED_ON if name in said}, str(client[0]))


def ask(caller: Caller, method: str, path: str, **asked: Any) -> httpx.Response:
    """One request of the API in this process; to be called in a thread."""
    asking = httpx.WSGITransport(app=application, remote_addr=caller.address)
    with httpx.Client(transport=asking, base_url=settings.PUBLIC_URL, headers=caller.headers) as client:
        return client.request(method, path, **asked)


def call(caller: Caller, offer: Offer, arguments: dict[str, Any]) -> httpx.Response:
    """Do what a tool stands for. An argument that it does not have goes along, for the API to refuse."""
    path = offer.path
    for name in offer.of_path:
        path = path.replace(f"{{{name}}}", quote(str(arguments.get(name, "")), safe=""))
    placed = {*offer.of_path, "body"} if offer.takes_body else {*offer.of_path}
    query = {name: value for name, value in arguments.items() if name not in placed and value is not None}
    sent = {"json": arguments.get("body", {})} if offer.takes_body else {}
    return ask(caller, offer.method, path, params=query, **sent)


def rights_of(caller: Caller) -> httpx.Response | None:
    """What the API says of who the caller is and may do; None if these headers name nobody."""
    if "authorization" not in caller.headers:
        return None
    said = ask(caller, "GET", "/api/v1/me")
    return None if said.status_code == httpx.codes.UNAUTHORIZED else said
