"""Acting on many people at once: chosen, counted, then done as one run that can be taken back."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from rolecall.candidates.actions.tagging import tag_words
from rolecall.candidates.grounds import ground_of
from rolecall.candidates.models import Tag
from rolecall.importing import access, tasks
from rolecall.importing.actions.tables import author_of
from rolecall.importing.many.results import ADD, LABELS, MESSAGE, MOVE, POOL, REJECT, REMOVE, TAG, UNTAG
from rolecall.importing.models import MANY, Run, RunRow
from rolecall.importing.selecting import Selection
from rolecall.importing.working import next_batch
from rolecall.jobs.models import ARCHIVED, CLOSED, Job, Stage
from rolecall.kit import clock, richtext, text
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.messaging import letters
from rolecall.pipeline import access as pipeline_access
from rolecall.pipeline.models import RejectionReason
from rolecall.search.actions.pooling import LONGEST
from rolecall.search.saved import pools_to_fill

LONGEST_NOTE = 2000
MOST_TAGS = 50
Given = dict[str, Any]


def act_on_many(
    selection: Selection, act: str, given: Mapping[str, Any], *, by: Actor, expected: int | None = None
) -> Run:
    """Do something to all of a selection; refused when they are not as many as was said."""
    access.must_act(by, act)
    wanted = fit(act, given, by)
    ids = selection.exactly(by, expected)
    run = Run.objects.create(
        kind=MANY,
        name=LABELS[act],
        **author_of(by),
        given={"act": act, **wanted, "selection": selection.as_kept()},
        total=len(ids),
        begun_at=clock.now(),
    )
    RunRow.objects.bulk_create(
        (RunRow(run=run, number=number, candidate_id=id_) for number, id_ in enumerate(ids, 1)),
        batch_size=5000,
    )
    next_batch(tasks.act_batch, run.id)
    return run


def fit(act: str, given: Mapping[str, Any], by: Actor) -> Given:
    """What an act needs, well-formed, or what is wrong with it."""
    return FITTING[act](given, by)


def _tags(given: Mapping[str, Any], by: Actor) -> Given:
    words = tag_words(given.get("tags") or [])
    if not words or len(words) > MOST_TAGS:
        raise Invalid({"tags": f"Write one tag, or up to {MOST_TAGS} with commas between them."})
    return {"tags": words}


def _tag(given: Mapping[str, Any], by: Actor) -> Given:
    if not given.get("tag_id") or not Tag.objects.filter(id=given["tag_id"]).exists():
        raise Invalid({"tag_id": "Choose a tag."})
    return {"tag_id": str(given["tag_id"])}


def _place(given: Mapping[str, Any], by: Actor) -> Given:
    job = _job(given, by)
    return {"job_id": str(job.id), "stage_id": _stage(job, given.get("stage_id"))}


def _pool(given: Mapping[str, Any], by: Actor) -> Given:
    pool = pools_to_fill(by).filter(id=given["pool_id"]).first() if given.get("pool_id") else None
    if pool is None:
        raise Invalid({"pool_id": "Choose a talent pool that is filled by hand."})
    return {"pool_id": str(pool.id), "note": text.line(given.get("note") or "")[: LONGEST["note"]]}


def _stage_of_job(given: Mapping[str, Any], by: Actor) -> Given:
    place = _place(given, by)
    if not place["stage_id"]:
        raise Invalid({"stage_id": "Choose a stage of the job."})
    return place


def _rejection(given: Mapping[str, Any], by: Actor) -> Given:
    reason = given.get("reason_id")
    if reason and not RejectionReason.objects.current().filter(id=reason).exists():
        raise Invalid({"reason_id": "Choose one of the reasons."})
    kept = {
        "job_id": str(_job(given, by).id),
        "reason_id": str(reason) if reason else None,
        "note": text.block(given.get("note") or "")[:LONGEST_NOTE],
    }
    return {**kept, **(_letter(given, by) if given.get("subject") or given.get("body") else {})}


def _message(given: Mapping[str, Any], by: Actor) -> Given:
    job = {"job_id": str(_job(given, by).id)} if given.get("job_id") else {}
    if not job and not pipeline_access.sees_everybody(by):
        raise Invalid({"job_id": "Choose the job that you write about."})
    return {**_letter(given, by), **job}


def _letter(given: Mapping[str, Any], by: Actor) -> Given:
    subject, body = text.line(given.get("subject") or ""), richtext.from_input(given.get("body") or "")
    letters.check(subject, body)
    return {"subject": subject[:200], "body": body}


def _ground(given: Mapping[str, Any], by: Actor) -> Given:
    ground = ground_of(given.get("ground"), given.get("reference"))
    return {"ground": ground.why, "reference": ground.reference}


def _job(given: Mapping[str, Any], by: Actor) -> Job:
    jobs = Job.objects.visible_to(by).exclude(state__in=(CLOSED, ARCHIVED))
    job = jobs.filter(id=given["job_id"]).first() if given.get("job_id") else None
    if job is None:
        raise Invalid({"job_id": "Choose a job that is not closed."})
    return job


def _stage(job: Job, stage_id: UUID | None) -> str | None:
    if not stage_id:
        return None
    stages = Stage.objects.current().filter(job=job).exclude(kind="hired")
    if not stages.filter(id=stage_id).exists():
        raise Invalid({"stage_id": "Choose a stage of this job; people are hired one by one."})
    return str(stage_id)


FITTING: dict[str, Callable[[Mapping[str, Any], Actor], Given]] = {
    TAG: _tags, UNTAG: _tag, ADD: _place, POOL: _pool, MOVE: _stage_of_job, REJECT: _rejection,
    MESSAGE: _message, REMOVE: _ground,
}  # fmt: skip
