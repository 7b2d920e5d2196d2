"""The form of a merge: whose value goes on, for each that differs."""

from django import forms
from django.http import QueryDict

from rolecall.candidates.models import Candidate

WHICH = "Choose one of the two."
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
                    widget=forms.RadioSelect,
                    error_messages={"required": WHICH, "invalid_choice": WHICH},
                )

    @property
    def chosen(self) -> dict[str, str]:
        """Whose value goes on, by field."""
        return dict(self.cleaned_data)
