"""Many book one time at one moment: real threads, real connections, real commits."""

from datetime import timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest

from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.interviews import actions as interviews
from rolecall.interviews.models import Interview, Room, SchedulingLink, Seat
from rolecall.interviews.queries.links import times_of
from rolecall.interviews.wishes import Wish
from rolecall.kit import clock, tenancy
from rolecall.kit.errors import RuleBroken
from rolecall.kit.events import Visitor
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application
from tests.cast import found, join
from tests.errands import do_errands
from tests.pipeline.conftest import open_job, someone
from tests.pipeline.test_together import MANY, at_once

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def organization_id(transactional_db: None) -> UUID:
    return found("northwind", "Northwind Kites").id


@pytest.fixture
def rae(organization_id: UUID) -> Member:
    with tenancy.acting_in(organization_id):
        return join("Rae Recruiter", roles.RECRUITER)


@pytest.fixture
def applications(organization_id: UUID, rae: Member) -> list[UUID]:
    with tenancy.acting_in(organization_id):
        post = open_job().posts.get()
        return [pipeline.apply(post, someone(n), by=Visitor()).id for n in range(MANY)]


def test_of_sixteen_bookings_of_one_time_one_wins_and_fifteen_are_told_kindly(
    organization_id: UUID, rae: Member, applications: list[UUID]
) -> None:
    moment = (clock.now() + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
    said: list[str] = []

    def book(number: int) -> UUID:
        application = Application.objects.select_related("job", "candidate__organization").get(
            id=applications[number]
        )
        try:
            return interviews.book(
                application, by=rae, seats=[(rae.id, "lead")], starts_at=moment, minutes=60, title="Talk",
                zone="UTC",
            ).id  # fmt: skip
        except RuleBroken as broken:
            said.append(broken.sentence)
            raise

    answers = at_once(organization_id, book)

    assert answers.count("TimeTaken") == MANY - 1
    _one_was_booked(organization_id)
    assert len(said) == MANY - 1
    assert all("just been taken. Everybody is free at: " in each for each in said)


def test_of_sixteen_candidates_who_choose_one_time_one_gets_it(
    organization_id: UUID, rae: Member, applications: list[UUID]
) -> None:
    with tenancy.acting_in(organization_id):
        rows = Application.objects.select_related("job", "candidate__organization").order_by("id")
        links = [
            interviews.make_link(
                each, by=rae, seats=[(rae.id, "lead")], minutes=60, title="Talk", mail=False
            ).id
            for each in rows
        ]
        moment = times_of(SchedulingLink.objects.get(id=links[0]))[0]

    answers = at_once(
        organization_id,
        lambda number: (
            interviews.choose(
                SchedulingLink.objects.get(id=links[number]), starts_at=moment, zone="Asia/Tokyo"
            ).id
        ),
    )

    assert answers.count("TimeTaken") == MANY - 1
    _one_was_booked(organization_id)


def test_of_sixteen_panels_at_one_time_one_is_booked_whole(
    organization_id: UUID, rae: Member, applications: list[UUID]
) -> None:
    with tenancy.acting_in(organization_id):
        rows = Application.objects.select_related("job", "candidate__organization").order_by("id")
        job = rows[0].job
        plan = [
            evaluation.plan_interview(job, by=rae, stage=job.stages.get(name="Panel"), name=name, who=[rae])
            for name in ("Coding", "Values")
        ]
        monday = clock.now().date() + timedelta(days=7 - clock.now().weekday())
        wish = Wish(tuple(each.id for each in plan), monday, monday, ZoneInfo("Europe/Athens"))
        _, answer = interviews.plan_panel(rows[0], wish, by=rae)

    def book(number: int) -> int:
        application = Application.objects.select_related("job", "candidate__organization").get(
            id=applications[number]
        )
        bookings = answer.plans[0].bookings
        return len(interviews.book_panel(application, wish, bookings, by=rae, zone="UTC"))

    answers = at_once(organization_id, book)

    assert answers.count("PlanIsOld") == MANY - 1
    with tenancy.acting_in(organization_id):
        assert Interview.objects.count() == Seat.objects.count() == 2
        assert Interview.objects.values("application").distinct().count() == 1


def _one_was_booked(organization_id: UUID) -> None:
    with tenancy.acting_in(organization_id):
        assert Interview.objects.count() == Seat.objects.count() == 1
        assert EventRow.objects.filter(type="interview_booked").count() == 1


def test_of_sixteen_bookings_of_one_room_one_wins_and_fifteen_are_told_which_room(
    organization_id: UUID, rae: Member, applications: list[UUID]
) -> None:
    moment = (clock.now() + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
    with tenancy.acting_in(organization_id):
        room = Room.objects.create(name="Attic", seats=4)
        sitting = [join(f"M{n} Member", roles.INTERVIEWER).id for n in range(MANY)]
    said: list[str] = []

    def book(number: int) -> UUID:
        application = Application.objects.select_related("job", "candidate__organization").get(
            id=applications[number]
        )
        try:
            return interviews.book(
                application, by=rae, seats=[(sitting[number], "lead")], starts_at=moment, minutes=60,
                title="Talk", zone="UTC", room=room,
            ).id  # fmt: skip
        except RuleBroken as broken:
            said.append(broken.sentence)
            raise

    answers = at_once(organization_id, book)

    assert answers.count("RoomTaken") == MANY - 1
    _one_was_booked(organization_id)
    assert all(each.startswith("Another interview is in Attic at that time.") for each in said)


def test_of_sixteen_interviews_of_one_candidate_at_one_time_one_is_booked(
    organization_id: UUID, rae: Member, applications: list[UUID]
) -> None:
    moment = (clock.now() + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
    with tenancy.acting_in(organization_id):
        sitting = [join(f"M{n} Member", roles.INTERVIEWER).id for n in range(MANY)]

    def book(number: int) -> UUID:
        application = Application.objects.select_related("job", "candidate__organization").get(
            id=applications[0]
        )
        return interviews.book(
            application, by=rae, seats=[(sitting[number], "lead")], starts_at=moment, minutes=60,
            title="Talk", zone="UTC",
        ).id  # fmt: skip

    assert at_once(organization_id, book).count("CandidateElsewhere") == MANY - 1
    _one_was_booked(organization_id)


def test_booking_while_they_withdraw_ends_with_the_withdrawal_last_or_with_no_interview(
    organization_id: UUID, rae: Member, applications: list[UUID]
) -> None:
    moment = (clock.now() + timedelta(days=7)).replace(minute=0, second=0, microsecond=0)
    pairs = MANY // 2

    def act(number: int) -> object:
        application = Application.objects.select_related("job", "stage", "candidate__organization").get(
            id=applications[number % pairs]
        )
        if number >= pairs:
            return pipeline.withdraw(application, by=Visitor(actor_id=application.candidate_id))
        return interviews.book(
            application, by=rae, seats=[(rae.id, "lead")], starts_at=moment + timedelta(hours=number),
            minutes=60, title="Talk", zone="UTC",
        )  # fmt: skip

    answers = at_once(organization_id, act)

    assert {each for each in answers if isinstance(each, str)} <= {"AlreadyWithdrawn"}
    with tenancy.acting_in(organization_id):
        told = {
            (row.type, UUID(row.data["application_id"])): row.id
            for row in EventRow.objects.filter(type__in=["interview_booked", "application_withdrawn"])
        }
        withdrawn = {of for kind, of in told if kind == "application_withdrawn"}
        booked = {of for kind, of in told if kind == "interview_booked"}
        assert withdrawn == set(applications[:pairs])
        assert all(told["interview_booked", each] < told["application_withdrawn", each] for each in booked)
        do_errands("interviews.reactions.cancel_what_was_to_come")
        assert not Interview.objects.booked().exists()
        assert Interview.objects.count() == len(booked)
