"""What the screens of requisitions show, and how long their seats take to fill."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from uuid import UUID

from django.db.models import Count, F, Q

from rolecall.accounts.models import Member
from rolecall.jobs.models import (
    REQUISITION_STATES,
    Job,
    JobQuerySet,
    Opening,
    Requisition,
    RequisitionQuerySet,
)
from rolecall.jobs.models.requisitions import IN_STATE
from rolecall.kit.events import Actor

PER_PAGE = 50
DAY = timedelta(days=1)


@dataclass(frozen=True)
class TimeToFill:
    """Days from the beginning of a seat to its acceptance: the median of so many filled seats."""

    days: int | None
    n: int


def requisitions_for(member: Member, state: str = "", before: UUID | None = None) -> list[Requisition]:
    """The newest requisitions that a member sees, or those before one; in a state or in all."""
    rows = Requisition.objects.visible_to(member)
    rows = rows.in_state(state) if state else rows
    rows = rows.filter(id__lt=before) if before else rows
    return list(rows.whole().counted().order_by("-id")[: PER_PAGE + 1])


def states_of(member: Member) -> dict[str, int]:
    """How many of the requisitions that a member sees are in each state."""
    counts = {state: Count("id", filter=IN_STATE[state]) for state, _ in REQUISITION_STATES}
    return Requisition.objects.visible_to(member).aggregate(**counts)


def visible_requisition(requisition_id: UUID, actor: Actor) -> Requisition | None:
    """A requisition with its people and places, if whoever asks may see it."""
    return Requisition.objects.visible_to(actor).whole().filter(id=requisition_id).first()


def with_seats_left() -> RequisitionQuerySet:
    """Approved requisitions of which seats are on no job yet."""
    used = Count("openings", filter=Q(openings__closed_at=None))
    return Requisition.objects.approved().alias(used=used).filter(used__lt=F("seats"))


def openings_of(requisition: Requisition) -> list[Opening]:
    """What became of its seats on jobs, closed ones too, the oldest first."""
    return list(requisition.openings.select_related("job").order_by("id"))


def seen_on(job: Job, actor: Actor) -> list[Requisition]:
    """The requisitions of the seats of a job that somebody may see."""
    ids = Opening.objects.filter(job=job, requisition__isnull=False).values("requisition")
    return list(Requisition.objects.visible_to(actor).filter(id__in=ids).order_by("number"))


def jobs_to_fill(actor: Actor) -> JobQuerySet:
    """The jobs to which seats can be added, by title."""
    return Job.objects.visible_to(actor).exclude(state="archived").order_by("title_normalised", "id")


def days_to_fill(opening: Opening) -> int | None:
    """The whole days from approval of its requisition to acceptance; without a requisition, from the opening
    of the job, or of the seat if that was added later (`time_to_fill` of metrics.md). None while it waits."""
    if opening.filled_at is None or opening.closed_at is not None:
        return None
    return max(0, (opening.filled_at - opening.opened_at) // DAY)


def time_to_fill(openings: Iterable[Opening]) -> TimeToFill:
    """The median of those of the seats that are filled."""
    days = [took for each in openings if (took := days_to_fill(each)) is not None]
    return TimeToFill(round(median(days)) if days else None, len(days))
