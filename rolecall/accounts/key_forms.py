"""What administrators fill in about keys for programs."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any, cast

from django import forms

from rolecall.accounts.forms import ActingForm, NameField, ScopesForm
from rolecall.accounts.limits import Limits, Reach, networks_in
from rolecall.accounts.reaching import Choice, departments_to_choose, jobs_to_choose
from rolecall.kit import clock
from rolecall.kit.errors import Invalid


class KeyForm(ScopesForm):
    """What a key is for, and what it may do."""

    WHOLE, SOME = "whole", "some"
    name = NameField(label="What it is for", help_text="Such as 'Website' or 'Payroll import'.")
    reach = forms.ChoiceField(
        label="What it may do of that",
        choices=[(WHOLE, "Everything that its role may do"), (SOME, "Only what is ticked below")],
        widget=forms.RadioSelect,
    )
    departments = forms.MultipleChoiceField(choices=lambda: _choices(departments_to_choose()), required=False)
    jobs = forms.MultipleChoiceField(choices=lambda: _choices(jobs_to_choose()), required=False)
    without_personal_data = forms.BooleanField(
        label="Without personal data",
        help_text="Names, contact points, files and whatever people wrote are left empty. For counting.",
        required=False,
    )
    on_behalf = forms.BooleanField(
        label="May act for members",
        help_text="The program names a member with each request, and does what both may. For portals.",
        required=False,
    )
    lasts = forms.TypedChoiceField(
        label="How long it opens",
        choices=[(0, "Until it is revoked"), (30, "30 days"), (90, "90 days"), (365, "A year")],
        coerce=int,
        empty_value=None,
        required=False,
    )
    networks = forms.CharField(
        label="Networks that it is used from",
        help_text="Such as 198.51.100.0/24, one on each line. Leave it empty for anywhere.",
        max_length=2500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    field_order = ["name", "role", "reach", "scopes"]

    def clean(self) -> dict[str, Any]:
        if self.errors:
            return self.cleaned_data
        try:
            self.limits = self._limits().checked()
        except Invalid as refused:
            for field, sentence in refused.fields.items():
                self.add_error(field if field in self.fields else None, sentence)
        return self.cleaned_data

    def rows(self) -> list[tuple[str, str, list[tuple[str, str, bool]]]]:
        """What it can be made for, departments and jobs: field, title, and each with whether it is ticked."""
        titles = {"departments": "Departments", "jobs": "Jobs"}
        return [(name, title, self._ticked(name)) for name, title in titles.items()]

    def _ticked(self, name: str) -> list[tuple[str, str, bool]]:
        ticked, field = self[name].value() or (), cast(Any, self.fields[name])
        return [(value, label, value in ticked) for value, label in field.choices]

    def _limits(self) -> Limits:
        filled = self.cleaned_data
        return Limits(
            scopes=tuple(filled["scopes"]) if filled["reach"] == self.SOME else None,
            networks=networks_in(filled["networks"]),
            expires_at=clock.now() + timedelta(days=filled["lasts"]) if filled["lasts"] else None,
            reach=Reach.of(filled["jobs"], filled["departments"]),
            without_personal_data=filled["without_personal_data"],
            on_behalf=filled["on_behalf"],
        )


class RotationForm(ActingForm):
    """How a key makes room for its successor."""

    hours = forms.TypedChoiceField(
        label="The old one still opens",
        choices=[(0, "Not any more"), (1, "For an hour"), (24, "For a day"), (168, "For a week")],
        coerce=int,
        initial=24,
    )


def _choices(rows: Iterable[Choice]) -> list[tuple[str, str]]:
    return [(str(id_), name or "Untitled") for id_, name in rows]
