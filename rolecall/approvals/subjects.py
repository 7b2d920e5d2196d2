"""What is put to approval, as the context that has it tells it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from rolecall.accounts.models import Member


@dataclass(frozen=True)
class Subject:
    """A thing with the fields that are approved, as words by their labels."""

    kind: str
    id: UUID
    title: str
    fields: Mapping[str, str]
    amount: Decimal | None = None
    currency: str = ""
    department_id: UUID | None = None
    people: Mapping[str, Sequence[Member]] = field(default_factory=dict)
    """Who has a part in it, by role: with them a step for 'hiring managers' means those of this job."""
    about: tuple[UUID, ...] = ()
    """Whose timelines tell of it."""
