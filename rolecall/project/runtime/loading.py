"""Loading everything at the start of a process."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from rolecall.project.runtime.commands import LOOP

LOOKED_AFTER = 10_000
"""So many objects more before garbage is looked for. A page makes some thousands, of which nearly all go by
themselves; by Python's own 700 it looks through those of one request four or five times."""

SHARED = ("rolecall.project.asgi", "rolecall.project.api_urls", "rolecall.project.runtime.working", LOOP)


def load() -> None:
    """Load what web and worker share. It may begin no thread and open no connection: a fork has neither."""
    with loading():
        for module in SHARED:
            import_module(module)
        _get_ready()


def _get_ready() -> None:
    """Do for all processes what the first page of each would else do: read addresses and list the icons."""
    from django.urls import URLResolver, get_resolver

    from rolecall.ui.icons import drawings

    drawings()
    waiting = [get_resolver()]
    while waiting:
        resolver = waiting.pop()
        with suppress(KeyError):  # there is none of those that nothing is named by
            _ = resolver.reverse_dict  # what an address is made from, by its name
        for each in resolver.url_patterns:
            _ = each.pattern.regex
            if isinstance(each, URLResolver):
                waiting.append(each)


@contextmanager
def loading() -> Iterator[None]:
    """Load without looking for garbage: what is loaded stays, and to look through it again and again takes a
    quarter of the time. It is set aside at the end, so that it is not looked through later either.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
        gc.set_threshold(LOOKED_AFTER, 10, 10)


def load_test_signals_alone() -> None:
    """Load `django.test.signals`, for which django-ninja asks, without what else is in `django.test`.

    That is a client, cases for tests, `unittest` and a parser of XML: four megabytes that no page needs.
    """
    package = "django.test"
    found = find_spec(package)
    if package in sys.modules or found is None:
        return
    stand_in = ModuleType(package)
    stand_in.__path__ = list(found.submodule_search_locations or ())
    sys.modules[package] = stand_in
    try:
        import_module(f"{package}.signals")
    finally:
        del sys.modules[package]  # who imports it loads it whole
