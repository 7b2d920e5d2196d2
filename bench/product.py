"""The real product, started as `bin/start` does, and its processes."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import psutil
from place import command, plain_environment


class Product:
    """One running Rolecall."""

    def __init__(self, data: Path, *, demo: bool = False) -> None:
        self.data = data
        self.port = _free_port()
        self.output = data.with_name(f"{data.name}.output")
        self.began = time.monotonic()
        words = ["start", "--demo" if demo else "--no-demo", f"--port={self.port}"]
        settings = {"ROLECALL_APPLY_RATE": "1000000/minute", "ROLECALL_API_RATE": "1000000/minute"}
        with self.output.open("wb") as output:
            self.process = subprocess.Popen(
                command(*words, data=data), env=plain_environment() | settings, stdout=output, stderr=output
            )

    def __enter__(self) -> Self:
        self.wait()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def wait(self, path: str = "/healthz") -> float:
        """Seconds from the start until this address was answered."""
        while not self._answers(path):
            if self.process.poll() is not None:
                raise SystemExit(f"It does not start:\n{self.output.read_text()}")
            time.sleep(0.005)
        return time.monotonic() - self.began

    def wait_until_told(self) -> None:
        """Until it says that it runs, after which it does nothing more by itself."""
        while "Stop with Ctrl-C" not in self.output.read_text():
            if self.process.poll() is not None:
                raise SystemExit(f"It does not start:\n{self.output.read_text()}")
            time.sleep(0.1)

    def stop(self) -> None:
        """Stop it as Ctrl-C does."""
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def processes(self) -> dict[str, list[psutil.Process]]:
        """Its processes by what they do."""
        mine = {"start": [psutil.Process(self.process.pid)]}
        for part in ("web", "worker", "postgres"):
            leader = psutil.Process(int((self.data / "run" / f"{part}.pid").read_text()))
            mine[part] = [leader, *leader.children(recursive=True)]
        return mine

    def cpu(self) -> dict[str, float]:
        """Seconds of processor time that each part has used so far."""
        return {part: sum(map(_seconds_of, group)) for part, group in self.processes().items()}

    @contextlib.contextmanager
    def worker_held(self) -> Iterator[None]:
        """Let the worker take no tasks for a while."""
        leader = int((self.data / "run" / "worker.pid").read_text())
        os.kill(leader, signal.SIGSTOP)
        try:
            yield
        finally:
            os.kill(leader, signal.SIGCONT)

    def _answers(self, path: str) -> bool:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 30) as there:
            there.sendall(f"GET {path} HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".encode())
            return there.recv(12)[9:10] in (b"2", b"3", b"4")
        return False


def _seconds_of(process: psutil.Process) -> float:
    with contextlib.suppress(psutil.Error):
        times = process.cpu_times()
        return float(times.user + times.system + times.children_user + times.children_system)
    return 0.0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
