"""What programs send and get about tasks."""

from datetime import date
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

from rolecall.kit.rest import Paging
from rolecall.pipeline.schemas.people import In


class TaskFilters(Paging):
    """Which tasks are listed."""

    candidate_id: UUID | None = Field(None, description="Only those about this person.")
    assignee_id: UUID | None = Field(None, description="Only those of this member.")
    open: bool | None = Field(None, description="Only those to be done, or only those that are done.")


class TaskIn(In):
    """Something to be done about a person."""

    candidate_id: UUID
    application_id: UUID | None = None
    title: str = Field(min_length=1, max_length=200)
    note: str = Field("", max_length=5_000)
    assignee_id: UUID = Field(description="The member who is to do it; one who may see the person.")
    due_on: date | None = Field(None, description="A day on the assignee's own calendar.")


class TaskChangeIn(In):
    """What is different about a task; what is left out stays as it is."""

    title: str = Field("", max_length=200)
    note: str = Field("", max_length=5_000)
    assignee_id: UUID | None = None
    due_on: date | None = Field(None, description="Null takes the day away.")


class TaskOut(Schema):
    """Something that a member is to do about a person."""

    id: UUID
    candidate_id: UUID
    application_id: UUID | None
    title: str
    note: str
    assignee_id: UUID
    assignee: str
    due_on: date | None
    """A day on the assignee's own calendar."""
    is_late: bool
    """Whether that day has passed where the assignee is."""
    author: str
    created_at: AwareDatetime
    done_at: AwareDatetime | None
    done_by: str


class TaskPage(Schema):
    """A page of tasks, newest first."""

    items: list[TaskOut]
    next_cursor: str | None
