"""What administrators fill in about a webhook."""

from datetime import timedelta
from typing import Any

from django import forms

from rolecall.accounts.forms import ActingForm
from rolecall.accounts.models import Member
from rolecall.accounts.roles import ADMINS
from rolecall.kit import text
from rolecall.webhooks import offered
from rolecall.webhooks.models import STATES, Endpoint

EVERYTHING, SOME = "everything", "some"
SINCE = {
    "1": ("the last hour", timedelta(hours=1)),
    "24": ("the last 24 hours", timedelta(hours=24)),
    "168": ("the last 7 days", timedelta(days=7)),
    "720": ("the last 30 days", timedelta(days=30)),
}


class EndpointForm(ActingForm):
    """A webhook: where it is, what it is told, and who hears of it when it fails."""

    url = forms.CharField(
        label="Address", max_length=2000,
        help_text="Where the events go: an https address on the public internet.",
        widget=forms.URLInput(attrs={"placeholder": "https://hooks.example.org/in", "autocomplete": "off"}),
    )  # fmt: skip
    description = forms.CharField(
        label="Name", max_length=200, required=False, help_text="Such as 'Payroll'."
    )
    owner = forms.ModelChoiceField(
        queryset=Member.objects.none(), empty_label=None,
        help_text="An administrator, who is told by mail before it is paused.",
    )  # fmt: skip
    scope = forms.ChoiceField(
        label="Which events",
        choices=[(EVERYTHING, "Everything"), (SOME, "Only what is chosen below")],
        widget=forms.RadioSelect(),
    )
    event_types = forms.MultipleChoiceField(required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        admins = Member.objects.active().filter(role__in=ADMINS).order_by("name")
        self.fields["owner"].queryset = admins  # type: ignore[attr-defined]
        self.groups = offered.grouped()
        self.fields["event_types"].choices = [each for _, _, types in self.groups for each in types]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> list[str]:
        """The types that are ticked."""
        return list(self["event_types"].value() or [])

    def clean_description(self) -> str:
        return text.line(self.cleaned_data["description"])

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        scope = data.pop("scope", EVERYTHING)
        if scope == SOME and not data.get("event_types") and "event_types" not in self.errors:
            self.add_error("scope", "Choose at least one type of event, or everything.")
        elif scope == EVERYTHING:
            data["event_types"] = []
        data["event_types"] = sorted(data.get("event_types", []))
        return data

    @staticmethod
    def initial_of(endpoint: Endpoint) -> dict[str, Any]:
        """What the form shows of a webhook."""
        return {
            "url": endpoint.url,
            "description": endpoint.description,
            "owner": endpoint.owner_id,
            "scope": SOME if endpoint.event_types else EVERYTHING,
            "event_types": sorted(endpoint.event_types),
        }


class SinceForm(forms.Form):
    """What of the failed deliveries is sent again."""

    since = forms.ChoiceField(label="Failed in", choices=[(key, label) for key, (label, _) in SINCE.items()])

    @property
    def ago(self) -> timedelta:
        """How far back."""
        return SINCE[self.cleaned_data["since"]][1]


class LogForm(forms.Form):
    """The filter and the place of the delivery log, from its address."""

    state = forms.ChoiceField(required=False, choices=[("", "All"), *STATES])
    before = forms.UUIDField(required=False)

    @property
    def asked(self) -> dict[str, Any]:
        """What of it makes sense."""
        self.is_valid()
        return {"state": self.cleaned_data.get("state", ""), "before": self.cleaned_data.get("before")}
