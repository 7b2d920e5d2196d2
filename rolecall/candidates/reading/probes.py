"""Attempts that must fail, made by a confined process on itself, so that what holds is seen."""

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path


def read_a_file() -> str:
    return Path("/etc/passwd").read_text()[:20]


def write_a_file() -> str:
    return str(Path("probe").write_text("x"))


def open_a_socket() -> str:
    return str(socket.socket(socket.AF_INET, socket.SOCK_STREAM).fileno())


def run_a_program() -> str:
    return subprocess.run([sys.executable, "-V"], capture_output=True, check=True).stdout.decode()


def make_a_process() -> str:
    return str(os.fork())


def make_a_thread() -> str:
    thread = threading.Thread(target=print)
    thread.start()
    return "started"


def signal_the_parent() -> str:
    os.kill(os.getppid(), 0)
    return "sent"


def see_other_files() -> str:
    open_now = [number for number in range(1, 64) if is_open(number)]
    return "" if open_now == [1, 2] else f"open: {open_now}"


def see_the_environment() -> str:
    return "".join(sorted(set(os.environ) - {"LC_CTYPE", "GLIBC_TUNABLES"}))


def is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def spin() -> dict[str, str]:
    while True:
        pass


def hoard() -> dict[str, str]:
    kept = []
    while True:
        kept.append(bytearray(2**24))


def crash() -> dict[str, str]:
    os.abort()


def tried(attempt: Callable[[], str]) -> str:
    try:
        return attempt()
    except (OSError, RuntimeError) as refused:
        return f"refused: {type(refused).__name__}"


ATTEMPTS = [
    read_a_file, write_a_file, open_a_socket, run_a_program, make_a_process, make_a_thread, signal_the_parent,
    see_other_files, see_the_environment,
]  # fmt: skip


def all_refused() -> dict[str, str]:
    """Every attempt by name, with how it was refused, empty for nothing seen, or what it got."""
    return {attempt.__name__: tried(attempt) for attempt in ATTEMPTS}


PROBES: dict[str, Callable[[], dict[str, str]]] = {
    "probe": all_refused,
    "spin": spin,
    "hoard": hoard,
    "crash": crash,
}
