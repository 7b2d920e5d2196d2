from typing import Any
from uuid import UUID

import pytest

from rolecall.accounts.models import Organization
from rolecall.kit import tenancy
from rolecall.kit.db import uuid7
from rolecall.kit.errors import Invalid
from rolecall.questions import actions as questions
from rolecall.questions import queries
from rolecall.questions.actions import MustHaves, Row
from rolecall.questions.models import Question, QuestionSet

PERMIT = Row("Are you allowed to work in the EU?", "yes_no", required=True, must_have="yes")
TOOLS = Row("Which do you know?", "several_of", options=("Go", "Python"))
YEARS = Row("How many years?", "number", must_have={"min": 4})
pytestmark = pytest.mark.usefixtures("organization")


@pytest.fixture
def form(organization: Organization) -> QuestionSet:
    return questions.set_of([PERMIT, TOOLS, YEARS], name="Backend")


def test_a_set_asks_its_rows_in_order(form: QuestionSet) -> None:
    assert [(q.text, q.kind, q.must_have) for q in form.asked] == [
        (PERMIT.text, "yes_no", "yes"),
        (TOOLS.text, "several_of", None),
        (YEARS.text, "number", {"min": 4}),
    ]


def test_the_library_and_the_api_may_write_must_haves_their_way() -> None:
    permit = Row("Permit?", "yes_no", must_have=("yes",))
    choice = Row("Which?", "one_of", options=("a", "b"), must_have=["b"])

    assert [q.must_have for q in questions.set_of([permit, choice]).asked] == ["yes", ["b"]]


def test_a_question_in_the_same_words_stays_the_same_question(form: QuestionSet) -> None:
    permit, tools, years = form.asked

    asked = questions.replace(form, [YEARS, Row(**{**vars(PERMIT), "required": False, "hint": "Or a visa."})])

    assert [q.id for q in asked] == [years.id, permit.id]
    assert (asked[1].required, asked[1].hint) == (False, "Or a visa.")
    assert Question.objects.get(id=tools.id).removed_at is not None


@pytest.mark.parametrize(
    "change", [{"text": "May you work in the EU?"}, {"kind": "short", "must_have": None}]
)
def test_a_question_in_other_words_is_a_new_question(form: QuestionSet, change: dict[str, Any]) -> None:
    before = form.asked[0]

    after = questions.replace(form, [Row(**{**vars(PERMIT), "id": before.id, **change})])[0]

    assert after.id != before.id
    assert Question.objects.get(id=before.id).text == PERMIT.text


def test_other_choices_make_a_new_question(form: QuestionSet) -> None:
    before = form.asked[1]

    after = questions.replace(form, [Row(TOOLS.text, TOOLS.kind, options=("Go", "Python", "C#"))])[0]

    assert after.id != before.id


@pytest.mark.parametrize(
    ("row", "field", "says"),
    [
        (Row(" ", "short"), "text", "Write the question."),
        (Row("x" * 501, "short"), "text", "Shorten this to 500 characters."),
        (Row(PERMIT.text, "short"), "text", "This is asked already."),
        (Row("?", "riddle"), "kind", "Choose one of short, long"),
        (Row("?", "one_of", options=("a", "a")), "options", "Offer between 2 and 50"),
        (Row("?", "several_of", options=("a", "b" * 201)), "options", "Shorten each answer"),
        (Row("?", "short", options=("a", "b")), "options", "Only 'one of' and 'several of'"),
        (Row("?", "one_of", options=("a", "b"), must_have=["c"]), "must_have", "Choose the answers that"),
        (Row("?", "yes_no", must_have="maybe"), "must_have", "Choose yes or no"),
        (Row("?", "number", must_have={"min": 5, "max": 4}), "must_have", "above the highest"),
        (Row("?", "number", must_have={"least": 5}), "must_have", "Say the lowest number"),
        (Row("?", "number", limits={"min": 5, "max": 4}), "limits", "The smallest answer is above"),
        (Row("?", "number", limits={"min": None}), "limits", "Say the smallest answer"),
        (Row("?", "date", limits={"min": 4}), "limits", "Only a number can have"),
        (
            Row("?", "number", limits={"max": 3}, must_have={"min": 4}),
            "must_have",
            "No answer that makes sense passes.",
        ),
        (Row("?", "long", must_have="yes"), "must_have", "Only yes or no, choices and numbers"),
        (Row("?", "short", id=uuid7()), "id", "This form has no such question."),
    ],
)
def test_a_row_that_cannot_be_asked_is_refused(form: QuestionSet, row: Row, field: str, says: str) -> None:
    with pytest.raises(Invalid) as refused:
        questions.replace(form, [PERMIT, row])

    assert refused.value.fields[f"questions.1.{field}"].startswith(says) or says in str(refused.value.fields)
    assert len(QuestionSet.objects.get(id=form.id).asked) == 3


def test_fifty_questions_are_the_most() -> None:
    with pytest.raises(Invalid, match="Some of what you sent"):
        questions.set_of([Row(f"Question {n}", "short") for n in range(51)])


def test_the_question_of_another_organization_is_not_known(form: QuestionSet, elsewhere: UUID) -> None:
    with tenancy.acting_in(elsewhere):
        foreign = questions.set_of([PERMIT]).asked[0]

    with pytest.raises(Invalid):
        questions.replace(form, [Row(PERMIT.text, PERMIT.kind, id=foreign.id)])


def test_answers_keep_the_words_and_count_the_must_haves(form: QuestionSet) -> None:
    permit, tools, years = form.asked
    sheet = uuid7()

    counted = questions.store_answers(sheet, form, {permit.id: "yes", tools.id: ["Go"], years.id: 3})
    questions.replace(form, [])

    assert counted == MustHaves(asked=2, met=1)
    assert [(a.question_text, a.shown, a.meets_must_have) for a in queries.answers_of([sheet])[sheet]] == [
        (PERMIT.text, "Yes", True),
        (TOOLS.text, "Go", None),
        (YEARS.text, "3", False),
    ]


def test_answers_of_many_sheets_take_one_query(form: QuestionSet, django_assert_num_queries: Any) -> None:
    sheets = [uuid7() for _ in range(5)]
    for sheet in sheets:
        questions.store_answers(sheet, form, {form.asked[0].id: "no"})

    with django_assert_num_queries(1):
        answers = queries.answers_of([*sheets, uuid7()])

    assert [len(each) for each in answers.values()] == [3, 3, 3, 3, 3, 0]


def test_questions_of_many_sets_take_one_query(form: QuestionSet, django_assert_num_queries: Any) -> None:
    questions.set_of([TOOLS])
    questions.replace(form, [PERMIT])

    with django_assert_num_queries(2):
        sets = QuestionSet.objects.prefetch_related(queries.questions_now()).order_by("id")
        asked = [[q.text for q in each.asked] for each in sets]

    assert asked == [[PERMIT.text], [TOOLS.text]]


def test_other_limits_are_of_the_same_question() -> None:
    asked = questions.set_of([Row("Years?", "number", limits={"min": 0})])
    before = asked.asked[0].id

    questions.replace(asked, [Row("Years?", "number", limits={"min": 1, "max": 60.0})])

    assert [(each.id, each.limits) for each in asked.asked] == [(before, {"min": 1, "max": 60})]
