"""Killed with -9 while it writes, the index loses nothing and says nothing twice."""

import os
import subprocess
import sys
from datetime import timedelta
from uuid import UUID

import pytest

from rolecall.candidates.models import Candidate
from rolecall.kit import clock, tenancy
from rolecall.search import feeding
from rolecall.search.engine import Everybody, places
from rolecall.search.engine.chosen import engine
from rolecall.search.keeping import Rebuilder
from rolecall.search.models import Outbox, Rebuild
from tests.cast import found
from tests.runtime.rolecalls import until
from tests.search.from_outside import add, feed_all, ids_found

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 120
DIES = """
import os, sys, uuid, django
django.setup()
from rolecall.search import feeding, touring
from rolecall.search.engine.embedded import IndexWriter
organization, commit = uuid.UUID(sys.argv[2]), IndexWriter.commit
def commit_and_die(writer):
    commit(writer)
    os.kill(os.getpid(), 9)
IndexWriter.commit = commit_and_die
feeding.feed(organization) if sys.argv[1] == "feeding" else feeding.rebuild(organization)
"""


def killed(act: str, organization: UUID) -> None:
    """Let a process do this that is killed when the engine has committed and the database has not."""
    ended = subprocess.run([sys.executable, "-c", DIES, act, str(organization)], env=os.environ, check=False)
    assert ended.returncode == -9


def feed_when_the_killed_let_go() -> None:
    """The database ends the transaction of a killed process, and frees its lock, when it hears of it."""
    until(lambda: feed_all() > 0, PATIENCE)


def test_what_was_under_way_is_done_again() -> None:
    here = found("northwind", "Northwind").id
    amara = add(here, "Amara Nwosu")
    feed_all()

    bela = add(here, "Bela Quist")
    killed("feeding", here)
    assert ids_found(here, "quist") == [bela]
    with tenancy.acting_in(here):
        assert Outbox.objects.filter(candidate_id=bela, told=False).exists()
    feed_when_the_killed_let_go()
    assert ids_found(here, "quist") == [bela]
    with tenancy.acting_in(here):
        assert not Outbox.objects.exists()

    killed("rebuilding", here)
    cleo = add(here, "Cleo Sand")
    feed_when_the_killed_let_go()  # it may be alive still: the index there is goes on being told
    assert ids_found(here, "cleo OR amara") == [cleo, amara]
    with tenancy.acting_in(here):
        assert Outbox.objects.filter(candidate_id=cleo, told=True).exists()
        Rebuild.objects.update(alive_at=clock.now() - feeding.TAKEN_FOR_DEAD - timedelta(seconds=1))
    assert feeding.was_left(here)
    feed_all()
    with tenancy.acting_in(here):
        assert not Rebuild.objects.exists()
        assert not Outbox.objects.exists()
    assert ids_found(here, "cleo OR amara OR bela") == [cleo, bela, amara]
    assert engine().count(here, Everybody()) == 3
    assert feeding.drift(here).is_none
    assert len(list(places.folder_of(here).glob("generation-*"))) == 1


def test_a_large_index_is_written_by_a_process_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    here = found("northwind", "Northwind").id
    amara, bela = add(here, "Amara Nwosu"), add(here, "Bela Quist")
    monkeypatch.setattr(feeding, "LARGE", 0)
    assert feed_all() == 0
    assert not engine().has_index(here)

    rebuilder = Rebuilder()
    rebuilder.look([here])
    until(lambda: not rebuilder.is_at_it, PATIENCE)
    assert ids_found(here, "amara OR bela") == [bela, amara]

    with tenancy.acting_in(here):
        Candidate.objects.filter(id=amara).delete()
    feed_all()
    rebuilder.look([here])  # rests: whoever else is erased now goes with the same new index
    assert feeding.needs_rebuild(here)
    assert ids_found(here, "amara OR bela") == [bela]
