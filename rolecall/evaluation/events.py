"""What happened to interview plans, pools, scorecards, and what was decided."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from rolecall.evaluation.outcomes import OUTCOMES
from rolecall.kit.events import Event

Changes = dict[str, list[str]]
TOLD = dict(OUTCOMES)


@dataclass(frozen=True)
class _AboutInterview(Event):
    job_id: UUID
    planned_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("job_id", "planned_id")


@dataclass(frozen=True)
class InterviewPlanned(_AboutInterview):
    """An interview was added to a job's plan."""

    def told(self) -> str:
        return f"planned the interview “{self.name}”"


@dataclass(frozen=True)
class PlannedInterviewChanged(_AboutInterview):
    """A planned interview, who holds it, its kit or its criteria changed: each field before and now."""

    changes: Changes

    def told(self) -> str:
        return f"changed the {' and the '.join(self.changes)} of the interview “{self.name}”"


@dataclass(frozen=True)
class PlannedInterviewMoved(_AboutInterview):
    """A planned interview has another place among those of its stage."""

    earlier: bool

    def told(self) -> str:
        return f"put the interview “{self.name}” {'earlier' if self.earlier else 'later'} in the plan"


@dataclass(frozen=True)
class PlannedInterviewRemoved(_AboutInterview):
    """An interview was taken out of a job's plan."""

    def told(self) -> str:
        return f"took the interview “{self.name}” out of the plan"


@dataclass(frozen=True)
class PlannedInterviewPutBack(_AboutInterview):
    """An interview that was taken out of a job's plan is in it again."""

    def told(self) -> str:
        return f"put the interview “{self.name}” back into the plan"


@dataclass(frozen=True)
class PoolChanged(Event):
    """A pool of interviewers was made, changed or removed."""

    pool_id: UUID
    name: str
    change: str
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = ("pool_id",)

    def told(self) -> str:
        return f"{self.change} the pool of interviewers “{self.name}”"


@dataclass(frozen=True)
class ScorecardSubmitted(Event):
    """Somebody said what they think of a candidate. What they think stands nowhere in the event."""

    scorecard_id: UUID
    application_id: UUID
    candidate_id: UUID
    interview: str
    version: int
    subjects: ClassVar[tuple[str, ...]] = ("scorecard_id", "application_id", "candidate_id")
    plain: ClassVar[tuple[str, ...]] = ("interview",)

    def told(self) -> str:
        again = f" again (version {self.version})" if self.version > 1 else ""
        return f"submitted a scorecard for “{self.interview}”{again}"


@dataclass(frozen=True)
class DecisionMade(Event):
    """It was decided how it goes on with a candidate. Why stands in the decision, never in the event."""

    decision_id: UUID
    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    outcome: str
    before: str
    """The outcome that it supersedes; empty for the first decision."""
    subjects: ClassVar[tuple[str, ...]] = ("decision_id", "application_id", "candidate_id", "job_id")
    plain: ClassVar[tuple[str, ...]] = ("outcome", "before")

    def told(self) -> str:
        instead = f" instead of “{TOLD[self.before]}”" if self.before else ""
        return f"recorded the decision “{TOLD[self.outcome]}”{instead}"
