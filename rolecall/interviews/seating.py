"""Seats, as evaluation asks for them: whoever sits in an interview writes its scorecard."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import OuterRef

from rolecall.evaluation.sitting import Pairs, Sitter, Teller, register
from rolecall.interviews.models import Seat
from rolecall.interviews.models.interviews import SeatQuerySet


def seats_of(member_id: UUID | None, application_ids: Iterable[UUID]) -> Pairs:
    """The applications and planned interviews in which a member holds a seat."""
    held = _of_plan().filter(member=member_id, interview__application__in=application_ids)
    return set(held.values_list("interview__application", "interview__planned"))


def rows_of(member_id: UUID | None) -> SeatQuerySet:
    """A member's seats in the interview that an outer row is about; whoever declined was not there."""
    return _who_come().filter(
        member=member_id,
        interview__application=OuterRef("application"),
        interview__planned=OuterRef("planned"),
    )


def sitters_of(application_id: UUID) -> list[Sitter]:
    """Who holds a seat in the interviews of an application, without those who declined or have left."""
    held = (
        _who_come()
        .filter(member__left_at=None, interview__application=application_id)
        .select_related("interview", "member")
    )
    return [
        Sitter(each.interview.planned_id, each.member_id, each.member.name, each.interview.is_over)
        for each in held.order_by("member__name", "id")
    ]


def _of_plan() -> SeatQuerySet:
    return Seat.objects.held().filter(interview__planned__isnull=False, interview__planned__removed_at=None)


def _who_come() -> SeatQuerySet:
    return _of_plan().exclude(answer="declined")


def announce() -> None:
    """Let those who sit in interviews score them."""
    register(Teller(seats_of, rows_of, sitters_of))
