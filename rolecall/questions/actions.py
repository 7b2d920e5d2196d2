"""Asking: question sets are made and replaced. Answering: answers are stored in the words that were asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.pouring import pour
from rolecall.kit.text import line
from rolecall.questions.kinds import (
    KINDS,
    BadAnswer,
    Value,
    can_pass,
    options_in,
    problem_with_options,
)
from rolecall.questions.models import Answer, Question, QuestionSet
from rolecall.questions.queries import no_longer_asked

MOST_QUESTIONS = 50
TEXT = 500


@dataclass(frozen=True)
class Row:
    """One question as a person writes it down; `id` names the question that it was before, if any."""

    text: str
    kind: str
    hint: str = ""
    options: Sequence[str] = field(default_factory=tuple)
    required: bool = False
    must_have: Any = None
    id: UUID | None = None
    limits: Mapping[str, Any] | None = None
    """The least (`min`) and the most (`max`) that make sense for a number."""

    @property
    def words(self) -> tuple[str, str, tuple[str, ...]]:
        """What people answered to: another text, kind or choice is another question."""
        return self.text, self.kind, tuple(self.options)


@dataclass(frozen=True)
class MustHaves:
    """How many questions had an answer that must be given, and how many got it."""

    asked: int
    met: int


def set_of(rows: Sequence[Row], *, name: str = "") -> QuestionSet:
    """Make a question set that asks these rows in this order."""
    question_set = QuestionSet.objects.create(name=name[:200])
    _add(question_set, list(enumerate(_checked(rows))))
    return question_set


def replace(question_set: QuestionSet, rows: Sequence[Row]) -> list[Question]:
    """Make a set ask these rows and no others; a question in new words is a new question."""
    before = {question.id: question for question in question_set.questions.current()}
    added: list[tuple[int, Row]] = []
    for position, row in enumerate(_checked(rows, before)):
        kept = _same_words(row, before)
        if kept is None:
            added.append((position, row))
        else:
            del before[kept.id]
            _update(kept, row, position)
    Question.objects.filter(id__in=before).update(removed_at=clock.now())
    _add(question_set, added)
    question_set.__dict__.pop("asked", None)
    return question_set.asked


def store_answers(
    sheet_id: UUID, question_set: QuestionSet, cleaned: Mapping[UUID, Value | None]
) -> MustHaves:
    """Keep what was answered on one sheet, in the words of the questions, and count the must-haves.

    What was asked while the form was filled in, and is not any more, is kept too, and counts for nothing.
    """
    asked = question_set.asked
    before = no_longer_asked(question_set, cleaned)
    answers = [
        _answer(sheet_id, position, question, cleaned.get(question.id))
        for position, question in enumerate([*asked, *before])
    ]
    for answer in answers[len(asked) :]:
        answer.meets_must_have = None
    pour(answers)
    verdicts = [answer.meets_must_have for answer in answers if answer.meets_must_have is not None]
    return MustHaves(asked=len(verdicts), met=sum(verdicts))


def _answer(sheet_id: UUID, position: int, question: Question, value: Value | None) -> Answer:
    return Answer(
        sheet_id=sheet_id,
        question=question,
        question_text=question.text,
        kind=question.kind,
        value=value,
        meets_must_have=question.is_met_by(value),
        position=position,
    )


def _add(question_set: QuestionSet, rows: list[tuple[int, Row]]) -> None:
    Question.objects.bulk_create(
        Question(
            question_set=question_set,
            position=position,
            text=row.text,
            kind=row.kind,
            hint=row.hint,
            options=list(row.options),
            required=row.required,
            must_have=row.must_have,
            limits=row.limits,
        )
        for position, row in rows
    )


def _update(question: Question, row: Row, position: int) -> None:
    names = ("hint", "required", "must_have", "limits")
    now = {**{name: getattr(row, name) for name in names}, "position": position}
    changed = [name for name, value in now.items() if getattr(question, name) != value]
    for name in changed:
        setattr(question, name, now[name])
    if changed:
        question.save(update_fields=changed)


def _same_words(row: Row, before: Mapping[UUID, Question]) -> Question | None:
    if row.id is not None:
        named = before.get(row.id)
        return named if named and _words_of(named) == row.words else None
    return next((each for each in before.values() if _words_of(each) == row.words), None)


def _words_of(question: Question) -> tuple[str, str, tuple[str, ...]]:
    return question.text, question.kind, tuple(question.options)


def _checked(rows: Sequence[Row], known: Mapping[UUID, Question] | None = None) -> list[Row]:
    if len(rows) > MOST_QUESTIONS:
        raise Invalid({"questions": f"Ask {MOST_QUESTIONS} questions at the most."})
    problems: dict[str, str] = {}
    checked = [_row(row, known or {}, problems, f"questions.{number}") for number, row in enumerate(rows)]
    asked = [row.text for row in checked]
    for number, text in enumerate(asked):
        if text and text in asked[:number]:
            problems[f"questions.{number}.text"] = "This is asked already. Remove one of the two."
    if problems:
        raise Invalid(problems)
    return checked


def _row(row: Row, known: Mapping[UUID, Question], problems: dict[str, str], at: str) -> Row:
    text, options = line(row.text), options_in(row.options)
    if not text or len(text) > TEXT:
        problems[f"{at}.text"] = "Write the question." if not text else f"Shorten this to {TEXT} characters."
    if row.kind not in KINDS:
        problems[f"{at}.kind"] = f"Choose one of {', '.join(KINDS)}."
        return row
    if row.id is not None and row.id not in known:
        problems[f"{at}.id"] = "This form has no such question. Leave the id out to add one."
    if problem := problem_with_options(row.kind, options):
        problems[f"{at}.options"] = problem
    must_have = _must_have(row, options, problems, at)
    limits = _limits(row, must_have, problems, at)
    hint = line(row.hint)[:TEXT]
    return Row(text, row.kind, hint, options, row.required, must_have, row.id, limits)


def _must_have(row: Row, options: tuple[str, ...], problems: dict[str, str], at: str) -> Any:
    if row.must_have is None or row.must_have in ("", [], (), {}):
        return None
    try:
        return KINDS[row.kind].must_have(row.must_have, options)
    except BadAnswer as bad:
        problems[f"{at}.must_have"] = str(bad)
        return None


def _limits(row: Row, must_have: Any, problems: dict[str, str], at: str) -> Any:
    if not row.limits:
        return None
    try:
        limits = KINDS[row.kind].limits(row.limits)
    except BadAnswer as bad:
        problems[f"{at}.limits"] = str(bad)
        return None
    if must_have and not can_pass(must_have, limits):
        problems[f"{at}.must_have"] = "No answer that makes sense passes. Change the limits or what must be."
    return limits
