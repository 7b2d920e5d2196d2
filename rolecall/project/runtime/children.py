"""A child process that is started again when it dies, with all that it started itself."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from rolecall.project.runtime.folder import DataFolder
from rolecall.project.runtime.forking import Forked, Process

LOG_BYTES = 10 * 1024 * 1024
LONGEST_WAIT = 30.0
STEADY_SECONDS = 30.0
CLOCK_SECONDS = 2.0
"""What the system's times of processes and of files may differ by."""


class Child:
    """One of the processes of a Rolecall: its command, its log, its process file."""

    def __init__(
        self, name: str, folder: DataFolder, command: Sequence[str], settings: dict[str, str]
    ) -> None:
        self.name = name
        self.command = command
        self.settings = settings
        self.log = folder.logs / f"{name}.log"
        self.process_file = folder.run / f"{name}.pid"
        self.failures = 0
        self.due = 0.0
        self.is_forked = False
        """whether it is forked from us, who have loaded all that it needs"""
        self._began = 0.0
        self._process: Process | None = None

    def start(self) -> None:
        """Start it, in a process group of its own: Ctrl-C in the terminal is for us, not for it."""
        with self.log.open("ab") as log:
            if self.is_forked:
                self._process = Forked(self.name, self.command, log=log, settings=self.settings)
            else:
                self._process = subprocess.Popen(
                    [sys.executable, "-m", *self.command],
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    env={**os.environ, **self.settings},
                    start_new_session=True,
                )
        self._began = time.monotonic()
        self.process_file.write_text(f"{self._process.pid}\n")

    def is_running(self) -> bool:
        """Whether it runs."""
        return self._process is not None and self._process.poll() is None

    def start_again_when_due(self, tell: Callable[[str], None]) -> None:
        """When it has died: end what it left behind, wait longer after each failure, start it again."""
        if self._process is not None and not self.is_running():
            how = _how(self._process.returncode or 0)
            tell(f"The {self.name} process ended ({how}); starting it again.")
            self._bury()
        if self._process is None and time.monotonic() >= self.due:
            self.start()

    def ask_to_stop(self) -> None:
        """Let it finish what it is doing."""
        self._signal(signal.SIGTERM)

    def end(self) -> None:
        """End it and whatever it started, now."""
        if self._process is not None:
            self._signal(signal.SIGKILL)
            self._process.wait()
        self._process = None
        self.process_file.unlink(missing_ok=True)

    def end_leftovers(self, patience: float) -> bool:
        """End what a Rolecall that was killed has left running; whether there was anything."""
        there_was = False
        for farewell in (signal.SIGTERM, signal.SIGKILL):
            left = self._leftovers()
            there_was |= bool(left)
            for process in left:
                with contextlib.suppress(psutil.NoSuchProcess):
                    process.send_signal(farewell)
            deadline = time.monotonic() + patience
            while left and self._leftovers() and time.monotonic() < deadline:
                time.sleep(0.02)
        self.process_file.unlink(missing_ok=True)
        return there_was

    def _leftovers(self) -> list[psutil.Process]:
        """The living members of the group in the process file, unless that number is now another's."""
        try:
            leader, written = int(self.process_file.read_text()), self.process_file.stat().st_mtime
        except (FileNotFoundError, ValueError):
            return []
        members = {
            process.pid: began for process in psutil.process_iter() if (began := _began_in(process, leader))
        }
        # a number that was given anew was given after it was written down
        ours = members.get(leader, 0.0) <= written + CLOCK_SECONDS
        return [psutil.Process(pid) for pid in members] if ours else []

    def _bury(self) -> None:
        self._signal(signal.SIGKILL)
        self._process = None
        self.process_file.unlink(missing_ok=True)
        self.failures = 1 if time.monotonic() - self._began > STEADY_SECONDS else self.failures + 1
        self.due = time.monotonic() + min(
            LONGEST_WAIT, 0.25 * 2 ** (self.failures - 1) if self.failures > 1 else 0
        )

    def _signal(self, number: signal.Signals) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, number)


def keep_short(log: Path) -> None:
    """Move a long log aside without its process noticing: that appends to the same file.

    Where a full disk has no room for a copy, the log gives way.
    """
    if log.exists() and log.stat().st_size > LOG_BYTES:
        aside = log.with_suffix(".log.1")
        try:
            shutil.copyfile(log, aside)
        except OSError:
            aside.unlink(missing_ok=True)
        os.truncate(log, 0)


def _how(code: int) -> str:
    return f"killed by {signal.Signals(-code).name}" if code < 0 else f"exit code {code}"


def _began_in(process: psutil.Process, group: int) -> float:
    """When a living process of this group began; 0 for all others, and for the dead."""
    with contextlib.suppress(psutil.Error, ProcessLookupError):
        if os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE:
            return float(process.create_time())
    return 0.0
