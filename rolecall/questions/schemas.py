"""Questions and answers as programs see them."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import ConfigDict, Field

from rolecall.kit.errors import Invalid
from rolecall.kit.text import ID
from rolecall.questions.actions import Row
from rolecall.questions.kinds import FILE_BYTES, FILE_TOO_LARGE, MOST_OPTIONS, BadAnswer, Value
from rolecall.questions.models import Answer, Question, QuestionSet
from rolecall.questions.queries import no_longer_asked

KindName = Literal["short", "long", "yes_no", "one_of", "several_of", "number", "date", "file"]
FileSent = tuple[str, bytes]


class Range(Schema):
    """A range of numbers: from `min`, to `max`, or both."""

    model_config = ConfigDict(extra="forbid")
    min: float | None = None
    max: float | None = None


class QuestionIn(Schema):
    """One question of a form; the same words keep the question, other words make a new one."""

    model_config = ConfigDict(extra="forbid")
    id: UUID | None = None
    text: str = Field(min_length=1, max_length=500)
    kind: KindName
    hint: str = Field("", max_length=500)
    options: list[str] = Field(default_factory=list, max_length=MOST_OPTIONS)
    required: bool = False
    must_have: Literal["yes", "no"] | list[str] | Range | None = None
    limits: Range | None = None
    """For a number: the smallest and the largest answer that make sense; others are refused."""

    def row(self) -> Row:
        """The question as `actions` take it."""
        wanted = self.must_have
        must_have = wanted.dict(exclude_none=True) if isinstance(wanted, Range) else wanted
        limits = self.limits.dict(exclude_none=True) if self.limits else None
        return Row(self.text, self.kind, self.hint, self.options, self.required, must_have, self.id, limits)


class QuestionOut(Schema):
    """One question that a form asks."""

    id: UUID
    text: str
    hint: str
    kind: KindName
    options: list[str]
    required: bool
    must_have: str | list[str] | Range | None
    """yes or no; the choices that pass, or that must all be there; the lowest and highest number."""
    limits: Range | None
    """For a number: the smallest and the largest answer that make sense; others are refused."""


class FileIn(Schema):
    """A file inside JSON."""

    model_config = ConfigDict(extra="forbid")
    file_name: str = Field(min_length=1, max_length=255)
    content: str = Field(max_length=FILE_BYTES * 4 // 3 + 4, description="The bytes in base64.")


AnswersIn = dict[UUID, str | bool | float | list[str] | FileIn | None]
"""By question id: words, true or 'yes', a choice, several, a number, an ISO date, or a file."""


class AnswerOut(Schema):
    """One answer, with the words of the question as it was asked."""

    question_id: UUID
    question: str
    kind: KindName
    value: Any
    meets_must_have: bool | None


def question_json(question: Question) -> dict[str, Any]:
    """One question for a program."""
    return {
        "id": question.id,
        "text": question.text,
        "hint": question.hint,
        "kind": question.kind,
        "options": question.options,
        "required": question.required,
        "must_have": question.must_have,
        "limits": question.limits,
    }


def answer_json(answer: Answer) -> dict[str, Any]:
    """One answer for a program."""
    return {
        "question_id": answer.question_id,
        "question": answer.question_text,
        "kind": answer.kind,
        "value": answer.value,
        "meets_must_have": answer.meets_must_have,
    }


def parse_answers(
    question_set: QuestionSet, payload: Mapping[Any, Any], *, at: str = "answers"
) -> dict[UUID, Value | FileSent | None]:
    """The answers of a program as `store_answers` takes them; files as (name, bytes), to be kept first.

    What the form asked when the program read it, and does not any more, is taken too.
    """
    given = {str(name): value for name, value in payload.items()}
    cleaned: dict[UUID, Value | FileSent | None] = {}
    problems: dict[str, str] = {}
    ids = [UUID(name) for name in given if ID.fullmatch(name)]
    for question in [*question_set.asked, *no_longer_asked(question_set, ids)]:
        try:
            cleaned[question.id] = _taken(question, given.pop(str(question.id), None))
        except BadAnswer as bad:
            problems[f"{at}.{question.id}"] = str(bad)
    problems |= {f"{at}.{name[:80]}": "This form has no such question." for name in given}
    if problems:
        raise Invalid(problems)
    return cleaned


def file_of(file: FileIn, *, at: str) -> FileSent:
    """The name and bytes of a file inside JSON; `at` names the field where it is not one."""
    try:
        return file.file_name, _bytes(file.content)
    except BadAnswer as bad:
        raise Invalid({at: str(bad)}) from None


def _taken(question: Question, raw: object) -> Value | FileSent | None:
    if question.kind == "file":
        return _file(question, raw)
    return question.take(raw)


def _file(question: Question, raw: object) -> FileSent | None:
    if isinstance(raw, tuple):
        return raw
    if isinstance(raw, FileIn):
        return raw.file_name, _bytes(raw.content)
    if raw not in (None, ""):
        raise BadAnswer("Send the file with its file_name and its content in base64.")
    question.take(None)
    return None


def _bytes(content: str) -> bytes:
    try:
        data = base64.b64decode(content, validate=True)
    except (binascii.Error, ValueError):
        raise BadAnswer("Send the bytes of the file in base64.") from None
    if len(data) > FILE_BYTES:
        raise BadAnswer(FILE_TOO_LARGE)
    if not data:
        raise BadAnswer("This file is empty. Choose another one.")
    return data
