"""Every test runs on a throw-away PostgreSQL, signed in as the application and bound by the wall."""

import os
import secrets
from collections.abc import Iterator

import django
import hypothesis
import pytest
from django.conf import settings
from django.db import connections
from django.test import TransactionTestCase
from pytest_django.plugin import DjangoDbBlocker

from tests import throwaway

throwaway.export()
if settings.configured and os.environ["DATABASE_URL"] != settings.DATABASE_DIRECT_URL:
    # a DJANGO_SETTINGS_MODULE in the environment makes pytest-django load the settings before this
    pytest.exit("Run the tests without DJANGO_SETTINGS_MODULE in the environment.", returncode=4)
django.setup()
# how long an example takes is the machine's affair: by itself Hypothesis fails one of more than 200 ms
hypothesis.settings.register_profile("unhurried", deadline=None)
hypothesis.settings.load_profile("unhurried")
TransactionTestCase._fixture_teardown = lambda self: throwaway.empty()  # type: ignore[attr-defined]


CHANCE, BY_CHANCE = "ROLECALL_FUZZ_CHANCE", "test_by_chance"


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault(CHANCE, str(secrets.randbelow(1_000_000)))  # one for all workers
    if config.getoption("numprocesses", None):
        # the workers begin with our environment, and must not load the settings before their own `export`
        os.environ.pop("DJANGO_SETTINGS_MODULE", None)


LONG = ("journeys", "runtime", "bench", "demo", "architecture")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first: at the end no worker waits for another's journey."""
    items.sort(key=lambda item: item.path.parent.name not in LONG)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how to try again what was tried by chance."""
    reports = [each for kind in ("passed", "failed") for each in terminalreporter.stats.get(kind, [])]
    if any(BY_CHANCE in each.nodeid for each in reports):
        again = f"{CHANCE}={os.environ[CHANCE]} bin/test tests/architecture/test_fuzz.py -k {BY_CHANCE}"
        terminalreporter.write_line(f"By chance, and again by: {again}")


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    throwaway.prepare()
    yield
    with django_db_blocker.unblock():
        connections.close_all()


pytest_plugins = ["tests.cast", "tests.postbox"]
