"""A large index is written from documents that several processes make."""

import contextlib
import os
import subprocess
import sys
from uuid import UUID

import psutil
import pytest
from django.conf import LazySettings

from rolecall.accounts import access
from rolecall.candidates import actions as candidates
from rolecall.kit import tenancy
from rolecall.search import feeding, making
from rolecall.search.engine import places
from rolecall.search.queries import Wanted, asked_of_engine
from tests.cast import found
from tests.runtime.rolecalls import until

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 60
NAMES = ("Amara Nwosu", "Bela Quist", "Cleo Sand", "Dara Vale", "Emre Woods", "Fay Young", "Gil Zander")
STOPS = """
import signal, sys, uuid, django
django.setup()
from rolecall.search import feeding, making
making.MANY = 0
feeding.AT_ONCE = 2
feeding.rebuild(uuid.UUID(sys.argv[1]), lambda done, total: signal.pause())
"""


@pytest.fixture
def northwind(monkeypatch: pytest.MonkeyPatch, settings: LazySettings) -> UUID:
    """Seven people, read two at a time by three processes."""
    monkeypatch.setattr(making, "MANY", 0)
    monkeypatch.setattr(feeding, "AT_ONCE", 2)
    settings.SEARCH_MAKERS = 3
    organization = found("northwind", "Northwind").id
    with tenancy.acting_in(organization):
        for name in NAMES:
            candidates.add(by=access.HOST, name=name)
    return organization


def everybody_found(organization: UUID) -> list[str]:
    with tenancy.acting_in(organization):
        wanted = [Wanted(name, order="newest") for name in NAMES]
        return [
            name for name, each in zip(NAMES, wanted, strict=True) if asked_of_engine(access.HOST, each).ids
        ]


def makers_of(process: int) -> list[psutil.Process]:
    """The processes that make documents for this one."""
    found = []
    for child in psutil.Process(process).children():
        with contextlib.suppress(psutil.ZombieProcess, psutil.NoSuchProcess):
            found += [child] if "spawn_main" in " ".join(child.cmdline()) else []
    return found


def test_an_index_that_several_processes_make_is_that_of_one(northwind: UUID, settings: LazySettings) -> None:
    told: list[tuple[int, int]] = []
    assert feeding.rebuild(northwind, lambda done, total: told.append((done, total))) == len(NAMES)
    assert told == [(2, 7), (4, 7), (6, 7), (7, 7)]
    assert everybody_found(northwind) == list(NAMES)
    assert feeding.drift(northwind).is_none
    settings.SEARCH_MAKERS = 1
    assert feeding.drift(northwind).is_none


def test_one_that_loses_a_process_is_given_up_and_the_old_one_asked(
    northwind: UUID, monkeypatch: pytest.MonkeyPatch, settings: LazySettings
) -> None:
    feeding.rebuild(northwind)
    before = places.current(northwind)

    def end_them(done: int, total: int) -> None:
        for child in makers_of(os.getpid()):
            child.kill()

    monkeypatch.setattr(feeding, "AT_ONCE", 1)
    settings.SEARCH_MAKERS = 2
    with pytest.raises(making.MakerEnded):
        feeding.rebuild(northwind, end_them)
    assert places.current(northwind) == before
    assert everybody_found(northwind) == list(NAMES)
    assert feeding.rebuild(northwind) == len(NAMES)


def test_whoever_is_killed_leaves_none_of_them(northwind: UUID) -> None:
    two = {**os.environ, "ROLECALL_SEARCH_MAKERS": "2"}
    program = subprocess.Popen([sys.executable, "-c", STOPS, str(northwind)], env=two)
    until(lambda: len(makers_of(program.pid)) == 2, PATIENCE)
    there = makers_of(program.pid)
    program.kill()
    program.wait()
    gone, left = psutil.wait_procs(there, timeout=PATIENCE)
    assert (len(gone), left) == (2, [])
