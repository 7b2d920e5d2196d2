"""Blind review on its pages: what reviewers read and write, what recruiters black out, and who is refused."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Document
from rolecall.evaluation.models import PlannedInterview, Scorecard
from rolecall.jobs.models import Job
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.blind import pseudonym, shown_name
from rolecall.pipeline.models import Application, HiddenWord
from rolecall.pipeline.queries import blind
from rolecall.questions.models import Answer, Question
from tests.pipeline.conftest import Apply, stage

SignedIn = Callable[[Member], Client]
LETTER = "Amara Nwosu writes: I built the lantern of Skagen with Greta."


@pytest.fixture
def panel_job(team: Job) -> Job:
    """A job that is blind until its panel is over."""
    team.stages.filter(name="Panel").update(blind=True)
    return team


@pytest.fixture
def unknown(panel_job: Job, apply: Apply, rae: Member) -> Application:
    """Amara, in the panel."""
    found = apply(panel_job, name="Amara Nwosu", email="amara@mail.example.org", cover_letter=LETTER)
    pipeline.move(found, to=stage(panel_job, "Panel"), by=rae)
    found.refresh_from_db()
    return found


def address(name: str, member: Member, *args: object) -> str:
    return reverse(f"evaluation:{name}", args=[member.organization.slug, *args])


def test_a_name_is_always_the_same_and_no_two_are(unknown: Application, apply: Apply, panel_job: Job) -> None:
    others = {pseudonym(apply(panel_job, number).id) for number in range(2, 40)}

    assert pseudonym(unknown.id) == pseudonym(unknown.id)
    assert len({pseudonym(unknown.id), *others}) == 39


def test_the_name_that_a_member_is_shown_follows_their_role_and_the_stage(
    unknown: Application, panel_job: Job, rae: Member, cleo: Member, ivo: Member
) -> None:
    assert [shown_name(each, unknown) for each in (rae, cleo, ivo)] == [
        "Amara Nwosu", pseudonym(unknown.id), pseudonym(unknown.id),
    ]  # fmt: skip

    pipeline.move(unknown, to=stage(panel_job, "Offer"), by=rae)

    assert shown_name(cleo, Application.objects.get(id=unknown.id)) == "Amara Nwosu"


def test_a_reviewer_reads_what_was_sent_without_who_sent_it(
    unknown: Application, panel_job: Job, cleo: Member, signed_in: SignedIn
) -> None:
    browser = signed_in(cleo)

    listed = browser.get(address("blind", cleo, panel_job.id)).content.decode()
    page = browser.get(address("blind_person", cleo, unknown.id)).content.decode()

    assert pseudonym(unknown.id) in listed
    assert pseudonym(unknown.id) in page
    assert "I built the lantern of Skagen" in page
    for said in (listed, page):
        assert "Amara" not in said
        assert "Nwosu" not in said


def test_answers_that_say_who_somebody_is_are_left_out_and_counted(unknown: Application) -> None:
    version = unknown.sent.get()
    for position, (question, said) in enumerate(
        [
            ("What are you proud of?", "My lantern, says Amara."),
            ("Link to your LinkedIn", "linkedin.com/in/x"),
        ]
    ):
        asked = Question.objects.create(
            question_set=unknown.job.posts.get().question_set, text=question, kind="short"
        )
        Answer.objects.create(
            sheet_id=version.id, question=asked, question_text=question, kind="short", value=said,
            position=position,
        )  # fmt: skip

    rendition = blind.rendition_of(unknown)

    assert ["".join(map(str, told.pieces)) for told in rendition.answers] == ["My lantern, says [name]."]
    assert rendition.dropped == 1


def test_a_document_that_could_not_be_read_is_not_shown_and_says_so(
    unknown: Application, rae: Member
) -> None:
    kept = candidates.attach(unknown.candidate, by=rae, data=b"\x00\x01", file_name="amara.bin", kind="other")
    Document.objects.filter(id=kept.id).update(reading_state="unreadable", text="")

    papers = blind.rendition_of(unknown).papers

    assert [(each.title, each.pieces == [], each.why) for each in papers][-1] == (
        "Attachment",
        True,
        blind.UNREAD,
    )


def test_a_reviewer_writes_a_scorecard_about_somebody_whose_name_they_do_not_know(
    unknown: Application, panel: PlannedInterview, cleo: Member, signed_in: SignedIn
) -> None:
    browser = signed_in(cleo)
    page = browser.get(address("blind_person", cleo, unknown.id)).content.decode()
    card = address("scorecard", cleo, unknown.id, panel.id)
    assert card in page

    shown = browser.get(card).content.decode()
    sent = browser.post(card, {"recommendation": "3", "summary": "Knows lanterns"})

    assert pseudonym(unknown.id) in shown
    assert "Amara" not in shown
    assert sent.status_code == 302
    assert Scorecard.objects.submitted().filter(author=cleo, application=unknown).exists()


def test_past_the_panel_the_blind_page_is_gone(
    unknown: Application, panel_job: Job, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    pipeline.move(unknown, to=stage(panel_job, "Offer"), by=rae)

    assert signed_in(cleo).get(address("blind_person", cleo, unknown.id)).status_code == 404
    assert blind.reviewed_in(panel_job, cleo) == ([], None)


def test_a_recruiter_sees_who_it_is_who_reviews_blind_and_blacks_out_more(
    unknown: Application, rae: Member, cleo: Member, ivo: Member, signed_in: SignedIn
) -> None:
    browser = signed_in(rae)
    page = browser.get(address("blind_person", rae, unknown.id)).content.decode()
    assert all(name in page for name in ("Amara Nwosu", cleo.name, ivo.name, "Skagen", "Greta"))

    browser.post(address("black_out", rae, unknown.id), {"words": "lantern of SKAGEN"})
    browser.post(address("black_out", rae, unknown.id), {"words": "Greta"})

    left = "".join(map(str, blind.rendition_of(unknown).papers[0].pieces))
    assert left == "[name] writes: I built the [removed] with [removed]."
    assert EventRow.objects.filter(type="words_blacked_out", actor_id=rae.id).count() == 2

    browser.post(address("uncover", rae, HiddenWord.objects.get(words="Greta").id))

    assert "Greta" in "".join(map(str, blind.rendition_of(unknown).papers[0].pieces))
    assert EventRow.objects.filter(type="words_uncovered").count() == 1


def test_words_that_are_none_get_a_sentence_and_reviewers_black_out_nothing(
    unknown: Application, rae: Member, cleo: Member, signed_in: SignedIn
) -> None:
    empty = signed_in(rae).post(address("black_out", rae, unknown.id), {"words": "…"})
    with pytest.raises(NotAllowed):
        pipeline.black_out(unknown, "Skagen", by=cleo)
    refused = signed_in(cleo).post(address("black_out", cleo, unknown.id), {"words": "Skagen"})

    assert empty.status_code == 422
    assert "Write the words as they stand" in empty.content.decode()
    assert refused.status_code == 403
    assert not HiddenWord.objects.exists()


def test_the_list_asks_as_often_for_many_as_for_one(
    panel_job: Job, apply: Apply, cleo: Member, signed_in: SignedIn
) -> None:
    browser, counts = signed_in(cleo), []
    for number in range(1, 5):
        apply(panel_job, number)
        browser.get(address("blind", cleo, panel_job.id))
        with CaptureQueriesContext(connection) as queries:
            browser.get(address("blind", cleo, panel_job.id))
        counts.append(len(queries))

    assert len(set(counts)) == 1
