"""What a link for choosing a time offers, worked out whenever somebody looks."""

from datetime import datetime, timedelta

from rolecall.interviews.models import Interview, SchedulingLink
from rolecall.interviews.queries.free import shared_starts
from rolecall.kit import clock

DAYS_SHOWN = timedelta(days=21)


def times_of(link: SchedulingLink, *, besides: Interview | None = None) -> list[datetime]:
    """The times at which everybody of a link is free, from its notice on."""
    since = clock.now() + timedelta(hours=link.hours_of_notice)
    members = [member_id for member_id, _ in link.seats_wanted()]
    return shared_starts(members, since, since + DAYS_SHOWN, timedelta(minutes=link.minutes), besides=besides)
