"""What people fill in to have a panel planned."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms

from rolecall.interviews.forms import ZONES
from rolecall.interviews.models.availability import WEEKDAYS
from rolecall.interviews.queries.panels import Holder, problems_of
from rolecall.interviews.wishes import MOST_SESSIONS, WORKDAYS, Wish, constraint_from
from rolecall.kit import clock
from rolecall.ui.widgets import DateInput, TimeInput

BREAKS = [(n, f"{n} minutes" if n else "None") for n in (0, 15, 30, 45, 60)]
LONGEST = [("15", "15 minutes"), ("30", "30 minutes"), ("60", "1 hour"), ("90", "1½ hours"),
           ("120", "2 hours"), ("180", "3 hours"), ("any", "As long as it takes")]  # fmt: skip
DAYS = [(1, "One day"), (2, "Two days at most"), (3, "Three days at most"), (5, "Five days at most")]
Several = forms.MultipleChoiceField


class PanelForm(forms.Form):
    """A panel: its interviews, the days, when the candidate can, and the rules."""

    sessions = Several(
        label="Interviews", widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one interview."},
    )  # fmt: skip
    rooms = Several(
        label="In a room of ours", widget=forms.CheckboxSelectMultiple, required=False,
        help_text="A room that is free and large enough is chosen for each.",
    )  # fmt: skip
    shadows = Several(
        label="Somebody in training listens", widget=forms.CheckboxSelectMultiple, required=False
    )
    earliest = forms.DateField(label="From", widget=DateInput())
    latest = forms.DateField(label="Until", widget=DateInput())
    zone = forms.ChoiceField(label="Where the candidate is", choices=ZONES)
    opens = forms.TimeField(label="Their day begins", widget=TimeInput())
    closes = forms.TimeField(label="Their day ends", widget=TimeInput())
    weekdays = forms.TypedMultipleChoiceField(
        label="On", choices=WEEKDAYS, coerce=int, widget=forms.CheckboxSelectMultiple
    )
    days = forms.TypedChoiceField(label="Spread over", choices=DAYS, coerce=int)
    least_break = forms.TypedChoiceField(label="Shortest break", choices=BREAKS, coerce=int)
    most_break = forms.TypedChoiceField(
        label="Longest break", choices=LONGEST, coerce=lambda n: None if n == "any" else int(n)
    )
    in_order = forms.BooleanField(label="In the order of the plan", required=False)
    given_up = Several(required=False, widget=forms.MultipleHiddenInput)

    def __init__(
        self, data: Any = None, *, holders: Sequence[Holder], has_rooms: bool, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        self.holders = {str(each.planned.id): each for each in holders}
        choices = [(key, _label(each)) for key, each in self.holders.items()]
        self._choose("sessions", choices)
        self._choose("rooms", [(key, each.planned.name) for key, each in self.holders.items()])
        self._choose(
            "shadows", [(key, each.planned.name) for key, each in self.holders.items() if each.learning]
        )
        if not has_rooms:
            del self.fields["rooms"]
        if not any(each.learning for each in holders):
            del self.fields["shadows"]
        # which constraints there are depends on the rest; a value that is none is passed over
        self.fields["given_up"].validate = lambda value: None  # type: ignore[method-assign]

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.errors:
            for name, sentence in problems_of(self.wish, list(self.holders.values())).items():
                self.add_error("sessions" if name == "planned" else name, sentence)
        return given

    @property
    def wish(self) -> Wish:
        """The wish of a valid form."""
        data = self.cleaned_data
        chosen = set(data["sessions"])
        given_up = [constraint_from(code) for code in data["given_up"]]
        return Wish(
            planned=tuple(UUID(key) for key in self.holders if key in chosen),
            earliest=data["earliest"],
            latest=data["latest"],
            zone=clock.zone_named(data["zone"]),
            opens=data["opens"],
            closes=data["closes"],
            weekdays=frozenset(data["weekdays"]),
            with_room=frozenset(map(UUID, chosen.intersection(data.get("rooms", ())))),
            with_shadow=frozenset(map(UUID, chosen.intersection(data.get("shadows", ())))),
            days=data["days"],
            least_break=data["least_break"],
            most_break=data["most_break"],
            in_order=data["in_order"],
            given_up=tuple(each for each in given_up if each is not None),
        )

    def _choose(self, name: str, choices: list[tuple[str, str]]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]


def first_guess(earliest: date, zone: str, holders: Sequence[Holder], booked: set[UUID]) -> dict[str, Any]:
    """What a panel usually is: the interviews that are still to come of one stage, within two weeks."""
    left = [each for each in holders if each.planned.id not in booked and each.eligible]
    stage = left[0].planned.stage_id if left else None
    chosen = [str(each.planned.id) for each in left if each.planned.stage_id == stage][:MOST_SESSIONS]
    return {
        "sessions": chosen,
        "rooms": [str(each.planned.id) for each in left if each.planned.kind == "on_site"],
        "earliest": earliest,
        "latest": earliest + timedelta(days=13),
        "zone": zone,
        "opens": "09:00",
        "closes": "18:00",
        "weekdays": sorted(WORKDAYS),
        "days": 1,
        "least_break": 0,
        "most_break": 60,
    }


def _label(holder: Holder) -> str:
    names = [*(each.name for each in holder.named), *holder.pool_names]
    about = f"{holder.planned.name}, {holder.planned.minutes} minutes"
    return f"{about} · {', '.join(names)}" if names else about
