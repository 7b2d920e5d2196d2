"""What happens to requisitions and their seats. None tells what a seat costs: timelines have more readers."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class _About(Event):
    requisition_id: UUID
    reference: str
    title: str
    subjects: ClassVar[tuple[str, ...]] = ("requisition_id",)

    @property
    def named(self) -> str:
        """The requisition in a sentence."""
        return f"the requisition {self.reference} ({self.title})"


@dataclass(frozen=True)
class RequisitionWritten(_About):
    def told(self) -> str:
        return f"wrote {self.named}"


@dataclass(frozen=True)
class RequisitionChanged(_About):
    """Which fields changed; of what a seat costs only that it did."""

    changes: dict[str, list[Any]]
    costs: list[str]

    def told(self) -> str:
        names = [name.replace("_", " ") for name in (*self.changes, *self.costs)]
        return f"changed the {' and '.join(filter(None, [', '.join(names[:-1]), names[-1]]))} of {self.named}"


@dataclass(frozen=True)
class RequisitionSubmitted(_About):
    def told(self) -> str:
        return f"asked for the seats of {self.named}"


@dataclass(frozen=True)
class RequisitionApproved(_About):
    """Its seats can be opened, with the last yes or because no rule asks for one."""

    seats: int
    by_rule: bool

    def told(self) -> str:
        seats = "1 seat" if self.seats == 1 else f"{self.seats} seats"
        why = "is approved" if self.by_rule else "needs no approval by any rule"
        return f"freed {seats}: {self.named} {why}"


@dataclass(frozen=True)
class RequisitionNotApproved(_About):
    """The approvers said no, or nobody is asked any more: it is a draft again."""

    why: str

    def told(self) -> str:
        return f"put {self.named} back: it is a draft again. {self.why}"


@dataclass(frozen=True)
class RequisitionWithdrawn(_About):
    def told(self) -> str:
        return f"withdrew {self.named}"


@dataclass(frozen=True)
class RequisitionClosed(_About):
    """No seat of it is opened any more; the unfilled openings it had are closed."""

    close_reason: str
    close_note: str
    openings_closed: int

    def told(self) -> str:
        said = ": ".join(filter(None, [self.close_reason, self.close_note]))
        return f"closed {self.named}. {said}"


@dataclass(frozen=True)
class RequisitionFilled(_About):
    """Each of its seats has a person."""

    seats: int

    def told(self) -> str:
        return f"closed {self.named}: every seat is filled"


@dataclass(frozen=True)
class RequisitionUnfilled(_About):
    """A hire was taken back, so that a seat waits again."""

    def told(self) -> str:
        return f"opened {self.named} again: a hire was taken back"


@dataclass(frozen=True)
class SeatsOpened(_About):
    """Seats of a requisition are openings of a job now."""

    job_id: UUID
    job: str
    seats: int
    subjects: ClassVar[tuple[str, ...]] = ("requisition_id", "job_id")
    own: ClassVar[tuple[str, ...]] = ("job_id",)

    def told(self) -> str:
        seats = "1 seat" if self.seats == 1 else f"{self.seats} seats"
        return f"opened {seats} of {self.reference} on the job {self.job}"


@dataclass(frozen=True)
class OpeningClosed(Event):
    """One seat of a job will not be filled."""

    opening_id: UUID
    job_id: UUID
    close_reason: str
    requisition_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = ("opening_id", "job_id", "requisition_id")
    own: ClassVar[tuple[str, ...]] = ("job_id",)

    def told(self) -> str:
        return f"closed an opening: {self.close_reason}"


@dataclass(frozen=True)
class RequisitionPolicyChanged(Event):
    """Whether a job needs an approved requisition before it opens."""

    needed: bool

    def told(self) -> str:
        return (
            "made jobs need an approved requisition before they open"
            if self.needed
            else "let jobs open without a requisition"
        )
