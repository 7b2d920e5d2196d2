"""Files, by unguessable keys, in the organization's own folder; on disk before they are spoken of.

Django's default storage holds them: a folder on a laptop, S3-compatible in production. A file's key
is `<organization>/<uuid>`; its name, type and owner are rows behind the wall. Nothing here is ever
served by address: a view checks the row first.
"""

import os
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage

from rolecall.kit import tenancy
from rolecall.kit.db import uuid7


def keep(data: bytes) -> str:
    """Store bytes durably and give their key."""
    key = default_storage.save(f"{tenancy.current()}/{uuid7()}", ContentFile(data))
    _flush_to_disk(key)
    return key


def fetch(key: str) -> bytes:
    """The bytes under a key of this organization."""
    _within_organization(key)
    with default_storage.open(key) as file:
        return file.read()


def discard(key: str) -> None:
    """Delete the bytes under a key of this organization."""
    _within_organization(key)
    default_storage.delete(key)


def _within_organization(key: str) -> None:
    if not key.startswith(f"{tenancy.current()}/"):
        raise FileNotFoundError(key)


def _flush_to_disk(key: str) -> None:
    if isinstance(default_storage._wrapped, FileSystemStorage):  # type: ignore[attr-defined]
        path = Path(default_storage.path(key))
        for target in (path, path.parent, path.parent.parent):
            descriptor = os.open(target, os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
