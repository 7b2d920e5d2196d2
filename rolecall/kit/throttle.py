"""How often is too often: moving windows per name, in memory or in the store that a setting names.

That is a file for the processes of one machine (`file:` and its path), or a server for those of several.
"""

import re
import time
from collections import deque
from dataclasses import dataclass, field
from functools import cache
from math import ceil
from pathlib import Path
from threading import Lock
from typing import Protocol

from django.conf import settings

from rolecall.kit.errors import TooMany

IN_MEMORY, IN_FILE = "memory://", "file:"
SWEPT_EVERY_SECONDS = 60.0
UNITS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "month": 2_592_000, "year": 31_104_000}
WRITTEN = re.compile(rf"\s*(\d+)\s*(?:/|per)\s*(\d+)?\s*({'|'.join(UNITS)})s?\s*(?:[,;|].*)?", re.IGNORECASE)
"""As `limits` reads it, which takes megabytes and is loaded only where processes share a store."""


@dataclass(frozen=True)
class Rate:
    """So many acts in so many seconds; `written` is how people wrote it."""

    written: str
    amount: int
    seconds: int

    @classmethod
    def of(cls, written: str) -> "Rate":
        """Such as '5/15 minutes'; raises ValueError for what is none."""
        if not (found := WRITTEN.fullmatch(written)):
            raise ValueError(f"{written!r} is no rate; write it as 500/10 seconds.")
        amount, many, unit = found.groups()
        return cls(written, int(amount), int(many or 1) * UNITS[unit.lower()])


@dataclass(frozen=True)
class Allowance:
    """What is left of a rate: how many acts it allows, how many still now, in how many seconds all again."""

    most: int
    left: int
    whole_in: int
    is_spent: bool


def spend(rate: str, *who: str) -> None:
    """Count one act of `who` against a rate such as '5/15 minutes'; raise `TooMany` beyond it."""
    if count(rate, *who).is_spent:
        raise TooMany


def count(rate: str, *who: str) -> Allowance:
    """Count one act of `who` against a rate, and tell what is left of it."""
    return _windows().count(_parsed(rate), *who)


def refund_all() -> None:
    """Forget every count."""
    _windows().reset()


class Windows(Protocol):
    """Where acts are counted."""

    def count(self, rate: Rate, *who: str) -> Allowance: ...
    def reset(self) -> None: ...


@dataclass
class _Window:
    """The acts of one name that still count, the oldest first; after `ends` none does."""

    acts: deque[float] = field(default_factory=deque)
    ends: float = 0.0


class Memory:
    """Windows of this process. Those of the library begin a thread at each act, to forget what is old."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._windows: dict[tuple[object, ...], _Window] = {}
        self._swept = 0.0

    def count(self, rate: Rate, *who: str) -> Allowance:
        """Count one act; one that is too many is not counted."""
        now = time.time()
        with self._lock:
            self._sweep(now)
            window = self._windows.setdefault((rate.amount, rate.seconds, *who), _Window())
            acts = window.acts
            while acts and acts[0] < now - rate.seconds:
                acts.popleft()
            is_spent = len(acts) >= rate.amount
            if not is_spent:
                acts.append(now)
                window.ends = now + rate.seconds
            return allowance(rate, len(acts), acts[0] if acts else now, is_spent=is_spent)

    def reset(self) -> None:
        """Forget every count."""
        with self._lock:
            self._windows.clear()

    def _sweep(self, now: float) -> None:
        if now - self._swept >= SWEPT_EVERY_SECONDS:
            self._windows = {key: each for key, each in self._windows.items() if each.ends >= now}
            self._swept = now


class Shared:
    """Windows in a store that several processes share."""

    def __init__(self, address: str) -> None:
        from limits.storage import storage_from_string
        from limits.strategies import MovingWindowRateLimiter

        self._limiter = MovingWindowRateLimiter(storage_from_string(address))

    def count(self, rate: Rate, *who: str) -> Allowance:
        """Count one act; one that is too many is not counted."""
        from limits import parse

        item = parse(rate.written)
        is_within = self._limiter.hit(item, *who)
        whole_at, left = self._limiter.get_window_stats(item, *who)
        return allowance(rate, rate.amount - left, whole_at - rate.seconds, is_spent=not is_within)

    def reset(self) -> None:
        """Forget every count."""
        self._limiter.storage.reset()


def allowance(rate: Rate, acts: int, oldest: float, *, is_spent: bool) -> Allowance:
    """What is left after so many acts, the oldest of which was at that time."""
    whole_in = ceil(oldest + rate.seconds - time.time())
    return Allowance(rate.amount, max(rate.amount - acts, 0), max(whole_in, 0), is_spent)


@cache
def _windows() -> Windows:
    store = settings.RATE_LIMIT_STORE
    if store.startswith(IN_FILE):
        from rolecall.kit.throttle_file import File

        return File(Path(store.removeprefix(IN_FILE)))
    return Memory() if store == IN_MEMORY else Shared(store)


@cache
def _parsed(written: str) -> Rate:
    return Rate.of(written)
