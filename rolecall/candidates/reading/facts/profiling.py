"""Everything a résumé says, part by part: a part that cannot be read costs itself and nothing else."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from rolecall.candidates.reading.document import Document
from rolecall.candidates.reading.facts.details import availability_in, licences_in
from rolecall.candidates.reading.facts.education import education_in
from rolecall.candidates.reading.facts.experience import experience_in
from rolecall.candidates.reading.facts.headlines_told import headline_again
from rolecall.candidates.reading.facts.identity import Identity
from rolecall.candidates.reading.facts.languages import languages_in
from rolecall.candidates.reading.facts.merits import certificates_in
from rolecall.candidates.reading.facts.periods import years_in
from rolecall.candidates.reading.facts.person import person_in, summary_in
from rolecall.candidates.reading.facts.projects import projects_in
from rolecall.candidates.reading.facts.publications import publications_in
from rolecall.candidates.reading.facts.scope import MOST_LINES, Scope, bounded, with_values_beside
from rolecall.candidates.reading.facts.section_contents import with_kinds_by_contents
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.facts.self_rating import rated_in
from rolecall.candidates.reading.facts.skills import skills_in
from rolecall.candidates.reading.facts.written_in import language_of
from rolecall.candidates.reading.once import once
from rolecall.candidates.reading.profile import Position, Profile

log = logging.getLogger(__name__)


@dataclass
class Paper:
    """A document as the parts look at it: `today` is the day up to which a present position is counted."""

    document: Document
    today: date | None = None

    @once
    def scope(self) -> Scope:
        return Scope.of(self.document)

    @once
    def identity(self) -> Identity:
        return Identity.of(self.scope)

    @once
    def experience(self) -> list[Position]:
        return experience_in(self.sections)

    @once
    def sections(self) -> list[Section]:
        """All sections, also of what follows the referees: their own section is of the kind 'references'."""
        return with_kinds_by_contents(
            sections_of(with_values_beside([bounded(line) for line in self.document.lines[:MOST_LINES]]))
        )


def work_in(paper: Paper) -> dict[str, Any]:
    return {"experience": paper.experience, "years": years_in(paper.experience, paper.today)}


def person_of(paper: Paper) -> dict[str, Any]:
    person = person_in(paper.scope, paper.identity)
    headline = person["headline"] or headline_again(paper.sections, paper.experience)
    return person | {"headline": headline}


Part = Callable[[Paper], dict[str, Any]]
PARTS: list[Part] = [
    work_in,
    lambda paper: {"education": education_in(paper.sections)},
    person_of,
    lambda paper: {"summary": summary_in(paper.sections)},
    lambda paper: {"language": language_of(paper.scope.text)},
    lambda paper: {"skills": skills_in(paper.sections)},
    lambda paper: {"languages": languages_in(paper.sections, rated_in(paper.sections))},
    lambda paper: {"certificates": certificates_in(paper.sections)},
    lambda paper: {"publications": publications_in(paper.sections)},
    lambda paper: {"projects": projects_in(paper.sections)},
    lambda paper: {"driving_licences": licences_in(paper.sections)},
    lambda paper: {"availability": availability_in(paper.sections)},
]
"""Each gives some fields of the profile, by name."""


def profile_of(document: Document, today: date | None = None) -> Profile:
    """What the document says."""
    return profile_in(Paper(document, today))


def profile_in(paper: Paper) -> Profile:
    """What the paper says."""
    profile = Profile(hidden=paper.document.hidden)
    for part in PARTS:
        profile = replace(profile, **tried(part, paper))
    return profile


def tried(part: Part, paper: Paper) -> dict[str, Any]:
    try:
        return part(paper)
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError, OSError):
        # What a stranger wrote may be unlike anything foreseen; the rest of it is still worth reading.
        log.exception("A part of a profile could not be read.")
        return {}
