"""The job itself, a new one, closing it, and its openings."""

from decimal import Decimal
from typing import Any

from django import forms

from rolecall.accounts import world
from rolecall.accounts.models import Department, Location, Organization
from rolecall.jobs.actions.fields import BRIEF, TITLE
from rolecall.jobs.actions.lifecycle import REASON
from rolecall.jobs.actions.team import MOST_SEATS
from rolecall.jobs.models import CONTRACTS, PERIODS, WORKPLACES, Job
from rolecall.ui.widgets import DateInput, RichText

VISIBILITIES = [
    ("public", "Public: on the careers site"),
    ("internal", "Internal: for colleagues, not on the careers site"),
    ("confidential", "Confidential: for recruiters and the hiring team"),
]
IN_FIGURES = dict.fromkeys(
    ("invalid", "max_digits", "max_decimal_places", "max_whole_digits"),
    "Enter an amount in figures, such as 70000.",
)
GONE = "This location is gone. Choose another one."


class Title(forms.CharField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            max_length=TITLE,
            error_messages={
                "required": "Give the job a title.",
                "max_length": "Shorten the title to %(limit_value)d characters; it has %(show_value)d.",
            },
            **options,
        )


class Departments(forms.ModelChoiceField):  # type: ignore[type-arg]
    def __init__(self, **options: Any) -> None:
        super().__init__(
            queryset=Department.objects.all(),
            required=False,
            empty_label="No department",
            error_messages={"invalid_choice": "This department is gone. Choose another one."},
            **options,
        )


class Locations(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def __init__(self, **options: Any) -> None:
        super().__init__(
            queryset=Location.objects.all(),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": GONE, "invalid_pk_value": GONE},
            **options,
        )

    def clean(self, value: Any) -> Any:
        try:
            return super().clean(value)
        except forms.ValidationError:
            # what is no key at all is refused by the key's own field, in its words
            raise forms.ValidationError(GONE) from None


class NewJobForm(forms.Form):
    """As little as a job needs to begin with."""

    title = Title()
    department = Departments()
    workplace = forms.ChoiceField(choices=WORKPLACES, initial="on_site")
    locations = Locations()


class JobForm(forms.Form):
    """Everything about a job but its texts and its people."""

    title = Title()
    department = Departments()
    contract = forms.ChoiceField(choices=CONTRACTS)
    workplace = forms.ChoiceField(choices=WORKPLACES, widget=forms.RadioSelect)
    locations = Locations(help_text="Where the work can be done. A remote job may have none.")
    visibility = forms.ChoiceField(label="Who sees it", choices=VISIBILITIES, widget=forms.RadioSelect)
    salary_low = forms.DecimalField(
        label="From", required=False, max_digits=12, decimal_places=2, error_messages=IN_FIGURES
    )
    salary_high = forms.DecimalField(
        label="To", required=False, max_digits=12, decimal_places=2, error_messages=IN_FIGURES
    )
    salary_currency = forms.ChoiceField(label="Currency", required=False)
    salary_period = forms.ChoiceField(label="Paid", choices=PERIODS)
    salary_shown = forms.BooleanField(label="Show the salary on the job post", required=False)
    brief = forms.CharField(
        label="Brief",
        required=False,
        max_length=BRIEF * 2,
        widget=RichText(),
        help_text="What you agree on with the hiring manager before the search. Only your team sees it.",
    )

    def __init__(self, *args: Any, organization: Organization, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["salary_currency"].choices = currency_choices(organization.currency)  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(job: Job, organization: Organization) -> dict[str, Any]:
        """What the form shows of a job."""
        names = (
            "title",
            "department",
            "contract",
            "workplace",
            "visibility",
            "salary_period",
            "salary_shown",
        )
        return {
            **{name: getattr(job, name) for name in names},
            "locations": [each.location_id for each in job.job_locations.all()],
            "salary_low": plain(job.salary_low),
            "salary_high": plain(job.salary_high),
            "salary_currency": job.salary_currency or organization.currency,
            "brief": job.brief,
        }

    @staticmethod
    def wanted(written: dict[str, Any], job: Job) -> dict[str, Any]:
        """What was written as `jobs.update` takes it; a currency without an amount says nothing."""
        amounts = [written.get(name, getattr(job, name)) for name in ("salary_low", "salary_high")]
        return written if any(each is not None for each in amounts) else {**written, "salary_currency": ""}


class CloseForm(forms.Form):
    reason = forms.CharField(
        required=False,
        max_length=REASON,
        help_text="Your team sees it on the timeline.",
        widget=forms.TextInput({"placeholder": "Filled, no budget, another plan …"}),
    )


class OpeningsForm(forms.Form):
    """How many people the job hires, and by when."""

    count = forms.IntegerField(
        label="People to hire in all",
        min_value=1,
        max_value=MOST_SEATS,
        error_messages={
            "required": "Enter how many people you want to hire.",
            "invalid": "Enter a whole number, such as 2.",
            "min_value": "Enter at least 1.",
            "max_value": f"Enter {MOST_SEATS} at the most.",
        },
    )
    target_date = forms.DateField(
        label="By",
        required=False,
        widget=DateInput(),
        error_messages={"invalid": "Choose a date, such as 2027-03-01."},
    )


def currency_choices(first: str) -> list[tuple[str, str]]:
    """Every currency in use with its name, the organization's own first."""
    return sorted(world.currencies(), key=lambda choice: choice[0] != first)


def plain(amount: Decimal | None) -> Decimal | int | None:
    """An amount without needless cents."""
    return int(amount) if amount is not None and amount == int(amount) else amount
