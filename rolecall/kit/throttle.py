"""How often is too often: moving windows per name, in memory or in the store that a setting names."""

from functools import cache

from django.conf import settings
from limits import parse
from limits.storage import storage_from_string
from limits.strategies import MovingWindowRateLimiter

from rolecall.kit.errors import TooMany


def spend(rate: str, *who: str) -> None:
    """Count one act of `who` against a rate such as '5/15 minutes'; raise `TooMany` beyond it."""
    if not _limiter().hit(parse(rate), *who):
        raise TooMany


def refund_all() -> None:
    """Forget every count."""
    _limiter().storage.reset()


@cache
def _limiter() -> MovingWindowRateLimiter:
    return MovingWindowRateLimiter(storage_from_string(settings.RATE_LIMIT_STORE))
