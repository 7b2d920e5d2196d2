#!/usr/bin/env python3
"""Measure what the whole product takes at rest, and how soon it answers."""

import argparse
import contextlib
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

import inside  # noqa: F401
import psutil
import report
from product import Product

REST_SECONDS, MOST_MIB, MOST_SECONDS = 30.0, 300, 4
Start = tuple[float, float]
"""Seconds until the first answer, and seconds of processor time that all processes had used by then."""


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


def _start(data: Path, *, demo: bool, rest: float) -> tuple[Start, dict[str, float]]:
    """How long until the first page was answered, and MiB of each part after a rest."""
    product = Product(data, demo=demo)
    try:
        seconds = product.wait("/")
        busy = sum(product.cpu().values())
        product.wait_until_told()
        time.sleep(rest)
        return (seconds, busy), {part: _mebibytes(group) for part, group in product.processes().items()}
    finally:
        product.stop()


def _mebibytes(processes: Iterable[psutil.Process]) -> float:
    """The proportional set size: pages that several share are shared out among them."""
    return sum(map(_bytes, processes)) / 2**20


def _bytes(process: psutil.Process) -> int:
    with contextlib.suppress(psutil.NoSuchProcess):  # one that has ended meanwhile takes nothing
        return int(process.memory_full_info().pss)
    return 0


def _tell(
    given: argparse.Namespace,
    first: Start | None,
    starts: list[Start],
    weights: dict[str, float],
    disk: float,
) -> None:
    whole, cold = sum(weights.values()), starts[len(starts) // 2]
    aim = _judged(cold[0], MOST_SECONDS, "s")
    rows = [{"part": part, "MiB": weight, "aim": ""} for part, weight in weights.items()]
    rows.append({"part": "whole, at rest", "MiB": whole, "aim": _judged(whole, MOST_MIB, "MiB")})
    report.table(f"Proportional set size after {given.rest:g} seconds; {report.load_now()}", rows)
    timed = [("first, of a new folder", first, "")] if first else []
    timed += [("cold, the middle of several", cold, aim), ("cold, the quickest", starts[0], "")]
    report.table(
        "Until the first page is answered",
        [{"start": name, "seconds": took[0], "cpu": took[1], "aim": said} for name, took, said in timed],
    )
    print(f"\nOn disk: {disk:,.0f} MiB.")
    report.write(
        given.json, "footprint", mebibytes=weights, whole=whole, first=first, cold=starts, disk_mebibytes=disk
    )


def _judged(value: float, most: float, unit: str) -> str:
    return f"{'met' if value < most else 'NOT MET'}: {most} {unit}"


if __name__ == "__main__":
    main()
