"""Scans and photographs of résumés, read by the system's `tesseract` where there is one.

It is given bare pixels and runs with limits, as nobody, with no network and no file but its own. What it
answers is not believed either: a confined process makes words out of it.
"""

import os
import shutil
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from rolecall.candidates.reading.results import Kind, Limits

SECONDS = 45.0
MOST_OUTPUT = 8 * 2**20
MOST_LANGUAGES = 4
DRAWING = Limits(seconds=20.0, answer_bytes=96 * 2**20)
ONE_AT_A_TIME = threading.BoundedSemaphore(1)
PROGRAM = "tesseract"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A page's size in pixels, and the recogniser's table of it."""

    width: int
    height: int
    table: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a file of pictures is, and what was recognised on each."""

    kind: Kind
    page_count: int
    pages: list[Recognised] = field(default_factory=list)


@cache
def program() -> str | None:
    """Where the recogniser is, or None."""
    return shutil.which(PROGRAM)


@cache
def languages() -> str:
    """The languages it has learnt, as it wants them to be named."""
    listed = subprocess.run(
        [program() or PROGRAM, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
    )
    known = [line.strip() for line in listed.stdout.splitlines() if line.strip().isidentifier()]
    wanted = [name for name in known if name not in ("osd", "equ")]
    return "+".join(sorted(wanted, key=lambda name: (name != "eng", name))[:MOST_LANGUAGES]) or "eng"


def tables_of(bitmaps: list[bytes]) -> list[str]:
    """What is recognised on each page, as far as the time allows."""
    with ONE_AT_A_TIME:
        end = time.monotonic() + SECONDS
        tables = []
        for bitmap in bitmaps:
            table = table_of(bitmap, end - time.monotonic())
            if table is None:
                break
            tables.append(table)
    return tables


def table_of(bitmap: bytes, seconds: float) -> str | None:
    if seconds <= 0 or program() is None:
        return None
    confined = Path(__file__).with_name("recogniser.py")
    command = [sys.executable, "-I", str(confined), str(program()), languages()]
    environment = {"PATH": "/usr/bin:/bin", "OMP_THREAD_LIMIT": "1", **tessdata()}
    try:
        ended = subprocess.run(
            command, input=bitmap, capture_output=True, timeout=seconds, env=environment, cwd="/", check=False
        )
    except subprocess.TimeoutExpired:
        return None
    return ended.stdout[:MOST_OUTPUT].decode("utf-8", "replace") if ended.returncode == 0 else None


def tessdata() -> dict[str, str]:
    """What says where the recogniser's languages are, if somebody said it to us."""
    return {name: os.environ[name] for name in ("TESSDATA_PREFIX", "LD_LIBRARY_PATH") if name in os.environ}
