"""The people of a job as a table that can be sorted; each page begins where the one before ended."""

import base64
import binascii
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from rolecall.candidates.contacts import words_of
from rolecall.candidates.models import CandidateTag, NamePart
from rolecall.jobs.models import Job
from rolecall.kit import clock, text
from rolecall.kit.events import Actor
from rolecall.kit.written import written
from rolecall.pipeline import access
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.board import stages_of
from rolecall.pipeline.queries.columns import Card, Filters

PER_PAGE = 50
LONGEST_PLACE = 600
NEWEST = "newest"
Columns = Sequence[tuple[str, bool]]
"""The columns that a table is sorted by, each with whether it goes down."""
SORTS: dict[str, Columns] = {
    NEWEST: [("id", True)],
    "name": [("candidate__name_normalised", False), ("id", False)],
    "stage": [("stage__position", False), ("stage_entered_at", True), ("id", True)],
    "longest": [("stage_entered_at", False), ("id", False)],
}
SORT_NAMES = {NEWEST: "Newest", "name": "Name", "stage": "Stage", "longest": "Longest in stage"}
READ = (
    "id", "candidate_id", "candidate__name", "candidate__headline", "source__name", "is_new", "versions",
    "must_haves_met", "must_haves_asked", "stage_entered_at", "applied_at", "stage__name",
    "stage__days_limit", "stage__position", "candidate__name_normalised",
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One person of the table: their card, and what the board says by the place of it."""

    card: Card
    stage: str
    applied_at: datetime
    is_late: bool


@dataclass(frozen=True)
class Page:
    """Some rows, and where the next begin; empty when these are the last."""

    rows: Sequence[Row]
    after: str


def table_of(job: Job, filters: Filters, reader: Actor, *, sort: str, after: str = "") -> Page:
    """One page of the people of a job."""
    columns = SORTS[sort]
    rows = people_of(job, filters, reader).order_by(*(f"-{name}" if down else name for name, down in columns))
    begin = _read(after, columns)
    if begin is not None:
        rows = rows.filter(_beyond(columns, begin))
    found = list(rows.values(*READ)[: PER_PAGE + 1])
    shown = found[:PER_PAGE]
    more = _write(shown[-1], columns) if len(found) > PER_PAGE else ""
    labels = _labels_of(row["candidate_id"] for row in shown)
    return Page([_row(row, labels, filters) for row in shown], more)


def _labels_of(candidate_ids: Iterable[UUID]) -> dict[UUID, tuple[str, ...]]:
    """The first two tags of each person."""
    named: dict[UUID, tuple[str, ...]] = {}
    for candidate_id, name in _tags_of(list(candidate_ids)):
        named[candidate_id] = (*named.get(candidate_id, ()), name)[:2]
    return named


@written
def _tags_of(people: list[UUID]) -> QuerySet[CandidateTag, tuple[UUID, str]]:
    tags = CandidateTag.objects.filter(candidate__among=people).order_by("id")
    return tags.values_list("candidate_id", "tag__name")


def people_of(job: Job, filters: Filters, reader: Actor) -> QuerySet[Application]:
    """The applications for a job that a reader may see and wants to."""
    rows = Application.objects.filter(job=job, state=filters.state)
    if not access.sees_everybody(reader):
        rows = rows.in_the_open()
    if filters.source:
        rows = rows.filter(source=filters.source)
    if filters.tag:
        tagged = CandidateTag.objects.filter(candidate=OuterRef("candidate"), tag=filters.tag)
        rows = rows.filter(Exists(tagged))
    if filters.unmet:
        rows = rows.filter(must_haves_met__lt=F("must_haves_asked"))
    if filters.over:
        rows = rows.filter(_waits_too_long(job))
    for word in words_of(filters.q):
        begins = Q(word__gte=word, word__lt=f"{word}\U0010ffff")
        rows = rows.filter(Exists(NamePart.objects.filter(begins, candidate=OuterRef("candidate"))))
    return rows


def _waits_too_long(job: Job) -> Q:
    late = Q(pk__in=[])
    for stage in stages_of(job):
        if stage.days_limit is not None:
            late |= Q(stage=stage, stage_entered_at__lt=clock.now() - timedelta(days=stage.days_limit))
    return late


def _beyond(columns: Columns, begin: Sequence[Any]) -> Q:
    """Behind a row in the order of the columns: equal in the first ones, beyond in the next."""
    beyond = Q()
    for number, (name, down) in enumerate(columns):
        same = Q(**{earlier: begin[at] for at, (earlier, _) in enumerate(columns[:number])})
        beyond |= same & Q(**{f"{name}__{'lt' if down else 'gt'}": begin[number]})
    return beyond


def _row(row: dict[str, Any], labels: dict[UUID, tuple[str, ...]], filters: Filters) -> Row:
    card = Card(
        id=row["id"],
        candidate_id=row["candidate_id"],
        name=row["candidate__name"],
        headline=row["candidate__headline"],
        source=row["source__name"],
        is_new=row["is_new"],
        versions=row["versions"],
        must_haves_met=row["must_haves_met"],
        must_haves_asked=row["must_haves_asked"],
        since=row["stage_entered_at"],
        labels=labels.get(row["candidate_id"], ()),
    )
    limit = row["stage__days_limit"]
    is_late = filters.is_of_active and limit is not None and card.since < clock.now() - timedelta(days=limit)
    return Row(card, row["stage__name"], row["applied_at"], is_late)


def _write(row: dict[str, Any], columns: Columns) -> str:
    values = json.dumps([row[name] for name, _ in columns], default=str)
    return base64.urlsafe_b64encode(values.encode()).decode().rstrip("=")


def _read(after: str, columns: Columns) -> list[Any] | None:
    """The row that a page begins after, or None for the first page and for what was not written by us."""
    try:
        values = json.loads(base64.urlsafe_b64decode(after[:LONGEST_PLACE] + "=="))
        return [_value(name, value) for (name, _), value in zip(columns, values, strict=True)]
    except (binascii.Error, ValueError, TypeError):
        return None


def _value(name: str, value: Any) -> Any:
    if name == "stage__position":
        return value if isinstance(value, int) else int(str(value))
    if name == "stage_entered_at":
        return datetime.fromisoformat(value).astimezone(UTC)
    return UUID(str(value)) if name == "id" else text.line(str(value))
