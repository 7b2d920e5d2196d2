"""What people fill in to plan interviews, to write kits, and to keep pools."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms

from rolecall.accounts.models import Member
from rolecall.evaluation.actions import CriterionRow, QuestionRow, Rated, Said
from rolecall.evaluation.actions.kits import MOST_ROWS
from rolecall.evaluation.actions.planning import MOST_GUIDE, MOST_MINUTES, MOST_SEATS, Who
from rolecall.evaluation.actions.scoring import MOST_TEXT
from rolecall.evaluation.anchors import ANY
from rolecall.evaluation.models import (
    KINDS,
    RECOMMENDATIONS,
    SCALE,
    Criterion,
    PlannedInterview,
    Pool,
    Scorecard,
)
from rolecall.jobs.forms.rows import RowForm, rows_of
from rolecall.jobs.models import Job, Stage
from rolecall.kit.errors import Invalid

ANCHORS = [f"anchor_{point}" for point in range(1, SCALE + 1)]


class InterviewForm(forms.Form):
    """One interview of a plan."""

    name = forms.CharField(max_length=120, help_text="What it is about, like “Code review” or “Team talk”.")
    stage = forms.ModelChoiceField(queryset=Stage.objects.none(), empty_label="Choose a stage")
    kind = forms.ChoiceField(choices=KINDS, initial="video")
    minutes = forms.IntegerField(min_value=5, max_value=MOST_MINUTES, initial=45)
    seats = forms.IntegerField(label="How many interviewers", min_value=1, max_value=MOST_SEATS, initial=1)
    guide = forms.CharField(
        label="What to find out", required=False, max_length=MOST_GUIDE, widget=forms.Textarea({"rows": 4})
    )
    who = forms.MultipleChoiceField(
        label="Who can hold it",
        required=False,
        widget=forms.CheckboxSelectMultiple(),
        help_text="Whoever sits in it scores it; all else about the person only the hiring team sees.",
        error_messages={"invalid_choice": "Somebody you chose is not here any more. Choose again."},
    )

    def __init__(self, *args: Any, job: Job, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stage"].queryset = Stage.objects.current().filter(job=job)  # type: ignore[attr-defined]
        self.holders = holders_to_choose()
        labels = [(key, _labelled(each)) for key, each in self.holders.items()]
        self.fields["who"].choices = labels  # type: ignore[attr-defined]

    def planned(self, written: Mapping[str, Any]) -> dict[str, Any]:
        """The interview as the actions take it; what only others changed is as it is now."""
        wanted = {**{name: self.initial.get(name) for name in self.fields}, **written}
        who = [self.holders[key] for key in wanted["who"] or () if key in self.holders]
        return {**wanted, "who": who}

    @staticmethod
    def initial_of(planned: PlannedInterview) -> dict[str, Any]:
        """What the form shows of an interview."""
        names = ("name", "stage", "kind", "minutes", "seats", "guide")
        who = [str(each.member_id or each.pool_id) for each in planned.interviewers.all()]
        return {**{name: getattr(planned, name) for name in names}, "who": who}


class QuestionForm(RowForm[QuestionRow]):
    """One question of a kit."""

    text = forms.CharField(
        label="Question",
        max_length=500,
        error_messages={"required": "Write the question, or remove this row."},
    )
    minutes = forms.IntegerField(min_value=0, max_value=240, initial=5)
    good_signs = forms.CharField(
        label="Good signs", required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )
    weak_signs = forms.CharField(
        label="Weak signs", required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )

    def row(self) -> QuestionRow:
        data = self.cleaned_data
        return QuestionRow(data["text"], data["good_signs"], data["weak_signs"], data["minutes"])


class CriterionForm(RowForm[CriterionRow]):
    """One criterion with its four anchors."""

    id = forms.UUIDField(required=False, widget=forms.HiddenInput)
    name = forms.CharField(
        label="What is assessed",
        max_length=300,
        error_messages={"required": "Name what is assessed, or remove this row."},
    )
    anchor_1, anchor_2, anchor_3, anchor_4 = (
        forms.CharField(
            label=f"{point} of {SCALE} means",
            max_length=300,
            initial=words,
            error_messages={"required": "Say what this point means."},
        )
        for point, words in enumerate(ANY, 1)
    )

    def row(self) -> CriterionRow:
        data = self.cleaned_data
        return CriterionRow(data["name"], [data[each] for each in ANCHORS], id=data["id"])

    @staticmethod
    def initial_of(criterion: Criterion) -> dict[str, Any]:
        """What the row shows of a criterion."""
        anchors = dict(zip(ANCHORS, criterion.anchors, strict=True))
        return {"id": criterion.id, "name": criterion.name, **anchors}


QuestionRows = rows_of(QuestionForm, MOST_ROWS)
CriterionRows = rows_of(CriterionForm, MOST_ROWS)


class PoolForm(forms.Form):
    """A pool: its name, and who is in it."""

    name = forms.CharField(max_length=80, help_text="Like “Engineers” or “Bar raisers”.")
    trained = forms.MultipleChoiceField(
        label="Can hold interviews", required=False, widget=forms.CheckboxSelectMultiple()
    )
    in_training = forms.MultipleChoiceField(
        label="In training",
        required=False,
        widget=forms.CheckboxSelectMultiple(),
        help_text="They come along to learn, and do not count as an interviewer.",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.members = {str(each.id): each for each in Member.objects.active().order_by("name", "id")}
        for name in ("trained", "in_training"):
            self.fields[name].choices = [(key, each.name) for key, each in self.members.items()]  # type: ignore[attr-defined]

    def pool(self) -> dict[str, Any]:
        """The pool as the action takes it."""
        chosen = {
            name: [self.members[key] for key in self.cleaned_data[name]]
            for name in ("trained", "in_training")
        }
        return {"name": self.cleaned_data["name"], **chosen}

    @staticmethod
    def pool_of(pool: Pool) -> dict[str, Any]:
        """The same of a pool as it is."""
        people = list(pool.people.all())
        return {
            "name": pool.name,
            "trained": [each.member for each in people if not each.in_training],
            "in_training": [each.member for each in people if each.in_training],
        }

    @classmethod
    def initial_of(cls, pool: Pool) -> dict[str, Any]:
        """What the form shows of a pool."""
        kept = cls.pool_of(pool)
        return kept | {name: [str(each.id) for each in kept[name]] for name in ("trained", "in_training")}


class ScorecardForm(forms.Form):
    """A scorecard: points and evidence for each criterion, a recommendation, a summary."""

    recommendation = forms.ChoiceField(
        label="Would you hire this person?",
        choices=RECOMMENDATIONS,
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether you would hire this person."},
    )
    summary = forms.CharField(
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea({"rows": 3}),
        help_text="In a sentence or two.",
    )

    def __init__(self, *args: Any, criteria: Sequence[Criterion], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.criteria = criteria
        for each in criteria:
            points = [(str(point), f"{point}: {words}") for point, words in enumerate(each.anchors, 1)]
            self.fields[f"points_{each.id}"] = forms.ChoiceField(
                label=each.name,
                required=False,
                choices=[*points, ("", "Not assessed")],
                widget=forms.RadioSelect,
            )
            self.fields[f"evidence_{each.id}"] = forms.CharField(
                label=f"Evidence: {each.name}",
                required=False,
                max_length=MOST_TEXT,
                widget=forms.Textarea({"rows": 2}),
            )

    def rating_fields(self) -> list[tuple[Any, Any]]:
        """For each criterion the field of its points and the one of its evidence."""
        return [(self[f"points_{each.id}"], self[f"evidence_{each.id}"]) for each in self.criteria]

    def said(self) -> Said:
        """What is said so far, as the actions take it; a field that is wrong counts as empty."""
        data = self.cleaned_data
        ratings = {
            each.id: Rated(_number(data.get(f"points_{each.id}")), data.get(f"evidence_{each.id}", ""))
            for each in self.criteria
        }
        return Said(ratings, _number(data.get("recommendation")), data.get("summary", ""))

    @staticmethod
    def initial_of(card: Scorecard | None) -> dict[str, Any]:
        """What the form shows of a scorecard."""
        if card is None:
            return {}
        shown: dict[str, Any] = {"recommendation": card.recommendation, "summary": card.summary}
        for each in card.ratings.all():
            shown[f"points_{each.criterion_id}"] = each.points or ""
            shown[f"evidence_{each.criterion_id}"] = each.evidence
        return shown


def holders_to_choose() -> Mapping[str, Who]:
    """The members and pools that can hold an interview, by id."""
    pools: dict[str, Who] = {str(each.id): each for each in Pool.objects.current()}
    return pools | {str(each.id): each for each in Member.objects.active().order_by("name", "id")}


class BlackOutForm(forms.Form):
    """Words that blind reviewers are not to read."""

    words = forms.CharField(
        label="Black out further words",
        max_length=200,
        help_text="As they stand in the text, in whatever case. They go from every document and answer.",
        error_messages={"required": "Write the words as they stand in the document."},
    )


def explain(form: forms.Form, invalid: Invalid) -> None:
    """Say beside its field, or at the top, why what was typed was refused."""
    for field, sentence in invalid.fields.items():
        form.add_error(field if field in form.fields else None, sentence)


def _labelled(holder: Who) -> str:
    return f"Anybody of “{holder.name}”" if isinstance(holder, Pool) else holder.name


def _number(chosen: str | None) -> int | None:
    return int(chosen) if chosen else None
