"""Reading files in a confined process, and discarding the bytes of removed ones."""

import logging
from dataclasses import dataclass
from typing import Any

import msgspec

from rolecall.candidates import contacts, reading
from rolecall.candidates.events import CandidateChanged, DocumentRead, DocumentUnreadable
from rolecall.candidates.models import READ, RESUME, UNREADABLE, WAITING, Candidate, Document, DocumentPage
from rolecall.kit import clock, storage
from rolecall.kit.events import Automatic
from rolecall.kit.recording import record
from rolecall.kit.tasks import task

READER = Automatic("Résumé reader")
PER_MILLE = 1000
logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Found:
    """What was read of a file, before it is written down."""

    outcome: reading.Reading
    pictures: list[reading.PageImage]
    rendition: str


@task(name="candidates.read_document")
def read_document(document_id: str) -> None:
    """Read a file and write down its text, what it says of the person, and how it looks."""
    document = Document.objects.filter(id=document_id, reading_state=WAITING).first()
    if document is None:
        return
    found = _read(storage.fetch(document.key))
    # somebody may have removed the file meanwhile, or the task may run twice
    document = Document.objects.select_for_update().filter(id=document_id, reading_state=WAITING).first()
    if document is None:
        return
    _write_down(document, found)
    if document.reading_state == READ:
        record(
            DocumentRead(document.candidate_id, document.id, document.file_name, document.page_count or 0),
            by=READER,
        )
        _complete_candidate(document, found.outcome.facts)
    else:
        reason = document.reading_reason
        record(DocumentUnreadable(document.candidate_id, document.id, document.file_name, reason), by=READER)


@task(name="candidates.discard_files")
def discard_files(keys: list[str]) -> None:
    """Delete bytes that no row speaks of any more."""
    for key in keys:
        storage.discard(key)


def _read(data: bytes) -> Found:
    outcome = reading.read(data)
    pictures = reading.render(data) if outcome.kind == reading.Kind.PDF else []
    flows = outcome.kind is not None and outcome.kind.is_readable and outcome.kind != reading.Kind.PDF
    return Found(outcome, pictures, reading.html_rendition(data) if flows else "")


def _write_down(document: Document, found: Found) -> None:
    outcome = found.outcome
    document.reading_state = READ if outcome.state == "read" else UNREADABLE
    document.reading_reason = (outcome.reason or "")[:300]
    document.page_count = outcome.page_count or None
    document.text = outcome.text.replace("\0", "")
    document.rendition = found.rendition.replace("\0", "")
    document.facts = msgspec.to_builtins(outcome.facts)
    document.save()
    words = {page.number: _words(page) for page in outcome.pages}
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


def _complete_candidate(document: Document, facts: reading.Facts) -> None:
    """Fill what nobody has filled in; what a person typed is never overwritten."""
    if document.kind != RESUME:
        return
    candidate = Candidate.objects.select_for_update().get(id=document.candidate_id)
    changes: dict[str, list[Any]] = {}
    if facts.headline and not candidate.headline:
        candidate.headline = contacts.one_line(facts.headline, 200)
        changes["headline"] = ["", candidate.headline]
    phones = _well_formed(facts.phones, contacts.written_phone)
    if phones and not candidate.phones.exists():
        candidate.write_phones(phones[:1])
        changes["phones"] = [[], phones[:1]]
    links = _well_formed([link.url for link in facts.links if link.kind != "other"], contacts.web_address)
    if links and not candidate.links.exists():
        candidate.write_links(links[:10])
        changes["links"] = [[], links[:10]]
    if changes:
        candidate.updated_at = clock.now()
        candidate.save()
        record(CandidateChanged(candidate.id, changes), by=READER)


def _well_formed(values: list[str], written: Any) -> list[str]:
    fine: list[str] = []
    for value in values:
        try:
            fine.append(written(value))
        except contacts.Malformed:
            logger.debug("A contact in a résumé is not well-formed and was left out.")
    return list(dict.fromkeys(fine))
