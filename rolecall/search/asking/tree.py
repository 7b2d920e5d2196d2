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
    "reason": "why an application was rejected",
    "employer": "the employer of now",
    "language": "a language, with a level where you want one: german or german>=b2",
    "licence": "a driving licence, by its class: b",
    "years": "years in work: 5, 3..8, >=5 or <2",
    "has": "what there is of them: resume, email, phone, licence or consent",
    "field": 'a custom field, or an answer to a question of your forms: field:"Notice period"<=3',
    "applied": "when they applied: 2026-03, 2026-01..2026-03, >=2026-03-01 or >today-30",
    "activity": "when something last happened: <2025 or <today-365",
    "consent": "when their consent ends: <today+30",
    "after": "added on this day or later: 2026-03-01, 2026-03 or 2026",
    "before": "added before this day",
}
PERIODS = ("applied", "activity", "consent")
THINGS = ("resume", "email", "phone", "licence", "consent")
"""What somebody may have."""
Day = date | int
"""A day, or so many days from today."""


@dataclass(frozen=True)
class Words:
    """One word, or several that stand beside each other; `begins` when the last may go on."""

    tokens: tuple[str, ...]
    field: str = ""
    begins: bool = False
    quoted: bool = False
    said: str = ""


@dataclass(frozen=True)
class Days:
    """A moment of this kind is on one of these days, the second not among them; None where it is open."""

    field: str
    since: Day | None = None
    until: Day | None = None


@dataclass(frozen=True)
class Range:
    """From one number to another, each among them or not; None where it is open."""

    low: float | None = None
    high: float | None = None
    with_low: bool = True
    with_high: bool = True


@dataclass(frozen=True)
class Years:
    """So many years in work."""

    range: Range


@dataclass(frozen=True)
class Spoken:
    """A language, at a level or better where one is named."""

    name: str
    level: str = ""


@dataclass(frozen=True)
class Answered:
    """An answer to a question of the forms that is called so: any, or one that says or is this."""

    name: Words
    words: Words | None = None
    range: Range | None = None
    days: Days | None = None
    start: int = 0
    named_until: int = 0
    """Where the name ends, and what it is compared with begins."""
    end: int = 0


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


Node = Words | Days | Years | Spoken | Answered | All | Any | Not | Everything


def positive_words(node: Node, *, wanted: bool = True) -> list[Words]:
    """The words that somebody found may hold, in order; those that are excluded are left out."""
    match node:
        case Words():
            return [node] if wanted else []
        case Not(part):
            return positive_words(part, wanted=not wanted)
        case All(parts) | Any(parts):
            return [word for part in parts for word in positive_words(part, wanted=wanted)]
        case Answered(_, Words() as said):
            return [said] if wanted else []
        case _:
            return []


def answers_in(node: Node) -> list[Answered]:
    """The questions of forms that are named."""
    match node:
        case Answered():
            return [node]
        case Not(part):
            return answers_in(part)
        case All(parts) | Any(parts):
            return [each for part in parts for each in answers_in(part)]
        case _:
            return []
