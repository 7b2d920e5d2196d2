"""What programs send and get about a person's profile, and about the evidence for a job's requirements."""

from typing import Literal
from uuid import UUID

from ninja import Field, Schema
from pydantic import AwareDatetime

from rolecall.pipeline.schemas.people import In

SectionName = Literal[
    "summary", "experience", "education", "skill", "language", "certificate", "publication", "project",
    "licence", "availability",
]  # fmt: skip
DATE = r"^(\d{4}(-\d{2})?)?$"


class LineOut(Schema):
    """A line of a file that says something."""

    line: str
    page: int | None
    """Null in files without pages."""
    box: list[float] | None
    """Left, top, right, bottom in per mille of the page."""


class FactOut(Schema):
    """One thing that is known of a person; fields that a section does not have are empty."""

    id: UUID
    section: str
    """'experience', 'skill' …; 'contact' for what is still to be asked about how to reach the person."""
    title: str
    """The position, the degree, the skill, the language, the certificate …; of a contact, the contact."""
    subject: str
    organisation: str
    """The employer, the institution, or who issued it."""
    place: str
    start: str
    """'2019-03', or '2019' where no month is known."""
    end: str
    is_current: bool
    level: str
    """A language's level (A1 to C2, native), a study's grade, or what kind of contact it is."""
    known_as: str
    """A skill's usual name, or a language's ISO 639 code, of two letters where it has one."""
    text: str
    asked: dict[str, str]
    """What the reader read of further fields and is not sure of: ask it, do not state it."""
    settled: list[str]
    """The fields that a person settled; no reading changes them."""
    settled_by: str
    settled_at: AwareDatetime | None
    document_id: UUID | None
    """The file that it was read in."""
    evidence: list[LineOut]


class HiddenOut(Schema):
    """Text in the file that no page shows; it is no fact of the person."""

    text: str
    because: str
    page: int | None


class ProfileOut(Schema):
    """What is known of a person's work and life."""

    candidate_id: UUID
    years: float | None
    """Time in work in years, overlapping positions counted once; null without dates."""
    facts: list[FactOut]
    asked: list[FactOut]
    """What is a question as a whole: nothing of it may be stated until somebody confirms it."""
    hidden: list[HiddenOut]
    comparison_refused: bool
    """Whether the person asked that their résumé is not compared with requirements."""


class FactFields(In):
    """What a fact says; a section takes the fields that it has."""

    title: str | None = Field(None, max_length=300)
    subject: str | None = Field(None, max_length=300)
    organisation: str | None = Field(None, max_length=300)
    place: str | None = Field(None, max_length=200)
    start: str | None = Field(None, pattern=DATE, description="'2019-03' or '2019'; empty takes it away.")
    end: str | None = Field(None, pattern=DATE, description="'2021-06' or '2021'; empty takes it away.")
    is_current: bool | None = None
    level: str | None = Field(None, max_length=100)
    text: str | None = Field(None, max_length=4000)


class FactAddIn(FactFields):
    """A fact that no résumé says."""

    section: SectionName


class FactChangeIn(FactFields):
    """A correction: what is left out stays. A field that is named is settled, whatever is read later."""

    id: UUID


class ProfileChangeIn(In):
    """Corrections of a profile, all of them or none; they win over every later reading."""

    add: list[FactAddIn] = Field(default_factory=list, max_length=100)
    change: list[FactChangeIn] = Field(default_factory=list, max_length=100)
    confirm: list[UUID] = Field(default_factory=list, max_length=100)
    """Facts of which everything that is asked is right."""
    remove: list[UUID] = Field(default_factory=list, max_length=100)
    """Facts that are wrong: they stay away."""
    comparison_refused: bool | None = None


class QuoteOut(Schema):
    """Words of the résumé, or a fact of the profile, and where they stand."""

    text: str
    page: int | None


class RequirementEvidenceOut(Schema):
    """One requirement with what was found; no passages and no years mean 'not found'."""

    requirement_id: UUID
    text: str
    kind: str
    necessity: str
    years_asked: int | None
    years: float | None
    """In positions that mention it, overlaps counted once."""
    passages: list[QuoteOut]


class EvidenceOut(Schema):
    """What the résumé says about each requirement of the job, in the job's order. It is no score."""

    application_id: UUID
    comparison_refused: bool
    """Then nothing is compared."""
    document_id: UUID | None
    has_hidden_text: bool
    requirements: list[RequirementEvidenceOut]
