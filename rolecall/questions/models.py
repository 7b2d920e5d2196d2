"""Questions of a form and the answers given."""

from typing import Any
from uuid import UUID

from django.db import models
from django.utils.functional import cached_property

from rolecall.kit.db import OrganizationOwned, OwnedForeignKey
from rolecall.kit.written import written
from rolecall.questions.kinds import KINDS as BEHAVIOUR
from rolecall.questions.kinds import BadAnswer, Kind, Value

KINDS = [
    ("short", "Short answer"),
    ("long", "Long answer"),
    ("yes_no", "Yes or no"),
    ("one_of", "One of several"),
    ("several_of", "Several of"),
    ("number", "Number"),
    ("date", "Date"),
    ("file", "File"),
]


class QuestionSet(OrganizationOwned):
    """An ordered list of questions that a form asks."""

    name = models.CharField(max_length=200)

    @cached_property
    def asked(self) -> "list[Question]":
        """The questions that are asked now, in order; for many sets, prefetch `queries.questions_now`."""
        return questions_of(self.id)


class QuestionQuerySet(models.QuerySet["Question"]):
    def current(self) -> "QuestionQuerySet":
        """Questions that are still asked."""
        return self.filter(removed_at=None)


@written
def questions_of(question_set: UUID) -> "QuestionQuerySet":
    """The questions that a set asks now, in order."""
    return Question.objects.current().filter(question_set=question_set)


class Question(OrganizationOwned):
    """One question; `must_have` is the answer without which the application is set apart, if any.

    `limits` are the least and the most that make sense for an answer, where it has any.
    """

    question_set = OwnedForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="questions")
    text = models.CharField(max_length=500)
    hint = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=20, choices=KINDS)
    options = models.JSONField(default=list, blank=True)
    required = models.BooleanField(default=False)
    must_have = models.JSONField(null=True, blank=True)
    limits: Any = models.JSONField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["organization", "question_set"], name="questions_of_set")]

    def __str__(self) -> str:
        return self.text

    @property
    def behaviour(self) -> Kind:
        """What its kind takes for an answer."""
        return BEHAVIOUR[self.kind]

    def take(self, raw: object) -> Value | None:
        """The answer as it is stored, None for none; `BadAnswer` says what is wrong."""
        value = self.behaviour.take(raw, self.options)
        if value is None and self.required:
            raise BadAnswer(self.behaviour.missing)
        if value is not None and self.limits:
            self.behaviour.keep_within(value, self.limits)
        return value

    def is_met_by(self, value: Value | None) -> bool | None:
        """Whether an answer is the one that must be given; None when none must."""
        if self.must_have is None:
            return None
        return value is not None and self.behaviour.meets(value, self.must_have)


class Answer(OrganizationOwned):
    """What was answered to one question, on one sheet (the version of an application, for one)."""

    sheet_id = models.UUIDField()
    question = OwnedForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    question_text = models.CharField(max_length=500)
    kind = models.CharField(max_length=20, choices=KINDS)
    value: Any = models.JSONField(null=True)
    meets_must_have = models.BooleanField(null=True)
    position = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        indexes = [models.Index(fields=["organization", "sheet_id"], name="answers_of_sheet")]

    @property
    def shown(self) -> str:
        """The answer as people read it, whatever is stored; empty for none."""
        behaviour = BEHAVIOUR.get(self.kind, Kind())
        return "" if self.value is None else behaviour.shown(self.value)
