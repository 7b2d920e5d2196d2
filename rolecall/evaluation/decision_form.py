"""What is filled in when a decision is recorded."""

from typing import Any

from django import forms

from rolecall.accounts.models import Member
from rolecall.evaluation.actions.deciding import MOST_REASON
from rolecall.evaluation.outcomes import OUTCOMES


class DecisionForm(forms.Form):
    """How it goes on with a candidate, why, and who took part."""

    outcome = forms.ChoiceField(
        label="What was decided?",
        choices=OUTCOMES,
        widget=forms.RadioSelect,
        error_messages={"required": "Choose what was decided."},
    )
    reason = forms.CharField(
        label="Why?",
        max_length=MOST_REASON,
        widget=forms.Textarea({"rows": 4}),
        help_text="What spoke for it and against it, so that it can be read a year from now.",
        error_messages={"required": "Say why, in a sentence."},
    )
    people = forms.MultipleChoiceField(
        label="Who took part?",
        widget=forms.CheckboxSelectMultiple(),
        error_messages={
            "required": "Name who took part in the decision.",
            "invalid_choice": "Somebody you chose is not here any more. Choose again.",
        },
    )

    def __init__(self, *args: Any, people: list[Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.those = {str(each.id): each for each in people}
        self.fields["people"].choices = [(key, each.name) for key, each in self.those.items()]  # type: ignore[attr-defined]

    def decision(self) -> dict[str, Any]:
        """The decision as the action takes it."""
        chosen = [self.those[key] for key in self.cleaned_data["people"]]
        return {**self.cleaned_data, "people": chosen}
