"""Saved searches and talent pools, as far as somebody may see them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from rolecall.accounts.models import Member
from rolecall.kit.events import Actor
from rolecall.kit.models import EventSubject
from rolecall.kit.seen import Seen
from rolecall.kit.written import written
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.queries.people import Person, people_among
from rolecall.search.access import theirs
from rolecall.search.models import PinnedSearch, PooledCandidate, SavedSearch, SearchWatch, TalentPool
from rolecall.search.narrowing import LOOKS

MOST_POOLS = 500


def searches_for(actor: Actor) -> QuerySet[SavedSearch]:
    """The saved searches that somebody may open, by name."""
    return SavedSearch.objects.filter(theirs(actor)).order_by("name_normalised", "id")


def searches_of(member: Member) -> QuerySet[SavedSearch]:
    """The same, with `is_pinned`, and `told_at` where the member is told of new people."""
    watches = SearchWatch.objects.filter(search=OuterRef("pk"), member=member)
    pins = PinnedSearch.objects.filter(search=OuterRef("pk"), member=member)
    return searches_for(member).annotate(is_pinned=Exists(pins), told_at=watches.values("at")[:1])


def shared_searches(actor: Actor) -> QuerySet[SavedSearch]:
    """Those that everybody who searches may open."""
    return searches_for(actor).filter(is_shared=True)


def opened_before(actor: Actor, ids: Sequence[UUID], since: int) -> set[UUID]:
    """Those of some saved searches that somebody could have opened: a member's own, and what was shared."""
    named = EventSubject.objects.filter(subject_id__among=list(ids), event__data__is_shared=True)
    own = SavedSearch.objects.filter(id__in=ids).filter(theirs(actor, removed=True))
    return {*named.values_list("subject_id", flat=True), *own.values_list("id", flat=True)}


def pools_for(actor: Actor) -> QuerySet[TalentPool]:
    """The pools, by name. Who is in them is asked for each reader."""
    return TalentPool.objects.in_use().select_related("search").order_by("name_normalised", "id")


def pools_to_fill(actor: Actor) -> QuerySet[TalentPool]:
    """The pools that people are put into by hand."""
    return pools_for(actor).filter(search=None)


def counted_pools(actor: Actor) -> list[tuple[TalentPool, int | None]]:
    """The pools, with how many people the reader sees in those that are filled by hand."""
    seen = PooledCandidate.objects.filter(candidate__in=candidates_visible_to(actor).values("id"))
    counts = dict(seen.order_by().values_list("pool").annotate(n=Count("id")))
    pools = pools_for(actor)[:MOST_POOLS]
    return [(each, None if each.fills_itself else counts.get(each.id, 0)) for each in pools]


def people_in(pool: TalentPool, actor: Actor) -> QuerySet[PooledCandidate]:
    """Whom somebody sees in a pool that is filled by hand."""
    seen = candidates_visible_to(actor).values("id")
    return PooledCandidate.objects.filter(pool=pool, candidate__in=seen)


def page_in(
    pool: TalentPool, actor: Actor, *, after: UUID | None, most: int
) -> tuple[list[PooledCandidate], UUID | None]:
    """Those who were put in last, after a row where one is named; and the row after which it goes on."""
    rows = people_in(pool, actor).order_by("-id")
    found = list((rows.filter(id__lt=after) if after else rows)[: most + 1])
    return found[:most], found[most - 1].id if len(found) > most else None


@dataclass(frozen=True)
class Pooled:
    """Somebody in a pool: since when, put in by whom and why."""

    id: UUID
    person: Person
    note: str
    author: str
    since: datetime


def shown(rows: Sequence[PooledCandidate], actor: Actor) -> list[Pooled]:
    """Rows of a pool as a page shows them."""
    people = {each.id: each for each in people_among(actor, [row.candidate_id for row in rows])}
    return [
        Pooled(row.id, people[row.candidate_id], row.note, row.author_name, row.created_at)
        for row in rows
        if row.candidate_id in people
    ]


@written
def pools_of(candidate: UUID) -> QuerySet[PooledCandidate]:
    """The pools that somebody was put into by hand."""
    rows = PooledCandidate.objects.filter(candidate=candidate, pool__removed_at=None)
    return rows.select_related("pool").order_by("pool__name_normalised", "id")


def pins_of(member: UUID) -> "QuerySet[PinnedSearch]":
    """What a member keeps in the side bar."""
    mine = Q(search__owner=member) | Q(search__is_shared=True)
    return PinnedSearch.objects.filter(mine, member=member, search__removed_at=None)


def asked_of_it(search: SavedSearch, data: Mapping[str, str] | None = None) -> Seen:
    """What a search asks for, as a mark by which whoever saves over it says what they saw."""
    return Seen({"asked": search.asked}, data)


def opened_as(search: SavedSearch) -> str:
    """How addresses name a search that was opened: which one, and the mark of what it asked for then."""
    return f"{search.id}~{str(asked_of_it(search)).partition(':')[2]}"


def asked_for(search: SavedSearch) -> list[str]:
    """What a search asks for, in short: its words, and how many filters there are."""
    words = [each for each in search.asked.get("q", ()) if each]
    filters = [name for name in search.asked if name not in ("q", "order", *LOOKS)]
    count = "1 filter" if len(filters) == 1 else f"{len(filters)} filters"
    return [*words, count] if filters else words
