"""What happened to saved searches and to talent pools."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class _AboutSearch(Event):
    saved_search_id: UUID
    name: str
    is_shared: bool
    subjects: ClassVar[tuple[str, ...]] = ("saved_search_id",)


@dataclass(frozen=True)
class SearchSaved(_AboutSearch):
    """A question was kept under a name."""

    def told(self) -> str:
        return f"saved the search “{self.name}”"


@dataclass(frozen=True)
class SavedSearchChanged(_AboutSearch):
    """A saved search was renamed, shared, or asks something else.

    What it asks may name people, who leave the log when they are removed: it is in none of these.
    """

    changes: dict[str, list[Any]] = field(default_factory=dict)
    """Of its name and whether it is shared, what was before and what is after."""
    asks_otherwise: bool = False

    def told(self) -> str:
        if self.asks_otherwise:
            return f"let the saved search “{self.name}” ask for something else"
        return f"changed the saved search “{self.name}”"


@dataclass(frozen=True)
class SavedSearchRemoved(_AboutSearch):
    """A saved search was removed."""

    def told(self) -> str:
        return f"removed the saved search “{self.name}”"


@dataclass(frozen=True)
class _AboutPool(Event):
    talent_pool_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("talent_pool_id",)


@dataclass(frozen=True)
class TalentPoolAdded(_AboutPool):
    """There is a new talent pool."""

    def told(self) -> str:
        return f"added the talent pool “{self.name}”"


@dataclass(frozen=True)
class TalentPoolChanged(_AboutPool):
    """A talent pool was renamed or described anew."""

    changes: dict[str, list[Any]] = field(default_factory=dict)
    """For each field what was before and what is after."""

    def told(self) -> str:
        return f"changed the talent pool “{self.name}”"


@dataclass(frozen=True)
class TalentPoolRemoved(_AboutPool):
    """A talent pool was removed; the people of it stay."""

    def told(self) -> str:
        return f"removed the talent pool “{self.name}”"


@dataclass(frozen=True)
class _AboutPooled(Event):
    candidate_id: UUID
    talent_pool_id: UUID
    pool: str
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "talent_pool_id")
    plain: ClassVar[tuple[str, ...]] = ("pool",)


@dataclass(frozen=True)
class CandidatePooled(_AboutPooled):
    """Somebody was put into a talent pool."""

    note: str

    def told(self) -> str:
        why = f": {self.note}" if self.note else ""
        return f"put them into the pool “{self.pool}”{why}"


@dataclass(frozen=True)
class CandidateUnpooled(_AboutPooled):
    """Somebody was taken out of a talent pool."""

    def told(self) -> str:
        return f"took them out of the pool “{self.pool}”"
