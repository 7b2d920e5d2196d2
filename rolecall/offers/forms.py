"""What people fill in to write offers and templates, and to answer."""

from collections.abc import Mapping, Sequence
from datetime import MAXYEAR, UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from django import forms

from rolecall.accounts.models import Organization
from rolecall.jobs.models import CONTRACTS, PERIODS, Job
from rolecall.kit import clock, richtext
from rolecall.kit.errors import Invalid
from rolecall.offers.actions import Field, Terms
from rolecall.offers.models import FIELD_KINDS, Offer, OfferTemplate
from rolecall.ui.widgets import DateInput, RichText

MOST_FIELDS = 20
OWN = "own_"


class OfferForm(forms.Form):
    """The terms of an offer, with the fields of its own."""

    title = forms.CharField(max_length=120)
    salary_amount = forms.DecimalField(label="Salary", min_value=0, max_digits=12, decimal_places=2)
    salary_currency = forms.CharField(label="Currency", min_length=3, max_length=3)
    salary_period = forms.ChoiceField(label="Period", choices=PERIODS)
    starts_on = forms.DateField(label="First day of work", widget=DateInput())
    contract = forms.ChoiceField(choices=CONTRACTS)
    location = forms.CharField(max_length=200)
    answer_by = forms.DateField(
        label="Answer by", widget=DateInput(), help_text="To the end of that day, where your organization is."
    )
    letter = forms.CharField(max_length=40000, widget=RichText())

    def __init__(
        self, *args: Any, own: Sequence[dict[str, Any]], organization: Organization, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.organization = organization
        self.own_names = [f"{OWN}{field['key']}" for field in own]
        for field in own:
            self.fields[f"{OWN}{field['key']}"] = _field_for(field)

    @property
    def own_fields(self) -> list[forms.BoundField]:
        """The fields of its own, as the page shows them."""
        return [self[name] for name in self.own_names]

    def clean_letter(self) -> str:
        return richtext.from_input(self.cleaned_data["letter"])

    def terms(self, written: Mapping[str, Any] | None = None) -> Terms:
        """What was filled in, as the actions take it; what is not among what was `written` is as it was."""
        data = self.cleaned_data if written is None else {**self.initial, **written}
        own = {name.removeprefix(OWN): _plain(data.get(name)) for name in self.own_names}
        names = ("title", "salary_currency", "salary_period", "starts_on", "contract")
        return Terms(
            **{name: data[name] for name in names},
            salary_amount=Decimal(data["salary_amount"]),
            location=data["location"],
            letter=data["letter"],
            expires_at=end_of(data["answer_by"], self.organization),
            own=own,
        )

    def written(self) -> list[tuple[str, str]]:
        """What somebody wrote that the offer does not say, by label, as plain text."""
        changed = [self[name] for name in self.changed_data]
        return [(str(each.label), richtext.to_text(str(each.data or ""))) for each in changed]

    @staticmethod
    def first_words(job: Job, template: OfferTemplate, organization: Organization) -> dict[str, Any]:
        """What a new offer begins with: what the job says."""
        today = clock.now().astimezone(ZoneInfo(organization.time_zone)).date()
        places = [each.location.name for each in job.job_locations.select_related("location")]
        return {
            "title": job.title,
            "salary_amount": _rounded(job.salary_high or job.salary_low),
            "salary_currency": job.salary_currency or organization.currency,
            "salary_period": job.salary_period,
            "contract": job.contract,
            "location": ", ".join(places) or ("Remote" if job.workplace == "remote" else ""),
            "answer_by": today + timedelta(days=template.days_to_answer),
            "letter": template.letter,
        }

    @staticmethod
    def initial_of(offer: Offer, organization: Organization) -> dict[str, Any]:
        """What the form shows of an offer."""
        names = ("title", "salary_amount", "salary_currency", "salary_period", "starts_on", "contract")
        day = offer.expires_at.astimezone(ZoneInfo(organization.time_zone)).date()
        own = {f"{OWN}{key}": value for key, value in offer.own.items()}
        terms = {name: getattr(offer, name) for name in names}
        rest = {"location": offer.location, "letter": offer.letter, "answer_by": day}
        return terms | own | rest | {"salary_amount": _rounded(offer.salary_amount)}


class TemplateForm(forms.Form):
    """A template of offers."""

    name = forms.CharField(max_length=120)
    letter = forms.CharField(max_length=40000, widget=RichText())
    days_to_answer = forms.IntegerField(label="Days to answer", min_value=1, max_value=90, initial=7)
    countersigned = forms.BooleanField(
        label="A member signs too, after the candidate", required=False, initial=False
    )


class FieldForm(forms.Form):
    """A field of a template's own."""

    label = forms.CharField(label="Name of the field", max_length=60)
    kind = forms.ChoiceField(choices=FIELD_KINDS, initial=FIELD_KINDS[0][0])
    required = forms.BooleanField(label="Must be filled in", required=False)
    options = forms.CharField(
        label="Answers to choose from",
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text="One a line, for “one of several”.",
    )

    def has_changed(self) -> bool:
        """Whether something was filled in; the place alone is given by the script."""
        return bool(set(self.changed_data) - {"ORDER"})

    def field(self) -> Field:
        """The field as the action takes it."""
        data = self.cleaned_data
        lines = [line.strip() for line in data["options"].splitlines() if line.strip()]
        options = lines if data["kind"] == "choice" else []
        return Field(data["label"].strip(), data["kind"], data["required"], tuple(options))


FieldRows = forms.formset_factory(
    FieldForm, can_order=True, can_delete=True, extra=1, max_num=MOST_FIELDS, absolute_max=MOST_FIELDS + 5
)


class SendForm(forms.Form):
    """A few words that go with the offer."""

    message = forms.CharField(
        label="A few words of your own",
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text="They stand in the mail. Write no terms there: those are in the letter.",
    )


class ExtendForm(forms.Form):
    """Until when there is more time."""

    until = forms.DateField(label="Answer by", widget=DateInput())


class CountersignForm(forms.Form):
    """A member's signature."""

    name = forms.CharField(label="Your full name", max_length=200, help_text="It is your signature.")
    agrees = forms.BooleanField(
        label="I sign this offer for my organization, and agree to sign electronically."
    )


class AcceptForm(forms.Form):
    """A candidate's signature."""

    name = forms.CharField(
        label="Your full name",
        max_length=200,
        help_text="It is your signature.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    agrees = forms.BooleanField(
        label="I agree",
        error_messages={"required": "Tick this to sign electronically."},
    )
    letter_sha256 = forms.CharField(max_length=64, widget=forms.HiddenInput())

    def __init__(self, *args: Any, consent: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agrees"].label = consent


class DeclineForm(forms.Form):
    """Why an offer is declined."""

    reason = forms.CharField(
        label="Would you tell us why?", required=False, max_length=4000, widget=forms.Textarea({"rows": 3})
    )


class QuestionForm(forms.Form):
    """A question about an offer."""

    text = forms.CharField(label="Your question", max_length=4000, widget=forms.Textarea({"rows": 3}))


def end_of(day: date, organization: Organization) -> datetime:
    """The end of a day where the organization is: the first moment of the next, less a second."""
    zone = ZoneInfo(organization.time_zone)
    if day.year == MAXYEAR:
        return datetime.max.replace(tzinfo=UTC)
    return datetime.combine(day + timedelta(days=1), time(), zone).astimezone(ZoneInfo("UTC")) - timedelta(
        seconds=1
    )


def fields_shown(template: OfferTemplate | None) -> list[dict[str, Any]]:
    """What the rows show of a template's fields."""
    rows = template.fields if template else []
    return [{**row, "options": "\n".join(row["options"])} for row in rows]


def explain(form: forms.Form, invalid: Invalid) -> None:
    """Say beside its field, or at the top, why what was typed was refused."""
    for field, sentence in invalid.fields.items():
        name = {"expires_at": "answer_by"}.get(field, field).replace("own.", OWN)
        form.add_error(name if name in form.fields else None, sentence)


def _field_for(field: dict[str, Any]) -> forms.Field:
    about: dict[str, Any] = {"label": field["label"], "required": field["required"]}
    if field["kind"] == "date":
        return forms.DateField(widget=DateInput(), **about)
    if field["kind"] in ("number", "money"):
        return forms.DecimalField(max_digits=14, decimal_places=2, **about)
    if field["kind"] == "choice":
        names = [(option, option) for option in field["options"]]
        return forms.ChoiceField(choices=[("", "Choose one"), *names], **about)
    return forms.CharField(max_length=2000, **about)


def _plain(value: Any) -> str:
    return "" if value is None else str(value)


def _rounded(amount: Decimal | int | None) -> Decimal | int | None:
    """Without cents where there are none: people type 42000, not 42000.00."""
    return int(amount) if amount is not None and amount == int(amount) else amount
