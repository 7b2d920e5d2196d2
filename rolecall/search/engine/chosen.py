"""The engine of this installation."""

from functools import cache

from rolecall.search.engine import Engine
from rolecall.search.engine.embedded import Embedded


@cache
def engine() -> Engine:
    """The one engine of this process."""
    return Embedded()
