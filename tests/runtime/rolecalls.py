"""A real Rolecall in processes of its own, as `bin/start` runs it."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Self

import psutil

from tests import throwaway
from tests.throwaway import ROOT

PARTS = ("web", "worker", "postgres")


class Running:
    """One started Rolecall."""

    def __init__(self, data: Path, settings: dict[str, str] | None = None) -> None:
        self.data = data
        self.settings = settings or {}
        self.port = free_port()
        self.output = data.with_name(f"{data.name}.output")
        self.process = self._start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()
        for process in self.processes():
            process.kill()

    def start_again(self) -> None:
        self.process = self._start()
        self.until_it_answers()

    def until_it_answers(self) -> None:
        until(lambda: self.process.poll() is not None or "Stop with Ctrl-C" in self.said(), 180, self.said)
        assert self.process.poll() is None, self.said()

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(60)

    def said(self) -> str:
        return self.output.read_text()

    def pid(self, part: str) -> int:
        return int((self.data / "run" / f"{part}.pid").read_text())

    def kill(self, part: str) -> int:
        """Kill one part as hard as can be; the number it had. One that is being replaced is waited for."""
        until((self.data / "run" / f"{part}.pid").exists, 60, self.said)
        killed = self.pid(part)
        os.kill(killed, signal.SIGKILL)
        return killed

    def has_replaced(self, part: str, killed: int) -> bool:
        with contextlib.suppress(FileNotFoundError, ValueError):
            return self.pid(part) != killed and self.pid(part) in psutil.pids()
        return False

    def status_of(self, path: str) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def processes(self) -> list[psutil.Process]:
        """Every living process that works for this folder."""
        return [process for process in psutil.process_iter() if self._is_mine(process)]

    def _is_mine(self, process: psutil.Process) -> bool:
        with contextlib.suppress(psutil.Error):
            return any(str(self.data) in word for word in process.cmdline())
        return False

    def _start(self) -> subprocess.Popen[bytes]:
        with self.output.open("wb") as output:
            return subprocess.Popen(
                command("start", "--no-demo", f"--port={self.port}", data=self.data),
                cwd="/",
                env=plain_environment() | self.settings,
                stdout=output,
                stderr=output,
            )


@contextlib.contextmanager
def untouched(settings: dict[str, str] | None = None) -> Iterator[Running]:
    """A Rolecall that answers and in which there is nothing yet.

    Its tables and static files are copied from one that was made earlier in this run; that the very first
    start makes them is what test_start.py follows.
    """
    with throwaway.own_folder() as folder:
        lay_out(folder / "data")
        with Running(folder / "data", settings) as running:
            running.until_it_answers()
            yield running


def lay_out(data: Path) -> None:
    """Make a folder as the first start leaves it."""
    made = throwaway.once("rolecall", _started_once)
    subprocess.run(["cp", "--archive", made, data], check=True)


def _started_once(folder: Path) -> None:
    with Running(folder) as running:
        running.until_it_answers()
        assert running.stop() == 0


def run(
    *arguments: str, data: Path, settings: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """One command of `bin/rolecall`, to its end."""
    return subprocess.run(
        command(*arguments, data=data),
        cwd="/",
        env=plain_environment() | (settings or {}),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def command(*arguments: str, data: Path) -> list[str]:
    return [sys.executable, "-m", "rolecall.project.cli", *arguments, f"--data={data}"]


def plain_environment() -> dict[str, str]:
    """Without what the tests themselves run with."""
    ours = ("ROLECALL_", "DATABASE_", "DJANGO_")
    return {k: v for k, v in os.environ.items() if not k.startswith(ours)} | {"PYTHONPATH": str(ROOT)}


def until(condition: Callable[[], bool], seconds: float, why: Callable[[], str] = str) -> None:
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"it did not happen in time {why()}"
        time.sleep(0.02)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
