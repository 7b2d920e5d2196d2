"""What happens to the second application of a person for one job when two records become one."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class SecondApplicationClosed(Event):
    subjects: ClassVar[tuple[str, ...]] = ("application_id", "candidate_id", "job_id")
    application_id: UUID
    candidate_id: UUID
    job_id: UUID
    goes_on_as_id: UUID

    def told(self) -> str:
        return "closed the second application for this job: the other one goes on"


@dataclass(frozen=True)
class SecondApplicationOpened(Event):
    subjects: ClassVar[tuple[str, ...]] = ("application_id", "candidate_id", "job_id")
    application_id: UUID
    candidate_id: UUID
    job_id: UUID

    def told(self) -> str:
        return "opened the application again that was closed as a second one"
