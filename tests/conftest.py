"""Every test runs on a throw-away PostgreSQL, signed in as the application and bound by the wall."""

from collections.abc import Iterator

import django
import pytest
from django.db import connections
from pytest_django.plugin import DjangoDbBlocker

from tests import throwaway

throwaway.export()
django.setup()


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    throwaway.prepare()
    yield
    with django_db_blocker.unblock():
        connections.close_all()


pytest_plugins = ["tests.cast", "tests.postbox"]
