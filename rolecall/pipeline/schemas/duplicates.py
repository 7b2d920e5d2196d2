"""What programs send and get about people who are known twice."""

from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, Field

from rolecall.kit.rest import Paging
from rolecall.pipeline.schemas.people import In

Whose = Literal["kept", "other"] | None
WHOSE = "Whose value goes on, where the two differ: that of the one who is 'kept' if nothing is said."


class DuplicatePersonOut(Schema):
    """One of two records that may be of one person."""

    id: UUID
    name: str


class DuplicateFilters(Paging):
    """Which pairs."""

    state: Literal["suggested", "dismissed"] = Field(
        "suggested",
        description="Those to decide about, or those of whom somebody said that they are two people.",
    )


class DuplicateOut(Schema):
    """Two records that may be of one person."""

    id: UUID
    candidates: list[DuplicatePersonOut]
    """Both, the one who is known longer first."""
    reasons: list[str]
    """What speaks for it, the weightiest first: 'same_phone', 'typo_in_name', …"""
    because: list[str]
    """The same in words."""
    state: str
    """'suggested', 'dismissed' (not the same person) or 'merged'."""
    created_at: AwareDatetime


class DuplicatePage(Schema):
    """A page of pairs, the latest found first."""

    items: list[DuplicateOut]
    next_cursor: str | None


class MergeIn(In):
    """Whom to merge into a person, and whose values go on."""

    other_id: UUID = Field(description="Who goes on as the person that the address names.")
    name: Whose = Field(None, description=WHOSE)
    headline: Whose = Field(None, description=WHOSE)
    location: Whose = Field(None, description=WHOSE)
    email: Whose = Field(None, description=f"{WHOSE} All addresses of both are kept.")


class MergeOut(Schema):
    """That two records were made one person."""

    id: UUID
    """By it the merge is undone."""
    candidate_id: UUID
    """Who goes on."""
    other_id: UUID
    """Who goes on as that person; their id answers with the problem 'merged_into_another'."""
    by: str
    created_at: AwareDatetime
    undone_at: AwareDatetime | None
    undone_by: str
