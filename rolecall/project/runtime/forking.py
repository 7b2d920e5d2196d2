"""Processes that are forked from one that has loaded everything, and share with it what was loaded."""

import os
import runpy
import signal
import subprocess
import sys
import traceback
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

HIGHEST_DESCRIPTOR = 4096
DEAF_TO_NOBODY = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGCHLD)


class Forked:
    """A module that runs as a program of its own in a child; as much of `Popen` as we ask of one."""

    def __init__(
        self, name: str, command: Sequence[str], *, log: IO[bytes], settings: Mapping[str, str]
    ) -> None:
        """Run the module that stands first with the arguments that follow, in a group of its own.

        The child has nothing open but its log. This process may have no threads and no connections.
        """
        self.returncode: int | None = None
        for stream in (sys.stdout, sys.stderr):
            stream.flush()  # or what waits to be written is written twice
        self.pid = os.fork()
        if self.pid == 0:
            _live(name, command, log.fileno(), settings)

    def poll(self) -> int | None:
        """How it ended, None while it runs; negative for a signal."""
        return self._wait(os.WNOHANG)

    def wait(self) -> int | None:
        """How it ended, once it has."""
        return self._wait(0)

    def _wait(self, how: int) -> int | None:
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, how)
            if pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode


def _live(name: str, command: Sequence[str], log: int, settings: Mapping[str, str]) -> None:
    code = 1
    try:
        os.setsid()
        _forget_the_parent()
        _talk_to(log)
        os.environ.update(settings)
        Path("/proc/self/comm").write_text(f"rolecall-{name}")  # what `ps` and `top` call it
        sys.argv = [*command]
        runpy.run_module(command[0], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001  its log is where it is told
        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        # whatever was raised, what the parent does at its end is not this process's to do
        os._exit(code)


def _forget_the_parent() -> None:
    signal.set_wakeup_fd(-1)
    for number in DEAF_TO_NOBODY:
        signal.signal(number, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)


def _talk_to(log: int) -> None:
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    os.closerange(3, HIGHEST_DESCRIPTOR)


Process = subprocess.Popen[bytes] | Forked
