"""How often is too often: moving windows per name, in memory or in the store that a setting names."""

import time
from collections import deque
from dataclasses import dataclass, field
from functools import cache
from math import ceil
from threading import Lock
from typing import Protocol

from django.conf import settings
from limits import RateLimitItem, parse
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from rolecall.kit.errors import TooMany

IN_MEMORY = "memory://"
SWEPT_EVERY_SECONDS = 60.0


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

    def count(self, item: RateLimitItem, *who: str) -> Allowance: ...
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
        self._windows: dict[str, _Window] = {}
        self._swept = 0.0

    def count(self, item: RateLimitItem, *who: str) -> Allowance:
        """Count one act; one that is too many is not counted."""
        now, seconds = time.time(), item.get_expiry()
        with self._lock:
            self._sweep(now)
            window = self._windows.setdefault(item.key_for(*who), _Window())
            acts = window.acts
            while acts and acts[0] < now - seconds:
                acts.popleft()
            is_spent = len(acts) >= item.amount
            if not is_spent:
                acts.append(now)
                window.ends = now + seconds
            return _allowance(item, len(acts), acts[0] if acts else now, is_spent=is_spent)

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
        self._limiter = MovingWindowRateLimiter(storage_from_string(address))

    def count(self, item: RateLimitItem, *who: str) -> Allowance:
        """Count one act; one that is too many is not counted."""
        is_within = self._limiter.hit(item, *who)
        whole_at, left = self._limiter.get_window_stats(item, *who)
        return _allowance(item, item.amount - left, whole_at - item.get_expiry(), is_spent=not is_within)

    def reset(self) -> None:
        """Forget every count."""
        self._limiter.storage.reset()


def _allowance(item: RateLimitItem, acts: int, oldest: float, *, is_spent: bool) -> Allowance:
    whole_in = ceil(oldest + item.get_expiry() - time.time())
    return Allowance(item.amount, max(item.amount - acts, 0), max(whole_in, 0), is_spent)


@cache
def _windows() -> Windows:
    store = settings.RATE_LIMIT_STORE
    return Memory() if store == IN_MEMORY else Shared(store)


@cache
def _parsed(rate: str) -> RateLimitItem:
    return parse(rate)
