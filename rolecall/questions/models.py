"""Questions of a form and the answers given."""

from typing import Any

from django.db import models

from rolecall.kit.db import OrganizationOwned, OwnedForeignKey

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


class Question(OrganizationOwned):
    """One question; `must_have` is the answer without which the application is set apart, if any."""

    question_set = OwnedForeignKey(QuestionSet, on_delete=models.CASCADE, related_name="questions", db_index=True)
    text = models.CharField(max_length=500)
    hint = models.CharField(max_length=500, blank=True)
    kind = models.CharField(max_length=20, choices=KINDS)
    options = models.JSONField(default=list, blank=True)
    required = models.BooleanField(default=False)
    must_have = models.JSONField(null=True, blank=True)
    position = models.PositiveIntegerField(default=0)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.text


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
