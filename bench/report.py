"""Tables for people, JSON for programs."""

import json
import os
import platform
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Any

Row = dict[str, Any]


def table(heading: str, rows: Sequence[Row]) -> None:
    """Print rows of the same columns under a heading."""
    print(f"\n{heading}")
    if not rows:
        return
    columns = list(dict.fromkeys(name for row in rows for name in row))
    cells = [[_text(row.get(name)) for name in columns] for row in rows]
    widths = [max(len(line[i]) for line in [columns, *cells]) for i in range(len(columns))]
    for line in [columns, ["-" * width for width in widths], *cells]:
        first, *rest = zip(line, widths, strict=True)
        print("  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in rest)]))


def write(path: Path | None, script: str, **figures: Any) -> None:
    """Keep the figures as JSON, with the machine that they are of."""
    if path is None:
        return
    machine = {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load": os.getloadavg(),
        "yardstick_ms": yardstick(),
    }
    whole = {"script": script, "at": time.strftime("%Y-%m-%dT%H:%M:%S%z"), "machine": machine, **figures}
    path.write_text(json.dumps(whole, indent=1) + "\n")


def load_now() -> str:
    """How busy and how fast the machine is, beside which every figure is to be read."""
    loads = ", ".join(f"{each:.1f}" for each in os.getloadavg())
    return f"load of the machine {loads}; a million additions take it {yardstick():.0f} ms"


def yardstick() -> float:
    """Milliseconds of processor time that a million additions take here, the middle of nine.

    Figures of two machines, or of one that is slowed down at times, compare through it.
    """
    return median(_additions() for _ in range(9)) * 1000


def _additions() -> float:
    began = time.process_time()
    total = 0
    for number in range(1_000_000):
        total += number
    return time.process_time() - began


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}" if value < 100 else f"{value:,.0f}"
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
