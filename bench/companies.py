#!/usr/bin/env python3
"""What tens of thousands of companies cost the worker in which nothing is due: each of the clock's tasks."""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import inside  # noqa: F401
import report
from place import opened, owner_of

FOUND = """
INSERT INTO accounts_organization (id, created_at, slug, name, time_zone, currency)
SELECT gen_random_uuid(), now(), 'company-' || n, 'Company ' || n, 'Europe/Athens', 'EUR'
FROM generate_series(1, %s::int) AS n
ON CONFLICT DO NOTHING
"""


def main() -> None:
    """Found them, let the clock do everything once, and time what it does when nothing is left to do."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--companies", type=int, default=20_000)
    parser.add_argument("--data", type=Path, metavar="DIR", help="a data folder; without it a new one")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    given = parser.parse_args()
    with (
        tempfile.TemporaryDirectory(prefix="rolecall-bench-") as own,
        opened((given.data or Path(own) / "data").resolve()) as urls,
    ):
        with owner_of(urls) as owner:
            owner.execute(FOUND, [given.companies])
        rows = [_timed(name, work) for name, work in _clocked().items()]
    report.table(f"The clock among {given.companies:,} companies at rest; {report.load_now()}", rows)
    report.write(given.json, "companies", companies=given.companies, rows=rows)


def _clocked() -> dict[str, Callable[[], Any]]:
    from procrastinate.contrib.django import app

    from rolecall.search import feeding

    tasks = sorted({name for name, _ in app.periodic_registry.periodic_tasks})
    work: dict[str, Callable[[], Any]] = {name: _of_the_clock(app.tasks[name]) for name in tasks}
    return work | {"search: what changed, twice a second": feeding.feed_waiting}


def _of_the_clock(task: Any) -> Callable[[], Any]:
    return lambda: task(timestamp=0)


def _timed(name: str, work: Callable[[], Any]) -> report.Row:
    work()  # what is done once for each company is done
    began, busy = time.perf_counter(), time.process_time()
    work()
    return {
        "task": name,
        "ms": (time.perf_counter() - began) * 1000,
        "CPU ms of the worker": (time.process_time() - busy) * 1000,
    }


if __name__ == "__main__":
    main()
