"""Files of people through the pages: who gets them, and what a browser is told."""

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates import tasks
from rolecall.candidates.models import Document
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.pipeline.models import Application
from tests.candidates.papers import pdf_of, rtf_of
from tests.cast import join

HOSTILE_NAMES = [
    "../../x.pdf",
    'a"b.pdf',
    "cv\u202efdp.exe",
    "x" * 300 + ".pdf",
    "<script>alert(1)</script>.html",
    "履歴書.pdf",
    "a\r\nSet-Cookie: x=1.pdf",
]
SignedIn = Callable[[Member], Client]


@pytest.fixture
def resume(amara: Application, rae: Member) -> Document:
    """A résumé that was read: one page."""
    data = pdf_of("Amara Nwosu", "amara@example.org")
    document = candidates.attach(amara.candidate, by=rae, data=data, file_name="cv.pdf")
    tasks.read_document(document_id=str(document.id))
    document.refresh_from_db()
    return document


def addresses(document: Document) -> list[str]:
    here = f"/northwind/documents/{document.id}"
    return [f"{here}/", f"{here}/paper/", f"{here}/1/", f"{here}/1/image/", f"{here}/download/"]


def test_the_team_gets_the_file_and_its_page(
    team: Job, resume: Document, rae: Member, cleo: Member, ivo: Member, signed_in: SignedIn
) -> None:
    for member in (rae, cleo, ivo):
        client = signed_in(member)
        assert [client.get(address).status_code for address in addresses(resume)] == [200] * 5


FORGED = [
    {},
    {"HTTP_REFERER": "http://testserver/northwind/candidates/"},
    {"HTTP_REFERER": "http://testserver/accounts/login/", "HTTP_X_FORWARDED_HOST": "testserver"},
    {"HTTP_X_FORWARDED_FOR": "127.0.0.1", "HTTP_X_ORIGINAL_URL": "/healthz"},
    {"HTTP_HX_REQUEST": "true", "HTTP_ORIGIN": "http://testserver"},
]


@pytest.mark.parametrize("forged", FORGED)
def test_nobody_else_gets_them_whatever_they_claim(
    resume: Document, cleo: Member, ivo: Member, elsewhere: Any, signed_in: SignedIn, forged: dict[str, Any]
) -> None:
    with tenancy.acting_in(elsewhere):
        stranger = signed_in(join("Otto Other", "admin"))
        adrift = candidates.attach(
            candidates.add(by=Member.objects.filter(role="admin").get(), name="Else"),
            by=Member.objects.filter(role="admin").get(), data=b"theirs", file_name="x.txt",
        )  # fmt: skip
    for client in (Client(), stranger, signed_in(cleo), signed_in(ivo)):
        for address in addresses(resume):
            assert client.get(address, **forged).status_code == 404
    # another organization's document under an address of one's own
    assert stranger.get(f"/elsewhere/documents/{resume.id}/download/").status_code == 404
    assert stranger.get(f"/elsewhere/documents/{adrift.id}/download/").status_code == 200


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_download_is_bytes_to_save_under_a_harmless_name(
    amara: Application, rae: Member, signed_in: SignedIn, name: str
) -> None:
    data = b"<html><script>alert(document.cookie)</script></html>" + name.encode()
    document = candidates.attach(amara.candidate, by=rae, data=data, file_name=name)

    answer = signed_in(rae).get(f"/northwind/documents/{document.id}/download/")

    assert answer.content == data
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer.headers["Cache-Control"] == "private, no-store"
    disposition = answer.headers["Content-Disposition"]
    assert disposition.endswith(f"filename*=UTF-8''{quote(document.file_name, safe='')}")
    assert not set(disposition) & set("\r\n/\\<>\u202e")
    page = signed_in(rae).get(f"/northwind/candidates/{amara.candidate_id}/?tab=files").content.decode()
    assert "<script>alert(1)" not in page
    assert "Set-Cookie" not in answer.headers


def test_a_page_is_a_picture_under_words(resume: Document, rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)

    page = client.get(f"/northwind/documents/{resume.id}/").content.decode()
    image = client.get(f"/northwind/documents/{resume.id}/1/image/")

    assert f'<image href="/northwind/documents/{resume.id}/1/image/"' in page
    assert 'lengthAdjust="spacingAndGlyphs">Amara Nwosu</text>' in page
    assert "style=" not in page
    assert image.content[8:12] == b"WEBP"
    assert image.headers["Content-Type"] == "image/webp"
    assert image.headers["Content-Security-Policy"].startswith("sandbox")
    assert client.get(f"/northwind/documents/{resume.id}/2/image/").status_code == 404


def test_other_formats_are_a_page_of_paper(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    document = candidates.attach(
        amara.candidate, by=rae, data=rtf_of("Amara <img src=x>"), file_name="cv.rtf"
    )
    client = signed_in(rae)

    waiting = client.get(f"/northwind/documents/{document.id}/").content.decode()
    tasks.read_document(document_id=str(document.id))
    read = client.get(f"/northwind/documents/{document.id}/paper/").content.decode()

    assert "Being read…" in waiting
    assert "every 3s" in waiting
    assert "<p>Amara &lt;img src=x&gt;</p>" in read
    assert "every 3s" not in read


def test_what_cannot_be_read_can_be_downloaded(amara: Application, rae: Member, signed_in: SignedIn) -> None:
    document = candidates.attach(amara.candidate, by=rae, data=bytes(range(256)), file_name="cv.pdf")
    tasks.read_document(document_id=str(document.id))

    page = signed_in(rae).get(f"/northwind/documents/{document.id}/").content.decode()

    assert "We could not read this file" in page
    assert f"/northwind/documents/{document.id}/download/" in page


def test_a_stored_rendition_is_cleaned_where_it_is_shown(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    document = candidates.attach(amara.candidate, by=rae, data=rtf_of("Hi"), file_name="cv.rtf")
    hostile = "<p onclick=x>Hi<script>alert(1)</script></p>"
    Document.objects.filter(id=document.id).update(reading_state="read", rendition=hostile)

    page = signed_in(rae).get(f"/northwind/documents/{document.id}/").content.decode()

    assert "<p>Hi</p>" in page
    assert "alert(1)" not in page


def test_a_recruiter_adds_marks_and_removes_files(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    client, here = signed_in(rae), f"/northwind/candidates/{amara.candidate_id}"
    file = SimpleUploadedFile("diploma.txt", b"Diploma")

    added = client.post(f"{here}/files/", {"file": file, "kind": "other"}, follow=True)
    document = Document.objects.get()
    client.post(f"/northwind/documents/{document.id}/resume/")
    marked = Document.objects.get()
    removed = client.post(f"/northwind/documents/{document.id}/remove/", follow=True)

    assert "diploma.txt is here." in added.content.decode()
    assert (document.kind, marked.kind) == ("other", "resume")
    assert "diploma.txt is removed." in removed.content.decode()
    assert not Document.objects.exists()


def test_no_file_and_a_huge_one_are_explained_beside_the_field(
    amara: Application, rae: Member, signed_in: SignedIn
) -> None:
    client, here = signed_in(rae), f"/northwind/candidates/{amara.candidate_id}/files/"
    huge = SimpleUploadedFile("big.pdf", b"x" * (10 * 1024 * 1024 + 1))

    nothing, big = client.post(here, {}), client.post(here, {"file": huge})

    assert (nothing.status_code, big.status_code) == (422, 422)
    assert "Choose a file first." in nothing.content.decode()
    assert "larger than 10 MB" in big.content.decode()


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_others_of_the_team_do_not_change_files(
    team: Job, resume: Document, who: str, request: pytest.FixtureRequest, signed_in: SignedIn
) -> None:
    client = signed_in(request.getfixturevalue(who))

    for act in ("remove", "resume"):
        assert client.post(f"/northwind/documents/{resume.id}/{act}/").status_code == 403
    upload = client.post(
        f"/northwind/candidates/{resume.candidate_id}/files/", {"file": SimpleUploadedFile("a", b"a")}
    )

    assert upload.status_code == 403
    assert Document.objects.count() == 1
