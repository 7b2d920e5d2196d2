"""Carries out what `outbound` asks for: a client of HTTP that connects to checked addresses only."""

import socket
import ssl
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

import httpcore
import httpx

from rolecall.kit.networks import is_public
from rolecall.kit.outbound import AddressRefused, Answer, Limits, TooBig, TooSlow, Unreachable, is_allowed

LEAST_READ = 65_536


def answer(
    method: str, address: httpx.URL, *, headers: Mapping[str, str], body: bytes, limits: Limits
) -> Answer:
    """Send one request to a checked address and give the whole answer; raises as `outbound.ask` does."""
    _trust()  # loaded once in a process, not on this request's time
    deadline = time.monotonic() + limits.seconds
    sent = {"Accept-Encoding": "gzip", "User-Agent": "Rolecall", "Connection": "close", **headers}
    try:
        with (
            _client(deadline) as client,
            client.stream(method, address, headers=sent, content=body) as came,
        ):
            return Answer(came.status_code, came.headers, _read(came, limits))
    except httpx.TimeoutException as problem:
        raise TooSlow from problem
    except (httpx.HTTPError, ValueError, zlib.error) as problem:
        raise Unreachable(_words(problem)) from problem


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
