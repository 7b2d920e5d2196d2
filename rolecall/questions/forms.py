"""A question set as a form that people fill in."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.html import conditional_escape

from rolecall.questions.kinds import FILE_BYTES, FILE_TOO_LARGE, LONG, SHORT, BadAnswer, Value
from rolecall.questions.models import Question, QuestionSet
from rolecall.ui.widgets import DateInput, Upload

CheckFile = Callable[["UploadedFile[Any]"], str]
"""Says what is wrong with a file, or nothing when it is fine."""
MOST_RADIOS = 6
YES_NO = [("yes", "Yes"), ("no", "No")]


def form_of(
    question_set: QuestionSet,
    data: Any = None,
    files: Any = None,
    prefix: str = "q",
    *,
    check_file: CheckFile | None = None,
    also: Iterable[Question] = (),
) -> "QuestionsForm":
    """The form whose fields are the questions of a set, in order; and some that it asked before, below."""
    form = QuestionsForm(data, files, prefix=prefix)
    for question in [*question_set.asked, *also]:
        form.fields[str(question.id)] = _field(question, check_file)
    return form


class QuestionsForm(forms.Form):
    """Fields are named by the ids of their questions."""

    @property
    def answers(self) -> dict[UUID, Value | None]:
        """What was answered in words, choices, numbers and dates; for `store_answers`."""
        return {UUID(name): value for name, value in self.cleaned_data.items() if not self._is_file(name)}

    @property
    def uploads(self) -> "dict[UUID, UploadedFile[Any]]":
        """The files that were sent, by question; whoever keeps them answers with their names."""
        return {UUID(name): file for name, file in self.cleaned_data.items() if file and self._is_file(name)}

    def _is_file(self, name: str) -> bool:
        return isinstance(self.fields[name], FileAnswer)


class WordsAnswer(forms.Field):
    """Takes what the question takes."""

    def __init__(self, question: Question, widget: forms.Widget) -> None:
        super().__init__(
            required=question.required, label=question.text, help_text=_hint(question), widget=widget
        )
        self.question = question

    def clean(self, value: Any) -> Any:
        try:
            return self.question.take(value)
        except BadAnswer as bad:
            raise forms.ValidationError(str(bad)) from None


class FileAnswer(forms.FileField):
    """Takes one file of at most 10 MB whose content passes the check."""

    def __init__(self, question: Question, check: CheckFile | None) -> None:
        super().__init__(
            required=question.required,
            label=question.text,
            help_text=_hint(question) or "Up to 10 MB.",
            widget=Upload(max_mb=FILE_BYTES // 1024 // 1024),
            error_messages={
                "required": question.behaviour.missing,
                "empty": "This file is empty. Choose another one.",
                "missing": question.behaviour.missing,
                "invalid": "The file did not arrive. Add it again.",
            },
        )
        self.check = check

    def clean(self, data: Any, initial: Any = None) -> Any:
        file = super().clean(data, initial)
        if file and file.size > FILE_BYTES:
            raise forms.ValidationError(FILE_TOO_LARGE)
        if file and self.check and (problem := self.check(file)):
            raise forms.ValidationError(problem)
        return file


def _field(question: Question, check_file: CheckFile | None) -> forms.Field:
    if question.kind == "file":
        return FileAnswer(question, check_file)
    return WordsAnswer(question, _widget(question))


def _hint(question: Question) -> str:
    # Django's own templates show help texts unescaped
    return conditional_escape(question.hint)


def _widget(question: Question) -> forms.Widget:
    offered = [(option, option) for option in question.options]
    match question.kind:
        case "yes_no":
            return forms.RadioSelect(choices=YES_NO)
        case "one_of" if len(offered) <= MOST_RADIOS:
            return forms.RadioSelect(choices=offered)
        case "one_of":
            return forms.Select(choices=[("", "Choose one"), *offered])
        case "several_of":
            return forms.CheckboxSelectMultiple(choices=offered)
        case kind:
            return typed_widget(kind, question.limits)


def typed_widget(kind: str, limits: Mapping[str, Any] | None) -> forms.Widget:
    """Where an answer of a kind that offers nothing to choose from is typed."""
    match kind:
        case "short":
            return forms.TextInput({"maxlength": SHORT, "dir": "auto"})
        case "long":
            return forms.Textarea({"maxlength": LONG, "rows": 4, "dir": "auto"})
        case "number":
            return forms.NumberInput({"step": "any", "inputmode": "decimal", **(limits or {})})
        case _:
            return DateInput()
