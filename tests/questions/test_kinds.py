"""Each kind of question: what it takes, what it refuses with which words, and when a must-have is met."""

from typing import Any

import pytest

from rolecall.kit.db import uuid7
from rolecall.questions.kinds import KINDS, BadAnswer
from rolecall.questions.models import Answer, Question

LANGUAGES = ["Python", "Go", "C#"]


def asking(kind: str, **fields: Any) -> Question:
    return Question(organization_id=uuid7(), text="?", kind=kind, options=fields.pop("options", []), **fields)


@pytest.mark.parametrize(
    ("kind", "raw", "stored"),
    [
        ("short", "  two\n words ", "two words"),
        ("short", "", None),
        ("short", None, None),
        ("short", "nul\x00 and half a pair\ud800", "nul and half a pair"),
        ("long", "one\r\n\r\ntwo ", "one\n\ntwo"),
        ("yes_no", "yes", "yes"),
        ("yes_no", False, "no"),
        ("yes_no", "", None),
        ("one_of", "Go", "Go"),
        ("one_of", "", None),
        ("several_of", ["C#", "Python", "C#"], ["Python", "C#"]),
        ("several_of", "Go", ["Go"]),
        ("several_of", [], None),
        ("number", "4", 4),
        ("number", "2,5", 2.5),
        ("number", 0, 0),
        ("number", " -3.25 ", -3.25),
        ("date", "2027-03-01", "2027-03-01"),
        ("date", "", None),
        ("file", {"file_name": "a.pdf", "path": "/etc"}, {"file_name": "a.pdf"}),
    ],
)
def test_an_answer_is_stored_tidily(kind: str, raw: object, stored: object) -> None:
    options = LANGUAGES if KINDS[kind].has_options else []

    assert asking(kind, options=options).take(raw) == stored


@pytest.mark.parametrize(
    ("kind", "raw", "says"),
    [
        ("short", "x" * 301, "Shorten this to 300 characters; it has 301."),
        ("long", "x" * 5_001, "Shorten this to 5,000 characters; it has 5,001."),
        ("short", ["x"], "Answer in words."),
        ("yes_no", "maybe", "Choose yes or no."),
        ("one_of", "Rust", "Choose one of the answers that are offered."),
        ("one_of", ["Go"], "Choose one of the answers that are offered."),
        ("several_of", ["Go", "Rust"], "Choose from the answers that are offered."),
        ("several_of", [{"a": 1}], "Choose from the answers that are offered."),
        ("number", "four", "Enter a number, such as 4 or 2.5."),
        ("number", "nan", "Enter a number, such as 4 or 2.5."),
        ("number", "inf", "Enter a number, such as 4 or 2.5."),
        ("number", True, "Enter a number, such as 4 or 2.5."),
        ("number", "1e13", "Enter a smaller number."),
        ("date", "1.3.2027", "Enter a date as year-month-day, such as 2027-03-01."),
        ("date", "2027-02-30", "Enter a date as year-month-day, such as 2027-03-01."),
        ("date", "0001-01-01", "Enter a date between 1900 and 2100."),
        ("file", "a.pdf", "Add a file."),
    ],
)
def test_a_wrong_answer_is_refused_in_words(kind: str, raw: object, says: str) -> None:
    options = LANGUAGES if KINDS[kind].has_options else []

    with pytest.raises(BadAnswer) as refused:
        asking(kind, options=options).take(raw)

    assert str(refused.value) == says


@pytest.mark.parametrize("kind", KINDS)
def test_a_required_question_wants_an_answer(kind: str) -> None:
    question = asking(kind, required=True, options=LANGUAGES)

    with pytest.raises(BadAnswer, match=KINDS[kind].missing):
        question.take(None)


@pytest.mark.parametrize(
    ("kind", "must_have", "value", "met"),
    [
        ("yes_no", "yes", "yes", True),
        ("yes_no", "no", "yes", False),
        ("yes_no", "yes", None, False),
        ("one_of", ["Go", "C#"], "C#", True),
        ("one_of", ["Go", "C#"], "Python", False),
        ("several_of", ["Go", "C#"], ["Python", "Go", "C#"], True),
        ("several_of", ["Go", "C#"], ["Go"], False),
        ("number", {"min": 4}, 4, True),
        ("number", {"min": 4}, 3.5, False),
        ("number", {"min": 4, "max": 10}, 11, False),
        ("short", None, "anything", None),
    ],
)
def test_a_must_have_is_met_by_the_right_answer_only(
    kind: str, must_have: Any, value: Any, met: bool | None
) -> None:
    assert asking(kind, must_have=must_have, options=LANGUAGES).is_met_by(value) is met


STORED = ["yes", "", True, 0, 2.5, [], ["a", 1, None], {}, {"file_name": "a.pdf"}, {"x": [1]}, "2027-13-45"]


@pytest.mark.parametrize("kind", [*KINDS, "a kind of another version"])
@pytest.mark.parametrize("value", STORED)
def test_an_answer_is_shown_whatever_is_stored(kind: str, value: Any) -> None:
    assert isinstance(Answer(organization_id=uuid7(), kind=kind, value=value).shown, str)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("yes_no", "yes", "Yes"),
        ("several_of", ["Go", "C#"], "Go, C#"),
        ("date", "2027-03-01", "1 Mar 2027"),
        ("date", "soon", "soon"),
        ("file", {"file_name": "a.pdf", "document_id": "1"}, "a.pdf"),
        ("file", "yes", "yes"),
        ("number", 2.5, "2.5"),
        ("short", None, ""),
    ],
)
def test_an_answer_is_shown_as_people_read_it(kind: str, value: Any, shown: str) -> None:
    assert Answer(organization_id=uuid7(), kind=kind, value=value).shown == shown


@pytest.mark.parametrize(
    ("limits", "fits", "too_far", "says"),
    [
        ({"min": 0}, 0, -1, "Enter 0 or more."),
        ({"max": 1000}, 1000, 1000.5, "Enter 1,000 or less."),
        ({"min": 0, "max": 7.5}, 7.5, 8, "Enter a number from 0 to 7.5."),
    ],
)
def test_a_number_that_makes_no_sense_is_refused(limits: Any, fits: float, too_far: float, says: str) -> None:
    question = asking("number", limits=limits)

    assert question.take(fits) == fits
    assert question.take("") is None
    with pytest.raises(BadAnswer, match=says):
        question.take(too_far)
    assert asking("number").take(-3) == -3
