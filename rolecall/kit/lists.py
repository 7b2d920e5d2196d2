"""Lists of the API: which rows, page by page, and what changed since somebody read them to the end.

Newest first; ids are ordered by time, so a cursor is the id that a page ended with, and no row that comes
meanwhile is skipped or read twice. A cursor also carries what was asked for, so that it does alone.
"""

import base64
import binascii
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import wraps
from typing import Any, TypeVar
from urllib.parse import urlencode
from uuid import UUID

import msgspec
from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from ninja import Schema
from pydantic import Field, PrivateAttr

from rolecall.kit import syncing
from rolecall.kit.ahead import ahead
from rolecall.kit.answering import Moment, answer
from rolecall.kit.db import KNOWN_HORIZON, first_id_at, known_horizon, oldest_transaction
from rolecall.kit.errors import Invalid
from rolecall.kit.models import EventSubject
from rolecall.kit.parameters import ALWAYS, FREE
from rolecall.kit.syncing import Follower, Since, Synced, SyncTokenExpired

M = TypeVar("M", bound=Model)
R = TypeVar("R")
View = Callable[..., HttpResponse]
PER_PAGE, MOST_PER_PAGE = 100, 500
PLACE = ("cursor", "per_page", *ALWAYS)
"""Parameters that say where and how much, not what."""
MADE_BEFORE_TOLD = timedelta(minutes=1)


@dataclass(frozen=True)
class Asked:
    """What a list was asked for besides its own filters: those as they are written, and who follows it."""

    filters: str = ""
    follower: Follower | None = None
    since: Since | None = None
    of: int = 0
    """Which list it is, as its cursors say; 0 where they do not."""


class Paging(Schema):
    """The page of a list, and when its rows were made and changed."""

    cursor: str | None = Field(None, description="The `next_cursor` of the page before.")
    per_page: int = Field(PER_PAGE, ge=1, le=MOST_PER_PAGE, description="How many rows at the most.")
    created_after: Moment | None = Field(None, description="Only what was made at this moment or later.")
    created_before: Moment | None = Field(None, description="Only what was made before this moment.")
    updated_after: Moment | None = Field(None, description="Only what was changed at this moment or later.")
    updated_before: Moment | None = Field(None, description="Only what was changed before this moment.")
    _asked: Asked = PrivateAttr(default_factory=Asked)  # a default is copied deeply each time

    def hear(self, asked: Asked) -> None:
        """Keep what else was asked for."""
        self._asked = asked

    @property
    def asked(self) -> Asked:
        """What else was asked for."""
        return self._asked

    def within(self, rows: "QuerySet[M]") -> "QuerySet[M]":
        """Of these rows those that were made and changed when it is asked for."""
        if self.created_after:
            made = first_id_at(self.created_after, earlier=MADE_BEFORE_TOLD)  # so that an index serves
            rows = rows.filter(created_at__gte=self.created_after, id__gte=made)
        if self.created_before:
            rows = rows.filter(created_at__lt=self.created_before)
        if self.updated_after:
            rows = rows.filter(_changed_since(rows, self.updated_after))
        if self.updated_before:
            rows = rows.exclude(_changed_since(rows, self.updated_before))
        return rows


@dataclass(frozen=True)
class Onward:
    """How a list goes on: the cursor of its next page, or after the last what it is followed by."""

    cursor: str | None
    is_synced: bool = False
    token: str | None = None
    tombstones: Sequence[dict[str, Any]] = field(default=())


@dataclass(frozen=True)
class Place:
    """Where a page begins: below an id, in a reading that began at a horizon, of what was asked for."""

    below: UUID | None = None
    horizon: int = 0
    filters: str | None = None
    of: int = 0

    def written(self) -> str:
        """As an opaque cursor."""
        packed = msgspec.msgpack.encode(
            (self.below and self.below.bytes, self.horizon, self.filters, self.of)
        )
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")


def page_of(rows: "QuerySet[M]", paging: Paging) -> tuple[list[M], Onward]:
    """One page of rows, newest first, and how it goes on."""
    return page_read(rows, paging, lambda rows, limit: list(rows.order_by("-id")[:limit]))


def page_read(
    rows: "QuerySet[M]", paging: Paging, read: Callable[["QuerySet[M]", int], list[R]]
) -> tuple[list[R], Onward]:
    """One page of what is read of rows, newest first: `read` takes rows and how many at the most."""
    rows, asked = paging.within(rows), paging.asked
    if asked.follower and asked.since:
        return _changes(rows, paging, asked.follower, asked.since, read)
    place = _place(paging.cursor, asked)
    if place.below:
        rows = rows.filter(id__lt=place.below)
    needs_horizon = bool(asked.follower and not place.horizon)
    if needs_horizon and (asking := getattr(read, "asking", None)):
        ahead(KNOWN_HORIZON, *asking(rows, paging.per_page + 1))
    horizon = known_horizon() if needs_horizon else place.horizon
    found = read(rows, paging.per_page + 1)
    kept = found[: paging.per_page]
    return kept, _onward(asked, horizon, _id(kept[-1]) if len(found) > len(kept) else None)


def answer_page(items: list[Any], onward: Onward | str | None, request: HttpRequest) -> HttpResponse:
    """A page of a list, with its cursor in the body and in `Link`."""
    onward = onward if isinstance(onward, Onward) else Onward(onward)
    headers = {}
    if onward.cursor:
        asked = [(name, value) for name, value in request.GET.lists() if name != "cursor"]
        query = urlencode([*asked, ("cursor", onward.cursor)], doseq=True)
        headers["Link"] = f'<{request.build_absolute_uri(request.path)}?{query}>; rel="next"'
    # what differs without the list being another stands last: its version leaves it out (`kit.versions`)
    last = {"next_cursor": onward.cursor, "sync_token": onward.token}
    body = {"tombstones": onward.tombstones, **last} if onward.is_synced else {"next_cursor": onward.cursor}
    return answer({"items": items, **body}, headers=headers)


def placed(view: View, synced: Synced | None) -> View:
    """A `GET` whose paging knows what else was asked for; a list that is synced can be followed."""

    @wraps(view)
    def answer(request: HttpRequest, **values: Any) -> HttpResponse:
        for each in values.values():
            if isinstance(each, Paging):
                each.hear(_asked(request, synced, values))
        return view(request, **values)

    return answer


def cursors_alone(run: Callable[..., Any]) -> Callable[..., Any]:
    """Let a cursor do without the filters that it carries."""

    @wraps(run)
    def carrying(request: HttpRequest, **values: Any) -> Any:
        if "cursor" in request.GET:
            request.GET = _with_filters(request.GET)  # type: ignore[assignment]
        return run(request, **values)

    return carrying


def cursor_after(row_id: UUID, request: HttpRequest) -> str:
    """An opaque cursor for the rows after this one in the list at an address."""
    return Place(row_id, of=_list_at(request)).written()


def id_of(cursor: str, request: HttpRequest) -> UUID:
    """The id that a cursor of the list at an address stands for."""
    place = _read(cursor)
    if place.below is None:
        raise _unreadable()
    _must_be_of(place, _list_at(request))
    return place.below


def _changes(
    rows: "QuerySet[M]",
    paging: Paging,
    follower: Follower,
    since: Since,
    read: Callable[["QuerySet[M]", int], list[R]],
) -> tuple[list[R], Onward]:
    place = _place(paging.cursor, paging.asked)
    horizon = place.horizon or oldest_transaction()
    if since.transaction > horizon:
        # this server has not counted that far: it is not the one that told it, or was set back to a back-up
        raise SyncTokenExpired(field=syncing.TOKEN)
    ids = follower.changed(since, place.below, paging.per_page + 1)
    kept = ids[: paging.per_page]
    found = read(rows.filter(id__among=kept), len(kept)) if kept else []
    here = {_id(row) for row in found}
    gone = follower.gone([id_ for id_ in kept if id_ not in here], since)
    return found, _onward(paging.asked, horizon, kept[-1] if len(ids) > len(kept) else None, gone)


def _onward(asked: Asked, horizon: int, last: UUID | None, gone: Sequence[dict[str, Any]] = ()) -> Onward:
    cursor = Place(last, horizon, asked.filters, asked.of).written() if last else None
    token = asked.follower.token(horizon) if asked.follower and not last else None
    return Onward(cursor, asked.follower is not None, token, gone)


def _asked(request: HttpRequest, synced: Synced | None, values: Mapping[str, Any]) -> Asked:
    filters, of = _filters_in(request.GET), _list_at(request)
    if synced is None:
        return Asked(filters, of=of)
    follower = syncing.follower(request, synced, _filters_in(request.GET, syncing.TOKEN), values)
    token = request.GET.get(syncing.TOKEN)
    return Asked(filters, follower, follower.since(token) if token is not None else None, of)


def _place(cursor: str | None, asked: Asked) -> Place:
    place = _read(cursor) if cursor else Place()
    _must_be_of(place, asked.of)
    if place.filters is not None and place.filters != asked.filters:
        raise Invalid({"cursor": "It is of other filters. Send it with those of its page, or alone."})
    return place


def _must_be_of(place: Place, of: int) -> None:
    """Refuse a place in another list; cursors of a version before this do not say in which they are."""
    if place.of and of and place.of != of:
        raise Invalid({"cursor": "It is of another list. Begin this one without a cursor."})


def _list_at(request: HttpRequest) -> int:
    return zlib.crc32(request.path.encode()) or 1


def _read(cursor: str) -> Place:
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        if len(packed) == 16:  # an id alone: of a version before this
            return Place(UUID(bytes=packed))
        said = msgspec.msgpack.decode(packed, type=list[Any])
        # of a version before this it does not say of which list it is
        below, horizon, filters, of = msgspec.convert([*said, 0][:4], tuple[bytes, int, str | None, int])
        return Place(UUID(bytes=below), horizon, filters, of)
    except (binascii.Error, ValueError, msgspec.MsgspecError):
        raise _unreadable() from None


def _unreadable() -> Invalid:
    return Invalid({"cursor": "Send back the next_cursor of the page before, unchanged."})


def _with_filters(query: QueryDict) -> QueryDict:
    try:
        carried = _read(str(query["cursor"])).filters
    except Invalid:
        return query  # it is refused where it is read, after the key
    if not carried or _filters_in(query):
        return query
    whole = QueryDict(carried, mutable=True)
    for name, values in query.lists():
        whole.setlist(name, values)
    return whole


def _filters_in(query: QueryDict, *but: str) -> str:
    """What was asked for, always written the same."""
    left_out = (*PLACE, *but)
    names = sorted(name for name in query if name not in left_out and not name.startswith(FREE))
    return urlencode([(name, query.getlist(name)) for name in names], doseq=True)


def _changed_since(rows: "QuerySet[M]", moment: Any) -> Q:
    """Whether a row was changed at a moment or later: by its own word, or by what was told of it."""
    if any(each.name == "updated_at" for each in rows.model._meta.local_fields):
        return Q(updated_at__gte=moment)
    told = EventSubject.objects.filter(subject_id=OuterRef("pk"), event_id__gte=first_id_at(moment))
    return Q(created_at__gte=moment) | Q(Exists(told))


def _id(row: Any) -> UUID:
    return row["id"] if isinstance(row, dict) else row.pk  # type: ignore[no-any-return]
