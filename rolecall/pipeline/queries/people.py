"""The list of people: found, filtered, and paged by keys: the thousandth page costs as much as the first."""

import base64
import binascii
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from django.db.models import Exists, OuterRef, Q, QuerySet

from rolecall.accounts.models import Location
from rolecall.accounts.sight import is_limited
from rolecall.candidates import contacts
from rolecall.candidates.models import Candidate, CandidateTag, EmailAddress, NamePart, Phone
from rolecall.jobs.models import Job, Stage
from rolecall.kit import text
from rolecall.kit.ahead import Asking, ahead
from rolecall.kit.alike import alike
from rolecall.kit.db import looked_up, normalised, plan_for_these_values
from rolecall.kit.events import Actor, Viewer
from rolecall.kit.written import written
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import ACTIVE, Application

PER_PAGE = 50
MOST_WORDS = 5
LAST = "\U0010ffff"
"""Sorts after everything that a prefix can be followed by."""
NEWEST, NAME = "newest", "name"
NO_APPLICATION = "none"


@dataclass(frozen=True)
class Wanted:
    """Which people, in which order."""

    q: str = ""
    tag: UUID | None = None
    source: UUID | None = None
    job: UUID | None = None
    state: str = ""
    sort: str = NEWEST

    @property
    def is_filtered(self) -> bool:
        """Whether some people may be left out."""
        return bool(self.q or self.tag or self.source or self.job or self.state)


@dataclass(frozen=True)
class Place:
    """Where a person is with one job."""

    job_id: UUID
    job: str
    stage: str
    state: str


@dataclass(frozen=True)
class Person:
    """One row of the list."""

    id: UUID
    name: str
    headline: str
    location: str
    source: str | None
    created_at: datetime
    tags: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Page:
    """One page of people, with the cursors of the pages beside it."""

    people: tuple[Person, ...]
    newer: str = ""
    older: str = ""


def page_of(
    actor: Actor, wanted: Wanted, *, after: str = "", before: str = "", beside: Sequence[Asking] = ()
) -> Page:
    """The people after a cursor, or those just before one; the first page without any.

    What is `beside` them on their page is asked for together with them (`kit.ahead`).
    """
    if wanted.is_filtered:
        plan_for_these_values()
    rows = matching(actor, wanted)
    if before and (key := _key(before)):
        found, more = _page(_beyond(rows, wanted.sort, key, forward=False), beside)
        found.reverse()
        newer, older = more, True
    else:
        key = _key(after)
        found, older = _page(_beyond(rows, wanted.sort, key, forward=True), beside)
        newer = key is not None
    if found and not is_limited(actor):
        shown = [row[0] for row in found]
        ahead(_tags_of.asking(shown), _places_of.asking(shown, *_who(actor)))
    return Page(
        tuple(_people(found, actor)),
        newer=_cursor(found[0]) if newer and found else "",
        older=_cursor(found[-1]) if older and found else "",
    )


def people_among(actor: Actor, ids: list[UUID]) -> list[Person]:
    """Those of some people whom somebody may see, in the order that is given."""
    rows = _people_query(ids, actor) if is_limited(actor) else _people_among(ids, *_who(actor))
    found = {row[0]: row for row in rows}
    return _people([found[id_] for id_ in ids if id_ in found], actor)


def asking_people(actor: Actor, ids: list[UUID]) -> list[Asking]:
    """What `people_among` asks of the database if somebody may see them all."""
    if is_limited(actor) or not ids:
        return []
    who = _who(actor)
    return [_people_among.asking(ids, *who), _tags_of.asking(ids), _places_of.asking(ids, *who)]


@written
def _people_among(
    ids: list[UUID], role: str, kind: str, viewer: UUID | None
) -> QuerySet[Candidate, tuple[Any, ...]]:
    return _people_query(ids, Viewer(role, kind, viewer))


def _people_query(ids: list[UUID], actor: Actor) -> QuerySet[Candidate, tuple[Any, ...]]:
    seen = candidates_visible_to(actor).filter(id__among=ids)
    return seen.values_list("id", "name", "headline", "location", "source__name", "created_at")


def matching(actor: Actor, wanted: Wanted) -> QuerySet[Candidate]:
    """The people whom somebody may see and wants to."""
    rows = candidates_visible_to(actor)
    if wanted.tag:
        rows = rows.filter(Exists(CandidateTag.objects.filter(candidate=OuterRef("pk"), tag=wanted.tag)))
    if wanted.source:
        rows = rows.filter(source=wanted.source)
    if wanted.job or wanted.state:
        rows = _on_the_way(rows, actor, wanted)
    return _found(rows, wanted.q)


def beside(actor: Actor, wanted: Wanted, candidate: Candidate) -> tuple[UUID | None, UUID | None]:
    """The people just before and just after one in a list."""
    rows, key = matching(actor, wanted), (candidate.name_normalised, candidate.id)
    before = _beyond(rows, wanted.sort, key, forward=False).values_list("id", flat=True).first()
    after = _beyond(rows, wanted.sort, key, forward=True).values_list("id", flat=True).first()
    return before, after


def starting_with(field: str, prefix: str) -> Q:
    """A prefix as a range: the only form that an index serves under row-level security."""
    return Q(**{f"{field}__gte": prefix, f"{field}__lt": prefix + LAST})


def _found(rows: QuerySet[Candidate], q: str) -> QuerySet[Candidate]:
    q = text.line(q)
    if not q:
        return rows
    if "@" in q:
        emails = EmailAddress.objects.filter(starting_with("email_normalised", q.lower()))
        return rows.filter(id__in=emails.values("candidate"))
    if sum(c.isdecimal() for c in q) >= 5:
        meant = contacts.numbers_meant(q, _countries())
        return rows.filter(id__in=Phone.objects.filter(e164__in=meant).values("candidate"))
    for word in normalised(q).split()[:MOST_WORDS]:
        rows = rows.filter(id__in=NamePart.objects.filter(starting_with("word", word)).values("candidate"))
    return rows


@written
def _countries() -> QuerySet[Location, str]:
    """Where the organization is: a number without its country is probably of one of them."""
    return Location.objects.order_by("country").values_list("country", flat=True).distinct()


def _on_the_way(rows: QuerySet[Candidate], actor: Actor, wanted: Wanted) -> QuerySet[Candidate]:
    applications = Application.objects.visible_to(actor).filter(candidate=OuterRef("pk"))
    if wanted.job:
        applications = applications.filter(job=wanted.job)
    if wanted.state == NO_APPLICATION:
        return rows.filter(~Exists(applications))
    if wanted.state:
        applications = applications.filter(state=wanted.state)
    return rows.filter(Exists(applications))


Key = tuple[str, UUID]


def _beyond(rows: QuerySet[Candidate], sort: str, key: Key | None, *, forward: bool) -> QuerySet[Candidate]:
    if sort == NAME:
        order = ("name_normalised", "id") if forward else ("-name_normalised", "-id")
        return (rows.filter(_after_name(key) if forward else _before_name(key)) if key else rows).order_by(
            *order
        )
    if key:
        rows = rows.filter(id__lt=key[1]) if forward else rows.filter(id__gt=key[1])
    return rows.order_by("-id" if forward else "id")


def _after_name(key: Key) -> Q:
    # the first condition repeats what follows from the second, in words that an index understands
    name, id_ = key
    return Q(name_normalised__gte=name) & (Q(name_normalised__gt=name) | Q(id__gt=id_))


def _before_name(key: Key) -> Q:
    name, id_ = key
    return Q(name_normalised__lte=name) & (Q(name_normalised__lt=name) | Q(id__lt=id_))


def _page(rows: QuerySet[Candidate], beside: Sequence[Asking]) -> tuple[list[tuple[Any, ...]], bool]:
    ahead(*beside, *_listed.asking(rows, PER_PAGE + 1))
    found = _listed(rows, PER_PAGE + 1)
    return found[:PER_PAGE], len(found) > PER_PAGE


@alike
def _listed(rows: QuerySet[Candidate], limit: int) -> "QuerySet[Candidate, tuple[Any, ...]]":
    columns = ("id", "name", "headline", "location", "source__name", "created_at", "name_normalised")
    return rows.values_list(*columns)[:limit]


def _cursor(row: tuple[Any, ...]) -> str:
    return base64.urlsafe_b64encode(msgspec.json.encode([row[6], row[0].hex])).decode().rstrip("=")


def _key(cursor: str) -> Key | None:
    try:
        name, id_ = msgspec.json.decode(base64.urlsafe_b64decode(cursor + "=="), type=tuple[str, str])
        return name, UUID(id_)
    except (binascii.Error, msgspec.MsgspecError, ValueError):
        return None


def _people(rows: list[tuple[Any, ...]], actor: Actor) -> list[Person]:
    """The people of these rows, each with their tags and with where they are."""
    shown = [row[0] for row in rows]
    tags = _grouped(_tags_of(shown), lambda row: row[1])
    places = _grouped(_places_among(shown, actor), lambda row: Place(*row[1:]))
    return [Person(*(*row[:6], tags.get(row[0], ()), _active_first(places.get(row[0], ())))) for row in rows]


def _places_among(people: list[UUID], actor: Actor) -> Iterable[tuple[Any, ...]]:
    return _places_query(people, actor) if is_limited(actor) else _places_of(people, *_who(actor))


@written
def _tags_of(people: list[UUID]) -> QuerySet[CandidateTag, tuple[Any, ...]]:
    tags = CandidateTag.objects.filter(candidate__among=people).order_by("tag__name_normalised")
    return tags.values_list("candidate_id", "tag__name")


@written
def _places_of(
    people: list[UUID], role: str, kind: str, viewer: UUID | None
) -> QuerySet[Application, tuple[Any, ...]]:
    return _places_query(people, Viewer(role, kind, viewer))


def _places_query(people: list[UUID], actor: Actor) -> QuerySet[Application, tuple[Any, ...]]:
    seen = Application.objects.visible_to(actor).filter(candidate__among=people)
    names = looked_up(Job, "job_id", "title"), looked_up(Stage, "stage_id", "name")
    return seen.order_by("-id").values_list("candidate_id", "job_id", *names, "state")


def _who(actor: Actor) -> tuple[str, str, UUID | None]:
    return actor.role, actor.actor_kind, actor.actor_id


def _grouped(
    rows: Iterable[tuple[Any, ...]], value: Callable[[tuple[Any, ...]], Any]
) -> dict[UUID, tuple[Any, ...]]:
    groups: dict[UUID, tuple[Any, ...]] = {}
    for row in rows:
        groups[row[0]] = (*groups.get(row[0], ()), value(row))
    return groups


def _active_first(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: place.state != ACTIVE))
