"""What happens to applications, in the past tense.

The ids come first; what was before and after follows, so that the timeline, the audit and whoever
reacts need not look anything up. `batch_id` is the id by which the act can be undone, with all that
was done by the same press of a button.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar
from uuid import UUID

from rolecall.kit.events import Event

ABOUT = ("application_id", "candidate_id", "job_id")
ACT = (*ABOUT, "batch_id")
UNTIL_IT_STANDS = timedelta(minutes=10)
"""How long what a member did may be taken back before what cannot be taken back follows from it."""


@dataclass(frozen=True)
class ApplicationReceived(Event):
    """A person applied; `again` when they had an active application for this job already."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    version: int
    again: bool
    subjects: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return f"applied again; this is version {self.version}" if self.again else "applied"


@dataclass(frozen=True)
class CandidateAddedToJob(Event):
    """A member or a program put a person on a job's pipeline."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    job: str
    stage_id: UUID
    stage: str
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    plain: ClassVar[tuple[str, ...]] = ("job", "stage")

    def told(self) -> str:
        return f"added to {self.job}, in {self.stage}"


@dataclass(frozen=True)
class ApplicationTakenOff(Event):
    """An application was taken away with the act that had made it, before anything else happened with it."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return "taken off the job again"


@dataclass(frozen=True)
class ApplicationMoved(Event):
    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    from_stage_id: UUID
    from_stage: str
    to_stage_id: UUID
    to_stage: str
    seconds_in_previous_stage: int
    batch_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = ACT
    plain: ClassVar[tuple[str, ...]] = ("from_stage", "to_stage")

    def told(self) -> str:
        return f"moved from {self.from_stage} to {self.to_stage}"


@dataclass(frozen=True)
class MoveUndone(Event):
    """A move was taken back: they are again where they were, as if they had never left."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    from_stage_id: UUID
    from_stage: str
    to_stage_id: UUID
    to_stage: str
    undone_event_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    plain: ClassVar[tuple[str, ...]] = ("from_stage", "to_stage")

    def told(self) -> str:
        return f"took back the move: in {self.to_stage} again"


@dataclass(frozen=True)
class ApplicationRejected(Event):
    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    rejection_id: UUID
    stage_id: UUID
    stage: str
    reason_id: UUID | None
    reason: str
    by_rule: bool = False
    batch_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = ACT
    plain: ClassVar[tuple[str, ...]] = ("stage", "reason")

    def told(self) -> str:
        why = f": {self.reason[:1].lower()}{self.reason[1:]}" if self.reason else ""
        return f"rejected in {self.stage}{why}"


@dataclass(frozen=True)
class ApplicationReopened(Event):
    """A rejected or withdrawn application is active again; `undone_event_id` when that was an undo."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    stage_id: UUID
    stage: str
    from_state: str
    to_state: str = "active"
    undone_event_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    plain: ClassVar[tuple[str, ...]] = ("stage", "from_state", "to_state")

    def told(self) -> str:
        if self.undone_event_id:
            act = "the rejection" if self.from_state == "rejected" else "the withdrawal"
            return f"took back {act}: in {self.stage} again"
        return f"reopened, in {self.stage}"


@dataclass(frozen=True)
class ApplicationWithdrawn(Event):
    """The person does not want to go on; told by themselves, or by a member on their behalf."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    stage_id: UUID
    stage: str
    by_candidate: bool
    batch_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = ACT
    plain: ClassVar[tuple[str, ...]] = ("stage",)

    def told(self) -> str:
        if self.by_candidate:
            return "withdrew their application"
        return f"marked as withdrawn, in {self.stage}"


@dataclass(frozen=True)
class CandidateHired(Event):
    """A person was hired and a seat filled; `job_filled` when no seat of the job is left."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    from_stage_id: UUID
    from_stage: str
    to_stage_id: UUID
    to_stage: str
    opening_id: UUID | None
    job_filled: bool
    days_to_hire: int
    starts_on: str | None = None
    batch_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = (*ACT, "opening_id")
    plain: ClassVar[tuple[str, ...]] = ("from_stage", "to_stage")

    def told(self) -> str:
        last = "; every opening of the job is filled" if self.job_filled else ""
        return f"hired after {self.days_to_hire} {'day' if self.days_to_hire == 1 else 'days'}{last}"


@dataclass(frozen=True)
class HireUndone(Event):
    """A hire was taken back: the person is where they were, the seat is open again."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    stage_id: UUID
    stage: str
    opening_id: UUID | None
    undone_event_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = (*ABOUT, "opening_id")
    plain: ClassVar[tuple[str, ...]] = ("stage",)

    def told(self) -> str:
        return f"took back the hire: in {self.stage} again"


@dataclass(frozen=True)
class CommentAdded(Event):
    comment_id: UUID
    candidate_id: UUID
    application_id: UUID | None
    private: bool
    mentioned: list[UUID]
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "application_id", "comment_id")

    def told(self) -> str:
        return "wrote a private comment" if self.private else "commented"


@dataclass(frozen=True)
class CommentRemoved(Event):
    comment_id: UUID
    candidate_id: UUID
    application_id: UUID | None
    private: bool
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id", "application_id", "comment_id")

    def told(self) -> str:
        return "removed a private comment" if self.private else "removed a comment"


@dataclass(frozen=True)
class WordsBlackedOut(Event):
    """What the words are stands nowhere but where they are kept: they tell who somebody is."""

    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    hidden_word_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return "blacked out words for blind reviewers"


@dataclass(frozen=True)
class WordsUncovered(WordsBlackedOut):
    """Words that were blacked out by hand may be read again."""

    def told(self) -> str:
        return "uncovered words that were blacked out for blind reviewers"


@dataclass(frozen=True)
class RejectionReasonsChanged(Event):
    """The organization's reasons for rejecting people were added to, renamed, put in order or removed."""

    changes: dict[str, list[str | None]]

    def told(self) -> str:
        return "changed the reasons for rejecting people"
