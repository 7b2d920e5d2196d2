"""Taking a stage out of a job's pipeline, with the people in it moved."""

from dataclasses import dataclass
from uuid import UUID

from rolecall.jobs.events import StageRemoved
from rolecall.jobs.models import Stage
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.pipeline import access
from rolecall.pipeline.actions import moving, places
from rolecall.pipeline.errors import (
    HiredByHiring,
    PeopleNeedAStage,
    StageIsGone,
    StageIsNeeded,
    StageOfAnotherJob,
)
from rolecall.pipeline.models import Application

NEEDED = ("applied", "hired")


@dataclass(frozen=True)
class Removed:
    """How many people were moved, and the id by which that move can be told apart."""

    people_moved: int
    batch_id: UUID | None


def remove_stage(stage: Stage, *, people_to: Stage | None = None, by: Actor) -> Removed:
    """Take a stage out of its job's pipeline; the people in it go to another stage of the job."""
    access.require(access.can_change_stages(by))
    target = _hold(stage, people_to)
    _refuse_what_is_needed(stage)
    everybody = Application.objects.filter(job=stage.job_id, stage=stage)
    here = places.hold(everybody.active())
    if here and target is None:
        raise PeopleNeedAStage(_how_many(len(here)), field="people_to")
    batch_id = moving.bring(here, target, by=by) if here and target else None
    # those who are no longer active stand somewhere too, should they be reopened
    everybody.update(stage=target or places.stage_beside(stage))
    stage.removed_at = clock.now()
    stage.save(update_fields=["removed_at"])
    removed = StageRemoved(
        job_id=stage.job_id,
        stage_id=stage.id,
        stage=stage.name,
        people_moved=len(here),
        to_stage_id=target.id if target else None,
        to_stage=target.name if target else "",
    )
    record(removed, by=by)
    return Removed(len(here), batch_id)


def _hold(stage: Stage, people_to: Stage | None) -> Stage | None:
    """Keep both from changing, in the order of their ids, so that nobody enters the stage that goes."""
    ids = [stage.id] if people_to is None else [stage.id, people_to.id]
    held = {each.id: each for each in Stage.objects.filter(id__in=ids).order_by("id").select_for_update()}
    if stage.id not in held or held[stage.id].removed_at:
        raise StageIsGone
    if people_to is None:
        return None
    _refuse_as_target(held.get(people_to.id), stage)
    return people_to


def _refuse_as_target(target: Stage | None, stage: Stage) -> None:
    if target is None or target.removed_at or target.id == stage.id:
        raise StageIsGone
    if target.job_id != stage.job_id:
        raise StageOfAnotherJob
    if target.kind == "hired":
        raise HiredByHiring


def _refuse_what_is_needed(stage: Stage) -> None:
    others = Stage.objects.filter(job=stage.job_id, kind=stage.kind, removed_at=None).exclude(id=stage.id)
    if stage.kind in NEEDED and not others.exists():
        raise StageIsNeeded


def _how_many(count: int) -> str:
    people = "1 person is" if count == 1 else f"{count:,} people are"
    return f"{people} in this stage. Say which stage they go to."
