"""What is chosen for an export."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.http import QueryDict

from rolecall.importing.writers import CSV, FILE_KINDS

AT_FIRST = (
    "name",
    "headline",
    "location",
    "emails",
    "phones",
    "source",
    "tags",
    "applications",
    "stage",
    "state",
)


class ExportForm(forms.Form):
    """Which columns, and as what."""

    columns = forms.MultipleChoiceField(
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose the columns that you need."},
    )
    file_kind = forms.ChoiceField(
        label="As", choices=list(FILE_KINDS.items()), widget=forms.RadioSelect, initial=CSV
    )

    def __init__(self, data: QueryDict | None = None, *, columns: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        self.fields["columns"].choices = list(columns.items())  # type: ignore[attr-defined]
        self.fields["columns"].initial = [each for each in columns if each in AT_FIRST]
