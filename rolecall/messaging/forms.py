"""What people fill in to write, to reject, and to keep templates."""

from datetime import timedelta

from django import forms

from rolecall.kit import richtext
from rolecall.messaging.models import PURPOSES, MessageTemplate
from rolecall.pipeline.models import RejectionReason
from rolecall.ui.widgets import RichText

DELAYS = {
    "now": ("In 10 seconds", timedelta(seconds=10)),
    "10m": ("In 10 minutes", timedelta(minutes=10)),
    "2h": ("In 2 hours", timedelta(hours=2)),
    "1d": ("Tomorrow at this time", timedelta(days=1)),
    "3d": ("In 3 days", timedelta(days=3)),
}
DELAY_CHOICES = [(key, label) for key, (label, _) in DELAYS.items()]


class LetterForm(forms.Form):
    """A letter to a candidate."""

    subject = forms.CharField(max_length=200)
    body = forms.CharField(label="Letter", max_length=20000, widget=RichText())
    delay = forms.ChoiceField(
        label="Send it", choices=DELAY_CHOICES, initial="now", help_text="Until then you can take it back."
    )

    def clean_body(self) -> str:
        return richtext.from_input(self.cleaned_data["body"])

    @property
    def after(self) -> timedelta:
        """How long the letter waits."""
        return DELAYS[self.cleaned_data["delay"]][1]


class RejectForm(forms.Form):
    """A rejection: why, and with which letter, if any."""

    reason = forms.ModelChoiceField(
        queryset=RejectionReason.objects.none(), required=False, empty_label="No reason given"
    )
    note = forms.CharField(
        label="Note for colleagues",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="The candidate never sees it.",
    )
    with_letter = forms.BooleanField(label="Tell them by mail", required=False, initial=True)
    subject = forms.CharField(required=False, max_length=200)
    body = forms.CharField(label="Letter", required=False, max_length=20000, widget=RichText())
    delay = forms.ChoiceField(
        label="Send it",
        choices=DELAY_CHOICES,
        initial="10m",
        required=False,
        help_text="Until then you can take it back.",
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["reason"].queryset = RejectionReason.objects.filter(removed_at=None)  # type: ignore[attr-defined]

    def clean_body(self) -> str:
        return richtext.from_input(self.cleaned_data["body"])

    @property
    def after(self) -> timedelta:
        """How long the letter waits."""
        return DELAYS[self.cleaned_data["delay"] or "10m"][1]


class TemplateForm(forms.ModelForm):  # type: ignore[type-arg]
    """A mail template."""

    body = forms.CharField(label="Letter", max_length=20000, widget=RichText())

    class Meta:
        model = MessageTemplate
        fields = ["name", "purpose", "subject", "body"]

    purpose = forms.ChoiceField(choices=PURPOSES, label="Sent when", initial="other")
