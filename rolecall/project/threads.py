"""Threads for requests, of which the one that was free last is taken first."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from queue import SimpleQueue
from typing import Any

Work = tuple["Future[Any]", Callable[[], Any]]


class Threads(Executor):
    """So many threads at the most, each made when all others are at work.

    Each has a connection of its own to the database, on which pages are planned and caches filled. A pool
    that hands work to each in turn has eight connections to warm for one person who looks around; here they
    meet the same one again, and as many are warm as work at once.
    """

    def __init__(self, most: int) -> None:
        self._most, self._made = most, 0
        self._lock = threading.Lock()
        self._free: list[SimpleQueue[Work]] = []
        self._waiting: deque[Work] = deque()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """As of any executor."""
        work: Work = (Future(), partial(fn, *args, **kwargs))
        with self._lock:
            if self._free:
                self._free.pop().put(work)
            elif self._made < self._most:
                self._made += 1
                mine: SimpleQueue[Work] = SimpleQueue()
                mine.put(work)
                threading.Thread(target=self._live, args=(mine,), daemon=True).start()
            else:
                self._waiting.append(work)
        return work[0]

    def _live(self, mine: "SimpleQueue[Work]") -> None:
        work = mine.get()
        while True:
            told = _done(*work)
            following = self._following(mine)
            # only now: who hears of it and asks again finds this thread free
            told()
            del work, told  # nothing of a request outlives it while this thread waits
            work = following or mine.get()

    def _following(self, mine: "SimpleQueue[Work]") -> Work | None:
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            self._free.append(mine)
        return None


def _done(future: "Future[Any]", call: Callable[[], Any]) -> Callable[[], None]:
    """Do it; what tells whoever waits how it went."""
    if not future.set_running_or_notify_cancel():
        return lambda: None
    try:
        return partial(future.set_result, call())
    except BaseException as error:  # noqa: BLE001  it is theirs who asked
        return partial(future.set_exception, error)
