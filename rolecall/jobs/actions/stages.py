"""The steps of a job's pipeline. Removing one moves its people, so that verb is `pipeline`'s."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from rolecall.jobs import access
from rolecall.jobs.events import StageAdded, StageRenamed, StagesReordered
from rolecall.jobs.models import STAGE_KINDS, Job, Stage
from rolecall.kit.db import normalised
from rolecall.kit.errors import Invalid, RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.text import line

NAME, MOST_DAYS, MOST_STAGES = 60, 365, 30
ENDS = ("applied", "hired")


class NameTaken(RuleBroken):
    """Two stages of one name could not be told apart on the board."""

    sentence = "This job has a stage of that name. Choose another name."


class OneOfAKind(RuleBroken):
    """People arrive in one stage and are hired in one."""

    sentence = "A job has one stage where people arrive and one where they are hired."


class OutOfOrder(RuleBroken):
    """The board reads from arriving to being hired."""

    sentence = "People arrive first and are hired last: only sourced people come before the first stage."


def add_stage(
    job: Job,
    *,
    by: Actor,
    name: str,
    kind: str,
    days_limit: int | None = None,
    position: int | None = None,
    blind: bool = False,
) -> Stage:
    """Add a stage, before the last one unless a place is given."""
    access.require_edit(by)
    job.take_turn()
    stages = job.current_stages()
    if len(stages) >= MOST_STAGES:
        raise Invalid({"name": f"A job has {MOST_STAGES} stages at the most."})
    stage = Stage(job=job, name=_checked_name(name, stages), kind=kind, days_limit=days_limit, blind=blind)
    _check(kind, days_limit)
    _check_blind(kind, blind)
    if kind in ENDS and any(other.kind == kind for other in stages):
        raise OneOfAKind(field="kind")
    place = _default_place(stages, kind) if position is None else position
    ordered = [*stages[:place], stage, *stages[place:]]
    _check_order(ordered)
    stage.save()
    _number(ordered)
    job.touch()
    record(StageAdded(job.id, stage.id, stage.name, kind), by=by)
    return stage


def rename_stage(
    stage: Stage,
    *,
    by: Actor,
    name: str,
    days_limit: int | None = None,
    kind: str | None = None,
    blind: bool | None = None,
) -> Stage:
    """Change the name, the time limit and, unless people arrive or are hired there, the kind of a stage.

    A blind stage hides who people are from all but recruiters, until they have passed it.
    """
    access.require_edit(by)
    stage.job.take_turn()
    kind = kind or stage.kind
    _check(kind, days_limit)
    if kind != stage.kind and (kind in ENDS or stage.kind in ENDS):
        raise OneOfAKind(field="kind")
    others = [other for other in stage.job.current_stages() if other.id != stage.id]
    blind = stage.blind if blind is None else blind
    _check_blind(kind, blind)
    wanted = {"name": _checked_name(name, others), "days_limit": days_limit, "kind": kind, "blind": blind}
    _check_kind_here(stage, kind)
    changes = {
        key: [getattr(stage, key), value] for key, value in wanted.items() if getattr(stage, key) != value
    }
    if changes:
        _save(stage, wanted)
        record(StageRenamed(stage.job_id, stage.id, stage.name, changes), by=by)
    return stage


def reorder_stages(job: Job, ids: Sequence[UUID], *, by: Actor) -> list[Stage]:
    """Put the stages of a job in this order; it names each of them once."""
    access.require_edit(by)
    job.take_turn()
    stages = {stage.id: stage for stage in job.current_stages()}
    if len(ids) != len(stages) or set(ids) != set(stages):
        raise Invalid({"stages": "Name each stage of this job once."})
    ordered = [stages[stage_id] for stage_id in ids]
    _check_order(ordered)
    before = [stage.name for stage in stages.values()]
    after = [stage.name for stage in ordered]
    if before != after:
        _number(ordered)
        job.touch()
        record(StagesReordered(job.id, before, after), by=by)
    return ordered


def _save(stage: Stage, wanted: dict[str, Any]) -> None:
    for key, value in wanted.items():
        setattr(stage, key, value)
    stage.save(update_fields=list(wanted))
    stage.job.touch()


def _check(kind: str, days_limit: int | None) -> None:
    if kind not in dict(STAGE_KINDS):
        raise Invalid({"kind": f"Choose one of {', '.join(dict(STAGE_KINDS))}."})
    if days_limit is not None and not 1 <= days_limit <= MOST_DAYS:
        raise Invalid({"days_limit": f"Enter 1 to {MOST_DAYS} days, or leave it empty."})


def _check_blind(kind: str, blind: bool) -> None:
    if blind and kind == "hired":
        raise Invalid({"blind": "Whoever is hired is known. Make an earlier stage blind."})


def _checked_name(name: str, others: Sequence[Stage]) -> str:
    name = line(name)
    if not name or len(name) > NAME:
        raise Invalid({"name": "Name the stage." if not name else f"Shorten the name to {NAME} characters."})
    if normalised(name) in [normalised(other.name) for other in others]:
        raise NameTaken(field="name")
    return name


def _check_kind_here(stage: Stage, kind: str) -> None:
    ordered = stage.job.current_stages()
    for each in ordered:
        if each.id == stage.id:
            each.kind = kind
    _check_order(ordered)


def _default_place(stages: Sequence[Stage], kind: str) -> int:
    if kind == "sourced":
        return sum(stage.kind == "sourced" for stage in stages)
    if kind == "applied":
        return 0
    return len(stages) - (1 if kind != "hired" and stages and stages[-1].kind == "hired" else 0)


def _check_order(ordered: Sequence[Stage]) -> None:
    kinds = [stage.kind for stage in ordered]
    rank = {"sourced": 0, "applied": 1, "hired": 3}
    ranks = [rank.get(kind, 2) for kind in kinds]
    if "applied" in kinds and ranks != sorted(ranks):
        raise OutOfOrder(field="stages")


def _number(ordered: Sequence[Stage]) -> None:
    for position, stage in enumerate(ordered):
        stage.position = position
    Stage.objects.bulk_update(ordered, ["position"])
