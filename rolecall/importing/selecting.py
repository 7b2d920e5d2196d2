"""Which people are meant: those chosen by hand, or all that fit, as many as were said and no others."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates.models import Candidate
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Actor
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.queries.people import Wanted, matching
from rolecall.search.models import TalentPool
from rolecall.search.naming import must_be_there
from rolecall.search.narrowing import Said, how_many_fit, ids_fitting, wanted_in
from rolecall.search.saved import people_in

MOST = 20_000
NOBODY = "Nobody fits. Select other people."
MOST_PICKED = 150
"""By hand, over the pages of a list: their ids go into an address, and a proxy takes one of 8 kB."""


class NotAsMany(RuleBroken):
    """The number that was said is not the number that would be acted on."""

    def __init__(self, expected: int, found: int) -> None:
        super().__init__(
            f"{found:,} people fit now, not {expected:,}. Look at them again, then go on.", field="expected"
        )
        self.count = found


def found(asked: Said, *, by: Actor, zone: str) -> "Selection":
    """All whom a search finds that somebody asks; who asks nothing means nobody."""
    wanted = wanted_in(asked, by, zone=zone)
    if wanted.is_empty:
        return Selection()
    must_be_there(asked, by)
    ids = ids_fitting(by, wanted, most=MOST + 1, zone=zone)
    in_all = how_many_fit(by, wanted, zone=zone) if len(ids) > MOST else len(ids)
    return Selection(ids, found_by=urlencode(asked, doseq=True), in_all=in_all)


def pooled(pool: TalentPool, *, by: Actor, zone: str) -> "Selection":
    """All whom somebody sees in a talent pool, whether by hand or by a search."""
    found_by = f"pool={pool.id}"
    if pool.search is not None:
        return replace(found(pool.search.asked, by=by, zone=zone), found_by=found_by, pool=pool.name)
    rows = people_in(pool, by).order_by("-id").values_list("candidate_id", flat=True)
    ids = list(rows[: MOST + 1])
    in_all = rows.count() if len(ids) > MOST else len(ids)
    return Selection(ids, found_by=found_by, in_all=in_all, pool=pool.name)


@dataclass(frozen=True)
class Selection:
    """People by their ids, or all that a filter wants. Nothing chosen is nobody, never everybody."""

    ids: Sequence[UUID] = ()
    wanted: Wanted | None = None
    found_by: str = ""
    """What a search asked that found the ids, as its address, or the pool; empty where they were chosen."""
    in_all: int = 0
    """How many a search finds, of whom the ids may be the first only."""
    pool: str = ""
    """The name of the pool that holds them, where it is one."""

    def people(self, by: Actor) -> QuerySet[Candidate]:
        """Those of them whom somebody may see."""
        if self.wanted is not None:
            return matching(by, self.wanted)
        return candidates_visible_to(by).filter(id__among=list(self.ids))

    def count(self, by: Actor) -> int:
        """How many they are, exactly."""
        if len(self.ids) > MOST:
            return self.in_all
        return self.people(by).count() if self.wanted is not None or self.ids else 0

    def exactly(self, by: Actor, expected: int | None = None) -> list[UUID]:
        """Their ids, newest first; refused when they are not as many as was said."""
        if self.wanted is None and not self.ids and not self.found_by:
            raise Invalid({"ids": "Select the people first."}, "Select the people first.")
        found = list(self.people(by).order_by("-id").values_list("id", flat=True)[: MOST + 1])
        if len(found) > MOST:
            raise Invalid({"ids": f"That is more than {MOST:,} people. Narrow the filter."})
        if expected is not None and len(found) != expected:
            raise NotAsMany(expected, len(found))
        if not found:
            where = "ids" if not self.found_by else "talent_pool_id" if self.pool else "search"
            raise Invalid({where: NOBODY}, NOBODY)
        return found

    def as_kept(self) -> dict[str, Any]:
        """The filter in plain words, as it is kept and logged."""
        if self.wanted is None:
            said = {"search": self.found_by, "pool": self.pool}
            return {"chosen": len(self.ids), **{name: value for name, value in said.items() if value}}
        return {name: str(value) for name, value in asdict(self.wanted).items() if value}


def wanted_of(kept: Mapping[str, Any]) -> Wanted:
    """The filter that `as_kept` wrote."""
    said: dict[str, Any] = {name: kept[name] for name in ("q", "state", "sort") if kept.get(name)}
    said |= {name: UUID(kept[name]) for name in ("tag", "source", "job") if kept.get(name)}
    return Wanted(**said)
