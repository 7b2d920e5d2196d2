"""Two records of one person become one, with what they applied for.

Locks are taken in the order in which everybody takes them: the addresses that somebody may just be applying
with, the pairs of job and person, the people by their ids, their applications.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_datetime

from rolecall.candidates import access as candidates_access
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Merge
from rolecall.kit import clock
from rolecall.kit.events import Actor
from rolecall.kit.recording import record_all
from rolecall.pipeline import access
from rolecall.pipeline.actions import places
from rolecall.pipeline.merge_events import SecondApplicationClosed, SecondApplicationOpened
from rolecall.pipeline.models import WITHDRAWN, Application, SecondApplication, StageVisit, Withdrawal

CLOSED_AS_SECOND = "The same person applied twice for this job. The other application goes on."


@dataclass(frozen=True)
class Second:
    """One of two active applications for one job, as it was before it was closed."""

    application: Application
    goes_on_as: Application
    withdrawal: Withdrawal
    before: dict[str, Any]


def merge(kept: Candidate, other: Candidate, *, by: Actor, chosen: Mapping[str, str] | None = None) -> Merge:
    """Make two records one person; of two active applications for a job the one further on goes on.

    `chosen` names the fields whose value is taken from 'kept' or 'other'. `undo_merge` takes it back.
    """
    access.require(candidates_access.can_edit(by))
    if kept.id != other.id:
        kept, other = _hold(kept, other)
    seconds = _close_seconds(kept, other)
    merged = candidates.merge(kept, other, by=by, chosen=chosen)
    SecondApplication.objects.bulk_create(
        SecondApplication(
            application=each.application,
            goes_on_as=each.goes_on_as,
            merge=merged,
            withdrawal=each.withdrawal,
            before=each.before,
        )
        for each in seconds
    )
    record_all([_closed(each, kept.id) for each in seconds], by=by)
    return merged


def undo_merge(merged: Merge, *, by: Actor) -> Merge:
    """Make two of one again, each with its own applications."""
    access.require(candidates_access.can_edit(by))
    _hold(merged.kept, merged.other)
    undone = candidates.undo_merge(merged, by=by)
    opened = _open_seconds(merged)
    record_all([_opened(each) for each in opened], by=by)
    return undone


def _hold(*people: Candidate) -> Sequence[Candidate]:
    candidates.hold_addresses(*people)
    ids = sorted(person.id for person in people)
    theirs = Application.objects.filter(candidate__in=ids)
    for job_id in sorted(set(theirs.values_list("job_id", flat=True))):
        for candidate_id in ids:
            places.hold_pair(job_id, candidate_id)
    return candidates.hold_people(*people)


def _close_seconds(kept: Candidate, other: Candidate) -> list[Second]:
    pairs = _beside_each_other([kept.id, other.id])
    if not pairs:
        return []
    places.hold([each for pair in pairs for each in pair])
    now = clock.now()
    closing = [second for second, _ in pairs]
    before = {each.id: _state_of(each) for each in closing}
    withdrawals = [Withdrawal(application=each, note=CLOSED_AS_SECOND, withdrawn_at=now) for each in closing]
    Withdrawal.objects.bulk_create(withdrawals)
    places.leave(closing, state=WITHDRAWN, now=now)
    return [
        Second(second, first, withdrawal, before[second.id])
        for (second, first), withdrawal in zip(pairs, withdrawals, strict=True)
    ]


def _beside_each_other(people: list[UUID]) -> list[tuple[Application, Application]]:
    """Of each job for which both are under way: the application to close, and the one that goes on."""
    by_job: dict[UUID, list[Application]] = {}
    rows = Application.objects.active().filter(candidate__in=people).select_related("stage")
    # the furthest on first, of equals the one that was there first
    for each in rows.order_by("job_id", "-stage__position", "applied_at", "id"):
        by_job.setdefault(each.job_id, []).append(each)
    return [(both[1], both[0]) for both in by_job.values() if len(both) > 1]


def _state_of(application: Application) -> dict[str, Any]:
    visits = StageVisit.objects.filter(application=application, left_at=None)
    return {
        "is_new": application.is_new,
        "updated_at": str(application.updated_at),
        "visits": [str(visit_id) for visit_id in visits.values_list("id", flat=True)],
    }


def _open_seconds(merged: Merge) -> list[Application]:
    """Open what was closed as a second application, unless something else happened to it since."""
    seconds = SecondApplication.objects.filter(merge=merged).select_related("application", "withdrawal")
    return [each.application for each in seconds.order_by("id") if _opens(each)]


def _opens(second: SecondApplication) -> bool:
    application = second.application
    beside = Application.objects.active().filter(job=application.job_id, candidate=application.candidate_id)
    if application.state != WITHDRAWN or second.withdrawal.undone_at or beside.exists():
        return False
    before = second.before
    there = StageVisit.objects.filter(id__in=before["visits"], stage=application.stage_id)
    if not there.update(left_at=None, seconds=None):
        # its stage was removed meanwhile: where it stands since, its time begins now
        places.enter([application], application.stage, now=clock.now())
    Application.objects.filter(id=application.id).update(
        state="active", is_new=before["is_new"], updated_at=parse_datetime(before["updated_at"])
    )
    second.withdrawal.delete()
    return True


def _closed(second: Second, candidate_id: UUID) -> SecondApplicationClosed:
    application = second.application
    return SecondApplicationClosed(application.id, candidate_id, application.job_id, second.goes_on_as.id)


def _opened(application: Application) -> SecondApplicationOpened:
    return SecondApplicationOpened(application.id, application.candidate_id, application.job_id)
