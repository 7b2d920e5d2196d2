"""The one place that asks what time it is, so that history can be built and tests can stand still."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_pinned: ContextVar[datetime | None] = ContextVar("pinned_time", default=None)


def now() -> datetime:
    """The present moment in UTC, or the moment that `at` pinned."""
    return _pinned.get() or datetime.now(UTC)


def pinned() -> datetime | None:
    """The moment that `at` pinned, if any."""
    return _pinned.get()


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Pin the clock to a moment: the demo's months of history are made this way."""
    token = _pinned.set(moment)
    try:
        yield
    finally:
        _pinned.reset(token)


def zone_named(name: str) -> ZoneInfo:
    """A zone by its name; UTC for a name that no longer is one."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ZoneInfo("UTC")
