from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from rolecall.jobs.models import Job, JobPost
from rolecall.kit.events import Visitor
from rolecall.messaging import actions as messaging
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.pipeline.conftest import open_job, someone


@pytest.fixture(autouse=True)
def _own_folders(settings: Settings, tmp_path: Path) -> None:
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.MEDIA_ROOT = tmp_path / "files"
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"


@pytest.fixture
def job(organization: object) -> Job:
    messaging.add_default_templates()
    return open_job("Senior Backend Engineer")


@pytest.fixture
def post(job: Job) -> JobPost:
    return job.posts.get()


@pytest.fixture
def hana(job: Job) -> Application:
    submission = someone(1, name="Hana Tanaka", email="hana@mail.example.org")
    return pipeline.apply(job.posts.get(), submission, by=Visitor("Hana Tanaka"))
