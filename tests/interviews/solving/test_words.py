"""What is said of a plan, and of there being none, is so."""

from dataclasses import replace
from datetime import timedelta
from time import monotonic

import pytest

from rolecall.interviews.solving import Kind, Person, Place, Request, Room, Session, check, chosen, solve
from rolecall.interviews.solving.engines import Engine
from rolecall.interviews.solving.grid import Grid
from tests.interviews.solving.made import day, panel
from tests.interviews.solving.test_checking import BERLIN, MONDAY

MORNING, AFTERNOON = day(MONDAY, 9, 12, BERLIN), day(MONDAY, 13, 17, BERLIN)
TUESDAY = day(MONDAY + timedelta(days=1), 9, 17, BERLIN)


def request(*sessions: Session, people: tuple[Person, ...], **more: object) -> Request:
    base = Request(sessions, people, (MORNING, AFTERNOON), BERLIN, MONDAY, MONDAY + timedelta(days=1))
    return replace(base, **more)  # type: ignore[arg-type]


def asks(key: str, *people: str, name: str = "Backend interviewers", room: bool = False) -> Session:
    return Session(key, key.capitalize(), 60, (Place("pool", name, people),), room)


MARA, INES = Person("mara", "Mara", (MORNING,), load=2), Person("ines", "Ines", (MORNING, AFTERNOON), load=3)


@pytest.fixture(params=["search", "cp-sat"])
def engine(request: pytest.FixtureRequest) -> Engine:
    return chosen(request.param)


def said(engine: Engine, asked: Request) -> list[str]:
    return [each.sentence for each in solve(asked, engine=engine, seconds=30).give_up]


def test_a_plan_says_its_day_its_breaks_and_who_has_the_fewest(engine: Engine) -> None:
    asked = request(asks("code", "mara", "ines"), asks("talk", "ines", name="Ines"), people=(MARA, INES))

    best = solve(asked, engine=engine, seconds=30).plans[0]

    assert best.reasons == (
        "On one day, Monday 27 October.",
        "No breaks: each follows the one before.",
        "Mara has two this week, the fewest of Backend interviewers.",
    )


def test_a_break_is_told_where_there_is_one(engine: Engine) -> None:
    asked = request(asks("code", "mara"), asks("talk", "ines"), people=(MARA, INES), least_break=30)

    assert "One break of 30 minutes." in solve(asked, engine=engine, seconds=30).plans[0].reasons


def test_a_person_in_training_listens_beside_a_trained_one(engine: Engine) -> None:
    lev = Person("lev", "Lev", (MORNING,), in_training=True)
    talk = Session(
        "talk", "Talk", 60, (Place("a", "Ines", ("ines", "lev")), Place("b", "Lev", ("lev",), shadow=True))
    )

    best = solve(request(talk, people=(INES, lev)), engine=engine, seconds=30).plans[0]

    assert best.bookings[0].people == (("ines",), ("lev",))
    assert "Lev listens in Talk, beside Ines." in best.reasons


def test_nobody_being_free_with_the_candidate_is_said(engine: Engine) -> None:
    away = (replace(MARA, free=(TUESDAY,)), INES)
    asked = request(asks("code", "mara", name="Mara"), asks("talk", "ines"), people=away)

    assert said(engine, asked) == ["Mara is not free for Code when the candidate is."]


def test_nobody_being_free_on_the_same_day_is_said(engine: Engine) -> None:
    people = (replace(MARA, free=(TUESDAY,)), INES, Person("bela", "Bela", (MORNING,)))
    sessions = [asks("code", "mara", name="Data interviewers"), asks("talk", "ines"), asks("meet", "bela")]
    asked = request(*sessions, people=people, candidate_free=(MORNING, AFTERNOON, TUESDAY))

    answer = solve(asked, engine=engine, seconds=30)

    assert [each.constraint.kind for each in answer.give_up] == [Kind.DAYS]
    assert [each.sentence for each in answer.give_up] == ["The interviews do not fit on one day."]


def test_a_room_that_is_missing_is_said(engine: Engine) -> None:
    nook = Room("nook", "Nook", 1, (MORNING,))
    asked = request(asks("code", "mara", room=True), people=(MARA,), rooms=(nook,))

    assert said(engine, asked) == ["No room that is large enough is free for Code when it could be."]


def test_limits_and_order_are_said(engine: Engine) -> None:
    once = replace(INES, most_a_day=1)
    assert said(engine, request(asks("code", "ines"), asks("talk", "ines"), people=(once,))) == [
        "Ines would have more than one on a day."
    ]
    late = (replace(MARA, free=(AFTERNOON,)), replace(INES, free=(MORNING,)))
    asked = request(asks("code", "mara"), asks("talk", "ines"), people=late, in_order=True, most_break=None)
    assert said(engine, asked) == ["The interviews cannot be held in the order of the list."]


def test_two_independent_obstacles_are_both_named(engine: Engine) -> None:
    away = replace(MARA, free=(TUESDAY,))
    asked = request(asks("code", "mara", name="Mara"), asks("talk", "ines", room=True), people=(away, INES))

    assert said(engine, asked) == [
        "No room that is large enough is free for Talk when it could be.",
        "Mara is not free for Code when the candidate is.",
    ]


def test_a_search_without_time_says_that_it_was_cut(engine: Engine) -> None:
    answer = solve(panel(3), engine=engine, seconds=0)

    assert answer.is_cut
    assert all(check(plan, panel(3)) == [] for plan in answer.plans)


def test_more_teams_than_are_tried_by_hand_are_owned_up_to() -> None:
    crowd = tuple(Person(f"n{number}", f"Nine {number}", (MORNING,)) for number in range(30))
    big = Session("code", "Code", 60, (Place("pool", "Crowd", tuple(each.key for each in crowd), 3),))

    found = chosen("search").best(Grid(request(big, people=crowd)), unlike=(), until=monotonic() + 30)

    assert found.plan is not None
    assert not found.is_proven


def test_the_plain_search_stands_in_where_no_solver_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    assert chosen().name == "cp-sat"
    monkeypatch.setitem(sys.modules, "ortools", None)
    assert chosen().name == "search"
