"""What happens to jobs, in the past tense."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event

ABOUT = ("job_id",)
Changes = dict[str, list[Any]]
"""What was before and what is now, by field."""


@dataclass(frozen=True)
class JobCreated(Event):
    job_id: UUID
    title: str
    template_key: str = ""
    copied_from_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = (*ABOUT, "copied_from_id")
    own: ClassVar[tuple[str, ...]] = (*ABOUT, "copied_from_id")

    def told(self) -> str:
        if self.copied_from_id:
            return f"made {self.title} as a copy"
        return f"wrote {self.title}{' from a template' if self.template_key else ''}"


@dataclass(frozen=True)
class JobChanged(Event):
    job_id: UUID
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return f"changed the {_and(self.changes)}"


@dataclass(frozen=True)
class JobPublished(Event):
    """The job takes applications; `live` when the careers site shows it."""

    job_id: UUID
    title: str
    post_id: UUID
    live: bool
    from_state: str
    to_state: str = "open"
    subjects: ClassVar[tuple[str, ...]] = (*ABOUT, "post_id")
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return "published the job" if self.live else "opened the job, without showing it to the public"


@dataclass(frozen=True)
class JobPutToApproval(Event):
    """The job opens when its approvers say yes; one that was open is taken down until then."""

    job_id: UUID
    title: str
    from_state: str
    to_state: str = "awaiting_approval"
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return "put the job to approval"


@dataclass(frozen=True)
class JobNotApproved(Event):
    """The approvers said no, or nobody is asked any more."""

    job_id: UUID
    title: str
    reason: str
    to_state: str
    from_state: str = "awaiting_approval"
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        now = "a draft again" if self.to_state == "draft" else "on hold"
        return f"put the job back: it is {now}. {self.reason}"


@dataclass(frozen=True)
class JobHeld(Event):
    job_id: UUID
    title: str
    from_state: str = "open"
    to_state: str = "on_hold"
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return "put the job on hold"


@dataclass(frozen=True)
class JobClosed(Event):
    job_id: UUID
    title: str
    reason: str
    from_state: str
    to_state: str = "closed"
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return f"closed the job: {self.reason}" if self.reason else "closed the job"


@dataclass(frozen=True)
class JobArchived(Event):
    job_id: UUID
    title: str
    from_state: str
    to_state: str = "archived"
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return "archived the job"


BACK = {
    "open": "reopened the job",
    "on_hold": "reopened the job, on hold as it was",
    "closed": "took the job out of the archive, closed as it was",
    "draft": "took the draft out of the archive",
}


@dataclass(frozen=True)
class JobReopened(Event):
    """A closed or archived job is open again, a draft when it had never been open, or what it had been."""

    job_id: UUID
    title: str
    from_state: str
    to_state: str
    live: bool
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return BACK[self.to_state]


@dataclass(frozen=True)
class JobPostChanged(Event):
    """The words of the post, or what its application form asks."""

    job_id: UUID
    post_id: UUID
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = (*ABOUT, "post_id")
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return f"changed the {_and(self.changes)} of the job post"


@dataclass(frozen=True)
class RequirementsChanged(Event):
    job_id: UUID
    added: list[str]
    removed: list[str]
    changes: Changes = field(default_factory=dict)
    """What each kept requirement asked before and asks now."""
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return "changed the requirements"


@dataclass(frozen=True)
class StageAdded(Event):
    job_id: UUID
    stage_id: UUID
    stage: str
    kind: str
    subjects: ClassVar[tuple[str, ...]] = (*ABOUT, "stage_id")
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return f"added the stage {self.stage}"


@dataclass(frozen=True)
class StageRenamed(Event):
    """The name, time limit or kind of a stage changed."""

    job_id: UUID
    stage_id: UUID
    stage: str
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = (*ABOUT, "stage_id")
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        if "name" in self.changes:
            before, after = self.changes["name"]
            return f"renamed the stage {before} to {after}"
        if list(self.changes) == ["blind"]:
            done = (
                "made the stage {} blind" if self.changes["blind"][1] else "made the stage {} blind no more"
            )
            return done.format(self.stage)
        return f"changed the {_and(self.changes)} of the stage {self.stage}"


@dataclass(frozen=True)
class StagesReordered(Event):
    job_id: UUID
    before: list[str]
    after: list[str]
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return f"put the stages in order: {', '.join(self.after)}"


@dataclass(frozen=True)
class StageRemoved(Event):
    """Recorded by `pipeline`, which knows where the people of the stage went."""

    job_id: UUID
    stage_id: UUID
    stage: str
    people_moved: int
    to_stage_id: UUID | None = None
    to_stage: str = ""
    subjects: ClassVar[tuple[str, ...]] = (*ABOUT, "stage_id")
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        if not self.people_moved:
            return f"removed the stage {self.stage}"
        people = "1 person" if self.people_moved == 1 else f"{self.people_moved} people"
        return f"removed the stage {self.stage} and moved {people} to {self.to_stage}"


@dataclass(frozen=True)
class TeamChanged(Event):
    """Who is on the hiring team: the part of each person before and now, None when not on it."""

    job_id: UUID
    changes: Changes
    added: list[UUID]
    """The ids of the members who were not on it before."""
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        return f"changed the hiring team: {_and(self.changes)}"


@dataclass(frozen=True)
class OpeningsChanged(Event):
    job_id: UUID
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = ABOUT
    own: ClassVar[tuple[str, ...]] = ABOUT

    def told(self) -> str:
        if "openings" in self.changes:
            before, after = self.changes["openings"]
            return f"changed the number of openings from {before} to {after}"
        return f"changed the {_and(self.changes)} of the openings"


def _and(changes: Changes) -> str:
    names = [name.replace("_", " ") for name in changes]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
