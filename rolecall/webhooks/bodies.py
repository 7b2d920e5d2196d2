"""What is sent: an event in the words of the audit trail, with what it is about as it was then and before."""

from datetime import datetime
from typing import Any

import msgspec

from rolecall.accounts.models import Organization
from rolecall.audit.feed import whole
from rolecall.audit.queries import entry_of
from rolecall.kit.models import EventObject, EventRow

Json = dict[str, Any]


def body_of(row: EventRow, organization: Organization) -> str:
    """The body of a webhook; made again it is the same, unless somebody was removed for good meanwhile."""
    told = {"type": row.type, "timestamp": _iso(row.created_at), "data": _data(row, organization)}
    return msgspec.json.encode(told).decode()


def _data(row: EventRow, organization: Organization) -> Json:
    entry = entry_of(row)
    return {
        "id": row.id,
        "organization": {"id": organization.id, "slug": organization.slug, "name": organization.name},
        "actor": {"kind": row.actor_kind, "id": row.actor_id, "name": row.actor_name},
        "subjects": entry.event.subject_ids() if entry.event else [],
        "sentence": entry.sentence,
        "snapshot": snapshot_of(row.data),
        "redacted_at": row.redacted_at and _iso(row.redacted_at),
        **whole(row, EventObject.objects.filter(id=row.id).first()),
    }


def snapshot_of(data: Json) -> Json:
    """What an event says is now, by field: of what changed, the value after."""
    now = dict(data)
    for field, change in (now.pop("changes", None) or {}).items():
        now[field] = change[1] if isinstance(change, list) and len(change) == 2 else change
    for name in [name for name in data if name.startswith("from_") and f"to_{name[5:]}" in data]:
        del now[name]
        now[name.removeprefix("from_")] = now.pop(f"to_{name[5:]}")
    return now


def _iso(moment: datetime) -> str:
    return moment.isoformat().replace("+00:00", "Z")
