"""What was asked and answered, for screens and the API."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import Prefetch

from rolecall.questions.models import Answer, Question, QuestionSet


def questions_now(path: str = "") -> "Prefetch[Any]":
    """Prefetch what is asked now by each question set at `path` ('question_set'), with one query for all."""
    lookup = f"{path}__questions" if path else "questions"
    return Prefetch(lookup, queryset=Question.objects.current(), to_attr="asked")


def no_longer_asked(question_set: QuestionSet, ids: Iterable[UUID]) -> list[Question]:
    """Of these questions those that a set asked before: whoever had its form open then answers them still."""
    others = set(ids) - {question.id for question in question_set.asked}
    return list(Question.objects.filter(question_set=question_set, id__in=others)) if others else []


def every_question(question_set: QuestionSet) -> list[Question]:
    """What a set asks now, in order, and below it what it ever asked."""
    before = Question.objects.filter(question_set=question_set, removed_at__isnull=False).order_by("-id")
    return [*question_set.asked, *before]


def answers_of(sheet_ids: Iterable[UUID]) -> dict[UUID, list[Answer]]:
    """The answers of each sheet in the order they were asked, with one query; sheets without any have []."""
    answers: dict[UUID, list[Answer]] = {sheet_id: [] for sheet_id in sheet_ids}
    for answer in Answer.objects.filter(sheet_id__in=answers):
        answers[answer.sheet_id].append(answer)
    return answers
