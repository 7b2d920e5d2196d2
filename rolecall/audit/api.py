"""The audit trail for programs."""

from typing import Any

from django.http import HttpResponse
from ninja import Query

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.accounts.models import ApiKey
from rolecall.audit import feed
from rolecall.audit.queries import Entry, Wanted, entry_of, rows_of, unknown_among
from rolecall.audit.schemas import AuditEventsOut, AuditFilters, EventFilters, LoggedEventsOut
from rolecall.audit.withholding import told
from rolecall.kit.errors import Invalid
from rolecall.kit.rest import Door, answer, answer_page, page_of
from rolecall.kit.scopes import SOME_PERSONS

door = Door(tags=["Audit"])


@door.get("/audit_events", roles=roles.ADMINS, response=AuditEventsOut, operation_id="list_audit_events")
def list_audit_events(request: KeyRequest, filters: Query[AuditFilters]) -> HttpResponse:
    """List what was done in the organization, newest first.

    It is a log, so it has no `sync_token`: what comes stands at its beginning, and `GET /events` follows it.
    """
    _must_be_known([filters.type] if filters.type else [])
    wanted = Wanted(
        actor_id=filters.actor_id,
        actor_kind=filters.actor_kind or "",
        type=filters.type or "",
        subject_id=filters.subject_id,
        after=filters.created_after,
        before=filters.created_before,
    )
    rows, more = page_of(rows_of(wanted), filters)
    return answer_page([_out(entry_of(row)) for row in rows], more, request)


@door.get(
    "/events",
    roles=roles.ADMINS,
    response=LoggedEventsOut,
    operation_id="list_events",
    heeds_reach=True,
    persons=SOME_PERSONS,
)
def list_events(request: KeyRequest, filters: Query[EventFilters]) -> HttpResponse:
    """Follow what happens, from an event on, in the order in which it became true; nothing is skipped."""
    _must_be_known(filters.type)
    batch = _batch(filters, request.key)
    if batch is None:
        raise Invalid({"after": "There is no such event here. Begin anew without it, or with `latest`."})
    return answer({"items": told(batch.rows, to=request.key), "after": batch.after, "has_more": batch.more})


def _must_be_known(types: list[str]) -> None:
    """A type that is none is a mistake in writing: nothing would ever come, and nobody would know why."""
    if sentence := unknown_among(types):
        raise Invalid({"type": sentence})


def _batch(filters: EventFilters, key: ApiKey) -> feed.Batch | None:
    if isinstance(filters.after, str):
        return feed.latest()
    wanted = Wanted(
        actor_id=filters.actor_id,
        actor_kind=filters.actor_kind or "",
        subject_id=filters.subject_id,
        after=filters.created_after,
        before=filters.created_before,
    )
    return feed.events_after(filters.after, limit=filters.per_page, to=key, types=filters.type, wanted=wanted)


def _out(entry: Entry) -> dict[str, Any]:
    return {
        "id": entry.id,
        "type": entry.type,
        "created_at": entry.at,
        "actor": {"kind": entry.actor_kind, "id": entry.actor_id, "name": entry.actor_name},
        "address": entry.address,
        "sentence": entry.sentence,
        "data": entry.data,
        "redacted_at": entry.redacted_at,
    }
