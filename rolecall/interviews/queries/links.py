"""What a link for choosing a time offers, worked out whenever somebody looks."""

from datetime import datetime, timedelta

from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.interviews.queries.candidates import apart_from, interviews_with
from rolecall.interviews.queries.free import shared_starts
from rolecall.kit import clock

DAYS_SHOWN = timedelta(days=21)


def times_of(link: SchedulingLink, *, besides: Interview | None = None) -> list[datetime]:
    """The times at which everybody of a link and the candidate are free, from its notice on."""
    since = clock.now() + timedelta(hours=link.hours_of_notice)
    until, length = since + DAYS_SHOWN, timedelta(minutes=link.minutes)
    members = [member_id for member_id, _ in link.seats_wanted()]
    offered = shared_starts(members, since, until, length, besides=besides)
    taken = interviews_with(link.application.candidate_id, since, until + length, besides=besides)
    return apart_from(offered, length, taken)
