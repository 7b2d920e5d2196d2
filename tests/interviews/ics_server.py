"""A server of one ICS file, over plain HTTP on 127.0.0.1."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

SECRET = "k3ep-this-secret"


class IcsServer(HTTPServer):
    """It answers at one secret path, and knows what it was asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.text = ""
        self.code = 200
        self.asked: list[dict[str, str]] = []

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    @property
    def address(self) -> str:
        return f"http://{self.place}/{SECRET}/basic.ics"

    def holds(self, *events: str) -> None:
        inner = "".join(
            f"BEGIN:VEVENT\r\nDTSTAMP:20310101T000000Z\r\n{each}\r\nEND:VEVENT\r\n" for each in events
        )
        self.text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\n{inner}END:VCALENDAR\r\n"


class _Handler(BaseHTTPRequestHandler):
    server: IcsServer

    def do_GET(self) -> None:
        self.server.asked.append(dict(self.headers))
        tag = f'"{abs(hash(self.server.text))}"'
        body = self.server.text.encode()
        code = self.server.code if SECRET in self.path else 404
        if code == 200 and self.headers.get("If-None-Match") == tag:
            code, body = 304, b""
        self.send_response(code)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[IcsServer]:
    with IcsServer() as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
