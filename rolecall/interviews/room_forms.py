"""What administrators fill in about a room."""

from typing import Any

from django import forms

from rolecall.accounts.models import Location
from rolecall.interviews.models import Room
from rolecall.interviews.models.rooms import MOST_SEATS


class RoomForm(forms.Form):
    """A room: its name, where it is, and how many people fit into it."""

    name = forms.CharField(max_length=120, help_text="As it stands on the door.")
    location = forms.ModelChoiceField(
        queryset=Location.objects.none(), required=False, empty_label="No location",
        help_text="Its address stands in invitations.",
    )  # fmt: skip
    seats = forms.IntegerField(
        label="For how many people", min_value=1, max_value=MOST_SEATS, initial=4,
        help_text="The candidate counts.",
    )  # fmt: skip
    note = forms.CharField(
        label="How to get there", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Everybody who is invited reads it, the candidate too.",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["location"].queryset = Location.objects.filter(is_remote=False)  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(room: Room) -> dict[str, Any]:
        """What the form shows of a room."""
        return {"name": room.name, "location": room.location_id, "seats": room.seats, "note": room.note}
