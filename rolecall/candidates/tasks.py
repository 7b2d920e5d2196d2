"""Reading files in a confined process, and discarding the bytes of removed ones."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import msgspec

from rolecall.candidates import reading
from rolecall.candidates.completing import complete, said_before
from rolecall.candidates.events import CandidateChanged, DocumentRead, DocumentUnreadable
from rolecall.candidates.models import READ, RESUME, UNREADABLE, WAITING, Candidate, Document, DocumentPage
from rolecall.candidates.said import Said, said_in
from rolecall.candidates.taking_in import resume_of, take_in
from rolecall.kit import clock, locks, mail, repeating, storage, tenancy
from rolecall.kit.events import Automatic
from rolecall.kit.recording import record
from rolecall.kit.tasks import task

READER = Automatic("Résumé reader")
READER_VERSION = 1
"""Goes up when the reader finds more or better: `rolecall resume reread` then reads older readings anew."""
PER_MILLE = 1000


@dataclass(frozen=True)
class Found:
    """What was read of a file, before it is written down."""

    outcome: reading.Reading
    pictures: list[reading.PageImage]
    rendition: str


@task(name="candidates.discard_mails")
def discard_mails(marks: list[str], ids: Sequence[str] = ()) -> None:
    """Remove what was written to people who are removed for good, or leads to them, of mails kept here."""
    mail.discard(marks, str(tenancy.current()), leading_to=ids)


@task(name="candidates.discard_answers")
def discard_answers(ids: list[str]) -> None:
    """Forget what programs were answered about people who are removed for good."""
    repeating.forget_about(ids)


@task(name="candidates.read_document")
def read_document(document_id: str) -> None:
    """Read a file and write down its text, what it says of the person, and how it looks."""
    waiting = Document.objects.filter(id=document_id, reading_state=WAITING)
    document = waiting.first()
    if document is None:
        return
    found = _read(storage.fetch(document.key))
    # somebody may have removed the file meanwhile, or the task may run twice
    locks.hold("candidate", document.candidate_id)
    document = waiting.select_for_update().first()
    if document is None:
        return
    before = said_before(document)
    _write_down(document, found)
    _write_pages(document, found)
    if document.reading_state == READ:
        record(
            DocumentRead(document.candidate_id, document.id, document.file_name, document.page_count or 0),
            by=READER,
        )
        _complete(document, found.outcome, before)
    else:
        reason = document.reading_reason
        record(DocumentUnreadable(document.candidate_id, document.id, document.file_name, reason), by=READER)


@task(name="candidates.read_again")
def read_again(document_id: str) -> None:
    """Let a newer reader read a file that was read before; what people corrected stays as they said."""
    older = Document.objects.filter(id=document_id, reader_version__lt=READER_VERSION)
    document = older.exclude(reading_state=WAITING).first()
    if document is None:
        return
    found = _read(storage.fetch(document.key), draw=not document.pages.exists())
    locks.hold("candidate", document.candidate_id)
    document = older.select_for_update().first()
    if document is None:
        return
    before = said_before(document)
    if found.outcome.state != READ and document.reading_state == READ:
        # what an older reader could read is not lost because a newer one cannot
        Document.objects.filter(id=document.id).update(reader_version=READER_VERSION)
        return
    _write_down(document, found)
    if document.pages.exists():
        _write_words_anew(document, found.outcome)
    else:
        _write_pages(document, found)
    _complete(document, found.outcome, before)


@task(name="candidates.discard_files")
def discard_files(keys: list[str], copies_of: Sequence[str] = ()) -> None:
    """Delete bytes that no row speaks of any more; and copies that wait in unfinished forms, by digests."""
    for key in keys:
        storage.discard(key)
    if copies_of:
        storage.discard_copies(copies_of)


def _read(data: bytes, *, draw: bool = True) -> Found:
    later = reading.LATER_LIMITS
    outcome = reading.read(data, limits=later, scans_too=True)
    draws = draw and outcome.kind == reading.Kind.PDF
    pictures = reading.render(data, limits=reading.LATER_DRAWING_LIMITS) if draws else []
    flows = outcome.kind is not None and outcome.kind.is_readable and outcome.kind != reading.Kind.PDF
    return Found(outcome, pictures, reading.html_rendition(data, limits=later) if flows else "")


def _write_down(document: Document, found: Found) -> None:
    outcome = found.outcome
    document.reading_state = READ if outcome.state == "read" else UNREADABLE
    document.reading_reason = (outcome.reason or "")[:300]
    document.page_count = outcome.page_count or None
    document.text = outcome.text.replace("\0", "")
    document.rendition = found.rendition.replace("\0", "")
    document.facts = msgspec.to_builtins(outcome.facts)
    document.said = [asdict(each) for each in said_in(outcome)]
    document.reader_version = READER_VERSION
    document.save()


def _write_pages(document: Document, found: Found) -> None:
    words = {page.number: _words(page) for page in found.outcome.pages}
    DocumentPage.objects.bulk_create(
        DocumentPage(
            document=document,
            number=picture.number,
            width=picture.width,
            height=picture.height,
            key=storage.keep(picture.webp),
            words=words.get(picture.number, []),
        )
        for picture in found.pictures
    )


def _write_words_anew(document: Document, outcome: reading.Reading) -> None:
    words = {page.number: _words(page) for page in outcome.pages}
    pages = list(document.pages.all())
    for page in pages:
        page.words = words.get(page.number, [])
    DocumentPage.objects.bulk_update(pages, ["words"])


def _words(page: reading.Page) -> list[list[Any]]:
    across, down = PER_MILLE / (page.width or 1), PER_MILLE / (page.height or 1)
    return [
        [
            word.text.replace("\0", ""),
            round(word.x0 * across, 1),
            round(word.y0 * down, 1),
            round(word.x1 * across, 1),
            round(word.y1 * down, 1),
        ]
        for word in page.words
    ]


def _complete(document: Document, outcome: reading.Reading, before: list[Said]) -> None:
    """Let the résumé speak for the person, and fill in of the person what nobody filled in."""
    if document.kind != RESUME or document.reading_state != READ:
        return
    speaks = resume_of(document.candidate_id)
    if speaks == document:
        take_in(document.candidate_id, document, said_in(outcome))
    candidate = Candidate.objects.select_for_update().get(id=document.candidate_id)
    changes = complete(candidate, said_in(outcome), before)
    if changes or speaks == document:
        candidate.updated_at = clock.now()
        candidate.save()
    if changes:
        record(CandidateChanged(candidate.id, changes), by=READER)
