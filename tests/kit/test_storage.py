"""Files are on disk before what speaks of them is committed; the transaction goes on meanwhile."""

import errno
from pathlib import Path
from uuid import UUID

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.functional import empty

from rolecall.accounts.models import User
from rolecall.kit import storage, tenancy

HERE = UUID(int=0x5707A6E)


@pytest.fixture
def flushed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was forced to the disk, by its name."""
    names: list[str] = []

    def force(descriptor: int) -> None:
        names.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)

    monkeypatch.setattr(storage.os, "fsync", force)
    return names


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that takes bytes, and does not keep them."""

    def refuse(descriptor: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(storage.os, "fsync", refuse)


def write_of_a_letter() -> None:
    with tenancy.acting_in(HERE):
        User.objects.create_user(email="hana@example.org", name="Hana")
        storage.keep(b"a letter")


@pytest.mark.usefixtures("transactional_db")
def test_a_file_and_its_entry_are_on_disk_when_it_is_committed(flushed: list[str]) -> None:
    with tenancy.acting_in(HERE):
        key = storage.keep(b"a letter")
        assert storage.fetch(key) == b"a letter"

    assert {Path(key).name, str(HERE)} <= set(flushed)
    assert oct(Path(default_storage.path(key)).stat().st_mode)[-3:] == "644"


@pytest.mark.usefixtures("transactional_db")
def test_the_first_file_of_a_process_is_on_disk_too(
    flushed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(default_storage, "_wrapped", empty)  # as nobody used it yet
    with tenancy.acting_in(HERE):
        key = storage.keep(b"a letter")

    assert Path(key).name in flushed


@pytest.mark.usefixtures("transactional_db", "broken")
def test_nothing_is_committed_that_speaks_of_a_file_which_the_disk_did_not_take() -> None:
    with pytest.raises(OSError, match="Input/output"):
        write_of_a_letter()

    assert not User.objects.filter(email="hana@example.org").exists()


@pytest.mark.usefixtures("transactional_db")
def test_what_was_rolled_back_leaves_no_bytes_and_what_was_committed_stays() -> None:
    with tenancy.acting_in(HERE):
        stays = storage.keep(b"a letter")
    with tenancy.acting_in(HERE):
        gone = storage.keep(b"another letter")
        transaction.set_rollback(True)

    with tenancy.acting_in(HERE):
        assert storage.fetch(stays) == b"a letter"
        with pytest.raises(FileNotFoundError):
            storage.fetch(gone)


@pytest.mark.usefixtures("transactional_db", "broken")
def test_what_was_rolled_back_holds_up_nobody_afterwards() -> None:
    with tenancy.acting_in(HERE):
        storage.keep(b"a letter")
        transaction.set_rollback(True)

    with tenancy.acting_in(HERE):
        User.objects.create_user(email="hana@example.org", name="Hana")
    assert User.objects.filter(email="hana@example.org").exists()


def test_bytes_of_all_lengths_are_kept_whole(db: None) -> None:
    with tenancy.acting_in(HERE):
        for data in (b"", b"x", bytes(3_000_000)):
            assert storage.fetch(storage.keep(data)) == data
