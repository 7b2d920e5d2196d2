"""Moving people from stage to stage: one, or many at once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from rolecall.jobs.models import Stage
from rolecall.kit import clock
from rolecall.kit.db import uuid7
from rolecall.kit.events import Actor
from rolecall.kit.recording import record_all
from rolecall.pipeline import access
from rolecall.pipeline.actions import places
from rolecall.pipeline.errors import HiredByHiring, StageOfAnotherJob
from rolecall.pipeline.events import ApplicationMoved
from rolecall.pipeline.models import Application

HIRED_STAGE = "hired"


@dataclass(frozen=True)
class Moved:
    """What came of a move: how many went, by which id it can be undone, and who could not go and why."""

    batch_id: UUID
    count: int
    refused: places.Refused = field(default_factory=dict)


def move(application: Application, *, to: Stage, by: Actor) -> Moved:
    """Move one person to another stage of the same job; to where they are is no move."""
    moved = move_many([application], to=to, by=by)
    if application.id in moved.refused:
        raise moved.refused[application.id]
    return moved


def move_many(applications: Iterable[Application], *, to: Stage, by: Actor) -> Moved:
    """Move people to another stage of their job; those who cannot go stay, and it is said why."""
    wanted = list(applications)
    access.require(access.can_decide(by, {application.job_id for application in wanted}))
    stage = places.hold_stage(to)
    if stage.kind == HIRED_STAGE:
        raise HiredByHiring
    going, refused = places.those_who_may(places.hold(wanted), _may_go_to(stage))
    going = [application for application in going if application.stage_id != stage.id]
    return Moved(bring(going, stage, by=by), len(going), refused)


def bring(applications: list[Application], stage: Stage, *, by: Actor) -> UUID:
    """Put held, active applications into a stage and tell it; gives the id that undoes it."""
    batch_id, now = uuid7(), clock.now()
    if not applications:
        return batch_id
    names = places.names_of_stages(applications)
    events = [
        ApplicationMoved(
            application_id=application.id,
            candidate_id=application.candidate_id,
            job_id=application.job_id,
            from_stage_id=application.stage_id,
            from_stage=names[application.stage_id],
            to_stage_id=stage.id,
            to_stage=stage.name,
            seconds_in_previous_stage=application.seconds_in_stage(now),
            batch_id=batch_id,
        )
        for application in applications
    ]
    places.enter(applications, stage, now=now)
    record_all(events, by=by)
    return batch_id


def _may_go_to(stage: Stage) -> Callable[[Application], None]:
    def check(application: Application) -> None:
        if application.job_id != stage.job_id:
            raise StageOfAnotherJob
        application.must_be_active()

    return check
