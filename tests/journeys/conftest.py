"""A real Rolecall and a real browser. One Rolecall serves all journeys but a first run, which has its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys import windows as looking
from tests.journeys.companies import Company
from tests.journeys.windows import Windows
from tests.runtime import rolecalls
from tests.runtime.rolecalls import Running

OF_A_LARGE_PLACE = {"ROLECALL_APPLY_RATE": "1000/minute", "ROLECALL_SEARCH_COUNTED_AT_ONCE": "0"}
"""all who apply come from one address here, and what is found is counted after it is shown"""


@pytest.fixture(scope="session")
def rolecall() -> Iterator[Running]:
    """A Rolecall that runs until the end of all tests."""
    with rolecalls.untouched(OF_A_LARGE_PLACE) as running:
        yield running


@pytest.fixture(scope="session")
def company(rolecall: Running) -> Company:
    """An organization in it."""
    company = Company(rolecall)
    company.found()
    return company


@pytest.fixture
def untouched() -> Iterator[Running]:
    """A Rolecall in which there is nothing yet."""
    with rolecalls.untouched(OF_A_LARGE_PLACE) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, for one file: while it runs, this thread is its loop's, and Django's database refuses."""
    yield from looking.chromium()


@pytest.fixture
def windows(browser: Browser) -> Iterator[Windows]:
    opened = Windows(browser)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where people keep the files that they upload."""
    return tmp_path_factory.mktemp("downloads")
