"""Windows in a file that the processes of one machine share: SQLite, which comes with Python.

A name has one row for each act that still counts, numbered without a gap, so that the first and the last say
how many there are. Who acts stands there as a digest alone. A process that is killed spoils nothing; after a
crash of the machine the counts begin anew in another file, so nothing is forced to the disk.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from threading import Lock

from rolecall.kit.throttle import SWEPT_EVERY_SECONDS, Allowance, Rate, allowance

PATIENCE_SECONDS = 5.0
AGAIN_SECONDS = 0.005
FORM = """
    CREATE TABLE IF NOT EXISTS act (who BLOB, ends REAL, number INTEGER, PRIMARY KEY (who, ends, number))
    WITHOUT ROWID
"""
FIRST = "SELECT ends, number FROM act WHERE who = ? ORDER BY ends, number LIMIT 1"
LAST = "SELECT ends, number FROM act WHERE who = ? ORDER BY ends DESC, number DESC LIMIT 1"


class File:
    """Windows that all processes which name this file count in."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._connection: sqlite3.Connection | None = None
        self._swept = 0.0

    def count(self, rate: Rate, *who: str) -> Allowance:
        """Count one act; one that is too many is not counted."""
        name = _digest(rate, who)
        with self._turn() as file:
            now = time.time()
            self._sweep(file, now)
            file.execute("DELETE FROM act WHERE who = ? AND ends < ?", (name, now))
            last = file.execute(LAST, (name,)).fetchone()
            first = file.execute(FIRST, (name,)).fetchone()
            acts = last[1] - first[1] + 1 if last and first else 0
            is_spent = acts >= rate.amount
            if not is_spent:
                # after the last one, also where the clock was set back
                ends, number = max(now + rate.seconds, last[0] if last else 0), last[1] + 1 if last else 1
                file.execute("INSERT INTO act VALUES (?, ?, ?)", (name, ends, number))
                acts += 1
            return allowance(rate, acts, first[0] - rate.seconds if first else now, is_spent=is_spent)

    def reset(self) -> None:
        """Forget every count."""
        with self._turn() as file:
            file.execute("DELETE FROM act")

    @contextmanager
    def _turn(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            file = self._opened()
            file.execute("BEGIN IMMEDIATE")
            try:
                yield file
            except BaseException:
                file.execute("ROLLBACK")
                raise
            file.execute("COMMIT")

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._connection = _open(self.path)
        return self._connection

    def _sweep(self, file: sqlite3.Connection, now: float) -> None:
        if now - self._swept >= SWEPT_EVERY_SECONDS:
            file.execute("DELETE FROM act WHERE ends < ?", (now,))
            self._swept = now


def _open(path: Path) -> sqlite3.Connection:
    file = sqlite3.connect(path, timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False)
    _write_ahead(file)
    file.execute("PRAGMA synchronous = OFF")
    file.execute(FORM)
    return file


def _write_ahead(file: sqlite3.Connection) -> None:
    """SQLite does not wait where another process begins or ends the file's log, but says so at once."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            file.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError:
            if time.monotonic() >= until:
                raise
            time.sleep(AGAIN_SECONDS)
        else:
            return


def _digest(rate: Rate, who: tuple[str, ...]) -> bytes:
    return blake2b("\0".join((f"{rate.amount}/{rate.seconds}", *who)).encode(), digest_size=16).digest()
