"""What calibration is narrowed by and sorted, from the address of a page."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator

from rolecall.accounts.models import Department
from rolecall.evaluation.calibration.rows import Row, Wanted, authors, last_year, planned_jobs
from rolecall.evaluation.models import KINDS
from rolecall.kit.events import Actor
from rolecall.ui.widgets import DateInput

NO_DATE = {"invalid": "Choose a date, such as 2026-03-14."}
FIRST, LAST = date(2000, 1, 1), date(2100, 1, 1)
OF_OUR_DAYS = [
    MinValueValidator(FIRST, "Choose a date after 1999."),
    MaxValueValidator(LAST, "Choose a date before 2100."),
]
MOST_WORDS = 120
SORTED_BY: dict[str, tuple[str, Callable[[Row], float | None]]] = {
    "scorecards": ("Scorecards", lambda row: row.figures.scorecards),
    "leniency": ("Leniency", lambda row: row.figures.leniency.mean),
    "spread": ("Spread", lambda row: row.figures.spread.deviation),
    "agreement": ("Agreement", lambda row: row.figures.agreement.within_one.value),
    "decided": ("As decided", lambda row: row.figures.decided.value),
}
"""By what a reader may sort; by name unless they ask, for this is no ranking."""


class DayField(forms.DateField):
    """A day of our times, or none."""

    widget = DateInput

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(required=False, error_messages=NO_DATE, validators=OF_OUR_DAYS, **kwargs)


class PeriodForm(forms.Form):
    """What narrows one's own figures."""

    since = DayField(label="From")
    until = DayField(label="To")
    kind = forms.ChoiceField(required=False, label="Kind", choices=[("", "Any kind"), *KINDS])
    criterion = forms.CharField(required=False, label="Criterion", max_length=MOST_WORDS)

    def __init__(self, data: Mapping[str, str], *, zone: ZoneInfo) -> None:
        said = {name: value for name, value in data.items() if value}
        self.zone, self.period = zone, dict(zip(("since", "until"), last_year(zone), strict=True))
        super().__init__({**{name: f"{day}" for name, day in self.period.items()}, **said})

    def clean(self) -> dict[str, Any]:
        data = self.cleaned_data
        if data.get("since") and data.get("until") and data["since"] > data["until"]:
            self.add_error("until", "Choose a day that is not before the first.")
        return data

    @property
    def narrowed(self) -> dict[str, str]:
        """What differs from what is shown at first, for addresses."""
        first = {name: f"{day}" for name, day in self.period.items()}
        return {
            name: self.data[name] for name in self.fields if self.data.get(name, "") != first.get(name, "")
        }

    def wanted(self) -> Wanted:
        """What is asked for; a filter that makes no sense narrows nothing."""
        self.is_valid()
        said = {name: value for name, value in self.cleaned_data.items() if value}
        until = said.get("until", self.period["until"])
        since = min(said.get("since", self.period["since"]), until)
        return Wanted(
            self.zone,
            since,
            until,
            kind=said.get("kind", ""),
            criterion=said.get("criterion", ""),
            **{name: UUID(said[name]) for name in ("job", "department", "member") if name in said},
        )


class CalibrationForm(PeriodForm):
    """What narrows and sorts the figures of all interviewers."""

    job = forms.ChoiceField(required=False, label="Job")
    department = forms.ChoiceField(required=False, label="Department")
    member = forms.ChoiceField(required=False, label="Interviewer")
    sort = forms.ChoiceField(
        required=False,
        label="Sort",
        choices=[("", "By name"), *((key, f"By {label.lower()}") for key, (label, _) in SORTED_BY.items())],
    )
    field_order = ("since", "until", "department", "job", "kind", "criterion", "member", "sort")

    def __init__(self, data: Mapping[str, str], *, zone: ZoneInfo, by: Actor) -> None:
        super().__init__(data, zone=zone)
        departments = Department.objects.order_by("name", "id").values_list("id", "name")
        self._offer("job", "Any job", planned_jobs(by).values_list("id", "title"))
        self._offer("department", "Any department", departments)
        self._offer("member", "Everybody", authors().values_list("id", "name"))

    def _offer(self, name: str, all_of_them: str, rows: Iterable[tuple[UUID, str]]) -> None:
        choices = [("", all_of_them), *((str(key), said) for key, said in rows)]
        self.fields[name].choices = choices  # type: ignore[attr-defined]

    def in_order(self, rows: list[Row]) -> list[Row]:
        """The rows as they are sorted, the highest first; those of whom too little is known come last."""
        if (chosen := self.cleaned_data.get("sort")) not in SORTED_BY:
            return rows
        value = SORTED_BY[chosen][1]
        return sorted(rows, key=lambda row: (value(row) is None, -(value(row) or 0)))
