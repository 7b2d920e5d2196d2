"""Seats, as evaluation asks for them: whoever sits in an interview writes its scorecard."""

from collections.abc import Iterable
from uuid import UUID

from rolecall.evaluation.sitting import Pairs, register
from rolecall.interviews.models import Seat


def seats_of(member_id: UUID | None, application_ids: Iterable[UUID]) -> Pairs:
    """The applications and planned interviews in which a member holds a seat."""
    held = Seat.objects.held().filter(member=member_id, interview__application__in=application_ids)
    of_plan = held.filter(interview__planned__isnull=False, interview__planned__removed_at=None)
    return set(of_plan.values_list("interview__application", "interview__planned"))


def announce() -> None:
    """Let those who sit in interviews score them."""
    register(seats_of)
