"""The command lines of the processes that a Rolecall consists of."""

import os
import sys

from rolecall.project.runtime.folder import DataFolder

MOST_BY_DEFAULT = 2
FORKS = sys.platform == "linux"
"""Elsewhere a fork of what has loaded so much is not safe, and each process loads it by itself."""
DRAIN_SECONDS = 10
LOOP = "asyncio" if sys.platform == "win32" else "uvloop"
"""What waits for connections: a public page from memory is mostly that, and takes a fifth less by libuv."""
WORKER_THREADS = 2


def web_processes() -> int:
    """How many answer if nobody says: two on two cores, where they are forked and share what they loaded."""
    return min(MOST_BY_DEFAULT, os.cpu_count() or 1) if FORKS else 1


def web(folder: DataFolder, *, host: str = "127.0.0.1", port: int, processes: int | None = None) -> list[str]:
    """granian: pages by Django in threads, live streams on the event loop, static files by itself."""
    return [
        "rolecall.project.serving",
        "rolecall.project.asgi:application",
        "--interface=asgi",
        f"--host={host}",
        f"--port={port}",
        f"--workers={processes or web_processes()}",
        "--respawn-failed-workers",
        "--respawn-interval=0.2",
        f"--workers-kill-timeout={DRAIN_SECONDS}",
        "--no-ws",
        f"--loop={LOOP}",
        "--static-path-route=/static",
        f"--static-path-mount={folder.static}",
        "--log-level=warning",
    ]


def worker(folder: DataFolder, *, alone: bool, threads: int = WORKER_THREADS) -> list[str]:
    """Our own command; `alone` says that no other worker can be busy with a task left undone."""
    options = ["--alone"] if alone else []
    return ["rolecall.project.cli", "worker", f"--data={folder.path}", f"--threads={threads}", *options]
