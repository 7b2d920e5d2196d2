"""Taking an act back: what still stands as the act left it goes back to where it was, and no more."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from rolecall.kit import clock
from rolecall.kit.errors import NotAllowed
from rolecall.kit.events import Actor, Event
from rolecall.kit.models import EventRow, EventSubject
from rolecall.kit.recording import event_of, record_all
from rolecall.pipeline import access
from rolecall.pipeline.actions import deciding, places
from rolecall.pipeline.errors import NothingToUndo
from rolecall.pipeline.events import (
    ApplicationMoved,
    ApplicationRejected,
    ApplicationReopened,
    ApplicationWithdrawn,
    CandidateHired,
    HireUndone,
    MoveUndone,
)
from rolecall.pipeline.merge_events import SecondApplicationClosed, SecondApplicationOpened
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.going import Stood

Act = ApplicationMoved | ApplicationRejected | ApplicationWithdrawn | CandidateHired
UNDOABLE = tuple(
    act.type for act in (ApplicationMoved, ApplicationRejected, ApplicationWithdrawn, CandidateHired)
)
ACTS = (
    *UNDOABLE,
    MoveUndone.type,
    ApplicationReopened.type,
    HireUndone.type,
    SecondApplicationClosed.type,
    SecondApplicationOpened.type,
)


@dataclass(frozen=True)
class Undone:
    """How many are back where they were, and how many were left alone because something happened since."""

    count: int
    left_alone: int
    applications: Sequence[Application]
    act_id: UUID | None = None
    """What was recorded, where it is one event."""
    stood: Stood | None = None
    """Where somebody was, if a move of them alone was taken back."""


def undo(act_id: UUID, *, by: Actor) -> Undone:
    """Take back an act by the id of its batch, its row or its event, where nothing has happened since."""
    acts = _acts_of(act_id)
    if not acts:
        raise NothingToUndo
    applications = Application.objects.filter(id__in=[act.application_id for act in acts.values()])
    found = {application.id: application for application in applications.select_related("stage")}
    access.require(access.can_decide(by, {application.job_id for application in found.values()}))
    if not access.sees_everybody(by) and applications.in_blind_review().exists():
        raise NotAllowed("This person is reviewed blind now. A recruiter can take it back.")
    _hold(list(found.values()), acts)
    standing = _still_standing(acts, found)
    if len(acts) > 1:
        standing = _without_newer(standing, found)
    stood = _stood(standing, found)
    told = record_all(_take_back(standing, found), by=by)
    back = [found[act.application_id] for act in standing.values()]
    return Undone(len(back), len(acts) - len(back), back, told[0].id if len(told) == 1 else None, stood)


def last_act_of(application: Application, *, act_id: UUID | None = None) -> UUID:
    """The event of the last act on one application, or of the act that its batch or event names."""
    rows = EventRow.objects.filter(type__in=ACTS, about__subject_id=application.id).order_by("-id")
    if act_id is None:
        named = list(rows[:1])
    else:
        named = [row for row in rows if act_id == row.id or str(act_id) == row.data.get("batch_id")]
    if not named or named[0].type not in UNDOABLE:
        raise NothingToUndo
    return named[0].id


def _acts_of(act_id: UUID) -> dict[UUID, Act]:
    """The acts of a batch, by the ids of their events; all are of one type."""
    events = EventRow.objects.filter(type__in=UNDOABLE)
    rows = list(events.filter(id=act_id)) or list(events.filter(about__subject_id=act_id))
    acts: dict[UUID, Act] = {row.id: event_of(row) for row in rows}  # type: ignore[misc]
    # a job or a person is the subject of many acts; only a batch names itself
    return {row_id: act for row_id, act in acts.items() if act_id in (row_id, act.batch_id)}


def _hold(applications: Sequence[Application], acts: dict[UUID, Act]) -> None:
    if not isinstance(next(iter(acts.values())), ApplicationMoved):
        for application in sorted(applications, key=lambda each: (each.job_id, each.candidate_id)):
            places.hold_pair(application.job_id, application.candidate_id)
    places.hold(applications)


def _still_standing(acts: dict[UUID, Act], found: dict[UUID, Application]) -> dict[UUID, Act]:
    latest = (
        EventSubject.objects.filter(subject_id__in=found, event__type__in=ACTS)
        .order_by("subject_id", "-event_id")
        .distinct("subject_id")
        .values_list("event_id", flat=True)
    )
    standing = {row_id: acts[row_id] for row_id in latest if row_id in acts}
    stages = places.hold_stages(*{_stage_before(act) for act in standing.values()})
    return {row_id: act for row_id, act in standing.items() if _stage_before(act) in stages}


def _without_newer(standing: dict[UUID, Act], found: dict[UUID, Application]) -> dict[UUID, Act]:
    """Of several those who can come back: who applied again since is left alone, and holds up no other."""
    closed = [found[act.application_id] for act in standing.values() if not isinstance(act, ApplicationMoved)]
    newer = deciding.beside_active(closed) if closed else set()
    return {row_id: act for row_id, act in standing.items() if act.application_id not in newer}


def _stood(standing: dict[UUID, Act], found: dict[UUID, Application]) -> Stood | None:
    moves = [act for act in standing.values() if isinstance(act, ApplicationMoved)]
    return Stood.before(found[moves[0].application_id]) if len(moves) == 1 else None


def _stage_before(act: Act) -> UUID:
    return act.from_stage_id if isinstance(act, ApplicationMoved | CandidateHired) else act.stage_id


def _take_back(standing: dict[UUID, Act], found: dict[UUID, Application]) -> list[Event]:
    back = [found[act.application_id] for act in standing.values()]
    if not back:
        return []
    kind = next(iter(standing.values()))
    if isinstance(kind, ApplicationMoved):
        places.go_back(back, left_a_stage=True)
        return [
            _move_undone(row_id, act) for row_id, act in standing.items() if isinstance(act, ApplicationMoved)
        ]
    deciding.refuse_beside_active(back)
    if isinstance(kind, CandidateHired):
        seats = deciding.take_back_hires(back)
        return [
            deciding.hire_undone(found[act.application_id], seats[act.application_id], undone=row_id)
            for row_id, act in standing.items()
        ]
    states = {application.id: application.state for application in back}
    deciding.end_closure(back, clock.now())
    places.go_back(back, left_a_stage=False)
    return [
        deciding.reopened(found[act.application_id], states[act.application_id], undone=row_id)
        for row_id, act in standing.items()
    ]


def _move_undone(row_id: UUID, act: ApplicationMoved) -> MoveUndone:
    return MoveUndone(
        application_id=act.application_id,
        candidate_id=act.candidate_id,
        job_id=act.job_id,
        from_stage_id=act.to_stage_id,
        from_stage=act.to_stage,
        to_stage_id=act.from_stage_id,
        to_stage=act.from_stage,
        undone_event_id=row_id,
    )
