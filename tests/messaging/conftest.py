from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Organization
from rolecall.messaging import actions as messaging
from rolecall.messaging.models import MessageTemplate
from tests.pipeline.conftest import amara, apply, job, team

__all__ = ["amara", "apply", "job", "team"]


@pytest.fixture(autouse=True)
def _own_outbox(settings: Settings, tmp_path: Path) -> None:
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"


@pytest.fixture
def kind_words(organization: Organization) -> MessageTemplate:
    messaging.add_default_templates()
    return MessageTemplate.objects.get(purpose="rejected")
