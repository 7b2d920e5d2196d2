"""The head of every page about one job."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from rolecall.accounts.models import Member
from rolecall.approvals.models import DECLINED, Approval
from rolecall.approvals.queries import approval_of, reasons_against
from rolecall.jobs import access, kind
from rolecall.jobs.models import AWAITING_APPROVAL, DRAFT, ON_HOLD, Job, JobLocation, Missing, PinnedJob
from rolecall.jobs.queries import days_open_of, status_of, where_of
from rolecall.kit.ahead import Asking
from rolecall.kit.events import Actor
from rolecall.kit.written import written


class Said(NamedTuple):
    """What the head of a page says of a job, in plain values: the same ones are written once."""

    id: UUID
    title: str
    state: str
    department: tuple[UUID, str] | None
    where: str
    workplace: str
    contract: str
    salary: tuple[Decimal | None, Decimal | None, str, str]
    status: tuple[str, str]
    days_open: int | None
    can_edit: bool
    is_pinned: bool
    lacks_something: bool
    approval: UUID | None


@dataclass(frozen=True)
class Head:
    """The head of each page about one job: `{% include "jobs/_job_head.html" %}` reads it as `head`."""

    job: Job
    status: tuple[str, str]
    where: str
    days_open: int | None
    can_edit: bool
    is_pinned: bool
    missing: list[Missing] = field(default_factory=list)
    """What a draft or a job on hold lacks before it can be published."""
    approval: Approval | None = None
    """What is asked, of a job that awaits approval, or was said against one that did not get it."""
    reason: str = ""
    """Why it was not approved."""

    @property
    def said(self) -> Said:
        """What it says, by which what was written before is found again."""
        job = self.job
        return Said(
            id=job.id,
            title=job.title,
            state=job.state,
            department=(job.department.id, job.department.name) if job.department else None,
            where=self.where,
            workplace=job.get_workplace_display(),
            contract=job.get_contract_display(),
            salary=(job.salary_low, job.salary_high, job.salary_currency, job.salary_period),
            status=self.status,
            days_open=self.days_open,
            can_edit=self.can_edit,
            is_pinned=self.is_pinned,
            lacks_something=bool(self.missing),
            approval=self.approval.id if self.approval else None,
        )


def head_of(job: Job, member: Member) -> Head:
    """What the head of a page about this job shows to a member."""
    approval = _approval_shown(job)
    return Head(
        job=job,
        status=status_of(job),
        where=where_of(_place_names(job.id), job),
        days_open=days_open_of(job),
        can_edit=access.can_edit(member),
        is_pinned=bool(_pins(job.id, member.id)),
        missing=job.missing() if job.state in (DRAFT, ON_HOLD) else [],
        approval=approval,
        reason=reasons_against(approval) if approval and job.state != AWAITING_APPROVAL else "",
    )


def asking_head(job: UUID, reader: Actor) -> list[Asking]:
    """What `head_of` always asks of the database."""
    member: Any = reader.actor_id
    return [_place_names.asking(job), _pins.asking(job, member)]


def _approval_shown(job: Job) -> Approval | None:
    if job.state not in (DRAFT, AWAITING_APPROVAL, ON_HOLD):
        return None
    approval = approval_of(kind.KEY, job.id)
    is_shown = approval and (approval.state == DECLINED or job.state == AWAITING_APPROVAL)
    return approval if is_shown else None


@written
def _place_names(job: UUID) -> QuerySet[JobLocation, str]:
    places = JobLocation.objects.filter(job=job).order_by("location__name_normalised")
    return places.values_list("location__name", flat=True)


@written
def _pins(job: UUID, member: UUID) -> QuerySet[PinnedJob, UUID]:
    return PinnedJob.objects.filter(job=job, member=member).values_list("id", flat=True)
