"""A receiver: a real HTTP server that behaves as it is told, and checks signatures by the public library."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

import pytest
from pytest_django.fixtures import Settings
from standardwebhooks.webhooks import Webhook

from rolecall.accounts.models import Member
from rolecall.webhooks import actions as webhooks
from rolecall.webhooks.models import Endpoint
from tests.kit import outbound_servers

Behaviour = Callable[[BaseHTTPRequestHandler], None]


def says(code: int, body: bytes = b"", **headers: str) -> Behaviour:
    """Answer so."""
    return outbound_servers.says(body, code, **headers)


@dataclass
class Receiver:
    """One on 127.0.0.1: what it was sent, and how it answers, the last of `behaviours` for ever."""

    behaviours: list[Behaviour] = field(default_factory=lambda: [says(204)])
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    port: int = 0
    hung: Event = field(default_factory=Event)
    let_go: Event = field(default_factory=Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/hooks?for=rolecall"

    @property
    def ids(self) -> list[str]:
        return [headers["webhook-id"] for headers, _ in self.got]

    def opened(self, secret: str) -> list[dict[str, Any]]:
        """Everything it was sent, each verified with a secret by the public library."""
        return [Webhook(secret).verify(body, headers) for headers, body in self.got]

    def hang(self, handler: BaseHTTPRequestHandler) -> None:
        """Take the request and say nothing, until it is let go."""
        self.hung.set()
        self.let_go.wait(20)

    def take(self, handler: BaseHTTPRequestHandler) -> None:
        body = handler.rfile.read(int(handler.headers["Content-Length"]))
        self.got.append(({name.lower(): value for name, value in handler.headers.items()}, body))
        behave = self.behaviours.pop(0) if len(self.behaviours) > 1 else self.behaviours[0]
        behave(handler)


def serve(receiver: Receiver) -> ThreadingHTTPServer:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            receiver.take(self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver.port = server.server_address[1]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    return server


@pytest.fixture
def start(settings: Settings) -> Iterator[Callable[[], Receiver]]:
    """Starts receivers that may be called."""
    servers: list[tuple[Receiver, ThreadingHTTPServer]] = []

    def one() -> Receiver:
        receiver = Receiver()
        servers.append((receiver, serve(receiver)))
        settings.OUTBOUND_ALLOW = [*settings.OUTBOUND_ALLOW, f"127.0.0.1:{receiver.port}"]
        return receiver

    yield one
    for receiver, server in servers:
        receiver.let_go.set()
        server.shutdown()
        server.server_close()


@pytest.fixture
def receiver(start: Callable[[], Receiver]) -> Receiver:
    return start()


@dataclass
class Kept:
    """A webhook and its secret."""

    endpoint: Endpoint
    secret: str


@pytest.fixture
def kept(receiver: Receiver, ada: Member) -> Kept:
    return Kept(*webhooks.add(by=ada, url=receiver.url, description="Payroll"))
