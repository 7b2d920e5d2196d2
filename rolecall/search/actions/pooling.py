"""Talent pools: kept by recruiters, filled by hand or by a saved search."""

from collections.abc import Sequence

from rolecall.accounts.sight import member_of
from rolecall.candidates.models import Candidate
from rolecall.kit import clock, locks, text
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid, NotFound
from rolecall.kit.events import Actor
from rolecall.kit.recording import record, record_all
from rolecall.pipeline.access import candidates_visible_to
from rolecall.search import access
from rolecall.search.errors import MOST_POOLED, FillsItself, NotShared, PoolNameTaken, TooManyAtOnce
from rolecall.search.events import (
    CandidatePooled,
    CandidateUnpooled,
    TalentPoolAdded,
    TalentPoolChanged,
    TalentPoolRemoved,
)
from rolecall.search.models import PooledCandidate, SavedSearch, TalentPool

LONGEST = {"name": 120, "description": 500, "note": 500}


def add_pool(name: str, *, by: Actor, description: str = "", search: SavedSearch | None = None) -> TalentPool:
    """A pool to put people into, or one that a shared search fills."""
    access.must_pool(by)
    if search is not None and not search.is_shared:
        raise NotShared(field="search")
    name = _named(name)
    pool = TalentPool.objects.create(
        name=name,
        name_normalised=normalised(name),
        description=_line("description", description),
        search=search,
        author=member_of(by),
        author_name=by.actor_name[:200],
    )
    record(TalentPoolAdded(pool.id, pool.name), by=by)
    return pool


def change_pool(
    pool: TalentPool, *, by: Actor, name: str | None = None, description: str | None = None
) -> TalentPool:
    """Rename a pool, or say anew what it is for."""
    access.must_pool(by)
    before = {"name": pool.name, "description": pool.description}
    if name is not None:
        pool.name = _named(name, but=pool)
        pool.name_normalised = normalised(pool.name)
    if description is not None:
        pool.description = _line("description", description)
    after = {"name": pool.name, "description": pool.description}
    changes = {field: [before[field], after[field]] for field in after if before[field] != after[field]}
    if changes:
        pool.updated_at = clock.now()
        pool.save()
        record(TalentPoolChanged(pool.id, pool.name, changes), by=by)
    return pool


def remove_pool(pool: TalentPool, *, by: Actor) -> None:
    """Keep the pool no longer; its people stay where they are. `put_back_pool` undoes that."""
    access.must_pool(by)
    pool.removed_at = clock.now()
    pool.save(update_fields=["removed_at"])
    record(TalentPoolRemoved(pool.id, pool.name), by=by)


def put_back_pool(pool: TalentPool, *, by: Actor) -> None:
    """Keep again what was removed."""
    access.must_pool(by)
    _named(pool.name, but=pool)
    pool.removed_at = None
    pool.save(update_fields=["removed_at"])
    record(TalentPoolChanged(pool.id, pool.name), by=by)


def pool(
    people: Sequence[Candidate], into: TalentPool, *, by: Actor, note: str = ""
) -> list[PooledCandidate]:
    """Put people into a pool, with the reason; those who are in it already stay as they are."""
    _must_fill(into, people, by)
    note = _line("note", note)
    locks.hold("talent pool", into.id)
    there = PooledCandidate.objects.filter(pool=into, candidate__among=[each.id for each in people])
    had = set(there.values_list("candidate_id", flat=True))
    author = member_of(by)
    added = PooledCandidate.objects.bulk_create(
        PooledCandidate(pool=into, candidate=each, note=note, author=author, author_name=by.actor_name[:200])
        for each in dict.fromkeys(people)
        if each.id not in had
    )
    record_all([CandidatePooled(each.candidate_id, into.id, into.name, note) for each in added], by=by)
    return added


def unpool(people: Sequence[Candidate], out_of: TalentPool, *, by: Actor) -> int:
    """Take people out of a pool; how many of them were in it."""
    _must_fill(out_of, people, by)
    rows = PooledCandidate.objects.filter(pool=out_of, candidate__among=[each.id for each in people])
    gone = list(rows.select_for_update(of=("self",)).values_list("id", "candidate_id"))
    PooledCandidate.objects.filter(id__among=[id_ for id_, _ in gone]).delete()
    record_all([CandidateUnpooled(each, out_of.id, out_of.name) for _, each in gone], by=by)
    return len(gone)


def _must_fill(into: TalentPool, people: Sequence[Candidate], by: Actor) -> None:
    access.must_pool(by)
    if into.fills_itself:
        raise FillsItself
    if len(people) > MOST_POOLED:
        raise TooManyAtOnce
    ids = {each.id for each in people}
    if candidates_visible_to(by).filter(id__among=list(ids)).count() < len(ids):
        raise NotFound


def _named(name: str, *, but: TalentPool | None = None) -> str:
    name = _line("name", name)
    if not name:
        raise Invalid({"name": "Give it a name."})
    locks.hold("talent pools")
    others = TalentPool.objects.in_use().filter(name_normalised=normalised(name))
    if (others.exclude(id=but.id) if but else others).exists():
        raise PoolNameTaken(field="name")
    return name


def _line(field: str, said: str) -> str:
    said = text.line(said)
    if len(said) > LONGEST[field]:
        raise Invalid({field: f"Use at most {LONGEST[field]} characters."})
    return said
