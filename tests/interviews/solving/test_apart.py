"""Somebody who sits twice has the time between that they need; days are counted on their own clocks."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from rolecall.interviews.solving import Kind, Person, Place, Request, Session, check, relaxed, solve
from tests.interviews.solving.made import day
from tests.interviews.solving.test_checking import BERLIN, MONDAY
from tests.interviews.solving.test_exhaustive import ENGINES, engine_named

MORNING = day(MONDAY, 9, 11, BERLIN)
INES = Person("ines", "Ines", (MORNING,), apart=30)
REQUEST = Request(
    sessions=tuple(
        Session(key, key.title(), 45, (Place("lead", "Ines", ("ines",)),)) for key in ("code", "talk")
    ),
    people=(INES,),
    candidate_free=(MORNING,),
    zone=BERLIN,
    earliest=MONDAY,
    latest=MONDAY,
)


@pytest.mark.parametrize("name", ENGINES)
def test_between_two_sessions_of_one_person_lies_their_own_break(name: str) -> None:
    answer = solve(REQUEST, engine=engine_named(name), seconds=60, plans=1)

    first, second = answer.plans[0].bookings
    assert second.starts_at - first.ends_at == timedelta(minutes=30)
    assert check(answer.plans[0], REQUEST) == []


@pytest.mark.parametrize("name", ENGINES)
def test_a_break_that_is_too_long_for_the_morning_is_what_to_give_up(name: str) -> None:
    tight = replace(REQUEST, people=(replace(INES, apart=45),))

    answer = solve(tight, engine=engine_named(name), seconds=60)

    assert [each.constraint.kind for each in answer.give_up] == [Kind.APART]
    assert answer.give_up[0].sentence == "Ines needs 45 minutes between two interviews."
    assert solve(relaxed(tight, [answer.give_up[0].constraint]), engine=engine_named(name), seconds=60).plans


@pytest.mark.parametrize("name", ENGINES)
def test_a_day_on_other_clocks_is_another_day(name: str) -> None:
    """Sunday at 23:00 in Berlin is a Monday in Auckland, as is the morning there: no room for two."""
    late = MORNING[0] - timedelta(hours=10)
    there = replace(INES, apart=0, most_a_day=2, booked=(late,), zone=ZoneInfo("Pacific/Auckland"))

    assert not solve(replace(REQUEST, people=(there,)), engine=engine_named(name), seconds=60).plans
    here = replace(there, zone=None)
    assert solve(replace(REQUEST, people=(here,)), engine=engine_named(name), seconds=60).plans
