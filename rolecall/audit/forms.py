"""What the trail is filtered by: who, what, when."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms

from rolecall.accounts.models import ApiKey, Member, Organization
from rolecall.audit.queries import Wanted, known_types
from rolecall.ui.widgets import DateInput

KINDS = {
    "candidate": "Candidates",
    "automation": "Rolecall itself and automations",
    "host": "The host, on the command line",
}
NO_DATE = {"invalid": "Choose a date, such as 2026-03-14."}


class TrailForm(forms.Form):
    """The filters of the trail, from its address."""

    who = forms.ChoiceField(required=False, label="Who")
    type = forms.ChoiceField(required=False, label="What")
    since = forms.DateField(required=False, label="From", widget=DateInput(), error_messages=NO_DATE)
    until = forms.DateField(required=False, label="To", widget=DateInput(), error_messages=NO_DATE)

    def __init__(self, *args: Any, organization: Organization, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(organization.time_zone)
        self.fields["who"].choices = [("", "Anybody"), *_actors()]  # type: ignore[attr-defined]
        self.fields["type"].choices = [("", "Anything"), *known_types()]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("since") and data.get("until") and data["since"] > data["until"]:
            self.add_error("until", "Choose a day that is not before the first.")
        return data

    def wanted(self) -> Wanted:
        """The events that the filters ask for; a filter that makes no sense asks for nothing."""
        data = self.cleaned_data
        kind, _, actor_id = data.get("who", "").partition(":")
        since, until = data.get("since"), data.get("until")
        return Wanted(
            actor_kind=kind,
            actor_id=UUID(actor_id) if actor_id else None,
            type=data.get("type", ""),
            after=datetime.combine(since, time.min, self.zone) if since else None,
            before=self._end_of(until) if until else None,
        )

    def _end_of(self, day: date) -> datetime | None:
        """When a day is over; the last that there is never ends."""
        return None if day == date.max else datetime.combine(day + timedelta(days=1), time.min, self.zone)


def _actors() -> list[tuple[str, Any]]:
    members = Member.objects.order_by("name").values_list("id", "name", "email")
    keys = ApiKey.objects.order_by("name", "prefix").values_list("id", "name", "prefix")
    groups: list[tuple[str, Any]] = [("Members", _told_apart("member", members))]
    if keys:
        groups.append(("Keys", _told_apart("key", keys)))
    return [*groups, ("Others", list(KINDS.items()))]


def _told_apart(kind: str, rows: Iterable[tuple[UUID, str, str]]) -> list[tuple[str, str]]:
    """By their names; of several who are called the same, with what else they are known by."""
    rows = list(rows)
    often = Counter(name for _, name, _ in rows)
    return [(f"{kind}:{each}", name if often[name] == 1 else f"{name} ({mark})") for each, name, mark in rows]
