"""What the database refuses, in words: nobody is in two interviews at once, and no room has two."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from rolecall.interviews.errors import CandidateElsewhere, RoomGone, RoomTaken, TimeTaken
from rolecall.interviews.locking import hold
from rolecall.interviews.models import Interview, Room
from rolecall.interviews.models.interviews import ONE_AT_A_TIME
from rolecall.interviews.models.rooms import ONE_ROOM_AT_A_TIME
from rolecall.interviews.queries.candidates import apart_from, interviews_with
from rolecall.interviews.queries.free import shared_starts
from rolecall.interviews.queries.rooms import rooms_free
from rolecall.kit import clock

AROUND, SUGGESTED = timedelta(days=7), 3


@contextmanager
def kept_apart(interview: Interview, members: Sequence[UUID]) -> Iterator[None]:
    """Write an interview while nobody else books its people, its room and its candidate.

    Raises `TimeTaken`, `RoomTaken`, `RoomGone` or `CandidateElsewhere`; then nothing is written.
    """
    candidate = interview.application.candidate_id
    hold(members=members, rooms=[interview.room_id] if interview.room_id else [], candidate=candidate)
    _room_must_be_there(interview)
    try:
        with transaction.atomic():
            yield
            _candidate_must_be_free(interview, candidate)
    except IntegrityError as refused:
        if ONE_ROOM_AT_A_TIME in str(refused):
            raise _room_taken(interview) from refused
        if ONE_AT_A_TIME not in str(refused):
            raise
        raise _time_taken(interview, members, candidate) from refused


def nearest(
    members: Iterable[UUID],
    moment: datetime,
    length: timedelta,
    *,
    candidate: UUID,
    besides: Interview | None = None,
) -> list[datetime]:
    """The few times closest to a moment at which everybody is free, the candidate too."""
    since, until = max(clock.now(), moment - AROUND), moment + AROUND
    found = shared_starts(members, since, until, length, besides=besides)
    found = apart_from(found, length, interviews_with(candidate, since, until + length, besides=besides))
    return sorted(sorted(found, key=lambda each: abs(each - moment))[:SUGGESTED])


def _room_must_be_there(interview: Interview) -> None:
    if interview.room_id and not Room.objects.current().filter(id=interview.room_id).exists():
        raise RoomGone


def _candidate_must_be_free(interview: Interview, candidate: UUID) -> None:
    if interviews_with(candidate, interview.starts_at, interview.ends_at, besides=interview):
        raise CandidateElsewhere


def _room_taken(interview: Interview) -> RoomTaken:
    free = rooms_free(interview.starts_at, interview.ends_at, besides=interview)
    return RoomTaken(str(interview.room), [each.name for each in free])


def _time_taken(interview: Interview, members: Sequence[UUID], candidate: UUID) -> TimeTaken:
    zone = clock.zone_named(interview.candidate_zone if interview.booked_by is None else interview.zone)
    moment, length = interview.starts_at, interview.length
    return TimeTaken(nearest(members, moment, length, candidate=candidate, besides=interview), zone)
