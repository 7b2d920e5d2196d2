"""What a résumé says of a person, fact by fact, each with the place it was read from and how sure that is."""

from dataclasses import dataclass, field
from typing import Literal

ASSERTED = 0.75
"""From here on a fact is stated; below, the person or the recruiter is asked."""

HiddenBecause = Literal["colour", "size", "off_page", "covered", "invisible"]
Level = Literal["A1", "A2", "B1", "B2", "C1", "C2", "native"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A line of the file. `box` is x0, y0, x1, y1 in points from the page's top left corner.

    Files that flow have no pages: there, page and box are None, and the line alone is the evidence.
    """

    line: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the résumé says: in our form, with the lines that say it, and how sure we are (0 to 1)."""

    value: str
    sure: float = 1.0
    evidence: list[Evidence] = field(default_factory=list)

    @property
    def is_asserted(self) -> bool:
        """Whether it may be stated, or is to be asked."""
        return self.sure >= ASSERTED


@dataclass(frozen=True, slots=True)
class Position:
    """One job that the person had. Dates are '2019-03', or '2019' where the résumé gives no month."""

    title: Fact | None = None
    organisation: Fact | None = None
    place: Fact | None = None
    start: Fact | None = None
    end: Fact | None = None
    is_current: bool = False
    points: list[str] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Study:
    """One education: `subject` is its field of study, dates are as in `Position`, the grade is as written."""

    degree: Fact | None = None
    subject: Fact | None = None
    institution: Fact | None = None
    place: Fact | None = None
    start: Fact | None = None
    end: Fact | None = None
    grade: Fact | None = None
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill as written; `known_as` is its name in our vocabulary, None where it is not there."""

    written: Fact
    known_as: str | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """A language the person speaks: as written, its ISO 639 code (two letters if there are) and level."""

    written: Fact
    code: str | None = None
    level: Level | None = None


@dataclass(frozen=True, slots=True)
class WebLink:
    """An address on the web, and what kind of place it is (as `results.LinkKind`)."""

    url: Fact
    kind: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A certificate, a publication or a project: its title, who issued or published it, when."""

    title: Fact
    by: Fact | None = None
    date: Fact | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Text that the page does not show: never a fact, but the recruiter is told of it.

    Files that flow have no pages: there, page and box are None.
    """

    text: str
    because: HiddenBecause
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything that a résumé says. What it does not say is None or absent, never a guess.

    `years` is the time in work in years, overlapping positions counted once; None without dated positions.
    """

    name: Fact | None = None
    given_name: str | None = None
    family_name: str | None = None
    emails: list[Fact] = field(default_factory=list)
    phones: list[Fact] = field(default_factory=list)
    links: list[WebLink] = field(default_factory=list)
    place: Fact | None = None
    headline: Fact | None = None
    summary: Fact | None = None
    experience: list[Position] = field(default_factory=list)
    education: list[Study] = field(default_factory=list)
    skills: list[Skill] = field(default_factory=list)
    languages: list[Language] = field(default_factory=list)
    certificates: list[Entry] = field(default_factory=list)
    publications: list[Entry] = field(default_factory=list)
    projects: list[Entry] = field(default_factory=list)
    driving_licences: list[Fact] = field(default_factory=list)
    availability: Fact | None = None
    years: float | None = None
    hidden: list[Hidden] = field(default_factory=list)
    language: str | None = None
    """The language the résumé is written in, ISO 639-1."""
