"""How often is too often: moving windows per name, in memory or in the store that a setting names."""

import time
from dataclasses import dataclass
from functools import cache
from math import ceil

from django.conf import settings
from limits import parse
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from rolecall.kit.errors import TooMany


def spend(rate: str, *who: str) -> None:
    """Count one act of `who` against a rate such as '5/15 minutes'; raise `TooMany` beyond it."""
    if not _limiter().hit(parse(rate), *who):
        raise TooMany


@dataclass(frozen=True)
class Allowance:
    """What is left of a rate: how many acts it allows, how many still now, in how many seconds all again."""

    most: int
    left: int
    whole_in: int
    is_spent: bool


def count(rate: str, *who: str) -> Allowance:
    """Count one act of `who` against a rate, and tell what is left of it."""
    item = parse(rate)
    is_within = _limiter().hit(item, *who)
    whole_at, left = _limiter().get_window_stats(item, *who)
    return Allowance(item.amount, max(left, 0), max(ceil(whole_at - time.time()), 0), not is_within)


def refund_all() -> None:
    """Forget every count."""
    _limiter().storage.reset()


@cache
def _limiter() -> MovingWindowRateLimiter:
    return MovingWindowRateLimiter(storage_from_string(settings.RATE_LIMIT_STORE))
