"""A file that goes, alone or with its person, just as it is read leaves nothing behind."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from django.conf import settings
from django.db import connection

from rolecall.accounts import roles
from rolecall.candidates import actions as candidates
from rolecall.candidates import tasks
from rolecall.candidates.actions import many
from rolecall.candidates.models import Candidate, Document, DocumentPage
from rolecall.kit import tenancy
from tests.candidates.papers import pdf_of
from tests.cast import found, join
from tests.errands import do_errands
from tests.runtime.rolecalls import until

WAITS = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE pid = %s AND wait_event_type = 'Lock')"


def detached(document: Document) -> None:
    candidates.detach(document, by=join("Rae Recruiter", roles.RECRUITER))


def removed_with_their_person(document: Document) -> None:
    people = Candidate.objects.select_for_update().filter(id=document.candidate_id)
    many.remove_many(people, by=join("Ada Admin", roles.ADMIN))


@pytest.mark.parametrize("act", [detached, removed_with_their_person])
def test_no_picture_of_a_page_stays(transactional_db: None, act: Callable[[Document], None]) -> None:
    organization = found("northwind", "Northwind Kites")
    with tenancy.acting_in(organization.id):
        rae = join("Uma Recruiter", roles.RECRUITER)
        hana = candidates.add(by=rae, name="Hana Tanaka")
        letter = candidates.attach(hana, by=rae, data=pdf_of("Dear"), file_name="l.pdf", kind="cover_letter")
    is_read, process = Event(), list[int]()

    def read() -> None:
        try:
            with tenancy.acting_in(organization.id):
                tasks.read_document(document_id=str(letter.id))
                is_read.set()
                until(lambda: bool(process) and waits(process[0]), 30)
        finally:
            connection.close()

    def go() -> None:
        try:
            assert is_read.wait(60)
            with tenancy.acting_in(organization.id):
                document = Document.objects.select_related("candidate").get(id=letter.id)
                with connection.cursor() as cursor:
                    cursor.execute("SELECT pg_backend_pid()")
                    process.append(cursor.fetchone()[0])
                act(document)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for each in [pool.submit(read), pool.submit(go)]:
            each.result()
    with tenancy.acting_in(organization.id):
        assert not Document.objects.exists()
        assert not DocumentPage.objects.exists()
    do_errands("candidates.discard_files")
    assert [each for each in folder(organization.id).rglob("*") if each.is_file()] == []


def waits(process: int) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(WAITS, [process])
        return bool((cursor.fetchone() or [False])[0])


def folder(organization: object) -> Path:
    return Path(settings.MEDIA_ROOT) / str(organization)
