"""A CalDAV server of its own: Radicale, as a process on 127.0.0.1."""

import base64
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from pytest_django.fixtures import Settings

from rolecall.interviews.calendars.caldav import Account

CONFIG = """
[server]
hosts = 127.0.0.1:{port}
[auth]
type = htpasswd
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[logging]
level = info
"""
COLLECTION = """<?xml version="1.0"?><mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><set><prop>
<resourcetype><collection/><C:calendar/></resourcetype><displayname>{name}</displayname>
<C:supported-calendar-component-set><C:comp name="{kind}"/></C:supported-calendar-component-set>
</prop></set></mkcol>"""


@dataclass
class Radicale:
    """The server, and its owner Ines who uses it by another program."""

    url: str

    def account(self, path: str = "/ines/work/") -> Account:
        return Account(self.url + path, "ines", "harbour", "Europe/Berlin")

    def ask(self, method: str, path: str, body: str = "") -> httpx.Response:
        key = base64.b64encode(b"ines:harbour").decode()
        headers = {"Authorization": f"Basic {key}"}
        return httpx.request(method, self.url + path, content=body, headers=headers, trust_env=False)

    def make(self, name: str, kind: str = "VEVENT") -> None:
        assert self.ask("MKCOL", f"/ines/{name.lower()}/", COLLECTION.format(name=name, kind=kind)).is_success


@pytest.fixture
def radicale(tmp_path: Path, settings: Settings) -> Iterator[Radicale]:
    port = free_port()
    (tmp_path / "users").write_text("ines:harbour\n")
    (tmp_path / "config").write_text(CONFIG.format(port=port, folder=tmp_path))
    command = [sys.executable, "-m", "radicale", "--config", str(tmp_path / "config")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        assert any(re.search("Listening|ready", line, re.IGNORECASE) for line in server.stderr)
        settings.OUTBOUND_ALLOW = [f"127.0.0.1:{port}"]
        found = Radicale(f"http://127.0.0.1:{port}")
        found.make("Work")
        yield found
        server.terminate()


def free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
