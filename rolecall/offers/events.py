"""What happened to offers. No event holds terms: timelines have more readers than offers."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class _About(Event):
    offer_id: UUID
    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ("offer_id", "application_id", "candidate_id", "job_id")


@dataclass(frozen=True)
class OfferMade(_About):
    def told(self) -> str:
        return "drafted an offer"


@dataclass(frozen=True)
class OfferChanged(_About):
    """Terms of an offer changed; which, but not from what to what."""

    changed: list[str]
    plain: ClassVar[tuple[str, ...]] = ("changed",)

    def told(self) -> str:
        return f"changed the offer: {', '.join(self.changed).lower()}"


@dataclass(frozen=True)
class OfferSent(_About):
    expires_at: str
    plain: ClassVar[tuple[str, ...]] = ("expires_at",)

    def told(self) -> str:
        return "sent the offer"


@dataclass(frozen=True)
class OfferViewed(_About):
    def told(self) -> str:
        return "opened the offer"


@dataclass(frozen=True)
class OfferQuestionAsked(_About):
    question_id: UUID

    def told(self) -> str:
        return "asked a question about the offer"


@dataclass(frozen=True)
class OfferAccepted(_About):
    """The candidate signed."""

    letter_sha256: str

    def told(self) -> str:
        return "accepted the offer by signature"


@dataclass(frozen=True)
class OfferDeclined(_About):
    def told(self) -> str:
        return "declined the offer"


@dataclass(frozen=True)
class OfferCountersigned(_About):
    letter_sha256: str

    def told(self) -> str:
        return "countersigned the offer"


@dataclass(frozen=True)
class OfferWithdrawn(_About):
    def told(self) -> str:
        return "withdrew the offer"


@dataclass(frozen=True)
class OfferExpired(_About):
    def told(self) -> str:
        return "the time to answer the offer has passed"


@dataclass(frozen=True)
class OfferExtended(_About):
    before: str
    expires_at: str
    plain: ClassVar[tuple[str, ...]] = ("before", "expires_at")

    def told(self) -> str:
        return f"gave more time to answer the offer, until {self.expires_at[:10]}"


@dataclass(frozen=True)
class OfferReminded(_About):
    def told(self) -> str:
        return "reminded the candidate of the offer"


@dataclass(frozen=True)
class OfferSealed(_About):
    """The signed PDF with its evidence is ready."""

    sha256: str
    certificate_sha256: str

    def told(self) -> str:
        return "sealed the signed offer"


@dataclass(frozen=True)
class OfferTemplateChanged(Event):
    """A template was written, changed or removed."""

    offer_template_id: UUID
    name: str
    change: str
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """For each part of it what was before and what is after; a template holds nobody's terms."""
    subjects: ClassVar[tuple[str, ...]] = ("offer_template_id",)

    def told(self) -> str:
        return f"{self.change} the offer template “{self.name}”"
