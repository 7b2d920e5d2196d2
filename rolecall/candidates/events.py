"""What happens to what is known of a person."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event

NAMES = {"source": "source", "emails": "e-mail addresses", "phones": "phone numbers", "links": "links"}
FIELD_NAMES: dict[str, dict[str, str]] = {
    "": {
        "title": "title", "subject": "subject", "organisation": "organisation", "place": "place",
        "start": "dates", "end": "dates", "is_current": "dates", "level": "level", "known_as": "usual name",
        "text": "description",
    },
    "education": {"title": "degree", "organisation": "institution", "level": "grade"},
    "skill": {"title": "name"},
    "language": {"title": "name"},
}  # fmt: skip
"""What the fields of a profile's facts are called, by section; '' for all sections."""


@dataclass(frozen=True)
class CandidateAdded(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    name: str
    source: str | None = None

    def told(self) -> str:
        return f"added from {self.source}" if self.source else "added"


@dataclass(frozen=True)
class ProfileFactAdded(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    fact_id: UUID
    section: str
    name: str
    values: dict[str, Any] = field(default_factory=dict)

    def told(self) -> str:
        return f"added to the profile: {self.name}"


@dataclass(frozen=True)
class ProfileFactCorrected(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    fact_id: UUID
    section: str
    name: str
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """For each field what was before and what is after."""

    def told(self) -> str:
        words = [
            FIELD_NAMES.get(self.section, {}).get(each) or FIELD_NAMES[""][each] for each in self.changes
        ]
        return f"corrected the {_listed(list(dict.fromkeys(words)))} of {self.name}"


@dataclass(frozen=True)
class ProfileFactConfirmed(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    fact_id: UUID
    section: str
    name: str
    fields: list[str] = field(default_factory=list)

    def told(self) -> str:
        return f"confirmed what was read: {self.name}"


@dataclass(frozen=True)
class ProfileFactRemoved(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    fact_id: UUID
    section: str
    name: str

    def told(self) -> str:
        return f"removed from the profile: {self.name}"


@dataclass(frozen=True)
class ProfileFactRestored(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    fact_id: UUID
    section: str
    name: str

    def told(self) -> str:
        return f"put back on the profile: {self.name}"


@dataclass(frozen=True)
class ComparisonRefused(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID

    def told(self) -> str:
        return "asked that their résumé is not compared with requirements automatically"


@dataclass(frozen=True)
class ComparisonAllowed(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID

    def told(self) -> str:
        return "allowed again that their résumé is compared with requirements"


def _listed(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]])) if words else ""
