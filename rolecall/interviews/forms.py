"""What people fill in about interviews and their own time."""

from collections.abc import Container, Sequence
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, available_timezones

from django import forms

from rolecall.accounts.models import Member
from rolecall.evaluation.models import PlannedInterview
from rolecall.interviews.hours import Interval, NoSuchHour, moment_of
from rolecall.interviews.models import DayOff, MeetingTemplate, Room
from rolecall.interviews.models.availability import WEEKDAYS
from rolecall.ui.widgets import DateInput, DateTimeInput, TimeInput

LENGTHS = [(n, f"{n} minutes") for n in (15, 30, 45, 60, 90, 120, 180, 240)]
ZONES = [
    (name, name.replace("_", " ")) for name in sorted(available_timezones()) if "/" in name or name == "UTC"
]


class PeopleForm(forms.Form):
    """What an interview is, and who sits in it."""

    planned = forms.ModelChoiceField(
        label="Of the plan",
        queryset=PlannedInterview.objects.none(),
        required=False,
        empty_label="None of the plan",
    )
    title = forms.CharField(label="Interview", max_length=120)
    minutes = forms.TypedChoiceField(label="Length", choices=LENGTHS, coerce=int, initial=60)
    members = forms.MultipleChoiceField(label="Interviewers", widget=forms.CheckboxSelectMultiple)
    place = forms.CharField(max_length=300, required=False)
    meeting_link = forms.URLField(
        label="Meeting link", max_length=500, required=False, assume_scheme="https",
        help_text="Left empty, the organization's template counts.",
    )  # fmt: skip

    def __init__(
        self, *args: Any, people: Sequence[Member], planned: Sequence[PlannedInterview], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        of_plan = PlannedInterview.objects.filter(id__in=[each.id for each in planned])
        self.fields["planned"].queryset = of_plan  # type: ignore[attr-defined]
        self.of_plan = planned
        self.people = {str(each.id): each for each in people}
        self.fields["members"].choices = [(key, each.name) for key, each in self.people.items()]  # type: ignore[attr-defined]

    @property
    def chosen(self) -> dict[UUID, str]:
        """The names of those who are ticked, by id, even where other fields need another look."""
        ticked = self["members"].value() or []
        return {self.people[key].id: self.people[key].name for key in map(str, ticked) if key in self.people}

    @property
    def length(self) -> int:
        """The minutes that are chosen."""
        given = str(self["minutes"].value())
        return int(given) if given in {str(n) for n, _ in LENGTHS} else 60

    @property
    def seats(self) -> list[tuple[UUID, str]]:
        """Whoever is alone leads."""
        members = [UUID(each) for each in self.cleaned_data["members"]]
        return [(each, "lead" if len(members) == 1 else "panel") for each in members]


class ScheduleForm(PeopleForm):
    """An interview at a time."""

    starts_at = forms.DateTimeField(label="Begins", widget=DateTimeInput())
    note = forms.CharField(
        label="Note for the interviewers",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    exact = forms.CharField(required=False, widget=forms.HiddenInput)
    """The instant of a picked time: its hour on the clock may exist twice."""
    room = forms.TypedChoiceField(required=False, empty_value=None)

    def __init__(self, *args: Any, zone: ZoneInfo, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = zone
        self.fields["starts_at"].help_text = f"On the clocks of {zone.key}."

    def offer_rooms(self, rooms: Sequence[Room], taken: Container[UUID]) -> None:
        """Let one of the rooms be chosen, if there are any; those that are taken then say so."""
        self.offered, by_key = (rooms, taken), {str(each.id): each for each in rooms}
        if not by_key:
            del self.fields["room"]
            return
        choices = [(key, _room_label(each, each.id in taken)) for key, each in by_key.items()]
        self.fields["room"].choices = [("", "No room of ours"), *choices]  # type: ignore[attr-defined]
        self.fields["room"].coerce = by_key.get  # type: ignore[attr-defined]

    @property
    def span(self) -> Interval | None:
        """From when to when it would be, where that can be told before everything else is right."""
        try:
            typed = datetime.fromisoformat(str(self["starts_at"].value() or "")).replace(tzinfo=None)
            start = self._instant(typed)
            return start, start + timedelta(minutes=self.length)
        except (ValueError, OverflowError, NoSuchHour):
            return None

    def _instant(self, local: datetime) -> datetime:
        try:
            picked = datetime.fromisoformat(str(self["exact"].value() or ""))
            if picked.astimezone(self.zone).replace(tzinfo=None, fold=0) == local:
                return picked
        except (ValueError, TypeError, OverflowError):
            pass
        return moment_of(local, self.zone)

    def clean_starts_at(self) -> datetime:
        local: datetime = self.cleaned_data["starts_at"].replace(tzinfo=None)
        try:
            return self._instant(local)
        except NoSuchHour as refused:
            raise forms.ValidationError(refused.sentence) from None
        except OverflowError:
            raise forms.ValidationError("Choose a day of this century.") from None


class LinkForm(PeopleForm):
    """What a candidate may choose a time for."""

    days = forms.IntegerField(label="Days it stays open", min_value=1, max_value=90, initial=14)
    hours_of_notice = forms.IntegerField(
        label="Hours of notice", min_value=1, max_value=336, initial=24,
        help_text="Nothing nearer is offered, and nearer than this nothing can be changed.",
    )  # fmt: skip


class CancelForm(forms.Form):
    """Why an interview does not take place."""

    reason = forms.CharField(
        label="Reason", max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Everybody who was invited reads it, the candidate too.",
    )  # fmt: skip


class AvailabilityForm(forms.Form):
    """When a member takes interviews."""

    zone = forms.ChoiceField(label="Your time zone", choices=ZONES)
    minutes_before = forms.IntegerField(
        label="Minutes free before each interview", min_value=0, max_value=240, initial=0
    )
    minutes_after = forms.IntegerField(
        label="Minutes free after each interview", min_value=0, max_value=240, initial=0
    )
    most_a_day = forms.IntegerField(label="Most interviews a day", min_value=1, max_value=50, required=False)
    most_a_week = forms.IntegerField(
        label="Most interviews a week", min_value=1, max_value=200, required=False
    )


class HoursForm(forms.Form):
    """From when to when on one weekday."""

    weekday = forms.TypedChoiceField(choices=WEEKDAYS, coerce=int)
    opens = forms.TimeField(label="From", widget=TimeInput())
    closes = forms.TimeField(label="To", widget=TimeInput())


HoursFormSet = forms.formset_factory(HoursForm, extra=0, can_delete=True, max_num=28)


class DayOffForm(forms.ModelForm):  # type: ignore[type-arg]
    """Days on which a member takes no interviews."""

    class Meta:
        model = DayOff
        fields = ["first_day", "last_day", "note"]
        widgets = {"first_day": DateInput(), "last_day": DateInput()}

    def clean(self) -> dict[str, Any]:
        given: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = given.get("first_day"), given.get("last_day")
        if isinstance(first, date) and isinstance(last, date) and last < first:
            self.add_error("last_day", "Choose a last day that is not before the first.")
        return given


class MeetingTemplateForm(forms.ModelForm):  # type: ignore[type-arg]
    """Where interviews are held unless somebody says otherwise."""

    meeting_link = forms.CharField(label="Meeting link", max_length=500, required=False)

    class Meta:
        model = MeetingTemplate
        fields = ["meeting_link", "place"]


def _room_label(room: Room, is_taken: bool) -> str:
    where = f", {room.location.name}" if room.location else ""
    return f"{room.name}{where}, for {room.seats}" + (" (taken at that time)" if is_taken else "")


def local_value(moment: datetime, zone: ZoneInfo) -> str:
    """What the browser's picker shows for an instant."""
    return f"{moment.astimezone(zone):%Y-%m-%dT%H:%M}"


def picked(value: str) -> datetime | None:
    """The instant of a picked time, if it is one of ours."""
    try:
        moment = datetime.fromisoformat(value)
        # days are added to it and taken from it
        is_ours = moment.tzinfo is not None and MINYEAR < moment.year < MAXYEAR
        return moment if is_ours else None
    except ValueError:
        return None
