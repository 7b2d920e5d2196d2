"""What changed in a list since somebody read it to its end: `sync_token`, and tombstones for what went.

The log of events knows what a change was about (`kit.recording`), and its horizon what may still commit. A
token remembers the horizon of before the reading began; whatever was told at or after it is read again. So a
row may come once more than needed, and none is missed.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import Any, Literal
from uuid import UUID

from django.db.models import BooleanField, F, Func, Model, Q, QuerySet, UUIDField, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.http import HttpRequest
from ninja import Schema
from pydantic import Field, create_model

from rolecall.kit import clock, crypto, scopes
from rolecall.kit.db import first_id_at
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Event, registry
from rolecall.kit.models import EventRow

TOKEN = "sync_token"  # noqa: S105 -- the name of a parameter
PURPOSE = "sync"
LASTS = timedelta(days=14)
CLOCKS_DIFFER = timedelta(minutes=1)
Ids = QuerySet[Any, Any]
Known = Callable[[Any, Sequence[UUID], int], set[UUID]]
_known: list[Known] = []


def knows(known: Known) -> Known:
    """Register who tells which of some rows a key could have seen before, since a transaction."""
    _known[:] = [known]
    return known


class SyncTokenExpired(RuleBroken):
    """What went since is known no longer, or the key sees other rows than when it read them."""

    status = HTTPStatus.GONE
    sentence = "Read the whole list once more, without `sync_token`; its last page gives a new one."


class Tombstone(Schema):
    """Something that is in the list no longer; if you never had it, there is nothing to do."""

    id: UUID = Field(description="What is gone.")
    deleted: Literal[True] = Field(description="Always true: take it out of what you keep.")
    reason: Literal["deleted", "merged", "anonymised", "no_longer_visible"] = Field(description="Why.")
    merged_into: UUID | None = Field(description="Who it goes on as, where it was merged.")


@dataclass(frozen=True)
class Told:
    """The events that name a thing in a field: of some types, those that are first about it, or all.

    With `parts` those alone that tell of a change of one of these.
    """

    name: str
    types: tuple[type[Event], ...] = ()
    first: bool = False
    parts: tuple[str, ...] = ()

    def since(self, transaction: int, about: UUID | None = None) -> QuerySet[EventRow, UUID]:
        """The ids of what was told of since a transaction, with it included; `about` one other thing."""
        rows = EventRow.objects.filter(transaction__gte=transaction)
        if about is not None:
            rows = rows.filter(about__subject_id=about)
        if self.types or self.first:
            rows = rows.filter(type__in=sorted(self._types()))
        if self.parts:
            rows = rows.filter(data__changes__has_any_keys=list(self.parts))
        return self.things_of(rows)

    def things_of(self, rows: QuerySet[EventRow]) -> QuerySet[EventRow, UUID]:
        """The ids of the things that these events name."""
        named = rows.annotate(found=Cast(KeyTextTransform(self.name, "data"), UUIDField()))
        return named.filter(found__isnull=False).values_list("found", flat=True).distinct()

    def _types(self) -> Iterator[str]:
        yield from (each.type for each in self.types)
        if self.first:
            yield from (each.type for each in registry.values() if each.subjects[:1] == (self.name,))


@dataclass(frozen=True)
class Synced:
    """How the changes of a list are found. A router declares it: `@door.get("/tags", …, synced=Synced(Tag))`.

    `told` are events about its rows, `through` those about what the rows show of others, by the way there.
    With `by_row` the rows themselves are asked when they were written: for tables of some thousands, or
    `under` a thing, whose id stands in the address: then what is told is told about that too. What belongs
    to a row, and is shown with it or decides who sees it, is asked the same by the way to it: `parts`.
    Rows are `gone_with` others that were removed, without being told of themselves.
    `merged_into` names the column of who a row goes on as.
    `shared` rows are everybody's to see; of others a key that sees less learns only what it could have seen:
    what the log tells of it (`knows`), or where that is not all that decides, what `known` says. Only rows
    that fit `among` ever stand in the list.
    """

    model: type[Model]
    told: tuple[Told, ...] = ()
    through: tuple[tuple[str, Told], ...] = ()
    gone_with: tuple[Told, ...] = ()
    by_row: bool = False
    under: str = ""
    parts: tuple[str, ...] = ()
    merged_into: str = ""
    shared: bool = False
    known: Known | None = None
    among: Q | None = None

    def parent_in(self, values: Mapping[str, Any]) -> UUID | None:
        """The thing that the list is under, of the values in its address."""
        return values[f"{self.under}_id"] if self.under else None

    def changed(self, since: int, below: UUID | None, limit: int, parent: UUID | None = None) -> list[UUID]:
        """The ids of rows that changed since, or went, newest first."""
        first, *others = [*self._ids(since, below, parent)]
        return list(first.union(*others).order_by("-found")[:limit])

    def tombstones(self, ids: Sequence[UUID], told_at: datetime) -> list[dict[str, Any]]:
        """What to say of rows that are not in the list; nothing of those that never were."""
        first_new = first_id_at(told_at, earlier=-CLOCKS_DIFFER)
        known = [id_ for id_ in ids if id_ < first_new]
        columns = ("pk", self.merged_into or "pk")
        there = dict(self.model._base_manager.filter(pk__in=known).values_list(*columns)) if known else {}
        return [self._tombstone(id_, there) for id_ in known]

    def _ids(self, since: int, below: UUID | None, parent: UUID | None) -> Iterator[Ids]:
        rows = self.model._base_manager.annotate(found=F("pk")).values_list("found", flat=True)
        rows = rows.filter(self.among) if self.among else rows
        here = rows.filter(**{self.under: parent}) if self.under else rows
        for told in self.told:
            yield _below(told.since(since, parent), below)
        for way, told in self.through:
            # what is under two that were parted goes with either
            among, of = (rows, parent) if way == self.under else (here, None)
            yield _below(among.filter(**{f"{way}__in": told.since(since, of)}), below)
        for told in self.gone_with:
            about = EventRow.objects.filter(about__subject_id__in=told.since(since))
            yield _below(self.told[0].things_of(about), below)
        for part in ("pk",) * self.by_row + tuple(f"{each}__pk" for each in self.parts):
            yield _below(here.filter(_WrittenSince(F(part), Value(since))), below)

    def _tombstone(self, id_: UUID, there: dict[UUID, UUID | None]) -> dict[str, Any]:
        merged_into = there.get(id_) if self.merged_into else None
        reason = "merged" if merged_into else "no_longer_visible" if id_ in there else "deleted"
        return {"id": id_, "deleted": True, "reason": reason, "merged_into": merged_into}


@dataclass(frozen=True)
class Since:
    """From when on a list is read: what a token says."""

    transaction: int
    at: datetime


@dataclass(frozen=True)
class Follower:
    """Whoever follows a list: which list with which filters, and who sees it."""

    synced: Synced
    place: str
    sight: str
    key: Any
    parent: UUID | None = None

    def changed(self, since: Since, below: UUID | None, limit: int) -> list[UUID]:
        """The ids of rows that changed since, or went, newest first."""
        return self.synced.changed(since.transaction, below, limit, self.parent)

    def gone(self, ids: Sequence[UUID], since: Since) -> list[dict[str, Any]]:
        """What to say of rows that are not in the list: of those alone that were to be seen before."""
        known = set(ids) if self.synced.shared else self._known(ids, since)
        return self.synced.tombstones([id_ for id_ in ids if id_ in known], since.at)

    def _known(self, ids: Sequence[UUID], since: Since) -> set[UUID]:
        if self.synced.known:
            return self.synced.known(self.key, ids, since.transaction)
        return {id_ for known in _known for id_ in known(self.key, ids, since.transaction)} if ids else set()

    def token(self, transaction: int) -> str:
        """The token of a reading that began when this transaction was the oldest that might still write."""
        now = int(clock.now().timestamp())
        return crypto.sign(PURPOSE, [transaction, now, self.place, self.sight])

    def since(self, token: str) -> Since:
        """What a token says, if it is of this list and follower and not too old."""
        said = crypto.unsign(PURPOSE, token)
        if not isinstance(said, list) or said[2] != self.place:
            raise Invalid({TOKEN: "Send back the sync_token of this list, with the same filters."})
        at = datetime.fromtimestamp(said[1], clock.now().tzinfo)
        if said[3] != self.sight or clock.now() - at > LASTS:
            raise SyncTokenExpired(field=TOKEN)
        return Since(said[0], at)


def follower(request: HttpRequest, synced: Synced, filters: str, values: Mapping[str, Any]) -> Follower:
    """Who follows a list with this request: bound to the organization, the filters, and what the key sees."""
    key = request.key  # type: ignore[attr-defined]
    place = _digest(request.organization.pk, request.path, filters)  # type: ignore[attr-defined]
    sight = _digest(scopes.whose(key), key.role)
    return Follower(synced, place, sight, key, synced.parent_in(values))


def with_sync(schema: Any) -> Any:
    """The schema of a list, with what follows from its being synced."""
    return create_model(
        schema.__name__,
        __base__=schema,
        __module__=schema.__module__,
        __doc__=schema.__doc__,
        tombstones=(list[Tombstone], Field(description="What is in the list no longer, newest first.")),
        sync_token=(str | None, Field(description="On the last page: send it to get only what changes.")),
    )


class _WrittenSince(Func):
    """Whether the row of a primary key was last written by this transaction or a later one."""

    output_field = BooleanField()

    def as_sql(self, compiler: Any, *args: Any, **context: Any) -> tuple[str, tuple[Any, ...]]:
        row, since = self.get_source_expressions()
        transaction, values = compiler.compile(since)
        written = f"{compiler.quote_name_unless_alias(row.alias)}.xmin"
        return f"age({written}) <= age(mod({transaction}::bigint, 4294967296)::text::xid)", tuple(values)


def _below(ids: Ids, below: UUID | None) -> Ids:
    return ids if below is None else ids.filter(found__lt=below)


def _digest(*parts: object) -> str:
    return hashlib.blake2b("\n".join(map(str, parts)).encode(), digest_size=9).hexdigest()
