"""What a Rolecall that was killed has left running is ended; whoever has its number since is left alone."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rolecall.project.runtime.children import Child
from rolecall.project.runtime.folder import DataFolder

PATIENCE = 10.0
HOUR = 3600


@pytest.fixture
def somebody() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        [sys.executable, "-c", "input()"], stdin=subprocess.PIPE, start_new_session=True
    )
    yield process
    process.kill()
    process.wait()


def web_of(folder: Path, pid: int, *, written: float) -> Child:
    """The web process of a Rolecall that wrote its number down at that moment."""
    there = DataFolder(folder)
    there.make()
    child = Child("web", there, [], {})
    child.process_file.write_text(f"{pid}\n")
    os.utime(child.process_file, (written, written))
    return child


def test_what_was_left_running_is_ended(tmp_path: Path, somebody: subprocess.Popen[bytes]) -> None:
    web = web_of(tmp_path, somebody.pid, written=time.time())

    assert web.end_leftovers(PATIENCE)
    assert somebody.wait(PATIENCE) < 0
    assert not web.process_file.exists()


def test_whoever_was_given_the_number_later_is_left_alone(
    tmp_path: Path, somebody: subprocess.Popen[bytes]
) -> None:
    web = web_of(tmp_path, somebody.pid, written=time.time() - HOUR)

    assert not web.end_leftovers(PATIENCE)
    assert somebody.poll() is None
    assert not web.process_file.exists()
