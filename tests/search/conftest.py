from collections.abc import Callable

import pytest

from rolecall.accounts.models import Organization
from tests.pipeline.conftest import amara, apply, job, team
from tests.search.from_outside import feed_all

__all__ = ["amara", "apply", "job", "team"]
Fed = Callable[[], int]


@pytest.fixture
def fed(organization: Organization) -> Fed:
    """`fed()`: do what the worker does each second."""

    def feed() -> int:
        return feed_all()

    return feed
