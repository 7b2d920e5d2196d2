"""However much is to be done behind it, who was added is told of first; a writer stays open in between."""

import contextlib
from itertools import pairwise
from uuid import UUID

import pytest

from rolecall.kit import tenancy
from rolecall.search import feeding, kept_writers, touring
from rolecall.search.engine import Busy, places
from rolecall.search.engine.chosen import engine
from rolecall.search.feeding import Told
from rolecall.search.kept_writers import KeptWriters
from rolecall.search.models import Outbox
from tests.cast import found
from tests.runtime.rolecalls import until
from tests.search.from_outside import add, feed_all, ids_found

pytestmark = pytest.mark.django_db(transaction=True)
NOTHING = Told(0, [], [])


@pytest.fixture
def here() -> UUID:
    place = found("northwind", "Northwind").id
    add(place, "Amara Nwosu")
    feed_all()
    return place


def free(organization: UUID) -> bool:
    """Whether another one may write now; it is left again at once."""
    try:
        engine().writer(organization).close()
    except Busy:
        return False
    return True


def test_a_writer_that_stays_open_writes_on_and_is_let_go_when_nobody_needs_it(
    here: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    writers = KeptWriters()
    for name in ("Bela Quist", "Cleo Sand"):
        person = add(here, name)
        assert feeding.feed_waiting(writers.writer).people > 0
        assert ids_found(here, name.split()[1]) == [person]
        writers.rest()
        assert not free(here)
    monkeypatch.setattr(kept_writers, "IDLE_SECONDS", -1.0)
    writers.rest()
    until(lambda: free(here), 30)


def test_no_more_than_some_stay_open(here: UUID, monkeypatch: pytest.MonkeyPatch) -> None:
    there = found("southlight", "Southlight").id
    add(there, "Dara Ito")
    feed_all()
    monkeypatch.setattr(kept_writers, "MOST", 1)
    writers = KeptWriters()
    for place in (here, there):
        add(place, "Ines Roth")
        feeding.feed(place, writers.writer)
    writers.rest()
    until(lambda: free(here), 30)
    assert not free(there)


@pytest.mark.parametrize("left", ["", None])
def test_an_index_that_is_damaged_holds_up_nobody_elses_and_is_written_anew(
    here: UUID, left: str | None
) -> None:
    """A disk that was full, or a backup of half a folder: of its table of contents nothing is left."""
    there = found("southlight", "Southlight").id
    add(there, "Dara Ito")
    feed_all()

    for damaged in (here, there):  # whichever of the two is told first
        generation = places.current(damaged)
        assert generation is not None
        (generation / "meta.json").unlink() if left is None else (generation / "meta.json").write_text(left)
        came = {place: add(place, "Ines Roth") for place in (here, there)}
        feed_all()
        for place, person in came.items():
            assert person in ids_found(place, "ines roth")
    assert all(feeding.drift(place).is_none for place in (here, there))


def test_an_open_writer_follows_the_index_that_is_asked_and_leaves_nothing_in_the_old_one(here: UUID) -> None:
    writers = KeptWriters()
    add(here, "Bela Quist")
    feeding.feed_waiting(writers.writer)
    before = places.current(here)
    assert before is not None
    assert feeding.rebuild(here) == 2
    cleo = add(here, "Cleo Sand")
    feeding.feed_waiting(writers.writer)
    assert ids_found(here, "sand") == [cleo]
    assert feeding.drift(here).is_none
    until(lambda: not before.exists(), 30)


def test_who_writes_while_an_index_is_replaced_leaves_nothing_behind(here: UUID) -> None:
    before, writer = places.current(here), engine().writer(here)
    assert before is not None
    assert feeding.rebuild(here) == 1
    before.mkdir()
    (before / "merged.store").write_text("what a merge wrote after the folder was thrown away")
    writer.close()
    assert not before.exists()


def test_what_could_not_be_said_to_the_database_is_not_found_and_said_again(here: UUID) -> None:
    writers = KeptWriters()
    bela = add(here, "Bela Quist")
    with contextlib.suppress(ZeroDivisionError), writers.writer(here) as writer:
        writer.remove([bela])
        raise ZeroDivisionError
    until(lambda: free(here), 30)
    feeding.feed_waiting(writers.writer)
    assert ids_found(here, "quist") == [bela]
    with tenancy.acting_in(here):
        assert not Outbox.objects.exists()


def test_organizations_are_seen_to_in_turn_and_first_where_somebody_waits(
    here: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(touring, "RESTS", 0)
    others = [found(f"harbour-{number}", f"Harbour {number}").id for number in range(4)]
    tour = touring.Tour()
    done: list[int] = []
    last = others[-1]
    tour.go_on(Told(0, [], [last]), seconds=0)
    assert [each for each in others if engine().has_index(each)] == [last]
    for _ in range(5):
        tour.go_on(NOTHING, seconds=0)
        done.append(sum(engine().has_index(each) for each in others))
    assert done[-1] == 4
    assert all(after - before <= 1 for before, after in pairwise(done))


def test_what_nobody_waits_for_rests_longer_than_it_works(here: UUID) -> None:
    others = [found(f"harbour-{number}", f"Harbour {number}").id for number in range(3)]
    tour = touring.Tour()
    for _ in range(3):  # at once, one after the other
        tour.go_on(NOTHING, seconds=0)
    assert sum(engine().has_index(each) for each in others) <= 1
    tour.go_on(Told(0, [], [others[2]]), seconds=0)
    assert engine().has_index(others[2])
