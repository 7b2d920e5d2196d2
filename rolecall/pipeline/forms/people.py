"""The forms about a person: adding and correcting, comments, files, another job."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any
from uuid import UUID

from django import forms

from rolecall.candidates import contacts
from rolecall.candidates.models import DOCUMENT_KINDS, SOURCE_KINDS, Source
from rolecall.jobs.models import Stage
from rolecall.kit.errors import Invalid
from rolecall.pipeline.forms.custom_fields import FieldsForm
from rolecall.ui.widgets import Mention, Upload

ACCEPTED = ".pdf,.docx,.odt,.rtf,.txt,.html,.htm,.doc,.png,.jpg,.jpeg"
OFFERED = [kind for kind in SOURCE_KINDS if kind[0] in ("referral", "sourced", "job_board", "agency")]
Choices = Sequence[tuple[Any, str]]


class Lines(forms.CharField):
    """Several values, each on a line of its own."""

    def __init__(self, written: Callable[[str], str], **options: Any) -> None:
        super().__init__(widget=forms.Textarea(attrs={"rows": 1}), required=False, max_length=5000, **options)
        self.written = written

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list | tuple) else value

    def clean(self, value: Any) -> Any:
        try:
            return [self.written(line) for line in super().clean(value).splitlines() if line.strip()]
        except contacts.Malformed as malformed:
            raise forms.ValidationError(str(malformed)) from None


class SourceChoice(forms.ChoiceField):
    """A source, or a kind of source of which there is none yet; somebody may have named it meanwhile."""

    def valid_value(self, value: str) -> bool:
        return value in dict(OFFERED) or super().valid_value(value)


class PersonForm(forms.Form):
    """What is known of a person, typed or corrected."""

    name = forms.CharField(max_length=200)
    headline = forms.CharField(
        max_length=200, required=False, help_text="What they do, such as 'Nurse at St Anne’s'."
    )
    location = forms.CharField(max_length=200, required=False)
    emails = Lines(
        contacts.written_email, label="E-mail addresses", help_text="One a line; letters go to the first."
    )
    phones = Lines(
        contacts.written_phone, label="Phone numbers", help_text="One a line, with the country code."
    )
    links = Lines(contacts.web_address, help_text="One a line.")
    source = SourceChoice(required=False)

    def __init__(self, *args: Any, sources: Sequence[Source], **options: Any) -> None:
        super().__init__(*args, **options)
        self.sources = {str(source.id): source for source in sources}
        known = {source.name for source in sources}
        offered = [(kind, name) for kind, name in OFFERED if name not in known]
        field: Any = self.fields["source"]
        field.choices = [("", "Not known"), *((str(each.id), each.name) for each in sources), *offered]

    def explain(self, invalid: Invalid | Any) -> None:
        """Put a refusal beside the fields that it is about."""
        named = invalid.fields if isinstance(invalid, Invalid) else {invalid.field: invalid.sentence}
        for field, sentence in named.items():
            self.add_error(field if field in self.fields else None, sentence)


class StageChoice(forms.ChoiceField):
    """A stage of the job beside it; one of another job means the first stage, whatever was shown last."""

    def valid_value(self, value: str) -> bool:
        return True


class ToJobForm(forms.Form):
    """Onto which job, and where."""

    job = forms.ChoiceField(error_messages={"required": "Choose a job."})
    stage = StageChoice(required=False)

    def __init__(self, *args: Any, jobs: Choices, stages: Sequence[Stage], **options: Any) -> None:
        super().__init__(*args, **options)
        self.stages = {str(stage.id): stage for stage in stages}
        job, stage = self.fields["job"], self.fields["stage"]
        nothing = ("", "Choose a job" if job.required else "No job yet")
        job.choices = [nothing, *((str(id_), title) for id_, title in jobs)]  # type: ignore[attr-defined]
        stage.choices = [(id_, each.name) for id_, each in self.stages.items()]  # type: ignore[attr-defined]

    def clean_stage(self) -> Stage | None:
        return self.stages.get(self.cleaned_data["stage"])


class AddForm(ToJobForm, PersonForm):
    """A new person, perhaps straight onto a job."""

    job = forms.ChoiceField(required=False)
    tags = forms.CharField(max_length=600, required=False, help_text="Words with commas between them.")
    resume = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, own: FieldsForm, **options: Any) -> None:
        super().__init__(*args, **options)
        self.own = own

    def clean_tags(self) -> list[str]:
        return [word.strip() for word in self.cleaned_data["tags"].split(",") if word.strip()]


class CommentForm(forms.Form):
    """What somebody says about a person."""

    body = forms.CharField(
        label="Comment", max_length=10_000, error_messages={"required": "Write something first."}
    )
    private = forms.BooleanField(label="Only for recruiters", required=False)

    def __init__(self, *args: Any, handles: Choices, may_be_private: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        hint = {"placeholder": "What should the team know? @ speaks to somebody"}
        self.fields["body"].widget = Mention(
            handles, attrs={**hint, "data-key": "c", "data-key-label": "Comment"}
        )
        if not may_be_private:
            del self.fields["private"]


@lru_cache(maxsize=200)
def empty_comment(handles: tuple[tuple[str, str], ...], *, may_be_private: bool) -> CommentForm:
    """The form that nothing was written into yet: the same on the pages of all who are read by the same."""
    return CommentForm(handles=handles, may_be_private=may_be_private)


class FileForm(forms.Form):
    """A file of a person."""

    file = forms.FileField(
        widget=Upload(accept=ACCEPTED, max_mb=10),
        max_length=1000,
        error_messages={
            "required": "Choose a file first.",
            "empty": "The file is empty. Choose another one.",
        },
    )
    kind = forms.ChoiceField(
        choices=[kind for kind in DOCUMENT_KINDS if kind[0] != "answer"], required=False, label="This is a"
    )


def chosen(value: str | None) -> UUID | None:
    """The id in an address or a form, if it is one."""
    try:
        return UUID(value or "")
    except ValueError:
        return None


def chosen_ids(values: Sequence[str]) -> list[UUID]:
    """The ids among several values."""
    return [found for value in values if (found := chosen(value))]
