"""Facts in the past tense. `recording.record` writes them; `recording.on` reacts to them.

An event is a frozen dataclass. `subjects` names the fields that hold the ids it is about, so that
the timeline of any thing is one index scan. `own` names those of them in whose own history it stands,
apart from what happens to all that belongs to them. `told` is the sentence a timeline shows. `plain` names
the fields with words that tell of nobody: they stay when somebody is removed for good (`kit.redacting`).
"""

from dataclasses import dataclass
from typing import ClassVar, Protocol
from uuid import UUID


class Actor(Protocol):
    """Whoever does something: a member, a key, a candidate, an automation, the system."""

    @property
    def actor_kind(self) -> str: ...
    @property
    def actor_id(self) -> UUID | None: ...
    @property
    def actor_name(self) -> str: ...
    @property
    def role(self) -> str: ...


@dataclass(frozen=True)
class Automatic:
    """An actor that is not a person: an automation, the clock, an import."""

    actor_name: str
    actor_kind: str = "automation"
    actor_id: UUID | None = None
    role: str = "automation"


@dataclass(frozen=True)
class Visitor:
    """A candidate acting on their own behalf."""

    actor_name: str = "Candidate"
    actor_id: UUID | None = None
    actor_kind: str = "candidate"
    role: str = "candidate"


@dataclass(frozen=True)
class Viewer:
    """Whoever asks, as far as what they may see depends on it."""

    role: str
    actor_kind: str
    actor_id: UUID | None
    actor_name: str = ""


@dataclass(frozen=True)
class Event:
    """The base of every fact. Subclasses add fields of plain JSON types and UUIDs."""

    subjects: ClassVar[tuple[str, ...]] = ()
    own: ClassVar[tuple[str, ...]] = ()
    plain: ClassVar[tuple[str, ...]] = ()
    type: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        cls.type = _snake(cls.__name__)
        # what several events share happens nowhere
        if not cls.__name__.startswith("_"):
            registry[cls.type] = cls

    def told(self) -> str:
        """What happened, as a sentence without its subject: 'moved from A to B'."""
        return self.type.replace("_", " ")

    def subject_ids(self) -> list[UUID]:
        """The ids of what this event is about, without gaps."""
        return [value for name in self.subjects if (value := getattr(self, name)) is not None]

    def own_ids(self) -> set[UUID]:
        """The ids of those in whose own history it stands."""
        return {value for name in self.own if (value := getattr(self, name)) is not None}

    def act_id(self) -> UUID | None:
        """What all events of an act of several parts have in common, where they say it."""
        return getattr(self, "batch_id", None)


registry: dict[str, type[Event]] = {}


def _snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")
