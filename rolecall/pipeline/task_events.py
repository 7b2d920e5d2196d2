"""What happens to tasks, in the past tense."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class _AboutTask(Event):
    task_id: UUID
    candidate_id: UUID
    application_id: UUID | None
    job_id: UUID | None
    title: str
    subjects: ClassVar[tuple[str, ...]] = ("task_id", "candidate_id", "application_id")


@dataclass(frozen=True)
class TaskGiven(_AboutTask):
    """Somebody gave a task to a member, or took one on."""

    assignee_id: UUID
    assignee: str
    due_on: str | None
    is_own: bool
    plain: ClassVar[tuple[str, ...]] = ("assignee", "due_on")

    def told(self) -> str:
        return f"took on “{self.title}”" if self.is_own else f"asked {self.assignee} for “{self.title}”"


@dataclass(frozen=True)
class TaskChanged(_AboutTask):
    """A task got other words, another day or another assignee; each with what it was before."""

    changes: dict[str, list[str | None]]

    def told(self) -> str:
        given = self.changes.get("assignee")
        return f"gave “{self.title}” to {given[1]}" if given else f"changed the task “{self.title}”"


@dataclass(frozen=True)
class TaskDone(_AboutTask):
    def told(self) -> str:
        return f"did “{self.title}”"


@dataclass(frozen=True)
class TaskReopened(_AboutTask):
    def told(self) -> str:
        return f"found “{self.title}” not done yet"


@dataclass(frozen=True)
class TaskRemoved(_AboutTask):
    def told(self) -> str:
        return f"removed the task “{self.title}”"


@dataclass(frozen=True)
class TaskRestored(_AboutTask):
    def told(self) -> str:
        return f"put back the task “{self.title}”"
