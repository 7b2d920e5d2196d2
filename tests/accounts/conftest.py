"""Letters of these tests are real files in the outbox folder, as on a laptop."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache


class Letters:
    """What lies in the outbox, whoever it is for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def to(self, address: str) -> list[EmailMessage]:
        parsed = [_parsed(path) for path in sorted(self.folder.glob("*.eml"))]
        return [letter for letter in parsed if letter["To"] == address]

    def subjects(self, address: str) -> list[str]:
        return [letter["Subject"] for letter in self.to(address)]

    def code_for(self, address: str) -> str:
        """The code in the newest letter, as a person reads it."""
        found = re.search(r"\b[B-Z]{4}-[B-Z]{4}\b", self.subjects(address)[-1])
        assert found
        return found[0]


def _parsed(path: Path) -> EmailMessage:
    return message_from_bytes(path.read_bytes(), policy=policy.default)  # type: ignore[return-value]


@pytest.fixture(autouse=True)
def letters(settings: Any, tmp_path: Path) -> Letters:
    # Django's test runner puts its own backend in place; these tests read real letters
    settings.EMAIL_BACKEND = "rolecall.kit.mail.OutboxBackend"
    settings.OUTBOX_DIR = tmp_path / "outbox"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # slowness is not tested
    cache.clear()  # allauth counts tries there
    return Letters(settings.OUTBOX_DIR)
