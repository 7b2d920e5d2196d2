"""Files about people, and what people agreed to. The bytes are on disk before the row is committed."""

import hashlib
import re
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from rolecall.candidates import access, contacts, reading, tasks
from rolecall.candidates.events import (
    ConsentGiven,
    DocumentAttached,
    DocumentDetached,
    DocumentMarkedAsResume,
)
from rolecall.candidates.models import DOCUMENT_KINDS, RESUME, WAITING, Candidate, Consent, Document
from rolecall.candidates.taking_in import speak_anew
from rolecall.kit import clock, locks, storage
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.pouring import pour
from rolecall.kit.recording import record
from rolecall.kit.tasks import defer_all
from rolecall.kit.written import Text, put, written

MOST_BYTES = 10 * 1024 * 1024


def attach(candidate: Candidate, *, by: Actor, data: bytes, file_name: str, kind: str = RESUME) -> Document:
    """Keep a file of a person, whatever it is; it is read afterwards. The same file twice is one document."""
    access.require(access.can_attach(by))
    check(data, kind)
    locks.hold("candidate", candidate.id)
    digest = hashlib.sha256(data).hexdigest()
    if known := _same_files(candidate.id, Text(digest)):
        return _sent_again(known[0], kind)
    document = _keep(candidate, data, digest, file_name, kind, by)
    _touch(candidate)
    record(DocumentAttached(candidate.id, document.id, document.file_name, kind), by=by)
    tasks.read_document.defer(document_id=document.id)
    return document


@written
def _same_files(candidate: UUID, digest: Text) -> QuerySet[Document]:
    return Document.objects.filter(candidate=candidate, sha256=digest).order_by("pk")[:1]


def detach(document: Document, *, by: Actor) -> None:
    """Remove a file, its pages and its bytes."""
    access.require(access.can_edit(by))
    candidate_id, document_id, file_name = document.candidate_id, document.id, document.file_name
    locks.hold("candidate", candidate_id)
    # whoever has just read it has made pictures of its pages meanwhile
    keys = [document.key, *document.pages.values_list("key", flat=True)]
    document.delete()
    speak_anew(candidate_id)
    _touch(document.candidate)
    record(DocumentDetached(candidate_id, document_id, file_name), by=by)
    tasks.discard_files.defer(keys=keys)


def mark_as_resume(document: Document, *, by: Actor) -> Document:
    """Make a file the person's résumé; earlier ones stay among the files."""
    access.require(access.can_edit(by))
    locks.hold("candidate", document.candidate_id)
    _become_resume(document)
    _touch(document.candidate)
    record(DocumentMarkedAsResume(document.candidate_id, document.id, document.file_name), by=by)
    return document


def read_anew() -> int:
    """Queue every résumé of the organization that an older reader read, and give how many these are."""
    older = Document.objects.filter(kind=RESUME, reader_version__lt=tasks.READER_VERSION)
    ids = list(older.exclude(reading_state=WAITING).order_by("-id").values_list("id", flat=True))
    defer_all([(tasks.read_again, {"document_id": id_}) for id_ in ids])
    return len(ids)


def consent(
    candidate: Candidate, *, text: str, ends_at: datetime | None, by: Actor, purpose: str = "application"
) -> Consent:
    """Keep what a person agreed to, in the words that they saw."""
    given = Consent(candidate=candidate, text=text, purpose=purpose, given_at=clock.now(), ends_at=ends_at)
    pour([given])
    record(ConsentGiven(candidate.id, given.id, purpose, ends_at), by=by)
    return given


def safe_name(file_name: str) -> str:
    """A file's name as it may be shown and saved: no folders, no hidden characters, its ending kept."""
    bare = contacts.one_line(re.split(r"[/\\]", file_name)[-1], 1000).lstrip(". ") or "file"
    stem, dot, ending = bare.rpartition(".")
    if not dot or len(ending) > 12:
        return bare[:150]
    return f"{stem[: 149 - len(ending)].rstrip()}.{ending}"


def check(data: bytes, kind: str = RESUME) -> None:
    """Refuse what cannot be kept, in words."""
    if not data:
        raise Invalid({"file": "The file is empty. Choose another one."})
    if len(data) > MOST_BYTES:
        raise Invalid({"file": "The file is larger than 10 MB. Choose a smaller one, or save it as a PDF."})
    if kind not in dict(DOCUMENT_KINDS):
        raise Invalid({"kind": "Choose one of the kinds of file."})


def _keep(candidate: Candidate, data: bytes, digest: str, file_name: str, kind: str, by: Actor) -> Document:
    sniffed = reading.sniff(data)
    document = Document(
        candidate=candidate,
        kind=kind,
        file_name=safe_name(file_name),
        content_kind=str(sniffed) if sniffed else "other",
        resume_since=clock.now() if kind == RESUME else None,
        size=len(data),
        sha256=digest,
        key=storage.keep(data),
        added_by_name=by.actor_name[:120],
    )
    pour([document])
    return document


def _sent_again(document: Document, kind: str) -> Document:
    if kind == RESUME:
        _become_resume(document)
    return document


def _become_resume(document: Document) -> None:
    document.kind, document.resume_since = RESUME, clock.now()
    document.save(update_fields=["kind", "resume_since"])
    speak_anew(document.candidate_id)


def _touch(candidate: Candidate) -> None:
    candidate.updated_at = clock.now()
    put(candidate, "updated_at")
