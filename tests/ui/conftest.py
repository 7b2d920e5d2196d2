"""The gallery in a real browser, served with the policy that Rolecall sends."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)


@dataclass
class Site:
    """A running gallery: where it is, what was posted to it, what it answers."""

    address: str
    posted: list[tuple[str, dict[str, list[str]]]] = field(default_factory=list)
    answers: dict[str, tuple[int, dict[str, str], str]] = field(default_factory=dict)
    streams: list[Any] = field(default_factory=list)
    arrived: threading.Event = field(default_factory=threading.Event)

    def took(self, count: int = 1) -> list[tuple[str, dict[str, list[str]]]]:
        """What was posted, once there is that much of it."""
        self.until(lambda: len(self.posted) >= count)
        return self.posted

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something to arrive, for ten seconds at most."""
        deadline = time.monotonic() + 10
        while not condition() and time.monotonic() < deadline:
            self.arrived.wait(0.1)
            self.arrived.clear()

    def tell(self, *topics: str, act: str = "") -> None:
        """Send topics to every open event stream, once there is one."""
        self.until(lambda: bool(self.streams))
        for stream in self.streams:
            stream.write(f"data: {json.dumps({'topics': topics, 'act': act})}\n\n".encode())
            stream.flush()


class Handler(SimpleHTTPRequestHandler):
    """Files of the gallery, posts that are written down, and one event stream."""

    def __init__(self, *args: Any, site: Site, **kwargs: Any) -> None:
        self.site = site
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        if self.path == "/live":
            return self.stream()
        if self.path in self.site.answers:
            return self.answer()
        return super().do_GET()

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.site.posted.append((self.path, parse_qs(body)))
        self.site.arrived.set()
        self.answer()

    def answer(self) -> None:
        status, headers, body = self.site.answers.get(self.path, (204, {}, ""))
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def stream(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        self.wfile.write(b": here\n\n")
        self.site.streams.append(self.wfile)
        self.site.arrived.set()
        self.server.closing.wait()  # type: ignore[attr-defined]

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *args: Any) -> None:
        pass


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery")
    subprocess.run(
        [sys.executable, "-m", "rolecall.ui.gallery", str(folder)], check=True, capture_output=True
    )
    return folder


@pytest.fixture
def site(gallery: Path) -> Iterator[Site]:
    site = Site("")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, site=site, directory=str(gallery)))
    server.closing = threading.Event()  # type: ignore[attr-defined]
    site.address = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield site
    server.closing.set()  # type: ignore[attr-defined]
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        path = "/usr/bin/chromium" if Path("/usr/bin/chromium").exists() else None
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(chromium: Browser, site: Site) -> Iterator[Callable[..., Page]]:
    """Open a page of the gallery; whatever the browser complains about fails the test."""
    complaints: list[str] = []
    contexts = []

    def open_(name: str, **options: Any) -> Page:
        context = chromium.new_context(**({"viewport": {"width": 1440, "height": 960}} | options))
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{site.address}/{name}.html")
        if options.get("java_script_enabled", True):
            expect(page.locator("rc-richtext:not([ready]), rc-board:not([ready])")).to_have_count(0)
        return page

    yield open_
    for context in contexts:
        context.close()
    expected = "Failed to load resource: the server responded with a status of 4"
    assert [
        said for said in complaints if expected not in said and "Response Status Error Code" not in said
    ] == []
