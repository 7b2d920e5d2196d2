"""Sharing out connections among the processes that answer.

The system gives each new connection to one of them by chance, where it stays: of eight people seven may have
met the same process, and wait for each other while the other has one. So who has more to do than another asks
whoever it answers to connect anew (`Connection: close`), as browsers, programs and proxies do by themselves.
"""

import fcntl
import mmap
import os
import struct
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

Send = Callable[[dict[str, Any]], Awaitable[None]]
MOST_PROCESSES = 64
COUNT = struct.Struct("<i")
IN_A_ROW = 3
"""So many answers on end must see that there is more to do here."""
NOBODY = -1
"""What stands in the place of a process that is not there."""


class Load:
    """How many requests each process has under way, in memory that all share; counted on the loop alone."""

    def __init__(self) -> None:
        self._counts: mmap.mmap | None = None
        self._mine = 0
        self._held: IO[bytes] | None = None
        self._under_way = 0
        self._in_a_row = 0

    def join(self, folder: Path) -> None:
        """Take a place among the processes that share this folder, one whose holder is gone."""
        self._counts = _counts_in(folder / "load")
        for place in range(MOST_PROCESSES):
            held = (folder / f"load.{place}").open("ab")
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                held.close()
            else:
                self._mine, self._held = place, held
                break
        self._write()

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """A request is under way for as long as the block."""
        self._under_way += 1
        self._write()
        try:
            yield
        finally:
            self._under_way -= 1
            self._write()

    def is_more_than_others(self) -> bool:
        """Whether there is more to do here, besides one request, than in another process."""
        if self._counts is None or self._under_way < 2:
            return False
        theirs = [count for (count,) in COUNT.iter_unpack(self._counts[:])]
        del theirs[self._mine]
        return self._under_way - 1 > min(
            (count for count in theirs if count != NOBODY), default=self._under_way
        )

    def _should_move(self) -> bool:
        """Whether whoever is answered now is to connect anew: some answers on end saw more to do here.

        Of two that have as much to do one has less for a moment, as those whom it answered ask again.
        """
        self._in_a_row = self._in_a_row + 1 if self.is_more_than_others() else 0
        if self._in_a_row < IN_A_ROW:
            return False
        self._in_a_row = 0
        return True

    def sharing_out(self, scope: dict[str, Any], send: Send) -> Send:
        """`send`, with a word in the head of an answer that the connection ends where it should move."""

        async def sent(message: dict[str, Any]) -> None:
            if message["type"] == "http.response.start" and self._should_move():
                message = message | {"headers": [*message["headers"], (b"connection", b"close")]}
            await send(message)

        return sent if scope.get("http_version") == "1.1" else send

    def _write(self) -> None:
        if self._counts is not None:
            COUNT.pack_into(self._counts, self._mine * COUNT.size, self._under_way)


def _counts_in(path: Path) -> mmap.mmap:
    size = MOST_PROCESSES * COUNT.size
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
        fcntl.lockf(file, fcntl.LOCK_EX)  # until it is closed
        if os.fstat(file.fileno()).st_size < size:
            os.pwrite(file.fileno(), COUNT.pack(NOBODY) * MOST_PROCESSES, 0)
        return mmap.mmap(file.fileno(), size)
