"""Door 1: the post of a job and its application form, as they are written."""

import re
from typing import Any

import pytest

from rolecall.accounts.models import Member
from rolecall.jobs import actions as jobs
from rolecall.jobs.models import Job
from tests.jobs.sent import At, SignedIn, question, rows_of, words


def test_the_post_is_saved_with_its_sections_in_order(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = {"title": "Kite Designer", "summary": "Design kites."} | rows_of(
        "sections",
        {"heading": "Second", "html": "<p onclick='x()'>b<script>alert(1)</script></p>", "ORDER": "2"},
        {"heading": "First", "html": "typed\n\nplainly", "ORDER": "1"},
        {"heading": "", "html": "", "ORDER": "3"},
    ) | rows_of("faq", {"question": "Why?", "answer": "Because", "ORDER": "1"})  # fmt: skip

    answer = signed_in(rae).post(at(draft, "post/"), sent, follow=True)

    assert "The job post is saved." in words(answer)
    assert draft.post.sections == [
        {"heading": "First", "html": "<p>typed</p><p>plainly</p>"},
        {"heading": "Second", "html": "<p>b</p>"},
    ]
    assert draft.post.faq == [{"question": "Why?", "answer": "<p>Because</p>"}]


def test_a_half_written_post_is_not_saved_and_not_lost(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    sent = {"title": "", "summary": "x" * 2_001} | rows_of(
        "sections", {"heading": "Work", "html": "", "ORDER": 1}, {"heading": "", "html": "Lost?", "ORDER": 2}
    ) | rows_of("faq")  # fmt: skip
    browser = signed_in(rae)

    typed = browser.post(at(draft, "post/"), sent)
    empty = browser.post(at(draft, "post/"), sent | {"title": "T", "summary": "", "sections-1-heading": "B"})

    assert "Shorten this to 2000 characters; it has 2001." in words(typed)
    assert "Write the heading, or remove this section." in words(typed)
    assert "Lost?" in typed.content.decode()
    assert "Text, row 1 : Write the text, or remove this part." in words(empty)
    assert draft.post.sections == []


def test_the_application_form_is_saved(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    sent = {"phone_required": "on"} | rows_of(
        "questions",
        question("Permit?", "yes_no", must_yes_no="yes", required="on", ORDER="1", options="left\nover"),
        question("Office?", "one_of", options="Athens\nBerlin", must_options="Athens", ORDER="3"),
        question("Years?", "number", must_min="4", least="0", most="60", ORDER="2"),
    )

    answer = signed_in(rae).post(at(draft, "form/"), sent)

    assert answer.status_code == 302
    post = draft.post
    assert (post.resume_required, post.phone_required, post.cover_letter_asked) == (False, True, False)
    assert [(q.text, q.options, q.required, q.must_have) for q in post.question_set.asked] == [
        ("Permit?", [], True, "yes"),
        ("Years?", [], False, {"min": 4}),
        ("Office?", ["Athens", "Berlin"], False, ["Athens"]),
    ]
    assert [each.limits for each in post.question_set.asked] == [None, {"min": 0, "max": 60}, None]
    again = signed_in(rae).get(at(draft, "form/")).content.decode()
    assert 'value="60' in again
    assert again.count('-least" value="0"') == 5, "a question that becomes a number begins at 0"
    copy = jobs.duplicate(draft, by=rae)
    assert copy.post.question_set.asked[1].limits == {"min": 0, "max": 60}


@pytest.mark.parametrize("page", ["edit/", "post/", "form/", "team/"])
def test_whoever_has_no_script_finds_one_empty_row(
    page: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    shown = signed_in(rae).get(at(draft, page)).content.decode()

    assert shown.count('class="rows__blank"') == (2 if page == "post/" else 1)


def test_a_saved_form_is_shown_as_it_was_saved(draft: Job, rae: Member, signed_in: SignedIn, at: At) -> None:
    browser = signed_in(rae)
    sent = rows_of(
        "questions", question("Office?", "one_of", options="Athens\nBerlin", must_options="Athens")
    )
    browser.post(at(draft, "form/"), sent)
    asked = draft.post.question_set.asked

    page = browser.get(at(draft, "form/")).content.decode()
    fields = dict(re.findall(r'name="(questions-0-(?:id|text))" value="([^"]*)"', page))
    again = browser.post(at(draft, "form/"), sent | fields | {"questions-INITIAL_FORMS": 1})

    assert again.status_code == 302
    assert [q.id for q in draft.post.question_set.asked] == [q.id for q in asked]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (question("", options="x"), "Question, row 1 : Write the question, or remove this row."),
        (question("?", "one_of", options="only"), "Answers to choose from, row 1 : Offer between 2 and 50"),
        (
            question("?", "one_of", options="a\nb", must_options="c"),
            "Must-have answers, row 1 : Choose the answers",
        ),
        (question("?", "number", must_min="5", must_max="4"), "Must be at least, row 1 : The lowest number"),
        (question("?", "riddle"), "Answered by, row 1 : Select a valid choice."),
        (question("?", id="00000000-0000-7000-8000-000000000000"), "Row 1: Somebody changed this meanwhile."),
    ],
)
def test_a_question_that_cannot_be_asked_is_said(
    row: dict[str, Any], says: str, draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    answer = signed_in(rae).post(at(draft, "form/"), rows_of("questions", row) | {"phone_required": "on"})

    assert answer.status_code == 422
    assert says in words(answer)
    assert draft.post.question_set.asked == []
    assert not draft.post.phone_required


def test_forms_without_their_frame_are_refused_in_words(
    draft: Job, rae: Member, signed_in: SignedIn, at: At
) -> None:
    browser = signed_in(rae)
    for page, part in (("edit/", "requirements"), ("form/", "x"), ("team/", "team"), ("post/", "x")):
        assert browser.post(at(draft, page), {"part": part}).status_code == 422
        many = {f"{name}-TOTAL_FORMS": "100000" for name in ("requirements", "questions", "team", "sections")}
        many |= {name.replace("TOTAL", "INITIAL"): "0" for name in many}
        assert browser.post(at(draft, page), {"part": part, **many}).status_code == 422
