"""Two processes answer for one Rolecall: they count together, and one goes on while the other is away."""

import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import psutil
import pytest

from tests.runtime.rolecalls import Running, run, until, untouched
from tests.throwaway import ROOT

ALLOWED = 30
SETTINGS = {"ROLECALL_PROCESSES": "2", "ROLECALL_API_RATE": f"{ALLOWED}/hour"}


@pytest.fixture(scope="module")
def rolecall() -> Iterator[Running]:
    with untouched(SETTINGS) as running:
        yield running


def answering(rolecall: Running) -> list[psutil.Process]:
    return psutil.Process(rolecall.pid("web")).children()


def has_ended(process: psutil.Process) -> bool:
    """Whether none of its threads is left, which would take one more question with it."""
    try:
        threads = [*Path(f"/proc/{process.pid}/task").iterdir()]
        return process.status() == psutil.STATUS_ZOMBIE and len(threads) == 1
    except (psutil.NoSuchProcess, FileNotFoundError):
        return True


def test_what_they_loaded_is_shared(rolecall: Running) -> None:
    until(lambda: rolecall.status_of("/readyz") == 200, 20, rolecall.said)

    worker = psutil.Process(rolecall.pid("worker"))
    maps = [process.memory_full_info() for process in (*answering(rolecall), worker)]

    assert len(maps) == 3
    # each holds what all share, and of its own much less
    assert all(each.uss < each.rss / 2 for each in maps)


def test_one_goes_on_while_the_other_is_away(rolecall: Running) -> None:
    killed, left = answering(rolecall)
    killed.kill()
    until(lambda: has_ended(killed), 20, rolecall.said)

    answers = {rolecall.status_of("/healthz") for _ in range(20)}

    assert answers == {200}
    until(lambda: len(answering(rolecall)) == 2 and killed not in answering(rolecall), 20, rolecall.said)
    assert left in answering(rolecall)


def test_whoever_keeps_connections_is_answered_while_they_are_shared_out(rolecall: Running) -> None:
    def ask(_: int) -> list[int]:
        with httpx.Client(base_url=f"http://127.0.0.1:{rolecall.port}") as program:
            return [program.get("/readyz").status_code for _ in range(25)]

    with ThreadPoolExecutor(9) as people:
        answers = [status for each in people.map(ask, range(9)) for status in each]

    assert answers == [200] * 225


def test_the_rate_of_a_key_is_counted_by_both_together(rolecall: Running) -> None:
    until(lambda: len(answering(rolecall)) == 2, 20, rolecall.said)
    made = run(
        *("organization", "create", "Lamplight", "--slug=lamplight"),
        *("--email=ada@example.org", "--admin=Ada Admin"),
        data=rolecall.data,
    )
    assert made.returncode == 0, made.stderr
    key = run("key", "create", "--organization=lamplight", "--role=recruiter", data=rolecall.data)

    # each over a connection of its own, as the processes share them out
    answers = [_status(rolecall, key.stdout.strip()) for _ in range(2 * ALLOWED)]

    assert answers == [200] * ALLOWED + [429] * ALLOWED


def test_a_code_that_one_has_noted_as_used_is_used_for_the_other(tmp_path: Path) -> None:
    noting = "import django; django.setup(); from django.core.cache import cache; print(cache.add('code', 1))"
    settings = os.environ | {"ROLECALL_SHARED": str(tmp_path)}

    noted = [
        subprocess.run([sys.executable, "-c", noting], env=settings, capture_output=True, text=True, cwd=ROOT)
        for _ in range(2)
    ]

    assert [each.stdout.strip() for each in noted] == ["True", "False"], noted


def _status(rolecall: Running, key: str) -> int:
    with httpx.Client() as program:
        address = f"http://127.0.0.1:{rolecall.port}/api/v1/jobs"
        return program.get(address, headers={"Authorization": f"Bearer {key}"}).status_code
