"""When members are free, and what the database refuses."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from rolecall.accounts.models import Member
from rolecall.interviews.actions import make_link, take_days_off
from rolecall.interviews.letters import link_url
from rolecall.interviews.models import Availability, BusyTime, DayOff, Interview, Seat, WorkingHours
from rolecall.interviews.queries.free import free_times, shared_starts
from rolecall.kit.db import uuid7
from rolecall.pipeline.models import Application
from tests.cast import join

MONDAY = datetime(2031, 3, 3, tzinfo=UTC)
DAY = (MONDAY, MONDAY + timedelta(days=1))


def at(hour: int, minute: int = 0, day: int = 3) -> datetime:
    return datetime(2031, 3, day, hour, minute, tzinfo=UTC)


def works(member: Member, **limits: int) -> Availability:
    """Nine to five, every day, in UTC."""
    kept = Availability.objects.create(member=member, zone="UTC", **limits)
    for weekday in range(7):
        WorkingHours.objects.create(availability=kept, weekday=weekday, opens=time(9), closes=time(17))
    return kept


def sits(member: Member, application: Application, start: datetime, end: datetime) -> Seat:
    interview = Interview.objects.create(
        application=application, title="Talk", starts_at=start, ends_at=end, zone="UTC", uid=uuid7().hex
    )
    return Seat.objects.create(interview=interview, member=member, starts_at=start, ends_at=end)


def test_without_a_word_office_hours_of_the_organization_count(rae: Member) -> None:
    assert free_times([rae.id], *DAY) == {rae.id: [(at(7), at(15))]}


def test_working_hours_days_off_and_calendars_are_heeded(rae: Member) -> None:
    works(rae)
    BusyTime.objects.create(member=rae, starts_at=at(10), ends_at=at(11))
    DayOff.objects.create(member=rae, first_day=date(2031, 3, 4), last_day=date(2031, 3, 4))

    free = free_times([rae.id], MONDAY, MONDAY + timedelta(days=2))

    assert free[rae.id] == [(at(9), at(10)), (at(11), at(17))]


@pytest.mark.parametrize("first_day", [date(2031, 3, 4), date.min])
def test_whoever_is_away_until_further_notice_is_free_until_then_and_the_page_opens(
    rae: Member, amara: Application, client: Client, first_day: date
) -> None:
    link = link_url(make_link(amara, by=rae, seats=[(rae.id, "lead")], minutes=30, title="Talk"))

    take_days_off(rae, by=rae, first_day=first_day, last_day=date.max)

    offered = shared_starts([rae.id], at(0), at(0, day=6), timedelta(hours=1))
    assert {each.date() for each in offered} == ({date(2031, 3, 3)} if first_day > date.min else set())
    assert client.get(link).status_code == 200


def test_buffers_stand_around_what_is_booked(rae: Member, amara: Application) -> None:
    works(rae, minutes_before=10, minutes_after=20)
    BusyTime.objects.create(member=rae, starts_at=at(10), ends_at=at(11))
    sits(rae, amara, at(13), at(14))

    assert free_times([rae.id], *DAY)[rae.id] == [
        (at(9), at(9, 40)), (at(11, 10), at(12, 40)), (at(14, 20), at(17)),
    ]  # fmt: skip


def test_a_day_and_a_week_can_be_full(rae: Member, cleo: Member, amara: Application) -> None:
    works(rae, most_a_day=1)
    works(cleo, most_a_week=1)
    sits(rae, amara, at(9), at(10))
    sits(cleo, amara, at(9), at(10))

    free = free_times([rae.id, cleo.id], MONDAY, MONDAY + timedelta(days=2))

    assert free[rae.id] == [(at(9, day=4), at(17, day=4))]
    assert free[cleo.id] == []


def test_everybody_is_free_only_where_each_is(rae: Member, cleo: Member) -> None:
    works(rae)
    works(cleo)
    BusyTime.objects.create(member=rae, starts_at=at(9), ends_at=at(12))
    BusyTime.objects.create(member=cleo, starts_at=at(13), ends_at=at(17))

    assert shared_starts([rae.id, cleo.id], *DAY, timedelta(minutes=60)) == [at(12)]


def test_an_interview_that_is_being_moved_does_not_stand_in_its_own_way(
    rae: Member, amara: Application
) -> None:
    works(rae, most_a_day=1)
    seat = sits(rae, amara, at(9), at(10))

    assert free_times([rae.id], *DAY)[rae.id] == []
    assert free_times([rae.id], *DAY, besides=seat.interview)[rae.id] == [(at(9), at(17))]


def test_twelve_people_are_asked_about_in_as_many_queries_as_one(rae: Member, amara: Application) -> None:
    def asked(members: list[Member]) -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            free_times([each.id for each in members], *DAY)
        return len(queries)

    many = [join(f"Member{n} Of The Panel", "interviewer") for n in range(12)]
    for member in many:
        works(member)
        sits(member, amara, at(9), at(10))
    works(rae)

    assert asked(many) == asked([rae]) <= 6


def test_the_database_refuses_the_same_person_twice_at_one_time(rae: Member, amara: Application) -> None:
    sits(rae, amara, at(9), at(10))

    with pytest.raises(IntegrityError, match="one_interview_at_a_time"), transaction.atomic():
        sits(rae, amara, at(9, 30), at(10, 30))


def test_one_interview_may_begin_as_another_ends(rae: Member, amara: Application) -> None:
    sits(rae, amara, at(9), at(10))

    assert sits(rae, amara, at(10), at(11)).starts_at == at(10)


def test_a_seat_given_back_takes_no_time(rae: Member, amara: Application) -> None:
    seat = sits(rae, amara, at(9), at(10))
    seat.released_at = at(8)
    seat.save()

    assert sits(rae, amara, at(9), at(10)).released_at is None
