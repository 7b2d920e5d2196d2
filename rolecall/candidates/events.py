"""What happens to what is known of a person."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from rolecall.candidates.grounds import LABELS
from rolecall.kit.events import Event
from rolecall.kit.text import listed

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
    plain: ClassVar[tuple[str, ...]] = ("source",)
    candidate_id: UUID
    name: str
    source: str | None = None

    def told(self) -> str:
        return f"added from {self.source}" if self.source else "added"


@dataclass(frozen=True)
class CandidateRemoved(Event):
    """A person was removed for good; who it was is not said, but on what request, and what went with them."""

    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "run_id")
    plain: ClassVar[tuple[str, ...]] = ("ground", "reference", "gone")
    candidate_id: UUID
    ground: str = ""
    """One of `grounds.LABELS`; nothing where nobody said."""
    reference: str = ""
    """The number of their request in another place."""
    run_id: UUID | None = None
    """The act for many, or the import that was taken back, by which it was done."""
    gone: dict[str, int] = field(default_factory=dict)
    """How many applications, files, messages, … were deleted, and how many events redacted."""

    def told(self) -> str:
        why = f": {LABELS[self.ground].lower()}" if self.ground in LABELS and self.ground else ""
        return f"removed for good{why}{f' ({self.reference})' if self.reference else ''}"


@dataclass(frozen=True)
class CandidateChanged(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """For each field what was before and what is after."""

    def told(self) -> str:
        return f"corrected {listed([NAMES.get(name, name) for name in self.changes])}"


@dataclass(frozen=True)
class CandidateTagged(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    tags: list[str]

    def told(self) -> str:
        return f"tagged {listed(self.tags)}"


@dataclass(frozen=True)
class CandidateUntagged(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    candidate_id: UUID
    tag: str

    def told(self) -> str:
        return f"removed the tag {self.tag}"


@dataclass(frozen=True)
class DocumentAttached(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "document_id")
    plain: ClassVar[tuple[str, ...]] = ("kind",)
    candidate_id: UUID
    document_id: UUID
    file_name: str
    kind: str

    def told(self) -> str:
        return f"added {'the résumé' if self.kind == 'resume' else 'the file'} {self.file_name}"


@dataclass(frozen=True)
class DocumentMarkedAsResume(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "document_id")
    candidate_id: UUID
    document_id: UUID
    file_name: str

    def told(self) -> str:
        return f"made {self.file_name} the résumé"


@dataclass(frozen=True)
class DocumentDetached(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "document_id")
    candidate_id: UUID
    document_id: UUID
    file_name: str

    def told(self) -> str:
        return f"removed the file {self.file_name}"


@dataclass(frozen=True)
class DocumentRead(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "document_id")
    candidate_id: UUID
    document_id: UUID
    file_name: str
    page_count: int

    def told(self) -> str:
        return f"read {self.file_name}"


@dataclass(frozen=True)
class DocumentUnreadable(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "document_id")
    candidate_id: UUID
    document_id: UUID
    file_name: str
    reason: str

    def told(self) -> str:
        return f"could not read {self.file_name}: {self.reason}"


@dataclass(frozen=True)
class ConsentGiven(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    plain: ClassVar[tuple[str, ...]] = ("purpose",)
    candidate_id: UUID
    consent_id: UUID
    purpose: str
    ends_at: datetime | None = None

    def told(self) -> str:
        return "agreed to how their data is used"


@dataclass(frozen=True)
class ProfileFactAdded(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    plain: ClassVar[tuple[str, ...]] = ("section",)
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
    plain: ClassVar[tuple[str, ...]] = ("section",)
    candidate_id: UUID
    fact_id: UUID
    section: str
    name: str
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """For each field what was before and what is after."""

    def told(self) -> str:
        names = FIELD_NAMES[""] | FIELD_NAMES.get(self.section, {})
        words = [names.get(each, each) for each in self.changes]
        return f"corrected the {listed(list(dict.fromkeys(words)))} of {self.name}"


@dataclass(frozen=True)
class ProfileFactConfirmed(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    plain: ClassVar[tuple[str, ...]] = ("section", "fields")
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
    plain: ClassVar[tuple[str, ...]] = ("section",)
    candidate_id: UUID
    fact_id: UUID
    section: str
    name: str

    def told(self) -> str:
        return f"removed from the profile: {self.name}"


@dataclass(frozen=True)
class ProfileFactRestored(Event):
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)
    plain: ClassVar[tuple[str, ...]] = ("section",)
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
