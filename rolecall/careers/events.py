"""What changes how the organization looks to the public, and what candidates ask for themselves."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class CareersSiteChanged(Event):
    """The brand, the words or the domain of the careers site changed."""

    site_id: UUID
    changes: dict[str, list[str | int | None]]
    subjects: ClassVar[tuple[str, ...]] = ("site_id",)

    def told(self) -> str:
        return f"changed the careers site: {', '.join(name.replace('_', ' ') for name in self.changes)}"
