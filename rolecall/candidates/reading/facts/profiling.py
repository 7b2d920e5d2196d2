"""Everything a résumé says, part by part: a part that cannot be read costs itself and nothing else."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from rolecall.candidates.reading.document import Document
from rolecall.candidates.reading.facts.scope import MOST_LINES, Scope, bounded
from rolecall.candidates.reading.facts.sections import Section, sections_of
from rolecall.candidates.reading.profile import Profile

log = logging.getLogger(__name__)


@dataclass
class Paper:
    """A document as the parts look at it: `today` is the day up to which a present position is counted."""

    document: Document
    today: date | None = None

    @cached_property
    def scope(self) -> Scope:
        return Scope.of(self.document)

    @cached_property
    def sections(self) -> list[Section]:
        """All sections, also of what follows the referees: their own section is of the kind 'references'."""
        return sections_of([bounded(line) for line in self.document.lines[:MOST_LINES]])


Part = Callable[[Paper], dict[str, Any]]
PARTS: list[Part] = []
"""Each gives some fields of the profile, by name."""


def profile_of(document: Document, today: date | None = None) -> Profile:
    """What the document says."""
    paper = Paper(document, today)
    profile = Profile()
    for part in PARTS:
        profile = replace(profile, **tried(part, paper))
    return profile


def tried(part: Part, paper: Paper) -> dict[str, Any]:
    try:
        return part(paper)
    except (ValueError, LookupError, TypeError, ArithmeticError, RecursionError):
        # What a stranger wrote may be unlike anything foreseen; the rest of it is still worth reading.
        log.exception("A part of a profile could not be read.")
        return {}
