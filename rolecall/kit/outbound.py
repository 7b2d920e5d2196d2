"""The only way out to an address that somebody typed.

A typed address may lead into the host's own network, so it is judged where it counts: a name is
resolved once, every address behind it is checked, and the connection goes to an address that was
checked. Nothing is followed, nothing comes from the environment, and an answer has limits.

What carries it out (`calling_out`, with httpx) is imported by the first call: most processes never make one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from django.conf import settings

from rolecall.kit.errors import RuleBroken

if TYPE_CHECKING:
    import httpx

PORTS = {"http": 80, "https": 443}


class AddressRefused(RuleBroken):
    """An address that is malformed, not https, or leads into a network that is not public."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    sentence = "Rolecall does not call this address. Give an https address on the public internet."


class Unreachable(RuleBroken):
    """Nobody answers there, or not in a way that can be trusted."""

    status = HTTPStatus.BAD_GATEWAY
    sentence = "There is no answer from this address. Check its spelling, and whether the server is up."


class TooSlow(Unreachable):
    """The whole of the answer did not come in time."""

    sentence = "The server took too long to answer. Try again later."


class TooBig(Unreachable):
    """The answer is larger than agreed, as sent or unpacked."""

    sentence = "The server's answer is too big to read."


@dataclass(frozen=True)
class Limits:
    """The most that one request may take: seconds from name to last byte, and bytes, packed and unpacked."""

    seconds: float = 20.0
    size: int = 5_000_000
    is_cut: bool = False
    """Whether no more than that is read, as it was sent, and what comes after it matters to nobody."""


@dataclass(frozen=True)
class Answer:
    """What came back. A redirect is an answer like any other."""

    status: int
    headers: "httpx.Headers"
    body: bytes


USUAL = Limits()


def ask(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
    limits: Limits = USUAL,
) -> Answer:
    """Send one request and give the whole answer; raises AddressRefused, TooSlow, TooBig, Unreachable."""
    from rolecall.kit import calling_out

    return calling_out.answer(method, checked(url), headers=headers or {}, body=body, limits=limits)


def checked(url: str) -> "httpx.URL":
    """A typed address, if its spelling is one that may be called; where it leads is seen on connecting."""
    if len(url) > 2000 or any(c.isspace() or c == "\\" or not c.isprintable() for c in url):
        raise AddressRefused(
            "An address has no spaces or backslashes in it and is at most 2000 characters long."
        )
    import httpx

    try:
        address = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as problem:
        raise AddressRefused(
            "This is not an address. It should look like https://example.org/calendar."
        ) from problem
    return _acceptable(address)


def _acceptable(address: "httpx.URL") -> "httpx.URL":
    if address.scheme not in PORTS or not address.host:
        raise AddressRefused("The address has to begin with https://.")
    port = PORTS[address.scheme] if address.port is None else address.port
    if not 0 < port < 65_536:
        raise AddressRefused("The number of the port in the address is too large.")
    if address.userinfo:
        raise AddressRefused("Leave name and password out of the address.")
    host = address.raw_host.decode("ascii")
    if is_allowed(host, port):
        return address
    if address.scheme != "https":
        raise AddressRefused("The address has to begin with https://, so that nobody on the way reads along.")
    if _is_odd_number(host):
        raise AddressRefused
    return address


def host(url: str) -> str:
    """The server of an address that was checked, as people write it."""
    plain = urlsplit(url).hostname or ""
    if plain.isascii() and not plain.startswith("xn--"):
        return plain
    import httpx

    return httpx.URL(url).host


def joined(base: str, href: str) -> str:
    """Where a link on a page at `base` leads; raises ValueError when it is no address."""
    import httpx

    try:
        return str(httpx.URL(base).join(href))
    except httpx.InvalidURL as problem:
        raise ValueError(href) from problem


def is_allowed(host: str, port: int) -> bool:
    """Whether whoever runs Rolecall named exactly this host and port in ROLECALL_OUTBOUND_ALLOW."""
    name = host.rstrip(".").lower()
    return (f"[{name}]:{port}" if ":" in name else f"{name}:{port}") in settings.OUTBOUND_ALLOW


def _is_odd_number(host: str) -> bool:
    """An IPv4 address in any spelling but four decimal numbers: 2130706433, 0x7f.1, 0177.0.0.1."""
    labels = host.rstrip(".").split(".")
    if not labels[-1].removeprefix("0x").isalnum() or not labels[-1][:1].isdigit():
        return False
    return not (len(labels) == 4 and all(each.isdecimal() and str(int(each)) == each for each in labels))
