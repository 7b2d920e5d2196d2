"""What happens to runs; what happens to each person, the contexts of the acts tell."""

from dataclasses import dataclass, field
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event

RUN = ("run_id",)


@dataclass(frozen=True)
class PeopleImported(Event):
    """An import came to its end."""

    run_id: UUID
    name: str
    counts: dict[str, int]
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"imported {self.name}: {self.counts.get('added', 0):,} people added"


@dataclass(frozen=True)
class ImportTakenBack(Event):
    """An import was taken back: who was untouched since is gone again, others were kept."""

    run_id: UUID
    name: str
    counts: dict[str, int]
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"took back the import of {self.name}"


@dataclass(frozen=True)
class ImportedFactsTakenBack(Event):
    """What an import had filled in of one person is empty again."""

    candidate_id: UUID
    run_id: UUID
    subjects: ClassVar[tuple[str, ...]] = ("candidate_id",)

    def told(self) -> str:
        return "took back what an import had filled in"


@dataclass(frozen=True)
class ManyActed(Event):
    """Something was done to many people at once."""

    run_id: UUID
    act: str
    counts: dict[str, int]
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"did '{self.act}' for {self.counts.get('done', 0):,} people at once"


@dataclass(frozen=True)
class ManyTakenBack(Event):
    """What was done to many people at once was taken back, as far as it could be."""

    run_id: UUID
    act: str
    counts: dict[str, int]
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"took back '{self.act}' for {self.counts.get('undone', 0):,} people"


@dataclass(frozen=True)
class RunStopped(Event):
    """Work on many stands still: whoever began it is gone, or may not do it any more."""

    run_id: UUID
    name: str
    author: str
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"stopped '{self.name}', as {self.author} may not do it any more"


@dataclass(frozen=True)
class RunTakenOver(Event):
    """Somebody else goes on with work that stood still."""

    run_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"took over '{self.name}'"


@dataclass(frozen=True)
class RunEnded(Event):
    """Work that stood still was ended where it stood."""

    run_id: UUID
    name: str
    counts: dict[str, int]
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"ended '{self.name}' where it stood"


@dataclass(frozen=True)
class PeopleExported(Event):
    """Data of people left: how many, in which columns, by which filters."""

    run_id: UUID
    count: int
    file_kind: str
    columns: list[str]
    wanted: dict[str, Any] = field(default_factory=dict)
    subjects: ClassVar[tuple[str, ...]] = RUN

    def told(self) -> str:
        return f"exported {self.count:,} rows as {self.file_kind.upper()}"
