"""Files, by unguessable keys, in the organization's own folder; on disk before a row of them is committed.

Django's default storage holds them: a folder of this machine, or one that all machines share. A file's key
is `<organization>/<uuid>`; its name, type and owner are rows behind the wall. Nothing here is ever
served by address: a view checks the row first.
"""

import os
from collections.abc import Collection
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, cast
from uuid import UUID

from django.conf import DEFAULT_STORAGE_ALIAS
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage, storages
from django.db import connection

from rolecall.kit import tenancy
from rolecall.kit.db import uuid7

WAITING = "waiting"
FLUSHERS = 4
READABLE = 0o644


def keep(data: bytes, *, waiting: bool = False) -> str:
    """Store bytes durably and give their key; `waiting` ones may be swept up after some days.

    The disk takes its time, and the transaction goes on meanwhile: it is committed when the disk has them. If
    it is rolled back they go as well, as no row will ever speak of them; of `waiting` ones none does.
    """
    folder = f"{tenancy.current()}/{WAITING}" if waiting else str(tenancy.current())
    key = f"{folder}/{uuid7()}"
    # `default_storage` itself does not say what it is before its first use
    store = storages[DEFAULT_STORAGE_ALIAS]
    mine = cast("Any", connection)  # what stands behind Django's handle is a wrapper of ours
    if not waiting:
        mine.if_rolled_back(lambda: store.delete(key))
    if not isinstance(store, FileSystemStorage):
        key = store.save(key, ContentFile(data))
        return key
    path = Path(store.path(key))
    _write(path, data)
    flushing = _flushers().submit(_flush_with_entry, path)
    mine.before_commit(flushing.result)
    return key


def sweep(organization: UUID, older_than: datetime) -> int:
    """Delete an organization's waiting files from before a moment, and say how many; it asks no database."""
    folder = f"{organization}/{WAITING}"
    try:
        names = default_storage.listdir(folder)[1]
    except FileNotFoundError:
        return 0
    old = [name for name in names if default_storage.get_modified_time(f"{folder}/{name}") < older_than]
    for name in old:
        default_storage.delete(f"{folder}/{name}")
    return len(old)


def discard_copies(digests: Collection[str]) -> int:
    """Delete this organization's waiting files that are the same as one with such a SHA-256; how many."""
    folder = f"{tenancy.current()}/{WAITING}"
    try:
        names = default_storage.listdir(folder)[1]
    except FileNotFoundError:
        return 0
    same = [name for name in names if sha256(fetch(f"{folder}/{name}")).hexdigest() in digests]
    for name in same:
        default_storage.delete(f"{folder}/{name}")
    return len(same)


def fetch(key: str) -> bytes:
    """The bytes under a key of this organization."""
    _within_organization(key)
    with default_storage.open(key) as file:
        return bytes(file.read())


def discard(key: str) -> None:
    """Delete the bytes under a key of this organization."""
    _within_organization(key)
    default_storage.delete(key)


def _within_organization(key: str) -> None:
    if not key.startswith(f"{tenancy.current()}/"):
        raise FileNotFoundError(key)


def _write(path: Path, data: bytes) -> None:
    try:
        file = path.open("xb", buffering=0)
    except FileNotFoundError:  # the first of this organization
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("xb", buffering=0)
    with file:
        os.fchmod(file.fileno(), READABLE)
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]


@cache
def _flushers() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(FLUSHERS, thread_name_prefix="flusher")


def _flush_with_entry(path: Path) -> None:
    _flush(path)
    _flush(path.parent)
    _flush_entry_of(path.parent)


@cache
def _flush_entry_of(folder: Path) -> None:
    """That the folder itself is there is flushed by each process once: before its first file is spoken of."""
    _flush(folder.parent)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
