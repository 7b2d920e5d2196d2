import base64
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.http import QueryDict

from rolecall.accounts.models import Organization
from rolecall.kit.db import uuid7
from rolecall.kit.errors import Invalid
from rolecall.questions import actions as questions
from rolecall.questions.actions import Row
from rolecall.questions.forms import QuestionsForm, form_of
from rolecall.questions.models import QuestionSet
from rolecall.questions.schemas import FileIn, parse_answers, question_json

ROWS = [
    Row("Name a book", "short", required=True, hint="Any book."),
    Row("Why here?", "long"),
    Row("Permit?", "yes_no", required=True),
    Row("Office?", "one_of", options=("Athens", "Berlin")),
    Row("Tools?", "several_of", options=("Go", "Python")),
    Row("Years?", "number"),
    Row("Start?", "date"),
    Row("Portfolio", "file"),
]
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{7*7}}"


@pytest.fixture
def asked(organization: Organization) -> QuestionSet:
    return questions.set_of(ROWS)


def sent(asked: QuestionSet, file: UploadedFile | None = None, **by_kind: Any) -> QuestionsForm:
    data = QueryDict(mutable=True)
    for question in asked.asked:
        value = by_kind.get(question.kind, [])
        data.setlist(f"q-{question.id}", value if isinstance(value, list) else [value])
    files = {f"q-{asked.asked[-1].id}": file} if file else {}
    return form_of(asked, data, files)


def no_programs(file: UploadedFile) -> str:
    return "Programs are not taken." if file.read(2) == b"MZ" else ""


def errors(form: QuestionsForm) -> dict[str, str]:
    return {form.fields[name].label: found[0] for name, found in form.errors.items()}


def test_every_kind_is_asked_and_taken(asked: QuestionSet) -> None:
    form = sent(
        asked, SimpleUploadedFile("p.pdf", b"%PDF-1.7"), short="Dune", long="So", yes_no="yes",
        one_of="Berlin", several_of=["Python", "Go"], number="4", date="2027-03-01",
    )  # fmt: skip

    assert form.is_valid()
    assert list(form.answers.values()) == ["Dune", "So", "yes", "Berlin", ["Go", "Python"], 4, "2027-03-01"]
    assert [file.name for file in form.uploads.values()] == ["p.pdf"]


def test_only_required_questions_must_be_answered(asked: QuestionSet) -> None:
    form = sent(asked)

    assert not form.is_valid()
    assert errors(form) == {"Name a book": "Answer this question.", "Permit?": "Choose yes or no."}


def test_wrong_answers_are_told_and_what_was_typed_stays(asked: QuestionSet) -> None:
    form = sent(
        asked, short="x" * 301, yes_no="eh", one_of="Rome", several_of=["Rust"], number="many", date="soon"
    )

    assert set(errors(form)) == {"Name a book", "Permit?", "Office?", "Tools?", "Years?", "Start?"}
    assert "many" in str(form[str(asked.asked[5].id)])
    assert "soon" in str(form[str(asked.asked[6].id)])


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (SimpleUploadedFile("big.pdf", b"%PDF" + b"0" * 10 * 1024 * 1024), "This file is larger than 10 MB."),
        (SimpleUploadedFile("empty.pdf", b""), "This file is empty."),
        (SimpleUploadedFile("virus.exe", b"MZ"), "Programs are not taken."),
    ],
)
def test_a_file_is_measured_and_checked(asked: QuestionSet, file: UploadedFile, says: str) -> None:
    question = asked.asked[-1]

    form = form_of(asked, {}, {f"q-{question.id}": file}, check_file=no_programs)

    assert form.errors[str(question.id)][0].startswith(says)


def test_hostile_words_are_shown_as_words(organization: Organization) -> None:
    asked = questions.set_of([Row(HOSTILE, "one_of", hint=HOSTILE, options=(HOSTILE, "other"))])
    form = form_of(asked, {f"q-{asked.asked[0].id}": HOSTILE})

    assert form.is_valid()
    assert "<script>" not in str(form)
    assert "<img" not in str(form)


def test_a_program_answers_the_same_questions(asked: QuestionSet) -> None:
    book, _, permit, *_, portfolio = asked.asked
    file = FileIn(file_name="p.pdf", content=base64.b64encode(b"%PDF-1.7").decode())

    cleaned = parse_answers(asked, {book.id: "Dune", str(permit.id): True, portfolio.id: file})

    assert (cleaned[book.id], cleaned[permit.id]) == ("Dune", "yes")
    assert cleaned[portfolio.id] == ("p.pdf", b"%PDF-1.7")


def test_a_program_is_told_field_by_field(asked: QuestionSet) -> None:
    book, portfolio, stranger = asked.asked[0], asked.asked[-1], uuid7()
    file = FileIn(file_name="a", content="%%")

    with pytest.raises(Invalid) as refused:
        parse_answers(asked, {book.id: ["a list"], portfolio.id: file, stranger: 1})

    assert refused.value.fields == {
        f"answers.{book.id}": "Answer in words.",
        f"answers.{asked.asked[2].id}": "Choose yes or no.",
        f"answers.{portfolio.id}": "Send the bytes of the file in base64.",
        f"answers.{stranger}": "This form has no such question.",
    }


def test_a_question_is_described_for_programs(asked: QuestionSet) -> None:
    assert question_json(asked.asked[3]) == {
        "id": asked.asked[3].id,
        "text": "Office?",
        "hint": "",
        "kind": "one_of",
        "options": ["Athens", "Berlin"],
        "required": False,
        "must_have": None,
        "limits": None,
    }


def test_the_browser_knows_the_limits_of_a_number_and_programs_are_told_them(
    organization: Organization,
) -> None:
    asked = questions.set_of([Row("Years?", "number", limits={"min": 0, "max": 60})])
    (question,) = asked.asked

    field = str(form_of(asked)[str(question.id)])

    assert 'min="0"' in field
    assert 'max="60"' in field
    assert question_json(question)["limits"] == {"min": 0, "max": 60}
    with pytest.raises(Invalid) as refused:
        parse_answers(asked, {question.id: -3})
    assert refused.value.fields == {f"answers.{question.id}": "Enter a number from 0 to 60."}
