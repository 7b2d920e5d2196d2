"""A résumé that is here before its person: read to fill a form in, kept until the form is sent."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from rolecall.candidates import access, reading, tasks
from rolecall.candidates.actions.documents import attach, check, safe_name
from rolecall.candidates.models import Candidate, Document
from rolecall.kit import clock, crypto, storage, tenancy
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor

PURPOSE = "resume-draft"
KEPT_FOR = timedelta(days=1)


@dataclass(frozen=True)
class Draft:
    """A kept file of nobody yet; `token` is what a form carries of it."""

    key: str
    file_name: str

    @property
    def token(self) -> str:
        """What lets this organization find the file again, and nobody else."""
        return crypto.sign(PURPOSE, [str(tenancy.current()), self.key, self.file_name])


def keep_draft(data: bytes, file_name: str, *, by: Actor) -> tuple[Draft, reading.Reading]:
    """Keep a file for a day and read it, whatever comes of that."""
    access.require(access.can_attach(by))
    check(data)
    draft = Draft(storage.keep(data, waiting=True), safe_name(file_name))
    tasks.discard_files.defer(keys=[draft.key], run_at=clock.now() + KEPT_FOR)
    return draft, reading.read(data)


def draft_of(token: str) -> Draft | None:
    """The draft that a form carries, if it is one of this organization and still kept."""
    value = crypto.unsign(PURPOSE, token, max_age_seconds=int(KEPT_FOR.total_seconds())) if token else None
    if not isinstance(value, list) or UUID(value[0]) != tenancy.current():
        return None
    return Draft(value[1], value[2])


def attach_draft(candidate: Candidate, draft: Draft, *, by: Actor) -> Document:
    """Make a draft the résumé of the person that was found in it."""
    try:
        data = storage.fetch(draft.key)
    except FileNotFoundError:
        raise Invalid({"resume": "The file is no longer kept. Choose it again."}) from None
    return attach(candidate, by=by, data=data, file_name=draft.file_name)
