"""A candidate, people with office hours, and a Monday to meet on."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from tests.pipeline.conftest import amara, apply, job, team

__all__ = ["amara", "apply", "job", "team"]

EVE = datetime(2031, 3, 2, 12, tzinfo=UTC)
"""A Sunday; the cast's organization is in Athens, two hours ahead of UTC until 30 March."""


@pytest.fixture(autouse=True)
def _own_outbox(settings: Settings, tmp_path: Path) -> None:
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
