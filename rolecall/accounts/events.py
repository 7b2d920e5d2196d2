"""What happens to organizations, their members and keys, in the past tense."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event

Changes = dict[str, list[Any]]
"""What was before and what is now, by field."""


@dataclass(frozen=True)
class OrganizationCreated(Event):
    organization_id: UUID
    slug: str
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("organization_id",)

    def told(self) -> str:
        return f"created {self.name}"


@dataclass(frozen=True)
class OrganizationChanged(Event):
    organization_id: UUID
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = ("organization_id",)

    def told(self) -> str:
        return f"changed the organization's {_and(self.changes)}"


@dataclass(frozen=True)
class MemberInvited(Event):
    invitation_id: UUID
    email: str
    role: str
    again: bool = False
    subjects: ClassVar[tuple[str, ...]] = ("invitation_id",)

    def told(self) -> str:
        return f"invited {self.email}{' again' if self.again else ''}"


@dataclass(frozen=True)
class InvitationRevoked(Event):
    invitation_id: UUID
    email: str
    subjects: ClassVar[tuple[str, ...]] = ("invitation_id",)

    def told(self) -> str:
        return f"took back the invitation of {self.email}"


@dataclass(frozen=True)
class MemberJoined(Event):
    member_id: UUID
    name: str
    role: str
    invitation_id: UUID | None = None
    subjects: ClassVar[tuple[str, ...]] = ("member_id", "invitation_id")

    def told(self) -> str:
        return "joined the organization"


@dataclass(frozen=True)
class MemberChanged(Event):
    member_id: UUID
    name: str
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = ("member_id",)

    def told(self) -> str:
        return f"changed {self.name}'s {_and(self.changes)}"


@dataclass(frozen=True)
class MembershipEnded(Event):
    member_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("member_id",)

    def told(self) -> str:
        return f"ended the membership of {self.name}"


@dataclass(frozen=True)
class KeyCreated(Event):
    key_id: UUID
    name: str
    role: str
    subjects: ClassVar[tuple[str, ...]] = ("key_id",)

    def told(self) -> str:
        return f"created the key '{self.name}'"


@dataclass(frozen=True)
class KeyRotated(Event):
    key_id: UUID
    successor_id: UUID
    name: str
    hours: int
    subjects: ClassVar[tuple[str, ...]] = ("key_id", "successor_id")

    def told(self) -> str:
        return f"gave the key '{self.name}' a successor"


@dataclass(frozen=True)
class KeyRevoked(Event):
    key_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("key_id",)

    def told(self) -> str:
        return f"revoked the key '{self.name}'"


@dataclass(frozen=True)
class DepartmentAdded(Event):
    department_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("department_id",)

    def told(self) -> str:
        return f"added the department {self.name}"


@dataclass(frozen=True)
class DepartmentChanged(Event):
    department_id: UUID
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = ("department_id",)

    def told(self) -> str:
        before, after = self.changes["name"]
        return f"renamed the department {before} to {after}"


@dataclass(frozen=True)
class DepartmentRemoved(Event):
    department_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("department_id",)

    def told(self) -> str:
        return f"removed the department {self.name}"


@dataclass(frozen=True)
class LocationAdded(Event):
    location_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("location_id",)

    def told(self) -> str:
        return f"added the location {self.name}"


@dataclass(frozen=True)
class LocationChanged(Event):
    location_id: UUID
    name: str
    changes: Changes
    subjects: ClassVar[tuple[str, ...]] = ("location_id",)

    def told(self) -> str:
        return f"changed the {_and(self.changes)} of the location {self.name}"


@dataclass(frozen=True)
class LocationRemoved(Event):
    location_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("location_id",)

    def told(self) -> str:
        return f"removed the location {self.name}"


def changes_of(thing: object, wanted: dict[str, Any]) -> Changes:
    """The fields of `wanted` that differ on a thing, each with its value before and after."""
    return {name: [getattr(thing, name), new] for name, new in wanted.items() if getattr(thing, name) != new}


def _and(changes: Changes) -> str:
    names = [name.replace("_", " ") for name in changes]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
