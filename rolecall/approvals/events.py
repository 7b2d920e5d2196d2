"""What happened to approvals. No event holds what is approved: timelines have more readers than offers."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class _About(Event):
    approval_id: UUID
    subject_id: UUID
    about: list[UUID]
    title: str
    own: ClassVar[tuple[str, ...]] = ("subject_id",)

    def subject_ids(self) -> list[UUID]:
        """The approval, the thing, and whoever's timeline tells of it."""
        return list(dict.fromkeys([self.approval_id, self.subject_id, *self.about]))


@dataclass(frozen=True)
class ApprovalRequested(_About):
    """A thing was put to approval."""

    rule: str

    def told(self) -> str:
        return f"asked for approval of {self.title}"


@dataclass(frozen=True)
class ApprovalAskedAgain(_About):
    """What had been put to approval changed, so everybody is asked again."""

    round: int
    changed: list[str]

    def told(self) -> str:
        return f"asked again for approval of {self.title}: {', '.join(self.changed)} changed"


@dataclass(frozen=True)
class _Vote(_About):
    vote_id: UUID
    instead_of: str
    by_mail: bool

    @property
    def _for(self) -> str:
        return f" for {self.instead_of}" if self.instead_of else ""


@dataclass(frozen=True)
class ApprovalVotedFor(_Vote):
    def told(self) -> str:
        return f"approved {self.title}{self._for}{' by mail' if self.by_mail else ''}"


@dataclass(frozen=True)
class ApprovalVotedAgainst(_Vote):
    def told(self) -> str:
        return f"declined to approve {self.title}{self._for}{' by mail' if self.by_mail else ''}"


@dataclass(frozen=True)
class ApprovalQuestionAsked(_Vote):
    def told(self) -> str:
        return f"asked a question about {self.title}{self._for}{' by mail' if self.by_mail else ''}"


@dataclass(frozen=True)
class ApprovalQuestionAnswered(_Vote):
    def told(self) -> str:
        return f"answered a question about {self.title}"


@dataclass(frozen=True)
class ApprovalGranted(_About):
    """Every step has its votes."""

    def told(self) -> str:
        return f"{self.title} is approved"


@dataclass(frozen=True)
class ApprovalRefused(_About):
    """A step cannot reach its votes any more."""

    def told(self) -> str:
        return f"{self.title} is not approved"


@dataclass(frozen=True)
class ApprovalCancelled(_About):
    """Nobody is asked any more."""

    def told(self) -> str:
        return f"took back the request for approval of {self.title}"


@dataclass(frozen=True)
class ApprovalRuleChanged(Event):
    """A rule was written, changed or removed."""

    rule_id: UUID
    name: str
    change: str
    changes: dict[str, list[Any]] = field(default_factory=dict)
    """For each field what was before and what is after; of each step how many of whom."""
    subjects: ClassVar[tuple[str, ...]] = ("rule_id",)

    def told(self) -> str:
        return f"{self.change} the approval rule “{self.name}”"


@dataclass(frozen=True)
class ApprovalsDelegated(Event):
    """Somebody else votes for a member for some days."""

    member_id: UUID
    stand_in_id: UUID
    member: str
    stand_in: str
    starts_on: str
    ends_on: str
    subjects: ClassVar[tuple[str, ...]] = ("member_id", "stand_in_id")

    def told(self) -> str:
        return f"{self.stand_in} approves for {self.member} from {self.starts_on} to {self.ends_on}"


@dataclass(frozen=True)
class DelegationEnded(Event):
    """A member votes for themselves again."""

    member_id: UUID
    member: str
    subjects: ClassVar[tuple[str, ...]] = ("member_id",)

    def told(self) -> str:
        return f"{self.member} approves for themselves again"
