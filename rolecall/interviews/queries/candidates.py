"""The candidate's own time: nobody is in two interviews at once."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from rolecall.interviews.hours import Interval
from rolecall.interviews.models import Interview


def interviews_with(
    candidate_id: UUID, since: datetime, until: datetime, *, besides: Interview | None = None
) -> list[Interval]:
    """When a candidate is in interviews between two instants, whichever job they are about."""
    rows = Interview.objects.booked().filter(
        application__candidate=candidate_id, ends_at__gt=since, starts_at__lt=until
    )
    rows = rows.exclude(id=besides.id) if besides is not None else rows
    return list(rows.order_by("starts_at").values_list("starts_at", "ends_at"))


def apart_from(starts: Iterable[datetime], length: timedelta, taken: Iterable[Interval]) -> list[datetime]:
    """The beginnings at which nothing overlaps what is taken."""
    held = list(taken)
    return [each for each in starts if all(end <= each or start >= each + length for start, end in held)]
