"""The only way out to an address that somebody typed.

A typed address may lead into the host's own network, so it is judged where it counts: a name is
resolved once, every address behind it is checked, and the connection goes to an address that was
checked. Nothing is followed, nothing comes from the environment, and an answer has limits.
"""

import socket
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import httpcore
import httpx
from django.conf import settings

from rolecall.kit.errors import RuleBroken
from rolecall.kit.networks import is_public

PORTS = {"http": 80, "https": 443}
LEAST_READ = 65_536


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
    headers: httpx.Headers
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
    address = checked(url)
    _trust()  # loaded once in a process, not on this request's time
    deadline = time.monotonic() + limits.seconds
    sent = {"Accept-Encoding": "gzip", "User-Agent": "Rolecall", "Connection": "close", **(headers or {})}
    try:
        with (
            _client(deadline) as client,
            client.stream(method, address, headers=sent, content=body) as answer,
        ):
            return Answer(answer.status_code, answer.headers, _read(answer, limits))
    except httpx.TimeoutException as problem:
        raise TooSlow from problem
    except (httpx.HTTPError, ValueError, zlib.error) as problem:
        raise Unreachable(_words(problem)) from problem


def checked(url: str) -> httpx.URL:
    """A typed address, if its spelling is one that may be called; where it leads is seen on connecting."""
    if len(url) > 2000 or any(c.isspace() or c == "\\" or not c.isprintable() for c in url):
        raise AddressRefused(
            "An address has no spaces or backslashes in it and is at most 2000 characters long."
        )
    try:
        address = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as problem:
        raise AddressRefused(
            "This is not an address. It should look like https://example.org/calendar."
        ) from problem
    return _acceptable(address)


def _acceptable(address: httpx.URL) -> httpx.URL:
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


def _client(deadline: float) -> httpx.Client:
    return httpx.Client(
        transport=_Transport(deadline), trust_env=False, follow_redirects=False, timeout=_left(deadline)
    )


class _Transport(httpx.HTTPTransport):
    """httpx's own, on a network that checks addresses."""

    def __init__(self, deadline: float) -> None:
        super().__init__(verify=_trust(), trust_env=False)
        self._pool = httpcore.ConnectionPool(ssl_context=_trust(), network_backend=_CheckedNetwork(deadline))


@cache
def _trust() -> ssl.SSLContext:
    """The usual authorities, and those that the machine's owner added."""
    context = httpx.create_ssl_context(trust_env=False)
    context.load_default_certs()
    return context


class _CheckedNetwork(httpcore.NetworkBackend):
    """Connects to no address that was not checked, and only until the deadline."""

    def __init__(self, deadline: float) -> None:
        self.deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = _resolved(host, port, self.deadline)
        if not is_allowed(host, port) and not all(map(is_public, addresses)):
            raise AddressRefused
        return _DatedStream(self._connect(addresses, port), self.deadline)

    def connect_unix_socket(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        raise AddressRefused

    def sleep(self, seconds: float) -> None:
        raise TooSlow

    def _connect(self, addresses: list[str], port: int) -> httpcore.NetworkStream:
        """To the first that answers."""
        for address in addresses[:-1]:
            try:
                return httpcore.SyncBackend().connect_tcp(address, port, timeout=_left(self.deadline) / 2)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        return httpcore.SyncBackend().connect_tcp(addresses[-1], port, timeout=_left(self.deadline))


class _DatedStream(httpcore.NetworkStream):
    """A connection whose every step ends by the deadline, even if the server sends a byte now and then."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: float) -> None:
        self.inner = inner
        self.deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self.inner.read(max_bytes, timeout=_left(self.deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for start in range(0, len(buffer), LEAST_READ):
            self.inner.write(buffer[start : start + LEAST_READ], timeout=_left(self.deadline))

    def close(self) -> None:
        self.inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        secure = self.inner.start_tls(ssl_context, server_hostname, timeout=_left(self.deadline))
        return _DatedStream(secure, self.deadline)

    def get_extra_info(self, info: str) -> Any:
        return self.inner.get_extra_info(info)


def _left(deadline: float) -> float:
    if (left := deadline - time.monotonic()) <= 0:
        raise TooSlow
    return left


def _resolved(host: str, port: int, deadline: float) -> list[str]:
    """The addresses behind a name, asked for once; a name server that does not answer is not waited for."""
    found: SimpleQueue[list[str] | None] = SimpleQueue()
    Thread(target=lambda: found.put(_looked_up(host, port)), daemon=True).start()
    try:
        addresses = found.get(timeout=_left(deadline))
    except Empty as problem:
        raise TooSlow from problem
    if not addresses:
        raise Unreachable("There is no server of this name. Check the spelling of the address.")
    return addresses


def _looked_up(host: str, port: int) -> list[str] | None:
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return None
    return list(dict.fromkeys(str(row[4][0]) for row in rows))


def _read(answer: httpx.Response, limits: Limits) -> bytes:
    """The whole body, unpacked, never more than agreed in memory."""
    if limits.is_cut:
        return _begun(answer, limits.size)
    read = bytearray()
    for piece in _unpacked(answer, limits.size):
        read += piece
        if len(read) > limits.size:
            raise TooBig
    return bytes(read)


def _begun(answer: httpx.Response, size: int) -> bytes:
    read = bytearray()
    with suppress(httpx.HTTPError, TooSlow):
        for piece in answer.iter_raw():
            read += piece
            if len(read) >= size:
                break
    return bytes(read[:size])


def _unpacked(answer: httpx.Response, most: int) -> Iterator[bytes]:
    coding = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if coding == "identity":
        yield from answer.iter_raw()
    elif coding in ("gzip", "x-gzip"):
        yield from _gunzipped(answer.iter_raw(), most)
    else:
        raise Unreachable("The server packs its answers in a way that nobody asked for.")


def _gunzipped(pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
    """Unpacked in steps that are bounded themselves: a few bytes can hold gigabytes."""
    unpacker, packed = zlib.decompressobj(wbits=31), 0
    for piece in pieces:
        packed += len(piece)
        if packed > most:
            raise TooBig
        yield unpacker.decompress(piece, most + 1)
        if unpacker.unconsumed_tail:
            raise TooBig
    if packed and not unpacker.eof:
        raise Unreachable("The server's answer broke off.")


def _words(problem: Exception) -> str:
    """What went wrong, for whoever typed the address."""
    if "CERTIFICATE_VERIFY_FAILED" in str(problem):
        return "The server's certificate is not valid for this address, so nothing was sent to it."
    if isinstance(problem, httpx.ConnectError):
        return Unreachable.sentence
    return "The server's answer could not be understood, or broke off."
