"""Adding, changing, ordering and removing the interviews of a job."""

from collections.abc import Iterable
from typing import Any

from rolecall.accounts.models import Member
from rolecall.evaluation import access
from rolecall.evaluation.errors import (
    InterviewRemoved,
    NoFurther,
    OtherJobsStage,
    StageRemoved,
    StillPlanned,
)
from rolecall.evaluation.events import (
    InterviewPlanned,
    PlannedInterviewChanged,
    PlannedInterviewMoved,
    PlannedInterviewPutBack,
    PlannedInterviewRemoved,
)
from rolecall.evaluation.models import KINDS, PlannedInterview, PlannedInterviewer, Pool
from rolecall.jobs.models import Job, Stage
from rolecall.kit import clock
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.kit.text import block, line

MOST_MINUTES, MOST_SEATS, MOST_GUIDE = 480, 12, 4000
Who = Member | Pool


def plan_interview(
    job: Job,
    *,
    by: Actor,
    stage: Stage,
    name: str,
    kind: str = "video",
    minutes: int = 45,
    seats: int = 1,
    guide: str = "",
    who: Iterable[Who] = (),
) -> PlannedInterview:
    """Add an interview at the end of a stage of a job's plan."""
    access.must_plan(by, job)
    job.take_turn()
    fields = _checked(job, stage, name, kind, minutes, seats, guide)
    last = PlannedInterview.objects.filter(job=job).order_by("-position").first()
    planned = PlannedInterview.objects.create(job=job, position=last.position + 1 if last else 0, **fields)
    _let_hold(planned, list(who))
    record(InterviewPlanned(job.id, planned.id, planned.name), by=by)
    return planned


def change_interview(
    planned: PlannedInterview,
    *,
    by: Actor,
    stage: Stage,
    name: str,
    kind: str,
    minutes: int,
    seats: int,
    guide: str = "",
    who: Iterable[Who] = (),
) -> PlannedInterview:
    """Change a planned interview and who holds it."""
    locked = take_turn(planned, by)
    fields = _checked(locked.job, stage, name, kind, minutes, seats, guide)
    changes = {
        field: [str(getattr(locked, field)), str(value)]
        for field, value in fields.items()
        if getattr(locked, field) != value
    }
    for field, value in fields.items():
        setattr(locked, field, value)
    locked.save(update_fields=list(fields))
    changes |= _let_hold(locked, list(who))
    tell_changes(locked, changes, by)
    return locked


def move_interview(planned: PlannedInterview, *, earlier: bool, by: Actor) -> None:
    """Let a planned interview change places with its neighbour of the same stage."""
    locked = take_turn(planned, by)
    there = list(PlannedInterview.objects.current().filter(job=locked.job, stage=locked.stage_id))
    place = [each.id for each in there].index(locked.id) + (-1 if earlier else 1)
    if not 0 <= place < len(there):
        raise NoFurther
    other = there[place]
    locked.position, other.position = other.position, locked.position
    PlannedInterview.objects.bulk_update([locked, other], ["position"])
    record(PlannedInterviewMoved(locked.job_id, locked.id, locked.name, earlier), by=by)


def remove_interview(planned: PlannedInterview, *, by: Actor) -> None:
    """Take an interview out of the plan; scorecards written for it stay."""
    locked = take_turn(planned, by)
    locked.removed_at = clock.now()
    locked.save(update_fields=["removed_at"])
    record(PlannedInterviewRemoved(locked.job_id, locked.id, locked.name), by=by)


def put_back_interview(planned: PlannedInterview, *, by: Actor) -> None:
    """Put an interview that was taken out back into the plan, where it was, with its kit and criteria."""
    access.must_plan(by, planned.job)
    planned.job.take_turn()
    locked = PlannedInterview.objects.select_related("job", "stage").get(id=planned.id)
    if locked.removed_at is None:
        raise StillPlanned
    if locked.stage.removed_at is not None:
        raise StageRemoved
    locked.removed_at = None
    locked.save(update_fields=["removed_at"])
    record(PlannedInterviewPutBack(locked.job_id, locked.id, locked.name), by=by)


def take_turn(planned: PlannedInterview, by: Actor) -> PlannedInterview:
    """The interview as the last change left it, if whoever asks may change it; others wait."""
    access.must_plan(by, planned.job)
    planned.job.take_turn()
    locked = PlannedInterview.objects.select_related("job").get(id=planned.id)
    if locked.removed_at is not None:
        raise InterviewRemoved
    return locked


def tell_changes(planned: PlannedInterview, changes: dict[str, list[str]], by: Actor) -> None:
    """Record what differs, if anything does."""
    if changes:
        record(PlannedInterviewChanged(planned.job_id, planned.id, planned.name, changes), by=by)


def _checked(
    job: Job, stage: Stage, name: str, kind: str, minutes: int, seats: int, guide: str
) -> dict[str, Any]:
    if stage.job_id != job.id or stage.removed_at is not None:
        raise OtherJobsStage(field="stage")
    name, guide = line(name), block(guide)
    problems = {
        "name": ("" if 0 < len(name) <= 120 else "Give the interview a name of up to 120 letters."),
        "kind": "" if kind in dict(KINDS) else "Choose one of the kinds.",
        "minutes": "" if 5 <= minutes <= MOST_MINUTES else f"Plan between 5 and {MOST_MINUTES} minutes.",
        "seats": "" if 1 <= seats <= MOST_SEATS else f"Plan between 1 and {MOST_SEATS} interviewers.",
        "guide": "" if len(guide) <= MOST_GUIDE else f"Keep it under {MOST_GUIDE} letters.",
    }
    if wrong := {field: sentence for field, sentence in problems.items() if sentence}:
        raise Invalid(wrong)
    return {
        "stage": stage,
        "name": name,
        "kind": kind,
        "minutes": minutes,
        "seats": seats,
        "guide": guide,
    }


def _let_hold(planned: PlannedInterview, who: list[Who]) -> dict[str, list[str]]:
    before = list(planned.interviewers.select_related("member", "pool"))
    had = {each.member_id or each.pool_id: str(each.member or each.pool) for each in before}
    has = {each.id: each.name for each in who}
    if had.keys() == has.keys():
        return {}
    planned.interviewers.all().delete()
    PlannedInterviewer.objects.bulk_create(
        PlannedInterviewer(
            planned=planned,
            member=each if isinstance(each, Member) else None,
            pool=each if isinstance(each, Pool) else None,
        )
        for each in {each.id: each for each in who}.values()
    )
    return {"interviewers": [", ".join(had.values()), ", ".join(has.values())]}
