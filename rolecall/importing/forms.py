"""What is filled in to bring people in and to act on many."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict

from rolecall.candidates.reading.tabulating import TABLE_LIMITS
from rolecall.importing import fields, own_fields
from rolecall.importing.encodings import CHOICES
from rolecall.importing.rows import SYSTEM_LENGTH
from rolecall.jobs.models import ARCHIVED, CLOSED, Job
from rolecall.kit.events import Actor
from rolecall.ui.widgets import Upload

MOST_MB = TABLE_LIMITS.file_bytes // 2**20


class TableUpload(forms.Form):
    """A table to be imported."""

    file = forms.FileField(
        label="CSV, XLSX or ODS",
        widget=Upload(accept=".csv,.tsv,.txt,.xlsx,.xls,.ods", max_mb=MOST_MB),
        error_messages={"required": "Choose a file.", "empty": "The file is empty. Choose another one."},
    )
    encoding = forms.ChoiceField(
        label="How its letters are written",
        required=False,
        choices=CHOICES,
        help_text="Of a CSV. Say it if names came out garbled.",
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > TABLE_LIMITS.file_bytes:
            raise forms.ValidationError(f"The file is larger than {MOST_MB} MB. Split it.")
        return file


class ChoicesForm(forms.Form):
    """What holds for all rows of a table."""

    job = forms.TypedChoiceField(
        label="Put them on a job",
        required=False,
        coerce=UUID,
        empty_value=None,
        help_text="They arrive in its first stage, or in the one that a column names.",
    )
    source = forms.CharField(
        label="Source", required=False, max_length=120, help_text="Where no column says it."
    )
    tags = forms.CharField(
        label="Tags", required=False, max_length=500, help_text="With commas between them."
    )
    system = forms.CharField(
        label="Their numbers are those of",
        required=False,
        max_length=SYSTEM_LENGTH,
        help_text="The system that the file comes from: the same number there is the same person next time.",
    )
    private = forms.BooleanField(
        label="Notes are for administrators and recruiters only", required=False, initial=True
    )

    def __init__(self, data: QueryDict | None = None, *, by: Actor, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        jobs = Job.objects.visible_to(by).exclude(state__in=(CLOSED, ARCHIVED))
        named = jobs.order_by("title_normalised", "id").values_list("id", "title")
        self.fields["job"].choices = [("", "No job"), *named]  # type: ignore[attr-defined]


def words_in(text: str) -> list[str]:
    """The words between commas."""
    return [word for each in text.split(",") if (word := each.strip())]


def holds() -> list[tuple[str, str]]:
    """What a column can be said to hold."""
    return [(fields.IGNORED, "Left out"), *own_fields.columns_offered().items()]
