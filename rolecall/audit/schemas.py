"""What the API takes and gives of the audit trail."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

from rolecall.kit.rest import MOST_PER_PAGE, PER_PAGE, Moment, Paging
from rolecall.kit.withholding import OPEN, Open

Left = Annotated[dict[str, Any], Field(json_schema_extra={OPEN: True})]
"""What an event says: `audit.hearing` has withheld of it what is to be."""
ActorKind = Literal["member", "key", "candidate", "automation", "host"]


class AuditFilters(Paging):
    """Which events."""

    model_config = ConfigDict(extra="forbid")

    actor_id: UUID | None = Field(None, description="Whose: the id of a member or a key.")
    actor_kind: ActorKind | None = None
    type: str | None = Field(None, pattern="^[a-z_]{1,80}$", description="Such as 'application_moved'.")
    subject_id: UUID | None = Field(None, description="About what: a candidate, an application, a job, …")


class ActorOut(Schema):
    """Who did it."""

    kind: Open
    id: UUID | None
    name: str


class AuditEventOut(Schema):
    """One fact: who, when, what, with what was before and after in `data`."""

    id: UUID
    type: Open
    created_at: datetime
    actor: ActorOut
    address: str | None
    """The network address that the request came from."""
    sentence: str
    """What happened, in words."""
    data: dict[str, Any]
    redacted_at: datetime | None
    """Since when its words do not say any more whom it is about, who was removed for good; they are null."""


class EventFilters(Schema):
    """From where on, and which."""

    model_config = ConfigDict(extra="forbid")

    after: UUID | Literal["latest"] | None = Field(
        None,
        description="The `after` of the answer before, or the id of any event. Without it the log begins; "
        "`latest` answers no events and where it ends now.",
    )
    per_page: int = Field(PER_PAGE, ge=1, le=MOST_PER_PAGE, description="How many events at the most.")
    type: list[str] = Field(
        [],
        description="Only these types, such as 'application_moved'; may be repeated. "
        "One that there is not is refused, with the names of all.",
    )
    subject_id: UUID | None = Field(None, description="About what: a candidate, an application, a job, …")
    actor_id: UUID | None = Field(None, description="Whose: the id of a member or a key.")
    actor_kind: ActorKind | None = Field(None, description="What they are who did it.")
    created_after: Moment | None = Field(None, description="Not before this moment.")
    created_before: Moment | None = Field(None, description="Before this moment.")


class LoggedEventOut(Schema):
    """One fact in the log."""

    id: UUID
    type: Open
    occurred_at: datetime
    actor: ActorOut
    data: Left
    """What the event says; with `object` as it was then, and `previous` as it was before."""
    previous: Left
    """The values before, by field, where the event tells of a change."""
    redacted_at: datetime | None
    """Since when its words do not say any more whom it is about, who was removed for good; they are null."""


class LoggedEventsOut(Schema):
    """Events in the order in which they became true, the oldest first."""

    items: list[LoggedEventOut]
    after: UUID | None
    """Where to go on: send it as `after`. The same as before when there is nothing new."""
    has_more: bool
    """Whether there is more already; otherwise ask again later."""


class AuditEventsOut(Schema):
    """A page of the audit trail, newest first."""

    items: list[AuditEventOut]
    next_cursor: str | None
