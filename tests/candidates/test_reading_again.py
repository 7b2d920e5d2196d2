"""Which résumé speaks for a person, and reading files again by a newer reader."""

from io import StringIO

import pytest
from django.core.management import call_command

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates import tasks
from rolecall.candidates.models import Candidate, Document
from tests.candidates.papers import pdf_of
from tests.errands import do_errands


@pytest.fixture
def hana(rae: Member) -> Candidate:
    return candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")


def test_the_resume_that_counts_speaks_for_the_person(hana: Candidate, rae: Member) -> None:
    old, new = (
        candidates.attach(hana, by=rae, data=pdf_of("Hana Tanaka", line), file_name=f"{line}.pdf")
        for line in ("+351 21 555 0142", "+351 21 555 0199")
    )
    for document in (old, new):
        tasks.read_document(document_id=str(document.id))
    assert _phones(hana) == ["+351215550199"]

    candidates.mark_as_resume(old, by=rae)
    assert _phones(hana) == ["+351215550142"]
    candidates.detach(old, by=rae)
    assert _phones(hana) == ["+351215550199"]


def test_a_file_is_read_again_by_a_newer_reader_alone(hana: Candidate, rae: Member) -> None:
    document = candidates.attach(
        hana, by=rae, data=pdf_of("Hana Tanaka", "+351 21 555 0142"), file_name="cv.pdf"
    )
    tasks.read_document(document_id=str(document.id))
    candidates.update(hana, by=rae, phone="")
    Document.objects.update(reader_version=0, said=[], text="")

    tasks.read_again(document_id=str(document.id))

    document.refresh_from_db()
    assert "Hana Tanaka" in document.text
    assert (document.reader_version, document.pages.count()) == (tasks.READER_VERSION, 1)
    Document.objects.update(text="as it was")
    tasks.read_again(document_id=str(document.id))
    assert Document.objects.get().text == "as it was"


def test_what_a_person_emptied_stays_empty_when_it_is_read_again(hana: Candidate, rae: Member) -> None:
    data = pdf_of("Hana Tanaka", "+351 21 555 0142", "https://github.com/htanaka")
    document = candidates.attach(hana, by=rae, data=data, file_name="cv.pdf")
    tasks.read_document(document_id=str(document.id))
    candidates.update(hana, by=rae, phone="", links=[])
    Document.objects.update(reader_version=0)

    tasks.read_again(document_id=str(document.id))

    assert not hana.phones.exists()
    assert not hana.links.exists()


def test_the_command_queues_what_an_older_reader_read(hana: Candidate, rae: Member) -> None:
    for number in (1, 2):
        kept = candidates.attach(hana, by=rae, data=pdf_of(f"Number {number}"), file_name=f"{number}.pdf")
        tasks.read_document(document_id=str(kept.id))
    Document.objects.filter(id=kept.id).update(reader_version=0)
    said = StringIO()

    call_command("reread_resumes", organization="northwind", stdout=said)

    assert said.getvalue() == "northwind: 1 to be read again by the worker.\n"
    assert do_errands("candidates.read_again") == ["candidates.read_again"]
    kept.refresh_from_db()
    assert kept.reader_version == tasks.READER_VERSION


def _phones(hana: Candidate) -> list[str]:
    rows = hana.profile_facts.filter(section="contact", level="phone")
    return ["".join(each.title.split()) for each in rows]
