"""Bringing the index up to date: what changed, a whole new index, and what the two differ by.

One process writes: whoever holds the database's lock of that name in the transaction. A line of the outbox
goes when the engine has committed what it says, so that a process that is killed in between repeats it,
and a repeated one changes nothing.

Whoever is erased is found no more at once, and stands in no file once the index was written anew. The
index itself remembers that it is to be: however many are erased in the meantime, it is written once.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection

from rolecall.candidates.models import Candidate
from rolecall.kit import clock, tenancy
from rolecall.search import making, records
from rolecall.search.engine import Busy, Document, Writer
from rolecall.search.engine.chosen import engine
from rolecall.search.faults import Faults
from rolecall.search.like import following
from rolecall.search.models import Outbox, Rebuild

AT_ONCE = 500
LARGE = 2_000
TAKEN_FOR_DEAD = timedelta(minutes=2)
Progress = Callable[[int, int], None]
Opens = Callable[[UUID], AbstractContextManager[Writer]]


@dataclass(frozen=True)
class Told:
    """Of how many people the indexes were told, and of whose organizations."""

    people: int
    fed: list[UUID]
    stuck: list[UUID]
    """where something waits and could not be told: no index is there, it is damaged, or a new one was left"""


def feed_waiting(opens: Opens | None = None, faults: Faults | None = None) -> Told:
    """Tell the indexes of all organizations what changed; one that cannot be told holds up no other."""
    apart = faults or Faults()
    counts = {each: 0 for each in waiting() if not apart.rests(each)}
    for each in counts:
        with apart.alone(each, "The index of %s could not be told what changed."):
            counts[each] = feed(each, opens)
    fed = [each for each, count in counts.items() if count]
    return Told(sum(counts.values()), fed, [each for each, count in counts.items() if not count])


def needs_rebuild(organization: UUID) -> bool:
    """Whether an index is not there, damaged, older or holds the erased, and nobody writes a new one."""
    is_needed = (
        not engine().has_index(organization)
        or engine().is_damaged(organization)
        or engine().is_older(organization)
        or engine().owes_erasing(organization)
    )
    return is_needed and (not _is_under_way(organization) or was_left(organization))


def is_older(organization: UUID) -> bool:
    """Whether the index lacks what this version keeps in it."""
    return engine().is_older(organization)


def is_large(organization: UUID) -> bool:
    """Whether writing an index takes so long that others would wait for it."""
    with tenancy.acting_in(organization):
        return len(Candidate.objects.order_by("id").values_list("id")[: LARGE + 1]) > LARGE


def feed(organization: UUID, opens: Opens | None = None) -> int:
    """Tell one index what changed; nothing when another process does. `opens` gives another writer."""
    told = 0
    while some := _feed_some(organization, opens or engine().writer):
        told += some.people
        if not some.more:
            break
    return told


@dataclass(frozen=True)
class Fed:
    """What was done at once: of how many people, and whether more wait."""

    people: int
    more: bool


def _feed_some(organization: UUID, opens: Opens) -> Fed | None:
    # the writer is left after the transaction: it may go on to merge files, while people are found already
    with ExitStack() as stack, tenancy.acting_in(organization):
        if not (is_the_writer() and engine().has_index(organization)):
            return None
        lines = list(Outbox.objects.filter(told=False).values_list("id", "candidate_id")[:AT_ONCE])
        if not lines:
            return None
        try:
            writer = stack.enter_context(opens(organization))
        except Busy:
            return None
        if _write(writer, [candidate for _, candidate in lines]):
            engine().owe_erasing(organization)  # before the line goes: whoever is killed here, it is owed
        writer.commit()
        done = Outbox.objects.filter(id__among=[id_ for id_, _ in lines])
        if Rebuild.objects.exists():
            done.update(told=True)
        else:
            done.delete()
        return Fed(len(lines), len(lines) == AT_ONCE)


def _write(writer: Writer, people: list[UUID]) -> bool:
    """Write people as they are now; whether some are not there any more."""
    gone = False
    people = list(dict.fromkeys(people))
    for at in range(0, len(people), AT_ONCE):
        some = people[at : at + AT_ONCE]
        found = records.kept(some)
        writer.put(found)
        missing = set(some) - {document.id for document in found}
        writer.remove(sorted(missing))
        following.follow(some)
        # whoever was merged into somebody else is kept, and is not erased
        gone = gone or Candidate.objects.filter(id__among=list(missing)).count() < len(missing)
    return gone


def rebuild(organization: UUID, progress: Progress = lambda done, total: None) -> int:
    """Write a new index beside the one that is asked and fed, then ask the new one; how many it holds."""
    if not _begin(organization):
        return 0
    try:
        generation = engine().begin_generation(organization)
        with engine().generation_writer(organization, generation) as writer:
            done = _write_everybody(organization, writer, progress)
            _catch_up_and_switch(organization, generation, writer)
    finally:
        with tenancy.acting_in(organization):
            Rebuild.objects.all().delete()
    following.follow_everybody(organization)
    return done


def _begin(organization: UUID) -> bool:
    with tenancy.acting_in(organization):
        if not is_the_writer():
            return False
        Rebuild.objects.filter(alive_at__lt=clock.now() - TAKEN_FOR_DEAD).delete()
        if Rebuild.objects.exists():
            return False
        Rebuild.objects.create(total=Candidate.objects.count(), alive_at=clock.now())
        return True


def _write_everybody(organization: UUID, writer: Writer, progress: Progress) -> int:
    done = 0
    for ids, found in _everybody(organization):
        writer.put(found)
        done += len(ids)
        with tenancy.acting_in(organization):
            Rebuild.objects.update(done=done, alive_at=clock.now())
            total = Rebuild.objects.values_list("total", flat=True).first() or done
        progress(done, max(done, total))
    return done


def _catch_up_and_switch(organization: UUID, generation: str, writer: Writer) -> None:
    """What changed meanwhile is written once more; nobody else writes until the new index is the one.

    Whoever was erased meanwhile stands in the new files still, perhaps: they are to be replaced as well.
    """
    with tenancy.acting_in(organization):
        _wait_to_be_the_writer()
        lines = list(Outbox.objects.values_list("id", "candidate_id"))
        gone = _write(writer, [candidate for _, candidate in lines])
        writer.commit()
        engine().switch_to(organization, generation)
        if gone:
            engine().owe_erasing(organization)
        Outbox.objects.filter(id__among=[id_ for id_, _ in lines]).delete()


@dataclass
class Drift:
    """What index and rows differ by."""

    people: int = 0
    missing: list[UUID] = field(default_factory=list)
    """Rows that the index does not have."""
    surplus: list[UUID] = field(default_factory=list)
    """People of the index whose rows are gone, or were never there."""
    stale: list[UUID] = field(default_factory=list)
    """People of whom the index holds something else than the rows."""
    waiting: int = 0

    @property
    def is_none(self) -> bool:
        """Whether the index says what the rows say."""
        return not (self.missing or self.surplus or self.stale)


def drift(organization: UUID) -> Drift:
    """Compare everybody in the index with everybody in the rows."""
    held = dict(engine().digests(organization))
    found = Drift()
    for _, some in _everybody(organization):
        found.people += len(some)
        for document in some:
            digest = held.pop(document.id, None)
            if digest is None:
                found.missing.append(document.id)
            elif digest != document.digest:
                found.stale.append(document.id)
    found.surplus = sorted(held)
    with tenancy.acting_in(organization):
        found.waiting = Outbox.objects.filter(told=False).count()
    return found


def _everybody(organization: UUID) -> Iterator[tuple[list[UUID], list[Document]]]:
    with tenancy.acting_in(organization):
        makers = making.makers_for(Candidate.objects.count())
    return making.documents(organization, _batches(organization), makers)


def _batches(organization: UUID) -> Iterator[list[UUID]]:
    last, some = None, []
    while last is None or len(some) == AT_ONCE:
        with tenancy.acting_in(organization):
            people = Candidate.objects.order_by("id").values_list("id", flat=True)
            some = list((people.filter(id__gt=last) if last else people)[:AT_ONCE])
        if some:
            yield some
        last = some[-1] if some else UUID(int=0)


def waiting() -> list[UUID]:
    """The organizations that have something to tell, or whose new index was begun and left."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolecall_search_waiting()")
        return [row[0] for row in cursor.fetchall()]


def was_left(organization: UUID) -> bool:
    """Whether a new index was begun, and whoever built it is gone."""
    return _is_under_way(organization, alive_at__lt=clock.now() - TAKEN_FOR_DEAD)


def _is_under_way(organization: UUID, **how: datetime) -> bool:
    with tenancy.acting_in(organization):
        return Rebuild.objects.filter(**how).exists()


def is_the_writer() -> bool:
    """Whether nobody else writes the index of this organization until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(hashtextextended(%s, 0))", [_name()])
        return bool((cursor.fetchone() or [False])[0])


def _wait_to_be_the_writer() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [_name()])


def _name() -> str:
    return f"{tenancy.current()}/search.index"
