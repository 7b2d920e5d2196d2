#!/usr/bin/env python3
"""Build the world that is measured: one organization of a size, and smaller ones beside it."""

import argparse
import time
from pathlib import Path

import inside  # noqa: F401
import psycopg
import report
from bulk import TABLES, poured
from people import Shape, rows_of
from place import opened, owner_of

SLUG, OTHERS = "quarry", ("meadow", "harbour", "orchard")
JOBS, OPEN_JOBS = 40, 30
BIG = Shape(candidates=100_000, in_one_job=3_000, seed=1)
SMALL = Shape(candidates=1_000, in_one_job=200, seed=1)
BESIDE = Shape(candidates=1_000, in_one_job=100, seed=2)


def main() -> None:
    """Build it, or say that it is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, metavar="DIR", help="its own data folder")
    parser.add_argument("--small", action="store_true", help="1,000 candidates instead of 100,000")
    parser.add_argument("--candidates", type=int, help="so many candidates instead")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there")
    given = parser.parse_args()
    began = time.monotonic()
    counts = build(given.data.resolve(), shape_of(given))
    rows = [{"table": name, "rows": count} for name, count in counts.items()]
    report.table(f"The world in {given.data}, {time.monotonic() - began:.0f} seconds", rows)
    report.write(given.json, "world", seconds=time.monotonic() - began, rows=counts)


def shape_of(given: argparse.Namespace) -> Shape:
    """How large it is to be."""
    if given.candidates:
        return Shape(given.candidates, in_one_job=max(10, given.candidates // 33), seed=1)
    return SMALL if given.small else BIG


def build(data: Path, shape: Shape) -> dict[str, int]:
    """Build what is not there yet, and say how many rows each table has."""
    with opened(data) as urls:
        from scenes import found

        with owner_of(urls) as owner:
            built = owner.execute("SELECT 1 FROM candidates_candidate LIMIT 1").fetchone()
        if not built:
            jobs = min(JOBS, max(4, shape.candidates // 20))
            beside = Shape(min(BESIDE.candidates, shape.candidates), BESIDE.in_one_job, BESIDE.seed)
            scenes = [(found(SLUG, jobs, min(OPEN_JOBS, jobs)), shape)]
            scenes += [(found(slug, 3, 3), beside) for slug in OTHERS]
            with owner_of(urls) as owner:
                poured(owner, [rows_of(scene, each) for scene, each in scenes])
        with owner_of(urls) as owner:
            return _counts(owner)


def _counts(owner: psycopg.Connection) -> dict[str, int]:
    counted = (owner.execute(f'SELECT count(*) FROM "{table}"').fetchone() for table in TABLES)  # noqa: S608
    return {table: row[0] for table, row in zip(TABLES, counted, strict=True) if row}


if __name__ == "__main__":
    main()
