"""A requisition, its seats on jobs, and its end."""

from collections.abc import Mapping
from typing import Any

from django import forms

from rolecall.accounts.models import Location, Member, Organization
from rolecall.accounts.roles import DECIDERS, LABELS, RECRUITERS
from rolecall.jobs.actions.fields import TITLE
from rolecall.jobs.actions.requisition_fields import REPLACES, WHY
from rolecall.jobs.actions.requisitions import NOTE
from rolecall.jobs.actions.seats import REASON
from rolecall.jobs.actions.team import MOST_SEATS
from rolecall.jobs.forms.job import GONE, IN_FIGURES, Departments, currency_choices, plain
from rolecall.jobs.models import GIVEN_UP, PERIODS, SEAT_REASONS, Job, Requisition
from rolecall.ui.widgets import DateInput

AMOUNTS = ("salary_low", "salary_high", "yearly_budget")


class Seats(forms.IntegerField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            min_value=1,
            max_value=MOST_SEATS,
            error_messages={
                "required": "Enter how many people.",
                "invalid": "Enter a whole number, such as 2.",
                "min_value": "Enter at least 1.",
                "max_value": f"Enter {MOST_SEATS} at the most.",
            },
            **options,
        )


class Amount(forms.DecimalField):
    def __init__(self, **options: Any) -> None:
        super().__init__(
            required=False, max_digits=14, decimal_places=2, error_messages=IN_FIGURES, **options
        )


class RequisitionForm(forms.Form):
    """The wish to hire, as whoever approves it reads it."""

    title = forms.CharField(
        label="The work",
        max_length=TITLE,
        help_text="As the job will be called.",
        error_messages={"required": "Name the work, such as Backend Engineer."},
    )
    department = Departments()
    location = forms.ModelChoiceField(
        queryset=Location.objects.all(),
        required=False,
        empty_label="Anywhere",
        error_messages={"invalid_choice": GONE},
    )
    seats = Seats(label="People to hire", initial=1)
    wanted_by = forms.DateField(
        label="Wanted by",
        required=False,
        widget=DateInput(),
        error_messages={"invalid": "Choose a date, such as 2027-03-01."},
    )
    reason = forms.ChoiceField(choices=SEAT_REASONS, widget=forms.RadioSelect, initial="new")
    replaces = forms.CharField(
        label="In whose place",
        required=False,
        max_length=REPLACES,
        help_text="When it is in place of somebody: who, and since when.",
    )
    why = forms.CharField(
        label="Why",
        required=False,
        max_length=WHY,
        widget=forms.Textarea({"rows": 4}),
        help_text="What the new person makes possible. Needed for approval: it is read first.",
    )
    salary_low = Amount(label="Salary from")
    salary_high = Amount(label="To")
    salary_currency = forms.ChoiceField(label="Currency", required=False)
    salary_period = forms.ChoiceField(label="Paid", choices=PERIODS)
    yearly_budget = Amount(
        label="Yearly budget",
        help_text="What all of them may cost in a year. Without it rules compare the highest salaries.",
    )
    hiring_manager = forms.ChoiceField(
        help_text="Who the new person will work for.",
        error_messages={
            "required": "Choose who the new person will work for.",
            "invalid_choice": "This person has left or changed role. Choose another one.",
        },
    )
    recruiter = forms.ChoiceField(
        required=False,
        error_messages={"invalid_choice": "This person has left or changed role. Choose another one."},
    )

    def __init__(self, *args: Any, organization: Organization, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["salary_currency"].choices = currency_choices(organization.currency)  # type: ignore[attr-defined]
        everybody = Member.objects.active().filter(role__in=DECIDERS).order_by("name")
        self.members = {str(member.id): member for member in everybody}
        recruiters = [each for each in self.members.values() if each.role in RECRUITERS]
        self._offer("hiring_manager", "Choose a person", list(self.members.values()))
        self._offer("recruiter", "Nobody yet", recruiters)

    def _offer(self, name: str, nobody: str, people: list[Member]) -> None:
        found = [(str(each.id), f"{each.name} ({LABELS[each.role]})") for each in people]
        self.fields[name].choices = [("", nobody), *found]  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(requisition: Requisition, organization: Organization) -> dict[str, Any]:
        """What the form shows of a requisition."""
        names = ("title", "department", "location", "seats", "wanted_by", "reason", "replaces", "why")
        return {
            **{name: getattr(requisition, name) for name in names},
            **{name: plain(getattr(requisition, name)) for name in AMOUNTS},
            "salary_currency": requisition.salary_currency or organization.currency,
            "salary_period": requisition.salary_period,
            "hiring_manager": requisition.hiring_manager_id,
            "recruiter": requisition.recruiter_id,
        }

    def wanted(self, written: Mapping[str, Any], before: Requisition | None = None) -> dict[str, Any]:
        """What was written as the actions take it; a currency without an amount says nothing."""
        wanted = dict(written)
        for name in {"hiring_manager", "recruiter"} & set(wanted):
            wanted[name] = self.members.get(wanted[name])
        if all(wanted.get(name, getattr(before, name, None)) is None for name in AMOUNTS):
            wanted["salary_currency"] = ""
        return wanted


class CloseRequisitionForm(forms.Form):
    reason = forms.ChoiceField(label="Why", choices=GIVEN_UP, widget=forms.RadioSelect, initial="cancelled")
    note = forms.CharField(
        label="More", required=False, max_length=NOTE, help_text="Your team reads it on the timeline."
    )


class CloseOpeningForm(forms.Form):
    reason = forms.CharField(
        label="Why",
        max_length=REASON,
        error_messages={"required": "Say why nobody will fill it."},
        help_text="Your team reads it on the timeline. The seat goes back to the requisition.",
    )


class SeatsOnJobForm(forms.Form):
    """How many seats of a requisition come on which job."""

    job = forms.ModelChoiceField(
        queryset=Job.objects.none(),
        empty_label="Choose a job",
        error_messages={"required": "Choose a job.", "invalid_choice": "Choose another job."},
    )
    seats = Seats(label="Seats")

    def __init__(self, *args: Any, jobs: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["job"].queryset = jobs  # type: ignore[attr-defined]


class RequisitionOfJobForm(forms.Form):
    """Of which requisition so many seats come on a job."""

    requisition = forms.ModelChoiceField(
        queryset=Requisition.objects.none(),
        empty_label="Choose a requisition",
        error_messages={
            "required": "Choose a requisition.",
            "invalid_choice": "No seat of it is left. Choose another requisition.",
        },
    )
    seats = Seats(label="Seats", initial=1)

    def __init__(self, *args: Any, requisitions: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["requisition"].queryset = requisitions  # type: ignore[attr-defined]


class PolicyForm(forms.Form):
    needed = forms.BooleanField(
        label="A job needs an approved requisition before it opens",
        required=False,
        help_text="Seats then come from approved requisitions only. Jobs that are open stay open.",
    )
