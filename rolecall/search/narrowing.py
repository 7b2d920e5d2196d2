"""What an address of the search page asks for, by name: the words, the order, and all the filters together.

The same plain values are in the address, in a saved search and in what a program sends.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Value

from rolecall.accounts.models import Department, Location
from rolecall.jobs.models import Job, JobLocation, JobPost, Stage
from rolecall.kit import clock
from rolecall.kit.ahead import Asking
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import STATES
from rolecall.questions.models import Question
from rolecall.search import asking, own_fields
from rolecall.search import narrow_meaning as narrow
from rolecall.search.access import Reach, reach_of
from rolecall.search.engine import NEWEST, AnyOf, Not, Phrase, Query, Term
from rolecall.search.errors import NothingAsked
from rolecall.search.facets import FACETS
from rolecall.search.meaning import NOBODY
from rolecall.search.particulars import CHOSEN, LEVELS
from rolecall.search.queries import ORDERS, PER_PAGE, Wanted, asked_of_engine
from rolecall.search.records import standing
from rolecall.search.words import tokens

Said = Mapping[str, Sequence[str]]
MOST_CHOSEN = 50
LONGEST_QUESTION, LONGEST_VALUE = 2_000, 300
OF_JOBS = {"department": "Department", "place": "Office"}
"""Filters by the jobs that people applied for."""
PERIODS = {
    "added": ("Added", "added"),
    "applied": ("Applied", "applied"),
    "active": ("Last activity", "activity"),
    "consent_ends": ("Consent ends", "consent"),
}
"""What is between two days: what it is called, and which field holds it."""
DATES = {
    f"{name}_{side}": f"{title} {word}"
    for name, (title, _) in PERIODS.items()
    for side, word in (("after", "since"), ("before", "before"))
}
YEARS = {"years_min": "At least so many years in work", "years_max": "At most so many years in work"}
RESUME = {"yes": "With a résumé", "no": "Without a résumé"}
SIGNS = {"=": "is, or says", ">=": "is at least", "<=": "is at most"}
"""How an answer to a question of a form is compared."""
ONE_EACH = {"employer": 120, "has_resume": 3, "language_level": 6, **dict.fromkeys(YEARS, 6)}
"""What is said once, and how long it can be."""
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
SEVERAL = (*FACETS, *OF_JOBS, "field")
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
    for name, longest in ONE_EACH.items():
        said = [each.replace("\0", "").strip()[:longest] for each in given.get(name, ())][-1:]
        asked[name] = [each for each in said if each]
    asked["field"] = list(dict.fromkeys([*asked["field"], *_field_in(given), *own_fields.ends_in(given)]))
    asked["has_resume"] = [each for each in asked["has_resume"] if each in RESUME]
    if not asked["language"]:  # a level is of a language
        asked["language_level"] = []
    asked["order"] = [each for each in asked["order"] if each in ORDERS]
    asked["view"] = [each for each in asked["view"] if each == TABLE]
    asked["column"] = [each for each in asked["column"] if each in COLUMNS or own_fields.is_column(each)]
    return {name: values for name, values in asked.items() if values}


def must_ask(asked: Said) -> None:
    """Refuse what asks for nobody in particular, and what cannot be understood."""
    if not any(values for name, values in asked.items() if name not in (*LOOKS, "order")):
        raise NothingAsked
    asking.read(_one(asked, "q"))
    list(_by_days(asked))
    list(_by_years(asked))
    list(compared_in(asked))
    _level(asked)


def columns_in(asked: Said, offered: Mapping[str, str]) -> dict[str, str]:
    """The columns of the table among those that are offered, in their order, with what they are called."""
    chosen = asked.get("column") or ORDINARY
    return {name: label for name, label in offered.items() if name in chosen}


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
        level=_level(asked),
        more=tuple(_more(asked, actor, zone)),
    )


def ids_fitting(
    actor: Actor, wanted: Wanted, *, most: int, among: Sequence[UUID] | None = None, zone: str = "UTC"
) -> list[UUID]:
    """Those whom somebody may see and who fit, the newest first; of some people, or of everybody."""
    more = wanted.more if among is None else (*wanted.more, AnyOf("id", tuple(each.hex for each in among)))
    wanted = replace(wanted, order=NEWEST, cursor="", limit=most, more=more)
    found = asked_of_engine(actor, wanted, zone=zone)
    seen = set(candidates_visible_to(actor).filter(id__among=found.ids).values_list("id", flat=True))
    return [each for each in found.ids if each in seen]


def how_many_fit(actor: Actor, wanted: Wanted, *, zone: str) -> int:
    """How many fit in all."""
    return asked_of_engine(actor, replace(wanted, cursor="", limit=1), zone=zone).total


def places_to_choose() -> dict[str, list[tuple[str, str]]]:
    """The departments and offices of the organization."""
    found: dict[str, list[tuple[str, str]]] = {"department": [], "place": []}
    for kind, id_, name in _places():
        found[kind].append((id_.hex, name))
    return found


def asking_places() -> Asking:
    """What `places_to_choose` asks of the database."""
    return _places.asking()


@written
def _places() -> "QuerySet[Any, tuple[str, UUID, str]]":
    """Both with one statement."""
    departments = Department.objects.annotate(kind=Value("department")).values_list("kind", "id", "name")
    offices = Location.objects.annotate(kind=Value("place")).values_list("kind", "id", "name")
    some = [rows.order_by("name")[:MOST_CHOSEN] for rows in (departments, offices)]
    both: QuerySet[Any, tuple[str, UUID, str]] = some[0].union(some[1], all=True).order_by("name")
    return both


@written
def questions_to_compare(member: UUID | None, role: str) -> "QuerySet[Question, str]":
    """The questions of forms that a member sees, whose answers are words, numbers or days, by their texts."""
    seen = JobPost.objects.filter(job__in=Job.objects.visible_to(Viewer(role, "member", member)))
    asked = Question.objects.current().filter(question_set__in=seen.values("question_set"))
    texts = asked.exclude(kind__in=(*CHOSEN, "file")).order_by("text").values_list("text", flat=True)
    return texts.distinct()[:MOST_CHOSEN]


def _more(asked: Said, actor: Actor, zone: str) -> Iterable[Query]:
    for name in OF_JOBS:
        if ids := [id_ for value in asked.get(name, ()) if (id_ := _uuid(value))]:
            yield _of_jobs(_jobs(name, ids, actor), reach_of(actor))
        elif asked.get(name):
            yield NOBODY
    reach, there = reach_of(actor), clock.zone_named(zone)
    yield from (narrow.days(each, reach, there) for each in _by_days(asked))
    yield from (narrow.years(each) for each in _by_years(asked))
    yield from (narrow.answered(each, reach) for _, each in compared_in(asked))
    if words := tuple(tokens(_one(asked, "employer"))):
        yield Phrase("employer", words)
    if said := _one(asked, "has_resume"):
        there_is = Term("has", "resume")
        yield there_is if said == "yes" else Not(there_is)


def _by_days(asked: Said) -> Iterator[asking.Days]:
    for name, (_, held) in PERIODS.items():
        since, until = _day(asked, f"{name}_after"), _day(asked, f"{name}_before")
        if since or until:
            yield asking.Days(held, since, until)


def _by_years(asked: Said) -> Iterator[asking.Years]:
    low, high = (_number(asked, name) for name in YEARS)
    if low is not None or high is not None:
        yield asking.Years(asking.Range(low, high))


def compared_in(asked: Said) -> Iterator[tuple[str, asking.Answered]]:
    """The comparisons among the filters: as they are said, and as they are read."""
    for said in asked.get("field", ()):
        try:
            found = asking.read(f"field:{said}")
        except asking.Mistake as mistake:
            raise Invalid({"field": f"“{said}”: {mistake.sentence}"}) from None
        if not isinstance(found, asking.Answered):
            raise Invalid({"field": f"“{said}”: Write the name in quotation marks, then = and the answer."})
        yield said, found


def _field_in(given: Mapping[str, Iterable[str]]) -> list[str]:
    """What was chosen and typed to compare an answer with, as it is kept."""
    name, sign, value = (
        next(iter([*given.get(part, ())][-1:]), "").replace("\0", "").replace('"', "").strip()
        for part in ("field_name", "field_sign", "field_value")
    )
    if not name or not value or sign not in SIGNS:
        return []
    return [f'"{name}"{sign}"{value}"'[:LONGEST_VALUE]]


def half_said(given: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What was chosen of such a comparison while the rest of it is still to be said."""
    names = ("field_name", "field_sign", "field_value")
    return {} if _field_in(given) else {name: [*given.get(name, ())][-1:] for name in names}


def _level(asked: Said) -> str:
    said = _one(asked, "language_level").lower()
    if said and said not in LEVELS:
        raise Invalid({"language_level": f"Choose a level: {', '.join(LEVELS)}."})
    return said


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


def _number(asked: Said, name: str) -> float | None:
    if not (said := _one(asked, name)):
        return None
    if not re.fullmatch(r"\d{1,2}(\.\d{1,2})?|100", said):
        raise Invalid({name: "Write a number of years like 5 or 2.5."})
    return float(said)


def _uuid(value: Any) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None
