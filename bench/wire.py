"""A cheap client: blocking sockets that stay open, each in a process of its own."""

import multiprocessing
import re
import socket
import time
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from statistics import median

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
CHUNKED = re.compile(rb"\r\ntransfer-encoding: *chunked", re.IGNORECASE)
CLOSES = re.compile(rb"\r\nconnection: *close", re.IGNORECASE)
Asks = Callable[[int], Iterator[bytes]]
"""What one client asks, one after the other; it is told its number, and a generator each answer."""


@dataclass(frozen=True)
class Answer:
    """What came back."""

    status: int
    head: bytes
    body: bytes


@dataclass(frozen=True)
class Measured:
    """Requests a second, and milliseconds."""

    per_second: float
    p50: float
    p99: float
    count: int
    p95: float = 0.0


class Wire:
    """One connection that is kept."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._connect()

    def _connect(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.rest = b""

    def ask(self, request: bytes) -> Answer:
        """Send a whole request and read the whole answer; connect anew where that is asked."""
        self.socket.sendall(request)
        head = self._until(b"\r\n\r\n")
        length = LENGTH.search(head)
        if CHUNKED.search(head):
            body = b"".join(iter(self._chunk, b""))
        else:
            body = self._exactly(int(length.group(1)) if length else 0)
        if CLOSES.search(head):
            self.socket.close()
            self._connect()
        return Answer(int(head[9:12]), head, body)

    def _chunk(self) -> bytes:
        size = int(self._until(b"\r\n"), 16)
        return self._exactly(size + 2)[:-2]

    def _until(self, mark: bytes) -> bytes:
        while mark not in self.rest:
            self._receive()
        found, _, self.rest = self.rest.partition(mark)
        return found + mark

    def _exactly(self, size: int) -> bytes:
        parts, have = [self.rest], len(self.rest)
        while have < size:
            part = self.socket.recv(262_144)
            if not part:
                raise ConnectionError("The server hung up.")
            parts.append(part)
            have += len(part)
        whole = b"".join(parts)
        self.rest = whole[size:]
        return whole[:size]

    def _receive(self) -> None:
        part = self.socket.recv(262_144)
        if not part:
            raise ConnectionError("The server hung up.")
        self.rest += part


def request(method: str, path: str, *, body: bytes = b"", **headers: str) -> bytes:
    """A request as bytes; header names with underscores for dashes."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    if body or method == "POST":
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


def measured(port: int, asks: Asks, *, clients: int, seconds: float, wanted: tuple[int, ...]) -> Measured:
    """Let so many clients ask for so long."""
    context = multiprocessing.get_context("fork")
    start = context.Barrier(clients)
    with_answers = context.SimpleQueue()
    processes = [
        context.Process(target=_keep_asking, args=(port, asks, number, seconds, wanted, start, with_answers))
        for number in range(clients)
    ]
    for process in processes:
        process.start()
    found = [with_answers.get() for _ in processes]
    for process in processes:
        process.join()
    failed = [each for each in found if isinstance(each, str)]
    if failed:
        raise SystemExit(failed[0])
    return _of(found)


def _keep_asking(
    port: int, asks: Asks, number: int, seconds: float, wanted: tuple[int, ...], start: object, into: object
) -> None:
    times: list[float] = []
    try:
        wire = Wire(port)
        requests = asks(number)
        start.wait()  # type: ignore[attr-defined]
        began = time.perf_counter()
        request = next(requests, None)
        while time.perf_counter() - began < seconds and request:
            before = time.perf_counter()
            answer = wire.ask(request)
            times.append(time.perf_counter() - before)
            if answer.status not in wanted:
                said = f"{request[:200]!r} was answered {answer.status}: {answer.body[:600]!r}"
                return into.put(said)  # type: ignore[attr-defined]
            request = requests.send(answer) if isinstance(requests, Generator) else next(requests, None)
        into.put((began, time.perf_counter(), times))  # type: ignore[attr-defined]
    except (OSError, ValueError) as error:
        into.put(f"A client failed: {error!r}")  # type: ignore[attr-defined]


def _of(found: list[tuple[float, float, list[float]]]) -> Measured:
    times = sorted(each for _, _, times in found for each in times)
    lasted = max(end for _, end, _ in found) - min(begin for begin, _, _ in found)
    p99 = times[min(len(times) - 1, int(len(times) * 0.99))]
    p95 = times[min(len(times) - 1, int(len(times) * 0.95))]
    return Measured(len(times) / lasted, median(times) * 1000, p99 * 1000, len(times), p95 * 1000)
