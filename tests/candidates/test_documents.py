"""Files of people: kept whatever they are, read when they can be, gone when they are removed."""

from io import BytesIO
from pathlib import Path
from uuid import UUID

import pytest
from django.conf import settings
from PIL import Image
from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates import tasks
from rolecall.candidates.actions.documents import safe_name
from rolecall.candidates.models import Candidate, Document
from rolecall.kit import storage, tenancy
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from tests.candidates.papers import pdf_of, rtf_of


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")


def types() -> list[str]:
    return list(EventRow.objects.order_by("id").values_list("type", flat=True))


def test_a_file_is_kept_before_it_is_spoken_of(hana: Candidate) -> None:
    document = candidates.attach(hana, by=Visitor("Hana"), data=b"just words", file_name="cv.txt")

    assert storage.fetch(document.key) == b"just words"
    assert (document.content_kind, document.size, document.added_by_name) == ("txt", 10, "Hana")
    assert document.is_waiting
    assert types()[-1] == "document_attached"


def test_unknown_bytes_are_kept_too(hana: Candidate, rae: Member) -> None:
    document = candidates.attach(hana, by=rae, data=bytes(range(256)), file_name="cv.pdf")
    tasks.read_document(document_id=str(document.id))

    document.refresh_from_db()
    assert (document.content_kind, document.reading_state) == ("other", "unreadable")
    assert document.reading_reason
    assert types()[-1] == "document_unreadable"
    assert storage.fetch(document.key) == bytes(range(256))


def test_the_same_bytes_twice_are_one_document(hana: Candidate, rae: Member) -> None:
    first = candidates.attach(hana, by=rae, data=b"same", file_name="a.txt")

    second = candidates.attach(hana, by=rae, data=b"same", file_name="b.txt")

    assert first == second
    assert hana.documents.count() == 1


def test_two_people_with_one_file_name_do_not_collide(hana: Candidate, rae: Member) -> None:
    imre = candidates.add(by=rae, name="Imre Kovács")
    ours = candidates.attach(hana, by=rae, data=b"hana", file_name="cv.txt")
    theirs = candidates.attach(imre, by=rae, data=b"imre", file_name="cv.txt")

    assert ours.key != theirs.key
    assert (storage.fetch(ours.key), storage.fetch(theirs.key)) == (b"hana", b"imre")


@pytest.mark.parametrize("data", [b"", b"x" * (10 * 1024 * 1024 + 1)])
def test_empty_and_huge_files_are_refused_in_words(hana: Candidate, rae: Member, data: bytes) -> None:
    with pytest.raises(Invalid) as refused:
        candidates.attach(hana, by=rae, data=data, file_name="cv.pdf")

    assert "hoose" in refused.value.fields["file"]
    assert not hana.documents.exists()


def test_interviewer_does_not_attach(hana: Candidate, ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        candidates.attach(hana, by=ivo, data=b"x", file_name="x.txt")

    assert not hana.documents.exists()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\hana\\cv.pdf", "cv.pdf"),
        ('a"b.pdf', 'a"b.pdf'),
        ("cv\u202efdp.exe", "cv fdp.exe"),
        ("line\r\nbreak.pdf", "line break.pdf"),
        ("", "file"),
        ("..", "file"),
        ("x" * 300 + ".pdf", "x" * 146 + ".pdf"),
        ("<img src=x onerror=alert(1)>.pdf", "<img src=x onerror=alert(1)>.pdf"),
        ("履歴書.pdf", "履歴書.pdf"),
    ],
)
def test_file_names_are_made_harmless(given: str, kept: str) -> None:
    assert safe_name(given) == kept


def test_a_pdf_becomes_pages_with_words_and_fills_what_is_empty(hana: Candidate, rae: Member) -> None:
    data = pdf_of("Hana Tanaka", "hana@example.org", "+351 21 555 0142", "https://github.com/htanaka")
    document = candidates.attach(hana, by=rae, data=data, file_name="cv.pdf")

    tasks.read_document(document_id=str(document.id))

    document.refresh_from_db()
    page = document.pages.get()
    assert (document.reading_state, document.page_count) == ("read", 1)
    assert "Hana Tanaka" in document.text
    assert Image.open(BytesIO(storage.fetch(page.key))).format == "WEBP"
    assert [word[0] for word in page.words[:2]] == ["Hana", "Tanaka"]
    assert all(0 <= x <= 1000 for word in page.words for x in word[1:])
    assert "github.com/htanaka" in hana.links.get().url
    assert "document_read" in types()


def test_reading_overwrites_nothing_that_was_typed(hana: Candidate, rae: Member) -> None:
    candidates.update(hana, by=rae, phone="+49 30 5550 0142", links=["https://hana.example.org"])
    data = pdf_of("Hana Tanaka", "+351 21 555 0142", "https://github.com/htanaka")
    document = candidates.attach(hana, by=rae, data=data, file_name="cv.pdf")

    tasks.read_document(document_id=str(document.id))

    hana.refresh_from_db()
    assert hana.phone == "+49 30 5550 0142"
    assert hana.links.get().url == "https://hana.example.org"


def test_reading_twice_is_reading_once(hana: Candidate, rae: Member) -> None:
    document = candidates.attach(hana, by=rae, data=pdf_of("Hana Tanaka"), file_name="cv.pdf")

    tasks.read_document(document_id=str(document.id))
    tasks.read_document(document_id=str(document.id))

    assert document.pages.count() == 1
    assert types().count("document_read") == 1


def test_other_formats_become_a_paper_page(hana: Candidate, rae: Member) -> None:
    document = candidates.attach(hana, by=rae, data=rtf_of("Hana <b>Tanaka</b>"), file_name="cv.rtf")

    tasks.read_document(document_id=str(document.id))

    document.refresh_from_db()
    assert document.content_kind == "rtf"
    assert "<p>" in document.rendition
    assert "&lt;b&gt;" in document.rendition


def test_removing_a_file_discards_its_bytes_and_pages(hana: Candidate, rae: Member) -> None:
    document = candidates.attach(hana, by=rae, data=pdf_of("Hana Tanaka"), file_name="cv.pdf")
    tasks.read_document(document_id=str(document.id))
    keys = [document.key, document.pages.get().key]

    candidates.detach(document, by=rae)
    queued = ProcrastinateJob.objects.get(task_name="candidates.discard_files")
    tasks.discard_files(keys=queued.args["keys"])

    assert queued.args["keys"] == keys
    assert not Document.objects.exists()
    assert not [key for key in keys if (Path(settings.MEDIA_ROOT) / key).exists()]
    assert types()[-1] == "document_detached"


def test_a_file_removed_before_it_was_read_is_let_be(hana: Candidate, rae: Member) -> None:
    document = candidates.attach(hana, by=rae, data=b"words", file_name="cv.txt")
    document_id = document.id
    candidates.detach(document, by=rae)

    tasks.read_document(document_id=str(document_id))

    assert types()[-1] == "document_detached"


def test_the_latest_resume_is_the_one_marked_last(hana: Candidate, rae: Member) -> None:
    old = candidates.attach(hana, by=rae, data=b"old", file_name="old.txt")
    candidates.attach(hana, by=rae, data=b"new", file_name="new.txt")

    candidates.mark_as_resume(old, by=rae)

    assert hana.documents.order_by("-resume_since").first() == old


def test_a_draft_is_one_of_its_own_organization(rae: Member, elsewhere: UUID) -> None:
    draft, reading = candidates.keep_draft(pdf_of("hana@example.org"), "../cv.pdf", by=rae)

    assert (reading.facts.emails, draft.file_name) == (["hana@example.org"], "cv.pdf")
    token = draft.token
    assert candidates.draft_of(token) == draft
    with tenancy.acting_in(elsewhere):
        assert candidates.draft_of(token) is None


def test_consent_keeps_its_words(hana: Candidate) -> None:
    candidates.consent(hana, text="I agree.", ends_at=None, by=Visitor("Hana"))

    assert hana.consents.get().text == "I agree."
    assert types()[-1] == "consent_given"
