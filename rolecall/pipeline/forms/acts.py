"""What is asked before somebody is hired or withdrawn, and of a reason for rejecting people."""

from typing import Any

from django import forms

from rolecall.jobs.models import Job, Opening
from rolecall.kit import text
from rolecall.pipeline.actions.reasons import LONGEST
from rolecall.ui.widgets import DateInput

MOST_WORDS = 5000


class HireForm(forms.Form):
    """Which seat somebody fills, and when they begin."""

    opening = forms.ModelChoiceField(
        Opening.objects.none(),
        required=False,
        label="Opening",
        error_messages={"invalid_choice": "That opening is filled or closed. Choose another one."},
    )
    starts_on = forms.DateField(
        required=False,
        label="First day",
        widget=DateInput(),
        error_messages={"invalid": "Choose a date, or leave this empty until it is settled."},
    )

    def __init__(self, *args: Any, job: Job, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.free = list(Opening.objects.unfilled().filter(job=job).order_by("opened_at", "id"))
        field = self.fields["opening"]
        field.queryset = Opening.objects.unfilled().filter(job=job)  # type: ignore[attr-defined]
        field.widget.choices = [("", "The oldest one"), *((each.id, _named(each)) for each in self.free)]
        if len(self.free) < 2:
            del self.fields["opening"]


class WithdrawForm(forms.Form):
    """Why a person does not want to go on, in their words."""

    note = forms.CharField(
        required=False,
        max_length=MOST_WORDS,
        label="What they said",
        widget=forms.Textarea,
        error_messages={"max_length": f"Shorten this to {MOST_WORDS:,} characters."},
    )

    def clean_note(self) -> str:
        return text.block(self.cleaned_data["note"])


class ReasonForm(forms.Form):
    """A reason for rejecting people, in the organization's words."""

    name = forms.CharField(
        max_length=LONGEST,
        label="Reason",
        error_messages={
            "required": "Write the reason.",
            "max_length": f"Shorten this to {LONGEST} characters.",
        },
    )


def _named(opening: Opening) -> str:
    opened = f"{opening.opened_at.day} {opening.opened_at:%b %Y}"
    return (
        f"Opened {opened}, to be filled by {opening.target_date}"
        if opening.target_date
        else f"Opened {opened}"
    )
