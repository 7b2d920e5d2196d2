"""The form of a merge: whose value goes on, for each that differs."""

from django import forms
from django.http import QueryDict

from rolecall.candidates.models import Candidate

LABELS = {"name": "Name", "headline": "Headline", "location": "Place", "email": "Address to write to"}


class MergeForm(forms.Form):
    """One choice for each value that both records say, and not alike; all others go on as they are."""

    def __init__(self, data: QueryDict | None, *, kept: Candidate, other: Candidate) -> None:
        super().__init__(data)
        for field, label in LABELS.items():
            mine, theirs = getattr(kept, field), getattr(other, field)
            if mine and theirs and mine != theirs:
                self.fields[field] = forms.ChoiceField(
                    label=label,
                    choices=[("kept", mine), ("other", theirs)],
                    initial="kept",
                    required=False,
                    widget=forms.RadioSelect,
                    error_messages={"invalid_choice": "Choose one of the two."},
                )

    @property
    def chosen(self) -> dict[str, str]:
        """Whose value goes on, by field."""
        return {field: whose for field, whose in self.cleaned_data.items() if whose}
