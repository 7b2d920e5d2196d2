"""Lists of rows that are filled in together: requirements, questions, the hiring team."""

from collections.abc import Mapping
from typing import Any, Generic, TypeVar

from django import forms
from django.forms.formsets import BaseFormSet

from rolecall.accounts.models import Member
from rolecall.accounts.roles import LABELS
from rolecall.jobs.actions import RequirementRow
from rolecall.jobs.actions.requirements import LEVEL, MOST, MOST_YEARS, TEXT
from rolecall.jobs.actions.team import MOST_MATES
from rolecall.jobs.models import MUST, NECESSITIES, PARTS, REQUIREMENT_KINDS
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.questions.actions import MOST_QUESTIONS, Row
from rolecall.questions.actions import TEXT as QUESTION_TEXT
from rolecall.questions.kinds import MOST_OPTIONS, OPTION
from rolecall.questions.models import KINDS

R = TypeVar("R")
SHOWN_AS = {"location_ids": "locations", "user_id": "member"}
"""What programs name by id, people choose."""
CHANGED_MEANWHILE = "Somebody changed this meanwhile. Load the page again to see it as it is now."


class RowForm(forms.Form, Generic[R]):
    """One row; a new one that was left empty is no row."""

    use_required_attribute = False

    def has_changed(self) -> bool:
        """Whether something was filled in; the place alone is given by the script."""
        return bool(set(self.changed_data) - {"ORDER"})

    def row(self) -> R:
        """The row as the action takes it."""
        raise NotImplementedError


class Rows(BaseFormSet, Generic[R]):  # type: ignore[type-arg]
    """Rows in the order that the person gave them, without those that were taken out."""

    def kept(self) -> list[RowForm[R]]:
        """The forms of the rows that stay."""
        if self.can_order:
            return list(self.ordered_forms)
        kept = [form for form in self.forms if form not in self.deleted_forms]
        return [form for form in kept if form.has_changed() or not form.empty_permitted]

    def rows(self) -> list[R]:
        """The rows that stay, in order."""
        return [form.row() for form in self.kept()]


class RequirementForm(RowForm[RequirementRow]):
    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label="What the work needs",
        max_length=TEXT,
        error_messages={"required": "Say what the work needs, or remove this row."},
    )
    necessity = forms.ChoiceField(label="Must or nice", choices=NECESSITIES, initial=MUST)
    kind = forms.ChoiceField(choices=REQUIREMENT_KINDS, initial="skill")
    level = forms.CharField(max_length=LEVEL, required=False)
    years = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=MOST_YEARS,
        error_messages={"invalid": "Enter a whole number of years."},
    )

    def row(self) -> RequirementRow:
        data = self.cleaned_data
        return RequirementRow(
            data["text"], data["kind"], data["necessity"], data["level"], data["years"], data["id"]
        )


class QuestionForm(RowForm[Row]):
    """One question of the application form; what does not belong to its kind is left aside."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label="Question",
        max_length=QUESTION_TEXT,
        error_messages={"required": "Write the question, or remove this row."},
    )
    kind = forms.ChoiceField(label="Answered by", choices=KINDS, initial="short")
    options = forms.CharField(
        label="Answers to choose from",
        required=False,
        max_length=MOST_OPTIONS * (OPTION + 2),
        widget=forms.Textarea({"rows": 3}),
        help_text="One a line.",
    )
    required = forms.BooleanField(label="Must be answered", required=False)
    hint = forms.CharField(required=False, max_length=QUESTION_TEXT, help_text="Shown below the question.")
    must_yes_no = forms.ChoiceField(
        label="Must-have answer",
        required=False,
        choices=[("", "Either is fine"), ("yes", "Yes"), ("no", "No")],
    )
    must_options = forms.CharField(
        label="Must-have answers",
        required=False,
        max_length=MOST_OPTIONS * (OPTION + 2),
        widget=forms.Textarea({"rows": 2}),
        help_text="One a line, in the words above. Leave it empty when every answer is fine.",
    )
    least = forms.FloatField(
        label="Smallest answer",
        required=False,
        initial=0,
        help_text="0 keeps out slips such as −3 years. Empty for none.",
    )
    most = forms.FloatField(label="Largest answer", required=False)
    must_min = forms.FloatField(label="Must be at least", required=False)
    must_max = forms.FloatField(label="Must be at most", required=False)

    def row(self) -> Row:
        data = self.cleaned_data
        chooses = data["kind"] in ("one_of", "several_of")
        return Row(
            data["text"],
            data["kind"],
            data["hint"],
            _lines(data["options"]) if chooses else (),
            data["required"],
            self._must_have(),
            data["id"],
            self._limits(),
        )

    def _must_have(self) -> Any:
        data = self.cleaned_data
        if data["kind"] == "yes_no":
            return data["must_yes_no"] or None
        if data["kind"] == "number":
            return _ends(data["must_min"], data["must_max"])
        return _lines(data["must_options"]) if data["kind"] in ("one_of", "several_of") else None

    def _limits(self) -> Any:
        data = self.cleaned_data
        return _ends(data["least"], data["most"]) if data["kind"] == "number" else None

    @staticmethod
    def initial_of(question: Any) -> dict[str, Any]:
        """What the row shows of a question."""
        must, limits = question.must_have, question.limits or {}
        is_number = question.kind == "number"
        return {
            "id": question.id,
            "text": question.text,
            "kind": question.kind,
            "options": "\n".join(question.options),
            "required": question.required,
            "hint": question.hint,
            "must_yes_no": must if question.kind == "yes_no" else "",
            "must_options": "\n".join(must) if must and question.kind in ("one_of", "several_of") else "",
            "must_min": must.get("min") if must and is_number else None,
            "must_max": must.get("max") if must and is_number else None,
            # of another kind, it begins as a new question does once it is made a number
            "least": limits.get("min") if is_number else 0,
            "most": limits.get("max"),
        }


class TeamForm(RowForm[tuple[Member, str]]):
    """A member and their part; the members are read once for all rows."""

    member = forms.ChoiceField(
        error_messages={
            "required": "Choose a person, or remove this row.",
            "invalid_choice": "This person has left the organization. Choose another one.",
        },
    )
    part = forms.ChoiceField(choices=PARTS, initial="interviewer")

    def __init__(self, *args: Any, members: Mapping[str, Member], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(key, f"{each.name} ({LABELS[each.role]})") for key, each in members.items()]
        self.fields["member"].choices = [("", "Choose a person"), *names]  # type: ignore[attr-defined]
        self.members = members

    def row(self) -> tuple[Member, str]:
        return self.members[self.cleaned_data["member"]], self.cleaned_data["part"]

    @staticmethod
    def members_to_choose() -> dict[str, Member]:
        """Who can be on a team, by id."""
        return {str(member.id): member for member in Member.objects.active().order_by("name")}


def rows_of(form: type[forms.Form], most: int, *, ordered: bool = True) -> Any:
    """A list of such rows, with one empty row for whoever has no script."""
    return forms.formset_factory(
        form,
        formset=Rows,
        can_order=ordered,
        can_delete=True,
        extra=1,
        max_num=most,
        absolute_max=most + 50,
        validate_max=True,
    )


RequirementRows = rows_of(RequirementForm, MOST)
QuestionRows = rows_of(QuestionForm, MOST_QUESTIONS)
TeamRows = rows_of(TeamForm, MOST_MATES, ordered=False)


def blame(form: forms.Form, broken: RuleBroken) -> None:
    """Say beside its field, or at the top, why what was typed was refused."""
    problems = broken.fields if isinstance(broken, Invalid) else {broken.field or "": broken.sentence}
    for field, sentence in problems.items():
        name = SHOWN_AS.get(field, field)
        form.add_error(name if name in form.fields else None, sentence)


def blame_rows(rows: Any, name: str, broken: RuleBroken) -> None:
    """The same for rows: 'questions.2.text' is the text of the third row; what is about all is said above."""
    in_order = rows.kept()
    problems = broken.fields if isinstance(broken, Invalid) else {broken.field or "": broken.sentence}
    for where, sentence in problems.items():
        part, _, rest = where.partition(".")
        number, _, field = rest.partition(".")
        if part == name and number.isdigit() and int(number) < len(in_order):
            form = in_order[int(number)]
            form.add_error(_field_of(form, field), CHANGED_MEANWHILE if field == "id" else sentence)
        elif where in ("", name):
            rows.non_form_errors().append(sentence)


def _field_of(form: forms.Form, field: str) -> str | None:
    field = SHOWN_AS.get(field, field)
    if field == "must_have":
        kind = form.cleaned_data.get("kind")
        return {"yes_no": "must_yes_no", "number": "must_min"}.get(str(kind), "must_options")
    field = "least" if field == "limits" else field
    return field if field in form.fields and not form.fields[field].widget.is_hidden else None


def _ends(least: float | None, most: float | None) -> dict[str, float] | None:
    ends = {"min": least, "max": most}
    return {end: value for end, value in ends.items() if value is not None} or None


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())
