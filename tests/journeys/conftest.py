"""A real Rolecall and a real browser. One Rolecall serves all journeys but a first run, which has its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.journeys import windows as looking
from tests.journeys.companies import Company
from tests.journeys.windows import Windows
from tests.runtime.rolecalls import Running
from tests.throwaway import own_folder


@pytest.fixture(scope="session")
def rolecall() -> Iterator[Running]:
    """A Rolecall that runs until the end of all tests."""
    yield from _started()


@pytest.fixture(scope="session")
def company(rolecall: Running) -> Company:
    """An organization in it."""
    company = Company(rolecall)
    company.found()
    return company


@pytest.fixture
def untouched() -> Iterator[Running]:
    """A Rolecall in which there is nothing yet."""
    yield from _started()


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


def _started() -> Iterator[Running]:
    # all who apply come from one address here
    with own_folder() as folder, Running(folder / "data", {"ROLECALL_APPLY_RATE": "1000/minute"}) as running:
        running.until_it_answers()
        yield running
