"""The clock enters no organization where nothing is due: tens of thousands of them cost it nothing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from procrastinate.contrib.django import app

from rolecall.accounts.models import Organization
from tests.cast import found

CLOCKED = sorted({name for name, _ in app.periodic_registry.periodic_tasks})


def test_everything_that_the_clock_asks_for_is_here() -> None:
    assert len(CLOCKED) >= 10
    assert {"webhooks.send_what_is_due", "interviews.read_every_calendar"} <= set(CLOCKED)


@pytest.mark.parametrize("name", CLOCKED)
def test_organizations_without_anything_to_do_cost_the_clock_nothing(
    organization: Organization, name: str
) -> None:
    few = statements(name)
    for number in range(6):
        found(f"quiet-{number}", f"Quiet {number}")
    assert statements(name) == few


def statements(name: str) -> int:
    """How often the clock's work asks the database when it was done a moment ago already."""
    task = app.tasks[name]
    task(timestamp=0)
    with CaptureQueriesContext(connection) as asked:
        task(timestamp=0)
    return len(asked)
