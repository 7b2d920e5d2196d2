"""The words of the job post, and the fixed fields of its application form."""

from typing import Any

from django import forms

from rolecall.jobs.actions.words import HEADING, MOST_SECTIONS, QUESTION, SECTION, SUMMARY
from rolecall.jobs.forms.job import Title
from rolecall.jobs.forms.rows import RowForm, rows_of
from rolecall.jobs.models import JobPost
from rolecall.ui.widgets import RichText

Part = dict[str, str]


class PostForm(forms.Form):
    title = Title(help_text="As people see it on the careers site.")
    summary = forms.CharField(
        required=False,
        max_length=SUMMARY,
        widget=forms.Textarea({"rows": 4}),
        help_text="Two or three sentences. Search engines and shared links show them.",
        error_messages={
            "max_length": "Shorten this to %(limit_value)d characters; it has %(show_value)d.",
        },
    )


class SectionForm(RowForm[Part]):
    heading = forms.CharField(
        max_length=HEADING, error_messages={"required": "Write the heading, or remove this section."}
    )
    html = forms.CharField(label="Text", required=False, max_length=SECTION * 2, widget=RichText())

    def row(self) -> Part:
        return {"heading": self.cleaned_data["heading"], "html": self.cleaned_data["html"]}


class FaqForm(RowForm[Part]):
    question = forms.CharField(
        max_length=QUESTION, error_messages={"required": "Write the question, or remove this row."}
    )
    answer = forms.CharField(required=False, max_length=SECTION * 2, widget=RichText())

    def row(self) -> Part:
        return {"question": self.cleaned_data["question"], "answer": self.cleaned_data["answer"]}


class FixedFieldsForm(forms.Form):
    """What every application form can ask for beside its own questions."""

    resume_required = forms.BooleanField(label="A résumé must be attached", required=False)
    phone_required = forms.BooleanField(label="A phone number must be given", required=False)
    cover_letter_asked = forms.BooleanField(label="A cover letter can be written", required=False)

    @staticmethod
    def initial_of(post: JobPost) -> dict[str, Any]:
        """What the form shows of a post."""
        return {name: getattr(post, name) for name in FixedFieldsForm.base_fields}


SectionRows = rows_of(SectionForm, MOST_SECTIONS)
FaqRows = rows_of(FaqForm, MOST_SECTIONS)
