"""How many résumés an hour two sandboxes read, while the service beside them still answers."""

import http.client
import itertools
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median, quantiles

import report
from product import Product

from rolecall.candidates.reading import read
from scoring.measuring import processor_seconds, warm
from scoring.papers_on_disk import labelled

SANDBOXES = 2
EVERY = 0.05


def run(half: str, folder: Path, *, only: str, seconds: float, json: Path | None) -> None:
    """Start the product, ask it how it is, and read the files over and over beside it."""
    papers = [each.path.read_bytes() for each in labelled(half, folder) if only in each.path.name]
    with tempfile.TemporaryDirectory() as data, Product(Path(data) / "data") as product:
        product.wait_until_told()
        warm(papers[0])
        at_rest = Asking(product.port)
        time.sleep(min(seconds, 5))
        rows = [{"": "at rest", "résumés an hour": None, "CPU ms each": None, **at_rest.ended()}]
        while_reading = Asking(product.port)
        count, took, cpu = _read_for(papers, seconds)
        rows.append(
            {
                "": f"{SANDBOXES} sandboxes",
                "résumés an hour": round(count / took * 3600),
                "CPU ms each": cpu / count * 1000,
                **while_reading.ended(),
            }
        )
    report.table(f"{count} résumés of the half '{half}' in {took:.0f} s, /healthz asked beside", rows)
    print(f"\n{report.load_now()}")
    report.write(json, "resume/throughput", half=half, rows=rows)


def _read_for(papers: list[bytes], seconds: float) -> tuple[int, float, float]:
    """How many were read, in how long, with how much processor time."""
    began, cpu, count = time.monotonic(), processor_seconds(), 0
    turns = itertools.cycle(papers)
    lock = threading.Lock()

    def one_after_another(_: int) -> None:
        nonlocal count
        while time.monotonic() - began < seconds:
            with lock:
                paper = next(turns)
            read(paper)
            with lock:
                count += 1

    with ThreadPoolExecutor(SANDBOXES) as pool:
        list(pool.map(one_after_another, range(SANDBOXES)))
    return count, time.monotonic() - began, processor_seconds() - cpu


class Asking:
    """Somebody who asks /healthz all the time, and notes how long the answers take."""

    def __init__(self, port: int) -> None:
        self.times: list[float] = []
        self.failed = 0
        self.done = threading.Event()
        self.thread = threading.Thread(target=self._ask, args=(port,))
        self.thread.start()

    def ended(self) -> report.Row:
        """Stop, and say how long it took."""
        self.done.set()
        self.thread.join()
        return {
            "asked": len(self.times),
            "failed": self.failed,
            "ms p50": median(self.times) * 1000,
            "ms p99": quantiles(self.times, n=100)[98] * 1000,
        }

    def _ask(self, port: int) -> None:
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while not self.done.wait(EVERY):
            began = time.perf_counter()
            line.request("GET", "/healthz")
            answer = line.getresponse()
            answer.read()
            self.failed += answer.status != 200
            self.times.append(time.perf_counter() - began)
        line.close()
