"""Reading the event log: the timeline of one thing, and the trail of the organization."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from django.db.models import QuerySet

from rolecall.kit import redacting
from rolecall.kit.ahead import Asking
from rolecall.kit.db import first_id_at
from rolecall.kit.events import Event, registry
from rolecall.kit.models import EventRow, EventSubject
from rolecall.kit.recording import event_of
from rolecall.kit.text import printable
from rolecall.kit.written import written

PER_PAGE = 50
LAST_ID = UUID(int=2**128 - 1)
SOMEBODY = "Somebody who was removed"
Detail = tuple[str, str, str]
"""What changed, what it was before, what it is now."""


@dataclass(frozen=True)
class Entry:
    """One event as a person reads it: '`actor_name` `sentence`'."""

    id: UUID
    at: datetime
    actor_kind: str
    actor_id: UUID | None
    actor_name: str
    sentence: str
    type: str
    event: Event | None
    """The typed event; None when this version of the product does not know its type."""
    data: dict[str, Any]
    address: str | None
    redacted_at: datetime | None = None
    """Since when it does not say any more whom it is about: they were removed for good."""

    @property
    def who(self) -> str:
        """Who did it, as a page says it."""
        return self.actor_name or (SOMEBODY if self.actor_kind == "candidate" else "Rolecall")

    @property
    def details(self) -> list[Detail]:
        """What was before and what came after, without ids."""
        return list(_details(self.data))


@dataclass(frozen=True)
class Wanted:
    """Which events of the trail: whose, of what type, about what, in which period."""

    actor_id: UUID | None = None
    actor_kind: str = ""
    type: str = ""
    subject_id: UUID | None = None
    after: datetime | None = None
    before: datetime | None = None


def timeline_of(
    subject_id: UUID, *, before: UUID | None = None, limit: int = PER_PAGE, also: Sequence[UUID] = ()
) -> list[Entry]:
    """The newest events about one thing, or those before the event `before`.

    `also` are other ids that the thing had: what happened to it as one of them is of its timeline.
    """
    until = LAST_ID if before is None else before
    if also:
        return [entry_of(row) for row in _events_about_any([subject_id, *also], until, limit)]
    return [entry_of(row) for row in _events_about(subject_id, until, limit)]


def asking_timeline(subject_id: UUID, limit: int = PER_PAGE) -> Asking:
    """What `timeline_of` asks of the database for the newest events."""
    return _events_about.asking(subject_id, LAST_ID, limit)


@written
def _events_about(subject: UUID, before: UUID, limit: int) -> QuerySet[EventRow]:
    about = EventRow.objects.filter(about__subject_id=subject, about__event_id__lt=before)
    return about.order_by("-about__event_id")[:limit]


@written
def _events_about_any(subjects: list[UUID], before: UUID, limit: int) -> QuerySet[EventRow]:
    # an event may be about several of them, and is told once
    about = EventSubject.objects.filter(subject_id__among=subjects, event__lt=before).order_by("-event_id")
    latest = about.values("event_id").distinct()[:limit]
    return EventRow.objects.filter(id__in=latest).order_by("-id")


def trail(wanted: Wanted, *, before: UUID | None = None, limit: int = PER_PAGE) -> list[Entry]:
    """The newest events of the organization that are wanted, or those before the event `before`."""
    rows = rows_of(wanted)
    if before is not None:
        rows = rows.filter(id__lt=before)
    return [entry_of(row) for row in rows.order_by("-id")[:limit]]


def rows_of(wanted: Wanted) -> QuerySet[EventRow]:
    """The stored events of the organization that are wanted."""
    rows = EventRow.objects.all()
    if wanted.subject_id is not None:
        rows = rows.filter(about__subject_id=wanted.subject_id)
    if wanted.actor_id is not None:
        rows = rows.filter(actor_id=wanted.actor_id)
    if wanted.actor_kind:
        rows = rows.filter(actor_kind=wanted.actor_kind)
    if wanted.type:
        rows = rows.filter(type=wanted.type)
    if wanted.after is not None:
        rows = rows.filter(id__gte=first_id_at(wanted.after))
    if wanted.before is not None:
        rows = rows.filter(id__lt=first_id_at(wanted.before))
    return rows


def entry_of(row: EventRow) -> Entry:
    """A stored event with its sentence; one of a type that is not known here is told in its type's words."""
    event = _typed(row)
    return Entry(
        id=row.id,
        at=row.created_at,
        actor_kind=row.actor_kind,
        actor_id=row.actor_id,
        actor_name=row.actor_name,
        sentence=event.told() if event else in_words(row.type),
        type=row.type,
        event=event,
        data=row.data,
        address=row.address,
        redacted_at=row.redacted_at,
    )


def known_types() -> list[tuple[str, str]]:
    """Every type of event with its words, by words."""
    return sorted(
        ((name, in_words(name).capitalize()) for name in registry if name), key=lambda each: each[1]
    )


def unknown_among(types: Iterable[str]) -> str:
    """What to say of types of events that there never were; empty where all are known.

    One that only an older version of the product told is known as long as the log holds it.
    """
    strange = {printable(each) for each in types} - {*registry}
    if strange:
        strange -= {*EventRow.objects.filter(type__in=strange).values_list("type", flat=True).distinct()}
    if not strange:
        return ""
    return (
        f"There are no events of the type {', '.join(sorted(each[:80] for each in strange))}. "
        f"The types are: {', '.join(sorted(name for name in registry if name))}."
    )


def in_words(name: str) -> str:
    """A name of the code as words: 'application_moved' is 'application moved'."""
    return name.replace("_", " ")


def _typed(row: EventRow) -> Event | None:
    if row.type not in registry:
        return None
    try:
        return event_of(row, left_out=redacting.LEFT_OUT)
    except msgspec.ValidationError:
        # written by another version of the product, whose event had other fields
        return None


def _details(data: dict[str, Any]) -> Iterator[Detail]:
    for name, value in data.items():
        if name == "changes" and isinstance(value, dict):
            for field, change in value.items():
                yield from _changes(field, change)
        elif name.startswith("from_") and f"to_{name[5:]}" in data:
            yield from _shown(name[5:], value, data[f"to_{name[5:]}"])
        elif not (name.startswith("to_") and f"from_{name[3:]}" in data):
            yield from _shown(name, None, value)


def _changes(field: str, change: Any) -> Iterator[Detail]:
    before, now = change if isinstance(change, list) and len(change) == 2 else (None, change)
    old, new = _by_name(before), _by_name(now)
    if old or new:
        yield from ((name, _plain(old.get(name)), _plain(new.get(name))) for name in new | old)
    else:
        yield in_words(field).capitalize(), _plain(before), _plain(now)


def _by_name(value: Any) -> dict[str, Any]:
    """What each part of a thing says, where they have names and values of their own."""
    parts = value if isinstance(value, list) else []
    named = [each for each in parts if isinstance(each, dict) and {"name", "value"} <= each.keys()]
    return {each["name"]: each["value"] for each in named}


def _shown(name: str, before: Any, now: Any) -> Iterator[Detail]:
    if (
        name.endswith(("_id", "_ids"))
        or name.startswith("seconds_")
        or (_is_nothing(before) and _is_nothing(now))
    ):
        return
    yield in_words(name).capitalize(), _plain(before), _plain(now)


def _is_nothing(value: Any) -> bool:
    return value is None or value == "" or value == [] or value == {}


def _plain(value: Any) -> str:
    if _is_nothing(value):
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(_plain(each) for each in value)
    if isinstance(value, dict):
        return ", ".join(f"{in_words(str(name))}: {_plain(each)}" for name, each in value.items())
    return str(value)
