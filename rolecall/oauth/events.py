"""What happens to apps and to what members allowed them, in the past tense."""

from dataclasses import dataclass
from typing import Any, ClassVar
from uuid import UUID

from rolecall.kit.events import Event


@dataclass(frozen=True)
class _AboutApp(Event):
    app_id: UUID
    name: str
    subjects: ClassVar[tuple[str, ...]] = ("app_id",)


@dataclass(frozen=True)
class AppRegistered(_AboutApp):
    scopes: list[str]
    by_itself: bool = False

    def told(self) -> str:
        return (
            f"allowed the app {self.name}, which registered itself"
            if self.by_itself
            else f"registered the app {self.name}"
        )


@dataclass(frozen=True)
class AppChanged(_AboutApp):
    changes: dict[str, list[Any]]

    def told(self) -> str:
        return f"changed the {_and(self.changes)} of the app {self.name}"


@dataclass(frozen=True)
class AppSecretReplaced(_AboutApp):
    def told(self) -> str:
        return f"gave the app {self.name} a new secret"


@dataclass(frozen=True)
class AppRevoked(_AboutApp):
    def told(self) -> str:
        return f"revoked the app {self.name}"


@dataclass(frozen=True)
class AppAllowed(_AboutApp):
    member_id: UUID
    grant_id: UUID
    scopes: list[str]
    subjects: ClassVar[tuple[str, ...]] = ("app_id", "member_id", "grant_id")

    def told(self) -> str:
        return f"allowed the app {self.name} to act for them"


@dataclass(frozen=True)
class GrantEnded(_AboutApp):
    member_id: UUID
    grant_id: UUID
    why: str = ""
    subjects: ClassVar[tuple[str, ...]] = ("app_id", "member_id", "grant_id")

    def told(self) -> str:
        ended = f"ended what the app {self.name} was allowed"
        return f"{ended}: {WHY[self.why]}" if self.why else ended


@dataclass(frozen=True)
class SelfRegistrationChanged(Event):
    organization_id: UUID
    allowed: bool
    subjects: ClassVar[tuple[str, ...]] = ("organization_id",)

    def told(self) -> str:
        return "let apps register themselves" if self.allowed else "let apps register themselves no more"


WHY = {
    "code_used_twice": "its code came twice, so somebody else may have it",
    "token_used_twice": "a token came that had been replaced, so somebody else may have it",
    "by_app": "it said that it needs it no longer",
}


def _and(changes: dict[str, list[Any]]) -> str:
    names = [name.replace("_", " ").replace("uris", "addresses") for name in changes]
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
