import base64
import re
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate, Consent, Document
from rolecall.careers import actions as careers
from rolecall.careers.schedule import sweep_every_organization
from rolecall.jobs.models import Job, JobPost
from rolecall.kit import clock, mail, storage, tenancy
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, ApplicationVersion
from rolecall.questions import actions as questions
from rolecall.questions.actions import Row
from rolecall.questions.queries import answers_of
from tests.errands import do_errands
from tests.pipeline.conftest import open_job

RESUME = b"""Hana Tanaka
hana@mail.example.org
+351 21 555 0142

Experience
Staff engineer at Fold, 2022 - now
"""


def form_of(post: JobPost, **changes: object) -> dict[str, object]:
    return {
        "name": "Hana Tanaka",
        "email": "hana@mail.example.org",
        "resume": SimpleUploadedFile("hana.txt", RESUME),
        "consent": "on",
        "submission": "form-1",
        **changes,
    }


def address(post: JobPost) -> str:
    return f"/careers/northwind/jobs/{post.slug}/"


def test_the_post_page_shows_the_role_and_its_form(post: JobPost, client: Client) -> None:
    page = client.get(address(post))

    text = page.content.decode()
    assert page.status_code == 200
    assert "Senior Backend Engineer" in text
    assert "Send application" in text
    assert '<div id="toasts"' in text, "what went wrong while a résumé was read is said there"
    assert '"@type": "JobPosting"' in text
    assert not page.cookies


def test_an_application_is_stored_with_its_file_before_received_is_said(
    post: JobPost, client: Client
) -> None:
    answer = client.post(address(post), form_of(post))

    assert answer.status_code == 302
    assert answer["Location"] == f"{address(post)}received/"
    application = Application.objects.get()
    document = Document.objects.get()
    assert application.candidate.name == "Hana Tanaka"
    assert storage.fetch(document.key) == RESUME
    assert Consent.objects.get().text.startswith("Northwind Kites may keep and read my application")


def test_whoever_applied_is_confirmed_with_a_link_that_opens_their_own_page(
    post: JobPost, client: Client
) -> None:
    client.post(address(post), form_of(post))
    do_errands()

    ((name, _),) = mail.outbox(str(tenancy.current()))
    letter = mail.outbox_mail(name, str(tenancy.current()))
    link = re.search(r"http://\S+/careers/my/\S+/", letter.get_body(("plain",)).get_content())  # type: ignore[union-attr]
    assert link
    page = client.get(link[0].removeprefix(settings.PUBLIC_URL))
    assert page.status_code == 200
    assert "Your application and your files are safe with us" in page.content.decode()


def test_a_mistake_keeps_what_was_typed_and_the_file(post: JobPost, client: Client) -> None:
    wrong = client.post(address(post), form_of(post, email="hana@example"))
    text = wrong.content.decode()

    assert wrong.status_code == 422
    assert "Hana Tanaka" in text
    assert "hana@example" in text
    token = re.search(r'name="kept:resume" value="([^"]+)"', text)
    assert token
    right = form_of(post)
    del right["resume"]
    client.post(address(post), {**right, "kept:resume": token[1]})
    assert storage.fetch(Document.objects.get().key) == RESUME


def test_a_kept_file_opens_with_its_own_form_only(post: JobPost, client: Client) -> None:
    text = client.post(address(post), form_of(post, email="")).content.decode()
    token = re.search(r'name="kept:resume" value="([^"]+)"', text)
    assert token
    other = form_of(post, submission="form-2")
    del other["resume"]

    answer = client.post(address(post), {**other, "kept:resume": token[1]})

    assert answer.status_code == 422
    assert not Application.objects.exists()


def test_sending_the_same_form_twice_is_one_application(post: JobPost, client: Client) -> None:
    client.post(address(post), form_of(post))
    client.post(address(post), form_of(post))

    assert ApplicationVersion.objects.count() == 1


def test_two_who_are_shown_one_page_from_memory_are_both_received(post: JobPost, client: Client) -> None:
    client.post(address(post), form_of(post))
    client.post(address(post), form_of(post, name="Ben Osei", email="ben@mail.example.org"))

    assert {each.candidate.name for each in Application.objects.all()} == {"Hana Tanaka", "Ben Osei"}


def test_who_goes_back_and_corrects_the_form_has_sent_another_version(post: JobPost, client: Client) -> None:
    better = SimpleUploadedFile("hana.txt", RESUME.replace(b"Fold", b"Fold Ltd"))

    for sent in (form_of(post), form_of(post, phone="+351 21 555 0142"), form_of(post, resume=better)):
        assert client.post(address(post), sent).status_code == 302

    application = Application.objects.get()
    assert application.versions == 3
    assert [each.phone for each in application.sent.all()] == ["", "+351 21 555 0142", ""]


def test_who_withdrew_and_sends_the_same_form_again_applies_again(post: JobPost, client: Client) -> None:
    client.post(address(post), form_of(post))
    first = Application.objects.get()
    pipeline.withdraw(first, by=Visitor("Hana Tanaka", first.candidate_id))

    client.post(address(post), form_of(post))

    assert Application.objects.active().get() != first


def test_applying_again_is_a_second_version_and_confirmed_like_the_first(
    post: JobPost, client: Client
) -> None:
    first = client.post(address(post), form_of(post))
    second = client.post(address(post), form_of(post, submission="form-2", name="H. Tanaka"))

    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"])
    assert Application.objects.get().versions == 2
    assert Candidate.objects.get().name == "Hana Tanaka"


def test_the_form_fills_itself_from_the_resume(post: JobPost, client: Client) -> None:
    data = {"resume": SimpleUploadedFile("hana.txt", RESUME), "submission": "form-1", "fill": "1"}
    answer = client.post(address(post), data, headers={"HX-Request": "true"})

    text = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="Hana Tanaka"' in text
    assert 'value="hana@mail.example.org"' in text
    assert not Application.objects.exists()


def test_a_file_that_cannot_be_read_is_accepted_and_kept(post: JobPost, client: Client) -> None:
    noise = SimpleUploadedFile("cv.pdf", b"%PDF-1.7 this is no PDF at all")

    client.post(address(post), form_of(post, resume=noise))

    do_errands()
    document = Document.objects.get()
    assert document.reading_state == "unreadable"
    assert storage.fetch(document.key).startswith(b"%PDF-1.7")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("name", "", "Enter your name"),
        ("name", "x" * 201, "200"),
        ("email", "", "Enter your e-mail address"),
        ("email", "a@b@c", "address"),
        ("phone", "call me", "country code"),
        ("consent", "", "Tick this box"),
        ("company_site", "spam", "Leave this field empty"),
    ],
)
def test_each_mistake_is_said_beside_its_field(
    post: JobPost, client: Client, field: str, value: str, words: str
) -> None:
    answer = client.post(address(post), form_of(post, **{field: value}))

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Application.objects.exists()


def test_a_file_above_ten_megabytes_is_refused_in_words(post: JobPost, client: Client) -> None:
    answer = client.post(
        address(post), form_of(post, resume=SimpleUploadedFile("a.txt", b"x" * (10 * 2**20 + 1)))
    )

    assert answer.status_code == 422
    assert "larger than 10 MB" in answer.content.decode()


def test_a_resume_too_large_to_keep_is_said_to_be_so_as_it_is_chosen(post: JobPost, client: Client) -> None:
    large = SimpleUploadedFile("scan.pdf", b"%PDF-1.7" + b"x" * (10 * 2**20))

    answer = client.post(address(post), {"resume": large, "submission": "form-1", "fill": "1"})

    text = answer.content.decode()
    assert "larger than 10 MB. Choose a smaller one." in text
    assert "We keep your file" not in text
    assert "kept:resume" not in text


def test_what_is_wrong_is_counted_once_and_the_consent_is_not_repeated(
    organization: object, client: Client
) -> None:
    post = open_job("Designer", questions.Row(text="Why us?", kind="long", required=True)).posts.get()

    text = client.post(address(post), form_of(post, name="", consent="")).content.decode()

    assert text.count("things need your attention") == 1
    assert "3 things need your attention" in text
    summary = text.partition("form-errors")[2].partition("</ul>")[0]
    assert "Tick this box" in summary
    assert "Why us?" in summary
    assert "may keep and read" not in summary


def test_a_whole_fair_applies_from_one_address(post: JobPost, client: Client) -> None:
    answers = [
        client.post(address(post), form_of(post, submission=f"fair-{n}", email=f"guest{n}@mail.example.org"))
        for n in range(35)
    ]

    assert {answer.status_code for answer in answers} == {302}


def test_too_many_of_one_person_are_slowed_down_and_lose_nothing(post: JobPost, client: Client) -> None:
    for number in range(10):
        client.post(address(post), form_of(post, submission=f"form-{number}"))
    mine = form_of(post, submission="one-more", phone="+351 21 555 0199")

    answer = client.post(address(post), mine)
    other = client.post(address(post), form_of(post, submission="two-more", email="other@mail.example.org"))

    page = answer.content.decode()
    assert answer.status_code == 429
    assert "send it again" in page
    assert "+351 21 555 0199" in page
    assert 'name="kept:resume"' in page
    assert "need your attention" not in page
    assert other.status_code == 302


def test_too_many_from_one_address_are_slowed_down(
    post: JobPost, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "APPLY_RATE", "2/minute")
    for n in range(2):
        client.post(address(post), form_of(post, submission=f"f-{n}", email=f"guest{n}@mail.example.org"))

    late = form_of(post, submission="late", email="late@mail.example.org")
    assert client.post(address(post), late).status_code == 429


def test_the_posts_own_questions_are_asked_and_kept(organization: object, client: Client) -> None:
    job = open_job("Designer", questions.Row(text="May you work in the EU?", kind="yes_no", required=True))
    question = job.posts.get().question_set.asked[0]
    missing = client.post(address(job.posts.get()), form_of(job.posts.get()))

    answer = client.post(address(job.posts.get()), {**form_of(job.posts.get()), f"q-{question.id}": "yes"})

    assert missing.status_code == 422
    assert answer.status_code == 302


def changed_meanwhile() -> tuple[JobPost, dict[str, object]]:
    """A post whose questions are others by now, and the answers of somebody who opened its page before."""
    before = Row("Why us?", "long"), Row("May you work?", "yes_no", must_have="no"), Row("A sample", "file")
    post = open_job("Designer", *before).posts.get()
    why, may, sample = (f"q-{each.id}" for each in post.question_set.asked)
    questions.replace(post.question_set, [Row("Why would you like to join us?", "long")])
    file = SimpleUploadedFile("kite.txt", b"A kite of mine.")
    return JobPost.objects.get(), {why: "I make kites.", may: "yes", sample: file}


def test_what_was_answered_before_the_questions_changed_is_kept(organization: object, client: Client) -> None:
    post, answers = changed_meanwhile()

    answer = client.post(address(post), form_of(post) | answers)

    assert answer.status_code == 302
    application, version = Application.objects.get(), ApplicationVersion.objects.get()
    assert [(each.question_text, each.shown) for each in answers_of([version.id])[version.id]] == [
        ("Why would you like to join us?", ""),
        ("Why us?", "I make kites."),
        ("May you work?", "Yes"),
        ("A sample", "kite.txt"),
    ]
    assert storage.fetch(Document.objects.get(kind="answer").key) == b"A kite of mine."
    assert (application.must_haves_met, application.must_haves_asked) == (None, 0)


def test_a_page_of_ones_own_keeps_what_was_answered_before_the_questions_changed(
    organization: object, client: Client
) -> None:
    post, answers = changed_meanwhile()
    why, may, sample = (name.removeprefix("q-") for name in answers)
    file = {"file_name": "kite.txt", "content": base64.b64encode(b"A kite of mine.").decode()}
    resume = {"file_name": "cv.txt", "content": base64.b64encode(b"Kofi Mensah").decode()}
    person = {"name": "Kofi Mensah", "email": "kofi@mail.example.org", "consent": True, "resume": resume}
    address = f"/api/v1/careers/northwind/posts/{post.slug}/applications"

    def send(answers: dict[str, object]) -> Any:
        return client.post(address, {**person, "answers": answers}, content_type="application/json")

    unknown = send({str(uuid4()): "Who asked?"})
    answer = send({why: "I make kites.", may: "yes", sample: file})

    assert (unknown.status_code, answer.status_code) == (422, 201)
    version = ApplicationVersion.objects.get()
    assert [each.shown for each in answers_of([version.id])[version.id]] == [
        "", "I make kites.", "Yes", "kite.txt",
    ]  # fmt: skip
    assert storage.fetch(Document.objects.get(kind="answer").key) == b"A kite of mine."


@pytest.mark.parametrize("changes", [{"email": ""}, {"fill": "1"}])
def test_what_was_answered_before_the_questions_changed_stands_in_the_form_that_comes_back(
    organization: object, client: Client, changes: dict[str, object]
) -> None:
    post, answers = changed_meanwhile()

    page = client.post(address(post), form_of(post, **changes) | answers).content.decode()

    for words in ("Why would you like to join us?", "Why us?", "I make kites.", "kite.txt"):
        assert words in page


def test_a_closed_role_answers_kindly_with_the_others(post: JobPost, job: Job, client: Client) -> None:
    other = open_job("Product Designer")
    post.unpublished_at = post.updated_at
    post.save()

    page = client.get(address(post))

    assert page.status_code == 410
    assert "no longer open" in page.content.decode()
    assert other.title in page.content.decode()
    assert client.post(address(post), form_of(post)).status_code == 410
    assert not Application.objects.exists()


def closed_meanwhile(job: Job) -> JobPost:
    post = job.posts.get()
    post.unpublished_at = post.updated_at
    post.save()
    return post


def test_who_wrote_while_the_role_closed_is_told_so_and_keeps_their_words(
    organization: object, client: Client
) -> None:
    job = open_job("Designer", questions.Row("Why us?", "long"), questions.Row("May you work?", "yes_no"))
    why, may = job.posts.get().question_set.asked
    post = closed_meanwhile(job)

    sent = form_of(post) | {f"q-{why.id}": "I make <b>kites</b>.\nFor years.", f"q-{may.id}": "yes"}
    answer = client.post(address(post), sent)

    page = answer.content.decode()
    assert answer.status_code == 410
    assert "This role closed while you were writing" in page
    assert "It was not sent" in page
    for words in ("hana@mail.example.org", "Why us?", "I make &lt;b&gt;kites&lt;/b&gt;.\nFor years.", "Yes"):
        assert words in page
    assert "form-1" not in page
    assert '<html lang="en" class="refused">' in page, "the browser keeps its draft"
    assert "no-store" in answer["Cache-Control"]
    assert not Application.objects.exists()


def test_who_reads_a_resume_into_the_form_of_a_role_that_closed_is_told_in_place(
    job: Job, client: Client
) -> None:
    post = closed_meanwhile(job)

    answer = client.post(address(post), form_of(post, fill="1"), headers={"HX-Request": "true"})

    assert answer.status_code == 410
    assert answer["Content-Type"].startswith("text/plain")
    assert "closed while you were writing" in answer.content.decode()


def test_a_form_that_arrived_in_time_is_received_however_often_it_is_sent(job: Job, client: Client) -> None:
    client.post(address(job.posts.get()), form_of(job.posts.get()))
    post = closed_meanwhile(job)

    again = client.post(address(post), form_of(post))
    corrected = client.post(address(post), form_of(post, phone="+351 21 555 0142"))

    assert (again.status_code, again["Location"]) == (302, f"{address(post)}received/")
    assert corrected.status_code == 410
    assert ApplicationVersion.objects.count() == 1


def test_a_draft_is_nowhere(post: JobPost, client: Client) -> None:
    post.published_at = None
    post.save()

    assert client.get(address(post)).status_code == 404
    assert post.slug not in client.get("/careers/northwind/").content.decode()
    assert post.slug not in client.get("/careers/northwind/feed.json").content.decode()


def test_files_of_forms_that_were_never_sent_are_swept_up(post: JobPost, client: Client) -> None:
    client.post(address(post), form_of(post, email=""))
    waiting = Path(settings.MEDIA_ROOT) / str(tenancy.current()) / "waiting"
    (kept,) = waiting.iterdir()

    sweep_every_organization(0)
    assert kept.exists()
    with clock.at(clock.now() + timedelta(days=3)):
        sweep_every_organization(0)
    assert not kept.exists()


def test_nobody_agrees_to_a_text_that_they_were_not_shown(post: JobPost, rae: Member, client: Client) -> None:
    page = LexborHTMLParser(client.get(address(post)).content)
    ticked = page.css_first("[name=consent]").attributes["value"]
    careers.change_site(by=rae, consent_months=60)

    answer = client.post(address(post), form_of(post, consent=ticked))

    again = LexborHTMLParser(answer.content)
    box = again.css_first("[name=consent]")
    assert answer.status_code == 422
    assert not Application.objects.exists()
    assert "has changed since you opened the page" in again.css_first(".form-errors").text()
    assert "60 months" in again.css_first("label[for=id_consent]").text()
    assert "checked" not in box.attributes
    assert again.css_first("[name=name]").attributes["value"] == "Hana Tanaka"

    client.post(address(post), form_of(post, consent=box.attributes["value"]))

    assert "60 months" in Consent.objects.get().text


@pytest.mark.parametrize(("months", "stays"), [(12, True), (60, False)])
def test_a_resume_read_into_the_form_leaves_a_tick_where_the_text_is_the_same(
    post: JobPost, rae: Member, client: Client, months: int, stays: bool
) -> None:
    page = LexborHTMLParser(client.get(address(post)).content)
    ticked = page.css_first("[name=consent]").attributes["value"]
    careers.change_site(by=rae, consent_months=months)

    answer = client.post(address(post), form_of(post, consent=ticked, fill="1"))

    box = LexborHTMLParser(answer.content).css_first("[name=consent]")
    assert ("checked" in box.attributes) is stays
    assert box.attributes["value"] == ticked or not stays
