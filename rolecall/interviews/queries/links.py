"""What a link for choosing a time offers, worked out whenever somebody looks."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from rolecall.interviews.models import Interview, LinkSeat, SchedulingLink, Seat
from rolecall.interviews.queries.candidates import apart_from, interviews_with
from rolecall.interviews.queries.free import shared_starts
from rolecall.kit import clock

DAYS_SHOWN = timedelta(days=21)


def times_of(link: SchedulingLink, *, besides: Interview | None = None) -> list[datetime]:
    """The times at which everybody of a link and the candidate are free, from its notice on.

    `besides` is what was booked by it: another time is for those who sit there now, and as long as it is now.
    """
    since = clock.now() + timedelta(hours=link.hours_of_notice)
    until, length = since + DAYS_SHOWN, length_of(link, besides)
    members = [each.member_id for each in seats_of(link, besides)]
    offered = shared_starts(members, since, until, length, besides=besides)
    taken = interviews_with(link.application.candidate_id, since, until + length, besides=besides)
    return apart_from(offered, length, taken)


def seats_of(link: SchedulingLink, booked: Interview | None) -> Sequence[LinkSeat | Seat]:
    """Who sits in what was booked by a link, or is to sit there; whoever has left the organization is not."""
    if booked is None:
        return link.seats_kept()
    held = Seat.objects.held().filter(interview=booked, member__left_at=None)
    return list(held.select_related("member").order_by("id"))


def length_of(link: SchedulingLink, booked: Interview | None) -> timedelta:
    """How long it takes what was booked by a link, or is to take."""
    return booked.length if booked is not None else timedelta(minutes=link.minutes)
