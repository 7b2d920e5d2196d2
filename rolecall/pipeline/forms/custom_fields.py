"""The organization's own fields: which there are, and what they say of a person."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import conditional_escape

from rolecall.candidates.field_models import FIELD_KINDS, LONGEST_HINT, LONGEST_NAME
from rolecall.candidates.models import CustomField
from rolecall.kit.errors import Invalid
from rolecall.kit.seen import Seen
from rolecall.pipeline.forms.field_options import Becoming, name_of, options_typed
from rolecall.pipeline.queries.custom_fields import Known
from rolecall.questions.forms import YES_NO, typed_widget
from rolecall.questions.kinds import MOST_OPTIONS, OPTION, BadAnswer

NOT_FILLED = ("", "Not filled")
SHOWN_AS = {"limits": "least", "renamed_options": "options"}
"""Where the form says what the action says of a part."""


class CustomFieldForm(forms.Form):
    """One field of the organization's own; of one that is there already the kind stays as it is."""

    name = forms.CharField(
        max_length=LONGEST_NAME,
        help_text="As it stands beside what it says, such as 'Notice period'.",
        error_messages={"required": "Name the field, such as 'Notice period'."},
    )
    kind = forms.ChoiceField(
        label="What it holds", choices=FIELD_KINDS, initial="short", help_text="It cannot be changed later."
    )
    options = forms.CharField(
        label="Values to choose from",
        required=False,
        max_length=MOST_OPTIONS * (OPTION + 2),
        widget=forms.Textarea({"rows": 4}),
        help_text="One a line.",
    )
    least = forms.FloatField(label="Smallest value", required=False)
    most = forms.FloatField(label="Largest value", required=False)
    hint = forms.CharField(
        required=False, max_length=LONGEST_HINT, help_text="Shown below the field where it is filled in."
    )

    def __init__(
        self, data: Any = None, *, of: CustomField | None = None, held: Mapping[str, int] | None = None
    ) -> None:
        super().__init__(data, prefix="field", initial=self._known(of) if of else {})
        self.asked_kind = str(of.kind if of else self["kind"].value())
        if of:
            del self.fields["kind"]
        if of and not of.behaviour.has_options:
            del self.fields["options"]
        if of and of.kind != "number":
            del self.fields["least"], self.fields["most"]
        self.becoming = Becoming(of.options if of else (), self._options_typed(), held or {})
        self.fields.update(self.becoming.fields())

    @property
    def of_options(self) -> list[forms.BoundField]:
        """What is to become of each option that people have, and that is offered no longer."""
        return [self[name_of(word)] for word in self.becoming.gone]

    def asks_of_options(self) -> bool:
        """Whether it is to be said first what becomes of options; what is likely is chosen already."""
        unsaid = self.becoming.unsaid(self.data, str(self.prefix))
        sent: Any = self.data
        self.data = sent = sent.copy()
        for name, likely in unsaid.items():
            sent[self.add_prefix(name)] = likely
            self.add_error(name, "Check what becomes of it, then save again.")
        return bool(unsaid)

    def _options_typed(self) -> list[str]:
        return options_typed(str(self["options"].value() or "")) if "options" in self.fields else []

    def wish(self, data: Mapping[str, Any]) -> dict[str, Any]:
        """What the form says, as the actions take it; what is not of the kind is left aside."""
        chooses = self.asked_kind in ("one_of", "several_of")
        wish = {name: data[name] for name in ("name", "kind", "hint") if name in data}
        if "options" in data:
            wish["options"] = data["options"].splitlines() if chooses else ()
        if renamed := self.becoming.renamed(data):
            wish["renamed_options"] = renamed
        if "least" in data or "most" in data:
            ends = {
                "min": data.get("least", self.initial.get("least")),
                "max": data.get("most", self.initial.get("most")),
            }
            within = {end: value for end, value in ends.items() if value is not None}
            wish["limits"] = within if within and self.asked_kind == "number" else None
        return wish

    def explain(self, invalid: Invalid) -> None:
        """Put a refusal beside the parts that it is about."""
        for part, sentence in invalid.fields.items():
            name = SHOWN_AS.get(part, part)
            self.add_error(name if name in self.fields else None, sentence)

    @staticmethod
    def _known(of: CustomField) -> dict[str, Any]:
        limits = of.limits or {}
        known: dict[str, Any] = {"name": of.name, "hint": of.hint}
        if of.behaviour.has_options:
            known["options"] = "\n".join(of.options)
        if of.kind == "number":
            known |= {"least": limits.get("min"), "most": limits.get("max")}
        return known


class FieldsForm(forms.Form):
    """What the fields say of a person; the names are the ids of the fields."""

    def __init__(self, data: Any, known: Sequence[Known]) -> None:
        super().__init__(data, prefix="field", initial={str(each.field.id): each.value for each in known})
        self.seen = Seen(self.initial, data)
        for each in known:
            name = str(each.field.id)
            sent = data.getlist(self.add_prefix(name)) if data else []
            self.fields[name] = OwnField(each, sent, left_alone=partial(self.seen.saw, name))

    def changes(self, data: Mapping[str, Any]) -> dict[UUID, Any]:
        """What is said anew, by the ids of the fields."""
        return {UUID(name): value for name, value in data.items() if value != self.initial.get(name)}

    def explain(self, invalid: Invalid) -> None:
        """Put a refusal beside the fields that it is about."""
        for named, sentence in invalid.fields.items():
            name = named.rpartition(".")[2]
            self.add_error(name if name in self.fields else None, sentence)


class OwnField(forms.Field):
    """Takes what the field takes; a value that it no longer offers stays where it is left alone."""

    def __init__(self, known: Known, sent: Sequence[str], left_alone: Callable[[Any], bool]) -> None:
        # Django's own templates show help texts unescaped
        hint = conditional_escape(known.field.hint)
        super().__init__(required=False, label=known.field.name, help_text=hint, widget=_widget(known, sent))
        self.known = known
        self.left_alone = left_alone

    def clean(self, value: Any) -> Any:
        if self.known.value is not None and value == self.known.value:
            return value
        try:
            return self.known.field.take(value)
        except BadAnswer as bad:
            if self.left_alone(value):  # an option got another name meanwhile: that is what it says now
                return value
            raise forms.ValidationError(str(bad)) from None


def _widget(known: Known, sent: Sequence[str]) -> forms.Widget:
    """How it is filled in; what was sent stands there still, also where it is offered no longer."""
    field = known.field
    held = known.value if isinstance(known.value, list) else [known.value] if known.value else []
    sent = [each for each in sent if each and len(each) <= OPTION]
    offered = [(each, each) for each in dict.fromkeys([*field.options, *map(str, held), *sent])]
    match field.kind:
        case "yes_no":
            return forms.Select(choices=[NOT_FILLED, *YES_NO])
        case "one_of":
            return forms.Select(choices=[NOT_FILLED, *offered])
        case "several_of":
            return forms.CheckboxSelectMultiple(choices=offered)
        case kind:
            return typed_widget(kind, field.limits)
