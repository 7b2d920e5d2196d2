"""What an address of the search page asks for, by name: the words, the order, and all the filters together.

The same plain values are in the address, in a saved search and in what a program sends.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from rolecall.accounts.models import Department, Location
from rolecall.jobs.models import Job, JobLocation, Stage
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import STATES
from rolecall.search import asking
from rolecall.search.access import Reach, reach_of
from rolecall.search.engine import NEWEST, Added, AnyOf, Query
from rolecall.search.errors import NothingAsked
from rolecall.search.meaning import NOBODY
from rolecall.search.queries import FACETS, ORDERS, PER_PAGE, Wanted, asked_of_engine
from rolecall.search.records import standing

Said = Mapping[str, Sequence[str]]
MOST_CHOSEN = 50
LONGEST_QUESTION, LONGEST_VALUE = 2_000, 300
OF_JOBS = {"department": "Department", "place": "Office"}
"""Filters by the jobs that people applied for."""
DATES = {"added_after": "Added since", "added_before": "Added before"}
TABLE = "table"
COLUMNS = {
    "headline": "Headline",
    "location": "Where",
    "jobs": "Jobs",
    "tags": "Tags",
    "source": "Source",
    "added": "Added",
}
"""What a table can show beside the name."""
ORDINARY = ("headline", "location", "jobs", "tags", "added")
SEVERAL = (*FACETS, *OF_JOBS)
LOOKS = ("view", "column")
"""How it is looked at, which asks for nobody."""


def asked_in(given: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """What is asked and nothing else: names that are known, values that are there, each once."""
    asked: dict[str, list[str]] = {}
    for name in ("q", "order", "view", *DATES):
        said = [each.replace("\0", "").strip() for each in given.get(name, ())][-1:]
        asked[name] = [each[: LONGEST_QUESTION if name == "q" else 20] for each in said if each]
    for name in (*SEVERAL, "column"):
        said = [each.replace("\0", "")[:LONGEST_VALUE] for each in given.get(name, ()) if each]
        asked[name] = list(dict.fromkeys(said))[:MOST_CHOSEN]
    asked["order"] = [each for each in asked["order"] if each in ORDERS]
    asked["view"] = [each for each in asked["view"] if each == TABLE]
    asked["column"] = [each for each in asked["column"] if each in COLUMNS]
    return {name: values for name, values in asked.items() if values}


def must_ask(asked: Said) -> None:
    """Refuse what asks for nobody in particular, and what cannot be understood."""
    if not any(values for name, values in asked.items() if name not in (*LOOKS, "order")):
        raise NothingAsked
    asking.read(_one(asked, "q"))
    for name in DATES:
        _day(asked, name)


def columns_in(asked: Said) -> list[str]:
    """The columns of the table, in their order."""
    chosen = asked.get("column") or ORDINARY
    return [name for name in COLUMNS if name in chosen]


def wanted_in(
    asked: Said, actor: Actor, *, cursor: str = "", limit: int = PER_PAGE, zone: str = "UTC"
) -> Wanted:
    """Whom somebody asks for; no further than they reach."""
    return Wanted(
        q=_one(asked, "q"),
        chosen=tuple((facet, tuple(asked.get(facet, ()))) for facet in FACETS),
        order=_one(asked, "order"),
        cursor=cursor,
        limit=limit,
        more=tuple(_more(asked, actor, zone)),
    )


def ids_fitting(
    actor: Actor, wanted: Wanted, *, most: int, among: Sequence[UUID] | None = None
) -> list[UUID]:
    """Those whom somebody may see and who fit, the newest first; of some people, or of everybody."""
    more = wanted.more if among is None else (*wanted.more, AnyOf("id", tuple(each.hex for each in among)))
    found = asked_of_engine(
        actor, Wanted(wanted.q, wanted.chosen, NEWEST, limit=most, more=more), counted=False
    )
    seen = set(candidates_visible_to(actor).filter(id__among=found.ids).values_list("id", flat=True))
    return [each for each in found.ids if each in seen]


def places_to_choose() -> dict[str, list[tuple[str, str]]]:
    """The departments and offices of the organization."""
    departments = Department.objects.order_by("name").values_list("id", "name")[:MOST_CHOSEN]
    offices = Location.objects.order_by("name").values_list("id", "name")[:MOST_CHOSEN]
    return {
        "department": [(id_.hex, name) for id_, name in departments],
        "place": [(id_.hex, name) for id_, name in offices],
    }


def _more(asked: Said, actor: Actor, zone: str) -> Iterable[Query]:
    for name in OF_JOBS:
        if ids := [id_ for value in asked.get(name, ()) if (id_ := _uuid(value))]:
            yield _of_jobs(_jobs(name, ids, actor), reach_of(actor))
        elif asked.get(name):
            yield NOBODY
    since, until = (_moment(_day(asked, name), zone) for name in DATES)
    if since is not None or until is not None:
        yield Added(since, until)


def _jobs(name: str, ids: list[UUID], actor: Actor) -> list[UUID]:
    jobs = Job.objects.visible_to(actor)
    if name == "department":
        jobs = jobs.filter(department__among=ids)
    else:
        jobs = jobs.filter(id__in=JobLocation.objects.filter(location__among=ids).values("job"))
    return list(jobs.order_by().values_list("id", flat=True))


def _of_jobs(jobs: list[UUID], reach: Reach) -> Query:
    """Whoever has an application for one of these jobs, as far as it is within reach."""
    if not reach.everybody:
        wanted = set(jobs)
        found = tuple(spot.standing for spot in reach.spots if spot.job_id in wanted)
        return AnyOf("standing", found) if found else NOBODY
    stages = Stage.objects.filter(job__among=jobs).order_by().values_list("id", flat=True)
    return AnyOf("standing", tuple(standing(stage, state) for stage in stages for state, _ in STATES))


def _one(asked: Said, name: str) -> str:
    return next(iter(asked.get(name, ())), "")


def _day(asked: Said, name: str) -> date | None:
    if not (said := _one(asked, name)):
        return None
    try:
        return date.fromisoformat(said)
    except ValueError:
        raise Invalid({name: "Write the day like 2026-11-02."}) from None


def _moment(day: date | None, zone: str) -> int | None:
    if day is None:
        return None
    there: datetime = datetime.combine(day, time(), clock.zone_named(zone))
    return max(0, int(there.timestamp())) if day.year > 1970 else 0


def _uuid(value: Any) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None
