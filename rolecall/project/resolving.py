"""Which view an address leads to, found out once.

Django looks for it among some hundred patterns, one after the other and in four storeys, at each request: a
twentieth of a page of people. Screens and programs come back to the same addresses all day.
"""

from functools import lru_cache

from django.urls import get_resolver

MOST = 1000
"""Some 2 MB; those of people and jobs that nobody looks at any more make room."""


def remember_addresses() -> None:
    """Let this process remember what it found, but for addresses that lead nowhere."""
    resolver = get_resolver()
    resolver.resolve = lru_cache(maxsize=MOST)(resolver.resolve)  # type: ignore[method-assign]
