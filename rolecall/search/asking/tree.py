"""A question as a tree: what is asked for, with the place in the question of each part."""

from dataclasses import dataclass
from datetime import date

FIELDS = {
    "name": "the name, with typos forgiven",
    "title": "the headline and job titles",
    "skill": "skills",
    "company": "employers",
    "location": "where the person lives",
    "tag": "tags",
    "stage": "the stage somebody is in, or rejected, withdrawn, hired",
    "source": "where the person came from",
    "job": "the job applied for",
    "email": "an e-mail address, its beginning or its domain",
    "phone": "a phone number",
    "after": "added on this day or later: 2026-03-01, 2026-03 or 2026",
    "before": "added before this day",
}
DATES = ("after", "before")


@dataclass(frozen=True)
class Words:
    """One word, or several that stand beside each other; `begins` when the last may go on."""

    tokens: tuple[str, ...]
    field: str = ""
    begins: bool = False
    quoted: bool = False
    said: str = ""


@dataclass(frozen=True)
class Added:
    """Added from a day on, or before it."""

    field: str
    day: date


@dataclass(frozen=True)
class All:
    """Every part must hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Any:
    """At least one part must hold."""

    parts: tuple["Node", ...]


@dataclass(frozen=True)
class Not:
    """The part must not hold."""

    part: "Node"


@dataclass(frozen=True)
class Everything:
    """Nothing in particular: everybody."""


Node = Words | Added | All | Any | Not | Everything


def positive_words(node: Node, *, wanted: bool = True) -> list[Words]:
    """The words that somebody found may hold, in order; those that are excluded are left out."""
    match node:
        case Words():
            return [node] if wanted else []
        case Not(part):
            return positive_words(part, wanted=not wanted)
        case All(parts) | Any(parts):
            return [word for part in parts for word in positive_words(part, wanted=wanted)]
        case _:
            return []
