"""Threads for requests, few of which work at once, and of which the one that was free last is taken first."""

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from queue import SimpleQueue
from time import monotonic
from typing import Any

Work = tuple["Future[Any]", Callable[[], Any]]
Post = SimpleQueue[Work]
"""Where a thread that is free is given its next work."""

PATIENCE_SECONDS = 0.05


class Threads(Executor):
    """So many threads at the most, each made when it is needed, of which so many begin at once.

    Python runs one thread of a process at a time, and threads that want to go on take it from each other
    in the midst of what they do: eight requests at once are together done later than two and two of them.
    So what comes meanwhile waits its turn. Whoever has worked for longer than `patience` (seconds) waits
    for something itself, a slow disk or another process, and no longer counts: nobody waits for that long.

    Each thread has a connection of its own to the database, on which pages are planned and caches filled.
    A pool that hands work to each in turn has eight connections to warm for one person who looks around;
    here they meet the same one again, and as many are warm as work at once.
    """

    def __init__(self, most: int, *, at_once: int | None = None, patience: float = PATIENCE_SECONDS) -> None:
        self._most, self._at_once, self._patience = most, at_once or most, patience
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._made = 0
        self._free: list[Post] = []
        self._waiting: deque[Work] = deque()
        self._began: dict[Post, float] = {}
        """When each that works began with what it does."""
        self._is_watched = self._is_looked_at = False

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        """As of any executor."""
        work: Work = (Future(), partial(fn, *args, **kwargs))
        with self._lock:
            if self._waiting or not self._has_room() or not self._start(work):
                self._waiting.append(work)
                self._watch()
        return work[0]

    def _has_room(self) -> bool:
        return len(self._began) < self._at_once or self._seconds_until_room() <= 0

    def _seconds_until_room(self) -> float:
        """How long until one more may begin, if none of those at work is done before."""
        return sorted(self._began.values())[-self._at_once] + self._patience - monotonic()

    def _start(self, work: Work) -> bool:
        """Give it to a thread that is free, or to a new one; whether there is one."""
        if self._free:
            post = self._free.pop()
        elif self._made < self._most:
            self._made += 1
            post = SimpleQueue()
            threading.Thread(target=self._live, args=(post,), daemon=True).start()
        else:
            return False
        self._began[post] = monotonic()
        post.put(work)
        return True

    def _live(self, mine: Post) -> None:
        work = mine.get()
        while True:
            told = _done(*work)
            following = self._following(mine)
            # only now: who hears of it and asks again finds this thread free
            told()
            del work, told  # nothing of a request outlives it while this thread waits
            work = following or mine.get()

    def _following(self, mine: Post) -> Work | None:
        with self._lock:
            del self._began[mine]
            if self._waiting and self._has_room():
                self._began[mine] = monotonic()
                return self._waiting.popleft()
            self._free.append(mine)
            if self._waiting:
                self._changed.notify()
        return None

    def _watch(self) -> None:
        """See to it that what waits does not wait for what takes long."""
        if not self._is_watched:
            self._is_watched = True
            threading.Thread(target=self._look, daemon=True).start()
        elif not self._is_looked_at:
            self._changed.notify()

    def _look(self) -> None:
        with self._lock:
            while True:
                self._is_looked_at = bool(self._waiting)
                if not self._waiting:
                    self._changed.wait()
                elif not self._has_room():
                    self._changed.wait(max(0.001, self._seconds_until_room()))
                elif self._start(self._waiting[0]):
                    self._waiting.popleft()
                else:  # all are at work, and whoever is done first goes on with it
                    self._changed.wait()


def _done(future: "Future[Any]", call: Callable[[], Any]) -> Callable[[], None]:
    """Do it; what tells whoever waits how it went."""
    if not future.set_running_or_notify_cancel():
        return lambda: None
    try:
        return partial(future.set_result, call())
    except BaseException as error:  # noqa: BLE001  it is theirs who asked
        return partial(future.set_exception, error)
