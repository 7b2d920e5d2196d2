"""Web processes by themselves, on a PostgreSQL of the host's own, as the guide has them started."""

import re
import secrets
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from rolecall.kit.embedded import Cluster
from tests.runtime.rolecalls import command, free_port, plain_environment, until, untouched

STYLES = re.compile(r'<link rel="stylesheet" href="([^"]+)">')


def test_a_web_process_brings_what_its_pages_are_made_of(tmp_path: Path) -> None:
    with untouched() as rolecall, serving(tmp_path / "data", Cluster(rolecall.data).urls().app) as address:
        page = httpx.get(f"{address}/accounts/login/")
        styles = STYLES.findall(page.text)

        assert page.status_code == 200
        assert [httpx.get(f"{address}{each}").status_code for each in styles] == [200]


@contextmanager
def serving(data: Path, database: str) -> Iterator[str]:
    """The address of a web process whose folder is new, once it answers."""
    port, output = free_port(), data.with_name("output")
    settings = {
        "DATABASE_URL": database,
        "ROLECALL_SECRET_KEY": secrets.token_hex(32),
        "ROLECALL_URL": f"http://127.0.0.1:{port}",
        "ROLECALL_HOSTS": "127.0.0.1",
    }
    with output.open("wb") as said:
        process = subprocess.Popen(
            command("serve", f"--port={port}", data=data),
            cwd="/",
            env=plain_environment() | settings,
            stdout=said,
            stderr=said,
        )
    try:
        until(lambda: process.poll() is not None or answers(port), 300, output.read_text)
        assert process.poll() is None, output.read_text()
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(30)


def answers(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/readyz").status_code == 200
    except httpx.HTTPError:
        return False
