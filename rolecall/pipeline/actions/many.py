"""Many at once that are no move and no rejection: people put on jobs, notes, and both taken back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from rolecall.accounts.sight import member_of
from rolecall.candidates.models import Candidate, Source
from rolecall.jobs.models import ARCHIVED, CLOSED, Job, Stage
from rolecall.kit import clock, locks, text
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Actor
from rolecall.kit.pouring import pour
from rolecall.kit.recording import record_all
from rolecall.pipeline import access
from rolecall.pipeline.actions import places
from rolecall.pipeline.actions.comments import LONGEST
from rolecall.pipeline.actions.deciding import HIRED_STAGE, about
from rolecall.pipeline.errors import (
    AlreadyOnJob,
    HiredByHiring,
    JobIsClosed,
    StageIsGone,
    StageOfAnotherJob,
)
from rolecall.pipeline.events import ApplicationTakenOff, CandidateAddedToJob, CommentAdded
from rolecall.pipeline.models import Application, Comment, StageVisit

Added = Application | RuleBroken


@dataclass(frozen=True)
class Arrival:
    """A person who is to be put on a job: in this stage, or where people arrive."""

    candidate: Candidate
    job: Job
    stage: Stage | None = None
    source: Source | None = None
    applied_at: datetime | None = None


@dataclass(frozen=True)
class Note:
    """What is to be said about a person; nobody is spoken to in it."""

    candidate: Candidate
    body: str
    private: bool = True


def add_many(arrivals: Sequence[Arrival], *, by: Actor) -> list[Added]:
    """Put people on jobs; of each arrival, in their order, the application or the rule that refused it."""
    if not arrivals:
        return []
    access.require(access.can_decide(by, {each.job.id for each in arrivals}))
    locks.hold_each("application", (f"{each.job.id}/{each.candidate.id}" for each in arrivals))
    named = {each.stage.id for each in arrivals if each.stage}
    entries = places.hold_entries(named, {each.job.id for each in arrivals if each.stage is None})
    taken = _active_pairs(arrivals)
    came: list[Added] = []
    for arrival in arrivals:
        came.append(_one(arrival, entries, taken))
        taken.add((arrival.job.id, arrival.candidate.id))
    new = [each for each in came if isinstance(each, Application)]
    pour(new)
    pour(StageVisit(application=each, stage=each.stage, entered_at=each.stage_entered_at) for each in new)
    record_all([_added(each) for each in new], by=by)
    return came


def note_many(notes: Sequence[Note], *, by: Actor) -> list[Comment]:
    """Say something about each of many people, in the order given."""
    access.require(all(access.can_see_private(by) for each in notes))
    said = [
        Comment(
            candidate=note.candidate,
            author=member_of(by),
            author_name=by.actor_name[:200],
            body=text.block(note.body)[:LONGEST],
            is_private=note.private,
        )
        for note in notes
    ]
    pour(said)
    record_all([_said(each) for each in said], by=by)
    return said


def take_off_many(applications: Iterable[Application], *, by: Actor) -> int:
    """Take applications away that should never have been; nothing has happened with them since."""
    wanted = list(applications)
    access.require(access.can_decide(by, {each.job_id for each in wanted}))
    Application.objects.filter(id__among=[each.id for each in wanted]).delete()
    record_all([ApplicationTakenOff(**about(each)) for each in wanted], by=by)
    return len(wanted)


def _one(arrival: Arrival, entries: dict[UUID, Stage], taken: set[tuple[UUID, UUID]]) -> Added:
    job, stage = arrival.job, entries.get(arrival.stage.id if arrival.stage else arrival.job.id)
    if job.state in (CLOSED, ARCHIVED):
        return JobIsClosed()
    if (job.id, arrival.candidate.id) in taken:
        return AlreadyOnJob()
    if stage is None:
        return StageIsGone()
    if stage.job_id != job.id:
        return StageOfAnotherJob()
    if stage.kind == HIRED_STAGE:
        return HiredByHiring()
    now, source = clock.now(), arrival.source
    return Application(
        job=job,
        candidate=arrival.candidate,
        stage=stage,
        source_id=source.id if source else arrival.candidate.source_id,
        stage_entered_at=now,
        applied_at=arrival.applied_at or now,
        created_at=now,
        updated_at=now,
    )


def _active_pairs(arrivals: Sequence[Arrival]) -> set[tuple[UUID, UUID]]:
    active = Application.objects.active().filter(
        candidate__among=list({each.candidate.id for each in arrivals}),
        job__among=list({each.job.id for each in arrivals}),
    )
    return set(active.values_list("job_id", "candidate_id"))


def _added(application: Application) -> CandidateAddedToJob:
    stage = application.stage
    return CandidateAddedToJob(
        **about(application), job=application.job.title, stage_id=stage.id, stage=stage.name
    )


def _said(comment: Comment) -> CommentAdded:
    return CommentAdded(
        comment_id=comment.id,
        candidate_id=comment.candidate_id,
        application_id=None,
        private=comment.is_private,
        mentioned=[],
    )
