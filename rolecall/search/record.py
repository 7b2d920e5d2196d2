"""Everything about one person that can be looked for, before it is put into words and values."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Said:
    """Words, with who may read them: everybody who sees the person, or those who see the application."""

    text: str
    standing: str = ""
    """Of which application it is, if of one."""
    private: bool = False
    """For administrators and recruiters alone."""
    letter: bool = False
    """For whoever writes letters alone."""


@dataclass(frozen=True)
class Answered:
    """What was answered to a question of the form when somebody last applied, or what a custom field says."""

    standing: str
    """Of which application it is; empty for what a custom field says of the person."""
    question: str
    kind: str
    value: Any
    shown: str


@dataclass
class Record:
    """Everything about one person that can be looked for."""

    id: UUID
    name: str
    name_key: str
    title: str
    location: str
    source_id: UUID | None
    source: str
    added: int
    skills: list[str] = field(default_factory=list)
    companies: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    tags: list[tuple[UUID, str]] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    phones: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    standings: list[tuple[str, UUID, str]] = field(default_factory=list)
    """Of each application its standing, its job and the name of its stage or state."""
    active: int = 0
    """When something last happened, in seconds."""
    applied: list[tuple[str, int]] = field(default_factory=list)
    touched: list[tuple[str, int]] = field(default_factory=list)
    """Of each application its standing, and when it was sent and when it last changed."""
    reasons: list[tuple[str, str]] = field(default_factory=list)
    answers: list[Answered] = field(default_factory=list)
    languages: list[tuple[tuple[str, ...], str]] = field(default_factory=list)
    """The names of each, the one that is shown first, and the level."""
    licences: list[str] = field(default_factory=list)
    employers: list[str] = field(default_factory=list)
    """Of now."""
    worked: int | None = None
    """Months in work, of whoever is in none now."""
    working: int | None = None
    """Of whoever is: the month since which it would be as long without a gap."""
    consent: int | None = None
    """When the last consent that stands ends."""
    has_resume: bool = False
