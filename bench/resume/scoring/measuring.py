"""Our reader on one file: what it says, and what that costs the machine."""

import contextlib
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass

import psutil

from rolecall.candidates.reading import Reading, read
from rolecall.candidates.reading.owner import shared

EVERY = 0.002


@dataclass
class Cost:
    ms: float = 0.0
    cpu_ms: float = 0.0
    mb: float = 0.0


def measured(data: bytes) -> tuple[Reading, Cost]:
    """The reading, the time it took, the processor time and the most memory of the confined process."""
    cost = Cost()
    sandbox = psutil.Process(shared.program.pid) if shared.program else None
    if sandbox is None:
        return read(data), cost
    began, cpu = time.perf_counter(), _children_seconds(sandbox)
    with _watched(sandbox, cost):
        reading = read(data)
        cost.ms = (time.perf_counter() - began) * 1000
    cost.cpu_ms = (_children_seconds(sandbox) - cpu) * 1000
    return reading, cost


def warm(data: bytes) -> None:
    """The first file pays for starting the sandbox; none of ours is to be that one."""
    for _ in range(2):
        read(data)


def processor_seconds() -> float:
    """What the sandboxes that have ended used so far."""
    return _children_seconds(psutil.Process(shared.program.pid)) if shared.program else 0.0


def of_one_page(papers: list[bytes], readings: int = 5) -> list[float]:
    """Milliseconds of processor time for each file, the mean of some readings: the kernel counts in tens."""
    return [sum(measured(paper)[1].cpu_ms for _ in range(readings)) / readings for paper in papers]


@contextlib.contextmanager
def _watched(sandbox: psutil.Process, cost: Cost) -> Iterator[None]:
    done = threading.Event()
    watch = threading.Thread(target=_watch, args=(sandbox, cost, done))
    watch.start()
    yield
    done.set()
    watch.join()
    deadline = time.monotonic() + 1
    while sandbox.children() and time.monotonic() < deadline:
        time.sleep(EVERY)


def _watch(sandbox: psutil.Process, cost: Cost, done: threading.Event) -> None:
    while not done.wait(EVERY):
        with contextlib.suppress(psutil.Error):
            for child in sandbox.children():
                held = child.memory_info()
                cost.mb = max(cost.mb, (held.rss - held.shared) / 2**20)


def _children_seconds(process: psutil.Process) -> float:
    times = process.cpu_times()
    return float(times.children_user + times.children_system)
