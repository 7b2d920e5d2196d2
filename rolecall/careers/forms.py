"""The application form, the request for one's own page, and the settings of the careers site."""

import hashlib
import re
from collections.abc import Mapping
from typing import Any, cast
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict

from rolecall.candidates import contacts
from rolecall.careers.models import CareersSite
from rolecall.jobs.models import JobPost
from rolecall.kit import text
from rolecall.kit.db import uuid7
from rolecall.questions.forms import QuestionsForm, form_of
from rolecall.questions.models import Question, QuestionSet
from rolecall.questions.queries import no_longer_asked
from rolecall.ui.widgets import RichText, Upload

FILE_BYTES = 10 * 1024 * 1024
ACCEPT = ".pdf,.doc,.docx,.odt,.rtf,.txt,.html,application/pdf"
TRAP = "company_site"
AGREED = "to-"
ANSWER = re.compile(r"q-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
CONSENT_CHANGED = "This text has changed since you opened the page. Read it, then tick the box again."


def too_large(file: "UploadedFile[Any]") -> str:
    """What is wrong with a file, or nothing."""
    return "" if (file.size or 0) <= FILE_BYTES else "This file is larger than 10 MB. Choose a smaller one."


class ApplicationForm(forms.Form):
    """The fixed fields of an application; the post's own questions are a form of their own."""

    resume = forms.FileField(
        label="Résumé",
        required=False,
        widget=Upload(accept=ACCEPT, max_mb=10),
        help_text="PDF, Word, ODT, RTF, HTML or text, up to 10 MB. We fill in the rest for you to check.",
        error_messages={
            "required": "Choose your résumé. Any of the formats above will do.",
            "empty": "This file is empty. Choose another one.",
        },
    )
    name = forms.CharField(
        label="Full name",
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Enter your name, as you write it."},
    )
    email = forms.CharField(
        label="E-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "Enter your e-mail address. We confirm to it."},
    )
    phone = forms.CharField(
        label="Phone",
        max_length=40,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
        error_messages={"required": "Enter a phone number, with its country code."},
    )
    cover_letter = forms.CharField(
        label="Anything you want to tell us",
        max_length=10000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    consent = forms.BooleanField(
        error_messages={"required": "Tick this box: without it we may not keep your application."}
    )  # its value says to which text, see `agreed_to`
    comparison_refused = forms.BooleanField(
        label="Do not compare what I send with the requirements automatically",
        required=False,
        help_text="A person reads it either way. Nobody is chosen or rejected by the comparison.",
    )
    submission = forms.CharField(max_length=64, widget=forms.HiddenInput())
    company_site = forms.CharField(required=False, max_length=500)

    def __init__(self, post: JobPost, consent_text: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        consent = self.fields["consent"]
        consent.widget.attrs["value"] = agreed_to(consent_text)
        if self.is_bound and is_to_another(self.data, consent_text):
            self.data = without_consent(self.data)
            consent.error_messages["required"] = CONSENT_CHANGED
        self.fields["resume"].required = post.resume_required
        self.fields["phone"].required = post.phone_required
        self.fields["consent"].label = consent_text
        if not post.cover_letter_asked:
            del self.fields["cover_letter"]

    def clean_name(self) -> str:
        name = text.line(self.cleaned_data["name"])
        if not name:
            raise forms.ValidationError("Enter your name, as you write it.")
        return name

    def clean_email(self) -> str:
        try:
            return contacts.written_email(self.cleaned_data["email"])
        except contacts.Malformed as malformed:
            raise forms.ValidationError(str(malformed)) from None

    def clean_phone(self) -> str:
        if not self.cleaned_data["phone"]:
            return ""
        try:
            return contacts.written_phone(self.cleaned_data["phone"])
        except contacts.Malformed as malformed:
            raise forms.ValidationError(str(malformed)) from None

    def clean_cover_letter(self) -> str:
        return text.block(self.cleaned_data["cover_letter"])

    def clean_resume(self) -> "UploadedFile[Any] | None":
        file = self.cleaned_data["resume"]
        if file and (problem := too_large(file)):
            raise forms.ValidationError(problem)
        return cast("UploadedFile[Any] | None", file)

    def clean_company_site(self) -> str:
        # a program fills in every field; a person whose browser did it can read what to do
        if self.cleaned_data["company_site"]:
            raise forms.ValidationError("Leave this field empty, then send your application again.")
        return ""


def agreed_to(consent_text: str) -> str:
    """What a ticked box sends, so that nobody agrees to a text that they were not shown."""
    return AGREED + hashlib.sha256(consent_text.encode()).hexdigest()[:16]


def is_to_another(data: Mapping[str, Any], consent_text: str) -> bool:
    """Whether what somebody ticked says something else by now."""
    ticked = str(data.get("consent", ""))
    return ticked.startswith(AGREED) and ticked != agreed_to(consent_text)


def without_consent(data: Any) -> QueryDict:
    """What a form sent, with its box not ticked."""
    left: QueryDict = data.copy()
    left.pop("consent", None)
    return left


def questions_form(
    question_set: QuestionSet, data: QueryDict | None = None, files: Mapping[str, Any] | None = None
) -> QuestionsForm:
    """The post's own questions, and those that are answered though they are asked no longer."""
    also = _asked_meanwhile(question_set, data, files or {}) if data is not None else ()
    return form_of(question_set, data, files, check_file=too_large, also=also)


def questions_as_sent(
    question_set: QuestionSet, data: QueryDict, files: Mapping[str, Any], initial: Mapping[str, Any]
) -> QuestionsForm:
    """The same questions with what stands in them, nothing of it checked."""
    form = form_of(question_set, check_file=too_large, also=_asked_meanwhile(question_set, data, files))
    form.initial = dict(initial)
    return form


def _asked_meanwhile(question_set: QuestionSet, data: QueryDict, files: Mapping[str, Any]) -> list[Question]:
    """The questions that somebody answers who opened the page before they were changed or taken out."""
    filled = [name for name, values in data.lists() if any(value.strip() for value in values)]
    found = (ANSWER.fullmatch(name) for name in [*filled, *files])
    return no_longer_asked(question_set, [UUID(each[1]) for each in found if each])


def new_submission() -> str:
    """The id of a form, by which sending it twice is noticed."""
    return str(uuid7())


class OwnPageForm(forms.Form):
    """Asks for a mail with the links to one's own pages."""

    email = forms.CharField(
        label="E-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        error_messages={"required": "Enter the e-mail address that you applied with."},
    )

    def clean_email(self) -> str:
        try:
            return contacts.comparable_email(self.cleaned_data["email"])
        except contacts.Malformed as malformed:
            raise forms.ValidationError(str(malformed)) from None


class FileForm(forms.Form):
    """One more file for an application."""

    file = forms.FileField(
        label="Add a file",
        widget=Upload(max_mb=10),
        help_text="Up to 10 MB.",
        error_messages={
            "required": "Choose a file.",
            "empty": "This file is empty. Choose another one.",
        },
    )

    def clean_file(self) -> "UploadedFile[Any]":
        file = self.cleaned_data["file"]
        if problem := too_large(file):
            raise forms.ValidationError(problem)
        return cast("UploadedFile[Any]", file)


class WordsForm(forms.Form):
    """What a candidate writes from their own page."""

    words = forms.CharField(
        label="Your message",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="A question, a correction, or the wish to have your data sent to you or erased.",
        error_messages={"required": "Write your message first."},
    )

    def clean_words(self) -> str:
        return text.block(self.cleaned_data["words"])


class SiteForm(forms.ModelForm):  # type: ignore[type-arg]
    """How the organization looks to the public."""

    introduction = forms.CharField(required=False, max_length=20000, widget=RichText())
    privacy_text = forms.CharField(
        label="Privacy notice",
        required=False,
        max_length=40000,
        widget=RichText(),
        help_text="Shown on the careers site. Say who is responsible and how to reach you.",
    )
    domain = forms.CharField(
        required=False,
        max_length=253,
        help_text="Like jobs.example.org. Point it at this server first; leave empty to use our address.",
    )
    website = forms.URLField(required=False, max_length=300, assume_scheme="https")
    logo = forms.FileField(required=False, widget=Upload(accept=".png,.jpg,.jpeg,.webp", max_mb=2))
    remove_logo = forms.BooleanField(label="Show the name alone, without a logo", required=False)

    class Meta:
        model = CareersSite
        fields = ["headline", "introduction", "accent", "website", "domain", "privacy_text", "consent_months"]
        labels = {"consent_months": "Keep applications for (months)"}
        help_texts = {
            "accent": "One colour for links and buttons, as # and six digits. We check that it can be read.",
            "headline": "One sentence about what you do, above the list of roles.",
        }
        widgets = {"accent": forms.TextInput(attrs={"inputmode": "text", "spellcheck": "false"})}
