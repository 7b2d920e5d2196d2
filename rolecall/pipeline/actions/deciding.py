"""The ends of an application, and the way back: reject, withdraw, hire, reopen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from rolecall.jobs.models import Opening, Stage
from rolecall.kit import clock
from rolecall.kit.db import uuid7
from rolecall.kit.events import Actor, Automatic
from rolecall.kit.pouring import pour
from rolecall.kit.recording import record, record_all
from rolecall.pipeline import access
from rolecall.pipeline.actions import places
from rolecall.pipeline.errors import AppliedAgain, OpeningIsTaken
from rolecall.pipeline.events import (
    ApplicationRejected,
    ApplicationReopened,
    ApplicationWithdrawn,
    CandidateHired,
    HireUndone,
)
from rolecall.pipeline.models import (
    HIRED,
    REJECTED,
    WITHDRAWN,
    Application,
    Hire,
    Rejection,
    RejectionReason,
    Withdrawal,
)

HIRED_STAGE = "hired"


@dataclass(frozen=True)
class Rejected:
    """What came of rejecting several people: by which id it can be undone, and who could not be, and why."""

    batch_id: UUID
    rejections: Sequence[Rejection]
    refused: places.Refused = field(default_factory=dict)

    @property
    def count(self) -> int:
        """How many were rejected."""
        return len(self.rejections)


def reject(
    application: Application,
    *,
    by: Actor,
    reason: RejectionReason | None = None,
    note: str = "",
    by_rule: bool = False,
) -> Rejection:
    """Reject one application, with a reason; `undo(rejection.id)` takes it back."""
    rejected = reject_many([application], by=by, reason=reason, note=note, by_rule=by_rule)
    if application.id in rejected.refused:
        raise rejected.refused[application.id]
    return rejected.rejections[0]


def reject_many(
    applications: Iterable[Application],
    *,
    by: Actor,
    reason: RejectionReason | None = None,
    note: str = "",
    by_rule: bool = False,
) -> Rejected:
    """Reject applications for one reason; those that are not active stay as they are, and it is said why."""
    wanted = list(applications)
    access.require(access.can_decide(by, {application.job_id for application in wanted}))
    going, refused = places.those_who_may(places.hold(wanted), Application.must_be_active)
    # the first row has the id of the batch, so that one rejection is undone by its own id
    batch_id, now = uuid7(), clock.now()
    rejections = [
        Rejection(
            id=uuid7() if number else batch_id,
            application=application,
            reason=reason,
            note=note,
            by_name=by.actor_name,
            by_rule=by_rule,
            rejected_at=now,
        )
        for number, application in enumerate(going)
    ]
    if rejections:
        pour(rejections)
        places.leave(going, state=REJECTED, now=now)
        record_all(_rejected(rejections, batch_id), by=by)
    return Rejected(batch_id, rejections, refused)


def withdraw(application: Application, *, by: Actor, note: str = "") -> Withdrawal:
    """Withdraw an application, as its candidate or on their behalf; `undo(withdrawal.id)` takes it back."""
    access.require(access.can_withdraw(by, application.job_id))
    places.hold([application])
    application.must_be_active()
    now = clock.now()
    withdrawal = Withdrawal(application=application, note=note, withdrawn_at=now)
    pour([withdrawal])
    places.leave([application], state=WITHDRAWN, now=now)
    withdrawn = ApplicationWithdrawn(
        **about(application),
        stage_id=application.stage_id,
        stage=application.stage.name,
        by_candidate=by.actor_kind == "candidate",
        batch_id=withdrawal.id,
    )
    record(withdrawn, by=by)
    return withdrawal


def withdraw_untold(application: Application, *, by: Actor, note: str = "") -> Withdrawal:
    """Withdraw what was rejected and whose candidate was not told yet: the rejection counts as taken back."""
    access.require(access.can_withdraw(by, application.job_id))
    places.hold_pair(application.job_id, application.candidate_id)
    places.hold([application])
    if application.state == REJECTED:
        refuse_beside_active([application])
        now = clock.now()
        end_closure([application], now)
        places.enter([application], application.stage, now=now)
        record(reopened(application, REJECTED), by=Automatic("Withdrawal"))
    return withdraw(application, by=by, note=note)


def hire(
    application: Application, *, by: Actor, opening: Opening | None = None, starts_on: date | None = None
) -> Hire:
    """Hire a person: they fill the opening given, or the oldest unfilled; `undo(hire.id)` takes it back."""
    access.require(access.can_decide(by, [application.job_id]))
    stage = places.hold_stage(_hired_stage_of(application))
    places.hold([application])
    application.must_be_active()
    seat, is_last = _fill(application.job_id, opening)
    now, before = clock.now(), application.stage
    hired = Hire.objects.create(
        application=application, opening=seat, hired_at=now, starts_on=starts_on, by_name=by.actor_name
    )
    places.enter([application], stage, state=HIRED, now=now)
    application.days_to_hire = max(0, (now - application.applied_at).days)
    application.save(update_fields=["days_to_hire"])
    record(_hired(hired, before, is_last), by=by)
    return hired


def reopen(application: Application, *, by: Actor) -> Application:
    """Make a rejected or withdrawn application active again, in its stage; a hire is taken back."""
    access.require(access.can_decide(by, [application.job_id]))
    places.hold_pair(application.job_id, application.candidate_id)
    places.hold([application])
    application.must_be_closed()
    refuse_beside_active([application])
    if application.state == HIRED:
        seats = take_back_hires([application])
        places.keep_on_the_board(application)
        record(hire_undone(application, seats[application.id]), by=by)
        return application
    state, now = application.state, clock.now()
    end_closure([application], now)
    places.enter([application], application.stage, now=now)
    record(reopened(application, state), by=by)
    return application


def refuse_beside_active(applications: Sequence[Application]) -> None:
    """Refuse to make an application active beside another active one of the same person for the same job."""
    if beside_active(applications):
        raise AppliedAgain


def beside_active(applications: Sequence[Application]) -> set[UUID]:
    """Those of some closed applications beside which there is an active one of their person for their job."""
    others = Application.objects.active().filter(
        job__in={application.job_id for application in applications},
        candidate__in={application.candidate_id for application in applications},
    )
    pairs = set(others.values_list("job_id", "candidate_id"))
    return {each.id for each in applications if (each.job_id, each.candidate_id) in pairs}


def end_closure(applications: Sequence[Application], now: datetime) -> None:
    """Mark the rejections and withdrawals of applications as undone."""
    for closure in (Rejection, Withdrawal):
        closure.objects.filter(application__in=applications, undone_at=None).update(undone_at=now)


def take_back_hires(applications: Sequence[Application]) -> dict[UUID, UUID | None]:
    """Put hired people back where they were and open their seats again; gives the seat of each."""
    hires = Hire.objects.filter(application__in=applications, undone_at=None)
    seats: dict[UUID, UUID | None] = dict(hires.values_list("application_id", "opening_id"))
    hires.update(undone_at=clock.now())
    Opening.objects.filter(id__in=[seat for seat in seats.values() if seat]).update(filled_at=None)
    places.go_back(applications, left_a_stage=True)
    return seats


def hire_undone(application: Application, seat: UUID | None, *, undone: UUID | None = None) -> HireUndone:
    """The event of a hire that was taken back."""
    return HireUndone(
        **about(application),
        stage_id=application.stage_id,
        stage=application.stage.name,
        opening_id=seat,
        undone_event_id=undone,
    )


def reopened(application: Application, state: str, *, undone: UUID | None = None) -> ApplicationReopened:
    """The event of an application that is active again, after the state it was in."""
    return ApplicationReopened(
        **about(application),
        stage_id=application.stage_id,
        stage=application.stage.name,
        from_state=state,
        undone_event_id=undone,
    )


def about(application: Application) -> dict[str, Any]:
    """The ids that every event about an application has."""
    return {
        "application_id": application.id,
        "candidate_id": application.candidate_id,
        "job_id": application.job_id,
    }


def _rejected(rejections: Sequence[Rejection], batch_id: UUID) -> list[ApplicationRejected]:
    names = places.names_of_stages(rejection.application for rejection in rejections)
    return [
        ApplicationRejected(
            **about(rejection.application),
            rejection_id=rejection.id,
            stage_id=rejection.application.stage_id,
            stage=names[rejection.application.stage_id],
            reason_id=rejection.reason_id,
            reason=rejection.reason.name if rejection.reason else "",
            by_rule=rejection.by_rule,
            batch_id=batch_id,
        )
        for rejection in rejections
    ]


def _hired(hire: Hire, before: Stage, is_last: bool) -> CandidateHired:
    application = hire.application
    return CandidateHired(
        **about(application),
        from_stage_id=before.id,
        from_stage=before.name,
        to_stage_id=application.stage_id,
        to_stage=application.stage.name,
        opening_id=hire.opening_id,
        job_filled=is_last,
        days_to_hire=application.days_to_hire or 0,
        starts_on=hire.starts_on.isoformat() if hire.starts_on else None,
        batch_id=hire.id,
    )


def _hired_stage_of(application: Application) -> Stage:
    stages = Stage.objects.filter(job=application.job_id, kind=HIRED_STAGE, removed_at=None)
    return stages.last() or application.stage


def _fill(job_id: UUID, wanted: Opening | None) -> tuple[Opening | None, bool]:
    """The seat that is filled, if there is one, and whether it was the last of the job."""
    # all of them are held, so that who waits for one that was filled meanwhile takes the next
    free = list(
        Opening.objects.unfilled()
        .filter(job=job_id)
        .order_by("opened_at", "id")
        .select_for_update(no_key=True)
    )
    if wanted is not None and wanted not in free:
        raise OpeningIsTaken
    seat = wanted or (free[0] if free else None)
    if seat is not None:
        seat.filled_at = clock.now()
        seat.save(update_fields=["filled_at"])
    return seat, len(free) <= 1
