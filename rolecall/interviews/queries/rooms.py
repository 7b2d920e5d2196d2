"""Rooms, and when they are taken: one question to the database, however many rooms there are."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import F, QuerySet

from rolecall.interviews.hours import Interval
from rolecall.interviews.models import Interview, Room
from rolecall.interviews.models.interviews import InterviewQuerySet


def current_rooms() -> QuerySet[Room]:
    """The rooms that can be booked, by location and name."""
    by_place = F("location__name_normalised").asc(nulls_last=True)
    return Room.objects.current().select_related("location").order_by(by_place, "name_normalised", "id")


def rooms_free(since: datetime, until: datetime, *, besides: Interview | None = None) -> list[Room]:
    """The rooms in which nothing is between two instants, as if `besides` were not booked."""
    taken = rooms_taken(since, until, besides=besides)
    return [each for each in current_rooms() if each.id not in taken]


def rooms_taken(since: datetime, until: datetime, *, besides: Interview | None = None) -> set[UUID]:
    """The rooms in which an interview is at some time between two instants."""
    found = _held(since, until).exclude(id=besides.id) if besides else _held(since, until)
    return {room_id for room_id in found.values_list("room_id", flat=True) if room_id is not None}


def busy_of_rooms(room_ids: Iterable[UUID], since: datetime, until: datetime) -> dict[UUID, list[Interval]]:
    """When each of these rooms is taken between two instants, in order."""
    found: dict[UUID, list[Interval]] = defaultdict(list)
    rows = _held(since, until).filter(room__among=list(room_ids)).order_by("starts_at")
    for room_id, start, end in rows.values_list("room_id", "starts_at", "ends_at"):
        if room_id is not None:
            found[room_id].append((start, end))
    return dict(found)


def _held(since: datetime, until: datetime) -> InterviewQuerySet:
    return Interview.objects.booked().filter(room__isnull=False, ends_at__gt=since, starts_at__lt=until)
