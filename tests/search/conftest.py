from collections.abc import Callable

import pytest

from rolecall.accounts.models import Organization
from rolecall.search import touring
from tests.pipeline.conftest import amara, apply, job, team

__all__ = ["amara", "apply", "job", "team"]
Fed = Callable[[], int]


@pytest.fixture
def fed(organization: Organization) -> Fed:
    """`fed()`: do what the worker does each second."""

    def feed() -> int:
        return touring.feed_all()

    return feed
