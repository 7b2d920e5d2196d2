"""What the API takes and gives of the audit trail."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

from rolecall.kit.rest import Moment, Paging


class AuditFilters(Paging):
    """Which events."""

    model_config = ConfigDict(extra="forbid")

    actor_id: UUID | None = Field(None, description="Whose: the id of a member or a key.")
    actor_kind: Literal["member", "key", "candidate", "automation", "host"] | None = None
    type: str | None = Field(None, pattern="^[a-z_]{1,80}$", description="Such as 'application_moved'.")
    subject_id: UUID | None = Field(None, description="About what: a candidate, an application, a job, …")
    created_after: Moment | None = None
    created_before: Moment | None = None


class ActorOut(Schema):
    """Who did it."""

    kind: str
    id: UUID | None
    name: str


class AuditEventOut(Schema):
    """One fact: who, when, what, with what was before and after in `data`."""

    id: UUID
    type: str
    created_at: datetime
    actor: ActorOut
    address: str | None
    """The network address that the request came from."""
    sentence: str
    """What happened, in words."""
    data: dict[str, Any]


class AuditEventsOut(Schema):
    """A page of the audit trail, newest first."""

    items: list[AuditEventOut]
    next_cursor: str | None
