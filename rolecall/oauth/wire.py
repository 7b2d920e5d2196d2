"""The grammar of OAuth 2.1: what may be asked, how it is refused, and what proves that an asker is the same.

RFC 6749 as OAuth 2.1 narrows it, 7636 (S256 alone), 8252 (loopback), 8707 (`resource`), 9207 (`iss`).
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from http import HTTPStatus
from urllib.parse import unquote_plus, urlencode, urlsplit

from django.conf import settings
from django.http import QueryDict

from rolecall.kit import crypto
from rolecall.kit.text import UNPRINTABLE

S256 = "S256"
MOST_URIS, LONGEST_URI, LONGEST_STATE = 10, 300, 2000
LOOPBACK, BY_NAME = ("127.0.0.1", "::1"), "localhost"
# nothing in it ends a directive of our Content-Security-Policy, a header or a line
URI = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]+(?:[/?][A-Za-z0-9\-._~:/?@!$&'()*+=%]*)?")
CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
VERIFIER = re.compile(r"[A-Za-z0-9\-._~]{43,128}")


class Refused(Exception):
    """What is asked is refused; `code` is the protocol's word for why."""

    def __init__(self, code: str, sentence: str, status: int = HTTPStatus.BAD_REQUEST) -> None:
        self.code, self.sentence, self.status = code, sentence, int(status)
        super().__init__(sentence)


def one(values: QueryDict, name: str) -> str:
    """The only value of a parameter, empty without one; several are no request."""
    found = values.getlist(name)
    if len(found) > 1:
        raise Refused("invalid_request", f"Send '{name}' once.")
    return _printable(str(found[0])) if found else ""


def _printable(value: str) -> str:
    """A value that the database can be asked for."""
    if UNPRINTABLE.search(value):
        raise Refused("invalid_request", "Send nothing unprintable.")
    return value


@dataclass(frozen=True)
class Asked:
    """What an app asks a member for, once it is known who asks and where the answer goes."""

    redirect_uri: str
    state: str
    scopes: tuple[str, ...]
    challenge: str

    @property
    def host(self) -> str:
        """Where the answer goes, as a member reads it."""
        return urlsplit(self.redirect_uri).netloc

    def narrowed_to(self, allowed: Iterable[str]) -> "Asked":
        """The same, with those scopes alone that were asked for and allowed (RFC 6749, 3.3)."""
        kept = set(allowed)
        return replace(self, scopes=tuple(each for each in self.scopes if each in kept))

    def answered(self, **words: str) -> str:
        """The address that the member is sent back to, with the answer, its state and who answers."""
        return answered(self.redirect_uri, self.state, **words)


def answered(redirect_uri: str, state: str, **words: str) -> str:
    """An app's address with an answer to it; what stands behind '?' already stays."""
    said = {**words, **({"state": state} if state else {}), "iss": issuer()}
    return f"{redirect_uri}{'&' if '?' in redirect_uri else '?'}{urlencode(said)}"


def asked(values: QueryDict, redirect_uri: str, offered: tuple[str, ...]) -> Asked:
    """What the parameters ask, of what is offered to the app; refused by the protocol's rules."""
    if one(values, "response_type") != "code":
        raise Refused("unsupported_response_type", "Ask for response_type=code.")
    challenge = one(values, "code_challenge")
    if one(values, "code_challenge_method") != S256 or not CHALLENGE.fullmatch(challenge):
        raise Refused("invalid_request", "Send a code_challenge with code_challenge_method=S256.")
    if len(one(values, "state")) > LONGEST_STATE:
        raise Refused("invalid_request", f"Send a state of at most {LONGEST_STATE} characters.")
    check_resources(values)
    scopes = scopes_within(one(values, "scope"), offered)
    return Asked(redirect_uri, one(values, "state"), scopes, challenge)


def scopes_within(wanted: str, offered: tuple[str, ...]) -> tuple[str, ...]:
    """The scopes that are asked for, all that are offered where none is named; others are refused."""
    named = tuple(dict.fromkeys(wanted.split())) or offered
    beyond = [each for each in named if each not in offered]
    if beyond:
        raise Refused("invalid_scope", f"The app may not ask for the scope '{beyond[0][:60]}'.")
    return named


def check_resources(values: QueryDict) -> None:
    """Refuse to give a token for another server (RFC 8707)."""
    for each in values.getlist("resource"):
        if each.rstrip("/") not in resources():
            raise Refused("invalid_target", f"Tokens are given for {' and '.join(resources())}.")


def uri_problem(uri: str) -> str | None:
    """What is wrong with an address that members are sent back to."""
    if len(uri) > LONGEST_URI or not URI.fullmatch(uri) or _host(uri) is None:
        return f"'{uri[:80]}' is no complete address without '#'. Write it like https://app.example.org/back."
    if not uri.startswith("https://") and _host(uri) not in (*LOOPBACK, BY_NAME):
        return f"'{uri[:80]}' must be https, or http on 127.0.0.1 for a program on the member's machine."
    return None


def is_registered(uri: str, registered: list[str]) -> bool:
    """Whether an address is one of these to the letter; on a loopback address any port (RFC 8252, 7.3)."""
    return uri in registered or (
        _is_loopback(uri) and _without_port(uri) in {_without_port(each) for each in registered}
    )


def source_of(uri: str) -> str:
    """Where an address is, as a policy of ours names it; policies know no IPv6."""
    parts = urlsplit(uri)
    if "[" in parts.netloc:
        return f"{parts.scheme}:"
    return f"{parts.scheme}://{parts.netloc}"


def _host(uri: str) -> str | None:
    try:
        parts = urlsplit(uri)
        return parts.hostname if parts.port != 0 else None
    except ValueError:
        return None


def _is_loopback(uri: str) -> bool:
    return uri_problem(uri) is None and uri.startswith("http://") and _host(uri) in LOOPBACK


def _without_port(uri: str) -> tuple[str, str | None, str, str]:
    parts = urlsplit(uri)
    return parts.scheme, parts.hostname, parts.path, parts.query


def proves(verifier: str, challenge: str) -> bool:
    """Whether whoever brings a code began what it was given for (PKCE)."""
    if not VERIFIER.fullmatch(verifier):
        return False
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=")
    return crypto.same(digest.decode(), challenge)


def client_of(authorization: str, values: QueryDict) -> tuple[str, str]:
    """Which app says it asks, and with which secret: by Basic, or in the form; never both."""
    scheme, _, credentials = authorization.partition(" ")
    client_id, secret = one(values, "client_id"), one(values, "client_secret")
    if scheme.lower() != "basic":
        return client_id, secret
    name, password = _basic(credentials)
    if secret or client_id not in ("", name):
        raise Refused("invalid_request", "Say once who asks: by Basic or in the form.")
    return name, password


def _basic(credentials: str) -> tuple[str, str]:
    try:
        name, _, password = base64.b64decode(credentials, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise unknown_client() from None
    return _printable(unquote_plus(name)), _printable(unquote_plus(password))


def unknown_client() -> Refused:
    """Nobody is known by what was sent."""
    return Refused("invalid_client", "The app is unknown, or its secret is wrong.", HTTPStatus.UNAUTHORIZED)


def issuer() -> str:
    """Who gives tokens: this installation."""
    return settings.PUBLIC_URL


def resources() -> list[str]:
    """What tokens are for; all of it is one server."""
    return [f"{issuer()}{path}" for path in ("", "/api/v1", "/mcp")]
