"""A panel: a wish, plans or what stands in the way, and one plan that is booked whole or not at all."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from rolecall.accounts.models import Member
from rolecall.evaluation.models import PlannedInterview, Pool
from rolecall.interviews import actions as interviews
from rolecall.interviews.errors import PlanIsOld
from rolecall.interviews.hours import OFFICE_HOURS
from rolecall.interviews.models import Interview, Room
from rolecall.interviews.queries.panels import ask_of
from rolecall.jobs.models import Job
from rolecall.pipeline.models import Application
from tests.evaluation.conftest import plan
from tests.interviews.panels import _sunday, coding, otto, pool, taken, talk, wish
from tests.interviews.test_api import Call, call
from tests.interviews.test_free import at

__all__ = ["_sunday", "call", "coding", "otto", "plan", "pool", "talk"]


def test_a_plan_falls_when_somebody_is_booked_in_between(
    rae: Member, amara: Application, apply: Callable[..., Application], job: Job,
    coding: PlannedInterview, talk: PlannedInterview,
) -> None:  # fmt: skip
    _, answer = interviews.plan_panel(amara, wish(coding, talk), by=rae)
    hers = next(each for each in answer.plans[0].bookings if each.session == str(talk.id))
    taken(apply(job, 2), rae, start=hers.starts_at)

    with pytest.raises(PlanIsOld):
        interviews.book_panel(
            amara, wish(coding, talk), answer.plans[0].bookings, by=rae, zone="Europe/Athens"
        )

    assert Interview.objects.count() == 1


def test_the_candidate_is_never_in_two_interviews_at_once(
    rae: Member, amara: Application, talk: PlannedInterview
) -> None:
    taken(amara, rae, start=at(7))

    _, answer = interviews.plan_panel(amara, wish(talk), by=rae)

    assert answer.plans[0].bookings[0].starts_at == at(8)


def test_a_program_plans_and_books_a_panel(
    amara: Application, coding: PlannedInterview, talk: PlannedInterview, call: Call
) -> None:
    asked = {
        "planned_ids": [str(coding.id), str(talk.id)], "earliest": "2031-03-03", "latest": "2031-03-07",
        "zone": "Europe/Athens",
    }  # fmt: skip
    address = f"/applications/{amara.id}/panels"

    status, found = call("POST", f"{address}/plans", asked)

    assert (status, found["give_up"], found["is_cut"]) == (200, [], False)
    best = found["plans"][0]
    assert best["reasons"][0] == "On one day, Monday 3 March."
    assert not Interview.objects.exists()
    status, booked = call("POST", address, asked | {"plan": best["code"]})
    assert status == 201
    assert [
        {name: each[name] for name in ("planned_id", "starts_at", "ends_at")} for each in booked["items"]
    ] == [{name: each[name] for name in ("planned_id", "starts_at", "ends_at")} for each in best["bookings"]]
    assert call("POST", address, asked | {"plan": best["code"]})[0] == 409
    assert call("POST", f"{address}/plans", asked | {"planned_ids": [str(amara.id)]})[0] == 422
    assert call("POST", f"{address}/plans", asked | {"given_up": ["nonsense"]})[0] == 422
    assert call("POST", f"{address}/plans", asked, role="interviewer")[0] == 403
    assert Interview.objects.count() == 2


def test_limits_and_buffers_hold_within_a_panel_and_can_be_given_up(
    rae: Member, amara: Application, talk: PlannedInterview, plan: Callable[..., PlannedInterview]
) -> None:
    second = plan("Values", who=[rae], minutes=30)
    interviews.set_availability(
        rae, by=rae, zone="Europe/Athens", hours=OFFICE_HOURS,
        minutes_before=10, minutes_after=20, most_a_day=None, most_a_week=None,
    )  # fmt: skip

    _, answer = interviews.plan_panel(amara, wish(talk, second), by=rae)
    first, then = answer.plans[0].bookings
    assert then.starts_at - first.ends_at == timedelta(minutes=30)  # on the quarter hours, 20 at least

    interviews.set_availability(
        rae, by=rae, zone="Europe/Athens", hours=OFFICE_HOURS,
        minutes_before=0, minutes_after=0, most_a_day=1, most_a_week=None,
    )  # fmt: skip
    _, answer = interviews.plan_panel(amara, wish(talk, second), by=rae)
    assert not answer.plans
    assert [each.sentence for each in answer.give_up] == ["The interviews do not fit on one day."]
    _, answer = interviews.plan_panel(amara, wish(talk, second, latest=date(2031, 3, 3), days=2), by=rae)
    assert [each.sentence for each in answer.give_up] == ["Rae Recruiter would have more than one on a day."]


def test_named_people_have_their_places_and_pools_fill_the_rest(
    rae: Member,
    ivo: Member,
    cleo: Member,
    amara: Application,
    plan: Callable[..., PlannedInterview],
    pool: Pool,
) -> None:
    both = plan("Both", who=[rae, pool], seats=2)
    either = plan("Either", who=[rae, pool], seats=1)

    ask = ask_of(amara, wish(both, either))

    assert ask is not None
    two, one = ask.request.sessions
    assert [(each.name, each.count, len(each.people)) for each in two.places] == [
        ("Rae Recruiter", 1, 1), ("Backend", 1, 2),
    ]  # fmt: skip
    assert [(each.name, each.count, len(each.people)) for each in one.places] == [
        ("Rae Recruiter or Backend", 1, 3)
    ]


def test_a_room_is_found_that_is_free_and_large_enough(
    rae: Member, amara: Application, talk: PlannedInterview, apply: Callable[..., Application], job: Job,
    ada: Member,
) -> None:  # fmt: skip
    Room.objects.create(name="Nook", seats=1)
    attic = Room.objects.create(name="Attic", seats=4)
    taken(apply(job, 2), ada, start=at(7), room=attic)
    asked = wish(talk, with_room=frozenset([talk.id]))

    _, answer = interviews.plan_panel(amara, asked, by=rae)
    kept = interviews.book_panel(amara, asked, answer.plans[0].bookings, by=rae, zone="Europe/Athens")

    assert kept[0].room == attic
    assert kept[0].starts_at == at(8)
