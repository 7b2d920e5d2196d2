#!/usr/bin/env python3
"""Measure what the whole product takes at rest, and how soon it answers."""

import argparse
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import inside  # noqa: F401
import psutil
import report
from product import Product

REST_SECONDS, MOST_MIB, MOST_SECONDS = 30.0, 300, 4


def main() -> None:
    """Start it anew, start it again, let it rest, add up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, metavar="DIR", help="a data folder; without it a new one")
    parser.add_argument("--demo", action="store_true", help="the first start loads the demo company")
    parser.add_argument("--rest", type=float, default=REST_SECONDS, help="seconds until it is weighed")
    parser.add_argument("--starts", type=int, default=3, help="how many cold starts")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="rolecall-bench-") as own:
        data = (given.data or Path(own) / "data").resolve()
        first = None if data.exists() else _start(data, demo=given.demo, rest=0)[0]
        starts = [_start(data, demo=given.demo, rest=0)[0] for _ in range(given.starts - 1)]
        last, weights = _start(data, demo=given.demo, rest=given.rest)
        starts.append(last)
        disk = sum(path.stat().st_size for path in data.rglob("*") if path.is_file()) / 2**20
    _tell(given, first, sorted(starts), weights, disk)


def _start(data: Path, *, demo: bool, rest: float) -> tuple[float, dict[str, float]]:
    """Seconds until the first page was answered, and MiB of each part after a rest."""
    product = Product(data, demo=demo)
    try:
        seconds = product.wait("/")
        product.wait_until_told()
        time.sleep(rest)
        return seconds, {part: _mebibytes(group) for part, group in product.processes().items()}
    finally:
        product.stop()


def _mebibytes(processes: Iterable[psutil.Process]) -> float:
    """The proportional set size: pages that several share are shared out among them."""
    return sum(process.memory_full_info().pss for process in processes) / 2**20


def _tell(
    given: argparse.Namespace,
    first: float | None,
    starts: list[float],
    weights: dict[str, float],
    disk: float,
) -> None:
    whole, cold = sum(weights.values()), starts[len(starts) // 2]
    rows = [{"part": part, "MiB": weight, "aim": ""} for part, weight in weights.items()]
    rows.append({"part": "whole, at rest", "MiB": whole, "aim": _judged(whole, MOST_MIB, "MiB")})
    report.table(f"Proportional set size after {given.rest:g} seconds; {report.load_now()}", rows)
    timed = [{"start": "first, of a new folder", "seconds": first, "aim": ""}] if first else []
    timed += [
        {"start": "cold, the middle of several", "seconds": cold, "aim": _judged(cold, MOST_SECONDS, "s")},
        {"start": "cold, the quickest", "seconds": starts[0], "aim": ""},
    ]
    report.table("Until the first page is answered", timed)
    print(f"\nOn disk: {disk:,.0f} MiB.")
    report.write(
        given.json, "footprint", mebibytes=weights, whole=whole, first=first, cold=starts, disk_mebibytes=disk
    )


def _judged(value: float, most: float, unit: str) -> str:
    return f"{'met' if value < most else 'NOT MET'}: {most} {unit}"


if __name__ == "__main__":
    main()
