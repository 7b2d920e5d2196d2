"""What is filled in for each act on many people."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.http import QueryDict

from rolecall.candidates.grounds import GROUNDS, LONGEST_REFERENCE
from rolecall.candidates.models import Tag
from rolecall.importing.forms import words_in
from rolecall.importing.many.results import ADD, MESSAGE, MOVE, POOL, REJECT, REMOVE, TAG, UNTAG
from rolecall.jobs.models import ARCHIVED, CLOSED, DRAFT, Job, Stage
from rolecall.kit.events import Actor
from rolecall.pipeline.models import RejectionReason
from rolecall.pipeline.queries.choices import MOST_CHOICES
from rolecall.pipeline.queries.people import Wanted
from rolecall.search.saved import MOST_POOLS, pools_to_fill
from rolecall.ui.widgets import RichText

MOST_JOBS = 100
Choice = tuple[Any, Any]


class ManyForm(forms.Form):
    """What one act needs; which fields there are depends on the act."""

    def __init__(
        self, data: QueryDict | None = None, *, act: str, by: Actor, wanted: Wanted, **kwargs: Any
    ) -> None:
        super().__init__(data, **kwargs)
        for name, field in FIELDS[act](by, wanted).items():
            self.fields[name] = field

    def given(self) -> dict[str, Any]:
        """What the act is given."""
        kept = dict(self.cleaned_data)
        if "tags" in kept:
            kept["tags"] = words_in(kept["tags"])
        if kept.get("stage_id"):
            kept["job_id"] = Stage.objects.values_list("job_id", flat=True).get(id=kept["stage_id"])
        if not kept.pop("with_letter", True):
            kept["subject"] = kept["body"] = ""
        kept.pop("sure", None)
        return kept


def _tag(by: Actor, wanted: Wanted) -> dict[str, forms.Field]:
    return {"tags": forms.CharField(label="Tags", max_length=500, help_text="With commas between them.")}


def _untag(by: Actor, wanted: Wanted) -> dict[str, forms.Field]:
    tags = Tag.objects.order_by("name_normalised").values_list("id", "name")[:MOST_CHOICES]
    return {"tag_id": forms.ChoiceField(label="Tag", choices=list(tags), initial=wanted.tag)}


def _stage(by: Actor, wanted: Wanted) -> dict[str, forms.Field]:
    return {"stage_id": forms.ChoiceField(label="Job and stage", choices=_stages(by, wanted))}


def _pool(by: Actor, wanted: Wanted) -> dict[str, forms.Field]:
    pools = [(each.id, each.name) for each in pools_to_fill(by)[:MOST_POOLS]]
    none = "There is no pool to put them in. Make one under Talent pools first."
    return {
        "pool_id": forms.ChoiceField(label="Pool", choices=pools, help_text="" if pools else none),
        "note": forms.CharField(
            label="Why", max_length=500, required=False, help_text="Colleagues read it in the pool."
        ),
    }


def _rejection(by: Actor, wanted: Wanted) -> dict[str, forms.Field]:
    reasons = RejectionReason.objects.current().values_list("id", "name")
    return {
        "job_id": forms.ChoiceField(label="For which job", choices=_jobs(by), initial=wanted.job),
        "reason_id": forms.ChoiceField(
            label="Reason", choices=[("", "No reason given"), *reasons], required=False
        ),
        "note": forms.CharField(
            label="Note for colleagues",
            required=False,
            max_length=2000,
            widget=forms.Textarea(attrs={"rows": 2}),
            help_text="The candidates never see it.",
        ),
        "with_letter": forms.BooleanField(label="Tell them by mail", required=False, initial=True),
        **_letter(required=False),
    }


def _message(by: Actor, wanted: Wanted) -> dict[str, forms.Field]:
    jobs = [("", "No job"), *_jobs(by)]
    job = forms.ChoiceField(
        label="About which job",
        choices=jobs,
        required=False,
        initial=wanted.job,
        help_text="With a job, only those on its pipeline are written to.",
    )
    return {"job_id": job, **_letter(required=True)}


def _letter(*, required: bool) -> dict[str, forms.Field]:
    return {
        "subject": forms.CharField(required=required, max_length=200),
        "body": forms.CharField(label="Letter", required=required, max_length=20000, widget=RichText()),
    }


def _sure(by: Actor, wanted: Wanted) -> dict[str, forms.Field]:
    sure = forms.BooleanField(
        label="Yes, remove them for good, with their files, messages and notes",
        error_messages={"required": "Tick this if you are sure. It cannot be taken back."},
    )
    grounds = [("", "Choose one"), *GROUNDS.items()]
    return {
        "ground": forms.ChoiceField(label="On what request", choices=grounds),
        "reference": forms.CharField(
            label="Number of the request",
            max_length=LONGEST_REFERENCE,
            required=False,
            widget=forms.TextInput(attrs={"autocomplete": "off"}),
            help_text="As it is known with you, such as DSR-2026-114. No names: it stays in the record.",
        ),
        "sure": sure,
    }


def _jobs(by: Actor) -> list[Choice]:
    jobs = Job.objects.visible_to(by).exclude(state__in=(CLOSED, ARCHIVED))
    return list(jobs.order_by("title_normalised", "id").values_list("id", "title")[:MOST_CHOICES])


def _stages(by: Actor, wanted: Wanted) -> list[Choice]:
    """The stages of the job that is looked at, or of every job, by job."""
    jobs = Job.objects.visible_to(by).exclude(state__in=(DRAFT, CLOSED, ARCHIVED))
    jobs = jobs.filter(id=wanted.job) if wanted.job else jobs
    named = jobs.order_by("title_normalised", "id").values_list("id", "title")[:MOST_JOBS]
    stages = Stage.objects.current().exclude(kind="hired").filter(job__in=[id_ for id_, _ in named])
    by_job: dict[Any, list[Choice]] = {}
    for stage in stages.order_by("position", "id"):
        by_job.setdefault(stage.job_id, []).append((stage.id, stage.name))
    return [(title, by_job.get(id_, [])) for id_, title in named]


FIELDS: dict[str, Callable[[Actor, Wanted], dict[str, forms.Field]]] = {
    TAG: _tag, UNTAG: _untag, ADD: _stage, POOL: _pool, MOVE: _stage, REJECT: _rejection,
    MESSAGE: _message, REMOVE: _sure,
}  # fmt: skip
