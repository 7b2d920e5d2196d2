"""What a person sends when they apply, as every door hands it to `actions.apply`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from rolecall.candidates.actions import OwnWord
from rolecall.kit.db import normalised
from rolecall.questions.kinds import Value

CAREERS_SITE = "Careers site"
CONSENT_LASTS = timedelta(days=730)
"""How long a consent lasts when the form that asked for it did not say."""

File = tuple[str, bytes]
"""A file's name and its bytes."""


@dataclass(frozen=True)
class Submission:
    """One filled-in application form; `submission_id` is the same when the same form is sent twice."""

    name: str
    email: str
    phone: str = ""
    cover_letter: str = ""
    answers: Mapping[UUID, Value | None] = field(default_factory=dict)
    resume: File | None = None
    files: Mapping[UUID, File] = field(default_factory=dict)
    """The files that answer questions, by question."""
    consent_text: str = ""
    consent_ends_at: datetime | None = None
    source_name: str = CAREERS_SITE
    source_kind: str = ""
    submission_id: str | None = None
    own_words: Sequence[OwnWord] = ()
    """What the person says of what was read in their résumé."""
    comparison_refused: bool = False

    def once(self, job_id: UUID) -> str | None:
        """What is the same when the same person sends the same form for a job again."""
        return once(job_id, self.email, self.submission_id) if self.submission_id else None


def once(job_id: UUID, email: str, submission_id: str) -> str:
    """What a form is known by: two people who send one under the same id have sent two."""
    return str(uuid5(job_id, f"{normalised(email)} {submission_id}"))
