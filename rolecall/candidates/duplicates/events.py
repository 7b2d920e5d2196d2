"""What happens to the question whether two people are one."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class DuplicateDismissed(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "other_id")
    candidate_id: UUID
    other_id: UUID
    name: str
    other_name: str

    def told(self) -> str:
        return f"said that {self.name} and {self.other_name} are not the same person"


@dataclass(frozen=True)
class DuplicateDismissalUndone(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "other_id")
    candidate_id: UUID
    other_id: UUID
    name: str
    other_name: str

    def told(self) -> str:
        return f"took back that {self.name} and {self.other_name} are not the same person"


@dataclass(frozen=True)
class CandidatesMerged(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "other_id")
    candidate_id: UUID
    """Who goes on."""
    other_id: UUID
    merge_id: UUID
    name: str
    other_name: str
    changes: dict[str, list[Any]]
    """For each value that was chosen from the other what was before and what is after."""

    def told(self) -> str:
        names = f" ({self.other_name})" if self.other_name != self.name else ""
        return f"merged two records of {self.name}{names}"


@dataclass(frozen=True)
class MergeUndone(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "other_id")
    candidate_id: UUID
    other_id: UUID
    merge_id: UUID
    name: str
    other_name: str

    def told(self) -> str:
        return f"undid the merge of {self.name} and {self.other_name}"
