#!/usr/bin/env python3
"""Measure how soon panels are solved: a hundred made ones, by each engine, in one process of its own."""

import argparse
import os
import time
from pathlib import Path

import inside  # noqa: F401
import report

from rolecall.interviews.solving import chosen, solve
from rolecall.interviews.solving.cpsat import CpSat
from rolecall.interviews.solving.grid import Grid
from tests.interviews.solving.made import panel

ENGINES = ("search", "cp-sat")
MOST_SECONDS, CORES = 2.0, 2


def main() -> None:
    """Solve them all by each engine, then tell."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--panels", type=int, default=100, help="how many")
    parser.add_argument("--seconds", type=float, default=4.0, help="the limit of one answer")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    given = parser.parse_args()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:CORES])
    rows = [_row(name, given.panels, given.seconds) for name in ENGINES]
    report.table(f"Panels of five interviews, eight people, ten days; {report.load_now()}", rows)
    report.write(given.json, "panels", rows=rows)


def _row(name: str, count: int, limit: float) -> report.Row:
    engine = chosen(name)
    CpSat(head_start=0).best(Grid(panel(1)), unlike=(), until=float("inf"))  # its import is no panel's time
    walls, busy, planned, impossible, cut = [], [], 0, 0, 0
    for seed in range(count):
        request, wall, cpu = panel(seed), time.perf_counter(), time.process_time()
        answer = solve(request, engine=engine, seconds=limit)
        walls.append(time.perf_counter() - wall)
        busy.append(time.process_time() - cpu)
        planned += bool(answer.plans)
        impossible += bool(answer.give_up)
        cut += answer.is_cut
    p95 = _share(walls, 0.95)
    return {
        "engine": name, "panels": count, "planned": planned, "impossible": impossible, "cut off": cut,
        "p50 s": _share(walls, 0.5), "p95 s": p95, "most s": max(walls),
        "cpu p50 s": _share(busy, 0.5), "cpu p95 s": _share(busy, 0.95),
        "aim": f"p95 < {MOST_SECONDS:.0f} s", "met": "yes" if p95 < MOST_SECONDS else "no",
    }  # fmt: skip


def _share(figures: list[float], share: float) -> float:
    return sorted(figures)[min(len(figures) - 1, int(len(figures) * share))]


if __name__ == "__main__":
    main()
