"""The stages of a pipeline, each a row, and a new one."""

from typing import Any

from django import forms

from rolecall.jobs.actions.stages import ENDS, MOST_DAYS, NAME
from rolecall.jobs.models import STAGE_KINDS, Stage
from rolecall.kit.seen import Seen

BETWEEN = [(kind, label) for kind, label in STAGE_KINDS if kind not in ENDS]


class Days(forms.IntegerField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            label="Days at most",
            required=False,
            min_value=1,
            max_value=MOST_DAYS,
            error_messages={
                "invalid": "Enter a whole number of days.",
                "min_value": "Enter at least 1 day, or leave it empty.",
                "max_value": f"Enter {MOST_DAYS} days at the most.",
            },
            **options,
        )


class Name(forms.CharField):
    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=NAME, error_messages={"required": "Name the stage."}, **options)


class Blind(forms.BooleanField):
    def __init__(self, **options: Any) -> None:
        super().__init__(label="Blind review", required=False, **options)


class StageForm(forms.Form):
    """One stage of the list; the kind of the first and the last is what it is."""

    name = Name()
    kind = forms.ChoiceField(choices=BETWEEN)
    days_limit = Days()
    blind = Blind()
    position = forms.IntegerField(required=False, label="Place", min_value=0, max_value=1000)

    def __init__(self, stage: Stage, data: Any = None, *, place: int) -> None:
        initial = {
            "name": stage.name, "kind": stage.kind, "days_limit": stage.days_limit, "blind": stage.blind,
            "position": place,
        }  # fmt: skip
        # a stage that was added after the page was opened was not on it
        prefix = str(stage.id)
        is_sent = bool(data) and f"{prefix}-name" in data
        self.changes: dict[str, Any] = {}
        super().__init__(data if is_sent else None, initial=initial, prefix=prefix)
        self.stage = stage
        self.place = place
        if stage.kind in ENDS:
            del self.fields["kind"]
        if stage.kind == "hired":
            del self.fields["blind"]
        now = {name: value for name, value in initial.items() if name in self.fields}
        self.seen = Seen(now, data, name=f"{prefix}-seen")

    def asks(self) -> bool:
        """Whether the writer has to be asked first, since somebody else wrote the same."""
        self.changes = self.seen.of_the_writer({name: self.cleaned_data[name] for name in self.fields})
        return self.seen.asks(self)

    def wanted(self) -> dict[str, Any]:
        """The fields as `jobs.rename_stage` takes them; what only others changed stays as it is now."""
        kept = {"name": self.stage.name, "days_limit": self.stage.days_limit, "kind": None, "blind": None}
        return {name: self.changes.get(name, value) for name, value in kept.items()}

    @property
    def wanted_place(self) -> tuple[int, int]:
        """By which the list is put in order; two at one place keep the order they had."""
        wanted = self.changes.get("position")
        return (self.place if wanted is None else wanted, self.place)


class AddStageForm(forms.Form):
    name = Name()
    kind = forms.ChoiceField(choices=BETWEEN, initial="interview")
    days_limit = Days()
    blind = Blind()
