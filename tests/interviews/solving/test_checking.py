"""The independent checker catches every planted fault."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from rolecall.interviews.solving import Booking, Person, Place, Plan, Request, Room, Session, check, cost_of
from tests.interviews.solving.made import day

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = date(2031, 10, 27)
MORNING = day(MONDAY, 9, 17, BERLIN)
TUESDAY = day(MONDAY + timedelta(days=1), 9, 17, BERLIN)
HOUR, QUARTER = timedelta(hours=1), timedelta(minutes=15)
REQUEST = Request(
    sessions=(
        Session("code", "Coding", 60, (Place("pool", "Backend", ("mara", "ines")),), needs_room=True),
        Session(
            "talk", "Ways of working", 60,
            (Place("lead", "Ines", ("ines", "lev")), Place("shadow", "Lev", ("lev",), shadow=True)),
        ),
    ),
    people=(
        Person("mara", "Mara", (MORNING, TUESDAY), most_a_day=1),
        Person("ines", "Ines", (MORNING, TUESDAY), most_a_week=2, booked=(TUESDAY[0],)),
        Person("lev", "Lev", (MORNING,), in_training=True),
    ),
    rooms=(Room("attic", "Attic", 2, (MORNING, TUESDAY)), Room("nook", "Nook", 1, (MORNING,))),
    candidate_free=(MORNING, TUESDAY),
    zone=BERLIN,
    earliest=MONDAY,
    latest=MONDAY + timedelta(days=1),
    least_break=15,
    most_break=30,
    in_order=True,
    before=(("code", "talk"),),
)  # fmt: skip
CODING, TALKING = REQUEST.sessions
CODE = Booking("code", MORNING[0], MORNING[0] + HOUR, (("mara",),), "attic")
TALK = Booking("talk", CODE.ends_at + QUARTER, CODE.ends_at + QUARTER + HOUR, (("ines",), ("lev",)))


def plan(*bookings: Booking) -> Plan:
    return Plan(bookings, cost_of(REQUEST, bookings))


def moved(booking: Booking, by: timedelta) -> Booking:
    return replace(booking, starts_at=booking.starts_at + by, ends_at=booking.ends_at + by)


def test_a_right_plan_breaks_nothing() -> None:
    assert check(plan(CODE, TALK), REQUEST) == []


PLANTED: list[tuple[str, Plan]] = [
    ("sessions", plan(CODE)),
    ("sessions", plan(CODE, TALK, TALK)),
    ("minutes", plan(CODE, replace(TALK, ends_at=TALK.ends_at - QUARTER))),
    ("granularity", plan(CODE, moved(TALK, timedelta(minutes=5)))),
    ("dates", plan(moved(CODE, -timedelta(days=3)), TALK)),
    ("candidate", plan(moved(CODE, -HOUR), moved(TALK, -HOUR))),
    ("person", plan(moved(CODE, -HOUR), moved(TALK, -HOUR))),
    ("places", plan(CODE, replace(TALK, people=(("ines",),)))),
    ("count", plan(replace(CODE, people=(("mara", "ines"),)), TALK)),
    ("pool", plan(replace(CODE, people=(("lev",),)), TALK)),
    ("twice", plan(CODE, replace(TALK, people=(("lev",), ("lev",))))),
    ("training", plan(CODE, replace(TALK, people=(("lev",), ("lev",))))),
    ("room", plan(replace(CODE, room=None), TALK)),
    ("room", plan(CODE, replace(TALK, room="attic"))),
    ("seats", plan(replace(CODE, room="nook"), TALK)),
    ("room is taken", plan(moved(CODE, -HOUR), moved(TALK, -HOUR))),
    ("days", plan(CODE, moved(TALK, timedelta(days=1)))),
    ("overlap", plan(CODE, moved(TALK, -2 * QUARTER))),
    ("least break", plan(CODE, moved(TALK, -QUARTER))),
    ("most break", plan(CODE, moved(TALK, 2 * QUARTER))),
    ("order", plan(moved(CODE, 3 * HOUR), TALK)),
    ("before", plan(moved(CODE, 3 * HOUR), TALK)),
    ("most a week", plan(replace(CODE, people=(("ines",),)), TALK)),
]


@pytest.mark.parametrize(("rule", "planted"), PLANTED)
def test_a_planted_fault_is_caught(rule: str, planted: Plan) -> None:
    assert rule in [each.rule for each in check(planted, REQUEST)]


def test_a_third_interview_on_a_day_is_caught() -> None:
    busy = replace(REQUEST.person("mara"), booked=(MORNING[1] - HOUR,))
    request = replace(REQUEST, people=(busy, *REQUEST.people[1:]))

    assert [str(each) for each in check(plan(CODE, TALK), request)] == ["most a day: mara"]


def test_two_sessions_nearer_than_somebody_can_are_caught() -> None:
    both = plan(replace(CODE, people=(("ines",),)), TALK)
    tired = replace(REQUEST.person("ines"), apart=20, most_a_week=None)
    request = replace(REQUEST, people=(REQUEST.people[0], tired, REQUEST.people[2]))

    assert [str(each) for each in check(both, request)] == ["apart: ines"]


def test_a_day_is_counted_on_the_clocks_of_whoever_sits() -> None:
    """Sunday 23:00 in Berlin and Monday 9:00 there are one Monday in Auckland."""
    eve = MORNING[0] - 10 * HOUR
    there = replace(REQUEST.person("mara"), booked=(eve,), zone=ZoneInfo("Pacific/Auckland"))
    request = replace(REQUEST, people=(there, *REQUEST.people[1:]))

    assert [str(each) for each in check(plan(CODE, TALK), request)] == ["most a day: mara"]
    here = replace(there, zone=None)
    assert check(plan(CODE, TALK), replace(request, people=(here, *REQUEST.people[1:]))) == []


def test_a_session_over_midnight_is_caught() -> None:
    late = moved(CODE, timedelta(hours=14, minutes=30))

    assert "midnight" in [each.rule for each in check(plan(late, moved(TALK, timedelta(days=1))), REQUEST)]


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: replace(REQUEST, sessions=()),
        lambda: replace(REQUEST, sessions=REQUEST.sessions[:1] * 2, before=()),
        lambda: replace(REQUEST, latest=MONDAY - timedelta(days=1)),
        lambda: replace(REQUEST, days=0),
        lambda: replace(REQUEST, least_break=45),
        lambda: replace(REQUEST, people=REQUEST.people[1:]),
        lambda: replace(REQUEST, before=(("code", "nobody"),)),
        lambda: replace(REQUEST, sessions=(replace(CODING, minutes=1000),), before=()),
        lambda: replace(REQUEST, sessions=(CODING, replace(TALKING, places=TALKING.places[1:]))),
    ],
)  # fmt: skip
def test_a_request_that_cannot_be_meant_is_refused(wrong: Callable[[], Request]) -> None:
    with pytest.raises(ValueError, match=r"[.]$"):
        wrong()
