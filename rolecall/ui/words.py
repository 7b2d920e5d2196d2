"""What a form says when something is missing or wrong: what to do next, for every field of every screen."""

from django import forms
from django.forms import Field

REQUIRED: dict[type[Field], str] = {
    forms.BooleanField: "Tick this to go on.",
    forms.ChoiceField: "Choose one.",
    forms.MultipleChoiceField: "Choose at least one.",
    forms.ModelChoiceField: "Choose one.",
    forms.ModelMultipleChoiceField: "Choose at least one.",
    forms.FileField: "Choose a file.",
}
INVALID: dict[type[Field], str] = {
    forms.EmailField: "Enter a complete address, like hana@example.org.",
    forms.IntegerField: "Enter a whole number, like 3.",
    forms.DecimalField: "Enter a number, like 3 or 3.5.",
    forms.FloatField: "Enter a number, like 3 or 3.5.",
    forms.DateField: "Enter a date, like 2027-01-31.",
    forms.TimeField: "Enter a time, like 14:30.",
    forms.DateTimeField: "Enter a date and a time, like 2027-01-31 14:30.",
    forms.URLField: "Enter a complete address, like https://example.org/.",
}


def speak() -> None:
    """Replace Django's words for missing and wrong input by ours."""
    Field.default_error_messages = {**Field.default_error_messages, "required": "Fill this in."}
    for kind, words in REQUIRED.items():
        kind.default_error_messages = {**kind.default_error_messages, "required": words}
    for kind, words in INVALID.items():
        kind.default_error_messages = {**kind.default_error_messages, "invalid": words}
