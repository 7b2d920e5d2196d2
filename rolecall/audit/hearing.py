"""Who hears of what: a key that sees some jobs only, of what happens there.

An event is heard if everything that it names, of what somebody could see or not see, is theirs to see. A new
kind of event that names something else is not told to such keys until its field is known here.
"""

from collections.abc import Callable
from dataclasses import fields
from functools import cache
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, UUIDField
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast

from rolecall.accounts.sight import sees_all
from rolecall.kit.events import Actor, Event, registry
from rolecall.kit.models import EventRow

Visible = Callable[[Actor], QuerySet[Any]]
ALONG = {
    "assignee_id", "batch_id", "comment_id", "consent_id", "decision_id", "document_id", "fact_id",
    "from_stage_id", "hidden_word_id", "interview_id", "letter_id", "link_id", "message_id", "offer_id",
    "opening_id", "planned_id", "post_id", "question_id", "reason_id", "rejection_id", "scorecard_id",
    "stage_id", "task_id", "to_stage_id", "undone_event_id",
}  # fmt: skip
"""Fields with ids of what goes along with a job, an application or a person that the event names too."""
_ID = (UUID, UUID | None)
MEMBERS = {"added", "members", "mentioned"}
"""Fields with ids of members, whom everybody knows."""
_seen_by: dict[str, Visible] = {}


def sees(field: str) -> Callable[[Visible], Visible]:
    """Register which things an event may name in a field, so that somebody hears of it."""

    def register(visible: Visible) -> Visible:
        _seen_by[field] = visible
        return visible

    return register


def heard_by(rows: QuerySet[EventRow], actor: Actor) -> QuerySet[EventRow]:
    """Of these events those that somebody may hear of."""
    if sees_all(actor):
        return rows
    names = Q(pk=None)
    for field, visible in _seen_by.items():
        its = f"its_{field}"
        rows = rows.alias(**{its: Cast(KeyTextTransform(field, "data"), UUIDField())})
        there = Exists(visible(actor).filter(pk=OuterRef(its)))
        rows = rows.filter(Q(**{f"{its}__isnull": True}) | Q(there))
        names |= Q(**{f"{its}__isnull": False})
    return rows.filter(names, type__in=_audible()).filter(
        Q(data__private__isnull=True) | Q(data__private=False)
    )


@cache
def _audible() -> list[str]:
    """The kinds of events that name nothing but what is known here, and something that is seen or not."""
    return sorted(name for name, kind in registry.items() if name and _is_audible(kind))


def _is_audible(kind: type[Event]) -> bool:
    ids = {each.name for each in fields(kind) if each.name.endswith("_id") or each.type in _ID}
    lists = {each.name for each in fields(kind) if each.type == list[UUID]} - MEMBERS
    return bool(ids & {*_seen_by}) and not lists and ids <= {*_seen_by, *ALONG}
