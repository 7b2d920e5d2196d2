"""Adding somebody by hand or from a résumé."""

import re
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document, Tag
from rolecall.jobs.models import Job
from rolecall.kit import storage
from rolecall.pipeline.models import Application
from tests.candidates.papers import pdf_of
from tests.pipeline.conftest import stage

SignedIn = Callable[[Member], Client]
LIST, NEW = "/northwind/candidates/", "/northwind/candidates/new/"


def test_adding_by_hand_onto_a_stage(job: Job, rae: Member, signed_in: SignedIn) -> None:
    body = {"name": "Hana Tanaka", "emails": "hana@example.org\nh@example.org", "phones": "+351 21 5550 0142",
            "source": "referral", "tags": "Kafka, Go", "job": job.id}  # fmt: skip
    body["stage"] = stage(job, "Panel").id

    answer = signed_in(rae).post(NEW, body, follow=True)

    assert "Hana Tanaka is here." in answer.content.decode()
    application = Application.objects.get()
    assert (application.stage.name, application.candidate.source, application.source) == (
        "Panel", candidates.source_named("Referral"), candidates.source_named("Referral"),
    )  # fmt: skip
    assert application.candidate.emails.count() == 2
    assert set(Tag.objects.values_list("name", flat=True)) == {"Kafka", "Go"}


def test_somebody_known_is_shown_before_anything_is_saved(job: Job, rae: Member, signed_in: SignedIn) -> None:
    hana = candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")

    answer = signed_in(rae).post(NEW, {"name": "H", "emails": "Hana@Example.org", "job": job.id})

    assert answer.status_code == 422
    shown = answer.content.decode()
    assert "Hana Tanaka is in Northwind Kites already" in shown
    assert f"/northwind/candidates/{hana.id}/jobs/?job={job.id}" in shown
    assert 'value="H"' in shown
    assert Candidate.objects.count() == 1


def test_a_job_that_takes_nobody_leaves_nobody_behind(job: Job, rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)
    Job.objects.filter(id=job.id).update(state="closed")

    answer = client.post(NEW, {"name": "Hana", "job": job.id})

    assert answer.status_code == 422
    assert not Candidate.objects.exists()


def test_a_dropped_resume_fills_the_form_in_and_is_kept(job: Job, rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)
    data = pdf_of("Hana Tanaka", "hana@example.org", "+351 21 555 0142", "https://github.com/htanaka")

    read = client.post(f"{NEW}resume/", {"file": SimpleUploadedFile("cv.pdf", data), "job": job.id})
    shown = read.content.decode()
    token = re.search(r'name="resume" value="([^"]+)"', shown)
    assert token
    client.post(NEW, {"name": "Hana Tanaka", "emails": "hana@example.org", "resume": token[1]})

    assert 'value="Hana Tanaka"' in shown
    assert "hana@example.org</textarea>" in shown
    assert "https://github.com/htanaka" in shown
    document = Document.objects.get()
    assert (document.file_name, document.kind, storage.fetch(document.key)) == ("cv.pdf", "resume", data)


def test_an_unreadable_file_is_kept_and_the_form_is_asked(rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)

    read = client.post(f"{NEW}resume/", {"file": SimpleUploadedFile("cv.pdf", bytes(range(256)))})
    shown = read.content.decode()
    token = re.search(r'name="resume" value="([^"]+)"', shown)
    assert token
    client.post(NEW, {"name": "Hana", "resume": token[1]})

    assert "the file is kept" in shown
    assert Document.objects.get().content_kind == "other"


def test_a_file_that_is_gone_by_then_adds_nobody(rae: Member, signed_in: SignedIn) -> None:
    client = signed_in(rae)
    draft, _ = candidates.keep_draft(b"words", "cv.txt", by=rae)
    storage.discard(draft.key)

    answer = client.post(NEW, {"name": "Hana", "resume": draft.token})

    assert answer.status_code == 422
    assert "The file is no longer kept." in answer.content.decode()
    assert 'name="resume"' not in answer.content.decode()
    assert not Candidate.objects.exists()


def test_a_resume_of_somebody_known_says_so_at_once(rae: Member, signed_in: SignedIn) -> None:
    candidates.add(by=rae, name="Hana Tanaka", email="hana@example.org")

    read = signed_in(rae).post(
        f"{NEW}resume/", {"file": SimpleUploadedFile("cv.pdf", pdf_of("H", "HANA@example.org"))}
    )

    assert "Hana Tanaka is in Northwind Kites already" in read.content.decode()


@pytest.mark.parametrize("token", ["forged", "", "x:y:z"])
def test_a_forged_draft_is_no_file(rae: Member, signed_in: SignedIn, token: str) -> None:
    signed_in(rae).post(NEW, {"name": "Hana", "resume": token})

    assert Candidate.objects.count() == 1
    assert not Document.objects.exists()


def test_a_name_is_asked_for_and_what_was_typed_is_kept(rae: Member, signed_in: SignedIn) -> None:
    answer = signed_in(rae).post(
        NEW, {"name": "", "headline": "Engineer", "emails": "nobody", "links": "ftp://x"}
    )

    shown = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="Engineer"' in shown
    assert "Write a whole e-mail address" in shown
    assert "Write a web address" in shown


@pytest.mark.parametrize("who", ["cleo", "ivo"])
def test_others_do_not_add(who: str, request: pytest.FixtureRequest, signed_in: SignedIn) -> None:
    client = signed_in(request.getfixturevalue(who))

    assert client.get(NEW).status_code == 403
    assert client.post(NEW, {"name": "Hana"}).status_code == 403
    assert client.post(f"{NEW}resume/", {"file": SimpleUploadedFile("a.txt", b"a")}).status_code == 403
    assert not Candidate.objects.exists()
