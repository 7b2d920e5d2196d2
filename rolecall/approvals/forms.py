"""What people fill in to answer, to arrange an absence, and to keep rules."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from rolecall.accounts import roles
from rolecall.accounts.models import Department, Member
from rolecall.approvals import kinds
from rolecall.approvals.actions import Step
from rolecall.approvals.models import ASK, NO, REPLY, YES, ApprovalRule
from rolecall.kit.errors import Invalid
from rolecall.ui.widgets import DateInput

SAY = {YES: "Comment", NO: "Why not", ASK: "What you want to know", REPLY: "Your answer"}
MOST_STEPS = 10


class AnswerForm(forms.Form):
    """An answer to a request, with what is said about it."""

    comment = forms.CharField(
        required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}), label="Comment"
    )

    def __init__(self, *args: Any, answer: str = YES, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["comment"].label = SAY.get(answer, "Comment")
        self.fields["comment"].required = answer in (NO, ASK, REPLY)


class AbsenceForm(forms.Form):
    """Who stands in, from which day to which."""

    to = forms.ModelChoiceField(
        label="Who approves for you", queryset=Member.objects.none(), empty_label="Choose a person"
    )
    since = forms.DateField(label="From", widget=DateInput())
    until = forms.DateField(label="To, that day included", widget=DateInput())

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Member.objects.active().exclude(id=member.id).order_by("name")
        self.fields["to"].queryset = others  # type: ignore[attr-defined]


class RuleForm(forms.Form):
    """When a rule asks."""

    kind = forms.ChoiceField(label="What is approved")
    name = forms.CharField(max_length=120, help_text="Say when it asks, like “Offers above 90,000 EUR”.")
    department = forms.ModelChoiceField(
        queryset=Department.objects.none(), required=False, empty_label="Every department"
    )
    amount_from = forms.DecimalField(
        label="From a yearly amount of", required=False, min_value=0, max_digits=14, decimal_places=2
    )
    amount_to = forms.DecimalField(
        label="Below a yearly amount of", required=False, min_value=0, max_digits=14, decimal_places=2
    )
    currency = forms.CharField(
        max_length=3,
        required=False,
        help_text="Amounts in another currency cannot be compared, so the rule asks for them too.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = kinds.choices()  # type: ignore[attr-defined]
        self.fields["department"].queryset = Department.objects.all()  # type: ignore[attr-defined]

    @staticmethod
    def initial_of(rule: ApprovalRule) -> dict[str, Any]:
        """What the form shows of a rule."""
        names = ("kind", "name", "department", "amount_from", "amount_to", "currency")
        return {name: getattr(rule, name) for name in names}


class StepForm(forms.Form):
    """Who is asked in one step, and how many of them must say yes."""

    needed = forms.IntegerField(label="How many must approve", min_value=1, max_value=50, initial=1)
    who = forms.MultipleChoiceField(
        label="Whom to ask",
        widget=forms.CheckboxSelectMultiple(),
        error_messages={"required": "Choose at least one person or role, or remove this step."},
    )

    def __init__(self, *args: Any, members: Mapping[str, Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = members
        everybody = [(f"role:{role}", f"Every {label.lower()}") for role, label in roles.CHOICES]
        everybody[2] = ("role:hiring_manager", "The hiring managers of the job")
        names = [(f"member:{key}", member.name) for key, member in members.items()]
        self.fields["who"].choices = [*everybody, *names]  # type: ignore[attr-defined]

    def has_changed(self) -> bool:
        """Whether something was filled in; the place alone is given by the script."""
        return bool(set(self.changed_data) - {"ORDER"})


def step_of(shown: Mapping[str, Any], members: Mapping[str, Member]) -> Step:
    """The step that a row shows."""
    chosen = [each.partition(":") for each in shown["who"]]
    return Step(
        needed=shown["needed"],
        members=[members[key] for what, _, key in chosen if what == "member" and key in members],
        roles=[key for what, _, key in chosen if what == "role"],
    )


StepRows = forms.formset_factory(
    StepForm, can_order=True, can_delete=True, extra=1, max_num=MOST_STEPS, absolute_max=MOST_STEPS + 5
)


def steps_in(rows: Any) -> list[dict[str, Any]]:
    """The steps that were filled in, in order, as `steps_shown` shows those that are kept."""
    return [{name: form.cleaned_data[name] for name in ("needed", "who")} for form in rows.ordered_forms]


def steps_shown(rule: ApprovalRule | None) -> Sequence[dict[str, Any]]:
    """What the rows show of a rule's steps."""
    return [
        {
            "needed": step.needed,
            "who": [
                f"role:{each.role}" if each.role else f"member:{each.member_id}"
                for each in step.approvers.all()
            ],
        }
        for step in (rule.steps.prefetch_related("approvers") if rule else [])
    ]


def members_to_choose() -> dict[str, Member]:
    """Who can be asked, by id."""
    return {str(member.id): member for member in Member.objects.active().order_by("name")}


def explain(form: forms.Form, invalid: Invalid) -> None:
    """Say beside its field, or at the top, why what was typed was refused."""
    for field, sentence in invalid.fields.items():
        form.add_error(field if field in form.fields else None, sentence)
